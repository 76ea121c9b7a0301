"""Finds what stands in quotation marks, whatever marks an outlet uses and even where the closing one was lost."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from kg.records import Span

_Side = Literal["open", "close", "either", ""]

# Marks that can close a stretch, by the mark that opened it: outlets mix them („…" and „…”), feeds more so.
_CLOSED_BY = {
    "„": '“”"',
    "“": '”“"',
    '"': '"“”',
    "«": "»",
    "»": "«»",
    "‚": "‘’'",
    "‘": "’‘'",
    "'": "'’",
    "‹": "›",
    "›": "‹",
}
_MARKS = frozenset("".join(_CLOSED_BY) + "".join(_CLOSED_BY.values()))
_ANY_MARK = re.compile(f"[{re.escape(''.join(sorted(_MARKS)))}]")
_DOUBLE = '„“”"«»'
_ALWAYS_OPEN = "„"
_ALWAYS_CLOSE = "”"
_SINGLE = "‚‘’'‹›"
_BEFORE_OPENING = "([{-–—/|…"
_AFTER_CLOSING = ".,;:!?)]}-–—/|…"
_SENTENCE_END = (".", "!", "?", "…")


@dataclass(frozen=True, slots=True, kw_only=True)
class Quotation:
    """The stretch ``start`` to ``end`` between two marks; ``outer`` is the stretch with them.

    ``closed`` is False where the closing mark was lost and the stretch ends with its paragraph.
    """

    start: int
    end: int
    outer: Span
    closed: bool = True

    def words(self, text: str) -> int:
        """The number of words between the marks."""
        return sum(any(c.isalnum() for c in word) for word in text[self.start : self.end].split())


@dataclass(frozen=True, slots=True, kw_only=True)
class _Open:
    mark: str
    position: int


def find_quotations(text: str, paragraphs: list[Span]) -> list[Quotation]:
    """All outermost quotations in the order of the text. None reaches over the end of a paragraph."""
    return [quotation for paragraph in paragraphs for quotation in _outermost(_pairs(text, paragraph))]


def _outermost(found: Iterator[Quotation]) -> list[Quotation]:
    kept: list[Quotation] = []
    for quotation in sorted(found, key=lambda q: (q.outer.start, -q.outer.end)):
        if not kept or quotation.outer.start >= kept[-1].outer.end:
            kept.append(quotation)
    return kept


def _pairs(text: str, paragraph: Span) -> Iterator[Quotation]:
    """Quotations of one paragraph, inner ones too, and at its end the one whose closing mark was lost."""
    open_marks: list[_Open] = []
    closed_any = False
    for found in _ANY_MARK.finditer(text, paragraph.start, paragraph.end):
        position, mark = found.start(), found.group()
        opener = next((o for o in reversed(open_marks) if mark in _CLOSED_BY[o.mark]), None)
        side = _side(text, position, paragraph)
        if side == "either":
            side = "close" if opener else "open" if mark in _DOUBLE else ""
        if side == "close" and opener:
            del open_marks[open_marks.index(opener) :]
            closed_any = True
            outer = Span(start=opener.position, end=position + 1)
            yield Quotation(start=opener.position + 1, end=position, outer=outer)
        elif side == "open" and mark in _CLOSED_BY:
            # A straight mark that opens again shows that an earlier one was never closed: where it ended is unknown.
            open_marks = [o for o in open_marks if o.mark != mark or mark in _ALWAYS_OPEN]
            open_marks.append(_Open(mark=mark, position=position))
    if open_marks and not closed_any and open_marks[0].mark in _DOUBLE:
        yield from _unclosed(text, open_marks[0], paragraph)


def _unclosed(text: str, opener: _Open, paragraph: Span) -> Iterator[Quotation]:
    end = paragraph.start + len(text[paragraph.start : paragraph.end].rstrip())
    if text[opener.position : end].endswith(_SENTENCE_END):
        outer = Span(start=opener.position, end=end)
        yield Quotation(start=opener.position + 1, end=end, outer=outer, closed=False)


def _side(text: str, position: int, paragraph: Span) -> _Side:
    """Whether a mark opens or closes, by its form and by the blanks around it; "" for an apostrophe."""
    mark = text[position]
    before = text[position - 1] if position > paragraph.start else " "
    after = text[position + 1] if position + 1 < paragraph.end else " "
    free_before = before.isspace() or before in _BEFORE_OPENING or before in _MARKS
    free_after = after.isspace() or after in _AFTER_CLOSING or after in _MARKS
    if mark in _ALWAYS_OPEN:
        return "open"
    if mark in _ALWAYS_CLOSE:
        return "close"
    if mark in _SINGLE:
        return "open" if free_before and not free_after else "close" if free_after and not free_before else ""
    if free_before == free_after:
        return "either"
    return "open" if free_before else "close"
