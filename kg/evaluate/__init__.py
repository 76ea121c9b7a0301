"""How right a graph is: precision, recall and F1 of its facts against gold facts, article by article."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import rdflib

from kg.evaluate.facts import Facts
from kg.evaluate.found import facts_by_article
from kg.evaluate.gold import read_gold
from kg.evaluate.kinds import KINDS, score_article
from kg.evaluate.shared import keep_named
from kg.evaluate.tally import Tally

__all__ = ["KINDS", "Evaluation", "Tally", "evaluate", "evaluate_against", "score"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Evaluation:
    """The figures of one graph: a tally per kind of fact, the differences, and what was not there at all.

    ``false_alarms`` counts the encounters found in articles whose gold has none; ``missing`` lists the gold articles
    that the graph does not hold.
    """

    tallies: Mapping[str, Tally]
    differences: tuple[str, ...]
    articles: int
    missing: tuple[str, ...]
    false_alarms: int


def evaluate(graph: rdflib.Graph, gold: Path, *, only: str = "") -> Evaluation:
    """The figures of ``graph`` against the gold files of a folder; gold entries marked optional count neither way.

    ``only`` keeps the gold files whose name begins with it. Raises InputError where there is no readable gold.
    """
    return evaluate_against(read_gold(gold, only=only), graph)


def evaluate_against(gold: Mapping[str, Facts], graph: rdflib.Graph) -> Evaluation:
    """The figures of ``graph`` against gold facts by article id."""
    return score(gold, keep_named(gold, facts_by_article(graph)))


def score(gold: Mapping[str, Facts], found: Mapping[str, Facts]) -> Evaluation:
    """The figures of found facts against gold facts, both by article id; an article not found counts as empty."""
    tallies = {kind: Tally() for kind in KINDS}
    differences: list[str] = []
    false_alarms = 0
    for article, wanted in sorted(gold.items()):
        got = found.get(article, Facts())
        differences += (f"{article}: {line}" for line in score_article(wanted, got, tallies))
        false_alarms += 0 if wanted.encounters else len(got.encounters)
    return Evaluation(
        tallies=tallies,
        differences=tuple(differences),
        articles=len(gold),
        missing=tuple(sorted(set(gold) - set(found))),
        false_alarms=false_alarms,
    )
