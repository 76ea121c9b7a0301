from kg.graph import Graph as Graph
from kg.graph import build as build

__version__: str
