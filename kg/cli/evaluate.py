"""Measure a graph against gold facts.

Precision, recall and F1 for each kind of fact. GOLD is a folder with one JSON file for each article, named after it.
"""

from __future__ import annotations

import argparse
import json
from pathlib import Path

from kg import settings
from kg.cli.streams import say


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """OUTPUT, --gold, --only, --log and --json."""
    parser.add_argument(
        "output",
        metavar="OUTPUT",
        type=Path,
        nargs="?",
        default=settings.OUTPUT,
        help="the folder of a build, or a graph in Turtle; default: %(default)s/",
    )
    parser.add_argument("--gold", metavar="FOLDER", type=Path, required=True, help="the gold facts")
    parser.add_argument("--only", metavar="PREFIX", default="", help="only gold files whose name begins with this")
    parser.add_argument("--log", action="store_true", help="every difference as well")
    parser.add_argument("--json", action="store_true", help="the figures as JSON")


def run(options: argparse.Namespace) -> int:
    """Print a table with one line for each kind of fact."""
    from kg.evaluate import evaluate
    from kg.store import load

    evaluation = evaluate(load(options.output).graph, options.gold, only=options.only)
    if options.json:
        figures = ("f1", "precision", "recall", "gold", "found")
        say(json.dumps({kind: {name: getattr(t, name) for name in figures} for kind, t in evaluation.tallies.items()}))
        return 0
    for difference in evaluation.differences if options.log else ():
        say(difference)
    for kind, tally in evaluation.tallies.items():
        say(f"{kind:24} {tally}")
    say(
        f"articles {evaluation.articles}, not in the graph {len(evaluation.missing)}; "
        f"encounters found where there is none: {evaluation.false_alarms}"
    )
    return 0
