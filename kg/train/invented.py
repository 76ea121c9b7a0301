"""Other names for the people of the corpus, so that the model learns how names stand and not who is who.

Names are put together from those of office-holders all over the world; one in five bears a particle ("von der", "bin"),
which newspapers have far more often than the corpus. Half of the names are blended from two, so that no list has them:
the model must not learn that whoever is in no list is nobody.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable, Sequence
from typing import NamedTuple

from kg import ontology
from kg.evaluate.corpus import Mark, MarkedArticle, MarkedText
from kg.train.gazetteer import LEXICON, to_parts

_NAME = re.compile(r"[A-ZÀ-ÖØ-ÞĀ-Ž][^\s\d,()]*(?: [^\W\d_][^\s\d,()]*){1,4}")
_WITH_PARTICLE = 5  # one invented person in so many
_BLENDED = 2  # one invented person in so many has a name that no list has
_BARE = 3  # of these one in so many is later called without the particle ("Salman" for "bin Salman")
_LONG = 4  # letters of a word that may be blended
_SIBILANTS = ("s", "ß", "x", "z")


class InventedName(NamedTuple):
    """A full name, and the family name under which the person is spoken of later."""

    full: str
    family: str


class Inventor:
    """Gives every person of every article another name; the same key, the same name."""

    def __init__(self, people: Sequence[tuple[str, str]]) -> None:
        """``people`` are full names with the ISO code of a country; names of one word are left out."""
        self._of: dict[str, list[InventedName]] = {}
        for name, country in people:
            if _NAME.fullmatch(name):
                _, family = to_parts(name, country)
                self._of.setdefault(country, []).append(InventedName(name, family))
        self._countries = sorted(self._of)
        self._particles: list[tuple[list[str], list[str]]] = []
        for group in ontology.load(LEXICON)["particles"]:
            if at_home := [country for country in group["countries"] if country in self._of]:
                self._particles += [(at_home, group["words"])] * group["weight"]

    def name(self, key: str) -> InventedName:
        """The name for a key; countries come up equally often, however many people they have."""
        draw = _draws(key)
        if draw(_WITH_PARTICLE) or not self._particles:
            names = self._of[self._countries[draw(len(self._countries))]]
            name, other = names[draw(len(names))], names[draw(len(names))]
            return name if draw(_BLENDED) else _blend(name, other)
        countries, particles = self._particles[draw(len(self._particles))]
        names = self._of[countries[draw(len(countries))]]
        particle = particles[draw(len(particles))]
        given = names[draw(len(names))].full.split()[0]
        family = names[draw(len(names))].full.split()[-1]
        return InventedName(f"{given} {particle} {family}", f"{particle} {family}" if draw(_BARE) else family)

    def rename(self, article: MarkedArticle, *, copy: int) -> tuple[MarkedText, MarkedText]:
        """Title and body with other people in them, whose names stand in full or not and in the genitive as before."""
        known = {name for person in article.facts.persons for name in (person.name, *person.aliases)}

        def other(code: str, words: str) -> str:
            invented = self.name(f"{article.id}|{code}|{copy}")
            form = invented.full if " " in words else invented.family
            return _genitive(form) if words not in known and words.endswith(("s", "'", "’")) else form

        return _replace(article.title, other), _replace(article.body, other)


def _blend(name: InventedName, other: InventedName) -> InventedName:
    """The name, each word of four letters and more ending as a word of the other does: "Mirjam Anttila"."""
    endings = [word for word in other.full.split() if len(word) >= _LONG and word.isalpha()]
    blended: dict[str, str] = {}
    for number, word in enumerate(name.full.split()):
        if len(word) >= _LONG and word[0].isupper() and endings:
            ending = endings[number % len(endings)]
            blended[word] = word[: len(word) // 2 + 1] + ending[len(ending) // 2 + 1 :]
    full, family = (" ".join(blended.get(word, word) for word in words.split()) for words in name)
    return InventedName(full, family)


def _replace(marked: MarkedText, other: Callable[[str, str], str]) -> MarkedText:
    text, position = "", 0
    marks: list[Mark] = []
    for mark in marked.marks:
        text += marked.text[position : mark.start]
        words = marked.text[mark.start : mark.end]
        if mark.code[0] == "P":
            words = other(mark.code, words)
            if not text or text.endswith(". "):
                words = words[0].upper() + words[1:]
        marks.append(Mark(start=len(text), end=len(text) + len(words), code=mark.code))
        text += words
        position = mark.end
    return MarkedText(text=text + marked.text[position:], marks=tuple(marks))


def _genitive(name: str) -> str:
    return f"{name}’" if name.endswith(_SIBILANTS) else f"{name}s"


def _draws(key: str) -> Callable[[int], int]:
    """Numbers below a limit, one after the other, that follow from the key alone."""
    state = int.from_bytes(hashlib.sha512(key.encode()).digest(), "big")

    def draw(limit: int) -> int:
        nonlocal state
        state, number = divmod(state, limit)
        return number

    return draw
