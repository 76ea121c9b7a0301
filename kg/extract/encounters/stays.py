"""Where travellers are: what the sentences say of going, arriving, staying and leaving."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from kg import ontology
from kg.extract.clauses import Clause
from kg.extract.encounters.actors import subject
from kg.extract.encounters.cues import lemmas
from kg.extract.encounters.participants import traveller
from kg.extract.encounters.status import status
from kg.extract.encounters.triggers import triggers
from kg.extract.encounters.when import moment
from kg.extract.encounters.where import destination, role_of
from kg.extract.scene import Scene
from kg.records import Role, TimeMention


@dataclass(frozen=True, slots=True, kw_only=True)
class Stay:
    """Persons at a place, told in one sentence; ``state`` as of an encounter: planned, occurred …"""

    persons: tuple[str, ...]
    places: tuple[Role, ...]
    time: TimeMention | None
    state: str
    scene: int


def stays(scene: Scene) -> Iterator[Stay]:
    """What a sentence says of travellers, in the order of its words; trips that fell through as well."""
    published = scene.analysis.article.published
    for trigger in triggers(scene):
        if trigger.type != "visit":
            continue
        where, who = destination(scene, trigger), traveller(scene, trigger)
        if not where or who is None:
            continue
        when = moment(scene, trigger)
        yield Stay(
            persons=who.persons,
            places=where,
            time=when.time if when else None,
            state=status(scene, trigger, when.time.value if when else "", published),
            scene=scene.number,
        )
    for clause in scene.clauses:
        left = _left(scene, clause)
        if left is not None:
            yield left


def _left(scene: Scene, clause: Clause) -> Stay | None:
    """ "war am Samstag aus Islamabad abgereist": who leaves a place has been there."""
    leaving = ontology.load("claims/visit")["leaving"]
    spots = [s for s in scene.spots if s.first in clause.tokens and s.preposition in ("aus", "von")]
    who = subject(scene, clause)
    if not spots or who is None or not lemmas(scene, clause) & set(leaving):
        return None
    times = [moment.time for moment in scene.moments if moment.first in clause.tokens]
    return Stay(
        persons=who.persons,
        places=(role_of(spots[0]),),
        time=times[0] if len(times) == 1 else None,
        state="occurred",
        scene=scene.number,
    )
