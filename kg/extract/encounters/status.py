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
    today = published.isoformat() if published else ""
    if any(_cancelled(scene, c) for c in governing) or _counterfactual(scene, clause):
        return "cancelled"
    if _negated(scene, trigger) or any(_has(scene, c, "denied") for c in governing[: 1 if trigger.is_noun else None]):
        return "cancelled" if trigger.is_noun and _announced(scene, trigger) else "denied"
    if _under_way(scene, trigger):
        return "occurred"
    if _future(scene, trigger, governing) or (today and date and _first_day(date) > today):
        return "planned"
    if is_present(scene, trigger) and (date == today if today else trigger.frame == "motion"):
        return "planned"
    return "occurred"


def is_present(scene: Scene, trigger: Trigger) -> bool:
    """Whether the finite verb of the trigger's clause is a present tense: "trifft", "treffen", not "traf", "reiste"."""
    finite = trigger.clause.finite(scene.tokens)
    if finite is None or scene.tokens[finite].tag != "VVFIN":
        return False
    form, lemma = scene.tokens[finite].text.lower(), scene.tokens[finite].lemma.lower()
    return form == lemma or (form.endswith("t") and not form.endswith("tet"))


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


def _has(scene: Scene, clause: Clause, kind: str) -> bool:
    """A verb, noun or adjective of a kind of cue stands in the clause."""
    cues = _cues(kind)
    if _lemmas(scene, clause) & cues["verbs"] or _has_noun(scene, clause, kind):
        return True
    words = (scene.tokens[i] for i in clause.tokens)
    return any(token.lemma.lower() in cues["adjectives"] or token.text.lower() in cues["adjectives"] for token in words)


def _has_noun(scene: Scene, clause: Clause, kind: str) -> bool:
    nouns = _cues(kind)["nouns"]
    return any(scene.tokens[i].lemma.lower() in nouns for i in clause.tokens if scene.tokens[i].tag.startswith("N"))


def _cancelled(scene: Scene, clause: Clause) -> bool:
    return _has(scene, clause, "cancelled")


def _counterfactual(scene: Scene, clause: Clause) -> bool:
    """ "hätte … treffen sollen": it was to be and was not."""
    forms = {scene.tokens[i].text.lower() for i in clause.tokens if scene.tokens[i].tag.startswith(("VA", "VM"))}
    return bool(forms & {"hätte", "hätten"}) and bool(forms & {"sollen", "wollen", "müssen", "dürfen", "können"})


def _announced(scene: Scene, trigger: Trigger) -> bool:
    """ "das für Mittwoch angesetzte Gespräch": a date was set, so that its failing is a cancellation."""
    before = range(max(0, trigger.token - _NEAR), trigger.token)
    adjectives = _cues("planned")["adjectives"]
    return any(scene.tokens[i].tag.startswith("ADJ") and scene.tokens[i].lemma.lower() in adjectives for i in before)


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
    particles = cues["particles"] - {"ohne"}  # "empfing ihn ohne die Minister" is no denial
    return any(tokens[i].text.lower() in particles and not _only(scene, i) for i in trigger.clause.tokens)


def _only(scene: Scene, number: int) -> bool:
    """ "nicht nur …" and "nicht in Genf, sondern in Bern" do not negate the verb."""
    following = scene.tokens[number + 1].text.lower() if number + 1 < len(scene.tokens) else ""
    corrected = any(token.text.lower() == "sondern" for token in scene.tokens[number:])
    return corrected or following in ("nur", "zuletzt", "zum", "mehr")


def _future(scene: Scene, trigger: Trigger, governing: list[Clause]) -> bool:
    tokens, cues = scene.tokens, _cues("planned")
    clause = trigger.clause
    if _modal(scene, clause) or trigger.lemma in cues["verbs"]:
        return True
    hanging = clause.kind in ("infinitive", "subordinate")
    for number, other in enumerate(governing):
        if _lemmas(scene, other) & cues["verbs"] and (trigger.is_noun if number == 0 else hanging):
            return True
    opener = tokens[clause.opener].text.lower() if clause.opener is not None else ""
    if clause.kind == "subordinate" and opener in cues["conjunctions"]:
        return True
    if trigger.is_noun and (_announced(scene, trigger) or _ahead(scene, trigger)):
        return True
    if any(_has_noun(scene, other, "planned") for other in (governing if hanging else [clause])):
        return True
    return any(tokens[i].text.lower() in cues["adverbs"] for i in clause.tokens)


def _under_way(scene: Scene, trigger: Trigger) -> bool:
    """ "das mit Spannung erwartete Treffen begann": what has begun or ended has taken place."""
    finite = trigger.clause.finite(scene.tokens)
    if not trigger.is_noun or finite is None or is_present(scene, trigger):
        return False
    return scene.tokens[finite].lemma.lower() in _cues("occurred")["verbs"]


def _modal(scene: Scene, clause: Clause) -> bool:
    """ "will treffen", "wird empfangen", "könnte beraten"."""
    cues = _cues("planned")
    finite = clause.finite(scene.tokens)
    infinitive = any(scene.tokens[i].tag.startswith(("VVINF", "VAINF", "VMINF")) for i in clause.tokens)
    if finite is None or not infinitive or _perfect_infinitive(scene, clause):
        return False
    token = scene.tokens[finite]
    return token.lemma.lower() in cues["modals"] or (
        token.lemma.lower() in cues["future"] and token.text.lower() != "wurde"
    )


def _ahead(scene: Scene, trigger: Trigger) -> bool:
    """ "vor dem Treffen"."""
    before = [scene.tokens[i] for i in range(max(0, trigger.token - _NEAR), trigger.token)]
    return any(t.tag.startswith("APPR") and t.text.lower() in _cues("planned")["prepositions"] for t in before)


def _perfect_infinitive(scene: Scene, clause: Clause) -> bool:
    """ "soll … getroffen haben": a report of the past."""
    return any(
        scene.tokens[i].tag == "VAINF" and scene.tokens[i].lemma in ("haben", "sein") for i in clause.tokens
    ) and any(scene.tokens[i].tag == "VVPP" for i in clause.tokens)
