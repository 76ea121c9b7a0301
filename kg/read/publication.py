"""When an article was published: dates of metadata, and stamps, datelines and sign-offs in the text itself."""

from __future__ import annotations

import datetime
import re
from dataclasses import dataclass
from email.utils import parsedate_to_datetime
from functools import cache

from kg import ontology
from kg.read.patterns import PatternClass, compile_classes, marked

_WHERE = ("top", "once", "end")
_TOP_LINES = 15  # a stamp may follow headline, kicker, lead, byline and a notice of ten lines
_TOP_LENGTH = 2000  # code points; articles without line breaks have their whole text in the first line
_END_LINES = 5  # below the last sentence there are buttons at most
_YEARS = range(1600, 2100)  # from the first newspaper on; the forms with more or fewer digits are no years

_GERMAN = re.compile(r"(\d{1,2})\.\s?(?:(\d{1,2})\.|([^\W\d_]+)\.?)\s?(\d{4})")
_ISO = re.compile(r"(\d{4})(-?)(\d\d)\2(\d\d)(?!\d)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Publication:
    """The date that a text gives for itself, or None, and the stretches of the text that say so."""

    date: datetime.date | None
    stretches: tuple[tuple[int, int], ...]


def stated_publication(text: str) -> Publication:
    """What the text says about its own date. Dates in running text, dates that do not exist and years of two digits are
    left out; of several forms the most trusted decides.
    """
    decided: datetime.date | None = None
    stretches: list[tuple[int, int]] = []
    for form in _forms():
        stamps = _stamps(text, form)
        if form.scope == "once" and len({date for date, _, _ in stamps}) != 1:
            continue
        in_place = [stamp for stamp in stamps if _in_place(text, form, stamp[1])]
        if in_place and decided is None:
            decided = in_place[0][0]
        stretches += [(start, end) for date, start, end in in_place if form.scope != "once" or date == decided]
    return Publication(date=decided, stretches=tuple(sorted(set(stretches))))


def metadata_date(words: str) -> datetime.date | None:
    """The day that a field of metadata names: ISO 8601 with or without time, German, or RFC 2822; else None.

    The day is the one written, whatever the time zone.
    """
    words = words.strip()
    return _date(words) or _mail_date(words)


def _mail_date(words: str) -> datetime.date | None:
    try:
        date = parsedate_to_datetime(words).date()
    except (ValueError, OverflowError):
        return None
    return date if date.year in _YEARS else None


def _date(words: str) -> datetime.date | None:
    """The day at the beginning of the words, ISO 8601 or German."""
    try:
        if found := _ISO.match(words):
            date = datetime.date(int(found[1]), int(found[3]), int(found[4]))
        elif found := _GERMAN.match(words):
            month = int(found[2]) if found[2] else _months().get(found[3], 0)
            date = datetime.date(int(found[4]), month, int(found[1]))
        else:
            return None
    except ValueError:  # no such day
        return None
    return date if date.year in _YEARS else None


def _stamps(text: str, form: PatternClass) -> list[tuple[datetime.date, int, int]]:
    begin, end = _region(text, form)
    found = [match for pattern in form.patterns for match in pattern.finditer(text, begin, end)]
    dated = [(_date(match["date"]), *marked(match)) for match in found]
    return sorted(
        ((date, start, end) for date, start, end in dated if date is not None), key=lambda stamp: (stamp[1], stamp[2])
    )


def _in_place(text: str, form: PatternClass, start: int) -> bool:
    return form.scope == "end" or start < min(_TOP_LENGTH, _top(text))


def _region(text: str, form: PatternClass) -> tuple[int, int]:
    if form.scope == "top":
        return 0, _top(text)
    if form.scope == "end":
        return _bottom(text), len(text)
    return 0, len(text)


def _top(text: str) -> int:
    end = lines = 0
    while end < len(text) and lines < _TOP_LINES and end < _TOP_LENGTH:
        line_end = text.find("\n", end)
        line_end = len(text) if line_end < 0 else line_end + 1
        lines += bool(text[end:line_end].strip())
        end = line_end
    return end


def _bottom(text: str) -> int:
    begin, lines = len(text.rstrip()), 0
    while begin > 0 and lines < _END_LINES:
        line_begin = text.rfind("\n", 0, begin) + 1
        lines += bool(text[line_begin:begin].strip())
        begin = max(line_begin - 1, 0)
    return begin


@cache
def _months() -> dict[str, int]:
    names = ontology.load("lexicon/de/publication")["months"]
    return {name: number for number, spellings in names.items() for name in spellings}


@cache
def _forms() -> tuple[PatternClass, ...]:
    lexicon = ontology.load("lexicon/de/publication")
    month = "(?:" + "|".join(sorted(_months(), key=lambda name: (-len(name), name))) + ")"
    return compile_classes(lexicon["forms"], {**lexicon["parts"], "month": month}, scope="where", scopes=_WHERE)
