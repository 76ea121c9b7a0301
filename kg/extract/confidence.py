"""How sure a claim is: the share of claims with such signs that are right, by ``ontology/confidence.yaml``."""

from __future__ import annotations

import math
from collections import Counter
from dataclasses import replace
from functools import cache

from kg import ontology
from kg.extract.provenance import Provenance
from kg.extract.signs import fact_of, family, signs
from kg.records import Analysis, Claim, Reading

LEAST, MOST = 0.01, 0.99  # no rule is never wrong


def weighed(claims: tuple[Claim, ...], analysis: Analysis) -> tuple[Claim, ...]:
    """The claims of one article, each traced to its words, with its signs and its confidence of two digits."""
    provenance = Provenance(analysis)
    traced = [provenance.traced(claim) for claim in claims]
    said = Counter(fact_of(claim) for claim in traced)
    return tuple(_weighed(claim, signs(claim, provenance, said)) for claim in traced)


def _weighed(claim: Claim, found: tuple[str, ...]) -> Claim:
    evidence = replace(claim.evidence, confidence=confidence(family(claim.type, indirect=claim.indirect), found))
    return replace(claim, signs=found, evidence=evidence)


def confidence(of_family: str, found: tuple[str, ...]) -> float:
    """The share of right claims of a family with these signs; signs that were not met in training weigh nothing."""
    base, weights = _weights(of_family)
    odds = base + sum(weights.get(sign, 0.0) for sign in found)
    return round(min(MOST, max(LEAST, 1 / (1 + math.exp(-odds)))), 2)


@cache
def _weights(of_family: str) -> tuple[float, dict[str, float]]:
    model = ontology.load("confidence")[of_family]
    return float(model["base"]), {sign: float(weight) for sign, weight in model["signs"].items()}


def at_least(reading: Reading, threshold: float) -> Reading:
    """The reading without the claims whose confidence lies below a threshold."""
    return replace(reading, claims=tuple(c for c in reading.claims if c.evidence.confidence >= threshold))
