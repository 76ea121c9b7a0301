"""Persons across articles: one entity a person, with the decision that joined each of its names."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from kg.records import Doubt, Entity, Judgements, Reading
from kg.resolve.judged import Verdicts
from kg.resolve.persons.appearances import appearances
from kg.resolve.persons.bare_names import place_bare_names
from kg.resolve.persons.clusters import join_full_names
from kg.resolve.persons.entities import to_entities


@dataclass(frozen=True, slots=True, kw_only=True)
class Persons:
    """The persons of all articles; ``entity_of`` gives the entity id of each (article, referent)."""

    entities: list[Entity]
    entity_of: dict[tuple[str, str], str]
    doubts: list[Doubt]
    called: frozenset[str]


def resolve_persons(
    readings: Sequence[Reading], verdicts: Verdicts | None = None, renamed: Mapping[str, str] = MappingProxyType({})
) -> Persons:
    """The persons that claims speak of.

    First those with full names find together, then those whom an article calls by one word join them. ``verdicts`` are
    what people have decided, ``renamed`` the labels that they want shown. ``called`` of the result are all names
    by which they may name persons.
    """
    verdicts = verdicts or Verdicts(Judgements())
    found = [appearance for reading in readings for appearance in appearances(reading)]
    clusters, doubts = join_full_names([appearance for appearance in found if appearance.full], verdicts)
    clusters, more = place_bare_names([each for each in found if not each.full], clusters, verdicts)
    entities, entity_of = to_entities(clusters, renamed)
    called = frozenset(name for appearance in found for name in appearance.called)
    return Persons(entities=entities, entity_of=entity_of, doubts=[*doubts, *more], called=called)
