"""One word read as an office."""

import pytest

from kg.analyse.offices import in_gender, office_of, office_of_truncated


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


@pytest.mark.parametrize(
    ("word", "joined_to", "office"),
    [
        ("Staats-", "Parteichef", "Staatschef"),
        ("Staats-", "Regierungschefs", "Staatschef"),
        ("Außen-", "Verteidigungsministerin", "Außenministerin"),
    ],
)
def test_truncated_office(word, joined_to, office):
    assert office_of_truncated(word, joined_to).office == office


@pytest.mark.parametrize(("word", "joined_to"), [("Handels-", "Kulturpolitik"), ("Staats-", ""), ("Hin-", "Rückweg")])
def test_truncated_words_that_are_no_office(word, joined_to):
    assert office_of_truncated(word, joined_to) is None


@pytest.mark.parametrize(
    ("office", "female", "expected"),
    [
        ("Ministerin", False, "Minister"),
        ("Minister", True, "Ministerin"),
        ("Nationalrätin", False, "Nationalrat"),
        ("Nationalrat", True, "Nationalrätin"),
        ("Sondergesandte", False, "Sondergesandter"),
        ("Kanzler", False, "Kanzler"),
    ],
)
def test_office_in_the_other_gender(office, female, expected):
    assert in_gender(office, female=female) == expected
