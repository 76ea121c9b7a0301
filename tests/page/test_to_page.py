from __future__ import annotations

import base64
import hashlib
import json
import re
import subprocess
import sys
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import networkx as nx
import pytest
from rdflib import Graph

from kg.network import Fact, Quote, to_network
from kg.page import to_page

SUMMIT = Path(__file__).parents[1] / "network" / "summit.ttl"
HOSTILE: list[str] = json.loads(Path(__file__).with_name("hostile.json").read_text("utf-8"))


class Page(HTMLParser):
    """The elements of a page with their attributes, and the text of its styles and scripts."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.raw: list[tuple[str, str | None, str]] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))
        if tag in ("script", "style"):
            self.raw.append((tag, dict(attrs).get("type"), ""))

    def handle_data(self, data: str) -> None:
        if self.cdata_elem:
            tag, type_, text = self.raw[-1]
            self.raw[-1] = (tag, type_, text + data)

    def values(self, tag: str, attribute: str) -> list[str | None]:
        return [attributes[attribute] for name, attributes in self.elements if name == tag and attribute in attributes]

    def data(self, name: str) -> Any:
        """The JSON of the script element with this id."""
        index = [attributes.get("id") for tag, attributes in self.elements if tag in ("script", "style")].index(name)
        return json.loads(self.raw[index][2])


def hostile_network(text: str) -> nx.MultiGraph[str]:
    """Two nodes and an edge that say nothing but ``text``, wherever a network has words."""
    quote = Quote(text=text, article=text, title=text, date=text, outlet=text, url=text, status="")
    fact = Fact(id="f", type="statement", text=text, status="", date=text, quotes=(quote,))
    network: nx.MultiGraph[str] = nx.MultiGraph()
    for name, type_ in (("a", "person"), ("b", "country")):
        words = {"label": text, "names": (text,), "caption": text, "status": "", "date": text}
        network.add_node(name, type=type_, facts=(fact,), weight=1, size=10, x=0, y=0, **words)
    network.add_edge("a", "b", source="a", target="b", type="represents", status="current", label=text)
    return network


@pytest.fixture(scope="module")
def html() -> str:
    return to_page(to_network(Graph().parse(SUMMIT)))


@pytest.fixture(scope="module")
def page(html: str) -> Page:
    return Page(html)


def test_the_page_loads_nothing(page: Page) -> None:
    loading = ("src", "href", "xlink:href", "action", "data", "poster", "srcset", "background")
    found = {value for _, attributes in page.elements for name, value in attributes.items() if name in loading}
    assert {value for value in found if not (value or "").startswith("#")} == set()
    styles = "".join(text for tag, _, text in page.raw if tag == "style")
    assert re.findall(r"@import|url\(", styles) == []


def test_the_policy_allows_only_what_the_page_carries(page: Page) -> None:
    (policy,) = page.values("meta", "content")[:1]
    assert policy is not None
    rules = dict(rule.strip().split(" ", 1) for rule in policy.split(";"))
    assert rules["default-src"] == rules["base-uri"] == rules["form-action"] == "'none'"
    for tag in ("script", "style"):
        texts = [text for name, type_, text in page.raw if name == tag and type_ is None]
        hashes = [base64.b64encode(hashlib.sha256(text.encode()).digest()).decode() for text in texts]
        assert rules[f"{tag}-src"].split() == [f"'sha256-{digest}'" for digest in hashes]
    assert set(rules) == {"default-src", "base-uri", "form-action", "script-src", "style-src"}


def test_no_attribute_carries_style_or_script(page: Page) -> None:
    names = {name for _, attributes in page.elements for name in attributes}
    assert [name for name in names if name == "style" or name.startswith("on")] == []


def test_nodes_stand_still_where_the_network_puts_them(page: Page) -> None:
    network = to_network(Graph().parse(SUMMIT))
    data = page.data("network")
    assert data["options"]["physics"]["enabled"] is False
    assert {node["id"]: (node["x"], node["y"]) for node in data["nodes"]} == {
        id_: (node["x"], node["y"]) for id_, node in network.nodes(data=True)
    }
    assert len(data["edges"]) == network.number_of_edges()


def test_every_kind_of_node_has_a_shape_of_its_own(page: Page) -> None:
    shapes = page.data("facts")["shapes"]
    assert len(set(shapes.values())) == len(shapes) == 7
    assert {shapes[node["group"]] for node in page.data("network")["nodes"]} <= set(shapes.values())
    assert set(page.values("symbol", "id")) == set(shapes.values())


def test_the_legend_offers_what_the_network_has(page: Page) -> None:
    boxes = [(a["name"], a["value"]) for tag, a in page.elements if tag == "input" and a.get("type") == "checkbox"]
    kinds = ("person", "country", "organization", "place", "meeting", "visit", "call")
    statuses = ("occurred", "planned", "cancelled", "denied")
    assert boxes == [("kind", kind) for kind in kinds] + [("status", status) for status in statuses]


def test_a_fact_told_by_many_nodes_stands_in_the_page_once(page: Page) -> None:
    facts = [fact["id"].rpartition("/data/")[2] for fact in page.data("facts")["facts"]]
    assert facts == sorted(set(facts))
    assert "meeting/wien" in facts


def test_an_empty_network_is_a_page_that_says_so() -> None:
    html = to_page(nx.MultiGraph())
    assert "Keine Begegnungen gefunden" in html
    assert Page(html).data("network")["nodes"] == []


@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
def test_hostile_words_are_carried_as_words(page: Page, text: str) -> None:
    html = to_page(hostile_network(text))
    hostile = Page(html)
    html.encode("utf-8")
    known = {tag for tag, _ in page.elements}
    assert {tag for tag, _ in hostile.elements} <= known
    assert len(hostile.raw) == len(page.raw)
    (fact,) = hostile.data("facts")["facts"]
    quote = fact["quotes"][0]
    assert [fact["text"], quote["text"], quote["title"], quote["outlet"], quote["url"]] == [text] * 5
    assert {(card["label"], *card["names"]) for card in hostile.data("facts")["cards"]} == {(text, text)}
    assert {node["label"] for node in hostile.data("network")["nodes"]} == {text}
    assert {edge["role"] for edge in hostile.data("network")["edges"]} == {text}


def test_the_same_graph_gives_the_same_bytes_in_every_process(html: str) -> None:
    code = (
        "import sys, rdflib; from kg.network import to_network; from kg.page import to_page;"
        "sys.stdout.buffer.write(to_page(to_network(rdflib.Graph().parse(sys.argv[1]))).encode())"
    )
    for seed in ("1", "2"):
        again = subprocess.run(
            [sys.executable, "-c", code, str(SUMMIT)], env={"PYTHONHASHSEED": seed}, capture_output=True, check=True
        )
        assert again.stdout == html.encode()
