import pytest
from invented import RESOLUTION
from rdflib import Graph

from kg.rdf import to_graph


@pytest.fixture(scope="session")
def invented_graph() -> Graph:
    return to_graph(RESOLUTION)
