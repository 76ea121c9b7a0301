"""Persons who join the encounter told just before: "Auch Lind war dabei", "Salmi lud dazu ein"."""

from __future__ import annotations

from functools import cache
from typing import Any

from kg import ontology
from kg.extract.clauses import Clause
from kg.extract.encounters.actors import bare, subject
from kg.extract.encounters.triggers import names_encounter
from kg.extract.scene import Actor, Scene

REACH = 2  # sentences that a joining sentence may look back


@cache
def _cues() -> dict[str, Any]:
    cues: dict[str, Any] = ontology.load("claims/meeting")["joining"]
    return cues


def joining(scene: Scene) -> tuple[int, list[Actor]] | None:
    """The token of the words that say so, and who joins; None where nobody does, or the sentence denies it."""
    for clause in scene.clauses:
        token = _cue(scene, clause)
        if clause.kind != "main" or token is None or _denied(scene, clause):
            continue
        joiners = [actor for other in scene.clauses if other.kind == "main" for actor in bare(scene, other)]
        if subject(scene, clause) is not None and joiners:
            return token, joiners
    return None


def _cue(scene: Scene, clause: Clause) -> int | None:
    tokens = scene.tokens
    finite = clause.finite(tokens)
    if finite is None:
        return None
    words = " ".join(tokens[i].text.lower() for i in clause.tokens)
    particle = "".join(tokens[i].text.lower() for i in clause.tokens if tokens[i].tag == "PTKVZ")
    verbs = {particle + tokens[i].lemma.lower() for i in clause.verbs(tokens)} | {
        tokens[i].lemma.lower() for i in clause.verbs(tokens)
    }
    present = tokens[finite].lemma == "sein" and any(f" {cue} " in f" {words} " for cue in _cues()["words"])
    hosting = verbs & set(_cues()["hosting"]) and len(bare(scene, clause)) == 1 and _to_the_encounter(scene, clause)
    return finite if present or verbs & set(_cues()["verbs"]) or hosting else None


def _to_the_encounter(scene: Scene, clause: Clause) -> bool:
    """ "zum Treffen", "zur Feier": one that is known already; "zu einem Treffen" is a new one."""
    return any(
        names_encounter(scene.tokens[i]) and i - 1 in clause.tokens and scene.tokens[i - 1].tag == "APPRART"
        for i in clause.tokens
    )


def _denied(scene: Scene, clause: Clause) -> bool:
    denied = ontology.load("lexicon/de/status")["denied"]
    words = {scene.tokens[i].text.lower() for i in clause.tokens}
    return bool(words & {*denied["particles"], *denied["determiners"]})
