"""Memberships in brackets, in titles, behind names and with verbs."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from kg import ontology
from kg.extract.clauses import Clause
from kg.extract.memberships.known import Organization, words
from kg.extract.memberships.nouns import party_of_adjective
from kg.extract.memberships.page import Found, Page
from kg.records import Title

_LONGEST_ANTECEDENT = 4  # tokens of an organization that a relative clause follows


def in_brackets(page: Page) -> Iterator[Found]:
    """ "Lind (SPD)", "Lind (CDU, 45)", "Lind und Brekke (beide SPD)"."""
    for actor in page.named:
        if page.text(actor.last) != "(":
            continue
        first = actor.last + 1
        everybody = page.text(first).lower() in words("all_of")
        organization = page.organizations.at(page.scene, first + everybody)
        if organization is None:
            continue
        members = [a for a in page.named if a.group == actor.group] if everybody else [actor]
        for member in members:
            yield from page.each(member, organization, token=first, pattern="brackets")


def of_titles(page: Page) -> Iterator[Found]:
    """ "SPD-Chef Lind", "Lind, Vorsitzende der IG Metall", "der demokratische Senator Lind"."""
    named = {person for actor in page.named for person in actor.persons}
    for title in page.titles:
        inside = [i for i, t in enumerate(page.tokens) if title.start <= t.start < title.end]
        # several holders who are not named here are only meant by "die Vertreter der Farc"
        if not inside or (len(title.holders) > 1 and not named.issuperset(title.holders)):
            continue
        organizations = list(_of_title(page, title, inside))
        if not organizations and not title.national and title.office.lower().startswith(tuple(words("party_offices"))):
            organizations = [found for found in (page.organizations.party_in_context(page.scene, inside[-1]),) if found]
        for organization in organizations:
            for person in title.holders:
                actor = next((a for a in page.named if person in a.persons), None)
                yield Found(
                    mention=actor.mention if actor else None,
                    person=person,
                    organization=organization,
                    token=inside[0],
                    role="" if title.national else title.office,
                    pattern="title",
                )


def _of_title(page: Page, title: Title, inside: list[int]) -> Iterator[Organization]:
    for number in inside:
        found = page.organizations.of_compound(page.scene, number, parties_only=title.national)
        found = found or page.organizations.of_joined_compound(page.scene, number)
        found = found or party_of_adjective(page, number)
        if found:
            yield found
    nouns = [i for i in inside if page.tokens[i].tag.startswith(("N", "FM"))]
    behind = (page.organizations.behind(page.scene, number + 1) for number in nouns)
    complement = next((each for each in behind if each), None)
    if complement and (complement.party or not title.national):
        yield complement


def of_owners(page: Page) -> Iterator[Found]:
    """ "Linds SPD", "die SPD von Parteichefin Lind", "(Lind und) ihre SPD"."""
    for actor in page.scene.actors:
        if len(actor.persons) != 1:
            continue
        owned = None
        possessive = actor.mention.kind == "pronoun" and page.tokens[actor.first].tag == "PPOSAT"
        if possessive or (actor.mention.kind == "name" and actor.case == "genitive"):
            owned = page.organizations.led_to(page.scene, actor.last)
        elif actor.mention.kind == "name" and actor.first > 1 and page.text(actor.first - 1) == "von":
            starts = range(max(0, actor.first - 4), actor.first - 1)
            found = (page.organizations.at(page.scene, number) for number in starts)
            owned = next((each for each in found if each and each.last == actor.first - 1), None)
        if owned and owned.party:
            yield from page.each(actor, owned, token=actor.first, pattern="owner")


def behind_names(page: Page) -> Iterator[Found]:
    """ "Lind von der IG Metall", "Lind, ARD Oslo"."""
    for actor in page.named:
        sign = page.text(actor.last)
        if sign == ",":
            found = page.organizations.at(page.scene, actor.last + 1)
            found = found if found and page.text(found.last) in (",", ".", ")", ":", "|", "") else None
        elif sign in words("belonging") and not _passive(page, actor.last):
            found = page.organizations.led_to(page.scene, actor.last + 1)
        else:
            continue
        if found:
            yield from page.each(actor, found, token=actor.last, pattern="behind")


def _passive(page: Page, number: int) -> bool:
    """ "wurde Lind von der SPD eingeladen": the organization acts."""
    clause = page.scene.clause_of(number)
    inside = [page.tokens[i] for i in clause.tokens] if clause else []
    return any(t.tag == "VVPP" for t in inside) and any(t.lemma == "werden" for t in inside)


def of_verbs(page: Page) -> Iterator[Found]:
    """ "Lind gehört der SPD an", "Lind trat der SPD bei", "Lind spielt für Brann Bergen"."""
    for clause in page.scene.clauses:
        particle = next((page.tokens[i].text for i in clause.tokens if page.tokens[i].tag == "PTKVZ"), "")
        for number in (i for i in clause.tokens if page.tokens[i].tag.startswith("VV")):
            token = page.tokens[number]
            frame = _frame(token.lemma.lower(), particle, token.text.lower())
            if frame is None:
                continue
            organization = _complement(page, clause, frame)
            subject = page.syntax.subject(clause) if organization else None
            persons, said = (subject.persons, subject.head) if subject else ((), number)
            if organization is None and (antecedent := _antecedent(page, number)):
                organization, persons = antecedent
            if organization is not None and len(persons) == 1:
                yield Found(
                    mention=None, person=persons[0], organization=organization, token=said, role="", pattern="verb"
                )


@cache
def _frame(lemma: str, particle: str, form: str) -> list[str] | None:
    """The words that open the complement of a verb; a regular form is known whatever lemma the tagger gives it."""
    frames: dict[str, list[str]] = ontology.load("claims/membership")["verbs"]
    regular = (verb for verb in frames if form in (verb[:-2] + "t", verb[:-2] + "te", verb[:-2] + "ten"))
    return frames.get(lemma, frames.get(particle + lemma, frames.get(next(regular, ""))))


def _complement(page: Page, clause: Clause, opening: list[str]) -> Organization | None:
    starts = (number + 1 for number in clause.tokens if page.text(number).lower() in opening)
    return next((found for start in starts if (found := page.organizations.led_to(page.scene, start))), None)


def _antecedent(page: Page, verb: int) -> tuple[Organization, tuple[str, ...]] | None:
    """ "die Partei Venstre, der Lind angehört": the organization, and the only person between comma and verb."""
    comma = next((number for number in range(verb - 1, 0, -1) if page.text(number) == ","), 0)
    # the verb at the end tells the relative pronoun from an article, whatever kind of clause the tagger makes of it
    closed = page.text(verb + 1)[:1].isalnum()
    if closed or not comma or page.text(comma + 1).lower() not in ("der", "dem"):
        return None
    starts = range(max(0, comma - _LONGEST_ANTECEDENT), comma)
    found = (page.organizations.at(page.scene, number) for number in starts)
    organization = next((each for each in found if each and each.last == comma), None)
    persons = {actor.persons for actor in page.scene.actors if comma < actor.first < verb and actor.persons}
    return (organization, persons.pop()) if organization is not None and len(persons) == 1 else None
