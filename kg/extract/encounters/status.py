"""Whether an encounter happened, is planned, was cancelled or denied: modality, negation, tense and lexical cues."""

from __future__ import annotations

import datetime
from functools import cache
from typing import Any

from kg import ontology
from kg.extract.clauses import Clause
from kg.extract.encounters.triggers import Trigger
from kg.extract.scene import Scene
from kg.records import Status

_NEAR = 4  # tokens between a negation or adjective and the noun it belongs to


def status(scene: Scene, trigger: Trigger, date: str, published: datetime.date | None) -> Status:
    """The status that the clause of the trigger, and the clause it hangs on, give to it."""
    clause = trigger.clause
    governing = [clause, *([clause.parent] if clause.parent is not None and clause.kind != "relative" else [])]
    if any(_cancelled(scene, c) for c in governing):
        return "cancelled"
    if _negated(scene, trigger) or any(_has_verb(scene, c, "denied") for c in governing):
        return "denied"
    if _future(scene, trigger, governing) or (published and date and _first_day(date) > published.isoformat()):
        return "planned"
    return "occurred"


@cache
def _cues(kind: str) -> dict[str, frozenset[str]]:
    cues: dict[str, Any] = ontology.load("lexicon/de/status")[kind]
    return {name: frozenset(words) for name, words in cues.items()}


def _first_day(date: str) -> str:
    first = date.split("/", maxsplit=1)[0]
    return first + "-01-01"[len(first) - 4 :] if len(first) < 10 else first


def _lemmas(scene: Scene, clause: Clause) -> set[str]:
    """The lemmas of the verbs of a clause, with their particles."""
    particles = [scene.tokens[i].text.lower() for i in clause.tokens if scene.tokens[i].tag == "PTKVZ"]
    verbs = {scene.tokens[i].lemma.lower() for i in clause.tokens if scene.tokens[i].tag.startswith("VV")}
    return verbs | {particle + verb for particle in particles for verb in verbs}


def _has_verb(scene: Scene, clause: Clause, kind: str) -> bool:
    return bool(_lemmas(scene, clause) & _cues(kind)["verbs"])


def _has_noun(scene: Scene, clause: Clause, kind: str) -> bool:
    nouns = _cues(kind)["nouns"]
    return any(scene.tokens[i].lemma.lower() in nouns for i in clause.tokens if scene.tokens[i].tag.startswith("N"))


def _cancelled(scene: Scene, clause: Clause) -> bool:
    adjectives = _cues("cancelled")["adjectives"]
    said = any(scene.tokens[i].lemma.lower() in adjectives for i in clause.tokens)
    return said or _has_verb(scene, clause, "cancelled") or _has_noun(scene, clause, "cancelled")


def _negated(scene: Scene, trigger: Trigger) -> bool:
    cues = _cues("denied")
    tokens = scene.tokens
    if trigger.is_noun:
        before = range(max(0, trigger.token - _NEAR), trigger.token)
        if any(tokens[i].text.lower() in cues["determiners"] | {"ohne"} for i in before):
            return True
        finite = trigger.clause.finite(tokens)
        light = finite is not None and tokens[finite].lemma in (
            "geben",
            "sein",
            "stattfinden",
            "kommen",
            "werden",
            "haben",
        )
        return light and any(tokens[i].text.lower() in cues["particles"] for i in trigger.clause.tokens)
    return any(tokens[i].text.lower() in cues["particles"] and not _only(scene, i) for i in trigger.clause.tokens)


def _only(scene: Scene, number: int) -> bool:
    """ "nicht nur" negates nothing."""
    following = scene.tokens[number + 1].text.lower() if number + 1 < len(scene.tokens) else ""
    return following in ("nur", "zuletzt", "zum", "mehr")


def _future(scene: Scene, trigger: Trigger, governing: list[Clause]) -> bool:
    tokens, cues = scene.tokens, _cues("planned")
    for number, clause in enumerate(governing):
        finite = clause.finite(tokens)
        lemma = tokens[finite].lemma.lower() if finite is not None else ""
        infinitive = any(tokens[i].tag.startswith(("VVINF", "VAINF", "VMINF")) for i in clause.tokens)
        if number == 0 and infinitive and finite is not None and not _perfect_infinitive(scene, clause):
            if lemma in cues["modals"] or (lemma in cues["future"] and tokens[finite].text.lower() != "wurde"):
                return True
        if _lemmas(scene, clause) & cues["verbs"] and (
            number == 0 or trigger.clause.kind in ("infinitive", "subordinate")
        ):
            return True
    clause = trigger.clause
    if (
        clause.kind == "subordinate"
        and clause.opener is not None
        and tokens[clause.opener].text.lower() in cues["conjunctions"]
    ):
        return True
    if trigger.is_noun:
        before = range(max(0, trigger.token - _NEAR), trigger.token)
        if any(tokens[i].tag.startswith("ADJ") and tokens[i].lemma.lower() in cues["adjectives"] for i in before):
            return True
        if any(tokens[i].tag.startswith("APPR") and tokens[i].text.lower() in cues["prepositions"] for i in before):
            return True
    return _has_noun(scene, clause, "planned") or any(tokens[i].text.lower() in cues["adverbs"] for i in clause.tokens)


def _perfect_infinitive(scene: Scene, clause: Clause) -> bool:
    """ "soll … getroffen haben": a report of the past."""
    return any(
        scene.tokens[i].tag == "VAINF" and scene.tokens[i].lemma in ("haben", "sein") for i in clause.tokens
    ) and any(scene.tokens[i].tag == "VVPP" for i in clause.tokens)
