"""Where: the place that stands in the clause of an encounter, or in one that tells of it."""

from __future__ import annotations

from collections.abc import Iterator

from kg import ontology
from kg.extract.clauses import Clause
from kg.extract.encounters.cues import lemmas
from kg.extract.encounters.denial import speaks_of_event
from kg.extract.encounters.triggers import Trigger
from kg.extract.scene import Scene, Spot
from kg.ontology.places import place_of_name
from kg.records import Role

_AT = ("in", "im", "bei", "auf", "an", "am", "vor", "unweit", "nahe", "zu", "nach")
_OTHER_TOPIC = ("seit", "wegen", "über", "trotz", "gegen", "für", "angesichts", "infolge")
_NEAR = 6  # tokens between the noun of a visit and its place
_POINTING = ("wo", "dort", "dorthin", "hier", "hierher", "dortigen", "hiesigen")
_WORKS = ("abkommen", "vertrag", "erklärung", "protokoll", "zeitung", "börse", "prozess", "formel")  # not places


def places(scene: Scene, trigger: Trigger, earlier: Spot | None) -> tuple[Role, ...]:
    """The places of an encounter, those that stand together; the nearest to the trigger of its clause.

    ``earlier`` is the place named last before the sentence: "dort" points to it.
    """
    opening = trigger.opening(scene)
    if opening is not None:
        spots = [s for s in _free(scene) if opening < s.first < trigger.token and locates(scene, s)]
        found = _adjective_at(scene, trigger.token + 1)
        return _chain(spots, trigger) if spots else (found,) if found else ()
    for clause in scopes(scene, trigger):
        spots = [s for s in _free(scene) if s.first in clause.tokens and locates(scene, s)]
        spots = [s for s in spots if not of_other_noun(scene, trigger, s.first)]
        if trigger.type != "visit":
            spots = [s for s in spots if s.preposition != "nach"] or spots
        if spots:
            return _chain(spots, trigger)
        found = _of_adjective(scene, clause)
        if found or (
            clause is trigger.clause and (found := _in_compound(scene, trigger) or _pointed_to(scene, trigger, earlier))
        ):
            return (found,)
    return ()


def _chain(spots: list[Spot], trigger: Trigger) -> tuple[Role, ...]:
    chosen = min(spots, key=lambda s: (_distance(s, trigger.token), s.first))
    chain = [chosen]
    for spot in spots:
        if spot is not chosen and 0 <= spot.first - chain[-1].last <= 2:  # "in Genf in der Schweiz"
            chain.append(spot)
    return tuple(role_of(spot) for spot in chain)


def scopes(scene: Scene, trigger: Trigger) -> Iterator[Clause]:
    """The clauses that tell where and when: that of the trigger, and relative ones that say it of its noun."""
    yield trigger.clause
    for clause in scene.clauses if trigger.is_noun else ():
        behind = clause.parent is trigger.clause and clause.tokens[0] > trigger.token
        if clause.kind == "relative" and behind and speaks_of_event(scene, clause):
            yield clause


def locates(scene: Scene, spot: Spot) -> bool:
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
    if not words & set(_POINTING):
        return None
    before = [spot for spot in _free(scene) if spot.last <= clause.tokens[0]]
    spot = before[-1] if before else earlier
    return role_of(spot) if spot else None


def destination(scene: Scene, trigger: Trigger, earlier: Spot | None = None) -> tuple[Role, ...]:
    """The place that a visit goes to: behind nach, in, zu or auf, or the bare object of "besuchen".

    ``earlier`` is the place named last before the sentence: "dorthin" points to it.
    """
    grammar = ontology.load("claims/visit")
    inside = [s for s in _free(scene) if s.first in trigger.clause.tokens and s.first != trigger.token]
    bare = trigger.frame == "place"
    spots = [s for s in inside if (not s.preposition if bare else s.preposition in grammar["destinations"])]
    if trigger.is_noun:
        spots = [s for s in spots if 0 < _apart(scene, trigger.token, s.first) <= _NEAR] or _of_light_verb(
            scene, trigger, inside
        )
    toward = [s for s in spots if s.preposition == "nach"] or spots
    if toward:
        return (role_of(toward[0]),)
    found = None if bare else _in_compound(scene, trigger) or _pointed_to(scene, trigger, earlier)
    return (found,) if found else ()


def _apart(scene: Scene, first: int, last: int) -> int:
    """How many tokens a place stands behind a noun, those of persons not counted."""
    persons = _phrases(scene)
    return sum(number not in persons for number in range(first, last))


def _of_light_verb(scene: Scene, trigger: Trigger, spots: list[Spot]) -> list[Spot]:
    """ "stattete Oslo einen Besuch ab", "machte in Oslo Station": the place stands before the noun."""
    light = ontology.load("claims/visit")["light"]
    if not lemmas(scene, trigger.clause) & set(light):
        return []
    return [s for s in spots if s.first < trigger.token and s.preposition in ("", "in", "auf")]


def of_other_noun(scene: Scene, trigger: Trigger, first: int) -> bool:
    """A phrase that hangs on a noun under seit, wegen or über: "seit dem Einmarsch in die Ukraine im Februar 2022"."""
    position = first - 1
    while position >= 0 and position != trigger.token:
        token = scene.tokens[position]
        if token.tag.startswith(("VV", "VA", "VM", "$")):
            return False
        if token.tag.startswith("APPR") and token.text.lower() in _OTHER_TOPIC:
            between = scene.tokens[position + 1 : first]
            dated = {i for m in scene.moments for i in range(m.first, m.last)}  # "für Montag in Genf" is no other topic
            nouns = any(between[i].tag.startswith("N") for i in range(len(between)) if position + 1 + i not in dated)
            return position not in _phrases(scene) and nouns
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


def role_of(spot: Spot) -> Role:
    """The role of a place mention."""
    mention = spot.mention
    return Role(name="place", text=mention.text, start=mention.start, end=mention.end, referent=mention.stands_for[0])


def _of_adjective(scene: Scene, clause: Clause) -> Role | None:
    """ "im Brüsseler Hauptquartier": the city of an adjective that no name was found for."""
    tokens = scene.tokens
    for number in clause.tokens[1:-1]:
        before, noun = tokens[number - 1], tokens[number + 1]
        works = noun.text.lower().endswith(_WORKS)
        if tokens[number].tag == "ADJA" and before.lemma.lower() in _AT and noun.tag == "NN" and not works:
            found = _adjective_at(scene, number)
            if found is not None:
                return found
    return None


def _adjective_at(scene: Scene, number: int) -> Role | None:
    """The city that an adjective in -er is made of; the tagger takes some for nouns."""
    token = scene.tokens[number]
    if not (token.tag in ("ADJA", "NN", "NE") and token.text[:1].isupper() and token.text.endswith("er")):
        return None
    place = place_of_name(token.text[:-2]) or place_of_name(token.text[:-1])
    label = f"place:{place.label}" if place else ""
    return Role(name="place", text=token.text, start=token.start, end=token.end, referent=label) if place else None


def _in_compound(scene: Scene, trigger: Trigger) -> Role | None:
    """ "Alaska-Gipfel": the place before the hyphen."""
    token = scene.tokens[trigger.token]
    for part in token.text.split("-")[:-1]:
        place = place_of_name(part)
        if place:
            start = token.start + token.text.index(part)
            return Role(name="place", text=part, start=start, end=start + len(part), referent=f"place:{place.label}")
    return None
