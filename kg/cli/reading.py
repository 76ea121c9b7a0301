"""What the commands that read articles share: options for the pipeline, and the line that sums up."""

from __future__ import annotations

import argparse
from pathlib import Path

from kg.cli.streams import Progress, complain, say
from kg.options import Options
from kg.report import Report


def reading_options(options: argparse.Namespace, progress: Progress) -> Options:
    """The options of the pipeline as the command line gives them; progress and complaints go to the bar."""
    return Options(
        published=options.published,
        min_confidence=options.min_confidence,
        analyser=options.analyser,
        jobs=options.jobs,
        watch=progress.watch,
        complain=progress.complain,
    )


def say_report(report: Report, folder: Path) -> int:
    """Sum up in one line, name judgements that are about nothing; 1 if articles were left out, else 0."""
    for judgement in report.idle_judgements:
        complain(f"{folder}: a judgement about {judgement!r}, which no article names")
    say(f"{report.summary()} -> {folder}/")
    if report.unsure_pairs:
        pairs = "1 pair" if report.unsure_pairs == 1 else f"{report.unsure_pairs} pairs"
        say(f"{pairs} of names or encounters may be one: kg review -o {folder}")
    return 1 if report.dropped_articles else 0
