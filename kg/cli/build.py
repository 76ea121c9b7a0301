"""Build the graph of the given articles.

Writes graph.ttl, graph.html, claims.jsonl and report.json. Exit code 1 if articles were left out.
"""

from __future__ import annotations

import argparse

from kg import settings
from kg.cli.arguments import add_inputs, add_making
from kg.cli.reading import reading_options, say_report
from kg.cli.streams import Progress


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """INPUT, -o, --published, --min-confidence --analyser and --jobs."""
    add_inputs(parser, without="the sample articles")
    add_making(parser)


def run(options: argparse.Namespace) -> int:
    """Build, write the output folder, and sum up in one line."""
    from kg.growing import build_into

    with Progress() as progress:
        inputs = options.inputs or [str(settings.SAMPLES)]
        built = build_into(options.output, inputs, reading_options(options, progress))
    return say_report(built.report, options.output)
