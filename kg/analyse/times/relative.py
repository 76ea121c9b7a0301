"""Readers for times that count from the publication, or from a date that stands earlier in the text."""

from __future__ import annotations

import datetime
from kg.analyse.times import edtf, words
from kg.analyse.times.reading import EARLIER, PUBLICATION, STATED, Course, Found, Value
from kg.analyse.times.tense import sentence_start


def read_dayword(found: Found, course: Course) -> Value | None:
    """A day counted from the publication: gestern, am heutigen Freitag, morgen früh."""
    if course.published is None:
        return Value("", PUBLICATION)
    adjective = found.word("dayadjective")
    days = words.stem_value("dayadjectives", adjective) if adjective else words.table("daywords")[found.word("dayword")]
    return Value((course.published + datetime.timedelta(days=days)).isoformat(), PUBLICATION)


def read_weekday(found: Found, course: Course) -> Value | None:
    """The last such day up to the publication, or the next one where an adjective or the verb looks ahead."""
    if course.published is None:
        return Value("", PUBLICATION)
    return Value(_weekday(found, course, course.published).isoformat(), PUBLICATION)


def _weekday(found: Found, course: Course, published: datetime.date) -> datetime.date:
    number = words.numbered("weekdays")[found.word("weekday")]
    one = datetime.timedelta(days=1)
    if week := found.word("direction2"):
        monday = published - datetime.timedelta(days=published.weekday())
        return monday + datetime.timedelta(days=number + 7 * words.stem_value("directions", week))
    if "in einer Woche" in found.match.group():
        return edtf.weekday_from(published, number, ahead=True) + 7 * one
    if adjective := found.word("direction"):
        direction = words.stem_value("directions", adjective)
        if direction < 0:
            return edtf.weekday_from(published - one, number, ahead=False)
        return edtf.weekday_from(published + one * (direction > 0), number, ahead=True)
    ahead = found.looks_ahead(course)
    if ahead is not False and (told := _in_range(course, number)):
        return told
    return edtf.weekday_from(published, number, ahead=ahead is True)


def _in_range(course: Course, weekday: int) -> datetime.date | None:
    """The weekday in the last range of days that the text has announced ("vom 18. bis 20. Mai … Montag, 10 Uhr")."""
    ranges = (
        time.value for time in reversed(course.times) if "/" in time.value and edtf.precision(time.value) == "day"
    )
    announced = next(ranges, None)
    if announced is None or course.published is None or edtf.last_day(announced) < course.published:
        return None
    day = edtf.weekday_from(edtf.first_day(announced), weekday, ahead=True)
    return day if day <= edtf.last_day(announced) else None


def read_weekdays(found: Found, course: Course) -> Value | None:
    """The range of two weekdays, the second after the first."""
    if course.published is None:
        return Value("", PUBLICATION)
    first = _weekday(found, course, course.published)
    last = edtf.weekday_from(first, words.numbered("weekdays")[found.word("weekday2")], ahead=True)
    return Value(edtf.between(first.isoformat(), last.isoformat()), PUBLICATION)


def read_week(found: Found, course: Course) -> Value | None:
    """Monday to Sunday; the beginning, middle or end of a week is not cut down to days."""
    return _near(found, course, "week")


def read_weekend(found: Found, course: Course) -> Value | None:
    """Saturday and Sunday: the last before the publication, or the next one where the words look ahead."""
    if course.published is None:
        return Value("", PUBLICATION)
    direction = words.stem_value("directions", found.word("direction")) if found.word("direction") else None
    if direction is None:
        ahead = found.looks_ahead(course) is True
        weekend = course.published.weekday() >= 5
        direction = 0 if ahead or weekend else -1
    days = 7 * (direction - (direction > 0 and course.published.weekday() < 5))
    return Value(edtf.weekend_of(course.published + datetime.timedelta(days=days)), PUBLICATION)


def read_month(found: Found, course: Course) -> Value | None:
    """The month of the publication or one beside it."""
    return _near(found, course, "month")


def read_year(found: Found, course: Course) -> Value | None:
    """The year of the publication or one beside it; the year's beginning is its first month, its end the last."""
    if course.published is None:
        return Value("", PUBLICATION)
    phrase = found.match.group()
    year = course.published.year
    if phrase.startswith("Jahres"):
        begins = phrase.endswith(("beginn", "anfang"))
        value = str(year) if phrase.endswith("wechsel") else edtf.month(year, 1 if begins else 12)
        return Value(value[:4] if found.lead.endswith("vor") else value, PUBLICATION)
    if phrase.startswith("Vorjahr"):
        return Value(str(year - 1), PUBLICATION)
    return _near(found, course, "year")


def _near(found: Found, course: Course, unit: edtf.Unit) -> Value:
    if course.published is None:
        return Value("", PUBLICATION)
    adjective = found.word("direction")
    count = words.stem_value("directions", adjective) if adjective else 0
    moved = edtf.shifted(course.published.isoformat(), unit=unit, count=count)
    whole = edtf.week_of(edtf.first_day(moved)) if unit == "week" else moved
    return Value(whole, PUBLICATION)


def read_repeated(_found: Found, _course: Course) -> Value | None:
    """A day that comes again and again is no calendar date."""
    return Value("", STATED)


def read_distance(found: Found, course: Course) -> Value | None:
    """So many days, weeks, months or years before or after the publication, as precise as the unit."""
    if year := found.word("year"):
        return Value(year, STATED)
    if course.published is None:
        return Value("", PUBLICATION)
    count = words.number(found.word("number")) * (1 if found.match.group()[0] in "iI" else -1)
    unit = words.table("units")[found.word("unit")]
    return _shifted(course.published.isoformat(), unit, count, PUBLICATION)


def read_later(found: Found, course: Course) -> Value | None:
    """A step from the last date before it in the text, else from the publication."""
    if step := found.word("step"):
        unit, count = words.table("steps")[step]
    elif stretch := found.word("stretch"):
        unit = words.table("stretches")[stretch]
        count = words.table("sequels")[found.word("sequel")] if found.word("sequel") else 1
        if unit == "week":
            later = _from_earlier(course, unit, count, found.looks_ahead(course))
            return later._replace(edtf=later.edtf and edtf.week_of(edtf.first_day(later.edtf)))
    elif number := found.word("number"):
        unit = words.table("units")[found.word("unit")]
        count = words.number(number) * words.table("sequels")[found.word("sequel")]
    else:
        unit, count = "day", words.table("sequels")[found.word("sequel")]
    return _from_earlier(course, unit, count, found.looks_ahead(course))


def _from_earlier(course: Course, unit: edtf.Unit, count: int, ahead: bool | None) -> Value:
    base = course.latest("day", ahead=ahead) if unit in edtf.DAYS_IN else ""
    base = base or course.latest(ahead=ahead)
    if base:
        return _shifted(base, unit, count, EARLIER)
    if course.published is None:
        return Value("", EARLIER)
    return _shifted(course.published.isoformat(), unit, count, PUBLICATION)


def _shifted(base: str, unit: edtf.Unit, count: int, anchor: str) -> Value:
    try:
        return Value(edtf.shifted(base, unit=unit, count=count), anchor)
    except (ValueError, OverflowError):  # before the year 1
        return Value("", anchor)


def read_same(found: Found, course: Course) -> Value | None:
    """The last day, month or year of the text."""
    unit = words.table("stretches")[found.word("stretch")]
    wanted = "day" if unit in edtf.DAYS_IN else None
    base = course.latest(wanted, ahead=found.looks_ahead(course))
    lengths = {"day": 10, "week": 10, "month": 7, "year": 4}
    if not base:
        return Value("", EARLIER)
    first = base.partition("/")[0]
    if len(first) < lengths[unit]:
        return Value(base, EARLIER)
    if unit == "week":
        return Value(edtf.week_of(edtf.first_day(base)), EARLIER)
    return Value(first[: lengths[unit]], EARLIER)


def read_part(found: Found, course: Course) -> Value | None:
    """The day of a part of the day: the last single one of the text, else that of the publication."""
    base = course.latest("day", ahead=found.looks_ahead(course))
    return Value(base, EARLIER) if edtf.is_day(base) else _publication_day(course)


def read_clock(found: Found, course: Course) -> Value | None:
    """The day of a clock time: the last one of its clause, else that of the publication; none beside a repeated day."""
    last = course.times[-1] if course.times else None
    if last is None or last.end < sentence_start(course.text, found.start):
        return _publication_day(course)
    if not last.value:
        return Value("", EARLIER)
    between = course.text[last.end : found.start].strip(" ")
    same_clause = between == "," or "," not in between
    return Value(last.value, EARLIER) if same_clause and edtf.is_day(last.value) else _publication_day(course)


def _publication_day(course: Course) -> Value:
    return Value(course.published.isoformat() if course.published else "", PUBLICATION)
