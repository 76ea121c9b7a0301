"""International bodies, institutions of states, and parties, by their names in any case."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cache, lru_cache

from kg.ontology.countries import country_of_prefix
from kg.ontology.forms import REMEMBERED, key, looked_up, name_forms, of_prefix, without_article
from kg.ontology.tables import read_rows, split_list


@dataclass(frozen=True, slots=True, kw_only=True)
class Body:
    """An international body. ``label`` is its short name, ``names`` the others and those of organs that act for it.

    ``prefixes`` make an office the body's own in a compound, ``seats`` are places that stand for it; ``wikidata`` is a
    Q number or "".
    """

    label: str
    names: tuple[str, ...]
    prefixes: tuple[str, ...]
    seats: tuple[str, ...]
    kind: str
    wikidata: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Institution:
    """A parliament, ministry, court or agency; ``country`` is "" where several countries have one of that name."""

    label: str
    names: tuple[str, ...]
    country: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Party:
    """A party, or a movement that acts like one; ``country`` is "" where the name alone does not tell."""

    label: str
    names: tuple[str, ...]
    country: str
    wikidata: str


@lru_cache(maxsize=REMEMBERED)
def body_of_name(text: str) -> Body | None:
    """The body a name means, in any case: "EU", "Vereinten Nationen", "der EU-Kommission"; None if it is none."""
    return looked_up(text, _body_names())


def body_of_prefix(word: str) -> Body | None:
    """From the first part of a compound, or from the compound: UN in "UN-Generalsekretär", "Weltbankpräsident"."""
    return of_prefix(key(word), _body_prefixes())


def body_of_seat(text: str) -> Body | None:
    """From a place that can stand for the body: "Brüssel" for the EU; whether it does, the sentence has to tell."""
    return looked_up(text, _body_seats())


@lru_cache(maxsize=REMEMBERED)
def institution_of_name(text: str) -> Institution | None:
    """The institution a name means, in any case: "Auswärtigen Amts", "Knesset", "US-Senat"; None if it is none."""
    name = without_article(key(text))
    if known := _institution_names().get(name):
        return known
    first, hyphen, rest = name.partition("-")
    known = _institution_names().get(rest) if hyphen else None
    code = country_of_prefix(first) if known else ""
    return replace(known, country=code) if known and code else None


@lru_cache(maxsize=REMEMBERED)
def party_of_name(text: str, *, home: str | None = None) -> Party | None:
    """The party a name means, in any case: "Grünen", "Republikaner", "Labour"; None if it is none.

    Of parties that share the name it is the one in the country ``home`` (an ISO code); without it, or with none there,
    the party comes without country.
    """
    namesakes = looked_up(text, _party_names()) or ()
    if len(namesakes) < 2:
        return next(iter(namesakes), None)
    at_home = next((party for party in namesakes if party.country == home), None)
    family = next((party for party in namesakes if not party.country), None)
    return at_home or family or replace(namesakes[0], country="")


@cache
def bodies() -> tuple[Body, ...]:
    """All international bodies, in the order of the table."""
    return tuple(
        Body(
            label=label,
            names=split_list(names),
            prefixes=split_list(prefixes),
            seats=split_list(seats),
            kind=kind,
            wikidata=wikidata,
        )
        for label, names, prefixes, seats, kind, wikidata in read_rows("authority/bodies")
    )


@cache
def institutions() -> tuple[Institution, ...]:
    """All institutions of states, in the order of the table."""
    rows = read_rows("authority/institutions")
    return tuple(Institution(label=label, names=split_list(names), country=country) for label, names, country in rows)


@cache
def parties() -> tuple[Party, ...]:
    """All parties, in the order of the table."""
    return tuple(
        Party(label=label, names=split_list(names), country=country, wikidata=wikidata)
        for label, names, country, wikidata in read_rows("authority/parties")
    )


@cache
def _body_names() -> dict[str, Body]:
    all_names = [(name, each) for each in reversed(bodies()) for name in (*each.names, each.label)]
    return {form: each for name, each in all_names for form in name_forms(name)}


@cache
def _body_prefixes() -> dict[str, Body]:
    return {key(prefix): each for each in bodies() for prefix in each.prefixes}


@cache
def _body_seats() -> dict[str, Body]:
    return {form: each for each in bodies() for seat in each.seats for form in name_forms(seat)}


@cache
def _institution_names() -> dict[str, Institution]:
    all_names = [(name, each) for each in reversed(institutions()) for name in (*each.names, each.label)]
    return {form: each for name, each in all_names for form in name_forms(name)}


@cache
def _party_names() -> dict[str, tuple[Party, ...]]:
    found: dict[str, list[Party]] = {}
    for each in parties():
        names = (each.label, *each.names)
        # "Grünes" is no case of "die Grünen", but opens sentences ("Grünes Licht für …")
        adjectives = {key(name) + "s" for name in names if name.endswith("e")}
        for form in sorted({form for name in names for form in name_forms(name)} - adjectives):
            found.setdefault(form, []).append(each)
    return {form: tuple(namesakes) for form, namesakes in found.items()}
