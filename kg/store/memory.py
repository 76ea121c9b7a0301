"""A graph in memory, asked through rdflib."""

from __future__ import annotations

import logging
import re
from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType

from rdflib import Graph
from rdflib.exceptions import ParserError
from rdflib.plugins.sparql.sparql import SPARQLError
from rdflib.term import Variable

from kg.errors import InputError, QueryError
from kg.store.answers import Answer, Rows, Term, term
from kg.store.syntax import read_query
from kg.store.vocabulary import vocabulary

# Other formats may fetch what they name from the network (JSON-LD contexts, XML entities).
_READABLE = {".ttl": "turtle", ".nt": "nt"}

# What rdflib lets through from expressions it cannot compute: SUM over addresses, REGEX with an open bracket, a year of
# six digits, a path nested too deep.
_INCOMPUTABLE = (SPARQLError, re.error, ArithmeticError, AttributeError, TypeError, ValueError, RuntimeError)


# It logs a traceback for every date that is none, in a query as well as in a file.
logging.getLogger("rdflib.term").setLevel(logging.CRITICAL)


class MemoryStore:
    """A Store over an rdflib graph, which it does not copy."""

    def __init__(self, graph: Graph) -> None:
        """Ask ``graph``; the prefixes bound in it are known to queries, beside those of the ontology."""
        self.graph = graph
        bound = {prefix: str(namespace) for prefix, namespace in graph.namespaces()}
        # The prefixes of the file win: its data may lie below another address. Only kg: means the same everywhere.
        self._prefixes = MappingProxyType({**vocabulary().prefixes, **bound, "kg": vocabulary().namespace})

    @property
    def prefixes(self) -> Mapping[str, str]:
        """Those of the ontology and of the file."""
        return self._prefixes

    def query(self, sparql: str, *, bindings: Mapping[str, Term] | None = None) -> Answer:
        """The answer to a query that reads; see Store."""
        query = read_query(sparql, self._prefixes)
        try:
            result = self.graph.query(query.algebra, initBindings=dict(bindings or {}))
            if result.type == "ASK":
                return bool(result.askAnswer)
            if result.type in ("CONSTRUCT", "DESCRIBE"):
                assert result.graph is not None
                return result.graph
            names = [Variable(column) for column in query.columns]
            rows = [
                tuple(None if (node := binding.get(name)) is None else term(node) for name in names)
                for binding in result.bindings
            ]
            if not query.ordered:  # the order of rdflib's joins changes from run to run
                rows.sort(key=lambda row: ["" if node is None else node.n3() for node in row])
            if query.grouped and not any(node is not None for row in rows for node in row):
                rows = []  # of no solutions rdflib makes one group of nothing, SPARQL none
            return Rows(columns=query.columns, rows=tuple(rows))
        except _INCOMPUTABLE as error:
            raise QueryError(f"the query cannot be computed: {' '.join(str(error).split())}") from error


def load(path: Path) -> MemoryStore:
    """The graph of a Turtle (.ttl) or N-Triples (.nt) file, or of the folder that ``kg build`` wrote.

    Raises InputError where there is no such file, it has another ending, or it breaks its format.
    """
    file = path / "graph.ttl" if path.is_dir() else path
    if file.suffix not in _READABLE:
        raise InputError(
            f"{file}: a graph is read from {' or '.join(_READABLE)}; name such a file or the folder of one"
        )
    graph = Graph(bind_namespaces="none")
    try:
        graph.parse(data=file.read_text("utf-8"), format=_READABLE[file.suffix])
    except OSError as error:
        raise InputError(f"{file}: {error.strerror or error}; build the graph first: kg build") from None
    except UnicodeDecodeError as error:
        raise InputError(f"{file}: no UTF-8 text, from byte {error.start} on; build it again: kg build") from None
    except (SyntaxError, ParserError) as error:  # of Turtle and of N-Triples, over several lines
        raise InputError(f"{file}: {' '.join(str(error).split())[:200]}; build it again: kg build") from None
    return MemoryStore(graph)
