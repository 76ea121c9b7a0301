"""Which claims are right by the gold of their article, and the bins that they fall into."""

import pytest

from kg.claimlines import ClaimLine, Words
from kg.evaluate.agreement import Identity
from kg.evaluate.calibration import Judged, calibration
from kg.evaluate.facts import Encounter, Facts, Membership, Person, Quotation, Representation
from kg.evaluate.verdicts import Claimed, verdict

CAST = tuple(Person(name=name) for name in ("Ines Varga", "Per Lund", "Rosa Soto"))
GOLD = Facts(
    persons=CAST,
    representations=(
        Representation(person="Ines Varga", targets=("HU",)),
        Representation(person="Per Lund", targets=("NO",), status="former"),
        Representation(person="Rosa Soto", targets=("ES",), optional=True),
    ),
    memberships=(
        Membership(person="Ines Varga", organizations=("Grüne",)),
        Membership(person="Per Lund", organizations=("Venstre",), optional=True),
    ),
    encounters=(
        Encounter(type="meeting", participants=("Ines Varga", "Per Lund"), places=("Genf",), statuses=("planned",)),
        Encounter(type="meeting", participants=("Rosa Soto", "Per Lund"), optional=True),
        Encounter(type="visit", participants=("Rosa Soto", "Ines Varga"), places=("Oslo", "Norwegen")),
    ),
    quotations=(Quotation(speaker="Ines Varga", start="Wir reden seit Mai wieder"),),
)
WHO = Identity.of(CAST, CAST)


@pytest.mark.parametrize(
    ("kind", "persons", "details", "right"),
    [
        ("office", "Varga", {"target": ("HU",), "status": "current"}, True),
        ("office", "Varga", {"target": ("HU",), "status": "former"}, False),
        ("office", "Varga", {"target": ("RO",), "status": "current"}, False),
        ("office", "Lund", {"target": ("NO",), "status": "former"}, True),
        ("office", "Soto", {"target": ("ES",), "status": "former"}, None),
        ("membership", "Varga", {"target": ("Die Grünen",)}, True),
        ("membership", "Varga", {"target": ("SPD",)}, False),
        ("membership", "Lund", {"target": ("Venstre",)}, None),
        ("meeting", "Varga, Lund", {"status": "planned"}, True),
        ("call", "Lund, Varga", {"status": "planned"}, True),
        ("meeting", "Varga, Lund", {"status": "occurred"}, False),
        ("meeting", "Lund, Soto", {"status": "occurred"}, None),
        ("meeting", "Varga, Lund, Soto", {"status": "planned"}, True),
        ("meeting", "Soto, Varga", {"status": "occurred"}, None),
        ("meeting", "Varga", {"status": "planned"}, None),
        ("meeting", "Varga, Tom Hale", {"status": "planned"}, False),
        ("visit", "Soto", {"status": "occurred", "places": ("Oslo",)}, True),
        ("visit", "Soto", {"status": "occurred", "places": ("Bergen", "Norwegen")}, True),
        ("visit", "Soto", {"status": "planned", "places": ("Oslo",)}, False),
        ("visit", "Varga", {"status": "occurred", "places": ("Genf",)}, None),
        ("visit", "Varga", {"status": "occurred", "places": ("Wien",)}, False),
        ("statement", "Varga", {"words": "Wir reden seit Mai nicht mehr"}, True),
        ("statement", "Varga", {"words": "Wir reden seit Juni"}, False),
        ("statement", "Lund", {"words": "Wir reden seit Mai wieder"}, False),
        ("statement", "Lund", {"words": "Wir reden seit Mai wieder", "indirect": True}, None),
    ],
)
def test_verdict(kind: str, persons: str, details: dict[str, object], right: bool | None) -> None:
    claim = Claimed(type=kind, persons=tuple(persons.split(", ")), **details)  # type: ignore[arg-type]
    assert verdict(claim, GOLD, WHO) is right


def test_quotations_that_nobody_annotated_count_neither_way() -> None:
    said = Claimed(type="statement", persons=("Ines Varga",), words="Wir reden seit Mai wieder")
    assert verdict(said, Facts(persons=CAST, quotations_annotated=False), WHO) is None
    assert verdict(said, Facts(persons=CAST), WHO) is False


def judged(kind: str, confidence: float, right: bool) -> Judged:
    line = ClaimLine(
        number=1,
        id="c",
        article="a",
        type=kind,
        fact="meeting/x",
        roles=(Words(name="participant", text="Varga", start=0, end=5, entity="person/ines-varga"),),
        date="",
        status="",
        label="",
        indirect=False,
        quote="Varga",
        start=0,
        end=5,
        extractor="x@1",
        rule="",
        marks=(),
        signs=(),
        confidence=confidence,
    )
    return Judged(claim=line, right=right)


def test_bins_count_what_lies_in_them() -> None:
    rows = list(
        calibration(
            [
                judged("call", 0.9, True),
                judged("call", 0.94, False),
                judged("call", 0.5, True),
                judged("office", 0, False),
            ]
        )
    )
    assert [(row.kind, row.least, row.claims, row.right, round(row.stated, 2)) for row in rows] == [
        ("office", 0.0, 1, 0, 0.0),
        ("call", 0.9, 2, 1, 0.92),
        ("call", 0.5, 1, 1, 0.5),
        ("all", 0.9, 2, 1, 0.92),
        ("all", 0.5, 1, 1, 0.5),
        ("all", 0.0, 1, 0, 0.0),
    ]
    assert rows[1].share == 0.5
