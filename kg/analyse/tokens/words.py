"""Words and signs of a paragraph and where its sentences end, by signs, spaces and the known abbreviations.

Words keep their hyphens and apostrophes ("US-Präsident", "Außen-", "N’Djamena"), numbers and dates their inner signs,
web addresses everything. A full stop stays with an abbreviation, an initial and an ordinal, unless it ends a sentence.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache

from kg import ontology

Piece = tuple[int, int]

_CHUNK = re.compile(r"\S+")
_PIECE = re.compile(
    r"""
      (?:https?://|www\.)[^\s<>„“”"«»]*[^\s<>„“”"«».,;:!?)\]]                      # web address
    | [\w.+-]+@[\w-]+(?:\.[\w-]+)+                                                # mail address
    | [#@]\w[\w-]*
    | [^\W_][\w-]*(?:\.[\w-]+)*\.(?:at|ch|com|de|eu|info|net|org|ru|uk)\b(?:-[^\W\d_]+)*  # "tagesschau.de"
    | \d{1,2}\.(?=\d{1,2}\.(?:\d{4}|\d{2})?(?!\d))                                 # "15." and "8." of "15.8.2025"
    | (?<=\d\.)\d{1,2}\.(?=(?:\d{4}|\d{2})?(?!\d))
    | [+-]?\d+(?:[.,:/]\d+)+(?:-[^\W\d_]+)*                                        # "1.500", "16:30", "2007/08"
    | (?:(?<![^\W_])-)?[^\W_](?:\w|[-'’&](?=[^\W_])|[*:](?=in))*[-’']?             # words
    | \.{2,} | \*{2,} | -{2,} | ['`]{2} | !{2,} | [?!]{2,} | .
    """,
    re.VERBOSE | re.DOTALL,
)
_REMEMBERED = 100_000  # chunks between blanks: some 30 MB at most
_ENDING = re.compile(r"\.+|…+|[!?]+")
_QUOTES = frozenset("\"'“”„«»‘’‚›‹")
_OPENING, _CLOSING = frozenset("([„‚–—"), frozenset(")]")
_INITIAL = re.compile(r"[^\W\d_]|[IVX]+")


@cache
def _words(kind: str) -> frozenset[str]:
    return frozenset(ontology.load("lexicon/de/abbreviations")[kind])


def split(text: str) -> Iterator[list[Piece]]:
    """Start and end of each word and sign of a paragraph, sentence by sentence."""
    pieces: list[Piece] = []
    for chunk in _CHUNK.finditer(text):
        start = chunk.start()
        pieces += [(start + first, start + last) for first, last in _pieces(chunk.group())]
    begin = position = 0
    while position < len(pieces):
        last = 0
        if text[pieces[position][1] - 1] in ".!?…":
            last = _sentence_end(text, pieces, position, begin)
        if last:
            last += _part_stop(text, pieces, position)
            yield pieces[begin:last]
            begin = last
        position = last or position + 1
    if begin < len(pieces):
        _part_stop(text, pieces, len(pieces) - 1)
        yield pieces[begin:]


def _part_stop(text: str, pieces: list[Piece], position: int) -> bool:
    """Make a piece of its own of the full stop of an abbreviation, ordinal or initial; whether there was one."""
    start, end = pieces[position]
    word = text[start : end - 1]
    if text[end - 1] != "." or not (word.isdigit() or (len(word) == 1 and word.isupper()) or _may_end(word)):
        return False
    pieces[position : position + 1] = [(start, end - 1), (end - 1, end)]
    return True


def _may_end(word: str) -> bool:
    return word in _words("at_the_end")


@lru_cache(maxsize=_REMEMBERED)
def _pieces(chunk: str) -> tuple[Piece, ...]:
    """The pieces of what stands between two blanks; a full stop stays with what may be an abbreviation or ordinal."""
    found = [match.span() for match in _PIECE.finditer(chunk)]
    result: list[Piece] = []
    for start, end in found:
        word = chunk[result[-1][0] : result[-1][1]] if result else ""
        if chunk[start:end] == "." and result and result[-1][1] == start and _keeps_stop(word):
            result[-1] = (result[-1][0], end)
        else:
            result.append((start, end))
    return tuple(result)


def _keeps_stop(word: str) -> bool:
    if word.isdigit():
        return len(word) < 4 or len(word) > 4
    return bool(_INITIAL.fullmatch(word)) or word in _words("inside") or word in _words("at_the_end")


def _sentence_end(text: str, pieces: list[Piece], position: int, begin: int) -> int:
    """Number of pieces up to the end of the sentence that ends here, closing quotes and brackets included; else 0."""
    start, end = pieces[position]
    sign = text[start:end]
    abbreviated = not _ENDING.fullmatch(sign)
    following = position + 1
    while following < len(pieces) and pieces[following][0] == pieces[following - 1][1]:
        mark = text[pieces[following][0] : pieces[following][1]]
        if not (mark in _CLOSING or mark in _QUOTES or mark == "''" or (_ENDING.fullmatch(mark) and not abbreviated)):
            break
        following += 1
    last = following
    while following < len(pieces) and text[pieces[following][0] : pieces[following][1]] in _OPENING | _QUOTES:
        following += 1
    if following >= len(pieces):
        return 0
    first, behind = pieces[following]
    word = text[first:behind]
    if following == position + 1 and first == end and not (text[start - 1].islower() and word[1:2].islower()):
        return 0  # "SAT.1"; but "lügen.Der"
    if not (word[0].isupper() or word[0].isdigit() or word[0] in "@#"):
        return 0
    if not abbreviated:
        return last
    if sign[:-1] in _words("inside") or (position == begin and sign[:-1].isdigit()):  # "1. Auf Einladung"
        return 0
    return last if word in _words("openers") else 0
