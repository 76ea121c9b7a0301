import re

import pytest

from kg.store.patterns import name_pattern, person_pattern, words_pattern


@pytest.mark.parametrize(
    ("typed", "written"),
    [
        ("Erdogan", "Erdoğan"),
        ("ERDOĞAN", "erdogan"),
        ("müller", "Mueller"),
        ("Mueller", "Müller"),
        ("Muller", "Müller"),
        ("strasse", "Straße"),
        ("Straße", "STRASSE"),
        ("ss", "ẞ"),
        ("lukasz", "Łukasz"),
        ("Łukasz", "Lukasz"),
        ("Ferret", "Ferre\u0302t"),
        ("Ferre\u0302t", "Ferret"),
        ("istanbul", "İstanbul"),
        ("İstanbul", "Istanbul"),
        ("o'neill", "O’Neill"),
        ("Jean  Paul", "Jean-Paul"),
        ("Jean-Paul", "Jean Paul"),
        ("иванов", "Иванов"),
        ("王毅", "王毅"),
        ("Jos*", "José María"),
        ("*", ""),
        ("U.S.A. (x)", "u.s.a. (X)"),
        ("a\\b|c^d$e", "a\\b|c^d$e"),
        ("[a]{1}+?", "[a]{1}+?"),
    ],
)
def test_a_name_is_found_however_it_is_spelt(typed: str, written: str) -> None:
    assert re.search(name_pattern(typed), written, re.IGNORECASE)


@pytest.mark.parametrize(
    ("typed", "written"),
    [
        ("a.b", "axb"),
        (".*", "Ada"),
        ("Ada", "Ada Lindqvist"),
        ("Lindqvist", "Ada Lindqvist"),
        ("a|b", "a"),
        ("[ab]", "a"),
        ("\\w", "a"),
        ("Ada", "Adam"),
        ("(?i)ada", "ada"),
    ],
)
def test_nothing_else_is_found(typed: str, written: str) -> None:
    assert not re.search(name_pattern(typed), written, re.IGNORECASE)


@pytest.mark.parametrize(
    ("typed", "written", "found"),
    [
        ("lindqvist", "Ada Lindqvist", True),
        ("Ada Lindqvist", "Ada Lindqvist", True),
        ("Ada", "Ada Lindqvist", False),
        ("qvist", "Ada Lindqvist", False),
        ("von Berg", "Eva von Berg", True),
    ],
)
def test_a_person_is_found_by_the_last_part_of_the_name(typed: str, written: str, found: bool) -> None:
    assert bool(re.search(person_pattern(typed), written, re.IGNORECASE)) is found


@pytest.mark.parametrize(
    ("typed", "written", "found"),
    [("milch", "Wir sprechen über Milch.", True), ("uber  milch", "über Milch", True), ("käse", "Milch", False)],
)
def test_words_are_found_anywhere(typed: str, written: str, found: bool) -> None:
    assert bool(re.search(words_pattern(typed), written, re.IGNORECASE)) is found


def test_patterns_keep_to_what_every_sparql_server_knows() -> None:
    assert "(?" not in name_pattern("Straße Müller *")
