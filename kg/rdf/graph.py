"""From what the claims add up to, to triples."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import permutations
from pathlib import PurePosixPath

from rdflib import DCTERMS, RDF, RDFS, SKOS, Graph, Literal, URIRef
from rdflib.term import Node

from kg.rdf.evidence import Witness, facts
from kg.rdf.iris import Iris, web_address
from kg.rdf.literals import calendar_date, day, decimal
from kg.rdf.terms import DATA, GEO, KG, STATUS, WIKIDATA, prefixes
from kg.records import Article, Decision, Entity, Event, Mandate, Membership, Resolution, Statement

Triple = tuple[URIRef, URIRef, Node]

# A class stands with the classes above it: queries find what they ask for without a reasoner.
_ENTITY_CLASSES = {
    "person": (KG.Person,),
    "organization": (KG.Organization,),
    "place": (KG.Place,),
    "country": (KG.Country, KG.Place),
}
_EVENT_CLASSES = {
    "meeting": (KG.Meeting, KG.Encounter, KG.Event),
    "call": (KG.Call, KG.Encounter, KG.Event),
    "visit": (KG.Visit, KG.Encounter, KG.Event),
}
_MANDATE_STATUS = {"current": KG.Current, "former": KG.Former}


def to_graph(resolution: Resolution, *, base: str = DATA) -> Graph:
    """The whole resolution as triples, with its prefixes bound.

    ``base`` is the namespace of the things, ending in "/" or "#". Nothing is blank: evidence has addresses made from
    what it holds. A date that is no calendar date is written as it stands, so that the shapes show it.
    """
    iris = Iris(base)
    graph = Graph(bind_namespaces="none")
    for prefix, namespace in prefixes(base):
        graph.bind(prefix, namespace, replace=True)
    witness = Witness(iris, dict(resolution.entity_of))
    persons = frozenset(entity.id for entity in resolution.entities if entity.type == "person")
    inside = {entity.id: entity.within for entity in resolution.entities}
    for article in resolution.articles:
        _add(graph, _article(article, iris))
    for entity in resolution.entities:
        _add(graph, _entity(entity, iris))
    for event in resolution.events:
        places = tuple(iris.thing(place) for place in most_specific(event.places, inside))
        _add(graph, _event(event, places, iris))
        _add(graph, _encountered(event, places, persons, iris))
    for mandate in resolution.mandates:
        _add(graph, _mandate(mandate, iris))
    for membership in resolution.memberships:
        _add(graph, _membership(membership, iris))
    for statement in resolution.statements:
        _add(graph, _statement(statement, iris))
    for fact in facts(resolution):
        _add(graph, witness.testimony(iris.thing(fact.id), fact.claims))
    return graph


def most_specific(places: Iterable[str], inside: dict[str, str]) -> tuple[str, ...]:
    """The places that hold no other of them, in their order; ``inside`` maps a place to the place that it lies in."""
    around: set[str] = set()
    for place in places:
        outer = inside.get(place, "")
        while outer and outer not in around:
            around.add(outer)
            outer = inside.get(outer, "")
    return tuple(place for place in places if place not in around)


def _add(graph: Graph, triples: Iterable[Triple]) -> None:
    for triple in triples:
        graph.add(triple)


def _german(text: str) -> Literal:
    return Literal(text, lang="de")


def _article(article: Article, iris: Iris) -> Iterator[Triple]:
    node = iris.article(article.id)
    yield node, RDF.type, KG.Article
    yield node, DCTERMS.identifier, Literal(article.id)
    if article.title:
        # The language is a tag only where it has the form of one; a title without is still a title.
        tagged = re.fullmatch(r"[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*", article.language)
        yield node, DCTERMS.title, Literal(article.title, lang=article.language if tagged else None)
    if article.published:
        yield node, DCTERMS.issued, day(article.published)
    if article.outlet:
        yield node, DCTERMS.publisher, Literal(article.outlet)
    address = web_address(article.url)
    if address is not None:
        yield node, DCTERMS.source, address
    elif article.source:
        # The name without its folders: the graph is shared, and must not change with the folder it is built in.
        yield node, DCTERMS.source, Literal(PurePosixPath(article.source.replace("\\", "/")).name)


def _entity(entity: Entity, iris: Iris) -> Iterator[Triple]:
    node = iris.thing(entity.id)
    for cls in _ENTITY_CLASSES[entity.type]:
        yield node, RDF.type, cls
    yield node, RDFS.label, _german(entity.label)
    for name in entity.names:
        if name != entity.label:
            yield node, SKOS.altLabel, _german(name)
    yield from _decisions(node, entity.decisions)
    if entity.code:
        yield node, KG.isoCode, Literal(entity.code)
    if entity.within:
        yield node, KG.within, iris.thing(entity.within)
    if entity.latitude is not None and entity.longitude is not None:
        yield node, GEO.lat, decimal(entity.latitude)
        yield node, GEO.long, decimal(entity.longitude)
    if entity.wikidata:
        yield node, SKOS.exactMatch, WIKIDATA[entity.wikidata]


def _decisions(node: URIRef, decisions: Iterable[Decision]) -> Iterator[Triple]:
    for decision in decisions:
        yield node, KG.decision, Literal(f"{decision.what}: {decision.reason}")


def _event(event: Event, places: tuple[URIRef, ...], iris: Iris) -> Iterator[Triple]:
    node = iris.thing(event.id)
    for cls in _EVENT_CLASSES[event.type]:
        yield node, RDF.type, cls
    yield node, RDFS.label, _german(event.label)
    yield node, KG.status, STATUS[event.status]
    for participant in event.participants:
        yield node, KG.participant, iris.thing(participant)
    if event.visitor:
        yield node, KG.visitor, iris.thing(event.visitor)
        yield node, KG.participant, iris.thing(event.visitor)
    if event.host:
        yield node, KG.host, iris.thing(event.host)
    for place in places:
        yield node, KG.place, place
    if event.date:
        date = calendar_date(event.date)
        yield node, KG.date, date.literal
        if date.earliest and date.latest:
            yield node, KG.earliest, day(date.earliest)
            yield node, KG.latest, day(date.latest)
    if event.time_phrase:
        yield node, KG.timePhrase, Literal(event.time_phrase)
    yield from _decisions(node, event.decisions)
    if event.part_of:
        yield node, KG.partOf, iris.thing(event.part_of)


def _encountered(event: Event, places: tuple[URIRef, ...], persons: frozenset[str], iris: Iris) -> Iterator[Triple]:
    """The shortcuts between those who took part, of encounters that took place."""
    if event.status != "occurred":
        return
    if event.type == "visit":
        for place in places if event.visitor else ():
            yield iris.thing(event.visitor), KG.visited, place
        return
    shortcut = KG.met if event.type == "meeting" else KG.spokeWith
    present = [iris.thing(participant) for participant in event.participants if participant in persons]
    for one, other in permutations(present, 2):
        yield one, shortcut, other


def _mandate(mandate: Mandate, iris: Iris) -> Iterator[Triple]:
    node, holder, principal = (iris.thing(path) for path in (mandate.id, mandate.holder, mandate.on_behalf_of))
    yield node, RDF.type, KG.Mandate
    yield node, KG.holder, holder
    yield node, KG.onBehalfOf, principal
    yield node, KG.mandateStatus, _MANDATE_STATUS[mandate.status]
    if mandate.office:
        yield node, KG.office, Literal(mandate.office)
    if mandate.attested:
        first, last = mandate.attested
        yield node, KG.attestedFrom, day(first)
        yield node, KG.attestedUntil, day(last)
    for other in mandate.same_office:
        yield node, KG.sameOffice, iris.thing(other)
    if mandate.status == "current" and mandate.in_office:
        yield holder, KG.represents, principal


def _membership(membership: Membership, iris: Iris) -> Iterator[Triple]:
    node, holder, body = (iris.thing(path) for path in (membership.id, membership.holder, membership.organization))
    yield node, RDF.type, KG.Membership
    yield node, KG.holder, holder
    yield node, KG.organization, body
    if membership.role:
        yield node, KG.role, Literal(membership.role)
    yield holder, KG.memberOf, body


def _statement(statement: Statement, iris: Iris) -> Iterator[Triple]:
    node = iris.thing(statement.id)
    yield node, RDF.type, KG.Statement
    yield node, KG.speaker, iris.thing(statement.speaker)
    # who asks for kg:quote gets nothing that the speaker did not say
    yield node, KG.paraphrase if statement.indirect else KG.quote, Literal(statement.quote)
    yield node, KG.indirect, Literal(statement.indirect)
