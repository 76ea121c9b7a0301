"""What signs claims carry, where their words come from, and the confidence that follows."""

import datetime

import pytest

from kg import ontology
from kg.analyse import analyse
from kg.extract import at_least, extract
from kg.extract.confidence import confidence
from kg.records import Article, Claim, Reading

FAMILIES = ("office", "encounter", "membership", "statement", "report")
MEETING = (
    "Die ungarische Außenministerin Ines Varga hat am Dienstag in Genf den norwegischen Minister Per Lund getroffen."
)


def read(text: str) -> Reading:
    article = Article(
        id="a",
        title="",
        text=text,
        published=datetime.date(2024, 5, 16),
        url="",
        outlet="",
        language="de",
        source="",
    )
    return extract(analyse(article))


def claim(text: str, kind: str) -> Claim:
    """The last claim of a kind in a text."""
    return [claim for claim in read(text).claims if claim.type == kind][-1]


@pytest.mark.parametrize(
    ("kind", "text", "present", "absent"),
    [
        ("meeting", MEETING, {"status occurred", "place in the sentence"}, {"no date", "said again"}),
        ("meeting", "Ines Varga will Per Lund treffen.", {"status planned", "no place"}, {"status without cue"}),
        (
            "meeting",
            f"{MEETING} Danach hat Varga ihn noch einmal getroffen.",
            {"person by pronoun", "person by part of the name", "place from another sentence", "said again"},
            {"place in the sentence"},
        ),
        ("meeting", "Ines Varga sei mit Per Lund zusammengetroffen.", {"reported speech"}, set()),
        ("call", "Ines Varga hat mit Per Lund telefoniert.", {"a call"}, {"a visit"}),
        ("office", MEETING, {"country: adjective", "holder: title before the name"}, {"former office"}),
        ("office", "Der frühere US-Präsident Tom Hale kam.", {"country: prefix", "former office"}, set()),
        ("statement", "„Wir reden wieder miteinander“, sagte Ines Varga.", {"rule behind"}, {"person by pronoun"}),
        ("membership", "Ines Varga (SPD) kam.", {"rule brackets"}, set()),
    ],
)
def test_signs(kind: str, text: str, present: set[str], absent: set[str]) -> None:
    signs = set(claim(text, kind).signs)
    assert present <= signs
    assert not absent & signs


def test_words_of_a_claim_are_marked_with_what_they_do() -> None:
    marks = claim("Ines Varga will Per Lund am Dienstag in Genf treffen.", "meeting").marks
    assert [(mark.name, mark.text) for mark in marks] == [
        ("planned", "will"),
        ("time", "am Dienstag"),
        ("trigger", "treffen"),
    ]


def test_both_parts_of_a_verb_are_marked() -> None:
    marks = claim("Ines Varga traf am Dienstag mit Per Lund zusammen.", "meeting").marks
    assert [mark.text for mark in marks if mark.name == "trigger"] == ["traf", "zusammen"]


def test_links_say_why() -> None:
    roles = claim(f"{MEETING} Danach hat Varga ihn noch einmal getroffen.", "meeting").roles
    assert {(role.text, role.link) for role in roles} >= {("Varga", "name"), ("ihn", "pronoun")}
    assert all(role.reason for role in roles if role.name != "place")


def test_marks_and_links_stand_in_the_text() -> None:
    reading = read(
        f"{MEETING} „Wir reden wieder miteinander“, sagte Varga. Ines Varga (SPD) telefonierte mit Per Lund."
    )
    assert len({claim.type for claim in reading.claims}) == 5
    for each in reading.claims:
        for words in (*each.marks, *each.roles):
            assert reading.article.text[words.start : words.end] == words.text


def test_every_family_has_its_weights() -> None:
    model = ontology.load("confidence")
    assert tuple(model) == FAMILIES
    assert all(family["signs"] for family in model.values())


def test_confidence_has_two_digits_and_is_never_certain() -> None:
    every = tuple(ontology.load("confidence")["office"]["signs"])
    for signs in ((), every, every[:1], ("a sign that was never met",)):
        number = confidence("office", signs)
        assert 0.01 <= number <= 0.99
        assert number == round(number, 2)


def test_an_unknown_sign_weighs_nothing() -> None:
    assert confidence("encounter", ("a sign that was never met",)) == confidence("encounter", ())


def test_what_is_stated_is_surer_than_what_is_assumed() -> None:
    stated = ("country: prefix", "holder: title before the name", "said again")
    assumed = ("country: the country that the article speaks of", "holder: description")
    assert confidence("office", stated) > 0.9
    assert confidence("office", assumed) < confidence("office", stated) - 0.2


def test_at_least_keeps_what_is_as_sure() -> None:
    reading = read(MEETING)
    sure = sorted(claim.evidence.confidence for claim in reading.claims)
    assert len(at_least(reading, 0).claims) == len(sure)
    assert len(at_least(reading, sure[-1]).claims) == sure.count(sure[-1])
    assert at_least(reading, 1).claims == ()
