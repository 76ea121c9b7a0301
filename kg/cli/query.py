"""Ask the graph: SPARQL, a file with SPARQL, or a named question.

QUERY is SPARQL text ("SELECT …"; the usual prefixes are known), a file ending in .rq, or the name of a question, which
takes its parameters as KEY=VALUE. kg questions lists the names.
"""

from __future__ import annotations

import argparse
from pathlib import Path

from kg.cli.arguments import add_output
from kg.cli.streams import write
from kg.errors import InputError, QueryError


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """QUERY, KEY=VALUE, --format and -o."""
    parser.add_argument("query", metavar="QUERY", help="SPARQL, a .rq file, or the name of a question")
    parser.add_argument("parameters", metavar="KEY=VALUE", nargs="*", help="what a named question asks for")
    parser.add_argument("--format", choices=("table", "csv", "json", "ttl"), default="table", help="default: table")
    add_output(parser)


def run(options: argparse.Namespace) -> int:
    """Print the answer."""
    from kg.store import load, render, run_question

    parameters = dict(_parameter(text) for text in options.parameters)
    sparql = _sparql(options.query)
    if sparql is not None and parameters:
        raise QueryError("only named questions take KEY=VALUE; kg questions lists them")
    store = load(options.output)
    answer = run_question(store, options.query, parameters) if sparql is None else store.query(sparql)
    write(render(answer, options.format, prefixes=store.prefixes))
    return 0


def _sparql(query: str) -> str | None:
    """The SPARQL of a text or file; None for what can only be the name of a question."""
    if query.endswith(".rq"):
        try:
            return Path(query).read_text("utf-8")
        except (OSError, UnicodeDecodeError) as error:
            raise InputError(f"{query}: cannot be read: {getattr(error, 'strerror', None) or error}") from None
    return query if any(sign.isspace() or sign == "{" for sign in query.strip()) else None


def _parameter(text: str) -> tuple[str, str]:
    key, equals, value = text.partition("=")
    if not (key and equals):
        raise QueryError(f"{text} is no parameter; write it as person=Merkel")
    return key, value
