"""Readers for times that hang on a time before them in the text: am Tag darauf, am selben Abend, um 20 Uhr."""

from __future__ import annotations

from kg.analyse.times import edtf, words
from kg.analyse.times.reading import EARLIER, PUBLICATION, Course, Found, Value
from kg.analyse.times.tense import sentence_start


def read_later(found: Found, course: Course) -> Value | None:
    """A step from the last date before it in the text, else from the publication."""
    unit, count = _step(found)
    ahead = found.looks_ahead(course)
    base = course.latest("day", ahead=ahead) if unit in edtf.DAYS_IN else ""
    base = base or course.latest(ahead=ahead)
    published = course.published.isoformat() if course.published else ""
    value = edtf.shifted(base or published, unit=unit, count=count) if base or published else ""
    if value and unit == "week" and not found.word("number"):
        value = edtf.week_of(edtf.first_day(value))
    return Value(value, EARLIER if base or not published else PUBLICATION)


def _step(found: Found) -> tuple[edtf.Unit, int]:
    """How far: "am Vortag", "in der Woche darauf", "zwei Jahre zuvor", "am folgenden Tag", "tags darauf"."""
    if step := found.word("step"):
        unit, count = words.table("steps")[step]
        return unit, count
    direction = words.table("sequels")[found.word("sequel")] if found.word("sequel") else 1
    if number := found.word("number"):
        return words.table("units")[found.word("unit")], words.number(number) * direction
    stretch = found.word("stretch")
    return (words.table("stretches")[stretch] if stretch else "day"), direction


def read_same(found: Found, course: Course) -> Value | None:
    """The last day, week, month or year of the text; a coarser time stays as it is."""
    unit = words.table("stretches")[found.word("stretch")]
    base = course.latest("day" if unit in edtf.DAYS_IN else None, ahead=found.looks_ahead(course))
    first = base.partition("/")[0]
    if len(first) < edtf.LENGTHS[unit]:
        return Value(base, EARLIER)
    return Value(edtf.week_of(edtf.first_day(base)) if unit == "week" else first[: edtf.LENGTHS[unit]], EARLIER)


def read_part(found: Found, course: Course) -> Value | None:
    """The day of a part of the day: the last single one of the text, else that of the publication."""
    base = course.latest("day", ahead=found.looks_ahead(course))
    return Value(base, EARLIER) if edtf.is_day(base) else _publication_day(course)


def read_clock(found: Found, course: Course) -> Value | None:
    """The day of a clock time: the last one of its clause, else that of the list it stands in or of the publication.

    None beside a repeated day.
    """
    last = course.times[-1] if course.times else None
    if last is None or last.end < sentence_start(course.text, found.start):
        return _listed_day(course) or _publication_day(course)
    if not last.value:
        return Value("", EARLIER)
    between = course.text[last.end : found.start].strip(" ")
    same_clause = between == "," or "," not in between
    return Value(last.value, EARLIER) if same_clause and edtf.is_day(last.value) else _publication_day(course)


def _listed_day(course: Course) -> Value | None:
    """The day that fills a line of its own above: what a list of dates puts under it is on that day."""
    for time in course.recent():
        line = course.text[course.text.rfind("\n", 0, time.start) + 1 :].partition("\n")[0]
        if edtf.is_day(time.value) and line.strip(" .:–-") == time.text:
            return Value(time.value, EARLIER)
    return None


def _publication_day(course: Course) -> Value:
    return Value(course.published.isoformat() if course.published else "", PUBLICATION)
