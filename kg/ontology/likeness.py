"""How much a name looks like those of a country's office-holders: so that context gives no minister to a country where
nobody is called so. It only makes a guess doubtful and never tells a country, for people are called as they like.
"""

from __future__ import annotations

import math
import re
import unicodedata
from collections import Counter, defaultdict
from functools import cache, lru_cache

from kg.ontology.officeholders import names_by_country

_WORD = re.compile(r"[^\W\d_]+")
_SMOOTHING = 60.0  # groups of letters of all names that a country's own are mixed with


@lru_cache(maxsize=10_000)
def likeness(name: str, country: str) -> float:
    """Mean logarithm, over groups of three letters, of how much more usual they are in the country than in all.

    0 for countries (ISO codes) without known office-holders.
    """
    own, everywhere = _letters().get(country), _letters()[""]
    groups = _groups(name)
    if own is None or not groups:
        return 0.0
    size, total, kinds = own.total(), everywhere.total(), len(everywhere)
    shares = [(everywhere[group] + 0.5) / (total + 0.5 * kinds) for group in groups]
    found = [(own[g] + _SMOOTHING * share) / (size + _SMOOTHING) for g, share in zip(groups, shares, strict=True)]
    return sum(math.log(f / s) for f, s in zip(found, shares, strict=True)) / len(groups)


def _groups(name: str) -> list[str]:
    plain = name.lower() if name.isascii() else unicodedata.normalize("NFKD", name.lower())
    written = "^" + "^".join(_WORD.findall(plain)) + "^"
    return [written[start : start + 3] for start in range(len(written) - 2)]


@cache
def _letters() -> dict[str, Counter[str]]:
    """Groups of three letters in the names of each country, and of all under ""."""
    found: dict[str, Counter[str]] = defaultdict(Counter)
    for country, names in names_by_country().items():
        groups = [group for name in names for group in _groups(name)]
        found[country].update(groups)
        found[""].update(groups)
    return dict(found)
