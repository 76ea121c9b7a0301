"""A real browser without any connection, and the pages that it opens."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, sync_playwright
from rdflib import Graph

from kg.network import to_network
from kg.page import to_page

from .large_graph import large_graph
from .opened import DESKTOP, Opened

SUMMIT = Path(__file__).parents[1] / "network" / "summit.ttl"
ARGUMENTS = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-quic",
    "--no-first-run",
    "--disable-component-update",
    "--disable-sync",
)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    path = shutil.which("chromium")
    if path is None:
        pytest.fail("no chromium on this machine: apt-get install -y chromium", pytrace=False)
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=path, args=list(ARGUMENTS))
        yield chromium
        chromium.close()


@pytest.fixture(scope="module")
def open_page(browser: Browser, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Callable[..., Opened]]:
    """Opens HTML from disk, on a screen of any size and colour scheme, and waits until it is drawn."""
    contexts = []

    def opened(html: str, **screen: Any) -> Opened:
        file = tmp_path_factory.mktemp("page") / "graph.html"
        file.write_text(html, "utf-8")
        context = browser.new_context(**{"viewport": DESKTOP, "offline": True, "reduced_motion": "reduce", **screen})
        contexts.append(context)
        found = Opened(context.new_page())
        for event in ("request", "console", "pageerror"):
            found.page.on(event, found.note)
        found.page.goto(file.as_uri())
        found.page.wait_for_selector("body[data-ready]", timeout=20_000)
        return found

    yield opened
    for context in contexts:
        context.close()


@pytest.fixture(scope="session")
def summit() -> str:
    """The page of the made-up summit."""
    return to_page(to_network(Graph().parse(SUMMIT)))


@pytest.fixture(scope="session")
def large() -> str:
    """The page of a larger made-up graph."""
    return to_page(to_network(large_graph()))
