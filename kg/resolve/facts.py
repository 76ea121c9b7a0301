"""Mandates, memberships and statements: claims that say the same of the same entities become one fact."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator

from kg.records import Claim, Mandate, MandateStatus, Membership, Reading, Statement
from kg.resolve.slugs import fold, slug

_Key = tuple[str, ...]


def _filler(claim: Claim, name: str, entity_of: dict[tuple[str, str], str]) -> str:
    return next((entity_of.get((claim.evidence.article, r.referent), "") for r in claim.roles if r.name == name), "")


def _claims(readings: list[Reading], kind: str) -> Iterator[Claim]:
    for reading in readings:
        yield from (claim for claim in reading.claims if claim.type == kind)


def _sorted(claims: list[Claim]) -> tuple[Claim, ...]:
    return tuple(sorted(claims, key=lambda c: (c.evidence.article, c.evidence.start, c.id)))


def _name(entity: str) -> str:
    return entity.split("/", 1)[-1].lower()


def resolve_mandates(readings: list[Reading], entity_of: dict[tuple[str, str], str]) -> list[Mandate]:
    """One mandate per holder, country or body, office and whether it is current. An office that an article calls former
    anywhere is former in all of that article."""
    former = {
        (c.evidence.article, _filler(c, "holder", entity_of), _filler(c, "on_behalf_of", entity_of), fold(c.label))
        for c in _claims(readings, "office")
        if c.state == "former"
    }
    groups: dict[_Key, list[Claim]] = defaultdict(list)
    for claim in _claims(readings, "office"):
        holder, target = _filler(claim, "holder", entity_of), _filler(claim, "on_behalf_of", entity_of)
        if holder and target:
            over = (claim.evidence.article, holder, target, fold(claim.label)) in former
            groups[holder, target, fold(claim.label), "former" if over else "current"].append(claim)
    return [
        Mandate(
            id=f"mandate/{_name(holder)}-{_name(target)}-{slug(office)}{'-former' if status == 'former' else ''}",
            holder=holder,
            on_behalf_of=target,
            office=_usual_label(claims),
            status=_mandate_status(status),
            claims=_sorted(claims),
        )
        for (holder, target, office, status), claims in groups.items()
    ]


def _usual_label(claims: list[Claim]) -> str:
    """The spelling most claims use: "Aussenminister" and "Außenminister" are one office."""
    labels = Counter(claim.label for claim in claims)
    return max(sorted(labels), key=lambda label: labels[label])


def _mandate_status(word: str) -> MandateStatus:
    return "former" if word == "former" else "current"


def resolve_memberships(readings: list[Reading], entity_of: dict[tuple[str, str], str]) -> list[Membership]:
    """One membership per holder, organization and role."""
    groups: dict[_Key, list[Claim]] = defaultdict(list)
    for claim in _claims(readings, "membership"):
        holder, organization = _filler(claim, "holder", entity_of), _filler(claim, "organization", entity_of)
        if holder and organization:
            groups[holder, organization, fold(claim.label) if claim.label else ""].append(claim)
    return [
        Membership(
            id=f"membership/{_name(holder)}-{_name(organization)}" + (f"-{slug(role)}" if role else ""),
            holder=holder,
            organization=organization,
            role=_usual_label(claims),
            claims=_sorted(claims),
        )
        for (holder, organization, role), claims in groups.items()
    ]


def resolve_statements(readings: list[Reading], entity_of: dict[tuple[str, str], str]) -> list[Statement]:
    """One statement per speaker and words said; the same words in several articles are one."""
    groups: dict[_Key, list[Claim]] = defaultdict(list)
    for claim in _claims(readings, "statement"):
        speaker = _filler(claim, "speaker", entity_of)
        if speaker:
            groups[speaker, fold(claim.label), str(claim.indirect)].append(claim)
    return [
        Statement(
            id=f"statement/{_name(speaker)}-{claims[0].id}",
            speaker=speaker,
            quote=claims[0].label,
            indirect=claims[0].indirect,
            claims=_sorted(claims),
        )
        for (speaker, _, _), claims in ((key, sorted(found, key=lambda c: c.id)) for key, found in groups.items())
    ]
