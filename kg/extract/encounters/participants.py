"""Who takes part: reads the roles off the clause around a trigger."""

from __future__ import annotations

from dataclasses import dataclass

from kg.extract.clauses import Clause
from kg.extract.encounters.triggers import Trigger, names_encounter
from kg.extract.scene import Actor, Scene

_WITH = ("mit", "samt", "nebst")
_BETWEEN = ("zwischen", "unter")
_REFLEXIVE = "PRF"


@dataclass(frozen=True, slots=True, kw_only=True)
class Party:
    """The actors of an encounter. ``visitor`` and ``host`` are among them, or None where the roles do not tell."""

    actors: tuple[Actor, ...]
    visitor: Actor | None = None
    host: Actor | None = None

    @property
    def persons(self) -> tuple[str, ...]:
        """All persons, each once, in the order of the text."""
        return tuple(dict.fromkeys(person for actor in self.actors for person in actor.persons))


def party(scene: Scene, trigger: Trigger, topic: Actor | None) -> Party | None:
    """The party of a meeting or call: two persons at least. None where the clause does not give them.

    ``topic`` is the subject of the sentences before, the other side of "Geplant ist ein Treffen mit Brandt".
    """
    found = _of_noun(scene, trigger, topic) if trigger.is_noun else _of_verb(scene, trigger)
    return found if found and len(found.persons) > 1 else None


def traveller(scene: Scene, trigger: Trigger) -> Actor | None:
    """Who travels: the owner or subject of a visit."""
    if trigger.is_noun:
        owner = _owner(scene, trigger)
        return owner or subject(scene, trigger.clause)
    return subject(scene, trigger.clause)


def topic_of(scene: Scene) -> Actor | None:
    """The first subject of a sentence that is one person; None where it has none."""
    for clause in scene.clauses:
        found = subject(scene, clause)
        if found and len(found.persons) == 1:
            return found
    return None


def bare(scene: Scene, clause: Clause) -> list[Actor]:
    """The actors of a clause without preposition that are no genitives, in order."""
    return [a for a in within(scene, clause) if not a.preposition and a.case != "genitive"]


def within(scene: Scene, clause: Clause) -> list[Actor]:
    """The actors whose phrase begins in a clause."""
    tokens = set(clause.tokens)
    return [actor for actor in scene.actors if actor.first in tokens or (actor.last - 1) in tokens]


def subject(scene: Scene, clause: Clause) -> Actor | None:
    """The subject of a clause: a bare actor in it, the antecedent of its pronoun, or that of the governing clause."""
    actors = bare(scene, clause)
    nominative = [a for a in actors if a.case == "nominative"]
    open_case = [a for a in actors if a.case == ""]
    if clause.kind == "relative" and clause.opener is not None:
        opener = scene.tokens[clause.opener]
        governed = clause.opener > 0 and scene.tokens[clause.opener - 1].tag.startswith("APPR")
        if opener.text.lower() in ("der", "die", "welcher", "welche") and not governed and not nominative:
            return antecedent(scene, clause)
    if nominative or open_case:
        return (nominative or open_case)[0]
    if clause.parent is not None and (clause.kind == "infinitive" or clause.elided):
        return subject(scene, clause.parent)
    return None


def antecedent(scene: Scene, clause: Clause) -> Actor | None:
    """The actor that a relative clause follows directly."""
    start = clause.tokens[0]
    before = [actor for actor in scene.actors if actor.last <= start]
    if before and start - before[-1].last <= 1:
        return before[-1]
    return None


def group_of(scene: Scene, actor: Actor) -> list[Actor]:
    """An actor with those joined to it by "und"."""
    return [other for other in scene.actors if other.group == actor.group] if actor in scene.actors else [actor]


def _of_verb(scene: Scene, trigger: Trigger) -> Party | None:
    clause = trigger.clause
    actors = within(scene, clause)
    doer = subject(scene, clause)
    doers = group_of(scene, doer) if doer else []
    partners = [a for a in actors if a.preposition in _WITH]
    between = [a for a in actors if a.preposition in _BETWEEN]
    others = [a for a in bare(scene, clause) if a not in doers]
    relative = _relative_partner(scene, clause, doer)
    if trigger.frame == "media":
        return Party(actors=(*doers, *(partners or others)))
    if trigger.frame == "at":
        partners = [a for a in actors if a.preposition in ("bei", "zu")]
    if partners and trigger.frame in ("with", "speech", "object", "at"):
        return Party(actors=(*doers, *partners))
    if relative and trigger.frame in ("with", "speech", "object", "host", "guest"):
        return Party(actors=(*doers, relative))
    agents = [a for a in actors if a.preposition in ("von", "durch")]
    if _passive(scene, trigger) and not others:
        patients = doers if agents else []
        host = agents[0] if agents and trigger.frame == "host" else None
        visitor = patients[0] if patients and trigger.frame == "host" else None
        return Party(actors=(*patients, *agents), visitor=visitor, host=host)
    if trigger.frame in ("object", "host", "guest", "dative") and doers and others:
        visitor = others[0] if trigger.frame == "host" else doers[0] if trigger.frame == "guest" else None
        host = doers[0] if trigger.frame == "host" else others[0] if trigger.frame == "guest" else None
        return Party(actors=(*doers, *others), visitor=visitor, host=host)
    if trigger.frame == "with" or (trigger.frame in ("speech", "object", "dative") and _reflexive(scene, clause)):
        return Party(actors=tuple(doers or between))
    return None


def _relative_partner(scene: Scene, clause: Clause, doer: Actor | None) -> Actor | None:
    """Whom "mit dem" or "den" at the head of a relative clause points to."""
    if clause.kind != "relative" or clause.opener is None:
        return None
    opener = scene.tokens[clause.opener].text.lower()
    before = scene.tokens[clause.opener - 1] if clause.opener else None
    governed = before is not None and before.text.lower() in _WITH
    if governed or opener in ("den", "dem") or (opener == "die" and doer is not None):
        found = antecedent(scene, clause)
        return found if found is not doer else None
    return None


def _passive(scene: Scene, trigger: Trigger) -> bool:
    """ "wurde empfangen", "ist empfangen worden"; not "ist zusammengekommen" nor "hat empfangen"."""
    if trigger.frame not in ("object", "host", "guest") or scene.tokens[trigger.token].tag != "VVPP":
        return False
    auxiliaries = {scene.tokens[i].lemma for i in trigger.clause.tokens if scene.tokens[i].tag.startswith("VA")}
    return not auxiliaries or bool(auxiliaries & {"werden", "sein"})


def _reflexive(scene: Scene, clause: Clause) -> bool:
    words = (scene.tokens[i] for i in clause.tokens)
    return any(token.tag == _REFLEXIVE or token.text.lower() in ("einander", "miteinander") for token in words)


def _owner(scene: Scene, trigger: Trigger) -> Actor | None:
    """The actor in the genitive before or behind a noun, or its "von": "Keller's visit"."""
    head = trigger.token
    for actor in scene.actors:
        if actor.first == head + 1 and (actor.case == "genitive" or actor.mention.kind == "noun"):
            return actor
        if actor.preposition == "von" and actor.first > head and _belongs(scene, head, actor):
            return actor
        if actor.case == "genitive" and actor.last <= head and _only_adjectives(scene, actor.last, head):
            return actor
    return None


def _only_adjectives(scene: Scene, first: int, last: int) -> bool:
    return all(scene.tokens[i].tag.startswith(("ADJ", "CARD", "ADV", "$")) for i in range(first, last))


def _of_noun(scene: Scene, trigger: Trigger, topic: Actor | None) -> Party | None:
    head = trigger.token
    actors = within(scene, trigger.clause)
    behind = [a for a in actors if a.first > head]
    partners = [a for a in behind if a.preposition in _WITH and _belongs(scene, head, a)]
    between = [a for a in behind if a.preposition in _BETWEEN and _belongs(scene, head, a)]
    hosts = [a for a in behind if a.preposition == "bei" and _belongs(scene, head, a)]
    owner = _owner(scene, trigger)
    owners = group_of(scene, owner) if owner else []
    if between:
        return Party(actors=tuple(between))
    if owner and (partners or hosts):
        host = hosts[0] if hosts else None
        return Party(actors=(*owners, *partners, *hosts), visitor=owner if hosts else None, host=host)
    if owner and len({p for a in owners for p in a.persons}) > 1:
        return Party(actors=tuple(owners))
    if partners or hosts:
        doer = subject(scene, trigger.clause) or _other_side(scene, trigger, [*partners, *hosts]) or topic
        if doer is None or doer in partners:
            return None
        return Party(
            actors=(*group_of(scene, doer), *partners, *hosts),
            visitor=doer if hosts else None,
            host=hosts[0] if hosts else None,
        )
    return _attending(scene, trigger) or _sharing(scene, trigger)


def _other_side(scene: Scene, trigger: Trigger, partners: list[Actor]) -> Actor | None:
    """The only other person of the clause, as an owner too: "Nach dem Treffen mit Brandt sank Kellers Zuversicht"."""
    known = {person for actor in partners for person in actor.persons}
    others = [a for a in within(scene, trigger.clause) if not known & set(a.persons) and len(a.persons) == 1]
    return others[0] if len({a.persons for a in others}) == 1 else None


def _sharing(scene: Scene, trigger: Trigger) -> Party | None:
    """ "Keller und Brandt nutzten ihr Treffen": the possessive of several subjects."""
    before = [scene.tokens[i] for i in range(max(0, trigger.token - 3), trigger.token)]
    if not any(t.tag == "PPOSAT" and t.text.lower().startswith("ihr") for t in before):
        return None
    doer = subject(scene, trigger.clause)
    return Party(actors=tuple(group_of(scene, doer))) if doer else None


def _attending(scene: Scene, trigger: Trigger) -> Party | None:
    """ "Keller und Brandt kamen zu einem Gipfel zusammen": several subjects, and the noun behind zu, bei or an."""
    before = [scene.tokens[i] for i in range(max(0, trigger.token - 4), trigger.token)]
    if not any(
        t.tag.startswith("APPR") and t.text.lower() in ("zu", "zum", "zur", "bei", "beim", "an", "am") for t in before
    ):
        return None
    doer = subject(scene, trigger.clause)
    return Party(actors=tuple(group_of(scene, doer))) if doer else None


def _belongs(scene: Scene, head: int, actor: Actor) -> bool:
    """No verb, and no other noun for an encounter, stands between a noun and a phrase that belongs to it."""
    between = scene.tokens[head + 1 : actor.first]
    return not any(token.tag.startswith(("VV", "VA", "VM")) or names_encounter(token) for token in between)
