"""Case forms of German names and adjectives, made ahead so that a lookup is one step in a dictionary.

Forms are made too freely rather than too sparingly: "Laken Placid" for "Lake Placid" costs a line in a dictionary and
does not occur in German text.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Container, Mapping
from functools import lru_cache
from typing import TypeVar

Named = TypeVar("Named")

REMEMBERED = 50_000  # words that were looked up: some 10 MB a table at most

_ARTICLES = ("der ", "die ", "das ", "den ", "dem ", "des ")
_SHORTEST_JOINED = 5  # letters: "Kreml" in "Kremlchef"; shorter prefixes stand before a hyphen
_SHORTEST_HEAD = 3  # letters behind a joined prefix: "Kremls" is a genitive, "Kremlchef" a compound
_LONGEST_ABBREVIATION = 3  # letters: "ROM" stays unknown, as "AFD" or "MAN" would else be taken for words
_ENDINGS = ("e", "er", "es", "en", "em")
_ADJECTIVE = re.compile(r"[A-ZÄÖÜ].{2,}(?:e|er|es)")
_CONSONANT = tuple("bcdfghjklmnpqrstvwxzß")
_SIBILANT = tuple("sxzß")
_UMLAUTS = frozenset("äöüÄÖÜ")


def _fold_table() -> dict[int, str]:
    """Letters of Latin-script languages to the letter a German keyboard has; umlauts stay."""
    table: dict[int, str] = {}
    for code in (*range(0xC0, 0x250), *range(0x1E00, 0x1F00)):
        base = unicodedata.normalize("NFD", chr(code))[0]
        if base != chr(code) and chr(code) not in _UMLAUTS:
            table[code] = base
    letters = dict(zip("ıłŁøØđĐðþ", "ilLoOdDdt", strict=True)) | {"ß": "ss", "ẞ": "SS", "æ": "ae", "Æ": "Ae"}
    signs = {"’": "'", "‘": "'", "ʼ": "'", "´": "'", "`": "'", "‑": "-", "\u00ad": "", "\u00a0": " "}
    return table | {ord(sign): plain for sign, plain in (letters | signs).items()}


_FOLD = _fold_table()


@lru_cache(maxsize=REMEMBERED)
def key(text: str) -> str:
    """The text as it is looked up: no accents but umlauts, ss for ß, one kind of apostrophe and blank, case kept.

    The apostrophe of a genitive ("Laos'") falls away.
    """
    if not text.isascii():
        text = unicodedata.normalize("NFC", text).translate(_FOLD)
    return " ".join(text.split()).rstrip("'")


def without_article(name: str) -> str:
    """The key of a name without the article before it: "des Kremls" gives Kremls."""
    return name[4:] if name.startswith(_ARTICLES) else name


def known_key(text: str, table: Container[str]) -> str:
    """The key of a name without its article; "BAKU" is written Baku if only that is in the table."""
    name = without_article(key(text))
    if name.isupper() and len(name) > _LONGEST_ABBREVIATION and name not in table and name.title() in table:
        return name.title()
    return name


def looked_up(text: str, table: Mapping[str, Named]) -> Named | None:
    """What the table has for a name, with an article or without, in capitals or not."""
    return table.get(known_key(text, table))


def of_prefix(word: str, prefixes: Mapping[str, Named]) -> Named | None:
    """What the table has for the key, its part before a hyphen ("US-Präsident"), or its beginning ("Kremlchef")."""
    parts = word.split("-")
    for length in range(len(parts), 0, -1):
        if (named := prefixes.get("-".join(parts[:length]))) is not None:
            return named
    for length in range(len(parts[0]) - _SHORTEST_HEAD, _SHORTEST_JOINED - 1, -1):
        if word[length].islower() and (named := prefixes.get(word[:length])) is not None:
            return named
    return None


def name_forms(name: str) -> frozenset[str]:
    """Keys of a name in all cases: "Weißes Haus" gives Weisses Haus, Weissen Hauses, …; abbreviations keep one form."""
    words = key(name).split(" ")
    # the head stands before "von", "der", "für"; the last word is inflected in "Trinidad und Tobagos"
    small = (number for number, word in enumerate(words) if number and word[:1].islower() and word != "und")
    head = next(small, len(words)) - 1
    heads = _noun_forms(words[head])
    before, after = words[:head], words[head + 1 :]
    if not any(_ADJECTIVE.fullmatch(word) for word in before):
        return frozenset(" ".join([*before, form, *after]) for form in heads)
    openings = [before, *([_bend(word, ending) for word in before] for ending in _ENDINGS)]
    return frozenset(" ".join([*opening, form, *after]) for opening in openings for form in heads)


def adjective_forms(adjective: str) -> frozenset[str]:
    """Lower-case keys of an adjective in all cases; one with a capital ("Schweizer") does not inflect."""
    stem = key(adjective).lower()
    if adjective[:1].isupper():
        return frozenset((stem,))
    return frozenset((stem, *(stem + ending for ending in _ENDINGS)))


def demonym_forms(demonym: str) -> frozenset[str]:
    """Keys of the word for a citizen in all cases, singular and plural, masculine and feminine."""
    word = key(demonym)
    if word.endswith("in"):
        return frozenset((word, word + "nen"))
    if word.endswith("e"):
        stem = word[:-1]
        return frozenset((word, word + "n", word + "r", word + "m", stem + "in", stem + "innen"))
    plural = (word + "n", word + "en") if word.endswith(_CONSONANT) else ()
    return frozenset((word, word + "s", word + "in", word + "innen", *plural))


def _noun_forms(noun: str) -> tuple[str, ...]:
    if noun.isupper() or len(noun) < 3:
        return (noun,)
    forms = [noun]
    if not noun.endswith(_SIBILANT):
        forms.append(noun + "s")
    if noun.endswith(_CONSONANT):
        forms.append(noun + "es")
    if noun.endswith(("e", "er", "el")):
        forms.append(noun + "n")
    return tuple(forms)


def _bend(word: str, ending: str) -> str:
    return re.sub(r"(?:e|er|es)$", ending, word) if _ADJECTIVE.fullmatch(word) else word
