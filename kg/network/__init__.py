"""The network of actors and encounters that a graph tells of, with facts in German and positions."""

from kg.network.facts import Fact, Quote
from kg.network.layout import to_network

__all__ = ["Fact", "Quote", "to_network"]
