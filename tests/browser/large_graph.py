"""A larger made-up graph, the same every time: sixty actors and eighty encounters of every kind and status."""

from __future__ import annotations

import random
from collections.abc import Sequence

from rdflib import DCTERMS, RDF, RDFS, XSD, Graph, Literal, Namespace, URIRef

KG = Namespace("https://w3id.org/kg-news/ontology#")
OA = Namespace("http://www.w3.org/ns/oa#")
DATA = Namespace("https://w3id.org/kg-news/data/")

FIRST_NAMES = ("Ada", "Bruno", "Carla", "Dmitri", "Elif", "Farid", "Greta", "Henrik", "Ingrid", "Jarosław")
SURNAMES = ("Amsel", "Birkental-Hohenfels", "Ćosić", "Dohle", "Eisvogel")
COUNTRIES = ("Österreich", "Schweiz", "Norwegen", "Türkei", "Ukraine", "Chile", "Japan", "Vereinigte Arabische Emirate")
CITIES = ("Wien", "Genf", "Oslo", "Ankara", "Kiew", "Santiago de Chile", "Kyoto", "Abu Dhabi", "Bern", "Graz")
BODIES = ("OSZE", "EU", "Nato", "Rat der Donauländer", "IAEA")
OFFICES = ("Präsidentin", "Außenminister", "Botschafter", "Kanzlerin")
STATUSES = (KG.Occurred,) * 6 + (KG.Planned,) * 2 + (KG.Cancelled, KG.Denied)
OUTLETS = ("Morgenblatt", "Abendpost", "Der Bote")


def large_graph(*, encounters: int = 80) -> Graph:
    """Fifty persons, of whom few meet many and many meet few, as in the news; the rest countries, places and bodies."""
    dice = random.Random(1)
    graph = Graph()
    names = [f"{first} {last}" for last in SURNAMES for first in FIRST_NAMES]
    persons = _things(graph, "person", KG.Person, names)
    countries = _things(graph, "country", KG.Country, COUNTRIES)
    cities = _things(graph, "place", KG.Place, CITIES)
    bodies = _things(graph, "organization", KG.Organization, BODIES)
    articles = [_article(graph, number) for number in range(40)]
    for number, city in enumerate(cities):
        graph.add((city, KG.within, countries[number % len(countries)]))
    for number, person in enumerate(persons[:35]):
        body = bodies[number % 5] if number % 7 == 6 else countries[number % 8]
        _tie(graph, person, body, dice.choice(articles), dice)
    for number in range(encounters):
        # Squared, so that the first names on the list meet most often.
        chosen = sorted({persons[int(len(persons) * dice.random() ** 2)] for _ in range(dice.choice((2, 2, 2, 3, 4)))})
        event = _encounter(graph, number, chosen, dice)
        if (event, RDF.type, KG.Call) not in graph and dice.random() < 0.7:
            graph.add((event, KG.place, dice.choice(cities)))
        for article in sorted(set(dice.choices(articles, k=dice.choice((1, 1, 2, 4))))):
            _evidence(graph, event, f"Hier ist die Rede davon: {graph.value(event, RDFS.label)}.", article)
    return graph


def _things(graph: Graph, kind: str, cls: URIRef, names: Sequence[str]) -> list[URIRef]:
    things = [DATA[f"{kind}/{number}"] for number in range(len(names))]
    for thing, name in zip(things, names, strict=True):
        graph.add((thing, RDF.type, cls))
        graph.add((thing, RDFS.label, Literal(name, lang="de")))
    return things


def _article(graph: Graph, number: int) -> URIRef:
    article = DATA[f"article/bericht-{number}"]
    graph.add((article, RDF.type, KG.Article))
    graph.add((article, DCTERMS.identifier, Literal(f"bericht-{number}")))
    graph.add((article, DCTERMS.title, Literal(f"Bericht {number}", lang="de")))
    graph.add((article, DCTERMS.issued, Literal(f"2024-{number % 12 + 1:02}-{number % 28 + 1:02}", datatype=XSD.date)))
    graph.add((article, DCTERMS.publisher, Literal(OUTLETS[number % 3])))
    graph.add((article, DCTERMS.source, URIRef(f"https://example.org/bericht/{number}")))
    return article


def _evidence(graph: Graph, fact: URIRef, quote: str, article: URIRef) -> None:
    evidence = URIRef(f"{fact}/evidence/{str(article).rpartition('-')[2]}")
    graph.add((fact, KG.evidence, evidence))
    graph.add((evidence, RDF.type, KG.Evidence))
    graph.add((evidence, KG.article, article))
    graph.add((evidence, OA.exact, Literal(quote)))


def _tie(graph: Graph, person: URIRef, body: URIRef, article: URIRef, dice: random.Random) -> None:
    tie = DATA[f"tie/{str(person).rpartition('/')[2]}"]
    office = dice.choice(OFFICES)
    if (body, RDF.type, KG.Country) in graph:
        graph.add((tie, RDF.type, KG.Mandate))
        graph.add((tie, KG.onBehalfOf, body))
        graph.add((tie, KG.office, Literal(office)))
        graph.add((tie, KG.mandateStatus, dice.choice((KG.Current, KG.Current, KG.Former))))
    else:
        graph.add((tie, RDF.type, KG.Membership))
        graph.add((tie, KG.organization, body))
    graph.add((tie, KG.holder, person))
    _evidence(graph, tie, f"{office} {graph.value(person, RDFS.label)}", article)


def _encounter(graph: Graph, number: int, persons: Sequence[URIRef], dice: random.Random) -> URIRef:
    event = DATA[f"event/{number}"]
    kind = dice.choice((KG.Meeting, KG.Meeting, KG.Meeting, KG.Visit, KG.Call))
    names = ", ".join(str(graph.value(person, RDFS.label)) for person in persons)
    graph.add((event, RDF.type, kind))
    graph.add((event, RDFS.label, Literal(f"Begegnung {number + 1}: {names}", lang="de")))
    graph.add((event, KG.status, dice.choice(STATUSES)))
    for person in persons:
        graph.add((event, KG.participant, person))
    if kind == KG.Visit:
        graph.add((event, KG.visitor, persons[0]))
    if dice.random() < 0.8:
        graph.add((event, KG.date, Literal(f"2024-{number % 12 + 1:02}-{number % 28 + 1:02}", datatype=XSD.date)))
    return event
