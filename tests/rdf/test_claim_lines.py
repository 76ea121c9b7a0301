import json
from dataclasses import replace

import pytest

from kg.rdf import claim_lines

from .invented import EVENTS, MONDAY, RESOLUTION, SATURDAY

KEYS = [
    "id",
    "article",
    "type",
    "fact",
    "roles",
    "place",
    "time",
    "status",
    "label",
    "indirect",
    "quote",
    "start",
    "end",
    "extractor",
    "rule",
    "marks",
    "signs",
    "confidence",
]
CLAIMS = {line["id"]: line for line in map(json.loads, claim_lines(RESOLUTION))}


def test_every_claim_is_there_once_in_order_of_the_text() -> None:
    places = [(line["article"], line["start"], line["end"]) for line in CLAIMS.values()]
    assert places == sorted(places)
    assert len(list(claim_lines(RESOLUTION))) == len(CLAIMS) == 17


def test_a_claim_of_two_facts_is_one_line() -> None:
    shared = replace(RESOLUTION, events=(EVENTS[0], replace(EVENTS[0], id="call/again")))
    ids = [json.loads(line)["id"] for line in claim_lines(shared)]
    assert ids.count("c-call") == 1


@pytest.mark.parametrize("line", list(claim_lines(RESOLUTION)))
def test_a_claim_is_one_line_with_its_keys_in_order(line: str) -> None:
    assert list(json.loads(line)) == KEYS
    assert "\n" not in line
    assert "\\u" not in line


@pytest.mark.parametrize("claim", list(CLAIMS.values()), ids=list(CLAIMS))
def test_words_stand_where_the_offsets_say(claim: dict) -> None:  # type: ignore[type-arg]
    text = {MONDAY.id: MONDAY.text, SATURDAY.id: SATURDAY.text}[claim["article"]]
    assert text[claim["start"] : claim["end"]] == claim["quote"]
    for role in (*claim["roles"].values(), *([claim["place"]] if claim["place"] else [])):
        assert text[role["start"] : role["end"]] == role["text"]


@pytest.mark.parametrize(
    ("claim", "key", "value"),
    [
        ("c-geneva", "status", "planned"),
        (
            "c-geneva",
            "place",
            {"text": "Genf", "start": 72, "end": 76, "entity": "place/genf", "link": "", "reason": ""},
        ),
        ("c-geneva", "fact", "meeting/2025-03-10-palais-wilson-ada-lindqvist-boris-orlow"),
        ("c-geneva", "time", {"value": "2025-03-10", "phrase": "am 10. März"}),
        ("c-geneva", "label", None),
        ("c-dinner", "place", {"text": "Abendessen", "start": 76, "end": 86, "entity": None, "link": "", "reason": ""}),
        ("c-dinner", "time", None),
        ("c-office-lukasz", "status", "former"),
        ("c-office-lukasz", "label", "Minister"),
        ("c-member", "status", None),
        ("c-member", "label", "Vorsitzender"),
        ("c-said", "label", "Wir sprechen über Milch und Brot"),
        ("c-said", "indirect", False),
        ("c-reported", "indirect", True),
        ("c-member", "indirect", None),
        ("c-said", "place", None),
    ],
)
def test_value(claim: str, key: str, value: object) -> None:
    assert CLAIMS[claim][key] == value


def test_fillers_of_one_role_are_numbered() -> None:
    assert list(CLAIMS["c-geneva"]["roles"]) == ["participant", "participant_2"]
    assert list(CLAIMS["c-visit"]["roles"]) == ["visitor", "host"]
    assert CLAIMS["c-call"]["roles"]["participant"]["entity"] == "person/ada-lindqvist"
