"""Take articles out of the graph of a folder, by their ids.

Comes to the same as building the other articles from nothing. The ids stand in claims.jsonl and in the answer to
``kg query sources``.
"""

from __future__ import annotations

import argparse

from kg.cli.arguments import add_making
from kg.cli.reading import reading_options, say_report
from kg.cli.streams import Progress


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """ID, -o, --min-confidence, --analyser and --jobs."""
    parser.add_argument("ids", metavar="ID", nargs="+", help="the id of an article")
    parser.set_defaults(published=None)
    add_making(parser)


def run(options: argparse.Namespace) -> int:
    """Remove, write the output folder, and sum up in one line."""
    from kg.growing import remove_from

    with Progress() as progress:
        built = remove_from(options.output, options.ids, reading_options(options, progress))
    return say_report(built.report, options.output)
