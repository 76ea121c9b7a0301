"""The named questions, asked of the samples: facts that a reader of the samples knows to be true."""

from pathlib import Path

import pytest

import kg
from kg.settings import SAMPLES
from kg.store import MemoryStore, list_questions, run_question

# Question, parameters, columns, rows that have to be among the answers, and words that none of the answers may hold.
EXPECTED: list[tuple[str, dict[str, str], tuple[str, ...], list[tuple[str, ...]], tuple[str, ...]]] = [
    (
        "met",
        {"person": "Biden"},
        ("met", "date", "place"),
        [("Xi Jinping", "2023-11-15", "Filoli"), ("Wladimir Putin", "2021-06-16", "Villa La Grange")],
        ("Donald Trump",),
    ),
    (
        "meetings-of-two",
        {"person": "Trump", "other": "Putin"},
        ("date", "place", "country"),
        [
            ("2017-07-07", "Hamburg", "Deutschland"),
            ("2018-07-16", "Helsinki", "Finnland"),
            ("2019-06", "Osaka", "Japan"),
            ("2025-08-15", "Anchorage", "USA"),
        ],
        ("Buenos Aires", "Budapest"),
    ),
    ("represents", {"country": "FR"}, ("person", "office"), [("Emmanuel Macron", "Präsident")], ("Putin",)),
    ("planned", {"person": "Selenskyj"}, ("who",), [("Wladimir Putin, Wolodymyr Selenskyj",)], ("Hamburg",)),
    (
        "cancelled-or-denied",
        {},
        ("status", "date", "who", "place"),
        [
            ("Cancelled", "2018-12-01", "Donald Trump, Wladimir Putin", "Buenos Aires"),
            ("Cancelled", "2025", "Donald Trump, Wladimir Putin", "Budapest"),
            ("Denied", "", "Daulet Sarybekow, Regula Ammacher", "Genf"),
        ],
        ("Helsinki",),
    ),
    (
        "by-place",
        {"place": "Hamburg"},
        ("date", "who"),
        [("2017-07-07", "Donald Trump, Rex Tillerson, Sergej Lawrow, Wladimir Putin")],
        ("Helsinki",),
    ),
    (
        "said",
        {"person": "Brahmstedt"},
        ("quote", "article"),
        [("Das Meer trennt uns nicht, es verbindet uns", "bildergalerie-kiel")],
        ("Trump",),
    ),
    ("co-participants", {"person": "Lawrow"}, ("with",), [("Rex Tillerson",), ("Marco Rubio",)], ("Xi Jinping",)),
    ("sources", {"person": "Biden", "other": "Xi"}, ("article", "says"), [("woodside-2023", "Occurred")], ("genf",)),
    (
        "officials",
        {"country": "Schweiz"},
        ("person", "office", "status"),
        [("Viola Amherd", "Bundespräsidentin", "Current"), ("Guy Parmelin", "Bundespräsident", "Current")],
        ("Joe Biden",),
    ),
    (
        "timeline",
        {"from": "2018-07", "to": "2018-12"},
        ("date", "status", "who", "place"),
        [
            ("2018-07-16", "Occurred", "Donald Trump, Wladimir Putin", "Helsinki"),
            ("2018-12-01", "Cancelled", "Donald Trump, Wladimir Putin", "Buenos Aires"),
        ],
        ("2017", "2025"),
    ),
    ("visits", {}, ("visitor", "destination", "status"), [("Rein Saarlaas", "Kiel", "Occurred")], ("Putin",)),
    ("calls", {"person": "Trump"}, ("date", "who"), [("2025-10-16", "Donald Trump, Wladimir Putin")], ("Xi",)),
    (
        "status-history",
        {"person": "Trump", "other": "Putin"},
        ("issued", "says", "now"),
        [("2025-08-12", "Planned", "Occurred"), ("2025-08-16", "Occurred", "Occurred")],
        (),
    ),
    ("contradictions", {"person": "Xi Jinping"}, ("about", "says"), [], ("Cancelled",)),  # one article tells of him
    (
        "represents",
        {"country": "US", "on": "2025-08-16"},
        ("person", "office"),
        [("Donald Trump", "Präsident"), ("Marco Rubio", "Außenminister")],
        ("Biden", "Obama"),
    ),
    ("members", {"organization": "CDU"}, ("body", "person"), [("CDU", "Antje Sudbrock")], ("Trump",)),
]


@pytest.fixture(scope="module")
def samples() -> MemoryStore:
    return MemoryStore(kg.build([Path(SAMPLES)]).rdf)


@pytest.mark.parametrize(("name", "parameters", "columns", "rows", "never"), EXPECTED, ids=[row[0] for row in EXPECTED])
def test_answer_on_the_samples(samples, name, parameters, columns, rows, never):
    answer = run_question(samples, name, parameters)
    places = [answer.columns.index(column) for column in columns]
    found = {tuple("" if row[i] is None else str(row[i]).rsplit("#", 1)[-1] for i in places) for row in answer.rows}
    assert set(rows) <= found
    assert not [row for row in found for cell in row for word in never if word in cell]


def test_every_question_is_asked_of_the_samples():
    assert {row[0] for row in EXPECTED} == {question.name for question in list_questions()}
