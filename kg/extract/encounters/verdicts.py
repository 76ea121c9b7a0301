"""What a later sentence says of the encounter told just before: "Das Treffen wurde abgesagt", "Dazu kam es nie"."""

from __future__ import annotations

from kg import ontology
from kg.extract.clauses import Clause
from kg.extract.encounters.cues import has
from kg.extract.encounters.denial import judgement, rejection
from kg.extract.encounters.triggers import names_encounter
from kg.extract.evidence import claim_id, mark, quote
from kg.extract.scene import Scene
from kg.records import PLACES, Claim, Status, Token

VERSION = 1
REACH = 3  # sentences that a verdict may look back
_DEFINITE = ("das", "der", "die", "dieses", "diese", "dieser", "dem", "den", "zum", "zur")


def verdict(scene: Scene, last: Claim | None, last_scene: int, *, hearsay: bool) -> Claim | None:
    """A claim that calls the last encounter off or denies it; None where the sentence does not speak of it.

    It adds to the claim that it is about and repeats its persons. What has been told as past is not called off.
    What was ``hearsay`` is denied by a next sentence that rejects it without naming it.
    """
    if last is None or not 0 < scene.number - last_scene <= REACH or scene.sentence.heading:
        return None
    rejected = rejection(scene) if hearsay and scene.number - last_scene == 1 and last.state != "denied" else None
    if rejected is not None:
        return _judged(scene, last, rejected, "denied")
    for clause in scene.clauses:
        token = _subject(scene, clause, last)
        state = judgement(scene, clause, settled=last.state == "planned") if token is not None else ""
        if (
            token is None
            or not state
            or state == last.state
            or (last.state == "planned" and _looks_back(scene, clause))
        ):
            continue
        return _judged(scene, last, token, state)
    return None


def _judged(scene: Scene, last: Claim, token: int, state: Status) -> Claim:
    evidence = quote(scene, token, extractor=f"encounters/verdict@{VERSION}")
    return Claim(
        id=claim_id(evidence.article, "verdict", evidence.start, last.id),
        type=last.type,
        roles=tuple(role for role in last.roles if role.name not in PLACES),
        evidence=evidence,
        state=state,
        extends=last.id,
        rule="verdict",
        marks=(mark(scene, "trigger", token),),
    )


def _subject(scene: Scene, clause: Clause, last: Claim) -> int | None:
    """The token by which a clause speaks of the encounter before: "das Treffen", "ein solches Gespräch", "dazu"."""
    tokens = scene.tokens
    for number in clause.tokens:
        token = tokens[number]
        before = tokens[number - 1] if number else None
        if token.text.lower() == "dazu" and token.tag == "PROAV":
            return None if _others(scene, clause, last) else number
        if not names_encounter(token) or before is None:
            continue
        if before.text.lower() in _DEFINITE or before.lemma.lower() in ("solch", "solcher"):
            return number if _of_a_kind(token, last) and not _others(scene, clause, last) else None
    return None


def _looks_back(scene: Scene, clause: Clause) -> bool:
    """ "habe nicht stattgefunden" speaks of the past, not of what is planned, unless it was called off."""
    participle = any(scene.tokens[i].tag == "VVPP" for i in clause.tokens)
    return participle and not has(scene, clause, "cancelled")


def _of_a_kind(token: Token, last: Claim) -> bool:
    """Whether the noun may stand for the encounter: a call for a call; "Treffen", "Gespräch" for any other."""
    called = ontology.load("claims/call")["nouns"]
    if last.type == "call":
        return token.text.lower().endswith((*called, "gespräch"))
    return token.text.lower().endswith(tuple(ontology.load("claims/meeting")["general"]))


def _others(scene: Scene, clause: Clause, last: Claim) -> bool:
    """Whether the noun, or a clause that hangs on it, names somebody else: then it may be another encounter."""
    known = {role.referent for role in last.roles}
    for actor in scene.actors:
        around = scene.clause_of(actor.first)
        hanging = around is not None and around.kind == "relative" and around.parent is clause
        if set(actor.persons) - known and (hanging or actor.preposition in ("mit", "zwischen", "zu")):
            return True
    return False
