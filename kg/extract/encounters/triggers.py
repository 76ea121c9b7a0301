"""Finds the words that may speak of an encounter: verbs with their particles, and nouns with their compounds."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Literal

from kg import ontology
from kg.extract.clauses import Clause
from kg.extract.scene import Scene
from kg.records import ClaimType, Token

_WEAK = ((re.compile("(.{3,}?)e?te[nt]?"), r"\1"), (re.compile("(.*?)ge(.{3,}?)e?t"), r"\1\2"))
KINDS: tuple[ClaimType, ...] = ("meeting", "call", "visit")
Frame = Literal[
    "with",
    "speech",
    "object",
    "host",
    "guest",
    "dative",
    "at",
    "joint",
    "beside",
    "summon",
    "sight",
    "to",
    "onto",
    "between",
    "motion",
    "stay",
    "place",
    "awaited",
    "attribute",
    "media",
    "noun",
]


@dataclass(frozen=True, slots=True, kw_only=True)
class Trigger:
    """A word that may speak of an encounter; ``token`` counts within the sentence."""

    type: ClaimType
    frame: Frame
    lemma: str
    token: int
    clause: Clause

    @property
    def is_noun(self) -> bool:
        """Whether the roles stand around a noun rather than a verb."""
        return self.frame == "noun"

    def opening(self, scene: Scene) -> int | None:
        """The article of the noun that a participle stands before: "das | im Mai von beiden ausgehandelte Abkommen".

        None for all that is no participle before a noun.
        """
        if scene.tokens[self.token].tag != "ADJA":
            return None
        articles = (
            i for i in range(self.token - 1, -1, -1) if scene.tokens[i].tag.startswith(("ART", "PDS", "PPOSAT"))
        )
        return next((i for i in articles if scene.tokens[i + 1].tag.startswith("APPR")), self.clause.tokens[0])

    def tokens(self, scene: Scene) -> tuple[int, ...]:
        """The trigger with the particle that is split off it: "traf … zusammen"."""
        if self.is_noun or scene.tokens[self.token].tag != "VVFIN":
            return (self.token,)
        particles = (i for i in self.clause.tokens if scene.tokens[i].tag == "PTKVZ")
        return (self.token, *(i for i in particles if self.lemma.startswith(scene.tokens[i].text.lower())))


@lru_cache(maxsize=2)  # of a sentence that several rules look at in turn
def triggers(scene: Scene) -> tuple[Trigger, ...]:
    """All triggers of a sentence; a word may be one of several types, which the roles decide between."""
    return tuple(_triggers(scene))


def _triggers(scene: Scene) -> Iterator[Trigger]:
    for clause in scene.clauses:
        particles = [scene.tokens[i].text.lower() for i in clause.tokens if scene.tokens[i].tag == "PTKVZ"]
        for number in clause.tokens:
            token = scene.tokens[number]
            if token.tag.startswith("VV"):
                yield from _verbal(token, number, clause, particles)
                yield from _idiomatic(scene, number, clause)
            elif token.tag.startswith("N"):
                yield from _nominal(token, number, clause)
            elif token.tag.startswith("VA"):
                yield from _idiomatic(scene, number, clause)
            elif token.tag == "ADJA":
                yield from _participial(token, number, clause)
            elif token.tag in ("ADV", "ADJD") and token.text.lower() in ontology.load("claims/meeting")["adverbs"]:
                yield Trigger(type="meeting", frame="with", lemma=token.text.lower(), token=number, clause=clause)
            if is_medium(token) or per_wire(scene.tokens, number):
                yield Trigger(type="call", frame="media", lemma=token.lemma.lower(), token=number, clause=clause)


def is_medium(token: Token) -> bool:
    """Whether a word says that people speak by wire: "telefonisch", "am Telefon"."""
    media = ontology.load("claims/call")["media"]
    return token.lemma.lower() in media or token.text.lower() in media


def per_wire(tokens: tuple[Token, ...], number: int) -> bool:
    """ "per Video", "am Apparat": words that are a medium behind these prepositions only."""
    before = tokens[number - 1].text.lower() if number else ""
    return f"{before} {tokens[number].text.lower()}" in ontology.load("claims/call")["wires"]


@cache
def _verbs() -> dict[str, tuple[tuple[ClaimType, Frame], ...]]:
    frames: dict[str, list[tuple[ClaimType, Frame]]] = {}
    for kind in KINDS:
        verbs: dict[Frame, list[str]] = ontology.load(f"claims/{kind}")["verbs"]
        for frame, lemmas in verbs.items():
            name: Frame = "place" if kind == "visit" and frame == "object" else frame
            for lemma in map(_plain, lemmas):
                frames.setdefault(lemma, []).append((kind, name))
    return {lemma: tuple(found) for lemma, found in frames.items()}


@cache
def _nouns(kind: ClaimType) -> tuple[tuple[str, ...], tuple[str, ...]]:
    grammar = ontology.load(f"claims/{kind}")
    return tuple(grammar["nouns"]), tuple(grammar["not_nouns"])


def _plain(word: str) -> str:
    """A word in small letters as it is spelled in Switzerland, so that "sass" and "saß" are one."""
    return word.lower().replace("ß", "ss")


@cache
def _idioms() -> dict[str, tuple[tuple[str, Frame], ...]]:
    """The fixed words and the frame of each idiom by its verb."""
    idioms: dict[str, list[tuple[str, Frame]]] = {}
    frames: dict[Frame, list[str]] = ontology.load("claims/meeting")["idioms"]
    for frame, rows in frames.items():
        for row in map(_plain, rows):
            words, verb = row.rsplit(" ", 1)
            idioms.setdefault(verb, []).append((f" {words} ", frame))
    return {verb: tuple(found) for verb, found in idioms.items()}


def _idiomatic(scene: Scene, number: int, clause: Clause) -> Iterator[Trigger]:
    """A verb with its fixed words: "nahm ihn in Empfang"."""
    lemma = _plain(scene.tokens[number].lemma)
    known = _idioms().get(lemma)
    if not known:
        return
    words = _plain(" ".join(["", *(scene.tokens[i].text for i in clause.tokens), ""]))
    for fixed, frame in known:
        if fixed in words:
            yield Trigger(type="meeting", frame=frame, lemma=lemma, token=number, clause=clause)


def _participial(token: Token, number: int, clause: Clause) -> Iterator[Trigger]:
    """A participle before a noun: "das zwischen Keller und Brandt ausgehandelte Abkommen"."""
    if any(frame == "host" for _, frame in _verbs().get(_plain(token.lemma), ())):
        yield Trigger(type="meeting", frame="attribute", lemma=token.lemma.lower(), token=number, clause=clause)
    if token.text.lower().rstrip("enrms").removesuffix("t") + "t" in _participles():
        yield Trigger(type="meeting", frame="between", lemma=token.lemma.lower(), token=number, clause=clause)


@cache
def _participles() -> frozenset[str]:
    return frozenset(ontology.load("claims/meeting")["participles"])


def _verbal(token: Token, number: int, clause: Clause, particles: list[str]) -> Iterator[Trigger]:
    lemma = _plain(token.lemma)
    combined = [particle + lemma for particle in particles] if token.tag == "VVFIN" else []
    known = next((word for word in combined if word in _verbs()), "")
    if not known and combined:
        return
    known = known or next((word for word in (lemma, *_weak_forms(token.text)) if word in _verbs()), "")
    for kind, frame in _verbs().get(known, ()):
        yield Trigger(type=kind, frame=frame, lemma=known, token=number, clause=clause)


def _weak_forms(form: str) -> Iterator[str]:
    """What a weak verb that the lemmatizer does not know may be: "speisten", "gejasst"."""
    word = _plain(form)
    for pattern, stem in _WEAK:
        found = pattern.fullmatch(word)
        if found:
            yield found.expand(stem) + "en"


def names_encounter(token: Token) -> bool:
    """Whether a token is a noun for an encounter."""
    return token.tag.startswith("N") and token.text[:1].isupper() and bool(_noun_kinds(token.text))


@cache
def _noun_kinds(word: str) -> tuple[ClaimType, ...]:
    last = word.rsplit("-", maxsplit=1)[-1].lower()
    kinds: list[ClaimType] = []
    for kind in KINDS:
        nouns, excluded = _nouns(kind)
        forms = {last, *(last.removesuffix(ending) for ending in ("s", "es", "e", "en", "n"))}
        if any(form.endswith(nouns) and not form.endswith(excluded) for form in forms):
            kinds.append(kind)
    return ("call",) if "call" in kinds else tuple(kinds)


def _nominal(token: Token, number: int, clause: Clause) -> Iterator[Trigger]:
    if not token.text[:1].isupper():
        return
    for kind in _noun_kinds(token.text):
        yield Trigger(type=kind, frame="noun", lemma=token.lemma.lower(), token=number, clause=clause)
