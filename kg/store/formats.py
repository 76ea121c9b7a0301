"""Answers as text: a table for people, CSV and JSON for programs, Turtle for graphs."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping

from rdflib import Graph, Literal, URIRef, Variable
from rdflib.query import Result

from kg.errors import QueryError
from kg.store.answers import Answer, Rows, Term, term
from kg.store.vocabulary import vocabulary

FORMATS = ("table", "csv", "json", "ttl")


def render(answer: Answer, form: str, *, prefixes: Mapping[str, str] | None = None) -> str:
    """The answer in one of FORMATS, ending in a line break.

    ``table`` shortens addresses by ``prefixes`` (those of the ontology if None) and shows no datatypes; ``csv`` and
    ``json`` are the W3C's SPARQL 1.1 results formats; ``ttl`` is for CONSTRUCT and DESCRIBE. Raises QueryError where
    the answer cannot be had in that format.
    """
    if form not in FORMATS:
        raise QueryError(f"there is no format {form}; choose one of {', '.join(FORMATS)}")
    names = vocabulary().prefixes if prefixes is None else prefixes
    if isinstance(answer, Graph):
        return _graph(answer, form, names)
    if form == "ttl":
        kind = "rows" if isinstance(answer, Rows) else "yes or no"
        raise QueryError(f"the answer is {kind}, not a graph: use CONSTRUCT for ttl, or --format table, csv or json")
    if isinstance(answer, bool):
        return _truth(answer, form)
    return _table(answer, names) if form == "table" else _serialize(_result(answer), form)


def _graph(graph: Graph, form: str, prefixes: Mapping[str, str]) -> str:
    if form == "table":
        rows = [tuple(term(node) for node in triple) for triple in graph]
        rows.sort(key=lambda row: [node.n3() for node in row])
        return _table(Rows(columns=("subject", "predicate", "object"), rows=tuple(rows)), prefixes)
    if form != "ttl":
        raise QueryError(f"the answer is a graph, which has no {form}: use --format ttl or table, or ask with SELECT")
    shown = Graph(bind_namespaces="none")
    for prefix, namespace in prefixes.items():
        shown.bind(prefix, namespace)
    for triple in graph:
        shown.add(triple)
    return shown.serialize(format="turtle")


def _truth(answer: bool, form: str) -> str:
    if form == "csv":
        raise QueryError("the answer is yes or no, which has no csv: use --format table or json")
    if form == "table":
        return "yes\n" if answer else "no\n"
    result = Result("ASK")
    result.askAnswer = answer
    return _serialize(result, form)


def _result(rows: Rows) -> Result:
    result = Result("SELECT")
    result.vars = [Variable(column) for column in rows.columns]
    result.bindings = [
        {name: node for name, node in zip(result.vars, row, strict=True) if node is not None} for row in rows.rows
    ]
    return result


def _serialize(result: Result, form: str) -> str:
    written = result.serialize(format=form, encoding="utf-8")
    assert written is not None
    text = written.decode("utf-8")
    return text if text.endswith("\n") else f"{text}\n"


def _table(rows: Rows, prefixes: Mapping[str, str]) -> str:
    """Columns of equal width, a line below the heads, and the number of rows."""
    short = {namespace: prefix for prefix, namespace in prefixes.items()}
    lines = [list(rows.columns), *([_cell(node, short) for node in row] for row in rows.rows)]
    widths = [max(_width(line[column]) for line in lines) for column in range(len(rows.columns))]
    lines.insert(1, ["─" * width for width in widths])
    text = "".join("  ".join(map(_padded, line, widths)).rstrip() + "\n" for line in lines)
    return f"{text}{len(rows.rows)} {'row' if len(rows.rows) == 1 else 'rows'}\n"


def _cell(node: Term | None, short: Mapping[str, str]) -> str:
    if node is None:
        return ""
    if isinstance(node, URIRef):
        cut = max(node.rfind("/"), node.rfind("#")) + 1
        prefix = short.get(node[:cut])
        return f"{prefix}:{node[cut:]}" if prefix is not None else str(node)
    text = str(node) if isinstance(node, Literal) else node.n3()
    # A line break would tear the table, and an escape character out of an article could write on the terminal.
    return " ".join("".join(map(_visible, text)).split())


def _visible(char: str) -> str:
    category = unicodedata.category(char)
    return " " if category == "Cc" else "" if category.startswith("C") else char


def _padded(text: str, width: int) -> str:
    return text + " " * (width - _width(text))


def _width(text: str) -> int:
    """How many columns of a terminal the text takes: two for Chinese, none for an accent."""
    return sum(
        0 if unicodedata.combining(char) else 2 if unicodedata.east_asian_width(char) in "WF" else 1 for char in text
    )
