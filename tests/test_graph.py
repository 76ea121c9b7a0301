"""The Python interface: ``kg.build`` and the graph that it gives."""

import os
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest
from rdflib import URIRef
from rdflib.namespace import RDF

import kg
from kg.errors import InputError, KgError, QueryError
from kg.store import Rows

GOOD = (
    "Die ungarische Außenministerin Ines Varga hat am Dienstag in Genf den norwegischen "
    "Ministerpräsidenten Per Lund getroffen."
)
MEETING = URIRef("https://w3id.org/kg-news/ontology#Meeting")


@pytest.fixture(scope="module")
def articles(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("articles")
    (folder / "genf.txt").write_text(GOOD, "utf-8")
    return folder


@pytest.fixture(scope="module")
def graph(articles: Path) -> kg.Graph:
    return kg.build(articles, published=date(2024, 5, 16))


def test_unsure_claims_are_left_out(articles: Path, graph: kg.Graph) -> None:
    assert kg.build(articles, min_confidence=1).report.unsure_claims == graph.report.claims
    with pytest.raises(InputError, match=r"1\.5 is no confidence"):
        kg.build(articles, min_confidence=1.5)


def test_query(graph: kg.Graph) -> None:
    answer = graph.query("SELECT ?name { ?meeting a kg:Meeting ; kg:participant/rdfs:label ?name } ORDER BY ?name")
    assert isinstance(answer, Rows)
    assert [str(name) for (name,) in answer.rows] == ["Ines Varga", "Per Lund"]
    assert graph.query('ASK { ?meeting kg:date "2024-05-14"^^xsd:date }') is True


def test_query_that_cannot_be_understood(graph: kg.Graph) -> None:
    with pytest.raises(QueryError):
        graph.query("SELECT ?name {")


def test_rdf_and_network(graph: kg.Graph) -> None:
    (meeting,) = graph.rdf.subjects(RDF.type, MEETING)
    assert graph.network().has_node(str(meeting))
    assert graph.report.triples == len(graph.rdf)
    assert repr(graph).startswith("<kg.Graph: 1 article read, 0 dropped; ")


def test_table(graph: kg.Graph) -> None:
    (encounter,) = graph.table("encounters").itertuples()
    assert (encounter.date, encounter.place, encounter.participants) == (
        "2024-05-14",
        "Genf",
        ("Ines Varga", "Per Lund"),
    )


def test_save_replaces_what_was_there_and_leaves_nothing_behind(graph: kg.Graph, tmp_path: Path) -> None:
    (tmp_path / "graph.ttl").write_text("old")
    (tmp_path / "notes.txt").write_text("mine")
    graph.save(tmp_path)
    files = ["claims.jsonl", "graph.html", "graph.ttl", "notes.txt", "report.json"]
    assert sorted(path.name for path in tmp_path.iterdir()) == files
    assert "old" not in (tmp_path / "graph.ttl").read_text("utf-8").split()


@pytest.mark.parametrize("name", ["taken", "taken/below", "full"])
def test_save_where_it_cannot(graph: kg.Graph, tmp_path: Path, name: str) -> None:
    (tmp_path / "taken").touch()
    (tmp_path / "full" / "graph.ttl").mkdir(parents=True)
    with pytest.raises(KgError, match="cannot write here"):
        graph.save(tmp_path / name)
    assert [path.name for path in (tmp_path / "full").iterdir()] == ["graph.ttl"]


@pytest.mark.parametrize("kind", [str, Path, lambda path: [path], lambda path: [str(path / "genf.txt")]])
def test_inputs_may_be_one_or_several(articles: Path, kind: type, tmp_path: Path) -> None:
    assert kg.build(kind(articles), output=tmp_path).report.articles == 1
    assert (tmp_path / "graph.ttl").is_file()


def test_nothing_to_build(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="nothing to build"):
        kg.build(tmp_path)


def test_a_script_without_main_guard_may_use_several_processes(articles: Path, tmp_path: Path) -> None:
    for number in range(9):
        (tmp_path / f"{number}.txt").write_text(f"{GOOD} Das war Nummer {number}.", "utf-8")
    script = tmp_path / "script.py"
    script.write_text("import kg\nprint(kg.build('.', jobs=2).report.articles)\n")
    run = subprocess.run([sys.executable, script], cwd=tmp_path, capture_output=True, text=True, check=True)
    assert (run.stdout, run.stderr) == ("9\n", "")


def test_show_hands_the_page_to_the_browser(articles: Path, tmp_path: Path) -> None:
    browser = tmp_path / "browser"
    browser.write_text(f'#!/bin/sh\necho "$1" > {tmp_path}/address\n')
    browser.chmod(0o755)
    environment = {**os.environ, "BROWSER": f"{browser} %s", "TMPDIR": str(tmp_path)}
    code = f"import kg; print(kg.build({str(articles)!r}).show())"
    shown = subprocess.run([sys.executable, "-c", code], env=environment, capture_output=True, text=True, check=True)
    page = Path(shown.stdout.strip())
    assert (tmp_path / "address").read_text().strip() == page.as_uri()
    assert page.read_text("utf-8").lower().startswith("<!doctype html>")
