"""Add articles to the graph of a folder.

Comes to the same as building all articles together from nothing. An article that comes again from the same file takes
the place of the one before. Exit code 1 if articles were left out.
"""

from __future__ import annotations

import argparse

from kg.cli.arguments import add_inputs, add_making
from kg.cli.reading import reading_options, say_report
from kg.cli.streams import Progress


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """INPUT, -o, --published, --min-confidence, --analyser and --jobs."""
    add_inputs(parser, without=None)
    add_making(parser)


def run(options: argparse.Namespace) -> int:
    """Add, write the output folder, and sum up in one line."""
    from kg.growing import add_to

    with Progress() as progress:
        built = add_to(options.output, options.inputs, reading_options(options, progress))
    return say_report(built.report, options.output)
