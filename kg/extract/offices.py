"""Offices: who acts, or acted, for which country or body."""

from __future__ import annotations

from collections.abc import Iterator

from kg.extract.evidence import claim_id, quote
from kg.extract.scene import Scene, referents_by_id
from kg.records import Analysis, Claim, Role, Title

VERSION = 1


def offices(analysis: Analysis, seen: tuple[Scene, ...]) -> Iterator[Claim]:
    """One claim a title with its holder and country or body; offices of parties and companies are left out."""
    referents = referents_by_id(analysis)
    for scene in seen:
        for title in analysis.titles:
            if not (scene.sentence.start <= title.start < scene.sentence.end) or not title.national:
                continue
            if title.on_behalf_of not in referents:
                continue
            token = next(i for i, t in enumerate(scene.tokens) if t.end > title.start)
            for holder in title.holders:
                roles = (_role("holder", title, holder), _role("on_behalf_of", title, title.on_behalf_of))
                evidence = quote(scene, token, extractor=f"offices@{VERSION}")
                yield Claim(
                    id=claim_id(evidence.article, "office", title.start, holder, title.on_behalf_of),
                    type="office",
                    roles=roles,
                    evidence=evidence,
                    label=title.office,
                    state="former" if title.former else "current",
                )


def _role(name: str, title: Title, referent: str) -> Role:
    return Role(name=name, text=title.text, start=title.start, end=title.end, referent=referent)
