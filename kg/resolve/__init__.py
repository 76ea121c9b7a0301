"""From the readings of all articles to what they speak of: entities, events, mandates, memberships, statements."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from kg.records import Event, Judgements, Mandate, Membership, Reading, Resolution, Statement
from kg.resolve.events import resolve_events
from kg.resolve.facts import resolve_memberships, resolve_statements
from kg.resolve.judged import Verdicts
from kg.resolve.mandates import resolve_mandates
from kg.resolve.persons import resolve_persons
from kg.resolve.places import resolve_places

_NO_JUDGEMENTS = Judgements()


def resolve(readings: Iterable[Reading], judgements: Judgements = _NO_JUDGEMENTS) -> Resolution:
    """The resolution of all readings; their order does not matter. Entities that no claim speaks of are left out.

    ``judgements`` of people go before all rules. A rejected fact takes the claims that make it up with it.
    """
    ordered = sorted(readings, key=lambda reading: reading.article.id)
    rejected = set(judgements.rejected)
    claims = {claim.id for reading in ordered for claim in reading.claims} & rejected
    resolution = _resolve(_without(ordered, claims), judgements)
    facts = [each for each in _facts(resolution) if each.id in rejected]
    if facts:
        claims |= {claim.id for fact in facts for claim in fact.claims}
        resolution = _resolve(_without(ordered, claims), judgements)
    idle = rejected - claims - {fact.id for fact in facts}
    return replace(resolution, idle_judgements=tuple(sorted({*resolution.idle_judgements, *idle})))


def _facts(resolution: Resolution) -> tuple[Event | Mandate | Membership | Statement, ...]:
    return (*resolution.events, *resolution.mandates, *resolution.memberships, *resolution.statements)


def _without(readings: list[Reading], claims: set[str]) -> list[Reading]:
    if not claims:
        return readings
    return [replace(each, claims=tuple(claim for claim in each.claims if claim.id not in claims)) for each in readings]


def _resolve(readings: list[Reading], judgements: Judgements) -> Resolution:
    verdicts = Verdicts(judgements)
    persons = resolve_persons(readings, verdicts, dict(judgements.renamed))
    places, place_of = resolve_places(readings)
    entity_of = {**persons.entity_of, **place_of}
    entities = {entity.id: entity for entity in [*persons.entities, *places]}
    events, unsure = resolve_events(readings, entity_of, entities, verdicts)
    named = {*persons.called, *(f"claim {claim.id}" for reading in readings for claim in reading.claims)}
    renamed = {name for name, _ in judgements.renamed} - persons.called
    return Resolution(
        articles=tuple(reading.article for reading in readings),
        entities=tuple(entities[key] for key in sorted(entities)),
        events=tuple(sorted(events, key=lambda e: e.id)),
        mandates=tuple(sorted(resolve_mandates(readings, entity_of), key=lambda m: m.id)),
        memberships=tuple(sorted(resolve_memberships(readings, entity_of), key=lambda m: m.id)),
        statements=tuple(sorted(resolve_statements(readings, entity_of), key=lambda s: s.id)),
        entity_of=tuple(sorted(entity_of.items())),
        doubts=tuple(sorted([*persons.doubts, *unsure], key=lambda doubt: (-doubt.score, doubt.one, doubt.other))),
        idle_judgements=(*verdicts.idle(named), *sorted(renamed)),
    )
