"""Arithmetic on EDTF dates: days, months, years and ranges of them, German weeks, seasons and movable feasts."""

from __future__ import annotations

import calendar
import datetime
from collections.abc import Iterable
from typing import Literal

Unit = Literal["day", "week", "month", "year", "decade"]

DAYS_IN = {"day": 1, "week": 7}
MONTHS_IN = {"month": 1, "year": 12, "decade": 120}
LENGTHS: dict[Unit, int] = {"day": 10, "week": 10, "month": 7, "year": 4, "decade": 4}  # characters of a value


def is_day(value: str) -> bool:
    """Whether the EDTF value is one single day."""
    return len(value) == LENGTHS["day"]


def day(year: int, month: int, of_month: int) -> str:
    """The EDTF day, or "" if the calendar has no such day."""
    try:
        return datetime.date(year, month, of_month).isoformat()
    except ValueError:
        return ""


def month(year: int, number: int) -> str:
    """The EDTF month, or "" for a month after the twelfth."""
    return f"{year:04d}-{number:02d}" if 1 <= number <= 12 else ""


def between(first: str, last: str) -> str:
    """The EDTF range of two values of one precision, the value itself if they are equal, "" if they run backwards."""
    if not first or not last or first > last:
        return ""
    return first if first == last else f"{first}/{last}"


def first_day(value: str) -> datetime.date:
    """The first day that an EDTF value covers."""
    start = value.partition("/")[0]
    return datetime.date.fromisoformat(start + "-01-01"[len(start) - 4 :])


def last_day(value: str) -> datetime.date:
    """The last day that an EDTF value covers."""
    end = value.rpartition("/")[2]
    year, of_year = int(end[:4]), int(end[5:7] or 12)
    return datetime.date.fromisoformat(end) if is_day(end) else _end_of_month(year, of_year)


def _end_of_month(year: int, number: int) -> datetime.date:
    return datetime.date(year, number, calendar.monthrange(year, number)[1])


def precision(value: str) -> Literal["day", "month", "year"]:
    """What an EDTF value, or each end of a range, names."""
    length = len(value.partition("/")[0])
    return "day" if length == LENGTHS["day"] else "month" if length == LENGTHS["month"] else "year"


def week_of(date: datetime.date) -> str:
    """Monday to Sunday of the week that holds the date."""
    monday = date - datetime.timedelta(days=date.weekday())
    return between(monday.isoformat(), (monday + datetime.timedelta(days=6)).isoformat())


def weekend_of(date: datetime.date) -> str:
    """Saturday and Sunday of the week that holds the date."""
    saturday = date + datetime.timedelta(days=5 - date.weekday())
    return between(saturday.isoformat(), (saturday + datetime.timedelta(days=1)).isoformat())


def season(year: int, first: int, last: int) -> str:
    """The range of months of a season that begins in the year; one that turns the year ends in the next."""
    return between(month(year, first), month(year + (last < first), last))


def shifted(value: str, *, unit: Unit, count: int) -> str:
    """The value moved by so many units, as precise as the coarser of the two: "1988-03" and two weeks give months.

    "" where that leads out of the calendar, before the year 1 or after 9999.
    """
    try:
        first, last = _moved(first_day(value), unit, count), _moved(last_day(value), unit, count)
    except (ValueError, OverflowError):
        return ""
    length = min(LENGTHS[unit], LENGTHS[precision(value)])
    return between(first.isoformat()[:length], last.isoformat()[:length])


def _moved(date: datetime.date, unit: Unit, count: int) -> datetime.date:
    if unit in DAYS_IN:
        return date + datetime.timedelta(days=count * DAYS_IN[unit])
    months = date.year * 12 + date.month - 1 + count * MONTHS_IN[unit]
    year, before = divmod(months, 12)
    return min(
        datetime.date(year, before + 1, 1) + datetime.timedelta(days=date.day - 1), _end_of_month(year, before + 1)
    )


def weekday_from(date: datetime.date, weekday: int, *, ahead: bool) -> datetime.date:
    """The nearest such weekday (0 is Monday) from the date on, or up to it; the date itself counts."""
    days = (weekday - date.weekday()) % 7 if ahead else -((date.weekday() - weekday) % 7)
    return date + datetime.timedelta(days=days)


def nearest(values: Iterable[str], date: datetime.date, *, future: float = 1.0) -> str:
    """The value that lies nearest to the date, the earlier one of two; "" if there is none.

    Days after the date count ``future`` times: above 1 it prefers the past.
    """

    def distance(value: str) -> tuple[float, str]:
        days = days_between(date, value)
        return days * future if days > 0 else -days, value

    return min(filter(None, values), key=distance, default="")


def days_between(date: datetime.date, value: str) -> int:
    """The days from the date to the middle of the value, negative if it lies before."""
    first = first_day(value)
    return (first + (last_day(value) - first) // 2 - date).days


def easter(year: int) -> datetime.date:
    """Easter Sunday in the Gregorian calendar (Meeus, Jones and Butcher)."""
    century, of_century = divmod(year, 100)
    moon = (19 * (year % 19) + century - century // 4 - (century - (century + 8) // 25 + 1) // 3 + 15) % 30
    weekday = (32 + 2 * (century % 4) + 2 * (of_century // 4) - moon - of_century % 4) % 7
    shift = (year % 19 + 11 * moon + 22 * weekday) // 451
    number, before = divmod(moon + weekday - 7 * shift + 114, 31)
    return datetime.date(year, number, before + 1)


def feast(rule: str, year: int) -> str:
    """The day of a feast by its rule: month and day, "12-25", or days from Easter Sunday, "easter-2", "easter+39"."""
    if rule.startswith("easter"):
        return (easter(year) + datetime.timedelta(days=int(rule.removeprefix("easter") or 0))).isoformat()
    return f"{year:04d}-{rule}"
