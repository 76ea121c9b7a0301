"""Show what the analyser sees in articles, one JSON object a line.

Keys: id, sentences [[start, end]], mentions [[start, end, type, stands_for]], times [[start, end, value]].
Offsets count the code points of the text; stands_for lists the fullest name of everybody who is meant.
"""

from __future__ import annotations

import argparse
import json

from kg.cli.arguments import add_analyser, add_inputs, add_jobs
from kg.cli.streams import Complaints, say
from kg.errors import InputError
from kg.options import Options
from kg.records import Analysis


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """INPUT, --published --analyser and --jobs."""
    add_inputs(parser, without=None)
    add_analyser(parser)
    add_jobs(parser)


def run(options: argparse.Namespace) -> int:
    """Print one line for each article."""
    from kg.pipeline import analyse_each

    complaints = Complaints()
    how = Options(published=options.published, analyser=options.analyser, jobs=options.jobs, complain=complaints)
    analyses = analyse_each(options.inputs, how)
    analysis = None
    for analysis in analyses:
        say(json.dumps(_in_lists(analysis), ensure_ascii=False))
    if analysis is None:
        raise InputError("nothing to analyse: no usable article in " + ", ".join(options.inputs))
    return 1 if complaints.count else 0


def _in_lists(analysis: Analysis) -> dict[str, object]:
    label = {referent.id: referent.label for referent in analysis.referents}
    return {
        "id": analysis.article.id,
        "sentences": [[sentence.start, sentence.end] for sentence in analysis.sentences],
        "mentions": [
            [m.start, m.end, m.type, [label[referent] for referent in m.stands_for]] for m in analysis.mentions
        ],
        "times": [[time.start, time.end, time.value] for time in analysis.times],
    }
