"""Chooses among the persons who may be meant: a weighted sum of what speaks for each, against nobody being meant."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from functools import cache

from kg import ontology

Persons = tuple[str, ...]
Features = dict[str, float]
# Least share of the weight that those chosen must have: swept from 0.3 to 0.7, cross-validated on the training corpus.
SURE = {"pronoun": 0.5, "description": 0.5, "group": 0.5}


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """Words and the persons who may be meant, each with what speaks for them; ``nobody`` speaks for none of them."""

    model: str
    position: int
    candidates: Sequence[tuple[Persons, Features]]
    nobody: Features = field(default_factory=dict)


Observer = Callable[[Choice], None]


@cache
def weights(model: str) -> dict[str, float]:
    """What each feature weighs, for pronouns, descriptions or groups; a feature that is not listed weighs nothing."""
    lexicon: dict[str, dict[str, dict[str, float]]] = ontology.load("lexicon/de/coreference")
    fitted, given = lexicon["weights"].get(model, {}), lexicon["given"].get(model, {})
    return {name: fitted.get(name, 0.0) + given.get(name, 0.0) for name in {**fitted, **given}}


@cache
def _reasons() -> dict[str, str]:
    table: dict[str, str] = ontology.load("lexicon/de/coreference")["reasons"]
    return table


def score(features: Features, weight: dict[str, float]) -> float:
    """The weighted sum."""
    return sum(value * weight.get(name, 0.0) for name, value in features.items())


def choose(choice: Choice) -> tuple[Persons, str] | None:
    """The persons most likely meant, with the reason; None where nobody is, or nobody clearly enough."""
    if not choice.candidates:
        return None
    weight = weights(choice.model)
    scores = [score(features, weight) for _, features in choice.candidates]
    best = max(range(len(scores)), key=lambda number: (scores[number], -number))
    highest = max(scores[best], nobody := score(choice.nobody, weight))
    total = sum(math.exp(s - highest) for s in [*scores, nobody])
    if math.exp(scores[best] - highest) / total < SURE[choice.model]:
        return None
    persons, features = choice.candidates[best]
    return persons, reason(features, weight, alone=len(scores) == 1)


def reason(features: Features, weight: dict[str, float], *, alone: bool) -> str:
    """The two strongest things that speak for a candidate, in words."""
    told = [name for name in features if name in _reasons() and features[name] * weight.get(name, 0.0) > 0]
    told.sort(key=lambda name: (-features[name] * weight.get(name, 0.0), name))
    words = [_reasons()[name] for name in told[:2]]
    return "; ".join([*(["the only one who fits"] if alone else []), *words]) or "the one who fits best"
