"""Where and when: the place and the time expression that stand in the clause of an encounter."""

from __future__ import annotations

from kg import ontology
from kg.extract.encounters.triggers import Trigger
from kg.extract.scene import Moment, Scene, Spot
from kg.ontology.places import place_of_name
from kg.records import Role

_AT = ("in", "im", "bei", "auf", "an", "am", "vor", "unweit", "nahe", "zu", "nach")
_SINCE = ("seit", "bis")
_OTHER_TOPIC = ("seit", "wegen", "über", "trotz", "gegen", "für", "angesichts", "infolge")


def places(scene: Scene, trigger: Trigger, earlier: Spot | None) -> tuple[Role, ...]:
    """The places of an encounter, those that stand together; the nearest to the trigger of its clause.

    ``earlier`` is the place named last before the sentence: "dort" points to it.
    """
    spots = [s for s in _free(scene) if s.first in trigger.clause.tokens and _locates(scene, s)]
    spots = [s for s in spots if not _of_other_noun(scene, trigger, s.first)]
    if trigger.type != "visit":
        spots = [s for s in spots if s.preposition != "nach"] or spots
    if not spots:
        found = _in_compound(scene, trigger) or _pointed_to(scene, trigger, earlier)
        return (found,) if found else ()
    chosen = min(spots, key=lambda s: (_distance(s, trigger.token), s.first))
    chain = [chosen]
    for spot in spots:
        if spot is not chosen and 0 <= spot.first - chain[-1].last <= 2:  # "in Genf in der Schweiz"
            chain.append(spot)
    return tuple(_role(spot) for spot in chain)


def _locates(scene: Scene, spot: Spot) -> bool:
    """Behind in, bei, auf …; or behind a noun that is: "auf dem Flughafen von Genf", "im Bundesstaat Alaska"."""
    if spot.preposition in _AT:
        return True
    position = spot.first - 1
    if spot.preposition == "von":
        while position > 0 and scene.tokens[position].text.lower() != "von":
            position -= 1
        position -= 1
    elif spot.preposition:
        return False
    if position < 0 or not scene.tokens[position].tag.startswith("NN"):
        return False
    while position >= 0 and scene.tokens[position].tag.startswith(("NN", "ADJA", "ART", "CARD")):
        position -= 1
    opening = scene.tokens[max(position, 0)]
    return opening.tag.startswith("APPR") and opening.lemma.lower() in _AT


def _pointed_to(scene: Scene, trigger: Trigger, earlier: Spot | None) -> Role | None:
    """The place that "dort" or a clause with "wo" points back to."""
    clause = trigger.clause
    words = {scene.tokens[i].text.lower() for i in clause.tokens}
    if "wo" not in words and "dort" not in words:
        return None
    before = [spot for spot in _free(scene) if spot.last <= clause.tokens[0]]
    spot = before[-1] if before else earlier
    return _role(spot) if spot else None


def destination(scene: Scene, trigger: Trigger) -> tuple[Role, ...]:
    """The place that a visit goes to: behind nach, in, zu or auf, or the bare object of "besuchen"."""
    grammar = ontology.load("claims/visit")
    spots = [s for s in _free(scene) if s.first in trigger.clause.tokens]
    if trigger.frame == "place":
        spots = [s for s in spots if not s.preposition]
    else:
        spots = [s for s in spots if s.preposition in grammar["destinations"]]
    if trigger.is_noun:
        spots = [s for s in spots if s.first > trigger.token and s.first - trigger.token <= 6]
    toward = [s for s in spots if s.preposition == "nach"] or spots
    return (_role(toward[0]),) if toward else ()


def moment(scene: Scene, trigger: Trigger) -> Moment | None:
    """The time expression nearest to the trigger in its clause, one with a value first; else the governing clause's."""
    found = [m for m in scene.moments if m.first in trigger.clause.tokens and not _since(scene, m)]
    found = [m for m in found if not _of_other_noun(scene, trigger, m.first)]
    if not found and trigger.clause.parent is not None:
        found = [m for m in scene.moments if m.first in trigger.clause.parent.tokens]
        found = found if len(found) == 1 else []
    if not found:
        return None
    return min(found, key=lambda m: (not m.time.value, abs(m.first - trigger.token)))


def _since(scene: Scene, moment: Moment) -> bool:
    """ "seit 2022" dates something else than the encounter."""
    before = scene.tokens[max(0, moment.first - 1) : moment.first + 1]
    return any(token.text.lower() in _SINCE for token in before)


def _of_other_noun(scene: Scene, trigger: Trigger, first: int) -> bool:
    """A phrase that hangs on a noun under seit, wegen or über: "seit dem Einmarsch in die Ukraine im Februar 2022"."""
    position = first - 1
    while position >= 0 and position != trigger.token:
        token = scene.tokens[position]
        if token.tag.startswith(("VV", "VA", "VM", "$")):
            return False
        if token.tag.startswith("APPR") and token.text.lower() in _OTHER_TOPIC:
            between = scene.tokens[position + 1 : first]
            return position not in _phrases(scene) and any(t.tag.startswith("N") for t in between)
        position -= 1
    return False


def _phrases(scene: Scene) -> set[int]:
    return {i for actor in scene.actors for i in range(actor.first, actor.last)}


def _free(scene: Scene) -> list[Spot]:
    """Spots that are no part of somebody's title ("der Präsident der Ukraine")."""
    inside = _phrases(scene)
    return [spot for spot in scene.spots if spot.first not in inside]


def _distance(spot: Spot, token: int) -> int:
    return spot.first - token if spot.first > token else 2 * (token - spot.first)


def _role(spot: Spot) -> Role:
    mention = spot.mention
    return Role(name="place", text=mention.text, start=mention.start, end=mention.end, referent=mention.stands_for[0])


def _in_compound(scene: Scene, trigger: Trigger) -> Role | None:
    """ "Alaska-Gipfel": the place before the hyphen."""
    token = scene.tokens[trigger.token]
    for part in token.text.split("-")[:-1]:
        place = place_of_name(part)
        if place:
            start = token.start + token.text.index(part)
            return Role(name="place", text=part, start=start, end=start + len(part), referent=f"place:{place.label}")
    return None
