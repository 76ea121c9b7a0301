"""Names and words as people type them, as patterns for REGEX that find them however they are spelt.

The patterns use what SPARQL's REGEX has on every server (XPath regular expressions): classes, groups, no lookaround.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache

# How German and its neighbours write one letter as two; either spelling finds the other.
_PAIRS = {"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss", "æ": "ae", "œ": "oe", "ø": "oe", "å": "aa", "þ": "th"}
# Letters with a stroke or without a dot, which Unicode does not take apart.
_STROKES = {"ł": "l", "ø": "o", "đ": "d", "ð": "d", "ħ": "h", "ı": "i", "ŧ": "t"}
_APOSTROPHES = "'’‘ʼ`´"
_DASHES = "-‐‑–"
_SPECIAL = set("\\.^$*+?()[]{}|")
_MARKS = "[\u0300-\u036f]*"  # an accent may stand as a character of its own


def name_pattern(name: str) -> str:
    """A pattern for the whole of a name: any case, with or without accents; ``*`` stands for any letters."""
    return f"^{_pattern(name)}$"


def person_pattern(name: str) -> str:
    """A pattern for a person's name or the last part of it: "example" finds Ada Example too."""
    return f"^(.* )?{_pattern(name)}$"


def words_pattern(words: str) -> str:
    """A pattern for words somewhere in a text, spelt in any of the ways of name_pattern."""
    return _pattern(words)


@cache
def _variants() -> dict[str, str]:
    """Each plain letter with all its accented forms, small and capital, up to Latin Extended Additional."""
    forms: dict[str, set[str]] = {}
    for code in (*range(0x41, 0x250), *range(0x1E00, 0x1F00)):
        base = _base(chr(code))
        if base.isalpha():
            forms.setdefault(base, set()).update((chr(code), base, base.upper()))
    return {base: "".join(sorted(chars)) for base, chars in forms.items()}


def _base(char: str) -> str:
    small = char.lower()
    plain = unicodedata.normalize("NFD", small)[0]
    return _STROKES.get(plain, plain)


def _pattern(text: str) -> str:
    small = unicodedata.normalize("NFC", " ".join(text.split())).lower()
    folded = "".join(char for char in small if not unicodedata.combining(char))
    pieces = re.findall(r"\*+|" + "|".join({*_PAIRS.values()}) + r"|.", folded, flags=re.DOTALL)
    return "".join(_piece(piece) for piece in pieces)


def _piece(piece: str) -> str:
    if piece.startswith("*"):
        return ".*"
    if len(piece) == 2:  # two letters that may be written as one
        singles = "".join(single + single.upper() for single, pair in _PAIRS.items() if pair == piece and single != "ß")
        singles += "ßẞ" if piece == "ss" else ""
        return f"({_letter(piece[0])}{_letter(piece[1])}|[{singles}]{_MARKS})"
    if piece in _PAIRS:
        pair = _PAIRS[piece]
        return f"({_letter(piece)}|{_letter(pair[0])}{_letter(pair[1])})"
    if piece in _APOSTROPHES:
        return f"[{_APOSTROPHES}]"
    if piece == " " or piece in _DASHES:
        return "[ \u00a0‐‑–-]+"
    return _letter(piece)


def _letter(char: str) -> str:
    if char in _SPECIAL:
        return f"\\{char}"
    forms = _variants().get(_base(char))
    if forms is None:
        return char
    # ß is a base of its own, and its capital is two letters.
    return f"[{forms}]{_MARKS}" if char != "ß" else "[ßẞ]"
