"""The German words of time, ready for look-up."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterable
from functools import cache
from typing import Any

from kg import ontology

BLANK = r"\s{1,3}"  # also a line break or two blanks in scraped text
LEXICON = "lexicon/de/times"
SAME_MONTH = 0.8  # difflib's ratio; "Augsut" and "August" have 0.83, and no other German word of a date comes near


def section(name: str) -> Any:
    """The content of one section of the lexicon, as it is written there."""
    return ontology.load(LEXICON)[name]


@cache
def table(name: str) -> dict[str, Any]:
    """A section that maps words; those with a small first letter stand in the table with a capital as well."""
    entries: dict[str, Any] = section(name)
    return entries | {word[0].upper() + word[1:]: value for word, value in entries.items()}


@cache
def numbered(name: str) -> dict[str, int]:
    """Word -> number for the sections that list words by number: months from 1, weekdays from 0 for Monday."""
    return {word: number for number, listed in section(name).items() for word in listed}


def month_number(word: str) -> int | None:
    """1 to 12 for a month, also abbreviated or with a letter wrong, else None."""
    months = numbered("months")
    known = months | numbered("abbreviations")
    if word.rstrip(".") in known:
        return known[word.rstrip(".")]
    close = difflib.get_close_matches(word, months, n=1, cutoff=SAME_MONTH)
    return months[close[0]] if close else None


def number(word: str) -> int:
    """The value of a number word or of digits."""
    return int(word) if word.isdigit() else int(table("numbers")[word])


def stem_value(name: str, word: str) -> int:
    """The value of an adjective in a section of stems: "vergangenen" has that of "vergangen"."""
    return next(int(value) for stem, value in table(name).items() if word.startswith(stem))


def any_of(words: Iterable[str]) -> str:
    """The regular expression for any of the words, the longer first; blanks in them stand for white space."""
    longest_first = sorted(words, key=lambda word: (-len(word), word))
    return f"(?:{'|'.join(BLANK.join(map(re.escape, word.split())) for word in longest_first)})"
