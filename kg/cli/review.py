"""Decide about names and encounters that may be one: same, different or skip, with the quotes side by side.

The answers go into judgements.yaml in the folder and hold for every later build; the graph is built anew at the end.
Write into that file by hand what else you know: labels to show, facts that are wrong. Answers come from stdin, a line
each: s, d, or an empty line to skip, q to stop.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator

from kg import settings
from kg.cli.arguments import add_making
from kg.cli.reading import reading_options, say_report
from kg.cli.streams import Progress, say

_ANSWERS = {"s": "same", "d": "different"}


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """-o, --list, --min-confidence, --analyser and --jobs."""
    parser.add_argument("--list", action="store_true", help="print the pairs and ask nothing")
    parser.set_defaults(published=None)
    add_making(parser)


def run(options: argparse.Namespace) -> int:
    """Ask about each pair, write the answers down, build the graph anew where there is any."""
    from kg.growing import rebuild
    from kg.judgements import add_judgements
    from kg.reviewing import doubts_in

    with Progress() as progress:
        how = reading_options(options, progress)
        pairs = doubts_in(options.output, how)
    if not pairs:
        say("nothing to decide: no two names or encounters are too much alike")
        return 0
    shown = [f"{number} of {len(pairs)}\n{pair}" for number, pair in enumerate(pairs, start=1)]
    if options.list:
        say("\n\n".join(shown))
        return 0
    answers = [
        (key, (pair.one.name, pair.other.name), pair.reason)
        for pair, key in zip(pairs, _asked(shown), strict=False)
        if key
    ]
    if not answers:
        say("nothing decided")
        return 0
    add_judgements(options.output / settings.JUDGEMENTS, answers)
    with Progress() as progress:
        built = rebuild(options.output, reading_options(options, progress))
    return say_report(built.report, options.output)


def _asked(shown: list[str]) -> Iterator[str]:
    """For each pair same, different or "" until somebody stops."""
    for text in shown:
        say(text)
        while True:
            say("same (s), different (d), skip (Enter), stop (q)?")
            line = sys.stdin.readline()
            answer = line.strip().lower()[:1]
            if not line or answer == "q":
                return
            if answer in ("", *_ANSWERS):
                yield _ANSWERS.get(answer, "")
                break
