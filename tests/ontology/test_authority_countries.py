"""Names, adjectives, demonyms, seats and prefixes of countries: every row is a word and the code it tells."""

from __future__ import annotations

import pytest

from kg.ontology.countries import (
    countries,
    countries_of_adjective,
    country,
    country_of_adjective,
    country_of_demonym,
    country_of_name,
    country_of_prefix,
    country_of_seat,
)
from kg.ontology.forms import adjective_forms, name_forms

VANISHED = {"SU", "CS", "YU", "DD"}
# German has no adjective for these, or one that is the adjective of another country
WITHOUT_ADJECTIVE = set(
    "AQ BL BQ BV CC CG CX DD GF GG GS HM IM IO JE KY MF MP NF PM PN RE SH SJ SX TC TF UM VG VI WF".split()  # noqa: SIM905
)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("USA", "US"),
        ("den USA", "US"),
        ("Vereinigten Staaten", "US"),
        ("Vereinigte Staaten von Amerika", "US"),
        ("Vereinigten Staaten von Amerika", "US"),
        ("Amerikas", "US"),
        ("Russlands", "RU"),
        ("Rußland", "RU"),
        ("Russischen Föderation", "RU"),
        ("RUSSLAND", "RU"),
        ("Frankreichs", "FR"),
        ("des Iran", "IR"),
        ("Irans", "IR"),
        ("Großbritanniens", "GB"),
        ("Grossbritannien", "GB"),
        ("Vereinigten Königreichs", "GB"),
        ("Vereinigten Königreiches", "GB"),
        ("Bundesrepublik Deutschland", "DE"),
        ("Bundesrepublik", "DE"),
        ("der Schweiz", "CH"),
        ("Schweizerischen Eidgenossenschaft", "CH"),
        ("Österreichs", "AT"),
        ("Türkei", "TR"),
        ("Niederlanden", "NL"),
        ("Holland", "NL"),
        ("Vatikans", "VA"),
        ("Heiligen Stuhls", "VA"),
        ("Heiligen Stuhles", "VA"),
        ("Vereinigten Arabischen Emiraten", "AE"),
        ("Emirate", "AE"),
        ("Volksrepublik China", "CN"),
        ("Taiwans", "TW"),
        ("Weissrussland", "BY"),
        ("Belarus", "BY"),
        ("Republik Moldau", "MD"),
        ("Moldawiens", "MD"),
        ("Bosnien-Herzegowina", "BA"),
        ("Bosnien und Herzegowinas", "BA"),
        ("Côte d’Ivoire", "CI"),
        ("Cote d'Ivoire", "CI"),
        ("Elfenbeinküste", "CI"),
        ("Demokratischen Republik Kongo", "CD"),
        ("Kongo", "CD"),
        ("Republik Kongo", "CG"),
        ("Nordkoreas", "KP"),
        ("Südkoreas", "KR"),
        ("Saudi-Arabiens", "SA"),
        ("Kosovos", "XK"),
        ("Palästina", "PS"),
        ("Nordmazedoniens", "MK"),
        ("Mazedonien", "MK"),
        ("Birmas", "MM"),
        ("Trinidad und Tobagos", "TT"),
        ("Laos'", "LA"),
        ("Laos’", "LA"),
        ("Sowjetunion", "SU"),
        ("UdSSR", "SU"),
        ("DDR", "DD"),
        ("Jugoslawiens", "YU"),
        ("Tschechoslowakei", "CS"),
        ("Cabo Verde", "CV"),
        ("Eswatini", "SZ"),
        ("Swasiland", "SZ"),
        ("Åland", "AX"),
        ("Bayern", ""),
        ("England", ""),
        ("Europa", ""),
        ("Korea", ""),
        ("Berlin", ""),
        ("Lage", ""),
        ("", ""),
        ("russland", ""),
        ("Präsident", ""),
    ],
)
def test_a_name_in_any_case_tells_its_country(text: str, code: str) -> None:
    assert country_of_name(text) == code


@pytest.mark.parametrize(
    ("word", "code"),
    [
        ("russischen", "RU"),
        ("Russische", "RU"),
        ("russisch", "RU"),
        ("US-amerikanische", "US"),
        ("us-amerikanischer", "US"),
        ("amerikanischem", "US"),
        ("britischen", "GB"),
        ("südkoreanischer", "KR"),
        ("koreanische", "KR"),
        ("nordkoreanisch", "KP"),
        ("saudi-arabische", "SA"),
        ("saudischen", "SA"),
        ("Schweizer", "CH"),
        ("schweizerischen", "CH"),
        ("eidgenössischen", "CH"),
        ("deutscher", "DE"),
        ("österreichischer", "AT"),
        ("weissrussische", "BY"),
        ("weißrussischen", "BY"),
        ("belarussische", "BY"),
        ("kongolesische", "CD"),
        ("nigrische", "NE"),
        ("nigerianische", "NG"),
        ("dominikanischen", "DO"),
        ("dominicanischen", "DM"),
        ("palästinensischen", "PS"),
        ("zyprische", "CY"),
        ("griechisch-zyprischen", "CY"),
        ("bosnisch-herzegowinischen", "BA"),
        ("vatikanischer", "VA"),
        ("sowjetische", "SU"),
        ("tschechoslowakischen", "CS"),
        ("taiwanesischer", "TW"),
        ("neuseeländischen", "NZ"),
        ("bayerisch", ""),
        ("europäische", ""),
        ("arabischen", ""),
        ("englische", ""),
        ("kurdischen", ""),
        ("lateinamerikanischen", ""),
        ("nordirischen", ""),
        ("politische", ""),
        ("russisch-amerikanische", ""),
        ("", ""),
    ],
)
def test_an_adjective_in_any_form_tells_its_country(word: str, code: str) -> None:
    assert country_of_adjective(word) == code


@pytest.mark.parametrize(
    ("word", "codes"),
    [
        ("russisch-amerikanische", ("RU", "US")),
        ("russisch-US-amerikanischen", ("RU", "US")),
        ("US-amerikanisch-russische", ("US", "RU")),
        ("deutsch-französischer", ("DE", "FR")),
        ("saudi-arabisch-iranischen", ("SA", "IR")),
        ("chinesischen", ("CN",)),
        ("britisch-britische", ("GB",)),
        ("deutsch-jüdischen", ()),
        ("christlich-sozialen", ()),
    ],
)
def test_a_compound_adjective_tells_all_its_countries(word: str, codes: tuple[str, ...]) -> None:
    assert countries_of_adjective(word) == codes


@pytest.mark.parametrize(
    ("word", "code"),
    [
        ("Russe", "RU"),
        ("Russen", "RU"),
        ("Russin", "RU"),
        ("Russinnen", "RU"),
        ("Amerikaner", "US"),
        ("Amerikanerinnen", "US"),
        ("US-Amerikanerin", "US"),
        ("Franzosen", "FR"),
        ("Französin", "FR"),
        ("Französinnen", "FR"),
        ("Deutsche", "DE"),
        ("Deutscher", "DE"),
        ("Deutschem", "DE"),
        ("Ungarn", "HU"),
        ("Ungarin", "HU"),
        ("Schweden", "SE"),
        ("Polin", "PL"),
        ("Israelis", "IL"),
        ("Saudis", "SA"),
        ("Zyprioten", "CY"),
        ("Jemeniten", "YE"),
        ("Türke", "TR"),
        ("Ukrainerin", "UA"),
        ("Palästinenser", "PS"),
        ("Kosovaren", "XK"),
        ("Chinesin", "CN"),
        ("Eidgenossen", "CH"),
        ("Sowjetbürger", "SU"),
        ("Europäer", ""),
        ("Berliner", ""),
        ("Kurden", ""),
        ("Kanzlerin", ""),
    ],
)
def test_a_demonym_in_any_form_tells_its_country(word: str, code: str) -> None:
    assert country_of_demonym(word) == code


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Kreml", "RU"),
        ("des Kremls", "RU"),
        ("Moskau", "RU"),
        ("Moskaus", "RU"),
        ("Washington", "US"),
        ("Weiße Haus", "US"),
        ("des Weißen Hauses", "US"),
        ("Weissen Haus", "US"),
        ("Oval Office", "US"),
        ("Kiew", "UA"),
        ("Kyjiws", "UA"),
        ("Élysée", "FR"),
        ("Elysée-Palasts", "FR"),
        ("Quai d'Orsay", "FR"),
        ("Downing Street", "GB"),
        ("Ballhausplatz", "AT"),
        ("Bundesbern", "CH"),
        ("Den Haag", "NL"),
        ("Peking", "CN"),
        ("PEKING", "CN"),
        ("Pjöngjang", "KP"),
        ("Bogota", "CO"),
        ("Chişinău", "MD"),
        ("Amsterdam", ""),
        ("Brüssel", ""),
        ("Hamburg", ""),
        ("Victoria", ""),
        ("Weißes", ""),
    ],
)
def test_a_seat_stands_for_its_government(text: str, code: str) -> None:
    assert country_of_seat(text) == code


@pytest.mark.parametrize(
    ("word", "code"),
    [
        ("US", "US"),
        ("US-Präsident", "US"),
        ("US-Vize-Präsident", "US"),
        ("USA-Reise", "US"),
        ("Kreml", "RU"),
        ("Kremlchef", "RU"),
        ("Kreml-Sprecher", "RU"),
        ("Palästinenserpräsident", "PS"),
        ("Sowjetführer", "SU"),
        ("DDR-Staatschef", "DD"),
        ("Élysée-Sprecherin", "FR"),
        ("Elysée-Sprecherin", "FR"),
        ("Vatikansprecher", "VA"),
        ("Ukraine-Beauftragter", ""),
        ("Russland-Beauftragte", ""),
        ("EU-Kommissar", ""),
        ("Bundeskanzler", ""),
        ("Kremls", ""),
        ("Usability", ""),
        ("", ""),
    ],
)
def test_a_prefix_makes_the_office_the_countrys_own(word: str, code: str) -> None:
    assert country_of_prefix(word) == code


def test_every_code_of_iso_3166_1_is_there_once() -> None:
    codes = [each.code for each in countries()]
    assert codes == sorted(set(codes))
    assert len(set(codes) - VANISHED - {"XK"}) == 249
    assert VANISHED | {"XK"} <= set(codes)


def test_every_country_has_what_german_has_for_it() -> None:
    assert [each.code for each in countries() if not each.label] == []
    assert {each.code for each in countries() if not each.adjectives} == WITHOUT_ADJECTIVE
    assert {each.code for each in countries() if not each.wikidata.startswith("Q")} == set()


def test_every_label_leads_back_to_its_country() -> None:
    assert [each.code for each in countries() if country_of_name(each.label) != each.code] == []
    assert [
        (each.code, name) for each in countries() for name in each.names if country_of_name(name) != each.code
    ] == []


def test_no_adjective_name_demonym_or_number_belongs_to_two_countries() -> None:
    for told in (
        [(form, each.code) for each in countries() for word in each.adjectives for form in adjective_forms(word)],
        [(form, each.code) for each in countries() for word in (each.label, *each.names) for form in name_forms(word)],
        [(form, each.code) for each in countries() for word in each.seats for form in name_forms(word)],
        [(each.wikidata, each.code) for each in countries()],
    ):
        codes: dict[str, set[str]] = {}
        for form, code in told:
            codes.setdefault(form, set()).add(code)
        assert {form: found for form, found in codes.items() if len(found) > 1} == {}


def test_a_country_is_found_by_its_code() -> None:
    austria = country("AT")
    assert austria is not None
    assert (austria.label, austria.capital, austria.wikidata) == ("Österreich", "Wien", "Q40")
    assert country("XX") is None
