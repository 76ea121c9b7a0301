"""Office-holders by name: who is called so, and the country of "Präsident Selenskyj", who is named without one."""

from __future__ import annotations

import calendar
import itertools
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache, lru_cache

from kg import ontology
from kg.errors import OntologyError
from kg.ontology.spelling import name_keys
from kg.ontology.tables import read_table, split_list

TABLE = "authority/officeholders"
COLUMNS = ("country", "group", "portfolio", "keys", "name", "wikidata", "start", "end")
_NEAR = timedelta(days=731)  # around a term: newspapers speak of the president elect, and of the last one without "Ex-"
_INITIALS = str.maketrans("wyz", "vjs")  # "W. Putin", "Y. Arafat"

# Where the words of a title do not tell the groups apart: "Vizepremier" ends like Premier, "Staatschef" may be a king.
_ALSO = {
    "head_of_government": ("vice", "head_of_state"),
    "head_of_state": ("monarch", "head_of_government"),
    "monarch": ("head_of_state",),
    "minister": ("vice", "head_of_government"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Holder:
    """A term of office of a person. ``country`` is an ISO 3166-1 alpha-2 code or the label of a body ("EU").

    ``group`` as in the lexicon of offices; ``portfolio`` of a minister is foreign, defence, finance, interior, justice,
    economy or other; ``wikidata`` a Q number or "". ``start`` and ``end`` are ISO dates, some a year alone; an ``end``
    of "" is one the sources do not know, mostly of people in office.
    """

    country: str
    group: str
    portfolio: str
    name: str
    wikidata: str
    start: str
    end: str


def holders(name: str) -> tuple[Holder, ...]:
    """The terms of all whom a full or bare name fits, in the order of country, group and time; () if nobody is known.

    All words given have to fit, in any transcription and order: the family name, and given names as such or as
    initials. Whoever is called exactly so goes before those who are called more ("George W. Bush").
    """
    return _holders(name_keys(name))


def country_of_holder(name: str, group: str, *, portfolio: str = "", on: date | None = None) -> str:
    """The one country or body where somebody of this name holds or held an office of the group.

    "" if there is none, or if several remain. Those of the portfolio go before others, then those in office ``on`` the
    day, then those within two years of it. Groups that titles mix up count where the group itself has nobody.
    """
    found = holders(name)
    for each in (group, *_ALSO.get(group, ())):
        if terms := [holder for holder in found if holder.group == each]:
            return _one_country(terms, portfolio, on)
    return ""


def names_by_country() -> dict[str, tuple[str, ...]]:
    """The names in the table by country or body, once each."""
    found: dict[str, set[str]] = defaultdict(set)
    for line in _lines():
        country, _, _, _, name, _ = line.split("\t", 5)
        found[country].add(name)
    return {country: tuple(sorted(names)) for country, names in found.items()}


def holder_of(name: str, target: str, *, on: date | None = None) -> Holder | None:
    """The one person of this name who serves the country or body, by one of the terms; None if nobody or several do.

    ``target`` is an ISO code or the label of a body. Of several, those in office ``on`` the day count, then within two
    years of it.
    """
    terms = _of_day([holder for holder in holders(name) if holder.country == target], on)
    return terms[0] if len({(holder.wikidata, holder.name) for holder in terms}) == 1 else None


def portfolio_of(office: str) -> str:
    """The portfolio that a title tells: defence for "Verteidigungsministerin" and "US-Verteidigungsminister".

    "" for a title that tells none of those kept apart, as "Minister" or "Umweltminister".
    """
    word = office.lower().rsplit("-", 1)[-1]
    portfolios: dict[str, list[str]] = ontology.load("lexicon/de/portfolios")
    return next((name for name, stems in portfolios.items() if word.startswith(tuple(stems))), "")


def in_office(holder: Holder, on: date, *, margin: timedelta = timedelta(0)) -> bool:
    """Whether the day lies in the term, or within the margin of it; a term without end goes on."""
    return first_day(holder.start) - margin <= on and (not holder.end or on <= last_day(holder.end) + margin)


def fits(words: tuple[str, ...], full: tuple[str, ...]) -> bool:
    """Whether keys of given names fit the keys of a full name: each as such or as initial, or all written together."""
    if all(any(_same_word(word, other) for other in full) for word in words):
        return True
    joined = "".join(words)
    runs = range(len(full))
    return any("".join(full[start : end + 1]) == joined for start in runs for end in runs[start:])


def _same_word(word: str, other: str) -> bool:
    if 1 in (len(word), len(other)):
        return word[0].translate(_INITIALS) == other[0].translate(_INITIALS)
    return word == other


@lru_cache(maxsize=10_000)
def _holders(words: tuple[str, ...]) -> tuple[Holder, ...]:
    lines: set[int] = set()
    for start, end in itertools.combinations(range(len(words) + 1), 2):  # the family name may stand anywhere
        for line in _surnames().get("".join(words[start:end]), ()):
            if fits(words[:start] + words[end:], name_keys(_holder(line).name)):
                lines.add(line)
    found = [_holder(line) for line in sorted(lines)]
    exact = [holder for holder in found if sorted(name_keys(holder.name)) == sorted(words)]
    return tuple(exact if len(words) > 1 and exact else found)


def _one_country(terms: list[Holder], portfolio: str, on: date | None) -> str:
    terms = [holder for holder in terms if holder.portfolio == portfolio] or terms
    found = _countries(_of_day(terms, on))
    return found[0] if len(found) == 1 else ""


def _of_day(terms: list[Holder], on: date | None) -> list[Holder]:
    """The terms that the day lies in, else those within two years of it, else all of them."""
    if on is None:
        return terms
    near = [holder for holder in terms if in_office(holder, on, margin=_NEAR)]
    return [holder for holder in near if in_office(holder, on)] or near or terms


def _countries(terms: Iterable[Holder]) -> tuple[str, ...]:
    return tuple(sorted({holder.country for holder in terms}))


def first_day(written: str) -> date:
    """The first day of an ISO date or a part of one; long ago for ""."""
    year, month, day = (*written.split("-"), "1", "1")[:3]
    return date(int(year), int(month), int(day)) if written else date.min + _NEAR


def last_day(written: str) -> date:
    """The last day of an ISO date or a part of one ("2019-02": the 28th)."""
    parts = [int(part) for part in written.split("-")]
    year, month = (*parts, 12)[:2]
    return date(year, month, parts[2] if len(parts) == 3 else calendar.monthrange(year, month)[1])


@cache
def _lines() -> list[str]:
    columns, lines = read_table(TABLE)
    if columns != COLUMNS:
        raise OntologyError(f"ontology/{TABLE}.tsv: columns are {columns}, not {COLUMNS}; make the table anew")
    return lines


@cache
def _holder(line: int) -> Holder:
    country, group, portfolio, _, name, wikidata, start, end = _lines()[line].split("\t")
    return Holder(country=country, group=group, portfolio=portfolio, name=name, wikidata=wikidata, start=start, end=end)


@cache
def _surnames() -> dict[str, list[int]]:
    """The lines of each key, as the keys are made ahead: making them takes a second."""
    index: dict[str, list[int]] = defaultdict(list)
    for number, line in enumerate(_lines()):
        for surname in split_list(line.split("\t", 4)[3]):
            index[surname].append(number)
    return index
