"""Places and what they lie in: cities, regions, areas, and the seats where encounters happen."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Literal

from kg.errors import OntologyError
from kg.ontology.forms import REMEMBERED, key, known_key, name_forms
from kg.ontology.tables import read_table, split_list

PlaceKind = Literal["city", "region", "area", "building"]
_KINDS: tuple[PlaceKind, ...] = ("city", "region", "area", "building")
_CITIES, _SEATS = "authority/places", "authority/seats"
_COLUMNS = 10


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A place. ``id`` is a readable slug that no other place has; ``within`` the id of the place it lies in, or "".

    ``country`` is an ISO 3166-1 alpha-2 code, "" for what lies in several or none. Latitude and longitude in degrees;
    ``population`` is 0 where it is not a city. ``geonames`` is the number there, or "".
    """

    id: str
    label: str
    names: tuple[str, ...]
    country: str
    within: str
    latitude: float | None
    longitude: float | None
    population: int
    kind: PlaceKind
    geonames: str = ""


@lru_cache(maxsize=REMEMBERED)
def place_of_name(text: str, *, country: str | None = None) -> Place | None:
    """The place a name means, in any case ("Moskaus", "im Weißen Haus" without the preposition); None if unknown.

    Of namesakes a seat or area comes before a region, and a region before cities from the largest down; with
    ``country`` only places in that country count. Names that mostly mean a person or a thing are left out ("Lage").
    """
    first, namesakes = _names()
    name = known_key(text, first)
    stems = (name, name[:-1]) if name.endswith("s") else (name,)
    if country is not None or not text.isascii():
        lines = sorted(
            {line for stem in stems for line in (first.get(stem, -1), *namesakes.get(stem, ())) if line >= 0}
        )
        for found in (_place(_table()[line]) for line in lines):
            # who writes an accent means it: San José in Costa Rica, San Jose in California
            if found.country == country if country is not None else text in (found.label, *found.names):
                return found
    known = [first[stem] for stem in stems if stem in first]
    return _place(_table()[min(known)]) if known and country is None else None


def place(place_id: str) -> Place | None:
    """The place with an id; None for an unknown one."""
    line = _ids().get(place_id)
    return None if line is None else _place(_table()[line])


def chain(inner: Place) -> tuple[Place, ...]:
    """The place itself and all that it lies in, innermost first; the country is in ``country``, not in the chain."""
    found = [inner]
    while outer := place(found[-1].within):
        if outer in found:
            raise OntologyError(f"ontology/{_SEATS}.tsv: {inner.id} lies within itself; mend the column within")
        found.append(outer)
    return tuple(found)


@cache
def _table() -> list[str]:
    """All places as unsplit lines of one shape: splitting 34,000 of them ahead takes longer than reading them."""
    return [f"{line}\t\t" for line in read_table(_SEATS)[1]] + read_table(_CITIES)[1]


@cache
def _place(line: str) -> Place:
    cells = line.split("\t")
    if len(cells) != _COLUMNS or cells[3] not in _KINDS:
        raise OntologyError(f"ontology/authority: place {cells[0]}: not {_COLUMNS} cells with a kind; mend the line")
    identifier, label, names, kind, country, within, latitude, longitude, population, geonames = cells
    return Place(
        id=identifier,
        label=label,
        names=split_list(names),
        country=country,
        within=within,
        latitude=float(latitude) if latitude else None,
        longitude=float(longitude) if longitude else None,
        population=int(population or 0),
        kind=next(each for each in _KINDS if each == kind),
        geonames=geonames,
    )


@cache
def _names() -> tuple[dict[str, int], dict[str, list[int]]]:
    """The first line that has a name, and the further ones; seats and regions in all cases, cities as they stand.

    A label with brackets ("Valencia (Venezuela)") is no more than a further one for the name before them.
    """
    first: dict[str, int] = {}
    namesakes: dict[str, list[int]] = {}
    for number, line in enumerate(_table()):
        _, label, names, kind, _ = line.split("\t", 4)
        for name in (label, *names.split("|")) if names else (label,):
            for form in (name if name.isascii() else key(name),) if kind == "city" else name_forms(name):
                if first.setdefault(form, number) != number:
                    namesakes.setdefault(form, []).append(number)
        if label.endswith(")"):
            namesakes.setdefault(key(label.split(" (")[0]), []).append(number)
    return first, namesakes


@cache
def _ids() -> dict[str, int]:
    return {line.split("\t", 1)[0]: number for number, line in enumerate(_table())}
