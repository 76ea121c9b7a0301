"""The graph as tables."""

from __future__ import annotations

import sys

import pytest
from rdflib import Graph

from kg.errors import InputError, KgError
from kg.rdf import to_graph
from kg.tables import COLUMNS, table
from tests.rdf.invented import RESOLUTION

DATA = "https://w3id.org/kg-news/data/"


@pytest.fixture(scope="module")
def graph() -> Graph:
    return to_graph(RESOLUTION)


def test_encounters(graph: Graph) -> None:
    frame = table(graph, "encounters")
    assert list(frame["date"].astype(object).where(frame["date"].notna(), None)) == [
        "2024",
        "2025-01-20",
        "2025-02",
        "2025-03-10",
        "2025-03-10",
        "2025-06-01/2025-06-03",
        None,
    ]
    summit = frame[frame["kind"] == "meeting"].iloc[1]
    assert summit["id"] == f"{DATA}meeting/2025-03-10-palais-wilson-ada-lindqvist-boris-orlow"
    assert (summit["status"], summit["place"], summit["country"]) == ("occurred", "Palais Wilson", "CH")
    assert summit["participants"] == ("Ada Lindqvist", "Boris Orlow")
    assert (summit["articles"], summit["confidence"]) == (2, 0.9)
    assert frame.iloc[4]["part_of"] == summit["id"]
    visit = frame[frame["kind"] == "visit"].iloc[0]
    assert (visit["visitor"], visit["host"], visit["country"]) == ("Chiara Ferrêt", "Łukasz Müller", "AT")
    assert (frame.iloc[5]["earliest"], frame.iloc[5]["latest"]) == ("2025-06-01", "2025-06-03")


def test_people(graph: Graph) -> None:
    frame = table(graph, "people")
    assert list(frame["label"]) == ["Ada Lindqvist", "Boris Orlow", "Chiara Ferrêt", "Łukasz Müller"]
    ada = frame.iloc[0]
    assert (ada["other_names"], ada["represents"], ada["met"]) == (
        ("Lindqvist",),
        ("Dänemark",),
        ("Boris Orlow", "Chiara Ferrêt"),
    )
    assert (ada["encounters"], ada["statements"]) == (5, 1)
    assert frame.iloc[3]["member_of"] == ("Bund der Mitte",)


def test_mandates(graph: Graph) -> None:
    frame = table(graph, "mandates")
    columns = ["on_behalf_of", "country", "person", "office", "status", "attested_from", "represents"]
    rows = [tuple(row) for row in frame[columns].astype(object).itertuples(index=False)]
    assert rows[0] == ("Dänemark", "DK", "Ada Lindqvist", "Präsidentin", "current", "2025-03-03", True)
    assert [row[:5] for row in rows[-2:]] == [
        ("Österreich", "AT", "Łukasz Müller", "Minister", "current"),
        ("Österreich", "AT", "Łukasz Müller", "Minister", "former"),
    ]
    assert [row[6] for row in rows[-2:]] == [True, False]
    assert frame["attested_from"].isna().tolist() == [False, False, False, False, True]


@pytest.mark.parametrize("name", COLUMNS)
def test_a_graph_of_nothing_has_all_columns(name: str) -> None:
    frame = table(Graph(), name)
    assert (len(frame), tuple(frame.columns)) == (0, COLUMNS[name])


@pytest.mark.parametrize("name", COLUMNS)
def test_the_order_of_triples_does_not_matter(graph: Graph, name: str) -> None:
    backwards = Graph()
    for triple in sorted(graph, reverse=True):
        backwards.add(triple)
    assert table(graph, name).equals(table(backwards, name))


def test_another_name(graph: Graph) -> None:
    with pytest.raises(InputError, match="there is no table meetings; there are: encounters, people, mandates"):
        table(graph, "meetings")


def test_without_pandas(graph: Graph, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pandas", None)
    with pytest.raises(KgError, match=r"tables need pandas; pip install kg-news\[tables\]"):
        table(graph, "people")
