"""Show why a fact is in the graph.

THING is an address, a short id (meeting:2025-03-10-genf …, person:ada-example), a name, or the id or line number of a
claim. Of a fact you see every sentence that says so with its parts marked, the rule, whom the words mean and why, where
date and place come from, and how sure it is; of a person, place or article the facts about it.
"""

from __future__ import annotations

import argparse
import dataclasses
import json
import os
import sys

from kg.cli.arguments import add_output
from kg.cli.streams import write


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """THING, --format and -o."""
    parser.add_argument("thing", metavar="THING", help="what to explain")
    parser.add_argument("--format", choices=("text", "json"), default="text", help="default: text")
    add_output(parser)


def run(options: argparse.Namespace) -> int:
    """Print the explanation; in colours on a terminal, unless NO_COLOR is set."""
    from kg.explain import explain, in_words

    explanation = explain(options.output, options.thing)
    if options.format == "json":
        write(json.dumps(dataclasses.asdict(explanation), ensure_ascii=False, indent=1) + "\n")
    else:
        write(in_words(explanation, colours=sys.stdout.isatty() and not os.environ.get("NO_COLOR")))
    return 0
