"""What docs/graph.md shows is true: its example keeps to the shapes, its queries run on it, its terms exist."""

import re
from pathlib import Path

import pyshacl
import pytest
from rdflib import Graph

from kg import ontology
from kg.store import MemoryStore, Rows
from kg.store.vocabulary import vocabulary

PAGE = (Path(__file__).parents[2] / "docs" / "graph.md").read_text("utf-8")
EXAMPLES = re.findall(r"^```turtle\n(.*?)^```", PAGE, flags=re.DOTALL | re.MULTILINE)
QUERIES = re.findall(r"^```sparql\n(.*?)^```", PAGE, flags=re.DOTALL | re.MULTILINE)


def test_the_page_has_an_example_and_five_queries() -> None:
    assert (len(EXAMPLES), len(QUERIES)) == (1, 5)


def test_the_example_keeps_to_the_shapes() -> None:
    graph = Graph().parse(data=EXAMPLES[0], format="turtle")
    conforms, _, text = pyshacl.validate(graph, shacl_graph=Graph().parse(ontology.folder() / "shapes.ttl"))
    assert conforms, text


def test_quotes_of_the_example_are_as_long_as_their_offsets() -> None:
    graph = Graph().parse(data=EXAMPLES[0], format="turtle")
    rows = graph.query(
        "SELECT ?q ?s ?e { ?x oa:exact ?q ; kg:start ?s ; kg:end ?e }", initNs=dict(vocabulary().prefixes)
    )
    assert len(rows) == 2
    assert all(len(quote) == int(end) - int(start) for quote, start, end in rows)  # type: ignore[misc]


@pytest.mark.parametrize("sparql", QUERIES)
def test_queries_find_something_in_the_example(sparql: str) -> None:
    answer = MemoryStore(Graph().parse(data=EXAMPLES[0], format="turtle")).query(sparql)
    assert isinstance(answer, Rows)
    assert len(answer.rows) == 1
    assert None not in answer.rows[0]


def test_every_term_is_on_the_page_and_in_the_ontology() -> None:
    named = set(re.findall(r"\bkg:(\w+)", PAGE))
    assert named - vocabulary().terms == set()
    assert vocabulary().terms - named == {"EncounterStatus", "MandateStatus"}
