"""Who takes part: reads the roles off the clause around a trigger."""

from __future__ import annotations

from dataclasses import replace

from kg import ontology
from kg.extract.encounters.actors import Party, group_of, subject, within
from kg.extract.encounters.cues import lemmas
from kg.extract.encounters.nouns import OUTSIDE, attendants, in_relative, of_noun, of_other_noun, owned_by_others, owner
from kg.extract.encounters.triggers import Trigger
from kg.extract.encounters.verbs import of_verb, passive
from kg.extract.scene import Actor, Scene

_NARROW = (
    "between",
    "attribute",
    "joint",
    "beside",
    "summon",
    "sight",
    "to",
    "onto",
    "at",
)  # frames that take nobody else of the clause
_BEHIND = 8  # tokens behind "mit" within which a name may stand: "mit dem Chef der größten Partei Finnlands, Keller"
_TALKING = ("reden", "diskutieren", "debattieren", "plaudern", "besprechen", "austauschen", "beratschlagen")


def party(scene: Scene, trigger: Trigger, topics: tuple[Actor, ...]) -> Party | None:
    """The party of a meeting or call: two persons at least. None where the roles around the trigger do not give them.

    ``topics`` are the subjects of the sentences before, the latest first: the other side of "Geplant ist ein Treffen
    mit Brandt".
    """
    found = of_noun(scene, trigger, topics) if trigger.is_noun else of_verb(scene, trigger)
    return _with_attendants(scene, trigger, found)


def company(scene: Scene, trigger: Trigger) -> Party | None:
    """All persons of the clause of a trigger but those whom its words leave outside: "laut Keller", "ohne Brandt".

    The last resort where no role tells who takes part; None for frames that need their roles.
    """
    if trigger.frame in _NARROW or trigger.lemma == "sprechen":
        return None
    if trigger.is_noun and (owned_by_others(scene, trigger.token) or _with_others(scene, trigger.token)):
        return None
    contests = ontology.load("claims/meeting")["contests"]
    if lemmas(scene, trigger.clause) & set(contests):
        return None
    doer = subject(scene, trigger.clause)
    doers = group_of(scene, doer) if doer else []
    if trigger.frame == "speech":
        return _with_attendants(scene, trigger, Party(actors=tuple(doers))) if trigger.lemma in _TALKING else None
    others = (a for a in within(scene, trigger.clause) if _takes_part(scene, trigger, a))
    return _with_attendants(scene, trigger, Party(actors=(*doers, *others)))


def _with_others(scene: Scene, head: int) -> bool:
    """ "im Gespräch mit der Zeitung": the other side is told and is nobody with a name."""
    following = scene.tokens[head + 1 : head + 3]
    if len(following) < 2 or following[0].text.lower() != "mit" or following[1].tag == "PPOSAT":
        return False
    return not any(actor.first - head <= _BEHIND and actor.first > head for actor in scene.actors)


def _with_attendants(scene: Scene, trigger: Trigger, found: Party | None) -> Party | None:
    """The party with those who join it in a relative clause or attend; None where it is no two persons."""
    joining = in_relative(scene, trigger.token) if trigger.is_noun else []
    joining += attendants(scene, trigger.clause)
    if joining:
        found = replace(found, actors=(*found.actors, *joining)) if found else Party(actors=tuple(joining))
    return found if found and len(found.persons) > 1 else None


def traveller(scene: Scene, trigger: Trigger) -> Actor | None:
    """Who travels: the owner or subject of a visit."""
    if (trigger.frame == "awaited" and not passive(scene, trigger)) or _in_contest(scene, trigger):
        return None
    if not trigger.is_noun:
        return subject(scene, trigger.clause)
    intended = (a for a in within(scene, trigger.clause) if a.preposition == "für")
    return owner(scene, trigger) or subject(scene, trigger.clause) or next(intended, None)


def _in_contest(scene: Scene, trigger: Trigger) -> bool:
    """ "landete in Wien auf dem ersten Platz" tells of no journey."""
    standings = ontology.load("claims/visit")["standings"]
    words = (scene.tokens[number] for number in trigger.clause.tokens)
    return not trigger.is_noun and any(word.tag == "NN" and word.lemma.lower() in standings for word in words)


def _takes_part(scene: Scene, trigger: Trigger, actor: Actor) -> bool:
    if (
        _hangs_on_object(scene, trigger, actor)
        or actor.preposition in OUTSIDE
        or actor.possessive(scene.tokens)
        or actor.case == "genitive"
    ):
        return False
    return not (actor.preposition and of_other_noun(scene, trigger.token, actor))


def _hangs_on_object(scene: Scene, trigger: Trigger, actor: Actor) -> bool:
    """ "begrüßte die Entscheidung von Keller": the person belongs to the object of a finite verb."""
    if actor.preposition != "von" or scene.tokens[trigger.token].tag != "VVFIN":
        return False
    before = [token.tag for token in scene.tokens[max(0, actor.first - 3) : actor.first]]
    return before == ["ART", "NN", "APPR"]
