"""The graph's triples, read into the things and facts that a network is made of."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Literal

from rdflib import DCTERMS, RDF, RDFS, SKOS, Graph, Namespace
from rdflib.term import Node

from kg.network.facts import Quote

KG = Namespace("https://w3id.org/kg-news/ontology#")
GEO = Namespace("http://www.w3.org/2003/01/geo/wgs84_pos#")
OA = Namespace("http://www.w3.org/ns/oa#")

ThingType = Literal["person", "country", "organization", "place"]
EncounterType = Literal["meeting", "call", "visit"]

# A country is a place as well: the first class that fits is the one that is shown.
_THINGS: tuple[tuple[ThingType, Node], ...] = (
    ("country", KG.Country),
    ("person", KG.Person),
    ("organization", KG.Organization),
    ("place", KG.Place),
)
_ENCOUNTERS: tuple[tuple[EncounterType, Node], ...] = (
    ("meeting", KG.Meeting),
    ("call", KG.Call),
    ("visit", KG.Visit),
)
_STATES: Mapping[Node, str] = {
    KG.Occurred: "occurred",
    KG.Planned: "planned",
    KG.Cancelled: "cancelled",
    KG.Denied: "denied",
    KG.Current: "current",
    KG.Former: "former",
}

# A pattern, since the parsers of addresses raise errors on addresses that are broken.
_WEB_ADDRESS = re.compile(r"https?://(?:www\.)?(?P<host>[\w.-]+)", re.IGNORECASE)

_DECIMAL = re.compile(r"-?[0-9]{1,3}(\.[0-9]+)?")


@dataclass(frozen=True, slots=True, kw_only=True)
class Thing:
    """A person, country, organization or place. ``within`` is the id of the place that it lies in, or "".

    ``point`` is its latitude and longitude in degrees, None where the graph does not know them.
    """

    id: str
    type: ThingType
    label: str
    names: tuple[str, ...]
    within: str
    point: tuple[float, float] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Encounter:
    """A meeting, call or visit. Everybody who took part is a participant; visitors and hosts are so besides."""

    id: str
    type: EncounterType
    label: str
    participants: tuple[str, ...]
    visitors: tuple[str, ...]
    hosts: tuple[str, ...]
    places: tuple[str, ...]
    date: str
    status: str
    part_of: tuple[str, ...]
    quotes: tuple[Quote, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Tie:
    """A mandate or membership. ``role`` is the office held or role played, or ""; ``status`` of a membership is ""."""

    id: str
    type: Literal["mandate", "membership"]
    holder: str
    body: str
    role: str
    status: str
    quotes: tuple[Quote, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """Words that a person said; ``indirect`` where the article reports them in its own."""

    id: str
    speaker: str
    words: str
    indirect: bool
    quotes: tuple[Quote, ...]


@dataclass(frozen=True, slots=True)
class Reader:
    """Reads one graph. Whatever it yields is sorted by id; a fact without its main role is left out."""

    graph: Graph

    def things(self) -> Iterator[Thing]:
        """Every person, country, organization and place, each once."""
        types: dict[Node, ThingType] = {}
        for type_, cls in _THINGS:
            for node in self.graph.subjects(RDF.type, cls):
                types.setdefault(node, type_)
        for node in sorted(types, key=str):
            names = self._all(node, SKOS.altLabel)
            label = self._one(node, RDFS.label) or (names[0] if names else _last_part(str(node)))
            yield Thing(
                id=str(node),
                type=types[node],
                label=label,
                names=tuple(name for name in names if name != label),
                within=self._one(node, KG.within),
                point=self._point(node),
            )

    def encounters(self) -> Iterator[Encounter]:
        """Every meeting, call and visit."""
        for type_, cls in _ENCOUNTERS:
            for node in self._instances(cls):
                visitors, hosts = self._all(node, KG.visitor), self._all(node, KG.host)
                yield Encounter(
                    id=str(node),
                    type=type_,
                    label=self._one(node, RDFS.label),
                    participants=tuple(sorted({*self._all(node, KG.participant), *visitors, *hosts})),
                    visitors=visitors,
                    hosts=hosts,
                    places=self._all(node, KG.place),
                    date=self._one(node, KG.date),
                    status=self._state(node, KG.status) or "occurred",
                    part_of=self._all(node, KG.partOf),
                    quotes=self._quotes(node),
                )

    def ties(self) -> Iterator[Tie]:
        """Every mandate and every membership."""
        for node in self._instances(KG.Mandate):
            yield Tie(
                id=str(node),
                type="mandate",
                holder=self._one(node, KG.holder),
                body=self._one(node, KG.onBehalfOf),
                role=self._one(node, KG.office),
                status=self._state(node, KG.mandateStatus) or "current",
                quotes=self._quotes(node),
            )
        for node in self._instances(KG.Membership):
            yield Tie(
                id=str(node),
                type="membership",
                holder=self._one(node, KG.holder),
                body=self._one(node, KG.organization),
                role=self._one(node, KG.role),
                status="",
                quotes=self._quotes(node),
            )

    def statements(self) -> Iterator[Statement]:
        """Every statement."""
        for node in self._instances(KG.Statement):
            yield Statement(
                id=str(node),
                speaker=self._one(node, KG.speaker),
                words=self._one(node, KG.quote) or self._one(node, KG.paraphrase),
                indirect=self._one(node, KG.indirect) in ("true", "1"),
                quotes=self._quotes(node),
            )

    def _instances(self, cls: Node) -> list[Node]:
        return sorted(set(self.graph.subjects(RDF.type, cls)), key=str)

    def _quotes(self, fact: Node) -> tuple[Quote, ...]:
        quotes = {self._quote(evidence) for evidence in self.graph.objects(fact, KG.evidence)}
        return tuple(sorted(quotes, key=lambda quote: (quote.date or "9", quote.article, quote.text, quote.status)))

    def _quote(self, evidence: Node) -> Quote:
        article = min(self.graph.objects(evidence, KG.article), key=str, default=evidence)
        source = self._one(article, DCTERMS.source)
        web = _WEB_ADDRESS.match(source)
        return Quote(
            text=self._one(evidence, OA.exact),
            article=self._one(article, DCTERMS.identifier) or _last_part(str(article)),
            title=self._one(article, DCTERMS.title),
            date=self._one(article, DCTERMS.issued),
            outlet=self._one(article, DCTERMS.publisher) or (web["host"].lower() if web else ""),
            url=source if web else "",
            status=self._state(evidence, KG.assertedStatus),
            confidence=_number(self._one(evidence, KG.confidence)),
        )

    def _point(self, node: Node) -> tuple[float, float] | None:
        latitude, longitude = _number(self._one(node, GEO.lat)), _number(self._one(node, GEO.long))
        if latitude is None or longitude is None or abs(latitude) > 90 or abs(longitude) > 180:
            return None
        return latitude, longitude

    def _all(self, node: Node, term: Node) -> tuple[str, ...]:
        return tuple(sorted({str(value) for value in self.graph.objects(node, term)}))

    def _one(self, node: Node, term: Node) -> str:
        return min(self._all(node, term), default="")

    def _state(self, node: Node, term: Node) -> str:
        return min((_STATES[state] for state in self.graph.objects(node, term) if state in _STATES), default="")


def _last_part(address: str) -> str:
    return address.rstrip("/#").replace("#", "/").rpartition("/")[2]


def _number(text: str) -> float | None:
    return float(text) if _DECIMAL.fullmatch(text) else None
