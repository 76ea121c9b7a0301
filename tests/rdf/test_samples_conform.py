"""The graph of the sample articles, as anybody builds it, keeps the promises of ontology/shapes.ttl."""

from pathlib import Path

from pyshacl import validate
from rdflib import Graph

import kg
from kg import ontology
from kg.settings import SAMPLES


def test_the_graph_of_the_samples_conforms():
    shapes = Graph().parse(ontology.folder() / "shapes.ttl")
    conforms, _, report = validate(kg.build([Path(SAMPLES)]).rdf, shacl_graph=shapes)
    assert conforms, report
