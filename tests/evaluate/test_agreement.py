"""When names, dates and places count as the same."""

import pytest

from kg.evaluate.agreement import Cast, date_agrees, fold, place_agrees, same_person
from kg.evaluate.facts import Person


@pytest.mark.parametrize(
    ("name", "folded"),
    [
        ("Élysée-Palast", "elysee palast"),
        ("Weißes Haus", "weisses haus"),
        ("Marta Okaforus’", "marta okaforus"),
        ("  Jürgen   Müller ", "jurgen muller"),
        ("…", ""),
    ],
)
def test_fold(name: str, folded: str) -> None:
    assert fold(name) == folded


@pytest.mark.parametrize(
    ("names", "others", "same"),
    [
        ({"ines varga"}, {"ines varga"}, True),
        ({"varga"}, {"ines varga"}, True),
        ({"ines varga"}, {"varga"}, True),
        ({"tamas varga"}, {"ines varga"}, False),
        ({"varga", "tamas varga"}, {"ines varga"}, True),
        ({"ines"}, {"ines varga"}, False),
        ({""}, {"ines varga"}, False),
        (set(), {"ines varga"}, False),
    ],
)
def test_same_person(names: set[str], others: set[str], same: bool) -> None:
    assert same_person(names, others) is same


@pytest.mark.parametrize(
    ("names", "key"),
    [
        (["Ines Varga"], "ines varga"),
        (["Varga"], "ines varga"),
        (["Außenministerin Varga", "Tamás Varga"], "tamas varga"),
        (["Lund"], "?lund"),
        (["Lund", "Per Lund"], "?per lund"),
        ([], "?"),
    ],
)
def test_cast_prefers_the_exact_name(names: list[str], key: str) -> None:
    cast = Cast.of([Person(name="Ines Varga"), Person(name="Tamás Varga", aliases=("T. Varga",))])
    assert cast.key(names) == key


@pytest.mark.parametrize(
    ("gold", "found", "agrees"),
    [
        ("", "", True),
        ("", "2024-05-17", True),
        ("2024-05-17", "", False),
        ("2024-05-17", "2024-05-17", True),
        ("2024-05-17", "2024-05-18", False),
        ("2024-05", "2024-05-18", True),
        ("2024-05-18", "2024-05", False),
        ("2024", "2024-05", True),
        ("2024", "2025", False),
        ("2024-05-17/2024-05-19", "2024-05-18", True),
        ("2024-05-17/2024-05-19", "2024-05-18/2024-05-19", True),
        ("2024-05-17/2024-05-19", "2024-05-16/2024-05-18", False),
        ("2024-12", "2024-12-31", True),
    ],
)
def test_date_agrees(gold: str, found: str, agrees: bool) -> None:
    assert date_agrees(gold, found) is agrees


@pytest.mark.parametrize(
    ("gold", "found", "agrees"),
    [
        ([], [], True),
        ([], ["Genf"], True),
        (["Genf"], [], False),
        (["Villa La Grange", "Genf"], ["Schweiz", "genf"], True),
        (["Genf"], ["Bern"], False),
    ],
)
def test_place_agrees(gold: list[str], found: list[str], agrees: bool) -> None:
    assert place_agrees(gold, found) is agrees
