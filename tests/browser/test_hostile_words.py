from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import networkx as nx
import pytest

from kg.network import Fact, Quote
from kg.page import to_page

from .opened import Opened

HOSTILE: list[str] = json.loads((Path(__file__).parents[1] / "page" / "hostile.json").read_text("utf-8"))

# Compared within the page, since broken Unicode does not survive the way out of the browser.
AS_TEXT = """number => {
  const { cards, facts } = JSON.parse(document.getElementById("facts").textContent);
  const card = cards.find((card) => card.names.includes(`Nummer ${number}`));
  const fact = facts.find((fact) => fact.id === card.facts[0]);
  const [quote] = fact.quotes;
  const shown = (selector) => document.querySelector(`#card ${selector}`).textContent;
  return shown("h2") === card.label
    && shown(".kind-line .told") === card.names.join(", ")
    && shown(".facts p .told") === fact.text
    && shown("q") === quote.text
    && shown("blockquote footer > :first-child") === (quote.title || quote.article)
    && shown("blockquote footer").includes(quote.outlet);
}"""


def hostile_page() -> str:
    """One person for each hostile string, who is called, says and is said to be nothing else; all in one country."""
    network: nx.MultiGraph[str] = nx.MultiGraph()
    for number, text in enumerate(HOSTILE):
        quote = Quote(text=text, article=text, title=text, date=text, outlet=text, url=text, status="")
        fact = Fact(id=f"f{number}", type="statement", text=text, status="", date=text, quotes=(quote,))
        words = {"label": text, "names": (text, f"Nummer {number}"), "caption": text, "status": "", "date": text}
        network.add_node(
            f"p{number}", type="person", facts=(fact,), weight=1, size=10, x=number * 50, y=number * 9, **words
        )
    words = {"label": "Land", "names": (), "caption": "Land", "status": "", "date": ""}
    network.add_node("c", type="country", facts=(), weight=1, size=10, x=0, y=300, **words)
    for number, text in enumerate(HOSTILE):
        network.add_edge(f"p{number}", "c", source=f"p{number}", target="c", type="represents", status="", label=text)
    return to_page(network)


@pytest.fixture(scope="module")
def hostile() -> str:
    return hostile_page()


def test_hostile_words_are_shown_as_text_and_run_nothing(open_page: Callable[..., Opened], hostile: str) -> None:
    opened = open_page(hostile)
    page = opened.page
    known = {
        "DIV",
        "H2",
        "H3",
        "P",
        "SPAN",
        "svg",
        "path",
        "use",
        "UL",
        "LI",
        "BLOCKQUOTE",
        "Q",
        "FOOTER",
        "CITE",
        "A",
        "BUTTON",
        "SMALL",
        "MARK",
    }
    for number in range(len(HOSTILE)):
        opened.search(f"Nummer {number}")
        assert page.evaluate(AS_TEXT, number), HOSTILE[number][:80]
        assert set(page.evaluate("[...document.querySelectorAll('#card *')].map(e => e.tagName)")) <= known
        links = page.evaluate("[...document.querySelectorAll('#card a')].map(a => a.protocol)")
        assert links == (["https:"] if HOSTILE[number].startswith("https://") else [])
    opened.search("Land")
    assert page.locator("#neighbours li").count() == len(HOSTILE)
    assert page.evaluate("window.broken") is None
    assert page.evaluate("Object.keys(Object.prototype)") == []
    assert opened.complaints == []
    assert len(opened.requests) == 1


def test_hostile_words_run_nothing_when_pointed_at_or_clicked(open_page: Callable[..., Opened], hostile: str) -> None:
    opened = open_page(hostile)
    room = opened.page.locator("#picture").bounding_box()
    assert room is not None
    for step in range(12):
        x, y = room["x"] + room["width"] * (step + 0.5) / 12, room["y"] + room["height"] / 2
        opened.page.mouse.move(x, y, steps=4)
        opened.page.wait_for_timeout(200)
        opened.page.mouse.click(x, y)
    assert opened.page.evaluate("window.broken") is None
    assert opened.complaints == []
    assert len(opened.requests) == 1


def test_the_policy_stops_a_script_that_came_in_all_the_same(open_page: Callable[..., Opened], hostile: str) -> None:
    page = open_page(hostile).page
    page.evaluate(
        """() => {
          const script = document.createElement("script");
          script.textContent = "window.broken = true";
          const image = document.createElement("div");
          image.innerHTML = "<img src=x onerror='window.broken = true'>";
          document.body.append(script, image);
        }"""
    )
    page.wait_for_timeout(200)
    assert page.evaluate("window.broken") is None
