"""When: the time expression that stands in the clause of an encounter, or in one that tells of it."""

from __future__ import annotations

from kg.extract.encounters.denial import REPORTED
from kg.extract.encounters.triggers import Trigger
from kg.extract.encounters.where import of_other_noun, scopes
from kg.extract.scene import Moment, Scene

_SINCE = ("seit", "bis")
_SAME_TIME = ("als", "wenn", "während", "sobald")
_SIGNS = (",", ":", ".", "–", "—", "-", "|", "+++", ")")  # behind a date that stands before all else


def moment(scene: Scene, trigger: Trigger) -> Moment | None:
    """The time expression nearest to the trigger in its clause, one with a value first; else the governing clause's.

    A date that opens the sentence, cut off by a sign, is the time of all that follows ("Mai: …").
    """
    opening = trigger.opening(scene)
    if opening is not None:
        return next((m for m in scene.moments if opening < m.first < trigger.token), None)
    for clause in scopes(scene, trigger):
        found = [m for m in scene.moments if m.first in clause.tokens and not _since(scene, m)]
        found = [m for m in found if not of_other_noun(scene, trigger, m.first) and not _of_noun(scene, trigger, m)]
        if found:
            return min(found, key=lambda m: (not m.time.value, _in_brackets(scene, m), abs(m.first - trigger.token)))
    if trigger.clause.parent is not None:
        found = [m for m in scene.moments if m.first in trigger.clause.parent.tokens]
        if len(found) == 1:
            return found[0]
    return _opening(scene) or _beside(scene, trigger)


def _beside(scene: Scene, trigger: Trigger) -> Moment | None:
    """The one time of the sentence, in a main clause before ("Am 3. Mai tagt der Rat; davor trifft sie …") or "als" …

    Not for what is reported: "Am Montag sagte sie, er habe sie getroffen".
    """
    if len(scene.moments) != 1 or trigger.clause.kind != "main" or _since(scene, scene.moments[0]):
        return None
    told = scene.moments[0]
    clause, finite = scene.clause_of(told.first), trigger.clause.finite(scene.tokens)
    reported = finite is not None and scene.tokens[finite].text.lower() in REPORTED
    if clause is None or reported or clause is trigger.clause:
        return None
    opener = scene.tokens[clause.opener].text.lower() if clause.opener is not None else ""
    before = clause.kind == "main" and clause.tokens[0] < trigger.clause.tokens[0]
    return told if before or opener in _SAME_TIME else None


def _opening(scene: Scene) -> Moment | None:
    """ "Mai: Heimlich kommen sie zusammen", "In der Nacht zum 20. März, schwört er, hätten sie zusammengesessen"."""
    if not scene.moments:
        return None
    first, following = scene.moments[0], scene.moments[0].last
    opens = first.first == 0 or (first.first == 1 and not scene.tokens[0].tag.startswith(("N", "V", "P")))
    cut_off = following < len(scene.tokens) and scene.tokens[following].text in _SIGNS
    return first if opens and cut_off else None


def _of_noun(scene: Scene, trigger: Trigger, moment: Moment) -> bool:
    """ "des Bebens vom Mai 2004" dates that noun, not what is told of it; "das Treffen vom Montag" the trigger."""
    before = scene.tokens[moment.first - 1] if moment.first else None
    opening = moment.time.text.lower().startswith(("vom ", "von ", "aus ", "zu "))
    if before is None or not opening or "/" in moment.time.value:
        return False
    return before.tag.startswith("NN") and moment.first - 1 != trigger.token


def _in_brackets(scene: Scene, moment: Moment) -> bool:
    """ "(Mittwochfrüh MEZ)" says again what stands before."""
    return moment.first > 0 and scene.tokens[moment.first - 1].text == "("


def _since(scene: Scene, moment: Moment) -> bool:
    """ "seit 2022" dates something else than the encounter."""
    before = scene.tokens[max(0, moment.first - 1) : moment.first + 1]
    return any(token.text.lower() in _SINCE for token in before)
