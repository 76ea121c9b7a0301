import csv
import io
import json

import pytest
from rdflib import XSD, Graph, Literal, URIRef

from kg.errors import QueryError
from kg.store import FORMATS, Rows, Store, render

ROWS = Rows(
    columns=("person", "name", "date"),
    rows=(
        (
            URIRef("https://w3id.org/kg-news/data/person/ada"),
            Literal('王 \x1b[31m\nAda, "A"', lang="de"),
            Literal("2025", datatype=XSD.gYear),
        ),
        (URIRef("https://elsewhere.example/x"), Literal("e\u0301"), None),
    ),
)
NONE = Rows(columns=("a",), rows=())


def test_a_table_has_columns_of_equal_width_and_one_line_a_row() -> None:
    assert render(ROWS, "table") == (
        "person                       name              date\n"
        "───────────────────────────  ────────────────  ────\n"
        'person:ada                   王 [31m Ada, "A"  2025\n'
        "https://elsewhere.example/x  e\u0301\n"
        "2 rows\n"
    )


def test_a_table_of_nothing() -> None:
    assert render(NONE, "table") == "a\n─\n0 rows\n"


def test_a_table_takes_the_prefixes_it_is_given() -> None:
    assert "x:x" in render(ROWS, "table", prefixes={"x": "https://elsewhere.example/"})


def test_csv_reads_back() -> None:
    assert list(csv.reader(io.StringIO(render(ROWS, "csv"), newline=""))) == [
        ["person", "name", "date"],
        ["https://w3id.org/kg-news/data/person/ada", '王 \x1b[31m\nAda, "A"', "2025"],
        ["https://elsewhere.example/x", "e\u0301", ""],
    ]


def test_json_is_that_of_the_w3c() -> None:
    answer = json.loads(render(ROWS, "json"))
    assert answer["head"]["vars"] == ["person", "name", "date"]
    assert answer["results"]["bindings"][0]["name"] == {
        "type": "literal",
        "value": '王 \x1b[31m\nAda, "A"',
        "xml:lang": "de",
    }
    assert answer["results"]["bindings"][0]["date"]["datatype"] == str(XSD.gYear)
    assert "date" not in answer["results"]["bindings"][1]


def test_a_truth_value() -> None:
    assert render(True, "table") == "yes\n"
    assert render(False, "table") == "no\n"
    assert json.loads(render(False, "json"))["boolean"] is False


def test_a_graph_as_turtle_and_as_table(store: Store) -> None:
    answer = store.query("CONSTRUCT { ?a kg:met ?b } { ?a kg:met ?b }")
    assert isinstance(answer, Graph)
    assert set(Graph().parse(data=render(answer, "ttl"), format="turtle")) == set(answer)
    assert "@prefix person: <https://w3id.org/kg-news/data/person/> ." in render(answer, "ttl")
    assert "person:ada-lindqvist  kg:met     person:boris-orlow" in render(answer, "table")


@pytest.mark.parametrize(
    ("answer", "form", "message"),
    [
        (ROWS, "ttl", "the answer is rows, not a graph: use CONSTRUCT"),
        (True, "ttl", "the answer is yes or no, not a graph"),
        (True, "csv", "has no csv"),
        (Graph(), "csv", "use --format ttl or table"),
        (Graph(), "json", "use --format ttl or table"),
        (ROWS, "xml", "there is no format xml; choose one of table, csv, json, ttl"),
    ],
)
def test_what_a_format_cannot_hold(answer: Rows | Graph | bool, form: str, message: str) -> None:
    with pytest.raises(QueryError, match=message):
        render(answer, form)


@pytest.mark.parametrize("form", FORMATS)
def test_text_ends_in_one_line_break(store: Store, form: str) -> None:
    sparql = "CONSTRUCT { ?a kg:met ?b } { ?a kg:met ?b }" if form == "ttl" else "SELECT ?a { ?a kg:met ?b }"
    assert render(store.query(sparql), form).endswith("\n")
