"""One word read as an office."""

import pytest

from kg.analyse.offices import office_of


@pytest.mark.parametrize(
    ("word", "office", "prefixes", "former", "female", "implied"),
    [
        ("US-Präsident", "Präsident", ("US",), False, False, ""),
        ("Präsidenten", "Präsident", (), False, False, ""),
        ("Außenministerin", "Außenministerin", (), False, True, ""),
        ("Ex-US-Präsidenten", "Präsident", ("US",), True, False, ""),
        ("Altkanzler", "Kanzler", (), True, False, ""),
        ("Vize-Premier", "Vizepremier", (), False, False, ""),
        ("Kremlchef", "Kremlchef", (), False, False, "RU"),
        ("Kreml-Chef", "Chef", ("Kreml",), False, False, ""),
        ("EU-Kommissionspräsidentin", "Kommissionspräsidentin", ("EU",), False, True, "EU"),
        ("Sondergesandten", "Sondergesandter", (), False, False, ""),
        ("Ständerätin", "Ständerätin", (), False, True, ""),
        ("Papstes", "Papst", (), False, False, "VA"),
    ],
)
def test_office(word, office, prefixes, former, female, implied):
    found = office_of(word)
    assert found is not None
    assert (found.office, found.prefixes, found.former, found.female, found.implied) == (
        office,
        prefixes,
        former,
        female,
        implied,
    )


@pytest.mark.parametrize(
    "word", ["Vorstand", "Verstand", "Chefredakteur", "Haus", "präsident", "Minis", "", "-", "Zugführer"]
)
def test_no_office(word):
    assert office_of(word) is None


def test_relational_words_name_no_office_of_their_own():
    assert office_of("Amtskollegen").relational
    assert not office_of("Minister").relational


@pytest.mark.parametrize(
    ("word", "countries"),
    [("Ständerätin", ("CH",)), ("Bundeskanzler", ("DE", "AT", "CH")), ("Nationalrat", ("AT", "CH")), ("Senator", ())],
)
def test_offices_of_german_speaking_countries(word, countries):
    assert office_of(word).at_home == countries
