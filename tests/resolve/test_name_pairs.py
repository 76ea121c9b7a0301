"""Which names in two articles are one person: a table of hard pairs, and how many of them have to come out."""

from __future__ import annotations

import pytest

from kg.resolve.persons import resolve_persons
from tests.resolve.pairs import read_pairs, sides
from tests.resolve.told import told

PAIRS = read_pairs("name_pairs.txt")
# Pairs that come out wrong: known limits, so that a new one shows.
KNOWN = frozenset(
    {
        "Swetlana Tichanowskaja = Sviatlana Tsikhanouskaya",
        "Mateusz Morawiecki = Mateusz Morawiecky @PL 2020",
        "Tom Lindstrom @SE 2015 = Tommy Lindstrom @SE 2016",
    }
)


def _joined(one: str, other: str) -> bool:
    entity_of = resolve_persons([told(one, "a"), told(other, "b")]).entity_of
    return entity_of["a", "p"] == entity_of["b", "p"]


def test_the_table_is_large_and_has_no_pair_twice() -> None:
    assert len(PAIRS) >= 400
    assert len(PAIRS) == len({frozenset(sides(pair)[:2]) for pair in PAIRS})


@pytest.mark.parametrize("pair", PAIRS)
def test_pair(pair: str) -> None:
    one, other, same = sides(pair)
    assert (_joined(one, other) == same) == (pair not in KNOWN)


def test_precision_and_recall_of_joined_names() -> None:
    right = wrong = missed = 0
    for pair in PAIRS:
        one, other, same = sides(pair)
        joined = _joined(one, other)
        right += joined and same
        wrong += joined and not same
        missed += same and not joined
    assert right / (right + wrong) >= 0.97
    assert right / (right + missed) >= 0.85


@pytest.mark.parametrize("pair", PAIRS[::7])
def test_the_order_of_articles_does_not_matter(pair: str) -> None:
    one, other, _ = sides(pair)
    readings = [told(one, "a"), told(other, "b")]
    assert resolve_persons(readings) == resolve_persons(readings[::-1])
