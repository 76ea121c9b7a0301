"""Readers for months, seasons, feasts, years and decades that the text names."""

from __future__ import annotations

import re

from kg.analyse.times import edtf, forms, words
from kg.analyse.times.reading import Course, Found, Value, in_year_of, stated

_CAPITAL = re.compile(r"\s[A-ZÄÖÜ]")
_QUARTERS = {"Quartal": 3, "Jahresviertel": 3}  # months; the other fractions are halves
EARLIEST_BARE_YEAR = "1900"  # a smaller number without preposition is as often a count


def read_month(found: Found, course: Course) -> Value | None:
    """A month; a bare one before a capital letter is somebody's name ("August Wilhelm")."""
    number = words.month_number(found.word("misspelt") or found.word("monthname") or found.word("month"))
    bare = not (found.lead or found.has_year or any(map(found.word, ("edge", "direction", "direction2"))))
    if number is None or (bare and _CAPITAL.match(course.text, found.match.end())):
        return None
    return in_year_of(found, course, lambda year: edtf.month(year, number))


def read_months(found: Found, course: Course) -> Value | None:
    """The range of two months."""
    numbers = [words.numbered("months")[found.word(name)] for name in ("month", "month2")]

    def in_year(year: int) -> str:
        start = int(found.word("year") or year - (numbers[0] > numbers[1]))
        return edtf.between(edtf.month(start, numbers[0]), edtf.month(year, numbers[1]))

    return in_year_of(found, course, in_year, which="2")


def read_season(found: Found, course: Course) -> Value | None:
    """The months of a season; a bare word ("Sommer") is none."""
    if not (found.lead or found.has_year or found.word("direction") or found.word("direction2")):
        return None
    first, last = words.table("seasons")[found.word("season")]
    return in_year_of(found, course, lambda year: edtf.season(year, first, last))


def read_fraction(found: Found, course: Course) -> Value | None:
    """The months of a quarter or half of a year."""
    length = _QUARTERS.get(found.word("fraction"), 6)
    first = (words.table("ordinals")[found.word("ordinal")] - 1) * length + 1

    def in_year(year: int) -> str:
        return edtf.between(edtf.month(year, first), edtf.month(year, first + length - 1))

    return in_year_of(found, course, in_year)


def read_feast(found: Found, course: Course) -> Value | None:
    """The day of a feast; before it ("vor Weihnachten") its month; nothing for a bare word that is no day's name."""
    name = found.word("feast")
    if not (found.lead or found.has_year or name.endswith("tag")):
        return None
    length = edtf.LENGTHS["month" if found.lead.endswith("vor") else "day"]
    return in_year_of(found, course, lambda year: edtf.feast(words.table("feasts")[name], year)[:length])


def read_decade(found: Found, _course: Course) -> Value | None:
    """The ten years of a decade, of the twentieth century unless the text writes another."""
    first = int(found.word("tens") or words.table("tenswords")[found.word("tensword")])
    first += 1900 if first < 100 else 0
    return stated(edtf.between(str(first), str(first + 9)))


def read_years(found: Found, _course: Course) -> Value | None:
    """The range of two years; 2014/15 only where the second follows the first."""
    first = int(found.word("year"))
    if short := found.word("shortyear"):
        return stated(edtf.between(str(first), str(first + 1))) if (first + 1) % 100 == int(short) else None
    return stated(edtf.between(found.word("year"), found.word("year2")))


def read_year(found: Found, course: Course) -> Value | None:
    """A year, unless the number counts something ("2000 Soldaten", "rund 1950")."""
    number = found.word("year")
    start, end = found.match.span()
    if forms.counted().match(course.text, end):
        return None
    if found.match.group() != number:
        return stated(number)
    round_number = number.endswith("00")
    counting = forms.counting().search(course.text, max(0, start - forms.REACH), start)
    unsure = not found.lead and (round_number or number < EARLIEST_BARE_YEAR)
    if counting or unsure or (round_number and _CAPITAL.match(course.text, end)):
        return None
    return stated(number)
