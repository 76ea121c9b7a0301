"""International bodies, institutions of states and parties: every row is a name as German news inflect it."""

from __future__ import annotations

from collections import Counter

import pytest

from kg.ontology.bodies import (
    bodies,
    body_of_name,
    body_of_prefix,
    body_of_seat,
    institution_of_name,
    institutions,
    parties,
    party_of_name,
)
from kg.ontology.countries import country


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("EU", "EU"),
        ("Europäischen Union", "EU"),
        ("der EU-Kommission", "EU"),
        ("Europäische Kommission", "EU"),
        ("Europaparlaments", "EU"),
        ("UN", "UN"),
        ("Uno", "UN"),
        ("Vereinten Nationen", "UN"),
        ("Vereinter Nationen", "UN"),
        ("Weltsicherheitsrats", "UN"),
        ("UNHCR", "UN"),
        ("Nato", "NATO"),
        ("NATO", "NATO"),
        ("OSZE", "OSZE"),
        ("Organisation für Sicherheit und Zusammenarbeit in Europa", "OSZE"),
        ("Internationalen Währungsfonds", "IWF"),
        ("Internationalen Atomenergiebehörde", "IAEA"),
        ("Europäischen Zentralbank", "EZB"),
        ("Europarates", "Europarat"),
        ("Arabischen Liga", "Arabische Liga"),
        ("Afrikanischen Union", "Afrikanische Union"),
        ("Asean", "ASEAN"),
        ("Internationalen Strafgerichtshofs", "IStGH"),
        ("Internationalen Komitees vom Roten Kreuz", "Internationales Rotes Kreuz"),
        ("G20", "G20"),
        ("Bundestag", None),
        ("Union", None),
        ("Europa", None),
        ("Weltmeister", None),
        ("", None),
    ],
)
def test_a_name_in_any_case_tells_the_body(text: str, label: str | None) -> None:
    found = body_of_name(text)
    assert (found.label if found else None) == label


@pytest.mark.parametrize(
    ("word", "label"),
    [
        ("EU", "EU"),
        ("EU-Kommissionspräsidentin", "EU"),
        ("UN-Generalsekretär", "UN"),
        ("Uno-Sondergesandter", "UN"),
        ("Nato-Generalsekretär", "NATO"),
        ("EZB-Präsidentin", "EZB"),
        ("IAEA-Chef", "IAEA"),
        ("Weltbankpräsident", "Weltbank"),
        ("Weltbank-Chef", "Weltbank"),
        ("Eurogruppenchef", "EU"),
        ("US-Präsident", None),
        ("Weltmeister", None),
        ("Bundeskanzler", None),
    ],
)
def test_a_prefix_makes_the_office_the_bodys_own(word: str, label: str | None) -> None:
    found = body_of_prefix(word)
    assert (found.label if found else None) == label


@pytest.mark.parametrize(("text", "label"), [("Brüssel", "EU"), ("Brüssels", "EU"), ("Genf", None)])
def test_a_seat_stands_for_the_body(text: str, label: str | None) -> None:
    found = body_of_seat(text)
    assert (found.label if found else None) == label


@pytest.mark.parametrize(
    ("text", "label", "code"),
    [
        ("Bundestags", "Bundestag", "DE"),
        ("Deutschen Bundestages", "Bundestag", "DE"),
        ("Auswärtigen Amts", "Auswärtiges Amt", "DE"),
        ("Auswärtige Amt", "Auswärtiges Amt", "DE"),
        ("Ständerat", "Ständerat", "CH"),
        ("EDA", "EDA", "CH"),
        ("Nationalrats", "Nationalrat", ""),
        ("Bundesrat", "Bundesrat", ""),
        ("Knesset", "Knesset", "IL"),
        ("Staatsduma", "Duma", "RU"),
        ("Unterhauses", "Unterhaus", "GB"),
        ("Pentagons", "Pentagon", "US"),
        ("Fed", "Fed", "US"),
        ("Kongress", "Kongress", ""),
        ("US-Kongresses", "Kongress", "US"),
        ("US-Außenministerium", "Außenministerium", "US"),
        ("US-Senats", "Senat", "US"),
        ("Werchowna Rada", "Werchowna Rada", "UA"),
        ("Palästinensischen Autonomiebehörde", "Palästinensische Autonomiebehörde", "PS"),
    ],
)
def test_a_name_tells_the_institution_and_its_country_if_it_can(text: str, label: str, code: str) -> None:
    found = institution_of_name(text)
    assert found is not None
    assert (found.label, found.country) == (label, code)


@pytest.mark.parametrize("text", ["EU-Parlament", "Alpha-Senat", "US-Bäckerei", "Haus", "Hamas", ""])
def test_other_names_are_no_institution_of_a_state(text: str) -> None:
    assert institution_of_name(text) is None


@pytest.mark.parametrize(
    ("text", "home", "label", "code"),
    [
        ("CDU", None, "CDU", "DE"),
        ("Grünen", None, "Grüne", ""),
        ("Grünen", "AT", "Grüne", "AT"),
        ("Grünen", "DE", "Grüne", "DE"),
        ("FDP", None, "FDP", ""),
        ("FDP", "CH", "FDP", "CH"),
        ("FDP", "AT", "FDP", ""),
        ("SVP", "CH", "SVP", "CH"),
        ("SVP", "IT", "SVP", "IT"),
        ("Sozialdemokraten", "DE", "SPD", "DE"),
        ("Sozialdemokraten", "FR", "Sozialdemokraten", ""),
        ("Linkspartei", None, "Linke", "DE"),
        ("Freien Wählern", None, "Freie Wähler", "DE"),
        ("ÖVP", None, "ÖVP", "AT"),
        ("Republikaner", None, "Republikaner", "US"),
        ("Republikanern", "DE", "Republikaner", "US"),
        ("Demokratischen Partei", None, "Demokraten", "US"),
        ("Labour-Partei", None, "Labour", "GB"),
        ("Likuds", None, "Likud", "IL"),
        ("Hisbollah", None, "Hisbollah", "LB"),
        ("Iyi-Partei", None, "Iyi-Partei", "TR"),
    ],
)
def test_a_name_tells_the_party_and_among_namesakes_the_one_at_home(
    text: str, home: str | None, label: str, code: str
) -> None:
    found = party_of_name(text, home=home)
    assert found is not None
    assert (found.label, found.country) == (label, code)


@pytest.mark.parametrize("text", ["Union", "Mitte", "Grünes", "grüne", "Partei", ""])
def test_other_words_are_no_party(text: str) -> None:
    assert party_of_name(text) is None


def test_every_country_of_the_tables_exists() -> None:
    codes = {each.country for each in (*institutions(), *parties())} - {""}
    assert [code for code in sorted(codes) if country(code) is None] == []


def test_no_line_stands_twice() -> None:
    keys = [
        *(("body", each.label, "") for each in bodies()),
        *(("institution", each.label, "") for each in institutions()),
        *(("party", each.label, each.country) for each in parties()),
        *(("wikidata", each.wikidata, "") for each in (*bodies(), *parties()) if each.wikidata),
    ]
    assert [each for each, times in Counter(keys).items() if times > 1] == []
