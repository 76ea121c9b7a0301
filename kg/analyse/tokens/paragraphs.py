"""Where the paragraphs of a text are: its lines, or blocks of lines where it is hard-wrapped."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator

_LINE = re.compile(r"[^\n\r]+")
_CLOSED = re.compile(r"[.!?…:][\"'“”«»‘’)\]]*\s*$")
# A text counts as hard-wrapped when most lines are of typewriter length and run on without closing punctuation.
_WRAPPED_LENGTH = range(40, 101)
_WRAPPED_SHARE = 0.6


def closed(text: str) -> bool:
    """Whether the text ends with closing punctuation."""
    return bool(_CLOSED.search(text[-8:]))


def paragraphs(text: str) -> Iterator[tuple[int, int]]:
    """Start and end of each paragraph: a line, or a block of lines where the text is hard-wrapped."""
    lines = [(m.start(), m.end()) for m in _LINE.finditer(text) if m.group().strip()]
    if not _hard_wrapped(text, lines):
        yield from lines
        return
    block: tuple[int, int] | None = None
    for start, end in lines:
        if block and text.count("\n", block[1], start) == 1:
            block = (block[0], end)
            continue
        if block:
            yield block
        block = (start, end)
    if block:
        yield block


def _hard_wrapped(text: str, lines: list[tuple[int, int]]) -> bool:
    running = [
        (end - start) in _WRAPPED_LENGTH and not closed(text[start:end])
        for (start, end), (following, _) in itertools.pairwise(lines)
        if text.count("\n", end, following) == 1
    ]
    return len(running) > 3 and sum(running) > _WRAPPED_SHARE * len(running)
