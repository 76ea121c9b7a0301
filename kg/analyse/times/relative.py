"""Readers for times that count from the publication: gestern, am Freitag, vergangene Woche, vor zwei Jahren."""

from __future__ import annotations

import datetime

from kg.analyse.times import edtf, words
from kg.analyse.times.reading import PUBLICATION, STATED, Course, Found, Value

_UNKNOWN = Value("", PUBLICATION)
_SATURDAY = 5


def read_dayword(found: Found, course: Course) -> Value | None:
    """A day counted from the publication: gestern, am heutigen Freitag, morgen früh."""
    if course.published is None:
        return _UNKNOWN
    adjective = found.word("dayadjective")
    days = words.stem_value("dayadjectives", adjective) if adjective else words.table("daywords")[found.word("dayword")]
    return _day(course.published + datetime.timedelta(days=days))


def read_weekday(found: Found, course: Course) -> Value | None:
    """The last such day up to the publication, or the next one where an adjective or the clause looks ahead."""
    if course.published is None:
        return _UNKNOWN
    return _day(_weekday(found, course, course.published))


def read_weekdays(found: Found, course: Course) -> Value | None:
    """The range of two weekdays, the second after the first."""
    if course.published is None:
        return _UNKNOWN
    first = _weekday(found, course, course.published)
    last = edtf.weekday_from(first, words.numbered("weekdays")[found.word("weekday2")], ahead=True)
    return Value(edtf.between(first.isoformat(), last.isoformat()), PUBLICATION)


def _weekday(found: Found, course: Course, published: datetime.date) -> datetime.date:
    number = words.numbered("weekdays")[found.word("weekday")]
    one = datetime.timedelta(days=1)
    week, direction = found.direction("direction2"), found.direction()
    if week is not None:
        return published + one * (number - published.weekday() + 7 * week)
    if found.word("weekon"):
        return edtf.weekday_from(published, number, ahead=True) + 7 * one
    if direction is not None:
        start = published + one * direction  # "vergangenen Freitag" on a Friday is not that day
        return edtf.weekday_from(start, number, ahead=direction >= 0)
    ahead = found.looks_ahead(course)
    announced = _in_announced_range(course, published, number) if ahead is not False else None
    return announced or edtf.weekday_from(published, number, ahead=ahead is True)


def _in_announced_range(course: Course, published: datetime.date, weekday: int) -> datetime.date | None:
    """The weekday in the last range of days of the text, if not over ("vom 18. bis 20. Mai … Montag, 10 Uhr")."""
    values = (time.value for time in course.recent() if "/" in time.value)
    announced = next((value for value in values if edtf.precision(value) == "day"), None)
    if announced is None or edtf.last_day(announced) < published:
        return None
    day = edtf.weekday_from(edtf.first_day(announced), weekday, ahead=True)
    return day if day <= edtf.last_day(announced) else None


def read_week(found: Found, course: Course) -> Value | None:
    """Monday to Sunday; the beginning, middle or end of a week is not cut down to days."""
    moved = _moved(found, course, "week")
    return Value(edtf.week_of(edtf.first_day(moved)), PUBLICATION) if moved else _UNKNOWN


def read_weekend(found: Found, course: Course) -> Value | None:
    """Saturday and Sunday: the last before the publication, or the next one where the words look ahead."""
    if course.published is None:
        return _UNKNOWN
    within = course.published.weekday() >= _SATURDAY
    weeks = found.direction()
    if weeks is None:
        weeks = 0 if within or found.looks_ahead(course) else -1
    elif weeks > 0 and not within:
        weeks -= 1  # the coming weekend is that of this week, unless it has begun
    return Value(edtf.weekend_of(course.published + datetime.timedelta(weeks=weeks)), PUBLICATION)


def read_month(found: Found, course: Course) -> Value | None:
    """The month of the publication or one beside it."""
    return Value(_moved(found, course, "month"), PUBLICATION)


def read_year(found: Found, course: Course) -> Value | None:
    """The year of the publication or one beside it."""
    return Value(_moved(found, course, "year"), PUBLICATION)


def read_turn(found: Found, course: Course) -> Value | None:
    """The first or last month of the year ("zu Jahresbeginn"); before it ("vor Jahresende") the year."""
    if course.published is None:
        return _UNKNOWN
    month = edtf.month(course.published.year, words.table("turns")[found.word("turn")])
    return Value(month[:4] if found.lead.endswith("vor") else month, PUBLICATION)


def _moved(found: Found, course: Course, unit: edtf.Unit) -> str:
    """The publication date moved by one unit back or on, as the adjective or "Vor-" says; "" if it is unknown."""
    if course.published is None:
        return ""
    count = -1 if found.word("before") else found.direction() or 0
    return edtf.shifted(course.published.isoformat(), unit=unit, count=count)


def read_distance(found: Found, course: Course) -> Value | None:
    """So many days, weeks, months or years before or after the publication, as precise as the unit.

    "in zwei Tagen" in a clause that looks back is a duration: None. The year of "vor zehn Jahren (2015)" is stated.
    """
    if year := found.word("year"):
        return Value(year, STATED)
    ahead = found.word("ago") == ""
    if ahead and found.looks_ahead(course) is False:
        return None
    if course.published is None:
        return _UNKNOWN
    count = words.number(found.word("number")) * (1 if ahead else -1)
    unit = words.table("units")[found.word("unit")]
    return Value(edtf.shifted(course.published.isoformat(), unit=unit, count=count), PUBLICATION)


def read_repeated(_found: Found, _course: Course) -> Value | None:
    """No date: a day that comes again and again."""
    return Value("", STATED)


def _day(date: datetime.date) -> Value:
    return Value(date.isoformat(), PUBLICATION)
