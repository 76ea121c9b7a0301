"""Prints how long a large network takes to open in Chromium: our page beside plain pyvis with its default physics.

``python bench/page.py [--nodes N]``: a made-up network of N nodes and a third more edges; processor seconds of the
layout and of writing the page, and seconds from opening it until it is drawn and stands still, of pyvis until its
stabilization ends or LIMIT is over.
"""

from __future__ import annotations

import argparse
import random
import shutil
import tempfile
import time
from pathlib import Path

from playwright.sync_api import Browser, Error, sync_playwright
from pyvis.network import Network
from rdflib import RDF, RDFS, Graph, Literal, Namespace

from kg.network import to_network
from kg.page import to_page

KG = Namespace("https://w3id.org/kg-news/ontology#")
DATA = Namespace("https://w3id.org/kg-news/data/")
LIMIT = 90  # seconds that plain pyvis is waited for


def main() -> None:
    """Build, open both, print seconds and the ratio."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--nodes", type=int, default=3_000)
    options = parser.parse_args()
    graph = made_up(options.nodes)
    start = time.process_time()
    network = to_network(graph)
    laid_out = time.process_time()
    page = to_page(network)
    written = time.process_time()
    print(f"{len(network):,} nodes, {network.number_of_edges():,} edges")
    print(f"network and layout {laid_out - start:.1f} s, page {written - laid_out:.1f} s, {len(page) / 1e6:.1f} MB")
    plain = Network(cdn_resources="in_line")
    plain.add_nodes(list(network), label=[label for _, label in network.nodes(data="label")])
    plain.add_edges([(one, other) for one, other in network.edges()])
    # Said when the first drawing that stands still is there; the attribute is what our page sets as well.
    done = "network.once('stabilizationIterationsDone', () => { document.body.dataset.ready = 'true'; });"
    peer = plain.generate_html().replace("return network;", f"{done} return network;")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=shutil.which("chromium"), args=["--headless", "--no-sandbox", "--disable-gpu"]
        )
        ours, theirs = opened(browser, page), opened(browser, peer)
        browser.close()
    bound = "more than " if theirs >= LIMIT else ""
    print(f"kg page {ours:.1f} s, plain pyvis {bound}{theirs:.1f} s: {bound}{theirs / ours:.0f} ×")


def made_up(nodes: int) -> Graph:
    """Two thirds encounters, one third persons, who meet mostly those near them and sometimes the few that all meet."""
    dice = random.Random(1)  # noqa: S311
    graph = Graph()
    persons = [DATA[f"person/{number}"] for number in range(nodes // 3)]
    for number, person in enumerate(persons):
        graph.add((person, RDF.type, KG.Person))
        graph.add((person, RDFS.label, Literal(f"Person Nummer {number}", lang="de")))
    for number in range(nodes - len(persons)):
        event = DATA[f"meeting/{number}"]
        graph.add((event, RDF.type, KG.Meeting))
        graph.add((event, RDFS.label, Literal(f"Treffen {number}", lang="de")))
        near = number // 2
        often = int(len(persons) * dice.random() ** 3)
        graph.add((event, KG.participant, persons[min(near, len(persons) - 1)]))
        graph.add(
            (
                event,
                KG.participant,
                persons[often if dice.random() < 0.2 else (near + dice.randint(1, 20)) % len(persons)],
            )
        )
    return graph


def opened(browser: Browser, html: str) -> float:
    """Seconds from the call until the page says that it is ready, LIMIT at most."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "page.html"
        file.write_text(html, "utf-8")
        tab = browser.new_page()
        start = time.perf_counter()
        try:
            tab.goto(file.as_uri(), wait_until="commit")
            tab.wait_for_selector("body[data-ready]", timeout=LIMIT * 1000)
            tab.evaluate("new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))")
        except Error:
            return LIMIT
        finally:
            seconds = time.perf_counter() - start
            tab.close()
        return seconds


if __name__ == "__main__":
    main()
