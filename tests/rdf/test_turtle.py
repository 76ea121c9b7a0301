"""The file: the same bytes for the same facts, and readable by others."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from rdflib import XSD, BNode, Graph, Literal, URIRef

from kg.rdf import to_graph, to_turtle

from .invented import RESOLUTION

HOSTILE = (
    'a "quote"',
    "back\\slash\\",
    "line\nline\r\nline",
    "tab\t, null \x00, bell \x07, delete \x7f, next line \x85",
    '"""three"""',
    "umlaut äöü, ȝ, 王, 😀, e\u0301, \u2028, \ufffe, \ufeff",
    "'@de",
    "",
    " . <http://injected.example/> a <http://injected.example/>",
)
SUBJECTS = (
    "https://w3id.org/kg-news/data/person/plain",
    "https://w3id.org/kg-news/data/person/2025-08-15-x",
    "https://w3id.org/kg-news/data/person/-dash",
    "https://w3id.org/kg-news/data/person/dot.end.",
    "https://w3id.org/kg-news/data/person/a%20b",
    "https://w3id.org/kg-news/data/person/łukasz-müller-😀",
    "https://w3id.org/kg-news/data/person/王毅",
    "https://w3id.org/kg-news/data/person/a/b",
    "https://w3id.org/kg-news/data/person/(x),*;=!$&'",
    "https://w3id.org/kg-news/data/person/",
    "https://elsewhere.example/x",
)
SAYS = URIRef("https://elsewhere.example/says")


@pytest.fixture(scope="module")
def hostile() -> Graph:
    graph = to_graph(RESOLUTION)
    for subject in SUBJECTS:
        for text in HOSTILE:
            graph.add((URIRef(subject), SAYS, Literal(text)))
            graph.add((URIRef(subject), SAYS, Literal(text, lang="de")))
            graph.add((URIRef(subject), SAYS, Literal(text, datatype=XSD.string)))
    for text, datatype in (("1", XSD.integer), ("-7", XSD.integer), ("-1.50", XSD.decimal), ("1", XSD.decimal)):
        graph.add((URIRef(SUBJECTS[0]), SAYS, Literal(text, datatype=datatype, normalize=False)))
    return graph


def rapper_count(path: Path) -> int:
    """How many triples raptor, which knows nothing of us, reads in a Turtle file."""
    rapper = shutil.which("rapper")
    if rapper is None:
        pytest.fail("rapper is missing: apt-get install raptor2-utils", pytrace=False)
    run = subprocess.run([rapper, "-c", "-i", "turtle", str(path)], capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stderr
    assert "warning" not in run.stderr.lower(), run.stderr
    return int(run.stderr.split("returned ")[1].split()[0])


def test_reading_back_gives_the_same_graph(hostile: Graph) -> None:
    assert set(Graph().parse(data=to_turtle(hostile), format="turtle")) == set(hostile)


def test_raptor_counts_the_same_triples(hostile: Graph, tmp_path: Path) -> None:
    # The same string with and without xsd:string is one triple in RDF 1.1 and two in rdflib; raptor keeps two as well.
    path = tmp_path / "graph.ttl"
    path.write_text(to_turtle(hostile), "utf-8")
    assert rapper_count(path) == len(hostile)


@pytest.mark.parametrize("name", ["kg", "shapes", "alignments"])
def test_raptor_reads_the_ontology(name: str) -> None:
    path = Path(__file__).parents[2] / "ontology" / f"{name}.ttl"
    assert rapper_count(path) == len(Graph().parse(path))


def test_same_bytes_from_two_processes() -> None:
    code = (
        "from invented import *; from kg.rdf import *; print(to_turtle(to_graph(RESOLUTION)), *claim_lines(RESOLUTION))"
    )
    outputs = [
        subprocess.run(
            [sys.executable, "-c", code],
            cwd=Path(__file__).parent,
            env={**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": os.pathsep.join(filter(None, sys.path))},
            capture_output=True,
            check=True,
        ).stdout
        for seed in ("0", "4711")
    ]
    assert outputs[0] == outputs[1]
    assert len(outputs[0]) > 1000


def test_order_of_triples_changes_nothing(hostile: Graph) -> None:
    turned = Graph(bind_namespaces="none")
    for prefix, namespace in reversed(list(hostile.namespaces())):
        turned.bind(prefix, namespace)
    for triple in reversed(list(hostile)):
        turned.add(triple)
    assert to_turtle(turned) == to_turtle(hostile)


def test_each_fact_is_one_line(hostile: Graph) -> None:
    text = to_turtle(hostile)
    assert "\r" not in text
    assert all(line == "" or line.endswith((" .", " ;")) for line in text.split("\n"))


def test_blank_nodes_are_refused() -> None:
    graph = Graph()
    graph.add((BNode(), SAYS, Literal("x")))
    with pytest.raises(ValueError, match="has no address"):
        to_turtle(graph)
