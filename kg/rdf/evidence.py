"""The evidence of a fact: where it stands, in which words, and what this one article says of it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from rdflib import RDF, Literal, URIRef
from rdflib.term import Node

from kg.rdf.iris import Iris
from kg.rdf.literals import calendar_date, decimal
from kg.rdf.terms import KG, OA, STATUS
from kg.records import Claim, Event, Mandate, Membership, Resolution, Statement

Fact = Event | Mandate | Membership | Statement

_ENCOUNTERS = ("meeting", "call", "visit")


def facts(resolution: Resolution) -> tuple[Fact, ...]:
    """All that claims add up to: what evidence is evidence of."""
    return (*resolution.events, *resolution.mandates, *resolution.memberships, *resolution.statements)


@dataclass(frozen=True, slots=True)
class Witness:
    """Turns claims into evidence. It knows which entity each article's own referents became."""

    iris: Iris
    entity_of: Mapping[tuple[str, str], str]

    def testimony(self, fact: URIRef, claims: Iterable[Claim]) -> Iterator[tuple[URIRef, URIRef, Node]]:
        """The triples of all evidence for ``fact``.

        What an article asserts is told of encounters only. A place that no entity stands for is left out; it remains
        in claims.jsonl.
        """
        for claim in claims:
            evidence = claim.evidence
            asserted = tuple(self._asserted(claim)) if claim.type in _ENCOUNTERS else ()
            node = self.iris.evidence(claim, tuple(str(value) for _, value in asserted))
            yield fact, KG.evidence, node
            yield node, RDF.type, KG.Evidence
            yield node, KG.article, self.iris.article(evidence.article)
            yield node, OA.exact, Literal(evidence.quote)
            yield node, KG.start, Literal(evidence.start)
            yield node, KG.end, Literal(evidence.end)
            yield node, KG.extractor, Literal(evidence.extractor)
            yield node, KG.confidence, decimal(evidence.confidence)
            for term, value in asserted:
                yield node, term, value

    def _asserted(self, claim: Claim) -> Iterator[tuple[URIRef, Node]]:
        if claim.state in STATUS:
            yield KG.assertedStatus, STATUS[claim.state]
        if claim.date:
            yield KG.assertedDate, calendar_date(claim.date).literal
        for role in claim.roles:
            entity = self.entity_of.get((claim.evidence.article, role.referent)) if role.referent else None
            if role.name == "place" and entity is not None:
                yield KG.assertedPlace, self.iris.thing(entity)
