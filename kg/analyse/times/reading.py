"""What the readers of time expressions work on: the words found, and how far the text has been read."""

from __future__ import annotations

import datetime
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

from kg.analyse.times import edtf, words
from kg.analyse.times.tense import in_past_attribute, looks_ahead
from kg.records import TimeMention

STATED = "stated"
PUBLICATION = "publication date"
EARLIER = "earlier date"

FUTURE = 1.3  # weight of days after the publication; swept 1 to 2 on corpus/train: from 1.2 on it is level
FAR = 120  # days; swept 0 to 150 on corpus/train: 0 costs 0.05 F1, from 90 on it is level
RECENT = 50  # times before one that it may hang on
PARAGRAPH = 2000  # characters of the longest paragraph
PIVOT = 69  # a year of two digits from here on is of the twentieth century, as in POSIX
_DATE_LEADS = ("am", "vom", "bis", "zum", "den", "dem", "der", "ab", "seit")


class Value(NamedTuple):
    """An EDTF value, "" where the calendar cannot tell, and where it comes from."""

    edtf: str
    anchor: str


@dataclass(frozen=True, slots=True)
class Found:
    """A form that matched, the prepositions right before it, in small letters ("bis zum"), and where these start."""

    match: re.Match[str]
    lead: str
    start: int

    def word(self, name: str) -> str:
        """The word of that class, or "" if the expression has none."""
        return self.match.groupdict().get(name) or ""

    @property
    def has_year(self) -> bool:
        """Whether the expression writes its year."""
        return any(map(self.word, ("year", "year2", "shortyear")))

    @property
    def leads_to_date(self) -> bool:
        """Whether a preposition stands before it that dates have."""
        return self.lead.startswith(_DATE_LEADS)

    def direction(self, name: str = "direction") -> int | None:
        """-1, 0 or 1 for an adjective such as "vergangenen", "diesen", "kommenden", None without one."""
        adjective = self.word(name)
        return words.stem_value("directions", adjective) if adjective else None

    def looks_ahead(self, course: Course) -> bool | None:
        """Whether the words around look ahead (True) or back (False) from the publication, None if they do not say."""
        return looks_ahead(course.text, self.start, self.match.end(), lead=self.lead)


@dataclass(slots=True)
class Course:
    """The text, its publication date, and the times read so far, in order."""

    text: str
    published: datetime.date | None
    times: list[TimeMention] = field(default_factory=list)

    def recent(self) -> Iterator[TimeMention]:
        """The last RECENT times before here, the nearest first."""
        return reversed(self.times[-RECENT:])

    def latest(self, precision: str | None = None, *, ahead: bool | None = None) -> str:
        """The value of the last time before here that has one (of that precision), or "".

        With ``ahead`` those on the other side of the publication are passed over.
        """
        for time in self.recent():
            if time.value and precision in (None, edtf.precision(time.value)) and self.agrees(time.value, ahead):
                return time.value
        return ""

    def agrees(self, value: str, ahead: bool | None) -> bool:
        """Whether the value may lie ahead (True) or back (False) of the publication; the day itself is both."""
        if ahead is None or self.published is None:
            return True
        return edtf.last_day(value) >= self.published if ahead else edtf.first_day(value) <= self.published


Reader = Callable[[Found, Course], Value | None]


def stated(value: str) -> Value | None:
    """The value as the text states it, or None if there is no such date."""
    return Value(value, STATED) if value else None


def in_year_of(found: Found, course: Course, in_year: Callable[[int], str], *, which: str = "") -> Value | None:
    """The value that ``in_year`` gives for the year of the expression: a written one, or the one that is meant.

    ``which`` is the number of the group that holds the year. "vergangenen", "dieses Jahres" and the like count from the
    publication. Without a word of the year it is the likely one, see below; None if that day is not in the calendar.
    """
    if written := found.word(f"year{which}"):
        return stated(in_year(int(written)))
    if short := found.word("shortyear"):
        return stated(in_year((1900 if int(short) >= PIVOT else 2000) + int(short)))
    if course.published is None:
        return _in_stated_year(found, course, in_year)
    year, step = course.published.year, found.direction("direction2")
    if step is not None:
        return Value(in_year(year + step), PUBLICATION)
    choices = [value for near in range(year - 2, year + 3) if (value := in_year(near))]
    return Value(_likely(found, course, course.published, choices), PUBLICATION) if choices else None


def _likely(found: Found, course: Course, published: datetime.date, choices: list[str]) -> str:
    """The value on the side that an adjective says ("vergangenen Juli"), else the nearest to the publication.

    Where the words look ahead or back, one that lies more than FAR days on the other side gives way to the next; after
    "seit" and in "die im Mai vereinbarte Frist" none may lie ahead at all.
    """
    if found.direction() == -1:
        return max(value for value in choices if edtf.last_day(value) < published)
    if found.direction() == 1:
        return min(value for value in choices if edtf.first_day(value) > published)
    near = edtf.nearest(choices, published, future=FUTURE)
    over = found.lead.startswith("seit") or in_past_attribute(course.text, found.start, found.match.end())
    ahead = False if over else found.looks_ahead(course)
    if ahead is None or abs(edtf.days_between(published, near)) <= (0 if over else FAR):
        return near
    return edtf.nearest((value for value in choices if course.agrees(value, ahead)), published)


def _in_stated_year(found: Found, course: Course, in_year: Callable[[int], str]) -> Value:
    """Without a publication date: the year of a day or month that the same paragraph states before, else "".

    Right for 4 of 4 in corpus/train and dev; over the whole text for 16 of 23, which is too few.
    """
    paragraph = course.text.rfind("\n", max(0, found.start - PARAGRAPH), found.start) + 1
    for time in course.recent():
        if time.start >= paragraph and time.anchor == STATED and edtf.precision(time.value) != "year":
            return Value(in_year(edtf.last_day(time.value).year), EARLIER)
    return Value("", PUBLICATION)
