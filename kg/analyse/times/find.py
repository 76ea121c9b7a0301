"""The search for time expressions: the longest form at each place that its reader accepts."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator, Sequence

from kg.analyse.times import days, forms, periods, relative, sequence
from kg.analyse.times.reading import Course, Found, Reader, Value
from kg.records import Span, TimeMention

PLAUSIBLE = range(1000, 3000)  # years of a publication; metadata have 0001-01-01 and 9999-12-31 for "unknown"
_WORD_START = re.compile(r"\b\w")

READERS: dict[str, Reader] = {
    "name": days.read_name,
    "iso": days.read_iso,
    "numeric": days.read_numeric,
    "day": days.read_day,
    "days": days.read_days,
    "day_alone": days.read_day_alone,
    "month": periods.read_month,
    "months": periods.read_months,
    "season": periods.read_season,
    "fraction": periods.read_fraction,
    "feast": periods.read_feast,
    "decade": periods.read_decade,
    "years": periods.read_years,
    "year": periods.read_year,
    "dayword": relative.read_dayword,
    "weekday": relative.read_weekday,
    "weekdays": relative.read_weekdays,
    "week": relative.read_week,
    "weekend": relative.read_weekend,
    "relative_month": relative.read_month,
    "relative_year": relative.read_year,
    "turn": relative.read_turn,
    "distance": relative.read_distance,
    "repeated": relative.read_repeated,
    "part": sequence.read_part,
    "clock": sequence.read_clock,
    "later": sequence.read_later,
    "same": sequence.read_same,
}


def find_times(
    text: str, *, published: datetime.date | None, boilerplate: Sequence[Span] = ()
) -> tuple[TimeMention, ...]:
    """The time expressions of the text, in order, without overlap; those in boilerplate and durations are left out.

    The value is "" where the words name no calendar date, or one that hangs on an unknown publication date.
    """
    known = published is not None and published.year in PLAUSIBLE
    course = Course(text=text, published=published if known else None)
    position = 0
    for start in _candidates(text):
        if start < position or any(span.start <= start < span.end for span in boilerplate):
            continue
        found, value = _read(course, start, position)
        if found is None:
            continue
        position = found.match.end()
        if value is not None:
            mention = text[found.start : position]
            course.times.append(
                TimeMention(start=found.start, end=position, text=mention, value=value.edtf, anchor=value.anchor)
            )
    return tuple(course.times)


def _candidates(text: str) -> Iterator[int]:
    """The offsets at which a form matches, in order: looked for only up to core words, since most text has none."""
    position = 0
    for core in forms.cores().finditer(text):
        for word in _WORD_START.finditer(text, max(position, core.start() - forms.REACH), core.end()):
            if forms.scanner().match(text, word.start()):
                yield word.start()
        position = core.end()


def _read(course: Course, start: int, position: int) -> tuple[Found | None, Value | None]:
    """The longest form that its reader accepts, with its value; a name is found and has none."""
    lead = forms.leads().search(course.text, max(position, start - forms.REACH), start)
    if lead is None and not course.text[start].islower():
        lead = forms.articles().search(course.text, max(position, start - forms.REACH), start)
    matches = [(form, match) for form in forms.forms() if (match := form.pattern.match(course.text, start))]
    for form, match in sorted(matches, key=lambda pair: -pair[1].end()):
        found = Found(match, lead.group().lower().strip() if lead else "", lead.start() if lead else start)
        value = READERS[form.reads](found, course)
        if value is not None or form.reads == "name":
            return found, value
    return None, None
