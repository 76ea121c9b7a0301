"""Places: which one a name means, where it lies, and which names are left out because they mean something else."""

from __future__ import annotations

from collections import Counter

import pytest

from kg.ontology.countries import countries
from kg.ontology.places import chain, place, place_of_name
from kg.ontology.tables import read_rows

NO_PLACES = (
    *("Lage", "Most", "Mitte", "Man", "Stelle", "Waren", "Derby", "Kanton", "Franken", "Bar", "Kanzlerin", "Gurbach"),
    *("Bush", "Clinton", "Kennedy", "Milan", "Deutschland", "moskau", "s"),
)


@pytest.mark.parametrize(
    ("text", "label", "country"),
    [
        ("Peking", "Peking", "CN"),
        ("Moskaus", "Moskau", "RU"),
        ("MOSKAU", "Moskau", "RU"),
        ("PORT LOUIS", "Port Louis", "MU"),
        ("Kyjiw", "Kiew", "UA"),
        ("Charkow", "Charkiw", "UA"),
        ("Tschernihiw", "Tschernihiw", "UA"),
        ("Warschau", "Warschau", "PL"),
        ("Mailand", "Mailand", "IT"),
        ("Genf", "Genf", "CH"),
        ("Genève", "Genf", "CH"),
        ("Zürichs", "Zürich", "CH"),
        ("Davos", "Davos", "CH"),
        ("Den Haag", "Den Haag", "NL"),
        ("Nizza", "Nizza", "FR"),
        ("Straßburg", "Straßburg", "FR"),
        ("Strassburg", "Straßburg", "FR"),
        ("Jekaterinburg", "Jekaterinburg", "RU"),
        ("Nischni Nowgorod", "Nischni Nowgorod", "RU"),
        ("St. Petersburg", "Sankt Petersburg", "RU"),
        ("St. Pölten", "Sankt Pölten", "AT"),
        ("Frankfurt", "Frankfurt am Main", "DE"),
        ("Athens", "Athen", "GR"),
        ("Paris", "Paris", "FR"),
        ("Washington", "Washington", "US"),
        ("New York", "New York", "US"),
        ("Valencia", "Valencia", "ES"),
        ("Córdoba", "Córdoba", "ES"),
        ("Anchorage", "Anchorage", "US"),
        ("San José", "San José", "CR"),
        ("San Jose", "San Jose", "US"),
        ("Alaska", "Alaska", "US"),
        ("Kaliforniens", "Kalifornien", "US"),
        ("Bayern", "Bayern", "DE"),
        ("England", "England", "GB"),
        ("Krim", "Krim", "UA"),
        ("Gazastreifens", "Gazastreifen", "PS"),
        ("Westjordanland", "Westjordanland", "PS"),
        ("Inneren Mongolei", "Innere Mongolei", "CN"),
        ("Nahen Osten", "Nahost", ""),
        ("Schwarzen Meeres", "Schwarzes Meer", ""),
        ("Weißen Haus", "Weißes Haus", "US"),
        ("des Weissen Hauses", "Weißes Haus", "US"),
        ("Oval Office", "Oval Office", "US"),
        ("Mar-a-Lago", "Mar-a-Lago", "US"),
        ("Élysée", "Élysée-Palast", "FR"),
        ("Schloss Bellevue", "Schloss Bellevue", "DE"),
        ("Schloss Elmau", "Schloss Elmau", "DE"),
        ("Hofburg", "Hofburg", "AT"),
        ("Panmunjom", "Panmunjom", "KR"),
    ],
)
def test_a_name_means_the_place_that_news_mean(text: str, label: str, country: str) -> None:
    found = place_of_name(text)
    assert found is not None
    assert (found.label, found.country) == (label, country)


@pytest.mark.parametrize("text", [*NO_PLACES, ""])
def test_a_word_a_person_or_a_country_is_no_place(text: str) -> None:
    assert place_of_name(text) is None


@pytest.mark.parametrize(
    ("text", "country", "label"),
    [
        ("San José", "CR", "San José"),
        ("Birmingham", "US", "Birmingham (Alabama)"),
        ("London", "CA", "London (Ontario)"),
        ("Valencia", "VE", "Valencia (Venezuela)"),
        ("Valencia", "ES", "Valencia"),
        ("Moskau", "US", None),
    ],
)
def test_with_a_country_only_its_places_count(text: str, country: str, label: str | None) -> None:
    found = place_of_name(text, country=country)
    assert (found.label if found else None) == label


@pytest.mark.parametrize(
    ("text", "labels"),
    [
        ("Oval Office", ("Oval Office", "Weißes Haus", "Washington", "District of Columbia")),
        ("Mar-a-Lago", ("Mar-a-Lago", "Palm Beach", "Florida")),
        ("Anchorage", ("Anchorage", "Alaska")),
        ("Joint Base Elmendorf-Richardson", ("Joint Base Elmendorf-Richardson", "Anchorage", "Alaska")),
        ("Kreml", ("Kreml", "Moskau")),
        ("Ballhausplatz", ("Ballhausplatz", "Wien")),
        ("Neukölln", ("Neukölln", "Berlin")),
        ("Davos", ("Davos", "Graubünden")),
        ("Berlin", ("Berlin",)),
        ("Nahost", ("Nahost",)),
    ],
)
def test_a_chain_leads_from_the_inner_to_the_outer(text: str, labels: tuple[str, ...]) -> None:
    found = place_of_name(text)
    assert found is not None
    assert tuple(each.label for each in chain(found)) == labels


def test_a_city_has_its_position_people_and_number() -> None:
    anchorage = place("anchorage")
    assert anchorage is not None
    assert (anchorage.kind, anchorage.within, anchorage.geonames) == ("city", "alaska", "5879400")
    assert (anchorage.latitude, anchorage.longitude) == pytest.approx((61.2181, -149.9003), abs=0.01)
    assert anchorage.population > 250_000


def test_an_unknown_id_is_no_place() -> None:
    assert place("bielefeld-am-meer") is None


def test_ids_are_unique_and_everything_lies_in_something_of_its_country() -> None:
    rows = [*read_rows("authority/seats"), *read_rows("authority/places")]
    assert [name for name, times in Counter(row[0] for row in rows).items() if times > 1] == []
    country_of = {row[0]: row[4] for row in rows}
    astray = [row[0] for row in rows if row[5] and country_of.get(row[5]) not in (row[4], "")]
    assert astray == []


def test_every_seat_and_region_can_be_found_by_its_label() -> None:
    kept = [*read_rows("authority/seats"), *(row for row in read_rows("authority/places") if row[3] == "region")]
    found = {row[0]: place_of_name(row[1]) for row in kept}
    assert [name for name, each in found.items() if each is None or each.id != name] == []


def test_capitals_whose_name_stands_for_a_government_are_places_of_their_country() -> None:
    lost = []
    for each in countries():
        found = place_of_name(each.capital) if each.capital in each.seats else None
        if each.capital in each.seats and (found is None or found.country != each.code):
            lost.append(each.code)
    assert lost == ["DD"]
