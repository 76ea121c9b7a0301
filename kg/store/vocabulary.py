"""What queries may take for granted: the prefixes and the terms that ontology/kg.ttl declares."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType

from rdflib import Graph, URIRef

from kg import ontology


@dataclass(frozen=True, slots=True, kw_only=True)
class Vocabulary:
    """``prefixes`` maps prefix to namespace; ``terms`` are the local names below ``namespace``, that of kg:."""

    prefixes: Mapping[str, str]
    namespace: str
    terms: frozenset[str]


@cache
def vocabulary() -> Vocabulary:
    """The vocabulary of the installed ontology."""
    graph = Graph(bind_namespaces="none").parse(ontology.folder() / "kg.ttl", format="turtle")
    prefixes = {prefix: str(namespace) for prefix, namespace in graph.namespaces()}
    namespace = prefixes["kg"]
    terms = {str(term) for term in graph.subjects() if isinstance(term, URIRef)}
    return Vocabulary(
        prefixes=MappingProxyType(prefixes),
        namespace=namespace,
        terms=frozenset(term.removeprefix(namespace) for term in terms if term.startswith(namespace)),
    )
