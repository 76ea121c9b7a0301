"""Which encounters of two articles are one: a table of hard pairs, and how many of them have to come out."""

from __future__ import annotations

import pytest

from kg.resolve import resolve
from tests.resolve.encounters_told import told
from tests.resolve.pairs import read_pairs, sides

PAIRS = read_pairs("event_pairs.txt")
# Pairs that come out wrong: known limits, so that a new one shows.
KNOWN = frozenset(
    {
        "Trump+Putin 2018-07-16 Helsinki, 2018-07-17 = Trump+Putin 2018 Helsinki, 2025-08-14",
        "Berg+Lund 2022 # Berg+Lund 2022-03-04 Wien, 2022-03-05",
        "Berg visit 2022-03-04 Oslo, 2022-03-05 # Berg visit 2022-03-06 Riga, 2022-03-07",
    }
)


def _joined(one: str, other: str) -> bool:
    return len(resolve([told("a", one), told("b", other)]).events) == 1


def test_the_table_is_large_and_has_no_pair_twice() -> None:
    assert len(PAIRS) >= 100
    assert len(PAIRS) == len({frozenset(sides(pair)[:2]) for pair in PAIRS})


@pytest.mark.parametrize("pair", PAIRS)
def test_pair(pair: str) -> None:
    one, other, same = sides(pair)
    assert (_joined(one, other) == same) == (pair not in KNOWN)


def test_f1_of_joined_encounters() -> None:
    right = wrong = missed = 0
    for pair in PAIRS:
        one, other, same = sides(pair)
        joined = _joined(one, other)
        right += joined and same
        wrong += joined and not same
        missed += same and not joined
    assert 2 * right / (2 * right + wrong + missed) >= 0.90


@pytest.mark.parametrize("pair", PAIRS[::5])
def test_the_order_of_articles_does_not_matter(pair: str) -> None:
    one, other, _ = sides(pair)
    readings = [told("a", one), told("b", other)]
    assert resolve(readings) == resolve(readings[::-1])
