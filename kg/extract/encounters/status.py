"""Whether an encounter happened, is planned, was cancelled or denied: modality, negation, tense and lexical cues."""

from __future__ import annotations

import datetime

from kg.extract.clauses import Clause
from kg.extract.encounters.cues import cues, has_noun, lemmas, preposition_of
from kg.extract.encounters.denial import NEAR, attributes, denial
from kg.extract.encounters.triggers import Trigger
from kg.extract.scene import Scene
from kg.records import Status


def status(scene: Scene, trigger: Trigger, date: str, published: datetime.date | None) -> Status:
    """The status that the clause of the trigger, and the clauses around it, give to it.

    What the clause says of "das zwischen beiden ausgehandelte Abkommen" is not said of the talks.
    """
    clause = trigger.clause
    governing = [clause, *([clause.parent] if clause.parent is not None and clause.kind != "relative" else [])]
    today = published.isoformat() if published else ""
    if trigger.opening(scene) is not None:
        return "planned" if today and date and _first_day(date) > today else "occurred"
    denied = denial(scene, trigger, governing)
    if denied:
        return denied
    if _under_way(scene, trigger) or _bidden(scene, trigger):
        return "occurred"
    if _future(scene, trigger, governing) or (today and date and _first_day(date) > today):
        return "planned"
    ahead = date == today if today else trigger.frame == "motion"
    return "planned" if ahead and is_present(scene, trigger) and not _as_it_happens(scene) else "occurred"


def is_present(scene: Scene, trigger: Trigger) -> bool:
    """Whether the finite verb of the trigger's clause is a present tense: "trifft", "treffen", not "traf", "reiste"."""
    finite = trigger.clause.finite(scene.tokens)
    if finite is None and trigger.clause.kind in ("subordinate", "relative"):
        # "wo ihn die Ministerin begrüßt": the tagger takes the last word for a participle
        last = scene.tokens[trigger.clause.tokens[-1]]
        return last.tag == "VVPP" and last.text.endswith("t") and not last.text.startswith("ge")
    if finite is None or scene.tokens[finite].tag != "VVFIN":
        return False
    form, lemma = scene.tokens[finite].text.lower(), scene.tokens[finite].lemma.lower()
    if form in cues("occurred", "preterites"):
        return False
    return form == lemma or (form.endswith("t") and not form.endswith("tet"))


def _as_it_happens(scene: Scene) -> bool:
    """ "9.35 Uhr: Die Präsidentin begrüßt …": a ticker tells in the present tense what is happening."""
    if not scene.moments or not scene.moments[0].time.text.endswith("Uhr"):
        return False
    clock = scene.moments[0]
    following = scene.tokens[clock.last].text if clock.last < len(scene.tokens) else ""
    return (
        clock.first <= 3
        and not scene.tokens[clock.last - 1].tag.startswith("V")
        and following in (":", "+++", "–", "-", "|")
    )


def _first_day(date: str) -> str:
    first = date.split("/", maxsplit=1)[0]
    return first + "-01-01"[len(first) - 4 :] if len(first) < 10 else first


def _future(scene: Scene, trigger: Trigger, governing: list[Clause]) -> bool:
    tokens, clause = scene.tokens, trigger.clause
    if _modal(scene, clause) or trigger.lemma in cues("planned", "verbs"):
        return True
    governed = trigger.is_noun and preposition_of(scene, trigger.token) not in cues("occurred", "frames")
    hanging = clause.kind in ("infinitive", "subordinate")
    for number, other in enumerate(governing):
        if lemmas(scene, other) & cues("planned", "verbs") and (governed if number == 0 else hanging):
            return True
    opener = tokens[clause.opener].text.lower() if clause.opener is not None else ""
    if clause.kind == "subordinate" and opener in cues("planned", "conjunctions"):
        return True
    if trigger.is_noun and (_announced(scene, trigger) or _ahead(scene, trigger)):
        return True
    near = [clause] if governed or (not trigger.is_noun and not _told(scene, trigger)) else []
    if any(has_noun(scene, other, "planned") for other in (governing if hanging else near)):
        return True
    return any(
        tokens[i].text.lower() in cues("planned", "adverbs") and not tokens[i].tag.startswith("N")
        for i in clause.tokens
    )


def _announced(scene: Scene, trigger: Trigger) -> bool:
    """ "das für Mittwoch angesetzte Gespräch"."""
    return any(word in cues("planned", "adjectives") for word in attributes(scene, trigger))


def _told(scene: Scene, trigger: Trigger) -> bool:
    """Whether the verb of the trigger is in the past: "haben sich getroffen", "traf"."""
    tokens = scene.tokens
    token = tokens[trigger.token]
    if token.tag == "VVFIN":
        return not is_present(scene, trigger)
    finite = trigger.clause.finite(tokens)
    return token.tag == "VVPP" and finite is not None and tokens[finite].lemma in ("haben", "sein")


def _under_way(scene: Scene, trigger: Trigger) -> bool:
    """ "das mit Spannung erwartete Treffen begann": what has begun or ended has taken place."""
    finite = trigger.clause.finite(scene.tokens)
    if not trigger.is_noun or finite is None or is_present(scene, trigger):
        return False
    form, lemma = scene.tokens[finite].text.lower(), scene.tokens[finite].lemma.lower()
    return lemma in cues("occurred", "verbs") and form != lemma.removesuffix("n")  # "abwarten, wie es verlaufe"


def _bidden(scene: Scene, trigger: Trigger) -> bool:
    """ "bat ihn zum Abendessen", "hat sie zu sich gebeten": who was asked to come has come, unless he was invited."""
    verbs = lemmas(scene, trigger.clause) & cues("occurred", "bidding")
    if not verbs or is_present(scene, trigger) or _modal(scene, trigger.clause):
        return False
    tokens = scene.tokens
    to_oneself = any(
        tokens[i].text.lower() == "zu" and tokens[i + 1].text.lower() == "sich" for i in trigger.clause.tokens[:-1]
    )
    contracted = trigger.token > 0 and tokens[trigger.token - 1].tag == "APPRART"  # "zu einem Essen" is still to come
    return to_oneself or (trigger.is_noun and contracted and preposition_of(scene, trigger.token) == "zu")


def _modal(scene: Scene, clause: Clause) -> bool:
    """ "will treffen", "wird empfangen", "könnte beraten"; not "konnte treffen", which came about."""
    tokens = scene.tokens
    finite = clause.finite(tokens)
    if finite is None or _perfect_infinitive(scene, clause):
        return False
    token, form = tokens[finite], tokens[finite].text.lower()
    modal = token.lemma.lower() in cues("planned", "modals")
    infinitive = any(
        tokens[i].tag.startswith(("VVINF", "VAINF", "VMINF"))
        or (modal and tokens[i].tag == "VVPP" and tokens[i].text.lower() == tokens[i].lemma.lower())
        for i in clause.tokens
    )
    if not infinitive or form in cues("planned", "implied"):
        return False
    return modal or (token.lemma.lower() in cues("planned", "future") and form not in ("wurde", "wurden"))


def _ahead(scene: Scene, trigger: Trigger) -> bool:
    """ "vor dem Treffen"."""
    before = [scene.tokens[i] for i in range(max(0, trigger.token - NEAR), trigger.token)]
    return any(t.tag.startswith("APPR") and t.text.lower() in cues("planned", "prepositions") for t in before)


def _perfect_infinitive(scene: Scene, clause: Clause) -> bool:
    """ "soll … getroffen haben": a report of the past."""
    return any(
        scene.tokens[i].tag == "VAINF" and scene.tokens[i].lemma in ("haben", "sein") for i in clause.tokens
    ) and any(scene.tokens[i].tag == "VVPP" for i in clause.tokens)
