"""The graph as pandas tables: encounters, people and mandates, one row each. The only place that knows pandas."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from types import MappingProxyType
from typing import Any

from rdflib import RDF, RDFS, SKOS, Graph
from rdflib.term import Node

from kg.errors import InputError, KgError
from kg.rdf.terms import KG

Row = tuple[Any, ...]
_LAST = "~"  # behind all dates

COLUMNS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "encounters": (
            *("id", "kind", "label", "status", "date", "earliest", "latest", "place", "country"),
            *("participants", "visitor", "host", "part_of", "articles", "confidence"),
        ),
        "people": (
            "id",
            "label",
            "other_names",
            "represents",
            "member_of",
            "met",
            "encounters",
            "statements",
            "wikidata",
        ),
        "mandates": (
            *("id", "person", "office", "on_behalf_of", "country", "status"),
            *("attested_from", "attested_until", "represents", "articles", "confidence"),
        ),
    }
)


def table(graph: Graph, name: str) -> Any:
    """The DataFrame of that name, in the order of dates or names; see docs/graph.md for its columns.

    Dates are strings as precise as they are known, what is unknown is None, and what may be several is a tuple. Raises
    InputError for another name, and KgError where pandas is not installed.
    """
    if name not in COLUMNS:
        raise InputError(f"there is no table {name}; there are: {', '.join(COLUMNS)}")
    try:
        import pandas as pd  # noqa: PLC0415 - an extra, and half a second
    except ImportError:
        raise KgError("tables need pandas; pip install kg-news[tables]") from None
    rows = sorted(_ROWS[name](_Reader(graph)), key=_KEYS[name])
    return pd.DataFrame(rows, columns=list(COLUMNS[name]))


class _Reader:
    """Looks up what rows are made of."""

    def __init__(self, graph: Graph) -> None:
        self.graph = graph

    def of(self, cls: Node) -> Iterator[Node]:
        return self.graph.subjects(RDF.type, cls)

    def values(self, node: Node | None, term: Node) -> tuple[str, ...]:
        """What stands there as words, sorted."""
        return tuple(sorted(str(value) for value in self.graph.objects(node, term))) if node is not None else ()

    def value(self, node: Node | None, term: Node) -> str | None:
        """The first of the values."""
        return next(iter(self.values(node, term)), None)

    def labels(self, node: Node | None, term: Node) -> tuple[str, ...]:
        """The labels of the things that stand there, sorted."""
        things = self.graph.objects(node, term) if node is not None else ()
        return tuple(sorted(self.value(thing, RDFS.label) or str(thing) for thing in things))

    def label(self, node: Node | None, term: Node) -> str | None:
        """The first of the labels."""
        return next(iter(self.labels(node, term)), None)

    def country(self, place: Node | None) -> str | None:
        """The ISO code of the country that a place is or lies in."""
        seen: set[Node] = set()
        while place is not None and place not in seen:
            seen.add(place)
            if code := self.value(place, KG.isoCode):
                return code
            place = min(self.graph.objects(place, KG.within), key=str, default=None)
        return None

    def support(self, node: Node) -> tuple[int, float]:
        """In how many articles a fact has evidence, and how sure its surest is."""
        evidence = list(self.graph.objects(node, KG.evidence))
        articles = {article for each in evidence for article in self.graph.objects(each, KG.article)}
        return len(articles), max((float(self.value(each, KG.confidence) or 0) for each in evidence), default=0.0)


def _encounters(reader: _Reader) -> Iterator[Row]:
    for cls in (KG.Meeting, KG.Call, KG.Visit):
        for node in reader.of(cls):
            place = min(reader.graph.objects(node, KG.place), key=str, default=None)
            yield (
                str(node),
                _word(str(cls)),
                reader.value(node, RDFS.label),
                _word(reader.value(node, KG.status)),
                *(reader.value(node, term) for term in (KG.date, KG.earliest, KG.latest)),
                reader.value(place, RDFS.label),
                reader.country(place),
                reader.labels(node, KG.participant),
                reader.label(node, KG.visitor),
                reader.label(node, KG.host),
                reader.value(node, KG.partOf),
                *reader.support(node),
            )


def _people(reader: _Reader) -> Iterator[Row]:
    for node in reader.of(KG.Person):
        yield (
            str(node),
            reader.value(node, RDFS.label),
            reader.values(node, SKOS.altLabel),
            *(reader.labels(node, term) for term in (KG.represents, KG.memberOf, KG.met)),
            _count(reader.graph.subjects(KG.participant, node)),
            _count(reader.graph.subjects(KG.speaker, node)),
            _last_part(reader.value(node, SKOS.exactMatch)),
        )


def _mandates(reader: _Reader) -> Iterator[Row]:
    for node in reader.of(KG.Mandate):
        holder, principal = (reader.graph.value(node, term) for term in (KG.holder, KG.onBehalfOf))
        status = _word(reader.value(node, KG.mandateStatus))
        yield (
            str(node),
            reader.value(holder, RDFS.label),
            reader.value(node, KG.office),
            reader.value(principal, RDFS.label),
            reader.country(principal),
            status,
            *(reader.value(node, term) for term in (KG.attestedFrom, KG.attestedUntil)),
            status == "current" and (holder, KG.represents, principal) in reader.graph,
            *reader.support(node),
        )


def _word(term: str | None) -> str | None:
    """ "…ontology#Occurred" -> "occurred"."""
    return term.rpartition("#")[2].lower() if term else None


def _last_part(address: str | None) -> str | None:
    return address.rpartition("/")[2] if address else None


def _count(nodes: Iterable[Node]) -> int:
    return len(set(nodes))


def _by_day(row: Row) -> tuple[str, str]:
    return row[COLUMNS["encounters"].index("earliest")] or _LAST, row[0]


def _by_label(row: Row) -> tuple[str, str]:
    return row[1] or "", row[0]


def _by_country(row: Row) -> tuple[str, str, str]:
    return row[3] or "", row[1] or "", row[0]


_ROWS: Mapping[str, Callable[[_Reader], Iterator[Row]]] = {
    "encounters": _encounters,
    "people": _people,
    "mandates": _mandates,
}
_KEYS: Mapping[str, Callable[[Row], tuple[str, ...]]] = {
    "encounters": _by_day,
    "people": _by_label,
    "mandates": _by_country,
}
