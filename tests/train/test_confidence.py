"""The fit of confidences on claims whose shares are known."""

import math

import pytest

from kg.train.confidence import fit


def share(odds: float) -> float:
    return 1 / (1 + math.exp(-odds))


def test_many_claims_give_their_shares_back() -> None:
    claims = [{"sure"}] * 400 + [set[str]()] * 400
    right = [number % 10 != 0 for number in range(400)] + [number % 2 == 0 for number in range(400)]
    base, weight = fit(claims, right, ["sure"])
    assert share(base) == pytest.approx(0.5, abs=0.03)
    assert share(base + weight) == pytest.approx(0.9, abs=0.03)


def test_a_few_claims_do_not_make_sure() -> None:
    _, weight = fit([{"rare"}] * 3 + [set[str]()] * 3, [True] * 3 + [False] * 3, ["rare"])
    assert 0 < weight < 1


@pytest.mark.parametrize("outcome", [True, False])
def test_where_all_are_alike_the_base_is_finite(outcome: bool) -> None:
    (base,) = fit([set[str]()] * 50, [outcome] * 50, [])
    assert share(base) == pytest.approx(51 / 52 if outcome else 1 / 52, abs=0.01)


def test_no_claims_say_nothing() -> None:
    assert fit([], [], []) == [0.0]
