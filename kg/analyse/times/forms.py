"""The forms of the lexicon as compiled patterns, and the patterns of what stands around them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from kg.analyse.times.words import BLANK, LEXICON, any_of, numbered, section, table
from kg.errors import OntologyError

REACH = 40  # characters before a word of time in which its expression may begin: "in der Nacht vom 10. auf den …"
_PLACEHOLDER = re.compile(r"\{([a-z]+)(\d?)\}")
_NAMED_GROUP = re.compile(r"\(\?P<\w+>")
_BEFORE = r"(?<!\w)(?<![^\W\d]-)(?<!\d[.,:/])"  # no part of a word, of "G-20", of "3.50" or of "014/2027"
_AFTER = r"(?!\w)(?![.,:]\d)"

# The classes that are made of digits; the others are the words of the lexicon.
_DIGITS = {
    "day": r"(?:0?[1-9]|[12]\d|3[01])",
    "monthnumber": r"(?:1[0-2]|0?[1-9])",
    "year": r"(?:1[0-9]\d\d|20\d\d)",
    "shortyear": r"\d\d",
    "hour": r"(?:[01]?\d|2[0-4])(?:[.:][0-5]\d)?",
    "tens": r"(?:(?:1[89]|20)?[1-9]0)",
}


@dataclass(frozen=True, slots=True)
class Form:
    """One way to say a time: ``pattern`` finds it, the reader named ``reads`` turns its words into a value."""

    reads: str
    pattern: re.Pattern[str]


@cache
def forms() -> tuple[Form, ...]:
    """All forms of the lexicon. Raises OntologyError for one that is no regular expression or names no class."""
    return tuple(Form(entry["reads"], compiled(entry["form"])) for entry in section("forms"))


def compiled(form: str) -> re.Pattern[str]:
    """The pattern of a form: whole words, its placeholders as named groups."""
    try:
        return re.compile(f"{_BEFORE}(?:{_PLACEHOLDER.sub(_group, _spaced(form))}){_AFTER}")
    except (re.error, KeyError) as error:
        raise OntologyError(f"{LEXICON}.yaml: form {form!r}: {error}") from None


@cache
def scanner() -> re.Pattern[str]:
    """One pattern that matches where any form does."""
    return re.compile("|".join(_NAMED_GROUP.sub("(?:", form.pattern.pattern) for form in forms()))


@cache
def cores() -> re.Pattern[str]:
    """Digits and the beginnings of words, one of which every expression has: far from them none need be looked for."""
    words = [word for name in ("months", "abbreviations", "weekdays") for word in numbered(name)]
    tables = ("seasons", "feasts", "units", "stretches", "daywords", "dayadjectives", "steps", "tenswords", "turns")
    words += [word for name in tables for word in table(name)]
    return re.compile(rf"(?<!\w)(?:\d|{any_of({*words, *section('cores')})})")


@cache
def leads() -> re.Pattern[str]:
    """The prepositions at the end of a stretch that belong to the expression after it."""
    return re.compile(rf"(?<!\w)(?i:{'|'.join(map(_spaced, section('leads')))}){BLANK}$")


@cache
def articles() -> re.Pattern[str]:
    """The article at the end of a stretch that belongs to the noun or number after it."""
    return re.compile(rf"(?<!\w)(?i:{_spaced(section('articles'))}){BLANK}$")


@cache
def counted() -> re.Pattern[str]:
    """What follows a four-digit number that is no year: the things that it counts."""
    return re.compile(rf"\s{{0,2}}(?:{any_of(section('counted'))}(?!\w)|[%€$°])")


@cache
def counting() -> re.Pattern[str]:
    """What stands before a four-digit number that is no year, at the end of a stretch."""
    return re.compile(rf"(?<!\w){any_of(section('counting'))}{BLANK}$")


def _spaced(form: str) -> str:
    return form.replace(" ?", r"\s{0,3}").replace(" ", BLANK)


def _group(placeholder: re.Match[str]) -> str:
    name, count = placeholder.groups()
    return f"(?P<{name}{count}>{_classes()[name]})"


@cache
def _classes() -> dict[str, str]:
    months = any_of(numbered("months"))
    parts = section("parts")
    classes = {
        "month": months,
        "monthname": rf"(?:{months}|{any_of(numbered('abbreviations'))}\.?)",
        "weekday": any_of(numbered("weekdays")),
        "part": any_of([*parts, *map(str.capitalize, parts)]),
        "edge": any_of(section("edges")),
        "number": rf"(?:\d{{1,3}}|{any_of(table('numbers'))})",
        "direction": rf"{any_of(table('directions'))}e[nmrs]?",
        "dayadjective": rf"{any_of(table('dayadjectives'))}e[nmrs]?",
        "stretch": any_of(table("stretches")),
    }
    tables = {
        name: any_of(table(f"{name}s"))
        for name in ("season", "feast", "unit", "dayword", "sequel", "step", "tensword", "ordinal", "turn")
    }
    return _DIGITS | classes | tables | {name: _spaced(written) for name, written in section("classes").items()}
