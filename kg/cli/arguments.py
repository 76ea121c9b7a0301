"""Arguments that several commands share."""

from __future__ import annotations

import argparse
from datetime import date
from pathlib import Path

from kg import settings


def add_inputs(parser: argparse.ArgumentParser, *, without: str | None) -> None:
    """INPUT and --published; ``without`` says what happens if no input is named, None that one must be."""
    parser.add_argument(
        "inputs",
        metavar="INPUT",
        nargs="+" if without is None else "*",
        help="a file (.txt, .md, .html, .json, .jsonl), a folder, or - for stdin"
        + ("" if without is None else f"; without any: {without}"),
    )
    parser.add_argument(
        "--published",
        metavar="DATE",
        type=day,
        help="publication date of articles that give none, as 2025-08-16",
    )


def add_output(parser: argparse.ArgumentParser) -> None:
    """-o, the folder that a build writes."""
    parser.add_argument(
        "-o", "--output", metavar="FOLDER", type=Path, default=settings.OUTPUT, help="default: %(default)s/"
    )


def add_making(parser: argparse.ArgumentParser) -> None:
    """-o, --min-confidence, --analyser and --jobs, which all commands have that make the graph of a folder."""
    add_output(parser)
    add_least_confidence(parser)
    add_analyser(parser)
    add_jobs(parser)


def add_jobs(parser: argparse.ArgumentParser) -> None:
    """--jobs, the number of processes."""
    parser.add_argument("--jobs", metavar="N", type=positive, help="processes; default: on Linux, one for every core")


def add_analyser(parser: argparse.ArgumentParser) -> None:
    """--analyser, which finds sentences, tokens and names."""
    parser.add_argument(
        "--analyser",
        metavar="NAME",
        default=settings.ANALYSER,
        help="spacy:NAME takes tokens and names from an installed German spaCy pipeline; default: %(default)s's own",
    )


def add_least_confidence(parser: argparse.ArgumentParser) -> None:
    """--min-confidence, below which claims are left out."""
    parser.add_argument(
        "--min-confidence",
        metavar="SHARE",
        type=share,
        help="leave out claims less sure than this, as 0.9; default: keep all",
    )


def share(text: str) -> float:
    """A number from 0 to 1."""
    try:
        number = float(text)
    except ValueError:
        number = -1.0
    if not 0 <= number <= 1:  # nan is neither
        raise argparse.ArgumentTypeError(f"{text} is not a number from 0 to 1; write it as 0.9")
    return number


def day(text: str) -> date:
    """A date as ISO 8601 writes it."""
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"{text} is not a date; write it as 2025-08-16") from None


def positive(text: str) -> int:
    """A whole number from 1."""
    if not text.isdecimal() or int(text) < 1:
        raise argparse.ArgumentTypeError(f"{text} is not a whole number from 1")
    return int(text)
