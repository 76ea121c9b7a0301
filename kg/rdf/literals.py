"""Values of the records as RDF literals: dates as precise as they are known, and numbers."""

from __future__ import annotations

import calendar
import datetime
import re
from dataclasses import dataclass
from decimal import Decimal

from rdflib import XSD, Literal

_DATE = re.compile(r"([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?")


@dataclass(frozen=True, slots=True)
class CalendarDate:
    """A date as precise as it is known: the literal, and its first and last day.

    The days are None where the value is no calendar date ("2025-02-30"); the graph then shows the value as it is, and
    breaks the shape of kg:date.
    """

    literal: Literal
    earliest: datetime.date | None = None
    latest: datetime.date | None = None


def _days(value: str) -> tuple[datetime.date, datetime.date] | None:
    """First and last day of a year, month or day; None for anything else."""
    match = _DATE.fullmatch(value)
    if not match:
        return None
    year, month, day = (None if part is None else int(part) for part in match.groups())
    assert year is not None
    first_month, last_month = (1, 12) if month is None else (month, month)
    try:
        if day is not None:
            exact = datetime.date(year, first_month, day)
            return exact, exact
        last_day = calendar.monthrange(year, last_month)[1]
        return datetime.date(year, first_month, 1), datetime.date(year, last_month, last_day)
    except ValueError:  # day 31 in a month of 30, month 13, month or day 00, year 0000
        return None


def calendar_date(value: str) -> CalendarDate:
    """The literal for an EDTF value: xsd:date, xsd:gYearMonth or xsd:gYear by its precision, xsd:string for a range.

    A range whose end lies before its beginning counts as no calendar date.
    """
    start, slash, end = value.partition("/")
    first, last = _days(start), _days(end if slash else start)
    plain = Literal(value, datatype=XSD.string)
    if first is None or last is None or first[0] > last[1]:
        return CalendarDate(plain)
    if slash:
        return CalendarDate(plain, first[0], last[1])
    datatype = {4: XSD.gYear, 7: XSD.gYearMonth, 10: XSD.date}[len(value)]
    # Without normalize=False rdflib may rewrite "2025" into the date it parses it to.
    return CalendarDate(Literal(value, datatype=datatype, normalize=False), first[0], last[1])


def day(value: datetime.date) -> Literal:
    """One day as xsd:date."""
    return Literal(value.isoformat(), datatype=XSD.date, normalize=False)


def decimal(value: float) -> Literal:
    """A number as xsd:decimal, without exponent: Turtle would read 1e-05 as a double."""
    return Literal(format(Decimal(repr(float(value))), "f"), datatype=XSD.decimal, normalize=False)
