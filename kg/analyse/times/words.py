"""The German words of time, ready for look-up, and the forms of the lexicon as compiled patterns."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from typing import Any

from kg import ontology
from kg.errors import OntologyError

LEXICON = "lexicon/de/times"
SAME_MONTH = 0.8  # difflib ratio: "Augsut" and "August" have 0.83, "Julia" would need a day before it
_PLACEHOLDER = re.compile(r"\{([a-z]+)(\d?)\}")

# One regular expression for each class of digits; the other classes are the words of the lexicon.
_DIGITS = {
    "day": r"(?:0?[1-9]|[12]\d|3[01])",
    "monthnumber": r"(?:1[0-2]|0?[1-9])",
    "year": r"(?:1[0-9]\d\d|20\d\d)",
    "shortyear": r"\d\d",
    "hour": r"(?:[01]?\d|2[0-4])(?:[.:][0-5]\d)?",
    "tens": r"(?:(?:1[89]|20)?[1-9]0)",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Form:
    """One way to say a time: ``pattern`` finds it, the reader named ``reads`` turns its words into a value."""

    reads: str
    pattern: re.Pattern[str]


@cache
def table(name: str) -> dict[str, Any]:
    """The mapping of that name in the lexicon; words with a small first letter stand there with a capital as well."""
    entries: dict[str, Any] = ontology.load(LEXICON)[name]
    return entries | {word[0].upper() + word[1:]: value for word, value in entries.items()}


@cache
def numbered(name: str) -> dict[str, int]:
    """Word -> number for the lists of months (from 1) and weekdays (from 0)."""
    return {word: number for number, words in ontology.load(LEXICON)[name].items() for word in words}


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
    """The value of an adjective in a table of stems: "vergangenen" has that of "vergangen"."""
    return next(int(value) for stem, value in table(name).items() if word.startswith(stem))


@cache
def forms() -> tuple[Form, ...]:
    """All forms of the lexicon. Raises OntologyError for a form that is no regular expression."""
    return tuple(
        Form(reads=entry["reads"], pattern=compiled(entry["form"])) for entry in ontology.load(LEXICON)["forms"]
    )


@cache
def scanner() -> re.Pattern[str]:
    """One pattern that matches wherever any form does."""
    return re.compile("|".join(_unnamed(form.pattern.pattern) for form in forms()))


@cache
def leads() -> re.Pattern[str]:
    """The function words at the end of a stretch that belong to the expression after it."""
    return re.compile(rf"(?<!\w)(?i:{'|'.join(_spaced(lead) for lead in ontology.load(LEXICON)['leads'])})\s{{1,3}}$")


def compiled(form: str) -> re.Pattern[str]:
    """The pattern of a form: whole words, its placeholders as named groups."""
    try:
        return re.compile(
            rf"(?<!\w)(?<![^\W\d]-)(?<!\d[.,:/]){_PLACEHOLDER.sub(_group, _spaced(form))}(?!\w)(?![.,:]\d)"
        )
    except (re.error, KeyError) as error:
        raise OntologyError(f"{LEXICON}.yaml: form {form!r}: {error}") from None


def _spaced(form: str) -> str:
    return form.replace(" ?", r"\s{0,3}").replace(" ", r"\s{1,3}")


@cache
def _classes() -> dict[str, str]:
    lexicon = ontology.load(LEXICON)
    months, short = _any(numbered("months")), _any(numbered("abbreviations"))
    parts = lexicon["parts"] + [part.capitalize() for part in lexicon["parts"]]
    classes = {
        "month": months,
        "monthname": rf"(?:{months}|{short}\.?)",
        "weekday": _any(numbered("weekdays")),
        "part": _any(parts),
        "edge": _any(lexicon["edges"]),
        "number": rf"(?:\d{{1,3}}|{_any(table('numbers'))})",
        "direction": rf"{_any(table('directions'))}e[nmrs]?",
        "dayadjective": rf"{_any(table('dayadjectives'))}e[nmrs]?",
    }
    tables = {name: _any(table(f"{name}s")) for name in ("season", "feast", "unit", "dayword", "sequel", "step")}
    patterns = {name: _spaced(expression) for name, expression in lexicon["classes"].items()}
    return _DIGITS | classes | tables | {"stretch": _any(table("stretches"))} | patterns


def _any(words: Iterable[str]) -> str:
    longest_first = sorted(words, key=lambda word: (-len(word), word))
    return f"(?:{'|'.join(_spaced(re.escape(word).replace(chr(92) + ' ', ' ')) for word in longest_first)})"


def _group(placeholder: re.Match[str]) -> str:
    name, count = placeholder.groups()
    expression = _classes()[name]
    return f"(?P<{name}{count}>{expression})"


def _unnamed(pattern: str) -> str:
    return re.sub(r"\(\?P<\w+>", "(?:", pattern)


@cache
def after_numbers() -> re.Pattern[str]:
    """The words after which a four-digit number was no year: it counts them."""
    return re.compile(rf"\s{{0,2}}(?:{_any(ontology.load(LEXICON)['counted'])}(?!\w)|[%€$°])")


@cache
def before_numbers() -> re.Pattern[str]:
    """The words before a four-digit number that is no year."""
    return re.compile(rf"(?<!\w){_any(ontology.load(LEXICON)['counting'])}\s{{1,2}}$")
