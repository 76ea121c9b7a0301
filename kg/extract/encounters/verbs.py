"""Who takes part in what a verb tells: the roles that its frame gives to subject, object and prepositions."""

from __future__ import annotations

from kg.extract.clauses import Clause
from kg.extract.encounters.actors import Party, antecedent, bare, group_of, subject, within
from kg.extract.encounters.cues import preposition_of
from kg.extract.encounters.triggers import Trigger, names_encounter
from kg.extract.scene import Actor, Scene

_WITH = ("mit", "samt", "nebst")
_BETWEEN = ("zwischen", "unter")
# The prepositions that partners stand behind, where they are not "mit".
_PARTNERS = {
    "at": ("bei", "zu"),
    "to": ("zu", "bei"),
    "onto": ("auf",),
    "beside": ("neben", "bei", "mit", "zwischen", "gegenüber"),
}
_WITH_PARTNERS = ("with", "speech", "object", "at", "to", "onto", "beside", "joint")
_RELATIVE = ("with", "speech", "object", "dative", "host", "guest", "joint", "summon", "sight")
_TRANSITIVE = ("object", "host", "guest", "dative", "summon", "sight")
_CLOSE = 4  # tokens between an agent and the participle before a noun
_HOSTING = ("host", "summon")
_RECIPROCAL = ("speech", "object", "dative")  # with "sich" or "einander" among several subjects
_BESIDE_IN_TIME = ("nach", "vor", "seit")
_JOINTLY = ("gemeinsam", "miteinander", "zusammen", "nebeneinander", "beisammen")
_THITHER = ("zu", "zum", "zur", "in", "ins", "auf", "nach", "an", "vor")


def of_verb(scene: Scene, trigger: Trigger) -> Party | None:
    """The party that the frame of a verb gives; None where its roles are not filled in its clause."""
    clause = trigger.clause
    if trigger.frame in ("between", "attribute"):
        return _attributed(scene, trigger)
    doer = subject(scene, clause)
    doers = group_of(scene, doer) if doer else []
    partners = [a for a in within(scene, clause) if a.preposition in _PARTNERS.get(trigger.frame, _WITH)]
    partners = [a for a in partners if not a.possessive(scene.tokens)]  # "bei ihrem zweiten Treffen"
    partners = [a for a in partners if a.case != "genitive"] or partners  # "mit Kellers Vertreter Brandt"
    partners = [a for a in partners if not _of_another(scene, clause, a)] or partners
    others = [a for a in bare(scene, clause) if a not in doers]
    if trigger.frame == "media":
        return Party(actors=(*doers, *(partners or others)))
    if partners and trigger.frame in _WITH_PARTNERS:
        return Party(actors=(*doers, *partners))
    relative = _relative_partner(scene, clause, doer) if trigger.frame in _RELATIVE else None
    if relative:
        return Party(actors=(*doers, relative))
    if not _meant(scene, trigger):
        return None
    if passive(scene, trigger) and not others:
        return _in_passive(scene, trigger, doers)
    if trigger.frame in _TRANSITIVE and doers and others:
        return _with_sides(trigger, doers, others)
    if (
        trigger.frame in ("with", "joint")
        or (trigger.frame == "beside" and _together(scene, clause))
        or (trigger.frame in _RECIPROCAL and _reflexive(scene, clause))
    ):
        return Party(actors=tuple(doers or [a for a in within(scene, clause) if a.preposition in _BETWEEN]))
    return None


def _of_another(scene: Scene, clause: Clause, actor: Actor) -> bool:
    """ "rief an, kurz nach einem Gespräch mit Brandt": the partner of an encounter that only dates the one told."""
    nouns = [i for i in clause.tokens if i < actor.first and names_encounter(scene.tokens[i])]
    if not nouns or preposition_of(scene, nouns[-1]) not in _BESIDE_IN_TIME:
        return False
    return not any(token.tag.startswith(("V", "$")) for token in scene.tokens[nouns[-1] + 1 : actor.first])


def _attributed(scene: Scene, trigger: Trigger) -> Party | None:
    """The sides before a participle, or its agent and whom its noun names: "der von Keller empfangene Brandt"."""
    number = trigger.token
    if trigger.frame == "between":
        sides = [a for a in within(scene, trigger.clause) if a.preposition == "zwischen" and a.last <= number]
        return Party(actors=tuple(sides))
    agents = [a for a in scene.actors if a.preposition == "von" and 0 <= number - a.last <= _CLOSE]
    guests = [a for a in scene.actors if a.last > number >= a.first - 1 and a not in agents]
    if not agents or not guests:
        return None
    return Party(actors=(guests[0], agents[-1]), visitor=guests[0], host=agents[-1])


def _meant(scene: Scene, trigger: Trigger) -> bool:
    """Whether the clause has the words without which a verb of a frame tells of no encounter."""
    needed = {"joint": _together, "sight": _at_a_place, "summon": _whither}.get(trigger.frame)
    return needed is None or needed(scene, trigger.clause)


def _with_sides(trigger: Trigger, doers: list[Actor], others: list[Actor]) -> Party:
    """Subject and object, with the sides of host and visitor where the frame tells them."""
    if trigger.frame in _HOSTING:
        return Party(actors=(*doers, *others), visitor=others[0], host=doers[0])
    if trigger.frame == "guest":
        return Party(actors=(*doers, *others), visitor=doers[0], host=others[0])
    return Party(actors=(*doers, *others))


def _in_passive(scene: Scene, trigger: Trigger, patients: list[Actor]) -> Party:
    """ "Keller wurde von Brandt empfangen"; without an agent nobody is met."""
    before = [i for i in trigger.clause.tokens if i < trigger.token and scene.tokens[i].tag == "VVPP"]
    opening = before[-1] if before else -1  # "von Keller erwartet und von Brandt empfangen"
    by = ("von", "durch", "bei") if trigger.frame == "host" else ("von", "durch")
    agents = [a for a in within(scene, trigger.clause) if a.preposition in by and a.first > opening]
    if not agents or not patients:
        return Party(actors=tuple(agents))
    if trigger.frame in _HOSTING:
        return Party(actors=(*patients, *agents), visitor=patients[0], host=agents[0])
    return Party(actors=(*patients, *agents))


def _together(scene: Scene, clause: Clause) -> bool:
    """ "gemeinsam", "miteinander", "einigten sich": what several do at one place."""
    return _reflexive(scene, clause) or any(scene.tokens[i].text.lower() in _JOINTLY for i in clause.tokens)


def _at_a_place(scene: Scene, clause: Clause) -> bool:
    """A place or time makes seeing somebody an encounter; "sah ihn als Gegner" is none."""
    tokens = set(clause.tokens)
    if any(scene.tokens[i].text.lower() == "als" for i in clause.tokens):
        return False
    return any(spot.first in tokens for spot in scene.spots) or any(m.first in tokens for m in scene.moments)


def _whither(scene: Scene, clause: Clause) -> bool:
    """ "zum Gespräch", "ins Kanzleramt", "zu sich": where somebody is asked to come, not what for ("um Hilfe")."""
    for i in clause.tokens:
        token = scene.tokens[i]
        if token.tag.startswith("APPR") and token.text.lower() in _THITHER:
            behind = [scene.tokens[k] for k in clause.tokens if k > i][:4]
            if any(t.tag.startswith("N") or t.text == "sich" for t in behind):
                return True
    return False


def _relative_partner(scene: Scene, clause: Clause, doer: Actor | None) -> Actor | None:
    """Whom "mit dem" or "den" at the head of a relative clause points to."""
    if clause.kind != "relative" or clause.opener is None:
        return None
    opener = scene.tokens[clause.opener].text.lower()
    before = scene.tokens[clause.opener - 1] if clause.opener else None
    governed = before is not None and before.text.lower() in _WITH
    if before is not None and before.tag.startswith("APPR") and not governed:
        return None
    if governed or opener in ("den", "dem") or (opener == "die" and doer is not None):
        found = antecedent(scene, clause)
        return found if found is not doer else None
    return None


def passive(scene: Scene, trigger: Trigger) -> bool:
    """ "wurde empfangen", "ist empfangen worden"; not "ist zusammengekommen" nor "hat empfangen"."""
    if trigger.frame not in (*_TRANSITIVE, "awaited") or scene.tokens[trigger.token].tag != "VVPP":
        return False
    auxiliaries = {scene.tokens[i].lemma for i in trigger.clause.tokens if scene.tokens[i].tag.startswith("VA")}
    return not auxiliaries or bool(auxiliaries & {"werden", "sein"})


def _reflexive(scene: Scene, clause: Clause) -> bool:
    words = (scene.tokens[i] for i in clause.tokens)
    return any(token.tag == "PRF" or token.text.lower() in ("einander", "miteinander") for token in words)
