"""Facts as triples: the graph, its Turtle, and the claims that it rests on."""

from kg.rdf.claims import claim_lines
from kg.rdf.graph import to_graph
from kg.rdf.terms import DATA
from kg.rdf.turtle import to_turtle

__all__ = ["DATA", "claim_lines", "to_graph", "to_turtle"]
