"""Correct graphs keep to the shapes; a graph with one broken fact does not, and the report names the shape."""

from dataclasses import replace

import pyshacl
import pytest
from rdflib import Graph

from kg import ontology
from kg.rdf import to_graph
from kg.rdf.terms import prefixes

from .invented import RESOLUTION

SHAPES = Graph().parse(ontology.folder() / "shapes.ttl")
PREFIXES = "\n".join(f"PREFIX {prefix}: <{namespace}>" for prefix, namespace in prefixes())


def report(graph: Graph) -> tuple[bool, str]:
    conforms, _, text = pyshacl.validate(graph, shacl_graph=SHAPES)
    return bool(conforms), str(text)


@pytest.fixture
def graph() -> Graph:
    """A graph of its own for each test, since the tests break it."""
    return to_graph(RESOLUTION)


def test_the_invented_graph_conforms(graph: Graph) -> None:
    assert report(graph)[0], report(graph)[1]


def test_the_ontology_agrees_with_the_shapes(graph: Graph) -> None:
    conforms, _, text = pyshacl.validate(
        graph, shacl_graph=SHAPES, ont_graph=Graph().parse(ontology.folder() / "kg.ttl"), inference="rdfs"
    )
    assert conforms, text


@pytest.mark.parametrize(
    "update",
    [
        # A planned meeting whose other side nobody names, and one with the host alone.
        "DELETE { ?m kg:participant person:chiara-ferrêt } WHERE { ?m kg:status kg:Planned ; kg:participant ?p }",
        "DELETE { ?m ?term ?day } WHERE { ?m ?term ?day FILTER(?term IN (kg:date, kg:earliest, kg:latest)) }",
        "DELETE { ?m kg:place ?p } WHERE { ?m kg:place ?p }",
        "DELETE { ?m kg:office ?o } WHERE { ?m kg:office ?o }",
        "DELETE { ?a dcterms:issued ?o } WHERE { ?a dcterms:issued ?o }",
        "INSERT DATA { country:SU a kg:Country, kg:Place ; rdfs:label 'Sowjetunion'@de }",
        "DELETE { ?v kg:host ?h } WHERE { ?v a kg:Visit ; kg:host ?h }",
        "DELETE DATA { place:wien kg:within country:AT }",
    ],
)
def test_what_need_not_be_known(graph: Graph, update: str) -> None:
    before = set(graph)
    graph.update(f"{PREFIXES} {update}")
    assert set(graph) != before
    assert report(graph)[0], report(graph)[1]


@pytest.mark.parametrize(
    ("update", "message"),
    [
        ("DELETE { ?m kg:participant person:boris-orlow } WHERE { ?m a kg:Meeting }", "fewer than two participants"),
        ("DELETE { ?m kg:status ?s } WHERE { ?m kg:status ?s }", "exactly one kg:status"),
        ("INSERT { ?m kg:status kg:Current } WHERE { ?m a kg:Call }", "exactly one kg:status"),
        ("DELETE { ?m kg:evidence ?e } WHERE { ?m a kg:Meeting ; kg:evidence ?e }", "needs evidence"),
        ("DELETE { ?m kg:evidence ?e } WHERE { ?m a kg:Meeting ; kg:evidence ?e }", "evidence of nothing"),
        ("DELETE { ?e oa:exact ?q } WHERE { ?e oa:exact ?q }", "exactly one quote"),
        ("DELETE { ?e kg:article ?a } WHERE { ?e kg:article ?a }", "exactly one kg:article"),
        ("DELETE { article:montag a kg:Article } WHERE {}", "exactly one kg:article"),
        ("DELETE { ?e kg:start ?s } INSERT { ?e kg:start 99999 } WHERE { ?e kg:start ?s }", "before kg:end"),
        ("DELETE { ?e kg:start ?s } INSERT { ?e kg:start -1 } WHERE { ?e kg:start ?s }", "from 0"),
        ("DELETE { ?e kg:confidence ?c } INSERT { ?e kg:confidence 1.5 } WHERE { ?e kg:confidence ?c }", "from 0 to 1"),
        (
            "DELETE { ?e kg:confidence ?c } INSERT { ?e kg:confidence 9e-1 } WHERE { ?e kg:confidence ?c }",
            "from 0 to 1",
        ),
        ("INSERT { ?e kg:assertedStatus kg:Former } WHERE { ?e kg:assertedDate ?d }", "asserts a status"),
        ("INSERT { ?e kg:assertedDate 'am Freitag' } WHERE { ?e a kg:Evidence }", "asserts a date"),
        ("INSERT { ?e kg:assertedPlace person:boris-orlow } WHERE { ?e a kg:Evidence }", "asserts a place"),
        ("INSERT DATA { person:ada-lindqvist rdfs:label 'Ada'@de }", "exactly one rdfs:label"),
        ("INSERT DATA { person:ada-lindqvist skos:altLabel 'Ada'@en }", "not German"),
        ("INSERT DATA { person:ada-lindqvist skos:altLabel 'Ada Lindqvist'@de }", "repeats the label"),
        (
            "INSERT DATA { person:ada-lindqvist skos:exactMatch <http://www.wikidata.org/wiki/Q1> }",
            "no Wikidata entity",
        ),
        ("INSERT DATA { person:ada-lindqvist a kg:Place }", "and something else"),
        ("INSERT DATA { country:CH kg:isoCode 'ch' }", "two capital letters"),
        ("DELETE DATA { country:CH a kg:Place }", "lies within something"),
        ("INSERT DATA { place:palais-wilson geo:lat 91.0 }", "from -90 to 90"),
        ("INSERT DATA { place:palais-wilson kg:within organization:eu }", "lies within something"),
        ("DELETE { ?m kg:holder ?h } WHERE { ?m a kg:Mandate ; kg:holder ?h }", "exactly one kg:holder"),
        ("INSERT { ?m kg:onBehalfOf person:ada-lindqvist } WHERE { ?m a kg:Mandate }", "exactly one kg:onBehalfOf"),
        (
            "INSERT { ?m kg:mandateStatus kg:Former } WHERE { ?m kg:mandateStatus kg:Current }",
            "kg:Current or kg:Former",
        ),
        (
            "INSERT { ?m kg:attestedFrom '2099-01-01'^^xsd:date } WHERE { ?m a kg:Mandate }",
            "not after kg:attestedUntil",
        ),
        ("INSERT { ?m kg:attestedUntil '2025' } WHERE { ?m a kg:Mandate }", "at most one kg:attestedUntil"),
        ("INSERT { ?m kg:sameOffice person:ada-lindqvist } WHERE { ?m a kg:Mandate }", "kg:sameOffice with something"),
        ("INSERT { ?a dcterms:publisher '' } WHERE { ?a a kg:Article }", "the name of an outlet"),
        ("INSERT { ?m kg:organization country:AT } WHERE { ?m a kg:Membership }", "exactly one kg:organization"),
        ("DELETE { ?s kg:speaker ?p } WHERE { ?s kg:speaker ?p }", "exactly one kg:speaker"),
        ("DELETE { ?s kg:quote ?q } INSERT { ?s kg:quote '' } WHERE { ?s kg:quote ?q }", "exactly one kg:quote"),
        ("INSERT { ?s kg:paraphrase 'so' } WHERE { ?s kg:quote ?q }", "exactly one kg:quote"),
        ("DELETE { ?s kg:paraphrase ?q } WHERE { ?s kg:paraphrase ?q }", "exactly one kg:quote"),
        (
            "DELETE { ?s kg:paraphrase ?q } INSERT { ?s kg:quote ?q } WHERE { ?s kg:paraphrase ?q }",
            "kg:paraphrase if kg:indirect is true",
        ),
        ("DELETE { ?v kg:visitor ?p } WHERE { ?v kg:visitor ?p }", "needs a kg:visitor"),
        ("INSERT { ?v kg:participant place:wien } WHERE { ?v a kg:Visit }", "each must be a person"),
        ("DELETE { ?m kg:date ?d } INSERT { ?m kg:date '2025-02-30' } WHERE { ?m kg:date ?d }", "at most one kg:date"),
        ("DELETE { ?m kg:date ?d } INSERT { ?m kg:date true } WHERE { ?m kg:date ?d }", "at most one kg:date"),
        ("DELETE { ?m kg:earliest ?d } WHERE { ?m kg:earliest ?d }", "without kg:earliest"),
        (
            "DELETE { ?m kg:latest ?d } INSERT { ?m kg:latest '1999-01-01'^^xsd:date } WHERE { ?m kg:latest ?d }",
            "not after kg:latest",
        ),
        ("INSERT { ?m kg:partOf person:boris-orlow } WHERE { ?m a kg:Meeting }", "no kg:Event"),
        ("INSERT DATA { person:ada-lindqvist kg:met person:łukasz-müller }", "has not met back"),
        ("INSERT DATA { person:ada-lindqvist kg:spokeWith person:łukasz-müller }", "has not spoken back"),
        ("INSERT DATA { person:ada-lindqvist kg:represents person:boris-orlow }", "kg:represents something"),
        ("INSERT DATA { person:ada-lindqvist kg:visited organization:eu }", "kg:visited something"),
        ("INSERT DATA { person:ada-lindqvist kg:memberOf country:CH }", "kg:memberOf something"),
        ("DELETE { ?a dcterms:identifier ?i } WHERE { ?a dcterms:identifier ?i }", "exactly one dcterms:identifier"),
        ("INSERT { ?a dcterms:issued '2025' } WHERE { ?a a kg:Article }", "an xsd:date"),
    ],
)
def test_a_broken_fact_is_found(graph: Graph, update: str, message: str) -> None:
    graph.update(f"{PREFIXES} {update}")
    conforms, text = report(graph)
    assert not conforms
    assert message in text


def test_a_date_outside_the_calendar_breaks_a_shape() -> None:
    wrong = replace(RESOLUTION.events[2], date="2025-02-30")
    conforms, text = report(
        to_graph(replace(RESOLUTION, events=(*RESOLUTION.events[:2], wrong, *RESOLUTION.events[3:])))
    )
    assert not conforms
    assert "at most one kg:date" in text
    assert "no day, month, year or range of the calendar" in text
