"""Other people's names in a marked article: where they stand, in which form, and always the same."""

from datetime import date

import pytest

from kg.evaluate.corpus import MarkedArticle, unmark
from kg.evaluate.facts import Facts, Person
from kg.train.gazetteer import to_parts
from kg.train.invented import Inventor

PEOPLE = [("Tove Brask", "SE"), ("Pak Songho", "KR"), ("Sena", "BR")]


def article(body: str) -> MarkedArticle:
    people = (Person(name="Jonas Weber", aliases=("Weber",)), Person(name="Ada Fuchs", aliases=("Fuchs",)))
    return MarkedArticle(
        id="a",
        published=date(2024, 5, 17),
        outlet="",
        title=unmark("[[Weber|P1]] kommt"),
        body=unmark(body),
        facts=Facts(persons=people),
        numbers=(),
    )


def renamed(body: str, people: list[tuple[str, str]]) -> tuple[str, list[str]]:
    title, text = Inventor(people).rename(article(body), copy=1)
    return title.text, [text.text[mark.start : mark.end] for mark in text.marks]


@pytest.mark.parametrize(
    ("words", "expected"),
    [("Jonas Weber", "Tove Brask"), ("Weber", "Brask"), ("Webers", "Brasks"), ("Jonas Webers", "Tove Brasks")],
)
def test_a_name_keeps_its_form(words, expected):
    _, names = renamed(f"Heute sprach [[{words}|P1]] in [[Wien|L]].", PEOPLE[:1])
    assert names == [expected, "Wien"]


def test_the_family_name_may_come_first():
    title, names = renamed("Heute sprach [[Jonas Weber|P1]], sagt [[Weber|P1]].", PEOPLE[1:])
    assert (title, names) == ("Pak kommt", ["Pak Songho", "Pak"])


def test_a_name_that_ends_in_s_is_no_genitive():
    _, names = renamed("Heute sprach [[Ada Fuchs|P2]].", PEOPLE[:1])
    assert names == ["Tove Brask"]


def test_a_sibilant_takes_an_apostrophe():
    _, names = renamed("Die Rede [[Webers|P1]].", [("Tove Marks", "SE")])
    assert names == ["Marks’"]


def test_one_key_gives_one_name_and_particles_occur():
    inventor = Inventor([("Tove Brask", "SE"), ("Anna Huber", "AT"), ("Rui Melo", "PT"), ("Li Wei", "CN")])
    names = [inventor.name(f"key {number}").full for number in range(200)]
    assert names == [inventor.name(f"key {number}").full for number in range(200)]
    with_particle = sum(len(name.split()) > 2 for name in names)
    assert 20 <= with_particle <= 60  # one in five is meant


@pytest.mark.parametrize(
    ("name", "country", "expected"),
    [
        ("Ada von der Heide", "DE", (("Ada",), "von der Heide")),
        ("Pak Song Ho", "KR", (("Song", "Ho"), "Pak")),
        ("Rosa María Soto", "MX", (("Rosa", "María"), "Soto")),
    ],
)
def test_names_have_parts(name, country, expected):
    assert to_parts(name, country) == expected
