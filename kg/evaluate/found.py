"""The facts of each article as a graph tells them, through the terms of the ontology alone."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace

from rdflib import Graph, Literal, Namespace
from rdflib.namespace import DCTERMS, RDF, RDFS, SKOS
from rdflib.paths import MulPath, SequencePath
from rdflib.term import Node

from kg.evaluate.facts import Encounter, Facts, Membership, Person, Quotation, Representation

KG = Namespace("https://w3id.org/kg-news/ontology#")
PLACE = SequencePath(KG.place, MulPath(KG.within, "*"))  # a place, what it lies in, and so on
ENCOUNTER_TYPES: dict[Node, str] = {KG.Meeting: "meeting", KG.Call: "call", KG.Visit: "visit"}


def facts_by_article(graph: Graph) -> dict[str, Facts]:
    """The facts of every article of the graph, by its dcterms:identifier; a fact without evidence is left out.

    What an article itself says about status and date goes before what all articles together come to.
    """
    terms = Terms(graph)
    articles = set(graph.subjects(RDF.type, KG.Article))
    ids = {article: str(key) for article, key in graph.subject_objects(DCTERMS.identifier) if article in articles}
    drafts = {article: Draft() for article in ids}
    sources = _sources(graph, drafts)
    _add_mandates(terms, drafts, sources)
    _add_memberships(terms, drafts, sources)
    _add_statements(terms, drafts, sources)
    _add_encounters(terms, drafts, sources)
    return {ids[article]: draft.facts() for article, draft in drafts.items()}


class Terms:
    """The graph's properties as strings, nodes and names, in the order of the graph."""

    def __init__(self, graph: Graph) -> None:
        self.graph = graph
        self.persons = set(graph.subjects(RDF.type, KG.Person))
        self._names: dict[Node, list[str]] = defaultdict(list)
        for label in (RDFS.label, SKOS.prefLabel):
            for node, name in graph.subject_objects(label):
                self._names[node].insert(0, str(name))
        for node, name in graph.subject_objects(SKOS.altLabel):
            self._names[node].append(str(name))

    def names(self, node: Node) -> tuple[str, ...]:
        """Label first, then the other names; the end of the IRI where the graph gives no name."""
        return tuple(self._names.get(node) or [local_name(node)])

    def label(self, node: Node) -> str:
        """The first name."""
        return self.names(node)[0]

    def values(self, node: Node, term: Node) -> list[str]:
        """The values of a property as sorted strings, IRIs by their local name."""
        values = self.graph.objects(node, term)
        return sorted(str(value) if isinstance(value, Literal) else local_name(value) for value in values)

    def target(self, node: Node) -> tuple[str, ...]:
        """What a mandate names: the code of a country, else the names of the body."""
        return tuple(self.values(node, KG.isoCode)[:1]) or self.names(node)

    def places(self, encounter: Node) -> tuple[str, ...]:
        """The names of the places of an encounter and of all that they lie in."""
        return tuple(name for place in self.graph.objects(encounter, PLACE) for name in self._names.get(place, ()))


@dataclass(slots=True)
class Draft:
    """The facts of one article while they are gathered."""

    persons: dict[Node, Person] = field(default_factory=dict)
    representations: list[Representation] = field(default_factory=list)
    memberships: list[Membership] = field(default_factory=list)
    encounters: list[Encounter] = field(default_factory=list)
    quotations: list[Quotation] = field(default_factory=list)

    def name(self, terms: Terms, nodes: Iterable[Node]) -> None:
        """Note the persons who take part in a fact."""
        for node in nodes:
            label, *aliases = terms.names(node)
            self.persons.setdefault(node, Person(name=label, aliases=tuple(aliases)))

    def facts(self) -> Facts:
        """What was gathered."""
        return Facts(
            persons=tuple(self.persons.values()),
            representations=tuple(self.representations),
            memberships=tuple(self.memberships),
            encounters=tuple(self.encounters),
            quotations=tuple(self.quotations),
        )


Drafts = Mapping[Node, Draft]
Sources = Mapping[Node, set[Node]]


def local_name(term: Node) -> str:
    """The end of an IRI."""
    return str(term).rsplit("#", 1)[-1].rsplit("/", 1)[-1]


def _sources(graph: Graph, articles: Drafts) -> Sources:
    """The articles that each fact has evidence in."""
    sources: dict[Node, set[Node]] = defaultdict(set)
    for fact, evidence in graph.subject_objects(KG.evidence):
        sources[fact].update(article for article in graph.objects(evidence, KG.article) if article in articles)
    return sources


def _add_mandates(terms: Terms, drafts: Drafts, sources: Sources) -> None:
    for mandate, holder in _facts(terms.graph, KG.Mandate, KG.holder):
        status = "former" if "Former" in terms.values(mandate, KG.mandateStatus) else "current"
        for body in terms.graph.objects(mandate, KG.onBehalfOf):
            entry = Representation(person=terms.label(holder), targets=terms.target(body), status=status)
            for article in sources.get(mandate, ()):
                drafts[article].representations.append(entry)
                drafts[article].name(terms, [holder])


def _add_memberships(terms: Terms, drafts: Drafts, sources: Sources) -> None:
    for membership, holder in _facts(terms.graph, KG.Membership, KG.holder):
        for body in terms.graph.objects(membership, KG.organization):
            entry = Membership(person=terms.label(holder), organizations=terms.names(body))
            for article in sources.get(membership, ()):
                drafts[article].memberships.append(entry)
                drafts[article].name(terms, [holder])


def _add_statements(terms: Terms, drafts: Drafts, sources: Sources) -> None:
    for statement, speaker in _facts(terms.graph, KG.Statement, KG.speaker):
        for quote in terms.graph.objects(statement, KG.quote):
            for article in sources.get(statement, ()):
                drafts[article].quotations.append(Quotation(speaker=terms.label(speaker), start=str(quote)))
                drafts[article].name(terms, [speaker])


def _facts(graph: Graph, cls: Node, role: Node) -> Iterator[tuple[Node, Node]]:
    for fact in graph.subjects(RDF.type, cls):
        for filler in graph.objects(fact, role):
            yield fact, filler


def _add_encounters(terms: Terms, drafts: Drafts, sources: Sources) -> None:
    types = {
        node: ENCOUNTER_TYPES[cls] for node, cls in terms.graph.subject_objects(RDF.type) if cls in ENCOUNTER_TYPES
    }
    participants = _participants(terms, types)
    for node, kind in types.items():
        persons = participants.get(node, [])
        told = Encounter(
            type=kind,
            participants=tuple(terms.label(person) for person in persons),
            places=terms.places(node),
            date=next(iter(terms.values(node, KG.date)), ""),
            statuses=tuple(status.lower() for status in terms.values(node, KG.status)[:1]) or ("occurred",),
            event=str(node),
        )
        for article in sources.get(node, ()):
            drafts[article].encounters.append(_as_told_by(terms, told, node, article))
            drafts[article].name(terms, persons)


def _participants(terms: Terms, encounters: Mapping[Node, str]) -> dict[Node, list[Node]]:
    """The persons of each encounter, the visitor first."""
    participants: dict[Node, list[Node]] = defaultdict(list)
    for role in (KG.visitor, KG.participant):
        for encounter, person in terms.graph.subject_objects(role):
            if encounter in encounters and person in terms.persons and person not in participants[encounter]:
                participants[encounter].append(person)
    return participants


def _as_told_by(terms: Terms, encounter: Encounter, node: Node, article: Node) -> Encounter:
    """The encounter with the status and date that this one article asserts, where they differ."""
    evidence = [e for e in terms.graph.objects(node, KG.evidence) if (e, KG.article, article) in terms.graph]
    statuses = sorted(status.lower() for e in evidence for status in terms.values(e, KG.assertedStatus))
    dates = sorted(date for e in evidence for date in terms.values(e, KG.assertedDate))
    if statuses and encounter.statuses[0] not in statuses:
        encounter = replace(encounter, statuses=(statuses[0],))
    if dates and encounter.date not in dates:
        encounter = replace(encounter, date=max(dates, key=len))
    return encounter
