"""The ontology says what the graph uses, in two languages, and refers to nothing that is not there."""

from pathlib import Path

import pytest
from rdflib import OWL, RDF, RDFS, SKOS, Graph, Literal, URIRef
from rdflib.namespace import FOAF, ORG, PROV, SDO

from kg.rdf.terms import GEO, KG, OA, prefixes

FOLDER = Path(__file__).parents[2] / "ontology"
NAMESPACE = str(KG)
ONTOLOGY = Graph().parse(FOLDER / "kg.ttl")
ALIGNMENTS = Graph().parse(FOLDER / "alignments.ttl")
TERMS = sorted({term for term in ONTOLOGY.subjects() if isinstance(term, URIRef) and term.startswith(NAMESPACE)})
PROPERTIES = [
    term for term in TERMS if {OWL.ObjectProperty, OWL.DatatypeProperty} & set(ONTOLOGY.objects(term, RDF.type))
]

# Read from the vocabularies themselves: rdflib knows neither.
SEM = "http://semanticweb.cs.vu.nl/2009/11/sem/"
SEM_TERMS = {
    "Actor",
    "Event",
    "Place",
    "View",
    "hasActor",
    "hasEarliestBeginTimeStamp",
    "hasLatestEndTimeStamp",
    "hasPlace",
    "hasTimeStamp",
    "subEventOf",
}
WEB_ANNOTATION_TERMS = {"TextPositionSelector", "TextQuoteSelector", "end", "hasSource", "start"}


def test_code_and_ontology_know_the_same_terms() -> None:
    assert set(map(str, TERMS)) == {str(KG[name]) for name in KG.__annotations__ if not name.startswith("_")}


@pytest.mark.parametrize("name", ["Meating", "participants", "speaksFor"])
def test_a_misspelt_term_fails(name: str) -> None:
    with pytest.raises(AttributeError):
        getattr(KG, name)


def test_everything_in_a_graph_is_in_the_ontology(invented_graph: Graph) -> None:
    used = {predicate for _, predicate, _ in invented_graph} - {RDF.type, RDFS.label}
    used |= set(invented_graph.objects(None, RDF.type))
    used |= {node for node in invented_graph.objects() if isinstance(node, URIRef) and node.startswith(NAMESPACE)}
    assert used <= set(ONTOLOGY.subjects(RDF.type, None))


def test_the_invented_graph_uses_every_property(invented_graph: Graph) -> None:
    assert set(PROPERTIES) <= {predicate for _, predicate, _ in invented_graph}


@pytest.mark.parametrize("term", TERMS)
@pytest.mark.parametrize("note", [RDFS.label, RDFS.comment])
def test_label_and_comment_in_two_languages(term: URIRef, note: URIRef) -> None:
    languages = sorted(str(text.language) for text in ONTOLOGY.objects(term, note) if isinstance(text, Literal))
    assert languages == ["de", "en"]


@pytest.mark.parametrize("term", PROPERTIES)
def test_domain_and_range(term: URIRef) -> None:
    assert len(list(ONTOLOGY.objects(term, RDFS.domain))) == 1
    assert len(list(ONTOLOGY.objects(term, RDFS.range))) == 1


@pytest.mark.parametrize("scheme", [KG.EncounterStatus, KG.MandateStatus])
def test_schemes_list_their_concepts(scheme: URIRef) -> None:
    assert set(ONTOLOGY.objects(scheme, SKOS.hasTopConcept)) == set(ONTOLOGY.subjects(SKOS.inScheme, scheme))


@pytest.mark.parametrize("name", ["kg", "shapes", "alignments"])
def test_version_and_licence(name: str) -> None:
    graph = Graph().parse(FOLDER / f"{name}.ttl")
    ontology = graph.value(predicate=RDF.type, object=OWL.Ontology)
    version = graph.value(ontology, OWL.versionInfo)
    assert str(graph.value(ontology, OWL.versionIRI)) == f"{ontology}/{version}"
    licence = graph.value(ontology, URIRef("http://purl.org/dc/terms/license"))
    assert licence == URIRef("https://creativecommons.org/licenses/by/4.0/")


def test_queries_know_the_prefixes_of_the_files() -> None:
    declared = {
        prefix: str(namespace)
        for prefix, namespace in Graph(bind_namespaces="none").parse(FOLDER / "kg.ttl").namespaces()
    }
    assert dict(prefixes()).items() <= declared.items()


def test_alignments_begin_at_terms_of_ours() -> None:
    subjects = {str(term) for term in ALIGNMENTS.subjects() if str(term) != "https://w3id.org/kg-news/alignments"}
    assert subjects <= set(map(str, TERMS))


@pytest.mark.parametrize(
    "term", sorted({theirs for ours in TERMS for theirs in ALIGNMENTS.objects(ours) if isinstance(theirs, URIRef)})
)
def test_alignments_end_at_terms_that_exist(term: URIRef) -> None:
    if term.startswith(SEM):
        assert term.removeprefix(SEM) in SEM_TERMS
    elif term.startswith(str(OA)):
        assert term.removeprefix(str(OA)) in WEB_ANNOTATION_TERMS
    elif term.startswith(str(GEO)):
        assert term == URIRef(str(GEO) + "SpatialThing")
    else:
        assert any(term in vocabulary for vocabulary in (SDO, PROV, ORG, FOAF)), term


@pytest.mark.parametrize("relation", [RDFS.subClassOf, RDFS.subPropertyOf])
def test_classes_go_with_classes(relation: URIRef) -> None:
    for ours, theirs in ALIGNMENTS.subject_objects(relation):
        name = str(theirs).rsplit("#", 1)[-1].rsplit("/", 1)[-1]
        assert name[0].isupper() == str(ours).rsplit("#", 1)[-1][0].isupper() == (relation == RDFS.subClassOf)
