"""Compares EDTF dates by the days they cover."""

from __future__ import annotations

import calendar
from datetime import date as day


def first_day(date: str) -> str:
    """The first day that a date covers, as YYYY-MM-DD."""
    first = date.split("/", maxsplit=1)[0]
    return first + "-01-01"[len(first) - 4 :]


def last_day(date: str) -> str:
    """The last day that a date covers, as a string that sorts behind all days of its month."""
    last = date.rsplit("/", maxsplit=1)[-1]
    return last + "-12-31"[len(last) - 4 :]


def compatible(one: str, other: str) -> bool:
    """One of two dates is unknown, or they share a day."""
    return not one or not other or (first_day(one) <= last_day(other) and first_day(other) <= last_day(one))


def precision(date: str) -> int:
    """3 for a day, 2 for a month or range of days, 1 for a year, 0 for none."""
    if not date:
        return 0
    if "/" in date:
        return 2 if len(date) > 15 else 1
    return {10: 3, 7: 2}.get(len(date), 1)


def days_apart(one: str, other: str) -> int:
    """Days between two known dates, from the end of the earlier to the start of the later; 0 if they share a day."""
    if compatible(one, other):
        return 0
    earlier, later = sorted((one, other), key=first_day)
    return (day.fromisoformat(first_day(later)) - _last(last_day(earlier))).days


def _last(written: str) -> day:
    """The day itself, or the last of its month where it lies behind it."""
    year, month, number = map(int, written.split("-"))
    return day(year, month, min(number, calendar.monthrange(year, month)[1]))
