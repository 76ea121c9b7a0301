"""Memberships that nouns tell: "der Sozialdemokrat Lind", "ARD-Reporter Lind", "Lind ist Chefin der SPD"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import cache

from kg import ontology
from kg.extract.memberships.known import Organization, words
from kg.extract.memberships.page import Found, Page
from kg.extract.scene import Actor
from kg.records import Token

_COPULAS = ("sein", "werden", "bleiben")
_ENDINGS = ("", "in", "innen", "n", "s", "en")
_FEMININE = ("in", "innen")
_LONGEST = 5  # tokens of an organization before "deren"
_PERSONAL = (
    "er",
    "or",
    "ist",
    "in",
    "ent",
    "ant",
    "eur",
    "ker",
    "oge",
    "mann",
    "frau",
    "wart",
    "chef",
    "meister",
    "rat",
)
_AFTER_APPOSITION = (",", ".", ":", ")", "(", "und", "")


def of_nouns(page: Page) -> Iterator[Found]:
    """Memberships of nouns whose bearer is named beside them, is their subject, or is meant by them."""
    for number, token in enumerate(page.tokens):
        if number in page.names or not token.tag.startswith(("N", "FM")):
            continue
        for organization, role in _belongings(page, number):
            actor = _bearer(page, number, max(number + 1, organization.last))
            if actor:
                pattern = "occupation" if role else "noun"
                yield from page.each(actor, organization, token=number, pattern=pattern, role=role)


def party_of_adjective(page: Page, number: int) -> Organization | None:
    """ "der republikanische (Senator)"."""
    token = page.tokens[number]
    parties: dict[str, str] = ontology.load("claims/membership")["adjectives"]
    if token.tag != "ADJA":
        return None
    name = next((party for stem, party in parties.items() if token.text.lower().startswith(stem)), "")
    return page.organizations.party(page.scene, number, name) if name else None


def _belongings(page: Page, number: int) -> Iterator[tuple[Organization, str]]:
    """The organizations that a noun tells, each with the role; "" where the noun is just the word for a member."""
    party = page.organizations.of_member_noun(page.scene, number)
    if party:
        yield party, ""
    adjective = party_of_adjective(page, number - 1) if number else None
    if adjective:
        yield replace(adjective, last=number + 1), ""
    occupation = _occupation(page.tokens[number].text) or _apposed_role(page, number)
    if not occupation:
        return
    role = _nominative(page.tokens[number], occupation)
    if owner := _owner(page, number):
        yield owner, role
    only_parties = _of_parties(occupation)
    own = page.organizations.of_compound(page.scene, number, parties_only=only_parties)
    own = own or page.organizations.of_joined_compound(page.scene, number)
    if own:
        yield own, role
    behind = page.organizations.behind(page.scene, number + 1)
    if behind and (behind.party or not occupation.endswith(_inflected("state"))):
        yield behind, role


def _bearer(page: Page, number: int, last: int) -> Actor | None:
    """Who is called by the noun at a token; ``last`` is the token behind it and its complement."""
    for actor in page.named:
        name = page.name(actor)
        comma = page.behind_brackets(last)
        apposed = name == comma + 1 and page.text(comma) == "," and page.text(actor.last) in _AFTER_APPOSITION
        if name == last or apposed:
            return actor
    if predicate := _predicate(page, number):
        return predicate
    described = next((a for a in page.described if a.first <= number < a.last), None)
    return described or _subject_of_copula(page, number) or _apposed(page, number)


def _predicate(page: Page, number: int) -> Actor | None:
    """The subject of a clause that says as what somebody acts: "Lind tritt als Chefin der SPD zurück"."""
    if not number or page.text(number - 1).lower() != "als" or not page.named:
        return None
    clause = page.scene.clause_of(number)
    subject = page.syntax.subject(clause) if clause else None
    return next((a for a in page.scene.actors if subject and a.persons and a.persons == subject.persons), None)


def _subject_of_copula(page: Page, number: int) -> Actor | None:
    """ "Lind ist Sprecherin der …", "Sprecherin der … ist Lind"."""
    clause = page.scene.clause_of(number)
    finite = clause.finite(page.tokens) if clause else None
    if clause is None or finite is None or page.tokens[finite].lemma.lower() not in _COPULAS:
        return None
    if any(page.tokens[i].tag.startswith("VV") for i in clause.tokens):
        return None
    inside = [a for a in page.scene.actors if a.first in clause.tokens and not a.preposition]
    bare = [a for a in inside if a.case in ("", "nominative")]
    return bare[0] if len(bare) == 1 and not bare[0].first <= number < bare[0].last else None


def _apposed(page: Page, number: int) -> Actor | None:
    """The name before the comma that the noun's phrase begins behind: "Lind, seit Mai Chefin der SPD"."""
    comma = next((i for i in range(number - 1, 0, -1) if page.text(i) == ","), None)
    if comma is None or any(t.tag.startswith(("V", "KO")) for t in page.tokens[comma:number]):
        return None
    clause = page.scene.clause_of(number)
    if clause is not None and clause.kind != "main" and comma < clause.tokens[0]:
        return None
    last = comma - 1 if page.tokens[comma - 1].tag in ("VVPP", "VVINF", "PTKVZ") else comma
    return next((a for a in page.named if a.last == last), None)


def _nominative(token: Token, occupation: str) -> str:
    """The role as a lemma: "(mit dem) Präsidenten"; a feminine stays one."""
    lemma = token.lemma.rsplit("-", 1)[-1].lower()
    oblique = occupation.endswith(("n", "s")) and not occupation.endswith(_FEMININE)
    return (lemma if oblique and occupation.startswith(lemma[:4]) else occupation).capitalize()


def _apposed_role(page: Page, number: int) -> str:
    """Any noun for a person right behind the comma of a name: "Lind, Steuermann der …"; no "Lind, Gegner der …"."""
    noun = page.tokens[number].text
    first = number
    while first and page.tokens[first - 1].tag in ("ART", "ADJA"):
        first -= 1
    apposed = first > 0 and page.text(first - 1) == "," and any(actor.last == first - 1 for actor in page.named)
    if not apposed or not noun.endswith(_PERSONAL) or noun.lower().endswith(tuple(words("outsiders"))):
        return ""
    return noun.rsplit("-", 1)[-1].lower()


def _owner(page: Page, number: int) -> Organization | None:
    """The organization before a relative clause: "die Allianz Nordlicht, deren Anführer Lind …"."""
    if number < 2 or page.tokens[number - 1].tag != "PRELAT" or page.text(number - 2) != ",":
        return None
    found = (page.organizations.at(page.scene, start) for start in range(max(0, number - 2 - _LONGEST), number - 2))
    return next((each for each in found if each and each.last == number - 2), None)


@cache
def _occupation(noun: str) -> str:
    """The role that a noun ends in, as the text has it without what stands before a hyphen; "" for other nouns."""
    head = noun.rsplit("-", 1)[-1].lower()
    return head if head.endswith(_inflected("generic") + _inflected("state")) else ""


@cache
def _of_parties(occupation: str) -> bool:
    """Roles whose complement is a topic or a country unless it is a party: "Nahost-Experte", "Bundesrat der CVP"."""
    return occupation.endswith(tuple(words("only_of_parties")) + _inflected("state"))


@cache
def _inflected(kind: str) -> tuple[str, ...]:
    """Occupations with the offices that parties and companies have too, or the offices of a state, in all cases."""
    offices: dict[str, list[str]] = ontology.load("lexicon/de/offices")[kind]
    stems = {stem for group in offices.values() for stem in group}
    stems |= words("occupations") if kind == "generic" else frozenset()
    return tuple(sorted(stem + ending for stem in stems for ending in _ENDINGS))
