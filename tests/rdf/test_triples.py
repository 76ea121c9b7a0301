"""What becomes of each record."""

from dataclasses import replace

import pytest
from rdflib import RDF, RDFS, BNode, Graph, Literal, URIRef

from kg import ontology
from kg.rdf import DATA, to_graph, to_turtle
from kg.rdf.graph import most_specific
from kg.rdf.terms import KG
from kg.records import Article, Entity, Event, Resolution

from .invented import ADA, BORIS, CHIARA, EVENTS, GRAPH, MONDAY, REFERENTS, RESOLUTION, claim

EMPTY = Resolution(articles=(), entities=(), events=(), mandates=(), memberships=(), statements=(), entity_of=())


def with_events(*events: Event) -> Graph:
    return to_graph(replace(RESOLUTION, events=events, mandates=(), memberships=(), statements=()))


def test_invented_resolution_gives_the_graph_that_was_read_by_hand() -> None:
    assert to_turtle(to_graph(RESOLUTION)) == GRAPH.read_text("utf-8"), "rewrite with python tests/rdf/invented.py"


def test_nothing_is_blank(invented_graph: Graph) -> None:
    assert not [node for triple in invented_graph for node in triple if isinstance(node, BNode)]


def test_empty_resolution_gives_no_triples() -> None:
    assert len(to_graph(EMPTY)) == 0


def test_classes_stand_with_those_above_them(invented_graph: Graph) -> None:
    above = Graph().parse(ontology.folder() / "kg.ttl")
    for thing, cls in invented_graph.subject_objects(RDF.type):
        for upper in above.transitive_objects(cls, RDFS.subClassOf):
            assert (thing, RDF.type, upper) in invented_graph


@pytest.mark.parametrize(
    ("shortcut", "pairs"),
    [
        # The planned, cancelled and denied meetings make nobody meet: Ada and Łukasz never stand together.
        (KG.met, {(ADA, BORIS), (BORIS, ADA), (ADA, CHIARA), (CHIARA, ADA), (BORIS, CHIARA), (CHIARA, BORIS)}),
        (KG.spokeWith, {(ADA, CHIARA), (CHIARA, ADA)}),
        (KG.visited, {(CHIARA, "place/wien")}),
        # An article without a date calls Łukasz a former minister; one with a date has him in office.
        (
            KG.represents,
            {
                (ADA, "country/DK"),
                (BORIS, "country/RU"),
                (CHIARA, "organization/eu"),
                ("person/łukasz-müller", "country/AT"),
            },
        ),
        (KG.memberOf, {("person/łukasz-müller", "organization/bund-der-mitte")}),
    ],
)
def test_shortcuts(invented_graph: Graph, shortcut: URIRef, pairs: set[tuple[str, str]]) -> None:
    assert set(invented_graph.subject_objects(shortcut)) == {
        (URIRef(DATA + one), URIRef(DATA + other)) for one, other in pairs
    }


@pytest.mark.parametrize(
    ("places", "kept"),
    [
        ((), ()),
        (("place/palais-wilson", "place/genf", "country/CH"), ("place/palais-wilson",)),
        (("country/CH", "place/genf"), ("place/genf",)),
        (("place/genf", "place/wien"), ("place/genf", "place/wien")),
        (("place/unknown", "country/CH"), ("place/unknown", "country/CH")),
    ],
)
def test_larger_places_follow_from_smaller_ones(places: tuple[str, ...], kept: tuple[str, ...]) -> None:
    inside = {entity.id: entity.within for entity in RESOLUTION.entities}
    assert most_specific(places, inside) == kept


def test_places_in_a_circle_come_to_an_end() -> None:
    assert most_specific(("place/a", "place/b"), {"place/a": "place/b", "place/b": "place/a"}) == ()


def test_one_sentence_with_two_encounters_gives_two_pieces_of_evidence() -> None:
    roles = (("participant", "ada", "Ada Lindqvist"), ("participant", "boris", "Boris Orlow"))
    quote = "Präsidentin Ada Lindqvist will am 10. März Außenminister Boris Orlow in Genf treffen."
    first = claim("a", "meeting", MONDAY, quote, roles, state="planned", date="2025-03-10")
    second = claim("b", "meeting", MONDAY, quote, roles, state="planned", date="2025-03-11")
    graph = with_events(
        replace(EVENTS[0], id="meeting/first", type="meeting", claims=(first,)),
        replace(EVENTS[0], id="meeting/second", type="meeting", claims=(second,)),
    )
    evidence = {graph.value(event, KG.evidence) for event in graph.subjects(RDF.type, KG.Meeting)}
    assert len(evidence) == 2
    assert all(len(list(graph.objects(node, KG.assertedDate))) == 1 for node in evidence)


def test_same_words_and_same_assertion_are_one_piece_of_evidence() -> None:
    twice = (EVENTS[0].claims[0], replace(EVENTS[0].claims[0], id="again"))
    assert len(list(with_events(replace(EVENTS[0], claims=twice)).objects(None, KG.evidence))) == 1


def test_evidence_keeps_its_name_in_another_namespace() -> None:
    here, there = to_graph(RESOLUTION), to_graph(RESOLUTION, base="https://example.org/")
    names = [{str(node).rsplit("/", 1)[1] for node in graph.objects(None, KG.evidence)} for graph in (here, there)]
    assert names[0] == names[1]
    assert "person:ada-lindqvist a kg:Person" in to_turtle(there)
    assert "@prefix person: <https://example.org/person/> ." in to_turtle(there)


@pytest.mark.parametrize(
    ("path", "iri"),
    [
        ("person/jürgen-groß", "person/jürgen-groß"),
        ("person/王毅", "person/王毅"),
        ("person/a b", "person/a%20b"),
        ('person/<a>"{b}|^`\\', "person/%3Ca%3E%22%7Bb%7D%7C%5E%60%5C"),
        ("person/100%", "person/100%25"),
        ("person/a#b?c", "person/a%23b%3Fc"),
        ("person/\n\x7f\x85", "person/%0A%7F%C2%85"),
        ("person/\ud800", "person/%ED%A0%80"),
        ("person/o’neill", "person/o’neill"),
        ("person/😀", "person/😀"),
    ],
)
def test_addresses_hold_any_letter(path: str, iri: str) -> None:
    entity = Entity(id=path, type="person", label="Name", names=())
    graph = to_graph(replace(EMPTY, entities=(entity,)))
    assert next(graph.subjects(RDF.type, KG.Person)) == URIRef(DATA + iri)


def article(**fields: str) -> Article:
    given = {"id": "a", "title": "", "text": "", "url": "", "outlet": "", "language": "de", "source": ""} | fields
    return Article(published=None, **given)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("given", "source"),
    [
        ({"url": "https://zeitung.example/ä b?c=1%20#d"}, URIRef("https://zeitung.example/ä%20b?c=1%20#d")),
        ({"url": "javascript:alert(1)", "source": "b.txt"}, Literal("b.txt")),
        ({"source": "/home/x/in/b.jsonl:7"}, Literal("b.jsonl:7")),
        ({"source": "C:\\in\\b.txt"}, Literal("b.txt")),
        ({}, None),
    ],
)
def test_source_of_an_article(given: dict[str, str], source: URIRef | Literal | None) -> None:
    graph = to_graph(replace(EMPTY, articles=(article(**given),)))
    assert graph.value(None, URIRef("http://purl.org/dc/terms/source"), source) is not None or source is None
    assert [str(value) for value in graph.objects(None, URIRef("http://purl.org/dc/terms/source"))] == (
        [str(source)] if source is not None else []
    )


@pytest.mark.parametrize(("language", "tag"), [("de", "de"), ("", None), ("de_DE", None), ("zh-Hant", "zh-Hant")])
def test_language_of_a_title(language: str, tag: str | None) -> None:
    graph = to_graph(replace(EMPTY, articles=(article(title="Überschrift", language=language),)))
    assert graph.value(None, URIRef("http://purl.org/dc/terms/title"), Literal("Überschrift", lang=tag)) is not None


def test_an_article_is_there_without_any_fact() -> None:
    assert (URIRef(DATA + "article/a"), RDF.type, KG.Article) in to_graph(replace(EMPTY, articles=(article(),)))


def test_place_without_entity_is_not_asserted(invented_graph: Graph) -> None:
    asserted = {str(place).removeprefix(DATA) for place in invented_graph.objects(None, KG.assertedPlace)}
    assert asserted == {REFERENTS["genf"], REFERENTS["palais"], REFERENTS["wien"]}
