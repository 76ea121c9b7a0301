"""The words of a clause that tell whether something happened, looked up in the lexicon."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

from kg import ontology
from kg.extract.clauses import Clause
from kg.extract.scene import Scene

_INSIDE = ("ADJA", "ADJD", "ADV", "ART", "CARD", "PPOSAT", "PDAT", "PIAT", "NE", "TRUNC")
_REASON = "auf"  # "auf Einladung", "auf Wunsch": why, not that it lies ahead


@cache
def cues(kind: str, name: str) -> frozenset[str]:
    """The words of one list of the lexicon: ``cues("planned", "verbs")``."""
    return frozenset(ontology.load("lexicon/de/status")[kind].get(name, ()))


def lemmas(scene: Scene, clause: Clause) -> set[str]:
    """The lemmas of the verbs of a clause, with their particles; "als geplant", "wie erwartet" is no verb of it."""
    tokens = scene.tokens
    particles = [tokens[i].text.lower() for i in clause.tokens if tokens[i].tag == "PTKVZ"]
    verbs = {
        tokens[i].lemma.lower()
        for i in clause.tokens
        if tokens[i].tag.startswith("VV") and not (i and tokens[i - 1].text.lower() in ("als", "wie"))
    }
    return verbs | {particle + verb for particle in particles for verb in verbs}


def has(scene: Scene, clause: Clause, kind: str) -> bool:
    """A verb, noun or adjective of a kind of cue stands in the clause."""
    verbs = lemmas(scene, clause)
    if verbs & (cues(kind, "verbs") | cues(kind, "participles")) or has_noun(scene, clause, kind):
        return True
    for idiom in cues(kind, "idioms"):
        noun, verb = idiom.rsplit(" ", 1)
        if verb in verbs and noun in " ".join(scene.tokens[i].text.lower() for i in clause.tokens):
            return True
    adjectives = cues(kind, "adjectives")
    words = (scene.tokens[i] for i in clause.tokens)
    return any(token.lemma.lower() in adjectives or token.text.lower() in adjectives for token in words)


def has_noun(scene: Scene, clause: Clause, kind: str) -> bool:
    """A noun of a kind of cue stands in the clause, but not as the reason of something else."""
    nouns, tokens = cues(kind, "nouns"), scene.tokens
    return any(
        tokens[i].tag.startswith("N")
        and tokens[i].lemma.lower() in nouns
        and not (i and tokens[i - 1].text.lower() == _REASON)
        for i in clause.tokens
    )


def negation(scene: Scene, words: Iterable[int]) -> bool:
    """Whether nicht, nie, kein … stands among the words, and not as "nicht nur" or before "sondern"."""
    known = cues("denied", "particles") | cues("denied", "determiners")
    return any(scene.tokens[i].text.lower() in known and not _only(scene, i) for i in words)


def _only(scene: Scene, number: int) -> bool:
    """ "nicht nur …" and "nicht in Genf, sondern in Bern" do not negate the verb."""
    following = scene.tokens[number + 1].text.lower() if number + 1 < len(scene.tokens) else ""
    corrected = any(token.text.lower() == "sondern" for token in scene.tokens[number:])
    return corrected or following in ("nur", "zuletzt", "zum", "mehr")


def preposition_of(scene: Scene, token: int) -> str:
    """The preposition of the phrase that a noun closes: "bei" for "beim zweiten Treffen"; "" for none."""
    position = token - 1
    while position >= 0 and scene.tokens[position].tag in _INSIDE:
        position -= 1
    if position < 0 or not scene.tokens[position].tag.startswith("APPR"):
        return ""
    return scene.tokens[position].lemma.lower()
