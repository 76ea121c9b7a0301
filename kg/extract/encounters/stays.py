"""Where a traveller is: what the sentences say of going, arriving and staying."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from kg.extract.encounters.participants import traveller
from kg.extract.encounters.status import status
from kg.extract.encounters.triggers import triggers
from kg.extract.encounters.when import moment
from kg.extract.encounters.where import destination
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
