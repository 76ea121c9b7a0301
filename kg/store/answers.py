"""What a store is, and what it answers with."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Protocol

from rdflib import BNode, Graph, Literal, URIRef
from rdflib.term import Node

Term = URIRef | Literal | BNode


def term(node: Node) -> Term:
    """An rdflib node as the term that it is: graphs and answers hold nothing else."""
    assert isinstance(node, URIRef | Literal | BNode)
    return node


@dataclass(frozen=True, slots=True, kw_only=True)
class Rows:
    """The answer to SELECT: the columns in the order of the query, and a term or None for each in every row."""

    columns: tuple[str, ...]
    rows: tuple[tuple[Term | None, ...], ...]


# SELECT gives Rows, CONSTRUCT and DESCRIBE a graph, ASK a truth value.
Answer = Rows | Graph | bool


class Store(Protocol):
    """A place where a graph can be asked, in memory, on disk or on a server; it is never changed through this."""

    @property
    def prefixes(self) -> Mapping[str, str]:
        """The prefixes that a query may use without declaring them, with their namespaces."""

    def query(self, sparql: str, *, bindings: Mapping[str, Term] | None = None) -> Answer:
        """The answer to a SPARQL query. ``bindings`` fixes variables to terms, which never become part of the text.

        Raises QueryError, with line and column, on anything but a query that reads and that names known terms.
        """
