"""What the page shows of a network: one card for each node, and the facts that the cards tell, each once."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import asdict
from typing import Any

ENCOUNTERS = ("meeting", "visit", "call")


def cards(nodes: Iterable[tuple[str, Mapping[str, Any]]]) -> list[dict[str, Any]]:
    """The card of each node: its names, kind, status, date, point on earth, community and the ids of its facts."""
    return [
        {
            "id": id_,
            "type": node["type"],
            "label": node["label"],
            "names": list(node["names"]),
            "status": node["status"],
            "date": node["date"],
            "point": node.get("point"),
            "community": node.get("community", 0),
            "facts": [fact.id for fact in node["facts"]],
        }
        for id_, node in nodes
    ]


def facts(nodes: Iterable[tuple[str, Mapping[str, Any]]]) -> list[dict[str, Any]]:
    """Every fact that a node tells, with its quotes, sorted by id."""
    told = {fact.id: asdict(fact) for _, node in nodes for fact in node["facts"]}
    return [told[id_] for id_ in sorted(told)]


def outlets(told: Iterable[Mapping[str, Any]]) -> list[str]:
    """The outlets that the facts are quoted from; "" for articles that name none."""
    return sorted({quote["outlet"] for fact in told for quote in fact["quotes"]})


def counts(nodes: Iterable[tuple[str, Mapping[str, Any]]]) -> dict[str, int]:
    """How many nodes there are of each kind and status, and under "articles" how many articles are quoted."""
    found: dict[str, int] = {}
    articles: set[str] = set()
    for _, node in nodes:
        for key in filter(None, (node["type"], node["status"])):
            found[key] = found.get(key, 0) + 1
        articles.update(quote.article for fact in node["facts"] for quote in fact.quotes)
    return found | {"articles": len(articles)}
