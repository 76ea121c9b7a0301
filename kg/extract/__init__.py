"""From an analysis to claims: one typed statement each, with the words that prove it."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from kg.extract.confidence import at_least, weighed
from kg.extract.encounters import encounters
from kg.extract.memberships import memberships
from kg.extract.offices import offices
from kg.extract.scene import Scene, scenes
from kg.extract.statements import statements
from kg.records import Analysis, Claim, Dropped, Reading

__all__ = ["at_least", "extract"]

Extractor = Callable[[Analysis, tuple[Scene, ...]], Iterator[Claim]]

EXTRACTORS: tuple[Extractor, ...] = (offices, encounters, memberships, statements)


def extract(analysis: Analysis) -> Reading:
    """All claims of an article, each once. A claim whose quote is not found at its place in the text is dropped."""
    claims: dict[str, Claim] = {}
    dropped: list[Dropped] = []
    seen = scenes(analysis)
    for extractor in EXTRACTORS:
        for claim in extractor(analysis, seen):
            evidence = claim.evidence
            if not evidence.quote or analysis.article.text[evidence.start : evidence.end] != evidence.quote:
                reason = f"the quote of {evidence.extractor} is not at {evidence.start}–{evidence.end} of the text"
                dropped.append(Dropped(stage="extract", record=analysis.article.id, reason=reason))
                continue
            claims.setdefault(claim.id, claim)
    return Reading(
        article=analysis.article,
        referents=analysis.referents,
        claims=weighed(tuple(claims.values()), analysis),
        dropped=tuple(dropped),
    )
