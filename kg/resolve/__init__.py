"""From the readings of all articles to what they speak of: entities, events, mandates, memberships, statements."""

from __future__ import annotations

from collections.abc import Iterable

from kg.records import Reading, Resolution
from kg.resolve.events import resolve_events
from kg.resolve.facts import resolve_mandates, resolve_memberships, resolve_statements
from kg.resolve.persons import resolve_persons
from kg.resolve.places import resolve_places


def resolve(readings: Iterable[Reading]) -> Resolution:
    """The resolution of all readings; their order does not matter. Entities that no claim speaks of are left out."""
    ordered = sorted(readings, key=lambda reading: reading.article.id)
    persons, person_of = resolve_persons(ordered)
    places, place_of = resolve_places(ordered)
    entity_of = {**person_of, **place_of}
    entities = {entity.id: entity for entity in [*persons, *places]}
    return Resolution(
        articles=tuple(reading.article for reading in ordered),
        entities=tuple(entities[key] for key in sorted(entities)),
        events=tuple(sorted(resolve_events(ordered, entity_of, entities), key=lambda e: e.id)),
        mandates=tuple(sorted(resolve_mandates(ordered, entity_of), key=lambda m: m.id)),
        memberships=tuple(sorted(resolve_memberships(ordered, entity_of), key=lambda m: m.id)),
        statements=tuple(sorted(resolve_statements(ordered, entity_of), key=lambda s: s.id)),
        entity_of=tuple(sorted(entity_of.items())),
    )
