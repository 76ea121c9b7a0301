"""Marks what a page carries besides its article, so that no fact comes from it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache

from kg import ontology
from kg.read.patterns import PatternClass, compile_classes, marked
from kg.records import Span

_SCOPES = ("words", "sentence", "line", "block")
_SENTENCE_END = re.compile(r"[.!?…][\"“”»«’']?(?=\s)")
_LONGEST = 1000  # code points of a line or sentence; the longest notice in the articles at hand has 420
_LONGEST_BLOCK = 5000  # code points; no list of links in the articles at hand has more than 400
_LINKED_LINE = re.compile(r"[^\S\n]*(?:[•·*+>»→►▶–—-]|\[|https?:)[^\n]*")


def boilerplate(text: str, *, markdown: bool = False) -> tuple[Span, ...]:
    """The stretches of a text that tell of the page, not of the world: notices, credits, bylines, navigation.

    Captions stay unmarked up to their credit. Spans are sorted, do not overlap, have no white space at their ends and
    may begin or end within a sentence. ``markdown`` also marks link targets and other signs of Markdown.
    """
    classes = _classes("classes") + (_classes("markdown") if markdown else ())
    return merge(text, _stretches(text, classes))


def merge(text: str, stretches: Iterable[tuple[int, int]]) -> tuple[Span, ...]:
    """Sorted spans without white space at their ends; stretches with nothing or only white space between are one."""
    merged: list[tuple[int, int]] = []
    for start, end in sorted(stretches):
        if merged and not text[merged[-1][1] : start].strip():
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return tuple(_trimmed(text, start, end) for start, end in merged if text[start:end].strip())


@cache
def _classes(section: str) -> tuple[PatternClass, ...]:
    lexicon = ontology.load("lexicon/de/boilerplate")
    return compile_classes(lexicon[section], lexicon["parts"], scope="marks", scopes=_SCOPES)


def _stretches(text: str, classes: tuple[PatternClass, ...]) -> Iterator[tuple[int, int]]:
    for of_page in classes:
        for pattern in of_page.patterns:
            for found in pattern.finditer(text):
                yield _widened(text, *marked(found), scope=of_page.scope)


def _widened(text: str, start: int, end: int, *, scope: str) -> tuple[int, int]:
    """The stretch that a match stands for: the match alone where its line or sentence has no end in sight."""
    if scope == "words":
        return start, end
    first, last = max(0, start - _LONGEST), min(len(text), end + _LONGEST)
    line_start = text.rfind("\n", first, start) + 1 or first
    line_end = text.find("\n", end, last)
    line_end = last if line_end < 0 else line_end
    if scope == "sentence" or line_end - line_start > _LONGEST:
        line_start, line_end = _sentence(text, start, end, line_start, line_end)
    if line_end - line_start > _LONGEST:
        return start, end
    return line_start, _block_end(text, line_end) if scope == "block" else line_end


def _sentence(text: str, start: int, end: int, line_start: int, line_end: int) -> tuple[int, int]:
    before = [found.end() for found in _SENTENCE_END.finditer(text, line_start, start)]
    after = _SENTENCE_END.search(text, max(start, end - 2), line_end)
    return before[-1] if before else line_start, after.end() if after else line_end


def _block_end(text: str, end: int) -> int:
    """Where the block ends whose first line ends at ``end``: before an empty line, unless bullets or links follow."""
    listed = False
    for number, line in enumerate(text[end + 1 : end + _LONGEST_BLOCK].split("\n")):
        if number == 0 and not line.strip():
            listed = True
        elif not line.strip() or (listed and not _LINKED_LINE.fullmatch(line)):
            break
        end += 1 + len(line)
    return min(end, len(text))


def _trimmed(text: str, start: int, end: int) -> Span:
    stretch = text[start:end]
    return Span(start=start + len(stretch) - len(stretch.lstrip()), end=start + len(stretch.rstrip()))
