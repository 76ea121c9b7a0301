"""When two names, dates or places say the same."""

from __future__ import annotations

import itertools
import re
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from kg.evaluate.facts import Person


def fold(name: str) -> str:
    """The name in lower case, without accents and punctuation: "Élysée-Palast" becomes "elysee palast"."""
    decomposed = unicodedata.normalize("NFKD", name.replace("ß", "ss").replace("’", "'"))
    plain = "".join(sign for sign in decomposed if not unicodedata.combining(sign)).lower()
    return " ".join(re.findall(r"[a-z0-9]+", plain))


def folded(names: Iterable[str]) -> set[str]:
    """The folded forms of all names that are not empty."""
    return {fold(name) for name in names if name}


def same_person(names: set[str], others: set[str]) -> bool:
    """Whether two sets of folded names of one article denote one person: a full match, or the surname alone."""
    if names & others:
        return True
    for name, other in itertools.product(names, others):
        words, other_words = name.split(), other.split()
        if words and other_words and words[-1] == other_words[-1] and 1 in (len(words), len(other_words)):
            return True
    return False


@dataclass(frozen=True, slots=True)
class Cast:
    """The persons of one gold article: the folded name and all folded forms of each, in the order of the gold."""

    persons: tuple[tuple[str, frozenset[str]], ...]

    @classmethod
    def of(cls, persons: Iterable[Person]) -> Cast:
        """The cast that a gold file lists."""
        return cls(tuple((fold(p.name), frozenset(folded((p.name, *p.aliases)))) for p in persons))

    def key(self, names: Iterable[str]) -> str:
        """The folded name of the gold person whom the names denote, or "?" and the longest name if there is none."""
        wanted = folded(names)
        for key, forms in self.persons:
            if wanted & forms:
                return key
        for key, forms in self.persons:
            if same_person(wanted, set(forms)):
                return key
        return "?" + max(wanted, key=lambda name: (len(name), name), default="")


@dataclass(frozen=True, slots=True)
class Identity:
    """Who a name of one article denotes: ``names`` lists all names of each person that the graph has there."""

    cast: Cast
    names: Mapping[str, tuple[str, ...]]

    @classmethod
    def of(cls, gold: Iterable[Person], found: Iterable[Person]) -> Identity:
        """The persons of the gold, and what else the graph calls its own."""
        return cls(Cast.of(gold), {person.name: (person.name, *person.aliases) for person in found})

    def gold(self, name: str) -> str:
        """The key of a person named in the gold."""
        return self.cast.key((name,))

    def found(self, name: str) -> str:
        """The key of a person of the graph, by any of the names that the graph has for them."""
        return self.cast.key(self.names.get(name, (name,)))


def date_agrees(gold: str, found: str) -> bool:
    """Whether the found EDTF date lies within the gold one; a gold date of "" accepts anything."""
    if not gold:
        return True
    if not found:
        return False
    (gold_first, gold_last), (first, last) = _days(gold), _days(found)
    return gold_first <= first and last <= gold_last


def place_agrees(gold: Iterable[str], found: Iterable[str]) -> bool:
    """Whether any found name is among the gold ones; no gold place accepts anything."""
    wanted = {fold(place) for place in gold}
    return not wanted or any(fold(place) in wanted for place in found)


def _days(date: str) -> tuple[str, str]:
    """First and last day that an EDTF date covers, as comparable strings (a month lasts until "-31")."""
    first, _, last = date.partition("/")
    last = last or first
    return first + "-01-01"[len(first) - 4 :], last + "-12-31"[len(last) - 4 :]
