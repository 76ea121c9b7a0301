"""Small gold and found facts with the figures they must give: right, found and gold of each kind."""

import pytest

from kg.evaluate import KINDS, score
from kg.evaluate.facts import Encounter, Facts, Membership, Person, Quotation, Representation

VARGA, LUND, SOTO = (Person(name=name) for name in ("Ines Varga", "Per Lund", "Rosa Soto"))
CAST = (VARGA, LUND, SOTO)


def encounter(*participants: str, **details: object) -> Encounter:
    return Encounter(**{"type": "meeting", "participants": participants, **details})  # type: ignore[arg-type]


def office(person: str, *targets: str, status: str = "current", optional: bool = False) -> Representation:
    return Representation(person=person, targets=targets, status=status, optional=optional)


def member(person: str, *organizations: str, optional: bool = False) -> Membership:
    return Membership(person=person, organizations=organizations, optional=optional)


def said(speaker: str, start: str, optional: bool = False) -> Quotation:
    return Quotation(speaker=speaker, start=start, optional=optional)


CASES = [
    # represents: the pair counts, the status apart; of several names of a body the one that the gold uses
    ("represents", [office("Ines Varga", "HU")], [office("Varga", "HU", status="former")], (1, 1, 1)),
    ("represents+status", [office("Ines Varga", "HU")], [office("Varga", "HU", status="former")], (0, 1, 1)),
    ("represents", [office("Ines Varga", "UN")], [office("Varga", "Vereinte Nationen", "UN")], (1, 1, 1)),
    ("represents", [office("Ines Varga", "UN", optional=True)], [office("Varga", "UN")], (0, 0, 0)),
    ("represents", [office("Ines Varga", "HU")], [office("Per Lund", "NO")], (0, 1, 1)),
    (
        "represents+status",
        [office("Per Lund", "NO", optional=True)],
        [office("Lund", "NO", status="former")],
        (0, 0, 0),
    ),
    # members: one name within the other will do, twice found is once
    (
        "member_of",
        [member("Ines Varga", "Grüne")],
        [member("Varga", "Die Grünen"), member("Varga", "SPD")],
        (1, 2, 1),
    ),
    ("member_of", [member("Per Lund", "CDU")], [member("Lund", "CDU-Fraktion"), member("Lund", "CDU")], (1, 1, 1)),
    ("member_of", [member("Per Lund", "CDU", optional=True)], [member("Lund", "CDU")], (0, 0, 0)),
    # quotations: speaker and four words
    ("quote", [said("Per Lund", "Wir reden seit Mai wieder")], [said("Lund", "Wir reden seit Mai nicht")], (1, 1, 1)),
    ("quote", [said("Per Lund", "Wir reden seit Mai")], [said("Ines Varga", "Wir reden seit Mai")], (0, 1, 1)),
    # pairs: three participants are three pairs; a visit makes the pair optional
    ("met pair", [encounter("Ines Varga", "Per Lund", "Rosa Soto")], [encounter("Varga", "Lund")], (1, 1, 3)),
    ("met pair", [encounter("Ines Varga", "Per Lund", type="visit")], [encounter("Varga", "Lund")], (0, 0, 0)),
    ("met pair", [encounter("Ines Varga", "Per Lund")], [encounter("Varga", "Lund", type="visit")], (0, 0, 1)),
    ("met pair", [encounter("Ines Varga", "Per Lund", optional=True)], [encounter("Varga", "Lund")], (0, 0, 0)),
    ("met pair", [], [encounter("Varga", "Lund"), encounter("Varga", "Lund")], (0, 1, 0)),
    # the whole encounter: every attribute has to agree, best agreement first, each used once
    ("met whom where when", [encounter("Ines Varga", "Per Lund")], [encounter("Varga", "Lund")], (1, 1, 1)),
    (
        "met whom where when",
        [encounter("Ines Varga", "Per Lund", places=("Genf",), date="2024-05-17")],
        [encounter("Varga", "Lund", places=("Genf", "Schweiz"), date="2024-05")],
        (0, 1, 1),
    ),
    (
        "met whom where when",
        [encounter("Ines Varga", "Per Lund", date="2024"), encounter("Ines Varga", "Per Lund", date="2023")],
        [encounter("Varga", "Lund", date="2023-02"), encounter("Varga", "Lund", date="2024-01-09")],
        (2, 2, 2),
    ),
    (
        "met whom where when",
        [encounter("Ines Varga", "Per Lund", statuses=("planned", "occurred"))],
        [encounter("Varga", "Lund"), encounter("Varga", "Lund", statuses=("planned",))],
        (1, 2, 1),
    ),
    (
        "met whom where when",
        [encounter("Ines Varga", "Per Lund", optional=True)],
        [encounter("Varga", "Lund")] * 2,
        (0, 0, 0),
    ),
    (
        "met whom where when",
        [encounter("Ines Varga", "Per Lund", type="visit")],
        [encounter("Varga", "Lund")],
        (0, 0, 0),
    ),
    ("met whom where when", [], [encounter("Varga", "Lund")], (0, 1, 0)),
    ("attribute kind", [encounter("Ines Varga", "Per Lund")], [encounter("Varga", "Lund", type="call")], (0, 1, 1)),
    ("attribute status", [encounter("Ines Varga", "Per Lund")], [encounter("Varga", "Lund", type="call")], (1, 1, 1)),
    ("attribute date", [encounter("Ines Varga", "Per Lund", date="2024")], [encounter("Varga", "Lund")], (0, 1, 1)),
    (
        "attribute place",
        [encounter("Ines Varga", "Per Lund", places=("Oslo",))],
        [encounter("Varga", "Lund")],
        (0, 1, 1),
    ),
    # visits: visitor and place, the same found twice counts once
    *(
        ("visit", [encounter("Rosa Soto", type="visit", places=wanted, optional=optional)], found, counts)
        for wanted, optional, found, counts in [
            (("Bern",), False, [encounter("Soto", type="visit", places=("Bern",))] * 2, (1, 1, 1)),
            (("Bern",), False, [encounter("Soto", type="visit", places=("Genf",))], (0, 1, 1)),
            ((), False, [encounter("Soto", type="visit", places=("Genf",))], (1, 1, 1)),
            (("Bern",), True, [encounter("Soto", type="visit", places=("Bern",))], (0, 0, 0)),
            (("Bern",), False, [encounter("Lund", type="visit", places=("Bern",))], (0, 1, 1)),
        ]
    ),
]
FIELDS = {
    Representation: "representations",
    Membership: "memberships",
    Encounter: "encounters",
    Quotation: "quotations",
}


def facts(persons: tuple[Person, ...], entries: list[object]) -> Facts:
    field = FIELDS[type(entries[0])] if entries else "encounters"
    return Facts(persons=persons, **{field: tuple(entries)})  # type: ignore[arg-type]


@pytest.mark.parametrize(("kind", "gold", "found", "counts"), CASES)
def test_counts(kind: str, gold: list[object], found: list[object], counts: tuple[int, int, int]) -> None:
    tally = score({"a": facts(CAST, gold)}, {"a": facts((), found)}).tallies[kind]
    assert (tally.right, tally.found, tally.gold) == counts


def test_figures() -> None:
    gold = {"a": facts(CAST, [encounter("Ines Varga", "Per Lund", "Rosa Soto")])}
    tally = score(gold, {"a": facts((), [encounter("Varga", "Lund", "Aino Niemi")])}).tallies["met pair"]
    assert (tally.precision, tally.recall, tally.f1) == pytest.approx((1 / 3, 1 / 3, 1 / 3))


def test_nothing_at_all_gives_zero_everywhere() -> None:
    evaluation = score({"a": Facts()}, {})
    assert [(t.f1, t.precision, t.recall) for t in evaluation.tallies.values()] == [(0.0, 0.0, 0.0)] * len(KINDS)
    assert (evaluation.articles, evaluation.missing, evaluation.false_alarms) == (1, ("a",), 0)


def test_quotations_that_nobody_annotated_are_not_wrong() -> None:
    found = {"a": facts((), [said("Varga", "Das ist ein Anfang")])}
    assert score({"a": Facts(quotations_annotated=False)}, found).tallies["quote"].found == 0
    assert score({"a": Facts()}, found).tallies["quote"].found == 1


def test_differences_say_article_kind_and_verdict() -> None:
    gold = {"a": facts(CAST, [encounter("Ines Varga", "Per Lund", places=("Genf",), date="2024-05-17")])}
    found = {"a": facts((), [encounter("Varga", "Lund", places=("Genf",)), encounter("Varga", "Soto")])}
    assert score(gold, found).differences == (
        "a: met: wrong: ('ines varga', 'rosa soto')",
        "a: date: ('ines varga', 'per lund'): gold (meeting, occurred, Genf, 2024-05-17)"
        " found (meeting, occurred, Genf, no date)",
    )


def test_encounters_in_an_article_without_any_are_false_alarms() -> None:
    found = {"a": facts((), [encounter("Varga", "Lund"), encounter("Soto", type="visit")])}
    assert score({"a": Facts()}, found).false_alarms == 2
    assert score({"a": facts(CAST, [encounter("Varga", "Lund", optional=True)])}, found).false_alarms == 0
