"""Judgements of people go before all rules."""

from __future__ import annotations

from kg.records import Judgements, Resolution
from kg.resolve import resolve
from tests.resolve.told import told


def _resolved(*lines: str, judgements: Judgements | None = None) -> Resolution:
    readings = [told(line, article) for article, line in zip("abc", lines, strict=False)]
    return resolve(readings, judgements or Judgements())


def _persons(resolution: Resolution) -> list[str]:
    return [entity.label for entity in resolution.entities if entity.type == "person"]


def test_two_names_judged_to_be_one() -> None:
    lines = ("Said Raad al-Husseini", "Zeid Raad al-Husseini")
    assert len(_persons(_resolved(*lines))) == 2
    assert len(_persons(_resolved(*lines, judgements=Judgements(same=(lines,))))) == 1


def test_names_without_a_common_word_judged_to_be_one() -> None:
    judged = Judgements(same=(("Pelé", "Edson Nascimento"),))
    assert _persons(_resolved("Pelé", "Edson Nascimento", judgements=judged)) == ["Edson Nascimento"]


def test_one_name_judged_to_be_two() -> None:
    lines = ("Eva Berg", "Eva Berg")
    assert len(_persons(_resolved(*lines))) == 1
    judged = Judgements(different=(("Eva Berg @ a", "Eva Berg @ b"),))
    resolution = _resolved(*lines, judgements=judged)
    assert _persons(resolution) == ["Eva Berg", "Eva Berg"]
    assert len({entity.id for entity in resolution.entities}) == 2


def test_a_label_that_people_want() -> None:
    judged = Judgements(renamed=(("Eva Berg", "Eva Berg-Lund"),))
    resolution = _resolved("Eva Berg", judgements=judged)
    (person,) = (entity for entity in resolution.entities if entity.type == "person")
    assert (person.id, person.label) == ("person/eva-berg-lund", "Eva Berg-Lund")
    assert "Eva Berg" in person.names


def test_a_rejected_fact_does_not_come_back_with_the_next_article() -> None:
    first = _resolved("Eva Berg @SE")
    (mandate,) = first.mandates
    judged = Judgements(rejected=(mandate.id,))
    assert not _resolved("Eva Berg @SE", judgements=judged).mandates
    assert not _resolved("Eva Berg @SE", "Eva Berg @SE", judgements=judged).mandates
    assert _resolved("Eva Berg @NO", judgements=judged).mandates


def test_a_rejected_claim_takes_nothing_else_along() -> None:
    judged = Judgements(rejected=("a-office",))
    resolution = _resolved("Eva Berg @SE", "Eva Berg @SE", judgements=judged)
    assert [claim.id for mandate in resolution.mandates for claim in mandate.claims] == ["b-office"]


def test_judgements_that_speak_of_nothing_are_named() -> None:
    judged = Judgements(same=(("Eva Berg", "Nobody"),), renamed=(("Noone", "X"),), rejected=("mandate/none",))
    assert _resolved("Eva Berg", judgements=judged).idle_judgements == ("Nobody", "Noone", "mandate/none")


def test_unsure_pairs_are_kept_for_people() -> None:
    resolution = _resolved("Stefen Bergström", "Stefan Bergström")
    (doubt,) = resolution.doubts
    assert {doubt.one, doubt.other} == {"Stefen Bergström @ a", "Stefan Bergström @ b"}
    assert 0.6 <= doubt.score < 0.8
