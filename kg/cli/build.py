"""Build the graph of the given articles.

Writes graph.ttl, graph.html, claims.jsonl and report.json. Exit code 1 if articles were left out.
"""

from __future__ import annotations

import argparse

from kg import settings
from kg.cli.arguments import add_analyser, add_inputs, add_jobs, add_least_confidence, add_output
from kg.cli.streams import Progress, say


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """INPUT, -o, --published, --min-confidence --analyser and --jobs."""
    add_inputs(parser, without="the sample articles")
    add_output(parser)
    add_least_confidence(parser)
    add_analyser(parser)
    add_jobs(parser)


def run(options: argparse.Namespace) -> int:
    """Build, write the output folder, and sum up in one line."""
    from kg import output, pipeline

    with Progress() as progress:
        built = pipeline.build(
            options.inputs or [str(settings.SAMPLES)],
            published=options.published,
            min_confidence=options.min_confidence,
            analyser=options.analyser,
            jobs=options.jobs,
            watch=progress.watch,
            complain=progress.complain,
        )
    output.write(built, options.output)
    say(f"{built.report.summary()} -> {options.output}/")
    return 1 if built.report.dropped_articles else 0
