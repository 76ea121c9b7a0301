"""What the readers of time expressions work on: the words found, and how far the text has been read."""

from __future__ import annotations

import datetime
import re
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import NamedTuple

from kg.analyse.times import edtf
from kg.analyse.times.tense import looks_ahead
from kg.records import TimeMention

STATED = "stated"
PUBLICATION = "publication date"
EARLIER = "earlier date"
FAR = 120  # days; swept 0 to 150 on corpus/train: 0 costs 0.05 F1, from 90 on it is level


class Value(NamedTuple):
    """An EDTF value, "" where the calendar cannot tell, and where it comes from."""

    edtf: str
    anchor: str


@dataclass(frozen=True, slots=True)
class Found:
    """A form that matched, the function words right before it, in small letters ("am", "bis zum"), and where they start."""

    match: re.Match[str]
    lead: str
    start: int

    def word(self, name: str) -> str:
        """The word of that class, or "" if the expression has none."""
        return self.match.groupdict().get(name) or ""

    def looks_ahead(self, course: Course) -> bool | None:
        """Whether the words around look ahead (True) or back (False) from the publication, None if they do not say."""
        return looks_ahead(course.text, self.start, self.match.end(), lead=self.lead)


@dataclass(slots=True)
class Course:
    """The text, its publication date, and the times read so far, in order."""

    text: str
    published: datetime.date | None
    times: list[TimeMention] = field(default_factory=list)

    def near_publication(self, values: Callable[[int], str], found: Found) -> Value:
        """Of the values that the function gives for a year the one nearest to the publication date.

        Where the words look ahead or back, one that lies more than FAR days on the other side gives way to the next; after
        "seit" none may lie ahead at all.
        """
        if self.published is None:
            return Value("", PUBLICATION)
        year = self.published.year
        choices = [value for step in (-1, 0, 1) if (value := values(year + step))]
        near = edtf.nearest(choices, self.published)
        since = found.lead.startswith("seit")
        if near and (ahead := False if since else found.looks_ahead(self)) is not None:
            if ahead and (self.published - edtf.last_day(near)).days > FAR:
                near = edtf.nearest(
                    (value for value in choices if edtf.last_day(value) >= self.published), self.published
                )
            elif not ahead and (edtf.first_day(near) - self.published).days > (0 if since else FAR):
                near = edtf.nearest(
                    (value for value in choices if edtf.first_day(value) <= self.published), self.published
                )
        return Value(near, PUBLICATION)

    def latest(self, precision: str | None = None, *, since: int = 0, ahead: bool | None = None) -> str:
        """The value of the last time before here that has one, or "".

        Only of that precision, from that offset on, and not on the other side of the publication than ``ahead`` says.
        """
        for time in reversed(self.times):
            if time.start < since:
                break
            if time.value and precision in (None, edtf.precision(time.value)) and self._agrees(time.value, ahead):
                return time.value
        return ""

    def _agrees(self, value: str, ahead: bool | None) -> bool:
        if ahead is None or self.published is None:
            return True
        return edtf.last_day(value) >= self.published if ahead else edtf.first_day(value) <= self.published


Reader = Callable[[Found, Course], Value | None]
