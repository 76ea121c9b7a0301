"""How likely two full names are one person's, from the names alone."""

from __future__ import annotations

import itertools
import re
from functools import lru_cache
from typing import NamedTuple

from rapidfuzz.distance import JaroWinkler

from kg.ontology.spelling import name_keys, spelling_key

ALIKE = (
    0.93  # Jaro-Winkler similarity of two keys from which they may be one name misspelt; Lindner and Winkler have .60
)
_LONG = 6  # letters of a family name whose spelling may differ: short ones that differ are other names
_VOWELS = re.compile(r"[aeiouyäöüæøœ]")
_ONE_SOUND = str.maketrans({"z": "s", "q": "k", "c": "k", "w": "v", "ž": "š", "x": "š", "j": None, "h": None})
_INITIALS = str.maketrans("wyz", "vjs")
_REMEMBERED = 100_000  # names

Keys = tuple[str, ...]


class Name(NamedTuple):
    """The keys of the words of a full name in order, those of the parts of a hyphenated family name, and the sound.

    The sound is what stays of a name in any transcription: consonants, of those spoken alike one.
    """

    keys: Keys
    family_parts: frozenset[str]
    sound: str


@lru_cache(maxsize=_REMEMBERED)
def to_name(label: str) -> Name:
    """The keys of a name as newspapers write it."""
    last = label.rsplit(maxsplit=1)[-1] if label.split() else ""
    parts = [spelling_key(part) for part in last.split("-")] if "-" in last else []
    keys = name_keys(label)
    sound = f"{_sound(''.join(keys[:-1]))} {_sound(keys[-1])}" if keys else ""
    return Name(keys, frozenset(part for part in parts if part), sound)


def _sound(word: str) -> str:
    """The consonants of a key, each once in a row, of those that transcriptions confuse one: bouzerda gives bsrd."""
    consonants = _VOWELS.sub("", word.replace("sch", "š").replace("sh", "š").translate(_ONE_SOUND))
    return "".join(letter for letter, _ in itertools.groupby(consonants))


def _same_end(one: str, other: str) -> bool:
    """Whether two given names end alike as far as it tells men from women: Behrouz and Behrus, not Maria and Mario."""
    return one[-1:] == other[-1:] or not (_VOWELS.match(one[-1:]) or _VOWELS.match(other[-1:]))


class Likeness(NamedTuple):
    """0 for different names up to 1 for the same, and why."""

    score: float
    reason: str


NONE = Likeness(0.0, "different names")


def likeness(one: Name, other: Name) -> Likeness:
    """Compare two full names; both have two words at least."""
    mine, theirs = one.keys, other.keys
    if mine == theirs:
        return Likeness(1.0, "same name")
    if "".join(mine) == "".join(theirs):
        return Likeness(0.97, "same name written together or apart")
    if sorted(mine) == sorted(theirs):
        return Likeness(0.95, "same name in another order")
    if mine[-1] == theirs[-1]:
        return _of_one_family(mine[:-1], theirs[:-1])
    short, long = sorted((mine, theirs), key=len)
    if len(short) < len(long) and short == long[: len(short)]:
        return Likeness(0.85, "same name but for further family names")
    if mine[0] == theirs[0] and (mine[-1] in other.family_parts or theirs[-1] in one.family_parts):
        return Likeness(0.75, "same given name, one family name part of the other")
    if mine[:-1] == theirs[:-1] and min(len(mine[-1]), len(theirs[-1])) >= _LONG:
        near = JaroWinkler.normalized_similarity(mine[-1], theirs[-1])
        if near >= ALIKE:
            return Likeness(0.7, "same given name, family names written alike")
    if one.sound == other.sound and _same_end("".join(mine[:-1]), "".join(theirs[:-1])):
        return Likeness(0.6, "names that sound alike")
    return NONE


def _of_one_family(one: Keys, other: Keys) -> Likeness:
    """Likeness of the given names of two persons of one family name."""
    if "".join(one) == "".join(other):
        return Likeness(0.97, "same name written together or apart")
    short, long = sorted((one, other), key=len)
    if len(short) > 1 and short[0] == long[0] and not _fits(short[1], long[1]):
        return NONE  # George W. and George H. W.
    if _in_order(short, long):
        if not all(word in long for word in short):
            return Likeness(0.84, "same name but for initials")
        if short[0] == long[0]:
            return Likeness(0.9, "same name but for middle names")
        return Likeness(0.85, "same name but for the first given name")
    if len(short) == len(long) == 1 and _alike(short[0], long[0]):
        return Likeness(0.7, "given names written alike")
    if _sound("".join(one)) == _sound("".join(other)) and _same_end("".join(one), "".join(other)):
        return Likeness(0.6, "given names that sound alike")
    return NONE


def _alike(one: str, other: str) -> bool:
    """Whether two given names may be one misspelt: not Julia and Julian, Maria and Mario, which differ at the end."""
    if one[-1] != other[-1] or one.startswith(other) or other.startswith(one):
        return False
    return JaroWinkler.normalized_similarity(one, other) >= ALIKE


def _in_order(short: Keys, long: Keys) -> bool:
    """Whether the words of the shorter one stand in the longer one in this order, as such or as initials."""
    rest = iter(long)
    return all(any(_fits(word, other) for other in rest) for word in short)


def _fits(word: str, other: str) -> bool:
    if 1 in (len(word), len(other)):
        return initial(word) == initial(other)
    return word == other


def initial(word: str) -> str:
    """The first letter, one for those that stand for one sound in German and English: W. Putin, Y. Arafat."""
    return word[0].translate(_INITIALS)
