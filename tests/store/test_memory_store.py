import os
import subprocess
import sys
from pathlib import Path

import pytest
from rdflib import XSD, Graph, Literal, URIRef

from kg.errors import InputError, QueryError
from kg.store import MemoryStore, Rows, Store, load, query

DATA = "https://w3id.org/kg-news/data/"
ADA = URIRef(DATA + "person/ada-lindqvist")
INVENTED = Path(__file__).parents[1] / "rdf" / "invented.ttl"


def test_select_gives_rows_with_none_where_nothing_is_known(store: Store) -> None:
    answer = query(
        store,
        "SELECT ?label ?code { ?body skos:altLabel 'EU'@de ; rdfs:label ?label OPTIONAL { ?body kg:isoCode ?code } }",
    )
    assert answer == Rows(columns=("label", "code"), rows=((Literal("Europäische Union", lang="de"), None),))


def test_ask_gives_a_truth_value(store: Store) -> None:
    assert store.query("ASK { person:ada-lindqvist kg:met person:boris-orlow }") is True
    assert store.query("ASK { person:ada-lindqvist kg:met person:łukasz-müller }") is False


@pytest.mark.parametrize(
    ("sparql", "triples"),
    [
        ("CONSTRUCT { ?a kg:met ?b } WHERE { ?a kg:met ?b }", 6),
        ("CONSTRUCT WHERE { ?a kg:spokeWith ?b }", 2),
        ("DESCRIBE country:RU", 5),
        ("DESCRIBE ?c { ?c kg:isoCode 'RU' }", 5),
    ],
)
def test_construct_and_describe_give_a_graph(store: Store, sparql: str, triples: int) -> None:
    answer = store.query(sparql)
    assert isinstance(answer, Graph)
    assert len(answer) >= triples


def test_bindings_fix_a_variable(store: Store) -> None:
    answer = store.query("SELECT ?x { ?who kg:met ?x } ORDER BY ?x", bindings={"who": ADA})
    assert isinstance(answer, Rows)
    assert [str(row[0]).rsplit("/", 1)[1] for row in answer.rows] == ["boris-orlow", "chiara-ferrêt"]


def test_star_keeps_the_order_of_the_text(store: Store) -> None:
    answer = store.query("SELECT * { ?z kg:holder ?y ; kg:onBehalfOf ?x OPTIONAL { ?z kg:office ?a } }")
    assert isinstance(answer, Rows)
    assert answer.columns == ("z", "y", "x", "a")


def test_rows_without_order_are_the_same_in_every_process() -> None:
    code = (
        "from pathlib import Path; from kg.store import *; "
        f"s = load(Path({str(INVENTED)!r})); "
        "print(s.query('SELECT * { { ?a kg:met ?b } { SELECT DISTINCT ?b ?c { ?b kg:represents ?c } } }'))"
    )
    outputs = {
        subprocess.run(
            [sys.executable, "-c", code],
            env={**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": os.pathsep.join(filter(None, sys.path))},
            capture_output=True,
            check=True,
        ).stdout
        for seed in ("1", "2", "3")
    }
    assert len(outputs) == 1


def test_a_group_of_nothing_is_no_row(store: Store) -> None:
    answer = store.query("SELECT ?a (COUNT(?b) AS ?n) { ?a kg:met ?b FILTER(?b = country:RU) } GROUP BY ?a")
    assert isinstance(answer, Rows)
    assert answer.rows == ()


@pytest.mark.parametrize(
    ("sparql", "message"),
    [
        ("SELEC ?x { ?x a kg:Person }", "line 1, column 1: cannot be read as SPARQL from “SELEC"),
        ("SELECT ?x\n{ ?x a kg:Person\n  ?x kg:met ?y }", "line 3, column 3: cannot be read as SPARQL from “?x kg:met"),
        ("SELECT ?x { ?x a kg:Person } ORDER ?x", "line 1, column 30: cannot be read as SPARQL from “ORDER ?x”"),
        ("SELECT ?x { ?x a kg:Person", "line 1, column 27: the query ends too early"),
        ("", "line 1, column 1: the query ends too early; write one"),
        ("SELECT ?x { ?x a 'open }", "line 1, column 13: cannot be read"),
        ("SELECT ?x { ?x a person:\\uD800 }", "cannot be read"),
        ("SELECT ?x { " + "{" * 500 + "}" * 500 + " }", "the query cannot be read: maximum recursion depth"),
        ("SELECT ?x { ?x a kg:Meating }", "line 1, column 20: there is no kg:Meating; did you mean kg:Meeting?"),
        ("SELECT ?x { ?x\n kg:speaks ?y }", "line 2, column 4: there is no kg:speaks; did you mean kg:speaker?"),
        ("SELECT ?x { ?x kg:met/^kg:reprsents* ?y }", "there is no kg:reprsents; did you mean kg:represents?"),
        ("SELECT ?x { ?x !kg:mett ?y }", "did you mean kg:met?"),
        ("SELECT ?x { ?x a ?y FILTER EXISTS { ?x kg:Status ?z } }", "did you mean kg:status?"),
        ("SELECT ?x { ?x a ?y FILTER(?y IN (kg:Visits)) }", "did you mean kg:Visit?"),
        ("SELECT ?x { VALUES ?x { kg:Occured } }", "did you mean kg:Occurred?"),
        ("CONSTRUCT { ?x kg:mets ?y } { ?x kg:met ?y }", "did you mean kg:met?"),
        ("SELECT ?x { ?x <https://w3id.org/kg-news/ontology#xyzzy> ?y }", "there is no kg:xyzzy"),
        (
            "SELECT ?x { ?x dcterm:title ?y }",
            "line 1, column 16: the prefix dcterm: is not known; did you mean dcterms:?",
        ),
        ("SELECT ?x { ?x qqq:title ?y }", "the prefix qqq: is not known; declare it, or use one of article, call"),
        ("INSERT DATA { <a:b> <a:b> <a:b> }", "line 1, column 1: the graph can only be read: INSERT is refused"),
        ("PREFIX a: <a:> # note\nDELETE WHERE { ?s ?p ?o }", "line 2, column 1: the graph can only be read: DELETE"),
        ("clear all", "the graph can only be read: CLEAR is refused"),
        ("LOAD <file:///etc/passwd>", "the graph can only be read: LOAD is refused"),
        ("SELECT ?x { SERVICE <http://127.0.0.1:9/> { ?x ?p ?o } }", "line 1, column 13: only this graph can be asked"),
        ("SELECT ?x { ?x a ?y FILTER NOT EXISTS { SERVICE ?y { ?x ?p ?o } } }", "leave out SERVICE"),
        ("SELECT ?x { ?x a ?y OPTIONAL { { SELECT ?x { S\\u0045RVICE ?y { ?x ?p ?o } } } } }", "leave out SERVICE"),
        ("SELECT ?x FROM <file:///etc/passwd> { ?x ?p ?o }", "line 1, column 11: only this graph can be asked"),
        ("ASK FROM NAMED <http://127.0.0.1:9/> { ?x ?p ?o }", "leave out FROM"),
        ("SELECT ?x { GRAPH ?g { ?x ?p ?o } }", "line 1, column 13: there are no named graphs"),
        ("SELECT ?x { ?x ?p ?o FILTER(REGEX(STR(?o), '(')) }", "the query cannot be computed: missing )"),
        ("SELECT (SUM(?o) AS ?s) { ?x kg:date ?o }", "the query cannot be computed"),
        ("SELECT ?x { ?x ?p ?o } ORDER BY ?x LIMIT 99999999999999999999", "the query cannot be computed"),
    ],
)
def test_mistakes_are_one_line_that_says_where(store: Store, sparql: str, message: str) -> None:
    with pytest.raises(QueryError) as error:
        store.query(sparql)
    assert message in str(error.value)
    assert str(error.value).isprintable()


@pytest.mark.parametrize("word", ["INSERT", "SERVICE", "kg:Meating", "FROM <x>"])
def test_words_in_strings_and_comments_are_no_mistakes(store: Store, word: str) -> None:
    assert store.query(f"# {word}\nASK {{ ?x rdfs:label ?y FILTER(?y != '{word}') }}") is True


def test_a_prefix_of_ones_own_is_left_alone(store: Store) -> None:
    assert store.query("PREFIX kg: <https://elsewhere.example/> ASK { ?x a kg:Meating }") is False


def test_prefixes_of_the_file_win_but_not_kg(tmp_path: Path) -> None:
    file = tmp_path / "graph.ttl"
    file.write_text(
        "@prefix person: <https://example.org/person/> . @prefix kg: <https://example.org/kg#> . person:x a kg:Thing .",
        "utf-8",
    )
    prefixes = load(file).prefixes
    assert prefixes["person"] == "https://example.org/person/"
    assert prefixes["kg"] == "https://w3id.org/kg-news/ontology#"


def test_a_folder_stands_for_its_graph(tmp_path: Path) -> None:
    (tmp_path / "graph.ttl").write_bytes(INVENTED.read_bytes())
    assert len(load(tmp_path).graph) == len(load(INVENTED).graph)


@pytest.mark.parametrize(
    ("name", "content", "message"),
    [
        ("missing.ttl", None, "No such file or directory; build the graph first: kg build"),
        ("broken.ttl", b"<a:b> <a:b> .", "build it again: kg build"),
        ("latin.ttl", '<a:b> <a:b> "\xe4" .'.encode("latin-1"), "no UTF-8 text, from byte 13 on"),
        ("broken.nt", b"nonsense\n", "build it again: kg build"),
        ("graph.jsonld", b"{}", "a graph is read from .ttl or .nt"),
    ],
)
def test_a_file_that_cannot_be_read_is_one_line(tmp_path: Path, name: str, content: bytes | None, message: str) -> None:
    file = tmp_path / name
    if content is not None:
        file.write_bytes(content)
    with pytest.raises(InputError) as error:
        load(file)
    assert message in str(error.value)
    assert name in str(error.value)
    assert "\n" not in str(error.value)


def test_an_odd_date_in_a_query_logs_no_traceback(store: Store, capfd: pytest.CaptureFixture[str]) -> None:
    assert store.query("ASK { ?x kg:date '2025-99-99'^^xsd:date }") is False
    assert Literal("2025-99-99", datatype=XSD.date).value is None
    assert capfd.readouterr().err == ""


def test_the_graph_is_not_copied_and_not_changed() -> None:
    graph = Graph().parse(INVENTED)
    before = set(graph)
    store = MemoryStore(graph)
    store.query("SELECT * { ?s ?p ?o }")
    assert store.graph is graph
    assert set(graph) == before
