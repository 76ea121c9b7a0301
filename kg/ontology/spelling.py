"""Comparison keys of names: one key for all the ways in which newspapers transcribe a name.

The rules stand in ontology/lexicon/de/spelling.yaml. No phonetic code fits: Soundex, Daitch-Mokotoff and their
like join Meyer with Meier and Fischer with Fisher, who are different people, and do not know German transcriptions.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import cache, lru_cache

from kg import ontology

_LEXICON = "lexicon/de/spelling"
_PARTS = re.compile(r"[^\W\d_]+")
_NUMERAL = re.compile(r"[IVX]+\.?")
_UMLAUTS = frozenset("äöüđ")
_REMEMBERED = 200_000  # words: a key takes some 40 µs, and a corpus has far fewer names than that


@dataclass(frozen=True, slots=True, kw_only=True)
class _Step:
    """Rewriting rules for the parts of a name that all of ``when`` find and ``unless`` does not."""

    when: tuple[re.Pattern[str], ...]
    unless: re.Pattern[str] | None
    rules: tuple[tuple[re.Pattern[str], str], ...]


@lru_cache(maxsize=_REMEMBERED)
def spelling_key(word: str) -> str:
    """One key for Selenskyj, Zelensky and Zelenskyy; blanks, hyphens, apostrophes and the Arabic article do not count.

    Words of a name are keyed one by one and written together ("Kim Jong Un", "Kim Jong-un": kimjongun). Letters of
    other alphabets stay as they are. "" for a word without letters. A key is for comparing, not for showing.
    """
    text = "".join(letter for letter in _fold(word) if letter not in "'ʼ’‘`´")
    parts = _PARTS.findall(text)
    if len(parts) > 1 and parts[0] in _articles() and text[len(parts[0])] == "-":
        parts = parts[1:]
    return "".join(_rewritten(part) for part in parts)


@lru_cache(maxsize=_REMEMBERED)
def name_keys(name: str) -> tuple[str, ...]:
    """The keys of the words that count in a name, in order: Ursula von der Leyen gives ursula, leyen.

    Left out are "von", "bin" and the like, titles, "Jr." and the numerals of monarchs and popes, unless nothing else
    were left. An initial is a key of one letter.
    """
    words = [word for word in name.replace(",", " ").split() if spelling_key(word)]
    counted = [
        word
        for number, word in enumerate(words)
        if _fold(word).strip(".'’") not in _uncounted() and not (number and _NUMERAL.fullmatch(word))
    ]
    return tuple(spelling_key(word) for word in counted or words)


@cache
def _letters() -> dict[int, str]:
    table: dict[str, str] = ontology.load(_LEXICON)["letters"]
    return {ord(letter): plain for letter, plain in table.items()}


@cache
def _articles() -> frozenset[str]:
    return frozenset(ontology.load(_LEXICON)["articles"])


@cache
def _uncounted() -> frozenset[str]:
    return frozenset(ontology.load(_LEXICON)["uncounted"])


@cache
def _given_names() -> dict[str, str]:
    groups: list[list[str]] = ontology.load(_LEXICON)["given_names"]
    return {_fold(spelling): group[0] for group in groups for spelling in group}


@cache
def _steps() -> tuple[_Step, ...]:
    lexicon = ontology.load(_LEXICON)
    # long patterns stand on several lines, which YAML joins with blanks
    families = {name: pattern.replace(" ", "") for name, pattern in lexicon["families"].items()}

    return tuple(
        _Step(
            when=tuple(re.compile(families.get(each, each)) for each in step.get("when", ())),
            unless=re.compile(step["unless"]) if "unless" in step else None,
            rules=tuple((re.compile(before), after) for before, after in step["rules"]),
        )
        for step in lexicon["steps"]
    )


def _fold(text: str) -> str:
    """Lower case without accents, but with umlauts: they tell Köhl from Kohl."""
    if text.isascii():
        return text.lower()
    composed = unicodedata.normalize("NFC", text).lower().translate(_letters())
    return "".join(letter if letter in _UMLAUTS else _plain(letter) for letter in composed)


def _plain(letter: str) -> str:
    return "".join(sign for sign in unicodedata.normalize("NFKD", letter) if not unicodedata.combining(sign))


def _rewritten(part: str) -> str:
    if known := _given_names().get(part):
        return known
    key = part
    for step in _steps():
        if all(sign.search(part) for sign in step.when) and not (step.unless and step.unless.search(part)):
            for before, after in step.rules:
                key = before.sub(after, key)
    return key
