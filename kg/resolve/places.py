"""Places, countries and organizations: the same name is the same thing; known ones are those of the authority."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from kg.ontology.bodies import body_of_name, institution_of_name, party_of_name
from kg.ontology.countries import country
from kg.ontology.places import Place, chain, place_of_name
from kg.records import Entity, Reading, Referent
from kg.resolve.slugs import slug


def resolve_places(readings: Iterable[Reading]) -> tuple[list[Entity], dict[tuple[str, str], str]]:
    """Places, countries and organizations that claims speak of, what they lie within, the entity of each referent."""
    entities: dict[str, Entity] = {}
    entity_of: dict[tuple[str, str], str] = {}
    for reading in readings:
        used = {role.referent for claim in reading.claims for role in claim.roles}
        known = {referent.id: referent for referent in reading.referents}
        for key in sorted(used):
            referent = known.get(key) or _from_compound(key)
            if referent is None or referent.type == "person":
                continue
            made = _entities(referent)
            entity_of[reading.article.id, key] = made[0].id
            for entity in made:
                entities[entity.id] = _merged(entities.get(entity.id), entity)
    return list(entities.values()), entity_of


def _from_compound(key: str) -> Referent | None:
    """The place of a compound ("Alaska-Gipfel"), which is no mention of its own."""
    kind, _, label = key.partition(":")
    if kind == "place":
        return Referent(id=key, type="place", label=label, names=(label,))
    return Referent(id=key, type="organization", label=label, names=(label,)) if kind == "organization" else None


def _merged(one: Entity | None, other: Entity) -> Entity:
    if one is None or one.names == other.names:
        return other
    names = tuple(sorted({*one.names, *other.names}))
    return Entity(**{**{name: getattr(other, name) for name in Entity.__slots__}, "names": names})


def _entities(referent: Referent) -> list[Entity]:
    """The entity of a referent, then those that it lies within."""
    if referent.type == "country":
        return [_country(referent.code)]
    if referent.type == "organization":
        return [_organization(referent)]
    place = place_of_name(referent.label)
    if place is None:
        return _unknown_place(referent)
    row = chain(place)
    made = [_place(known, row[i + 1] if i + 1 < len(row) else None) for i, known in enumerate(row)]
    if place.country:
        made.append(_country(place.country))
    return made


def _unknown_place(referent: Referent) -> list[Entity]:
    """A place that no table has; a part of a city lies in it where its name says so ("Wien-Döbling")."""
    unknown = Entity(id=f"place/{slug(referent.label)}", type="place", label=referent.label, names=referent.names)
    city, hyphen, _ = referent.label.partition("-")
    if not hyphen or not (around := place_of_name(city)):
        return [unknown]
    return [replace(unknown, within=f"place/{around.id}"), *_entities(replace(referent, label=city, names=()))]


def _country(code: str) -> Entity:
    known = country(code)
    assert known is not None, f"a referent has the unknown country code {code}"
    names = tuple(sorted({known.label, *known.names}))
    return Entity(
        id=f"country/{code}", type="country", label=known.label, names=names, code=code, wikidata=known.wikidata
    )


def _place(place: Place, outer: Place | None) -> Entity:
    within = f"place/{outer.id}" if outer else f"country/{place.country}" if place.country else ""
    return Entity(
        id=f"place/{place.id}",
        type="place",
        label=place.label,
        names=tuple(sorted({place.label, *place.names})),
        within=within,
        latitude=place.latitude,
        longitude=place.longitude,
    )


def _organization(referent: Referent) -> Entity:
    known = body_of_name(referent.label) or party_of_name(referent.label) or institution_of_name(referent.label)
    if known:
        names = tuple(sorted({known.label, *known.names, *referent.names}))
        return Entity(id=f"organization/{slug(known.label)}", type="organization", label=known.label, names=names)
    return Entity(
        id=f"organization/{slug(referent.label)}", type="organization", label=referent.label, names=referent.names
    )
