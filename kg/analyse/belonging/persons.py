"""The country of a title from persons: its holder's other titles, whose aide, successor or colleague the holder is."""

from __future__ import annotations

import dataclasses
from collections import Counter

from kg.analyse.attachments import Attachment, by_meaning
from kg.analyse.belonging.state import HEADS, UNIQUE, State, is_taken, office_of_person, owner_of
from kg.analyse.complements import words_of
from kg.analyse.offices import in_gender
from kg.analyse.titles import TitlePhrase
from kg.ontology.officeholders import country_of_holder, portfolio_of

_AIDES = ("spokesman", "adviser")
_CHIEF_REACH = 1  # sentences that "Sprecherin NAME" may look back for the official she speaks for
_ASSISTING = (
    *HEADS,
    "spokesman",
    "adviser",
    "head",
    "commissioner",
    "minister",
    "secretary",
    "diplomat",
    "vice",
    "military",
)


def of_owner(state: State, title: TitlePhrase) -> Attachment | None:
    """From the person in the genitive ("Putins Berater") or behind the possessive ("sein Außenminister").

    A colleague is of another country.
    """
    office = title.word.office.lower()
    heads = title.word.group == "head" and any(stem in office for stem in words_of("of_no_person"))
    owner = "" if heads or title.word.group not in _ASSISTING else owner_of(state, title)
    chief = office_of_person(state, owner)
    if chief is None:
        return None
    known = state.settled[chief.head]
    reason = f"country of {state.people.persons[owner].label}"
    return Attachment(kind=known.kind, key=known.key, reason=reason, firm=title.word.group == "head")


def of_relation(state: State, title: TitlePhrase) -> Attachment | None:
    """Vorgänger and Nachfolger hold the office of the person they belong to, Stellvertreter a part of it."""
    if title.word.group not in ("predecessor", "successor", "deputy") or not title.holders:
        return None
    office = office_of_person(state, owner_of(state, title))
    if office is None or office.word.relational:
        return None
    known = state.settled[office.head]
    name = in_gender(office.word.office, female=title.word.female)
    if title.word.group == "deputy":
        name = f"Vize{name[0].lower()}{name[1:]}"
    word = dataclasses.replace(office.word, office=name, female=title.word.female)
    former = title.former or title.word.group == "predecessor"
    if title.word.group == "successor" and not former:
        state.titles[office.head] = dataclasses.replace(office, former=True)
    state.titles[title.head] = dataclasses.replace(title, word=word, former=former)
    owner = state.people.persons[owner_of(state, title)].label
    return dataclasses.replace(known, reason=f"{title.word.office}: office of {owner}")


def of_chief(state: State, title: TitlePhrase) -> Attachment | None:
    """Spokesmen and other aides without a country belong to the official of whom the text spoke last."""
    bare = title.attachment is None or title.attachment.kind == "person"
    if title.word.group not in _AIDES or not title.holders or not bare or title.plural:
        return None
    return _of_last_official(state, title, "aide")


def of_company(state: State, title: TitlePhrase) -> Attachment | None:
    """Whoever comes along is of the country of the one accompanied: "begleitet wird der König von Minister NAME"."""
    first = state.passage.first_of[state.passage.sentence_of[title.head]]
    words = {token.text.lower() for token in state.passage.tokens[first : title.head]}
    if title.attachment or not title.word.state or not title.holders or not words & words_of("company"):
        return None
    return _of_last_official(state, title, "company")


def _of_last_official(state: State, title: TitlePhrase, reason: str) -> Attachment | None:
    sentence = state.passage.sentence_of
    for first, persons in reversed(state.spoken):
        if first >= title.first or set(persons) & set(title.holders):
            continue
        office = office_of_person(state, persons[0])
        if office is None or sentence[title.head] - sentence[first] > _CHIEF_REACH:
            return None
        known = state.settled[office.head]
        reason = f"{reason} of {state.people.persons[persons[0]].label}"
        return Attachment(kind=known.kind, key=known.key, reason=reason, firm=True)
    return None


def of_row(state: State, title: TitlePhrase) -> Attachment | None:
    """Whoever stands in a row behind an official: "US-Minister NAME und der Sondergesandte NAME"."""
    if title.attachment or not title.word.state or not title.holders or not title.first:
        return None
    if state.passage.tokens[title.first - 1].text not in (",", "und", "sowie"):
        return None
    before = next((m.person for m in state.people.mentions if m.last == title.first - 1), "")
    office = office_of_person(state, before)
    if office is None or office.former != title.former or is_taken(state, title, state.settled[office.head].key):
        return None
    reason = f"named with {state.people.persons[before].label}"
    return dataclasses.replace(state.settled[office.head], reason=reason)


def of_colleague(state: State, title: TitlePhrase) -> Attachment | None:
    """ "sein Amtskollege NAME" is of the other of the two countries that the article speaks of."""
    if title.word.group != "colleague" or not title.holders or title.attachment:
        return None
    office = office_of_person(state, owner_of(state, title))
    if office is None:
        return None
    own = state.settled[office.head].key
    counts = Counter(code for _, code in state.named if code != own)
    (most, times), *others = [*counts.most_common(2), ("", 0)]
    if times < 2 or (others and times <= others[0][1]):
        return None
    return Attachment(kind="country", key=most, reason="the other country that the article speaks of")


def of_same_person(state: State, title: TitlePhrase) -> Attachment | None:
    """From another title of the same person in the same line of office."""
    if title.possessive:
        return None
    for other in state.titles.values():
        same = set(state.holders.get(other.head, ())) & set(title.holders or state.holders.get(title.head, ()))
        known = state.settled.get(other.head)
        if same and known and _related(other.word.group, title.word.group):
            return Attachment(kind=known.kind, key=known.key, reason="another title of the same person")
    return None


def _related(one: str, other: str) -> bool:
    return one == other or {one, other} <= {"head_of_state", "vice", "head_of_government"}


def is_divided(title: TitlePhrase) -> bool:
    """Whether one office is said of several who cannot hold it in one country: "die Außenminister NAME und NAME"."""
    return len(title.holders) > 1 and title.attachment is None and not title.shares and title.word.group in UNIQUE


def divided(state: State, title: TitlePhrase) -> tuple[tuple[str, Attachment], ...]:
    """Each of several holders with the country of another title of the same person, or of the authority."""
    shares: list[tuple[str, Attachment]] = []
    for holder in title.holders:
        alone = dataclasses.replace(title, holders=(holder,))
        own = of_same_person(state, alone) or of_known_holder(state, alone)
        if own:
            shares.append((holder, own))
    return tuple(shares)


def of_known_holder(state: State, title: TitlePhrase) -> Attachment | None:
    """The one country where the authority knows somebody of this name in such an office."""
    portfolio = portfolio_of(title.word.office)
    for holder in title.holders or state.holders.get(title.head, ()):
        label = state.people.persons[holder].label
        code = country_of_holder(label, title.word.group, portfolio=portfolio, on=state.published)
        if code:
            return by_meaning(code, f"{title.word.office} {label} in the authority")
    return None
