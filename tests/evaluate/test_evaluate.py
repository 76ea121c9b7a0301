"""From a graph in Turtle and a folder of gold files to figures."""

import json
from pathlib import Path

import pytest
from rdflib import Graph

from kg.errors import InputError
from kg.evaluate import evaluate
from kg.evaluate.facts import Encounter, Person
from kg.evaluate.found import facts_by_article

PREFIXES = """
@prefix kg: <https://w3id.org/kg-news/ontology#> . @prefix : <https://w3id.org/kg-news/data/> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> . @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
@prefix dcterms: <http://purl.org/dc/terms/> . @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
"""
GRAPH = """
:a a kg:Article ; dcterms:identifier "a" .   :b a kg:Article ; dcterms:identifier "b" .
:ea kg:article :a .   :ev kg:article :b .
:eb kg:article :b ; kg:assertedStatus kg:Planned ; kg:assertedDate "2024-05"^^xsd:gYearMonth .
:varga a kg:Person ; rdfs:label "Ines Varga"@de ; skos:altLabel "Varga"@de .
:lund a kg:Person ; rdfs:label "Per Lund"@de .   :soto a kg:Person ; rdfs:label "Rosa Soto"@de .
:hu a kg:Country ; rdfs:label "Ungarn"@de ; kg:isoCode "HU" .
:un a kg:Organization ; rdfs:label "Vereinte Nationen"@de ; skos:altLabel "UN"@de .
:villa rdfs:label "Villa La Grange"@de ; kg:within :genf .   :genf rdfs:label "Genf"@de .
:m1 a kg:Mandate ; kg:holder :varga ; kg:onBehalfOf :hu ; kg:mandateStatus kg:Former ; kg:evidence :ea .
:m2 a kg:Mandate ; kg:holder :lund ; kg:onBehalfOf :un ; kg:mandateStatus kg:Current ; kg:evidence :eb .
:m3 a kg:Mandate ; kg:holder :soto ; kg:onBehalfOf :un .
:p a kg:Membership ; kg:holder :soto ; kg:organization :un ; kg:evidence :ea .
:s a kg:Statement ; kg:speaker :soto ; kg:quote "Wir kommen morgen wieder nach Genf." ; kg:evidence :ea .
:e a kg:Meeting ; kg:participant :varga, :lund, :soto, :un ; kg:place :villa ; kg:date "2024-05-17"^^xsd:date ;
   kg:status kg:Occurred ; kg:evidence :ea, :eb .
:v a kg:Visit ; kg:participant :lund, :varga ; kg:visitor :varga ; kg:evidence :ev .
"""
GOLD_A = {
    "persons": [{"name": "Ines Varga"}, {"name": "Rosa Soto", "aliases": ["Soto"]}],
    "represents": [{"person": "Ines Varga", "target": "HU", "status": "former"}],
    "member_of": [{"person": "Rosa Soto", "organization": "UN"}],
    "events": [
        {
            "type": "meeting",
            "participants": ["Ines Varga", "Rosa Soto"],
            "place": ["Genf"],
            "date": "2024-05-17",
            "status": "occurred",
        }
    ],
    "quotes": [{"speaker": "Rosa Soto", "start": "Wir kommen morgen wieder nach"}],
}
EMPTY = {"persons": [], "represents": [], "member_of": [], "events": [], "quotes": []}


@pytest.fixture
def graph() -> Graph:
    return Graph().parse(data=PREFIXES + GRAPH, format="turtle")


def write(folder: Path, **gold: object) -> Path:
    for name, content in gold.items():
        text = content if isinstance(content, str) else json.dumps(content)
        (folder / f"{name}.json").write_text(text, "utf-8")
    return folder


def test_facts_of_each_article(graph: Graph) -> None:
    facts = facts_by_article(graph)
    assert sorted(facts) == ["a", "b"]
    assert [(r.person, r.targets, r.status) for r in facts["a"].representations] == [("Ines Varga", ("HU",), "former")]
    assert [(r.person, r.targets) for r in facts["b"].representations] == [("Per Lund", ("Vereinte Nationen", "UN"))]
    assert [m.organizations for m in facts["a"].memberships] == [("Vereinte Nationen", "UN")]
    assert [q.start for q in facts["a"].quotations] == ["Wir kommen morgen wieder nach Genf."]
    assert Person(name="Ines Varga", aliases=("Varga",)) in facts["a"].persons


def test_what_one_article_asserts_goes_first(graph: Graph) -> None:
    facts = facts_by_article(graph)
    (told_by_a,) = facts["a"].encounters
    meeting_of_b, visit_of_b = sorted(facts["b"].encounters, key=lambda encounter: encounter.type)
    assert (told_by_a.statuses, told_by_a.date, told_by_a.places) == (
        ("occurred",),
        "2024-05-17",
        ("Villa La Grange", "Genf"),
    )
    assert (meeting_of_b.statuses, meeting_of_b.date) == (("planned",), "2024-05")
    assert sorted(told_by_a.participants) == ["Ines Varga", "Per Lund", "Rosa Soto"]
    assert visit_of_b == Encounter(
        type="visit",
        participants=("Ines Varga", "Per Lund"),
        event="https://w3id.org/kg-news/data/v",
    )


def test_persons_whom_the_article_does_not_name_do_not_count_against_it(graph: Graph, tmp_path: Path) -> None:
    evaluation = evaluate(graph, write(tmp_path, a=GOLD_A))
    assert {kind: tally.f1 for kind, tally in evaluation.tallies.items() if kind != "visit"} == dict.fromkeys(
        (kind for kind in evaluation.tallies if kind != "visit"), 1.0
    )
    assert evaluation.differences == ()


def test_articles_that_the_graph_lacks_and_false_alarms(graph: Graph, tmp_path: Path) -> None:
    gold = write(tmp_path, a=GOLD_A, b=EMPTY, c=GOLD_A)
    evaluation = evaluate(graph, gold)
    assert (evaluation.articles, evaluation.missing, evaluation.false_alarms) == (3, ("c",), 2)
    assert evaluation.tallies["represents"].recall == 0.5
    assert evaluate(graph, gold, only="a").articles == 1


@pytest.mark.parametrize(
    ("content", "message"),
    [
        ("{", "a.json: not a gold file: Expecting"),
        ("[]", "a.json: not a gold file: "),
        ({**EMPTY, "events": [{"type": "call"}]}, "the field 'participants' is missing"),
        ({"persons": []}, "the field 'represents' is missing"),
        ({**EMPTY, "persons": None}, "a.json: not a gold file: "),
    ],
)
def test_gold_that_is_none(graph: Graph, tmp_path: Path, content: object, message: str) -> None:
    with pytest.raises(InputError, match=r"\A[^\n]*\Z") as error:
        evaluate(graph, write(tmp_path, a=content))
    assert message in str(error.value)


def test_folder_without_gold(graph: Graph, tmp_path: Path) -> None:
    with pytest.raises(InputError, match="no gold files x"):
        evaluate(graph, tmp_path, only="x")
