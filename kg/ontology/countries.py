"""Countries and the words that name them: names, adjectives, demonyms, seats of government, parts of compounds.

Every lookup takes a word or name in any case and gives an ISO 3166-1 alpha-2 code (also XK, SU, DD, CS, YU), or ""
where the words tell no country.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cache, lru_cache

from kg.ontology.forms import REMEMBERED, adjective_forms, demonym_forms, key, looked_up, name_forms, of_prefix
from kg.ontology.tables import read_rows, split_list


@dataclass(frozen=True, slots=True, kw_only=True)
class Country:
    """A country. ``label`` is its usual German name, ``names`` the others, ``adjectives`` are stems without ending.

    ``seats`` are words that stand for the government, ``prefixes`` what makes an office the country's in a compound.
    ``wikidata`` is a Q number.
    """

    code: str
    label: str
    names: tuple[str, ...]
    adjectives: tuple[str, ...]
    demonyms: tuple[str, ...]
    capital: str
    seats: tuple[str, ...]
    prefixes: tuple[str, ...]
    wikidata: str


@cache
def countries() -> tuple[Country, ...]:
    """All countries by code."""
    rows = read_rows("authority/countries")
    return tuple(
        Country(
            code=code,
            label=label,
            names=split_list(names),
            adjectives=split_list(adjectives),
            demonyms=split_list(demonyms),
            capital=capital,
            seats=split_list(seats),
            prefixes=split_list(prefixes),
            wikidata=wikidata,
        )
        for code, label, names, adjectives, demonyms, capital, seats, prefixes, wikidata in rows
    )


def country(code: str) -> Country | None:
    """The country with an ISO 3166-1 alpha-2 code; None for an unknown one."""
    return _by_code().get(code)


@lru_cache(maxsize=REMEMBERED)
def country_of_name(text: str) -> str:
    """From a name in any case: "USA", "Vereinigten Staaten", "Russlands", "des Irans"."""
    return looked_up(text, _names()) or ""


@lru_cache(maxsize=REMEMBERED)
def country_of_adjective(word: str) -> str:
    """From an adjective of nationality in any form: "russischen", "US-amerikanische", "Schweizer".

    "" for what tells no country ("bayerisch", "europäisch") and for two countries at once ("russisch-amerikanisch").
    """
    codes = countries_of_adjective(word)
    return codes[0] if len(codes) == 1 else ""


def countries_of_adjective(word: str) -> tuple[str, ...]:
    """The countries of a compound adjective, in order: RU, US from "russisch-amerikanische"; () if a part is none."""
    parts = key(word).lower().split("-")
    codes: list[str] = []
    while parts:
        # "us-amerikanisch" and "saudi-arabisch" are one country each, so the longest joined part comes first
        length = next((n for n in range(len(parts), 0, -1) if "-".join(parts[:n]) in _adjectives()), 0)
        if not length:
            return ()
        codes.append(_adjectives()["-".join(parts[:length])])
        parts = parts[length:]
    return tuple(dict.fromkeys(codes))


def country_of_demonym(word: str) -> str:
    """From the word for a citizen, any case, number and gender: "Russe", "Amerikanerinnen", "Franzosen"."""
    return _demonyms().get(key(word), "")


def country_of_seat(text: str) -> str:
    """From a seat that can stand for the government: "Kreml", "Weißen Hauses", "Ankara".

    A capital is also just a city: whether it acts or is only the scene, the sentence has to tell.
    """
    return looked_up(text, _seats()) or ""


@lru_cache(maxsize=REMEMBERED)
def country_of_prefix(word: str) -> str:
    """From the first part of a compound, or from the compound itself: US in "US-Präsident", RU in "Kremlchef".

    Only what makes the office the country's own. "Ukraine" in "Ukraine-Beauftragter" is a topic and gives "".
    """
    return of_prefix(key(word), _prefixes()) or ""


@cache
def _by_code() -> dict[str, Country]:
    return {each.code: each for each in countries()}


def _index(named: Iterable[tuple[str, str]], forms: Callable[[str], Iterable[str]]) -> dict[str, str]:
    """Codes by form. What the table says goes before what is made, and of two that are alike the first stays."""
    pairs = list(named)
    index: dict[str, str] = {}
    for word, code in pairs:
        index.setdefault(key(word), code)
    for word, code in pairs:
        for form in forms(word):
            index.setdefault(form, code)
    return index


@cache
def _names() -> dict[str, str]:
    return _index(((name, each.code) for each in countries() for name in (each.label, *each.names)), name_forms)


@cache
def _adjectives() -> dict[str, str]:
    return _index(((word, each.code) for each in countries() for word in each.adjectives), adjective_forms)


@cache
def _demonyms() -> dict[str, str]:
    return _index(((word, each.code) for each in countries() for word in each.demonyms), demonym_forms)


@cache
def _seats() -> dict[str, str]:
    return _index(((seat, each.code) for each in countries() for seat in each.seats), name_forms)


@cache
def _prefixes() -> dict[str, str]:
    return {key(prefix): each.code for each in countries() for prefix in each.prefixes}
