"""The date of publication in text and metadata."""

from __future__ import annotations

import datetime
from typing import Any

import pytest

from kg import ontology
from kg.read.publication import metadata_date, stated_publication

BODY = "Kanzler Brehm empfing am 1. April 2019 in Berlin die Präsidentin. Sie sprachen über den Hafen."
EXAMPLES = [
    (form["name"], example) for form in ontology.load("lexicon/de/publication")["forms"] for example in form["examples"]
]


@pytest.mark.parametrize(("form", "example"), EXAMPLES)
def test_examples_of_the_lexicon(form: str, example: dict[str, Any]) -> None:
    assert stated_publication(example["text"]).date == example["date"], form


@pytest.mark.parametrize(
    "stamp",
    [
        "date 2019-04-03 Berlin taz | {}",
        " date 2019-04-03\n\n{}",
        "Stand: 03.04.2019\n{}",
        "Stand: 3.4.2019, 14:30 Uhr\n\n{}",
        "Stand: 03.04.2019 14:30 Uhr\n\n{}",
        "Hafen bleibt zu\n\nVon Ute Klee\n\nVeröffentlicht am 3. April 2019 um 14:30 Uhr\n\n{}",
        "Veröffentlicht: Mittwoch, 3. April 2019\n\n{}",
        "Zuletzt aktualisiert: 03.04.2019, 14:30 Uhr\n\n{}",
        "Veröffentlicht am 03.04.2019 | Lesedauer: 3 Minuten\n\n{}",
        "Datum: 3. Apr. 2019\n\n{}",
        "03.04.2019, 14:30 Uhr\n\n{}",
        "Mi., 03.04.2019 - 14:30\n\n{}",
        "Hafen bleibt zu\n\nMittwoch, 3. April 2019\n\n{}",
        "kuestenbote.de, 3.4.2019\n\n{}",
        "Berlin (3. April 2019) – {}",
        "Berlin (3. April 2019) - {}",
        "BERLIN, 3. April 2019 (dpa) – {}",
        "Berlin/Bad Homburg (dpa, 3. April 2019) – {}",
        "Hafen bleibt zu\n\nWashington (Vereinigte Staaten), 03.04.2019 – {}",
        "Frankfurt am Main, den 3. April 2019 – {}",
        "Der Hafen bleibt zu. Den Haag, 3. April 2019 – {}",
        "---\ntitle: Hafen\ndate: 2019-04-03T08:00:00+02:00\n---\n\n{}",
        "Pressemitteilung vom 3. April 2019\n\n{}",
        "{}\n\nErschienen am 3. April 2019",
        "{} (APA, 3.4.2019)\n",
        "{} (Ute Klee aus Bremen, 3.4.2019)",
    ],
)
def test_forms(stamp: str) -> None:
    stated = stated_publication(stamp.format(BODY))
    assert stated.date == datetime.date(2019, 4, 3)
    assert stated.stretches


@pytest.mark.parametrize(
    "text",
    [
        BODY,
        f"Am 3. April 2019 begann der Gipfel. {BODY}",
        f"Nach dem Treffen in Berlin, 3. April 2019, war Ruhe. {BODY}",
        f"Stand: 31.04.2019\n\n{BODY}",
        f"Stand: 03.13.2019, 14:30 Uhr\n\n{BODY}",
        f"Stand: 00.00.0000\n\n{BODY}",
        f"Stand: 03.04.19\n\n{BODY}",
        f"Stand: April 2019\n\n{BODY}",
        f"Berlin, 3. April (dpa) – {BODY}",
        f"Veröffentlicht am 3. April 2019 wurde das Abkommen erst nach Protesten. {BODY}",
        f"Die Chronik\n\n3. April 2019\n\n{BODY}\n\n4. April 2019\n\nAbreise.",
        f"{BODY}\n\nDer Vertrag gilt (3.4.2019) noch immer.",
        f"{BODY}\n\nDas Büro bestätigte, die Rede sei am 3. April 2019 veröffentlicht worden.",
        f"{BODY}\n\n" * 40 + "Stand: 3. April 2019\n\n" + f"{BODY}\n\n" * 10,
        "Der Gipfel endete. " * 200 + f"Berlin, 3. April 2019 – {BODY}",
        f"3. Apfel 2019\n\n{BODY}",
        "",
    ],
)
def test_no_date_is_guessed(text: str) -> None:
    stated = stated_publication(text)
    assert (stated.date, stated.stretches) == (None, ())


def test_a_stamp_goes_before_a_dateline_and_both_are_marked() -> None:
    text = f"Veröffentlicht am 4. April 2019\n\nBerlin (3. April 2019) – {BODY}"
    stated = stated_publication(text)
    assert stated.date == datetime.date(2019, 4, 4)
    assert [text[start:end] for start, end in stated.stretches] == [
        "Veröffentlicht am 4. April 2019",
        "(3. April 2019)",
    ]


def test_an_invalid_stamp_gives_way_to_the_next() -> None:
    stated = stated_publication(f"Veröffentlicht am 31. April 2019\nAktualisiert am 2. Mai 2019\n\n{BODY}")
    assert stated.date == datetime.date(2019, 5, 2)


@pytest.mark.parametrize(
    ("words", "date"),
    [
        ("2019-04-03", "2019-04-03"),
        ("2019-04-03T23:30:00Z", "2019-04-03"),
        ("2019-04-03 23:30", "2019-04-03"),
        ("20190403", "2019-04-03"),
        (" 3. April 2019 ", "2019-04-03"),
        ("03.04.2019, 14:30 Uhr", "2019-04-03"),
        ("3. Jänner 2019", "2019-01-03"),
        ("Wed, 03 Apr 2019 23:30:00 +0200", "2019-04-03"),
        ("2019-02-29", "None"),
        ("2019-04", "None"),
        ("2019", "None"),
        ("2019-W14", "None"),
        ("201904031", "None"),
        ("0001-01-01", "None"),
        ("9999-12-31", "None"),
        ("gestern", "None"),
        ("", "None"),
        ("03/04/2019", "None"),
    ],
)
def test_dates_of_metadata(words: str, date: str) -> None:
    assert str(metadata_date(words)) == date
