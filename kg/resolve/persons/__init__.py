"""Persons across articles: one entity a person, with the decision that joined each of its names."""

from __future__ import annotations

from collections.abc import Sequence

from kg.records import Entity, Reading
from kg.resolve.persons.appearances import appearances
from kg.resolve.persons.bare_names import place_bare_names
from kg.resolve.persons.clusters import join_full_names
from kg.resolve.persons.entities import to_entities


def resolve_persons(readings: Sequence[Reading]) -> tuple[list[Entity], dict[tuple[str, str], str]]:
    """The persons that claims speak of, and the entity id of each (article, referent).

    First those with full names find together, then those whom an article calls by one word join them.
    """
    found = [appearance for reading in readings for appearance in appearances(reading)]
    clusters = join_full_names([appearance for appearance in found if appearance.full])
    return to_entities(place_bare_names([appearance for appearance in found if not appearance.full], clusters))
