"""Reading SPARQL before it runs: mistakes with their place, and nothing that writes or leaves the graph."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from pyparsing import ParseBaseException
from rdflib import URIRef
from rdflib.paths import AlternativePath, InvPath, MulPath, NegatedPath, Path, SequencePath
from rdflib.plugins.sparql.algebra import translateQuery
from rdflib.plugins.sparql.parser import parseQuery
from rdflib.plugins.sparql.parserutils import CompValue
from rdflib.plugins.sparql.sparql import Query

from kg.errors import QueryError
from kg.store.vocabulary import vocabulary

_UPDATE = re.compile(r"(INSERT|DELETE|LOAD|CLEAR|DROP|CREATE|ADD|MOVE|COPY|WITH)\b", re.IGNORECASE)
_UNDECLARED = re.compile(r"Unknown namespace prefix : (.*)")
_NEAR = 40  # characters of the query that an error message shows


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadQuery:
    """A query ready to run.

    ``columns`` are in the order of the text; ``ordered`` and ``grouped`` where it says ORDER BY and GROUP BY itself.
    """

    algebra: Query
    columns: tuple[str, ...]
    ordered: bool
    grouped: bool


def read_query(sparql: str, prefixes: Mapping[str, str]) -> ReadQuery:
    """The query, parsed and checked. ``prefixes`` need not be declared in it.

    Raises QueryError where it is no SPARQL query, would write, would fetch something from elsewhere (SERVICE, FROM), or
    names a term that the ontology does not have.
    """
    try:
        parsed = parseQuery(sparql)
    except ParseBaseException as error:
        raise QueryError(_unreadable(error)) from None
    except (RecursionError, ValueError) as error:  # brackets nested beyond reason; escapes of no character
        raise QueryError(f"the query cannot be read: {_one_line(error)}") from None
    grouped = bool(parsed[1].groupby)
    star = parsed[1].name == "SelectQuery" and not parsed[1].projection
    try:
        query = translateQuery(parsed, initNs=dict(prefixes))
    except Exception as error:  # rdflib raises bare Exception for every mistake of meaning
        raise QueryError(_meaningless(str(error), sparql, prefixes)) from None
    for node in _parts(query.algebra):
        if isinstance(node, CompValue) and node.name == "ServiceGraphPattern":
            raise QueryError(f"{_position(sparql, 'SERVICE')}only this graph can be asked: leave out SERVICE")
        if isinstance(node, CompValue) and node.name == "Graph":
            raise QueryError(f"{_position(sparql, 'GRAPH')}there are no named graphs: leave out GRAPH")
        if isinstance(node, URIRef):
            _check_term(node, sparql)
    if query.algebra.datasetClause:
        raise QueryError(f"{_position(sparql, 'FROM')}only this graph can be asked: leave out FROM")
    columns = [str(variable) for variable in query.algebra.PV or ()]
    if star:  # rdflib gives them in the order of a set
        columns.sort(key=lambda name: (_first(name, sparql), name))
    return ReadQuery(algebra=query, columns=tuple(columns), ordered=_ordered(query.algebra), grouped=grouped)


def nearest(word: str, known: Iterator[str] | tuple[str, ...] | frozenset[str]) -> str:
    """The known word that is most like ``word``, whatever the case of letters; "" where none is near."""
    spelt = {candidate.casefold(): candidate for candidate in sorted(known)}
    found = difflib.get_close_matches(word.casefold(), list(spelt), n=1)
    return spelt[found[0]] if found else ""


def _first(variable: str, sparql: str) -> int:
    found = re.search(rf"[?$]{variable}\b", sparql)
    return found.start() if found else len(sparql)


def _ordered(algebra: CompValue) -> bool:
    part = algebra
    while part is not None and part.name in ("SelectQuery", "Slice", "Distinct", "Reduced", "Project"):
        part = part.p
    return part is not None and part.name == "OrderBy"


def _parts(node: Any) -> Iterator[Any]:
    """Everything inside a parsed query, the paths of properties included."""
    yield node
    inner: tuple[Any, ...] = ()
    if isinstance(node, Mapping):
        inner = tuple(node.values())
    elif isinstance(node, list | tuple | set | frozenset):
        inner = tuple(node)
    elif isinstance(node, SequencePath | AlternativePath | NegatedPath):
        inner = tuple(node.args)
    elif isinstance(node, InvPath):
        inner = (node.arg,)
    elif isinstance(node, MulPath):
        inner = (node.path,)
    elif isinstance(node, Path):
        raise QueryError(f"a property path of an unknown kind: {node.n3()}")
    for part in inner:
        yield from _parts(part)


def _check_term(term: URIRef, sparql: str) -> None:
    known = vocabulary()
    if not term.startswith(known.namespace):
        return
    name = str(term).removeprefix(known.namespace)
    if name not in known.terms:
        near = nearest(name, known.terms)
        advice = f"did you mean kg:{near}?" if near else "ontology/kg.ttl lists the terms"
        raise QueryError(f"{_position(sparql, f':{name}')}there is no kg:{name}; {advice}")


def _unreadable(error: ParseBaseException) -> str:
    rest = error.pstr[error.loc :].lstrip()
    where = f"line {error.lineno}, column {error.column}"
    update = _UPDATE.match(rest)
    if update:
        return f"{where}: the graph can only be read: {update[1].upper()} is refused"
    if not rest:
        hint = (
            "is a bracket left open?" if error.pstr.strip() else "write one, as SELECT ?person { ?person a kg:Person }"
        )
        return f"{where}: the query ends too early; {hint}"
    near = "".join(char if char.isprintable() else "\N{REPLACEMENT CHARACTER}" for char in " ".join(rest.split()))
    near = near if len(near) <= _NEAR else f"{near[:_NEAR]}…"
    return f"{where}: cannot be read as SPARQL from “{near}” on; look there and just before"


def _meaningless(message: str, sparql: str, prefixes: Mapping[str, str]) -> str:
    undeclared = _UNDECLARED.match(message)
    if not undeclared:
        return f"the query makes no sense: {' '.join(message.split())}"
    prefix = undeclared[1]
    near = nearest(prefix, tuple(prefixes))
    advice = f"did you mean {near}:?" if near else f"declare it, or use one of {', '.join(sorted(prefixes))}"
    return f"{_position(sparql, f'{prefix}:')}the prefix {prefix}: is not known; {advice}"


def _position(sparql: str, words: str) -> str:
    """Where ``words`` first stand in the query: "line 2, column 7: ", or "" where they are spelt in another way."""
    found = re.search(
        rf"{re.escape(words)}(?![\w-])" if words[-1] != ":" else rf"(?<!\w){re.escape(words)}", sparql, re.I
    )
    if not found:
        return ""
    before = sparql[: found.start()]
    return f"line {before.count(chr(10)) + 1}, column {len(before) - before.rfind(chr(10))}: "


def _one_line(error: Exception) -> str:
    return " ".join(str(error).split()) or type(error).__name__
