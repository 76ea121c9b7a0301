"""Makes the lists beside the name model: words of names, each with signs of what it names.

Given names and surnames come from officeholders.csv (Wikidata, CC0) and from those addressed in the minutes of the
Bundestag (official works); countries, places, bodies, institutions and parties from ontology/authority.
"""

from __future__ import annotations

import csv
import gzip
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from kg import ontology
from kg.ontology.countries import countries
from kg.ontology.forms import adjective_forms, demonym_forms, key, name_forms
from kg.ontology.tables import read_rows, split_list

_ASIDE = re.compile(r"\(.*?\)|,.*")
_NAME_WORD = re.compile(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*")
_NUMERAL = re.compile(r"[IVX]{2,}")
_ADDRESSED = r"\b(?:(?:{words}|\w*(?:{endings})) )++((?:[A-ZÄÖÜ][\w-]+ )+?(?:(?:van|de|zu) )?[A-ZÄÖÜ][\w-]+)"
LEXICON = "lexicon/de/names"
_LARGE, _MIDDLE = 500_000, 100_000  # people
_SHORTEST = 2  # letters of a word in the lists


def names_of_officeholders(path: Path) -> list[tuple[str, str]]:
    """Name and country code of every person in officeholders.csv, sorted, without asides in brackets."""
    with path.open(encoding="utf-8", newline="") as lines:
        rows = {(row["person"], row["country"]) for row in csv.DictReader(lines)}
    return sorted({(_ASIDE.sub("", name).strip(), country) for name, country in rows})


def names_in_minutes(path: Path) -> list[str]:
    """Names of two words and more by which somebody is addressed in the minutes more than once, sorted."""
    lexicon = ontology.load(LEXICON)
    words = "|".join(map(re.escape, lexicon["address"]))
    endings = "|".join(f"{ending}|{ending.capitalize()}" for ending in lexicon["address_endings"])
    addressed = re.compile(_ADDRESSED.format(words=words, endings=endings))
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        counted = Counter(found for line in lines for found in addressed.findall(line))
    return sorted(name for name, count in counted.items() if count > 1)


def to_parts(name: str, country: str) -> tuple[tuple[str, ...], str]:
    """Given names and family name with its particles: ("Ursula",), "von der Leyen"; ("Jinping",), "Xi"."""
    words = name.split()
    lexicon = ontology.load(LEXICON)
    if country in lexicon["family_name_first"]:
        return tuple(words[1:]), words[0]
    first = len(words) - 1
    while first > 1 and words[first - 1].lower() in lexicon["small_words"]:
        first -= 1
    return tuple(words[:first]), " ".join(words[first:])


def make_gazetteer(people: Sequence[tuple[str, str]]) -> str:
    """The text of the lists: a word and its signs a line, sorted. The signs are those of kg.analyse.names.gazetteer.

    ``people`` are full names with the ISO code of a country.
    """
    signs: defaultdict[str, set[str]] = defaultdict(set)
    for source in (_people(people), _countries(), _places(), _bodies()):
        for word, sign in source:
            if len(word) >= _SHORTEST and "\t" not in word:
                signs[word].add(sign)
    return "".join(f"{word}\t{' '.join(_strongest(signs[word]))}\n" for word in sorted(signs))


def _strongest(signs: set[str]) -> list[str]:
    """Of signs of one letter the one that says most: P3 before P1, and C before c."""
    chosen: dict[str, str] = {}
    for sign in sorted(signs, key=lambda each: (each[0].islower(), -int(each[1:] or 0))):
        chosen.setdefault(sign[0].upper(), sign)
    return sorted(chosen.values())


def _people(people: Iterable[tuple[str, str]]) -> Iterator[tuple[str, str]]:
    small = ontology.load(LEXICON)["small_words"]
    given: Counter[str] = Counter()
    family: Counter[str] = Counter()
    for name, country in people:
        words = [word for word in name.split() if _NAME_WORD.fullmatch(word) and not _NUMERAL.fullmatch(word)]
        if len(words) > 1:
            before, last = to_parts(" ".join(words), country)
            given.update({key(word) for word in before if word.lower() not in small and len(word) > 1})
            family[key(last.split()[-1])] += 1
    for sign, counted in (("F", given), ("S", family)):
        for word, count in counted.items():
            yield word, f"{sign}{1 if count == 1 else 2 if count < 5 else 3}"


def _countries() -> Iterator[tuple[str, str]]:
    for country in countries():
        for name in (country.label, *country.names):
            yield from _words(name_forms(name), "C")
        for adjective in country.adjectives:
            yield from ((form, "A") for form in adjective_forms(adjective))
        for demonym in country.demonyms:
            yield from ((form, "D") for form in demonym_forms(demonym))
        for seat in country.seats:
            if " " in seat or seat != country.capital:
                yield from _words(name_forms(seat), "B")


def _places() -> Iterator[tuple[str, str]]:
    for row in read_rows("authority/places"):
        label, names, kind, population = row[1], row[2], row[3], int(row[8] or 0)
        size = 3 if population >= _LARGE else 2 if population >= _MIDDLE else 1
        for name in (label.split(" (")[0], *split_list(names)):
            yield from _words((key(name),), "R" if kind == "region" else f"P{size}")
    for row in read_rows("authority/seats"):
        for name in (row[1], *split_list(row[2])):
            yield from _words(name_forms(name), "B")


def _bodies() -> Iterator[tuple[str, str]]:
    for table in ("bodies", "institutions", "parties"):
        for row in read_rows(f"authority/{table}"):
            for name in (row[0], *split_list(row[1])):
                yield from _words(name_forms(name), "O")


def _words(forms: Iterable[str], sign: str) -> Iterator[tuple[str, str]]:
    """The word of a name with its sign; the capitalised words of a longer name with the small sign."""
    for form in sorted(forms):
        words = form.split(" ")
        if len(words) == 1:
            yield form, sign
        else:
            yield from ((word, sign[0].lower()) for word in words if word[:1].isupper())
