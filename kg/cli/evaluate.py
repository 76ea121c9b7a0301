"""Measure a graph against gold facts, or the whole way on texts that have names, facts or quotations marked.

Precision, recall and F1 for each kind of fact; with --calibration, how many claims of each confidence are right. --gold
is a folder with one JSON file for each article, named after it. Without a graph work --corpus, a folder of articles
marked as corpus/README.md says, where names and offices count too; and --quotations, a file in JSON lines, each an
article with its quotations and their speakers.
"""

from __future__ import annotations

import argparse
import dataclasses
import json
import tempfile
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from kg import settings
from kg.cli.streams import Complaints, say
from kg.errors import InputError
from kg.options import Options


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """OUTPUT, --gold, --corpus or --quotations, --only, --calibration, --log and --json."""
    parser.add_argument(
        "output",
        metavar="OUTPUT",
        type=Path,
        nargs="?",
        default=settings.OUTPUT,
        help="the folder of a build, or a graph in Turtle; default: %(default)s/",
    )
    against = parser.add_mutually_exclusive_group(required=True)
    against.add_argument("--gold", metavar="FOLDER", type=Path, help="the gold facts")
    against.add_argument("--corpus", metavar="FOLDER", type=Path, help="articles with names and facts marked")
    against.add_argument("--quotations", metavar="FILE", type=Path, help="articles with their quotations marked")
    parser.add_argument("--only", metavar="PREFIX", default="", help="only articles whose name begins with this")
    parser.add_argument("--calibration", action="store_true", help="how many claims of each confidence are right")
    parser.add_argument("--log", action="store_true", help="every difference as well")
    parser.add_argument("--json", action="store_true", help="the figures as JSON")


def run(options: argparse.Namespace) -> int:
    """Print a table with one line for each kind of fact, or for each kind and range of confidence."""
    if options.calibration:
        _say_calibration(options)
        return 0
    if options.quotations is not None:
        from kg.evaluate.quotations import evaluate_speech, read_marked
        from kg.pipeline import speech_in

        figures = evaluate_speech(read_marked(options.quotations), speech_in)
        _say(figures.tallies, figures.differences, options)
        return 0
    if options.corpus is not None:
        return _run_on_corpus(options)
    from kg.evaluate import evaluate
    from kg.store import load

    evaluation = evaluate(load(options.output).graph, options.gold, only=options.only)
    _say(evaluation.tallies, evaluation.differences, options)
    _say_articles(evaluation, options)
    return 0


def _run_on_corpus(options: argparse.Namespace) -> int:
    """The same for the facts of marked articles, which are analysed as files are, and for what is marked in them."""
    from kg.evaluate import evaluate_against
    from kg.evaluate.corpus import read_corpus, write_articles
    from kg.evaluate.marks import score_marks
    from kg.pipeline import analyse_each, graph_of

    articles = read_corpus(options.corpus, only=options.only)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "articles.jsonl"
        write_articles(articles, path)
        analyses = list(analyse_each([str(path)], Options(complain=Complaints())))
    evaluation = evaluate_against({article.id: article.facts for article in articles}, graph_of(analyses))
    tallies, differences = score_marks(articles, analyses)
    _say({**evaluation.tallies, **tallies}, [*evaluation.differences, *differences], options)
    _say_articles(evaluation, options)
    return 0


def _say(tallies: Mapping[str, Any], differences: Iterable[str], options: argparse.Namespace) -> None:
    if options.json:
        figures = ("f1", "precision", "recall", "gold", "found")
        say(json.dumps({kind: {name: getattr(t, name) for name in figures} for kind, t in tallies.items()}))
        return
    for difference in differences if options.log else ():
        say(difference)
    for kind, tally in tallies.items():
        say(f"{kind:24} {tally}")


def _say_articles(evaluation: Any, options: argparse.Namespace) -> None:
    if not options.json:
        say(
            f"articles {evaluation.articles}, not in the graph {len(evaluation.missing)}; "
            f"encounters found where there is none: {evaluation.false_alarms}"
        )


def _say_calibration(options: argparse.Namespace) -> None:
    from kg.claimlines import read_claims
    from kg.evaluate.calibration import calibration, judge
    from kg.evaluate.gold import read_gold
    from kg.store import load

    if options.gold is None or not options.output.is_dir():
        raise InputError("--calibration takes --gold and the folder of a build, for the claims beside the graph")
    claims = read_claims(options.output / settings.CLAIMS)
    judged = judge(claims, load(options.output).graph, read_gold(options.gold, only=options.only))
    bins = list(calibration(judged))
    if options.json:
        say(json.dumps([{**dataclasses.asdict(row), "share": row.share} for row in bins]))
        return
    for each in judged if options.log else ():
        if not each.right:
            say(f"{each.claim.article}: {each.claim.type}: {each.claim.confidence} but wrong: {each.claim.quote}")
    say("kind         confidence  claims  stated  right")
    for row in bins:
        say(f"{row.kind:12} from {row.least:.2f}  {row.claims:7}  {row.stated:6.2f}  {row.share:5.2f}")
