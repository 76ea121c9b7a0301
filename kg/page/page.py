"""A network as one HTML file: the one door to pyvis."""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Iterable, Mapping
from importlib import resources
from typing import Any, Protocol

from kg import ontology
from kg.page.cards import ENCOUNTERS, cards, counts, facts, outlets

# Every kind has a shape of its own, so that nobody needs to see its colour. Their order is that of the legend.
SHAPES = {
    "person": "dot",
    "country": "square",
    "organization": "hexagon",
    "place": "triangleDown",
    "meeting": "diamond",
    "visit": "triangle",
    "call": "star",
}
_DIRECTED = ("represents", "memberOf", "partOf", "within")
# One script, in this order: each file uses what stands in those before it.
_SCRIPTS = (
    "model.js",
    "fold.js",
    "visible.js",
    "look.js",
    "captions.js",
    "card.js",
    "search.js",
    "timeline.js",
    "map.js",
    "list.js",
    "address.js",
    "language.js",
    "away.js",
    "page.js",
)
_RENDERER = "templates/lib/vis-9.1.2/vis-network.min.js"
_OPTIONS = {
    "physics": {
        "enabled": False,
        "solver": "forceAtlas2Based",
        "forceAtlas2Based": {"avoidOverlap": 0.6, "springLength": 120},
        "stabilization": False,
    },
    "interaction": {"hover": True, "tooltipDelay": 150, "multiselect": False},
    "nodes": {"borderWidth": 2, "borderWidthSelected": 4},
    "edges": {"smooth": False, "arrowStrikethrough": False, "selectionWidth": 0, "hoverWidth": 0},
    "layout": {"improvedLayout": False, "randomSeed": 0},
}


class Network(Protocol):
    """What the page needs of a networkx graph: its nodes and edges with their attributes."""

    @property
    def nodes(self) -> Any:
        """Called with ``data=True``: pairs of id and attributes."""

    @property
    def edges(self) -> Any:
        """Called with ``data=True``: triples of two ids and attributes."""


def to_page(network: Network) -> str:
    """One HTML file that shows the network, with all that it needs inside; it asks for nothing from elsewhere.

    The network is that of the stage before: every node with type, label, names, caption, status, facts, size, font, x
    and y, every edge with source, target, type, status and label. The same network gives the same text.
    """
    # pyvis loads IPython and Jinja: half a second that only a page is worth.
    from pyvis.network import Network as Picture  # noqa: PLC0415

    nodes = sorted(network.nodes(data=True))
    picture = Picture(directed=True, heading=_words()["title"], cdn_resources="in_line")
    picture.options = _OPTIONS
    # Straight into its lists: add_node and add_edge look through all that is there already, minutes for 50,000 nodes.
    picture.nodes = [{"id": id_, **_symbol(node)} for id_, node in nodes]
    picture.edges = [
        {"id": number, "from": edge["source"], "to": edge["target"], **_line(edge)}
        for number, (_, _, edge) in enumerate(sorted(network.edges(data=True), key=_edge_order))
    ]
    # pyvis' own template loads Bootstrap and puts names into the page unescaped.
    picture.templateEnv.autoescape = True
    picture.template = picture.templateEnv.from_string(_file("template.html"), globals=_page_parts(nodes))
    return str(picture.generate_html(notebook=True))


def _symbol(node: Mapping[str, Any]) -> dict[str, Any]:
    return {
        "label": node["caption"] or " ",
        "shape": SHAPES[node["type"]],
        "group": node["type"],
        "title": _cut(node["label"]),
        "size": node["size"],
        "x": node["x"],
        "y": node["y"],
    }


def _line(edge: Mapping[str, Any]) -> dict[str, Any]:
    tie = _words()["ties"][edge["type"]]
    return {
        "type": edge["type"],
        "status": edge["status"],
        "role": edge["label"],
        "title": _cut(": ".join(filter(None, (tie, edge["label"])))),
        "arrows": {"to": {"enabled": edge["type"] in _DIRECTED, "scaleFactor": 0.5}},
    }


def _page_parts(nodes: Iterable[tuple[str, Mapping[str, Any]]]) -> dict[str, Any]:
    words, number = _words(), counts(nodes)
    encounters = sum(number.get(kind, 0) for kind in ENCOUNTERS)
    style, script = _file("page.css"), _script()
    renderer = (resources.files("pyvis") / _RENDERER).read_text("utf-8")
    actors, told = sum(number.get(kind, 0) for kind in SHAPES) - encounters, facts(nodes)
    return {
        "words": words,
        "languages": {language: _words(language) for language in ("de", "en")},
        "summary": words["summary"].format(actors=actors, encounters=encounters, articles=number["articles"]),
        "actors": actors,
        "encounters": encounters,
        "world": _file("world.json").strip(),
        "outlets": outlets(told),
        "counts": number,
        "shapes": SHAPES,
        "cards": cards(nodes),
        "facts": told,
        "style": style,
        "renderer": renderer,
        "script": script,
        "policy": _policy(style=style, scripts=(renderer, script)),
    }


def _policy(*, style: str, scripts: Iterable[str]) -> str:
    """Allows exactly the style and scripts of this file to run, and no connection at all."""
    allowed = " ".join(_hash(script) for script in scripts)
    return f"default-src 'none'; script-src {allowed}; style-src {_hash(style)}; base-uri 'none'; form-action 'none'"


def _hash(text: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"


def _script() -> str:
    return '(() => {\n"use strict";\n' + "\n".join(_file(name) for name in _SCRIPTS) + "})();\n"


def _file(name: str) -> str:
    return (resources.files("kg.page") / "static" / name).read_text("utf-8")


def _words(language: str = "de") -> Any:
    return ontology.load(f"lexicon/{language}/page")


def _edge_order(edge: tuple[str, str, Mapping[str, Any]]) -> tuple[str, ...]:
    return tuple(edge[2][key] for key in ("source", "target", "type", "status", "label"))


def _cut(text: str) -> str:
    """A tooltip is a hint: the card holds the whole."""
    return text if len(text) <= 200 else f"{text[:199]}…"
