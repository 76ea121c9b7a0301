"""The search for time expressions: the longest form at each place that its reader accepts."""

from __future__ import annotations

import datetime
import re
from collections.abc import Sequence

from kg.analyse.times import absolute, relative, words
from kg.analyse.times.reading import Course, Found, Reader, Value
from kg.records import Span, TimeMention

LONGEST_LEAD = 30  # characters before an expression in which its function words may stand

READERS: dict[str, Reader] = {
    "name": absolute.read_name,
    "iso": absolute.read_iso,
    "numeric": absolute.read_numeric,
    "day": absolute.read_day,
    "day_alone": absolute.read_day_alone,
    "days": absolute.read_days,
    "month": absolute.read_month,
    "months": absolute.read_months,
    "season": absolute.read_season,
    "fraction": absolute.read_fraction,
    "feast": absolute.read_feast,
    "decade": absolute.read_decade,
    "years": absolute.read_years,
    "year": absolute.read_year,
    "dayword": relative.read_dayword,
    "weekday": relative.read_weekday,
    "weekdays": relative.read_weekdays,
    "week": relative.read_week,
    "weekend": relative.read_weekend,
    "relative_month": relative.read_month,
    "relative_year": relative.read_year,
    "repeated": relative.read_repeated,
    "distance": relative.read_distance,
    "part": relative.read_part,
    "clock": relative.read_clock,
    "later": relative.read_later,
    "same": relative.read_same,
}


def find_times(
    text: str, *, published: datetime.date | None, boilerplate: Sequence[Span] = ()
) -> tuple[TimeMention, ...]:
    """The time expressions of the text, in order, without overlap; those in boilerplate and durations are left out.

    The value is "" where the words name no calendar date, or one that hangs on an unknown publication date.
    """
    course = Course(text=text, published=published)
    position = 0
    while (candidate := words.scanner().search(text, position)) is not None:
        start = candidate.start()
        found, value = _read(course, start, position)
        if found is None:
            position = start + 1
            continue
        position = found.match.end()
        if value is None or any(span.start <= start < span.end for span in boilerplate):
            continue
        first = found.start
        course.times.append(
            TimeMention(start=first, end=position, text=text[first:position], value=value.edtf, anchor=value.anchor)
        )
    return tuple(course.times)


def _read(course: Course, start: int, position: int) -> tuple[Found | None, Value | None]:
    """The longest form that its reader accepts, with its value; a name is found and has none."""
    lead = words.leads().search(course.text, max(position, start - LONGEST_LEAD), start)
    matches = [(form, match) for form in words.forms() if (match := form.pattern.match(course.text, start))]
    for form, match in sorted(matches, key=lambda pair: -pair[1].end()):
        found = Found(
            match=match, lead=lead.group().lower().strip() if lead else "", start=lead.start() if lead else start
        )
        value = READERS[form.reads](found, course)
        if value is not None or form.reads == "name":
            return found, value
    return None, None
