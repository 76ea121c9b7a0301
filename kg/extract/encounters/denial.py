"""Whether the words say that an encounter did not take place: called off, refused, disputed, or only nearly so."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from kg.extract.clauses import Clause
from kg.extract.encounters.cues import cues, has, lemmas, negation, preposition_of
from kg.extract.encounters.triggers import Trigger, names_encounter
from kg.extract.scene import Scene

NEAR = 4  # tokens between a negation or adjective and the noun it belongs to
_TAKING_UP = ("das", "dies", "dieses", "es", "er", "sie", "dazu", "daraus", "davon")
REPORTED = ("habe", "sei", "seien", "hätten", "hätte", "werde", "würden", "habe", "wäre", "wären")


def denial(scene: Scene, trigger: Trigger, governing: list[Clause]) -> Literal["cancelled", "denied", ""]:
    """What the clause of the trigger, those it hangs on and those that take it up say; "" if none denies it."""
    if any(has(scene, clause, "cancelled") for clause in governing) or _counterfactual(scene, trigger.clause):
        return "cancelled"
    own = governing[: 1 if trigger.is_noun and not _said_in_it(scene, trigger) else None]
    if _negated(scene, trigger) or any(_disputed(scene, c) for c in own) or _report_denied(scene, trigger):
        return "cancelled" if trigger.is_noun and settled(scene, trigger) else "denied"
    if trigger.is_noun and any(_disputed(scene, clause) for clause in governing[1:] if _opens_freely(scene, clause)):
        return "denied"
    return _taken_up(scene, trigger)


def _said_in_it(scene: Scene, trigger: Trigger) -> bool:
    """ "Dass sie ihn in einem Anruf rügte, bestreitet man": the noun is part of what is denied, not its frame."""
    clause = trigger.clause
    opener = scene.tokens[clause.opener].text.lower() if clause.opener is not None else ""
    return opener in ("dass", "daß") and preposition_of(scene, trigger.token) not in cues("occurred", "frames")


def settled(scene: Scene, trigger: Trigger) -> bool:
    """ "das für Mittwoch angesetzte Gespräch": a date was set, so that its failing is a cancellation."""
    return any(word in cues("planned", "settled") for word in attributes(scene, trigger))


def attributes(scene: Scene, trigger: Trigger) -> Iterator[str]:
    """The lemmas of the adjectives before the noun of an encounter."""
    tokens = scene.tokens
    for number in range(max(0, trigger.token - NEAR), trigger.token):
        if tokens[number].tag.startswith("ADJ") and tokens[number].tag != "ADJD":
            yield tokens[number].lemma.lower()


def _counterfactual(scene: Scene, clause: Clause) -> bool:
    """ "hätte … treffen sollen", "sollte eigentlich treffen": it was to be and was not."""
    forms = {scene.tokens[i].text.lower() for i in clause.tokens if scene.tokens[i].tag.startswith(("VA", "VM"))}
    if forms & {"sollte", "sollten", "wollte", "wollten"} and "eigentlich" in _words_of(scene, clause):
        return True
    return bool(forms & {"hätte", "hätten"}) and bool(forms & {"sollen", "wollen", "müssen", "dürfen", "können"})


def _words_of(scene: Scene, clause: Clause) -> set[str]:
    return {scene.tokens[i].text.lower() for i in clause.tokens}


def _negated(scene: Scene, trigger: Trigger) -> bool:
    tokens, words = scene.tokens, trigger.clause.tokens
    without = {"ohne"}  # "empfing ihn ohne die Minister" is no denial
    if not trigger.is_noun:
        instead = trigger.clause.kind == "infinitive" and tokens[words[0]].text.lower() in cues("denied", "instead")
        return instead or negation(scene, (i for i in words if _of_the_verb(scene, i)))
    before = range(max(0, trigger.token - NEAR), trigger.token)
    if any(tokens[i].text.lower() in cues("denied", "determiners") | without for i in before):
        return True
    if preposition_of(scene, trigger.token) in cues("occurred", "frames"):
        return False  # "nach dem Treffen war nicht zu hören, …"
    finite = trigger.clause.finite(tokens)
    light = finite is not None and tokens[finite].lemma in ("sein", "werden", "haben", "geben")
    light = light or bool(lemmas(scene, trigger.clause) & cues("denied", "events"))
    return light and negation(scene, (i for i in words if tokens[i].text.lower() not in without))


def _of_the_verb(scene: Scene, number: int) -> bool:
    """ "keine" negates the noun behind it, "keiner" alone and the particles the clause."""
    return scene.tokens[number].text.lower() in cues("denied", "particles") - {"ohne"}


def _disputed(scene: Scene, clause: Clause) -> bool:
    """The clause denies what is said in it: "bestritt", "ist erfunden", "wollte niemand bestätigen"."""
    if has(scene, clause, "denied"):
        return not negation(scene, clause.tokens) or bool(lemmas(scene, clause) & cues("denied", "affirming"))
    return bool(lemmas(scene, clause) & cues("denied", "affirming")) and negation(scene, clause.tokens)


def _opens_freely(scene: Scene, clause: Clause) -> bool:
    """ "Erfunden ist, was über ein Treffen kursiert": the clause stands first and has the other as its subject."""
    return bool(clause.tokens) and any(
        scene.tokens[i].lemma.lower() in cues("denied", "adjectives")
        or scene.tokens[i].lemma.lower() in cues("denied", "participles")
        for i in clause.tokens
    )


def _report_denied(scene: Scene, trigger: Trigger) -> bool:
    """ "Zurückgewiesen wurde, Keller habe konferiert": a reported clause without conjunction beside the denial."""
    tokens, clause = scene.tokens, trigger.clause
    finite = clause.finite(tokens)
    if clause.kind != "main" or finite is None or tokens[finite].text.lower() not in REPORTED:
        return False
    number = scene.clauses.index(clause)
    beside = [c for c in scene.clauses[:number] if c.kind == "main"][-1:]
    return any(_disputed(scene, other) for other in beside)


def _taken_up(scene: Scene, trigger: Trigger) -> Literal["cancelled", "denied", ""]:
    """What a later clause says of the encounter: a relative clause, or one with "das", "er", "ein solches"."""
    first = trigger.clause.tokens[0]
    for clause in scene.clauses:
        if clause is trigger.clause or clause.tokens[0] <= max(first, trigger.token):
            continue
        if clause.kind == "relative":
            if not trigger.is_noun or clause.parent is not trigger.clause or not speaks_of_event(scene, clause):
                continue
        elif clause.kind != "main" or not takes_up(scene, clause):
            continue
        verdict = judgement(scene, clause, settled=trigger.is_noun and settled(scene, trigger))
        if verdict:
            return verdict
    return ""


def judgement(scene: Scene, clause: Clause, *, settled: bool) -> Literal["cancelled", "denied", ""]:
    """What a clause says of the encounter that its subject or object stands for."""
    if has(scene, clause, "cancelled") or _counterfactual(scene, clause):
        return "cancelled"
    happening = bool(lemmas(scene, clause) & cues("denied", "events"))
    if _disputed(scene, clause) or (happening and negation(scene, clause.tokens)):
        return "cancelled" if settled else "denied"
    return ""


def is_hearsay(scene: Scene) -> bool:
    """Whether the sentence asks, or tells what others say: "soll getroffen haben", "sei zusammengekommen"."""
    if scene.tokens and scene.tokens[-1].text == "?":
        return True
    for clause in scene.clauses:
        finite = clause.finite(scene.tokens)
        if finite is None:
            continue
        form = scene.tokens[finite].text.lower()
        infinitive = any(scene.tokens[i].text in ("haben", "sein") for i in clause.tokens)
        if form in REPORTED or (form in ("soll", "sollen") and infinitive):
            return True
    return False


def rejection(scene: Scene) -> int | None:
    """The token by which a sentence rejects what was just told: "Das ist falsch", "Oslo dementiert", "Unsinn"."""
    tokens = scene.tokens
    words = [number for number, token in enumerate(tokens) if not token.tag.startswith("$")]
    known = cues("denied", "answers")
    if words and tokens[words[0]].text.lower() in known:
        return words[0]
    for clause in scene.clauses:
        if clause.kind != "main" or not _disputed(scene, clause):
            continue
        pointing = any(tokens[i].text.lower() in cues("denied", "pointing") for i in clause.tokens)
        alone = not any(other.parent is clause for other in scene.clauses) and bool(
            lemmas(scene, clause) & cues("denied", "answering")
        )
        if pointing or alone:
            return next(iter(clause.verbs(tokens)), clause.tokens[0])
    return None


def speaks_of_event(scene: Scene, clause: Clause) -> bool:
    """Whether what the relative clause says can be said of an encounter only."""
    known = cues("cancelled", "verbs") | cues("planned", "verbs") | {"stattfinden", "geben"}
    return bool(lemmas(scene, clause) & known)


def takes_up(scene: Scene, clause: Clause) -> bool:
    """Whether "das", "er", "ein solches" or the definite noun of an encounter stands early in the clause."""
    tokens = scene.tokens
    for number in clause.tokens[:5]:
        token = tokens[number]
        if token.text.lower() in _TAKING_UP and token.tag in ("PDS", "PPER", "PROAV"):
            return True
        if token.lemma.lower() in ("solch", "solcher"):
            return True
        if (
            names_encounter(token)
            and number
            and tokens[number - 1].text.lower() in ("das", "der", "die", "dieses", "diese", "dieser")
        ):
            return True
    return False
