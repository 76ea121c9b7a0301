"""Readers for days of the calendar that the text writes out; month and year may come from elsewhere."""

from __future__ import annotations

from kg.analyse.times import edtf, words
from kg.analyse.times.reading import EARLIER, PUBLICATION, Course, Found, Value, in_year_of, stated


def read_name(_found: Found, _course: Course) -> Value | None:
    """Nothing: the words are a name."""
    return None


def read_iso(found: Found, _course: Course) -> Value | None:
    """A day written 2025-08-15; the clock time after it is left out."""
    return stated(edtf.day(*(int(found.word(part)) for part in ("year", "monthnumber", "day"))))


def read_numeric(found: Found, course: Course) -> Value | None:
    """A day written 15.8.2025 or 15.08.25; 15.8. only after a weekday, a bracket or a preposition of dates."""
    bracket = course.text.endswith("(", 0, found.match.start())
    if not (found.has_year or found.word("weekday") or bracket or found.leads_to_date):
        return None
    day, month = int(found.word("day")), int(found.word("monthnumber"))
    return in_year_of(found, course, lambda year: edtf.day(year, month, day))


def read_day(found: Found, course: Course) -> Value | None:
    """A day with the name of its month; a misspelt one needs a year or a preposition of dates."""
    misspelt = found.word("misspelt")
    month = words.month_number(misspelt or found.word("monthname"))
    if month is None or (misspelt and not (found.has_year or found.leads_to_date)):
        return None
    day = int(found.word("day"))
    return in_year_of(found, course, lambda year: edtf.day(year, month, day))


def read_days(found: Found, course: Course) -> Value | None:
    """The range of two days; month and year of the first may stand with the second only."""
    last_month = _month(found, "2")
    first_month = _month(found, "") or last_month
    if first_month is None or last_month is None:
        return None
    first, last = int(found.word("day")), int(found.word("day2"))

    def in_year(year: int) -> str:
        turned = year - (first_month > last_month)
        return edtf.between(edtf.day(turned, first_month, first), edtf.day(year, last_month, last))

    return in_year_of(found, course, in_year, which="2")


def _month(found: Found, which: str) -> int | None:
    if digits := found.word(f"monthnumber{which}"):
        return int(digits)
    name = found.word(f"monthname{which}")
    return words.month_number(name) if name else None


def read_day_alone(found: Found, course: Course) -> Value | None:
    """A day without its month ("am 5."): the nearest to the last day of the text, else to the publication."""
    earlier = course.latest("day")
    base = edtf.first_day(earlier) if earlier else course.published
    if base is None:
        return Value("", PUBLICATION)
    months = (edtf.shifted(base.isoformat()[:7], unit="month", count=step) for step in (-1, 0, 1))
    values = (edtf.day(int(month[:4]), int(month[5:]), int(found.word("day"))) for month in months if month)
    return Value(edtf.nearest(values, base), EARLIER if earlier else PUBLICATION)
