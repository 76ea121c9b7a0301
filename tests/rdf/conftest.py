import pytest
from rdflib import Graph

from kg.rdf import to_graph

from .invented import RESOLUTION


@pytest.fixture(scope="session")
def invented_graph() -> Graph:
    return to_graph(RESOLUTION)
