"""Claims of memberships from all sentences of an article."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from kg.extract.evidence import claim_id, quote
from kg.extract.memberships.nouns import of_nouns
from kg.extract.memberships.organizations import Organizations
from kg.extract.memberships.page import Found, Page
from kg.extract.memberships.patterns import behind_names, in_brackets, of_owners, of_titles, of_verbs
from kg.extract.scene import Scene
from kg.records import Analysis, Claim, Role

VERSION = 1
# Of several patterns that find one membership in a sentence the first gives the claim: those with a role go ahead.
PATTERNS: tuple[Callable[[Page], Iterator[Found]], ...] = (
    of_titles,
    of_nouns,
    in_brackets,
    behind_names,
    of_verbs,
    of_owners,
)


def memberships(analysis: Analysis, seen: tuple[Scene, ...]) -> Iterator[Claim]:
    """One claim a person and organization a sentence. Countries, governments and international bodies are left out."""
    organizations = Organizations(analysis)
    for scene in seen:
        page = Page(scene, organizations)
        told: set[tuple[str, str]] = set()
        for found in (each for pattern in PATTERNS for each in pattern(page)):
            key = (found.person, found.organization.referent)
            if key not in told:
                told.add(key)
                yield _claim(scene, found)


def _claim(scene: Scene, found: Found) -> Claim:
    token, organization = scene.tokens[found.token], found.organization
    start, end = (found.mention.start, found.mention.end) if found.mention else (token.start, token.end)
    text = scene.analysis.article.text
    holder = Role(name="holder", text=text[start:end], start=start, end=end, referent=found.person)
    named = Role(
        name="organization",
        text=organization.text,
        start=organization.start,
        end=organization.end,
        referent=organization.referent,
    )
    extractor = f"memberships/{found.pattern}@{VERSION}"
    return Claim(
        id=claim_id(scene.analysis.article.id, "membership", token.start, found.person, organization.referent),
        type="membership",
        roles=(holder, named),
        evidence=quote(scene, found.token, extractor=extractor),
        label=found.role,
        rule=found.pattern,
    )
