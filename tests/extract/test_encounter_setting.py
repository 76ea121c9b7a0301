"""Where and when an encounter was, if its own sentence does not say so."""

import datetime

import pytest

from kg.analyse import analyse
from kg.extract import extract
from kg.records import PLACES, Article, Claim

PUBLISHED = datetime.date(2024, 5, 15)  # a Wednesday
PERSONS = "Präsident Eino Salminen und Ministerin Karin Lindholm sind bekannt.\n\n"


def last_encounter(text: str) -> Claim:
    article = Article(
        id="a", title="", text=text, published=PUBLISHED, url="", outlet="", language="de", source="", boilerplate=()
    )
    return [claim for claim in extract(analyse(article)).claims if claim.type in ("meeting", "call")][-1]


def place_of(claim: Claim) -> str:
    return next((role.referent.split(":")[1] for role in claim.roles if role.name in PLACES), "")


DATES = [
    ("Mai 2019. Eino Salminen empfing Karin Lindholm.", "2019-05"),
    ("Mai 2019. Sie reisten viel.\n\nEino Salminen empfing Karin Lindholm.", ""),
    ("Mai 2019\n\nSie reisten.\n\nEino Salminen empfing Karin Lindholm.", "2019-05"),
    ("Mai 2019\n\nSie reisten.\n\nAusblick\n\nEino Salminen empfing Karin Lindholm.", ""),
    ("Im März 2020 traf Eino Salminen die Ministerin in Erinnerung an die Opfer des Bebens vom Mai 2004.", "2020-03"),
    ("Freitag, 17. Mai\n\nOSLO – Eino Salminen empfängt Karin Lindholm.", "2024-05-17"),
    ("Am 3. April 2024 wird es ernst. Dann trifft Eino Salminen die Ministerin.", "2024-04-03"),
    ("Am 3. April 2024 war es so weit; in Oslo traf Eino Salminen die Ministerin.", "2024-04-03"),
    ("Am 3. April 2024 sagte er, er habe Karin Lindholm getroffen.", ""),
    (
        "Ein Treffen von Eino Salminen und Karin Lindholm, das am 3. April 2024 stattfinden sollte, platzte.",
        "2024-04-03",
    ),
    ("Eino Salminen traf am Montag (Dienstag Ortszeit) Karin Lindholm.", "2024-05-13"),
    ("Eino Salminen ist am 3. April 2024 nach Oslo gereist. Er traf Karin Lindholm.", "2024-04-03"),
    ("Am Dienstag tagte der Rat. Eino Salminen hat Karin Lindholm nicht getroffen.", "2024-05-14"),
    ("10. April 2024: Die Lage ist ernst. Eino Salminen empfing Karin Lindholm.", "2024-04-10"),
    ("10. April 2024: Die Lage ist ernst.\n\nEino Salminen empfing Karin Lindholm.", ""),
    ("Am 3. April 2019 hatten sie gestritten. Dann traf Eino Salminen die Ministerin.", ""),
    ("Am 3. April 2019 hatten sie gestritten. Gleich danach traf Eino Salminen die Ministerin.", "2019-04-03"),
    ("Offen ist das im Juni zwischen Eino Salminen und Karin Lindholm ausgehandelte Abkommen.", "2023-06"),
]


@pytest.mark.parametrize(("text", "expected"), DATES)
def test_date(text: str, expected: str) -> None:
    assert last_encounter(PERSONS + text).date == expected


FIRST_LINES = [
    ("Oslo (nda) – Präsident Eino Salminen und Ministerin Karin Lindholm trafen sich am Dienstag.", "Oslo"),
    ("Oslo/Bergen – Präsident Eino Salminen und Ministerin Karin Lindholm trafen sich am Dienstag.", ""),
]
PLACES_FOUND = [
    ("BERGEN – Eino Salminen empfängt Karin Lindholm.", "Bergen"),
    ("Eino Salminen empfing Karin Lindholm im Osloer Hauptquartier der Partei.", "Oslo"),
    ("Eino Salminen ist am Dienstag aus Oslo abgereist. Er hatte Karin Lindholm getroffen.", "Oslo"),
    ("Eino Salminen ist am Dienstag nach Oslo gereist. Er traf Karin Lindholm.", "Oslo"),
    ("Eino Salminen will nach Oslo reisen. Er hatte Karin Lindholm getroffen.", ""),
    ("Er wartet vor der Kirche von Bergen. Eino Salminen empfing Karin Lindholm.", "Bergen"),
    ("Er kommt aus Bergen. Eino Salminen empfing Karin Lindholm.", ""),
    ("In Norwegen gilt das zwischen Eino Salminen und Karin Lindholm ausgehandelte Osloer Abkommen.", "Oslo"),
    ("In Bergen gilt das zwischen Eino Salminen und Karin Lindholm ausgehandelte Abkommen.", ""),
    ("Ein für Montag in Oslo vereinbartes Treffen von Eino Salminen und Karin Lindholm platzte.", "Oslo"),
    ("Eino Salminen und Karin Lindholm trafen sich wegen des Kriegs in der Ukraine.", ""),
]


@pytest.mark.parametrize(("text", "expected"), [*FIRST_LINES, *((PERSONS + t, place) for t, place in PLACES_FOUND)])
def test_place(text: str, expected: str) -> None:
    assert place_of(last_encounter(text)) == expected
