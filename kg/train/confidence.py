"""Fits the confidences: ``python -m kg.train.confidence CORPUS GOLD`` writes ontology/confidence.yaml.

CORPUS is the folder train/ of the corpus, GOLD holds the gold facts of the samples. For each kind of claim a logistic
regression tells from the signs how often claims are right; the same articles give the same bytes.
"""

from __future__ import annotations

import math
import sys
import tempfile
from collections import Counter
from collections.abc import Mapping, Sequence
from pathlib import Path

import numpy
from numpy.typing import NDArray

from kg import ontology, pipeline, settings
from kg.claimlines import read_claims
from kg.evaluate.calibration import KINDS, Judged, judge
from kg.evaluate.corpus import read_corpus, write_articles
from kg.evaluate.facts import Facts
from kg.evaluate.gold import read_gold
from kg.extract.signs import family

MODEL = "confidence.yaml"
RAREST = 5  # claims that a sign must have to weigh anything
PENALTY = 3.0  # on the squares of the weights: at 1 they follow chance, at 10 hardly a claim is sure
WEAKEST = 0.1  # signs that weigh less are left out, so that the table stays readable
# Reports have no gold facts. Measured: the share of right speakers by rule on 490 articles with marked speech, taken
# lower where few were met.
REPORTED_RIGHT = 0.85
REPORTS = {
    "as-said": 0.6,
    "before": 0.88,
    "carried-on": 0.8,
    "clause": 0.89,
    "introduced": 0.6,
    "mood": 0.94,
    "noun": 0.8,
    "source": 0.86,
    "wish": 0.94,
}
STEPS = 30  # of Newton's method, which settles within ten
_HEAD = """\
# How sure claims are: made by python -m kg.train.confidence, as docs/quality.md tells; not to be edited by hand.
# The confidence of a claim is 1 / (1 + exp(-odds)), its odds are the base of its kind and the weights of its signs.
# claims: how many the weights were fitted on, and right: the share of them that the gold bears out.
"""

Vector = NDArray[numpy.float64]


def main(corpus: Path, gold: Path) -> None:
    """Build the articles, judge their claims, and write the model."""
    articles = read_corpus(corpus)
    with tempfile.TemporaryDirectory() as folder:
        marked = Path(folder) / "corpus.jsonl"
        write_articles(articles, marked)
        judged = _judged(marked, {article.id: article.facts for article in articles})
    judged += _judged(settings.SAMPLES, read_gold(gold))
    (ontology.folder() / MODEL).write_text(model_of(judged), "utf-8")


def _judged(articles: Path, gold: Mapping[str, Facts]) -> list[Judged]:
    built = pipeline.build([str(articles)])
    if built.report.dropped_articles:
        sys.exit(f"{articles}: {built.report.dropped_articles[0]}; nothing is fitted to a part of the articles")
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / settings.CLAIMS
        path.write_text("".join(f"{line}\n" for line in built.claims), "utf-8")
        return judge(read_claims(path), built.graph, gold)


def model_of(judged: Sequence[Judged]) -> str:
    """The content of ontology/confidence.yaml."""
    families = {family(kind): [each for each in judged if family(each.claim.type) == family(kind)] for kind in KINDS}
    return "\n".join([_HEAD, *(_fitted(name, claims) for name, claims in families.items()), _of_reports()])


def _fitted(name: str, judged: Sequence[Judged]) -> str:
    claims, right = [set(each.claim.signs) for each in judged], [each.right for each in judged]
    signs = _frequent(claims)
    first = fit(claims, right, signs)
    signs = [sign for sign, weight in zip(signs, first[1:], strict=True) if abs(weight) >= WEAKEST]
    base, *weights = fit(claims, right, signs)
    counts = (f"  claims: {len(claims)}", f"  right: {sum(right) / len(right) if right else 0:.2f}")
    return _block(name, counts, base, dict(zip(signs, weights, strict=True)))


def _of_reports() -> str:
    base = _odds(REPORTED_RIGHT)
    return _block("report", (), base, {f"rule {rule}": _odds(share) - base for rule, share in REPORTS.items()})


def _odds(share: float) -> float:
    return math.log(share / (1 - share))


def _block(name: str, counts: Sequence[str], base: float, weights: Mapping[str, float]) -> str:
    lines = [f"{name}:", *counts, f"  base: {base:.2f}", "  signs:" + ("" if weights else " {}")]
    return "\n".join([*lines, *(f'    "{sign}": {weight:.2f}' for sign, weight in weights.items())]) + "\n"


def _frequent(claims: Sequence[set[str]]) -> list[str]:
    """The signs that tell claims apart: neither rare nor on nearly all."""
    counts = Counter(sign for signs in claims for sign in signs)
    return sorted(sign for sign, count in counts.items() if RAREST <= count <= len(claims) - RAREST)


def fit(claims: Sequence[set[str]], right: Sequence[bool], signs: Sequence[str]) -> list[float]:
    """The base and the weight of each sign, by logistic regression with a penalty on all but the base."""
    table: Vector = numpy.array([[1.0, *(float(sign in claim) for sign in signs)] for claim in claims])
    table = table.reshape(len(claims), len(signs) + 1)
    # One claim of each outcome more than there are, so that the base is finite where all are right.
    table = numpy.vstack([table, numpy.eye(1, table.shape[1]), numpy.eye(1, table.shape[1])])
    outcome: Vector = numpy.array([*map(float, right), 0.0, 1.0])
    penalty = numpy.diag([0.0, *[PENALTY] * len(signs)])
    weights: Vector = numpy.zeros(len(signs) + 1)
    for _ in range(STEPS):
        shares = 1 / (1 + numpy.exp(-table @ weights))
        slope = table.T @ (outcome - shares) - penalty @ weights
        curve = table.T @ (table * (shares * (1 - shares))[:, None]) + penalty
        weights = weights + numpy.linalg.solve(curve, slope)
    return [round(float(weight), 2) + 0.0 for weight in weights]


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:3]))
