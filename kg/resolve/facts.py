"""Memberships and statements: claims that say the same of the same entities become one fact."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator

from kg.records import Claim, Membership, Reading, Statement
from kg.resolve.slugs import fold, slug

_Key = tuple[str, ...]


def filler(claim: Claim, name: str, entity_of: dict[tuple[str, str], str]) -> str:
    """The entity that fills a role of a claim; "" if none does."""
    return next((entity_of.get((claim.evidence.article, r.referent), "") for r in claim.roles if r.name == name), "")


def claims_of(readings: list[Reading], kind: str) -> Iterator[Claim]:
    """The claims of one type, article by article."""
    for reading in readings:
        yield from (claim for claim in reading.claims if claim.type == kind)


def sorted_claims(claims: list[Claim]) -> tuple[Claim, ...]:
    """Claims in the order of articles and of their words."""
    return tuple(sorted(claims, key=lambda c: (c.evidence.article, c.evidence.start, c.id)))


def last_part(entity: str) -> str:
    """The name in the path of an entity: "person/eva-berg" -> "eva-berg"."""
    return entity.split("/", 1)[-1].lower()


def usual_label(claims: list[Claim]) -> str:
    """The spelling most claims use: "Aussenminister" and "Außenminister" are one office."""
    labels = Counter(claim.label for claim in claims)
    return max(sorted(labels), key=lambda label: labels[label])


def resolve_memberships(readings: list[Reading], entity_of: dict[tuple[str, str], str]) -> list[Membership]:
    """One membership per holder, organization and role."""
    groups: dict[_Key, list[Claim]] = defaultdict(list)
    for claim in claims_of(readings, "membership"):
        holder, organization = filler(claim, "holder", entity_of), filler(claim, "organization", entity_of)
        if holder and organization:
            groups[holder, organization, fold(claim.label) if claim.label else ""].append(claim)
    return [
        Membership(
            id=f"membership/{last_part(holder)}-{last_part(organization)}" + (f"-{slug(role)}" if role else ""),
            holder=holder,
            organization=organization,
            role=usual_label(claims),
            claims=sorted_claims(claims),
        )
        for (holder, organization, role), claims in groups.items()
    ]


def resolve_statements(readings: list[Reading], entity_of: dict[tuple[str, str], str]) -> list[Statement]:
    """One statement per speaker and words said; the same words in several articles are one."""
    groups: dict[_Key, list[Claim]] = defaultdict(list)
    for claim in claims_of(readings, "statement"):
        speaker = filler(claim, "speaker", entity_of)
        if speaker:
            groups[speaker, fold(claim.label), str(claim.indirect)].append(claim)
    return [
        Statement(
            id=f"statement/{last_part(speaker)}-{claims[0].id}",
            speaker=speaker,
            quote=claims[0].label,
            indirect=claims[0].indirect,
            claims=sorted_claims(claims),
        )
        for (speaker, _, _), claims in ((key, sorted(found, key=lambda c: c.id)) for key, found in groups.items())
    ]
