import pytest

from kg.network.dates import short, when
from kg.network.sentences import Narrator
from kg.network.triples import Encounter, EncounterType, Statement, Thing, ThingType, Tie

PEOPLE: dict[str, ThingType] = {
    "Ada Muster": "person",
    "Ben Beispiel": "person",
    "Cem Probe": "person",
    "Norwegen": "country",
    "Iran": "country",
    "USA": "country",
    "Vereinigte Arabische Emirate": "country",
    "Wien": "place",
    "Genf": "place",
    "Weißes Haus": "place",
    "Palais Beispiel": "place",
    "Waldschlosshotel": "place",
    "EU": "organization",
    "Rat der Donauländer": "organization",
}
THINGS = {name: Thing(id=name, type=type_, label=name, names=(), within="") for name, type_ in PEOPLE.items()}


def encounter(
    type_: EncounterType,
    status: str,
    *participants: str,
    visitors: tuple[str, ...] = (),
    hosts: tuple[str, ...] = (),
    places: tuple[str, ...] = (),
    date: str = "",
) -> Encounter:
    return Encounter(
        id="x",
        type=type_,
        label="",
        participants=(*participants, *visitors, *hosts),
        visitors=visitors,
        hosts=hosts,
        places=places,
        date=date,
        status=status,
        part_of=(),
        quotes=(),
    )


@pytest.mark.parametrize(
    ("told", "sentence"),
    [
        (
            encounter("meeting", "occurred", "Ada Muster", "Ben Beispiel", "Cem Probe", places=("Wien",)),
            "Ada Muster, Ben Beispiel und Cem Probe trafen sich in Wien.",
        ),
        (
            encounter("meeting", "planned", "Ada Muster", "Ben Beispiel", places=("Iran",), date="2024"),
            "Ada Muster und Ben Beispiel sollen sich im Jahr 2024 im Iran treffen.",
        ),
        (
            encounter("meeting", "denied", "Ada Muster", "Ben Beispiel", places=("Genf", "Wien")),
            "Dass sich Ada Muster und Ben Beispiel in Genf und in Wien trafen, wird bestritten.",
        ),
        (
            encounter("meeting", "occurred", "Ada Muster", places=("Weißes Haus",)),
            "Ada Muster nahm im Weißen Haus an einem Treffen teil.",
        ),
        (
            encounter("meeting", "occurred", "Ada Muster", "Cem Probe", places=("Palais Beispiel", "Waldschlosshotel")),
            "Ada Muster und Cem Probe trafen sich im Palais Beispiel und im Waldschlosshotel.",
        ),
        (encounter("meeting", "occurred"), "Unbekannt nahm an einem Treffen teil."),
        (
            encounter("call", "cancelled", "Ada Muster", "Ben Beispiel", date="2024"),
            "Ada Muster und Ben Beispiel sollten im Jahr 2024 miteinander telefonieren; das Telefonat wurde abgesagt.",
        ),
        (
            encounter("visit", "occurred", visitors=("Ada Muster",), places=("USA",), date="2024-05"),
            "Ada Muster war im Mai 2024 in den USA zu Besuch.",
        ),
        (
            encounter("visit", "planned", "Cem Probe", visitors=("Ada Muster",), hosts=("Ben Beispiel",)),
            "Ada Muster soll zu Besuch bei Ben Beispiel sein (dabei: Cem Probe).",
        ),
        (
            encounter("visit", "denied", "Ada Muster", "Cem Probe", hosts=("EU",)),
            "Dass Ada Muster und Cem Probe zu Besuch bei der EU waren, wird bestritten.",
        ),
        (
            encounter("visit", "cancelled", "Ada Muster", hosts=("Rat der Donauländer",)),
            "Ada Muster sollte zu Besuch bei Rat der Donauländer sein; der Besuch wurde abgesagt.",
        ),
    ],
)
def test_encounters(told: Encounter, sentence: str) -> None:
    assert Narrator(THINGS).encounter(told).text == sentence


@pytest.mark.parametrize(
    ("body", "role", "status", "sentence"),
    [
        ("Norwegen", "Präsidentin", "current", "Ada Muster vertritt Norwegen als Präsidentin."),
        ("Iran", "Botschafterin", "former", "Ada Muster vertrat früher den Iran als Botschafterin."),
        (
            "Vereinigte Arabische Emirate",
            "Ministerin",
            "current",
            "Ada Muster vertritt die Vereinigten Arabischen Emirate als Ministerin.",
        ),
        ("EU", "", "current", "Ada Muster vertritt die EU."),
        ("Rat der Donauländer", "Sprecherin", "current", "Ada Muster ist Sprecherin (Rat der Donauländer)."),
        ("Rat der Donauländer", "Sprecherin", "former", "Ada Muster war früher Sprecherin (Rat der Donauländer)."),
    ],
)
def test_mandates(body: str, role: str, status: str, sentence: str) -> None:
    tie = Tie(id="x", type="mandate", holder="Ada Muster", body=body, role=role, status=status, quotes=())
    assert Narrator(THINGS).tie(tie).text == sentence


@pytest.mark.parametrize(
    ("role", "sentence"),
    [("Vorsitzende", "Ada Muster ist Vorsitzende (EU)."), ("", "Ada Muster ist Mitglied (EU).")],
)
def test_memberships(role: str, sentence: str) -> None:
    tie = Tie(id="x", type="membership", holder="Ada Muster", body="EU", role=role, status="", quotes=())
    assert Narrator(THINGS).tie(tie).text == sentence


@pytest.mark.parametrize(
    ("speaker", "words", "indirect", "sentence"),
    [
        ("Ada Muster", "Wir reden weiter.", False, "Ada Muster: „Wir reden weiter.“"),
        ("Ada Muster", "„Wir reden weiter“", False, "Ada Muster: „Wir reden weiter“"),
        ("Ada Muster", "man rede weiter", True, "Ada Muster sagt sinngemäß: man rede weiter"),
        ("niemand", "{kein} Platzhalter %s", False, "Unbekannt: „{kein} Platzhalter %s“"),
    ],
)
def test_statements(speaker: str, words: str, indirect: bool, sentence: str) -> None:
    statement = Statement(id="x", speaker=speaker, words=words, indirect=indirect, quotes=())
    assert Narrator(THINGS).statement(statement).text == sentence


@pytest.mark.parametrize(
    ("date", "in_picture", "in_sentence"),
    [
        ("", "", ""),
        ("2025-08-05", "5.8.2025", " am 5. August 2025"),
        ("2025-08", "August 2025", " im August 2025"),
        ("2025", "2025", " im Jahr 2025"),
        ("2025-08-10/2025-08-12", "10.–12.8.2025", " vom 10. bis 12. August 2025"),
        ("2025-07-30/2025-08-02", "30.7.2025 – 2.8.2025", " vom 30. Juli 2025 bis 2. August 2025"),
        ("2025-07/2025-09", "Juli 2025 – September 2025", " zwischen Juli 2025 und September 2025"),
        ("2025-13-40", "2025-13-40", " (2025-13-40)"),
        ("bald", "bald", " (bald)"),
    ],
)
def test_dates_are_as_precise_as_they_are_known(date: str, in_picture: str, in_sentence: str) -> None:
    assert short(date) == in_picture
    assert when(date) == in_sentence
