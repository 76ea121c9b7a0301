"""What is known about the titles of an article while their countries are settled."""

from __future__ import annotations

from datetime import date

from kg.analyse.constitutions import has_office
from kg.analyse.coreference import Link
from kg.analyse.coreference.profiles import stem_of
from kg.analyse.home import context_bodies, context_countries, home_country
from kg.analyse.passage import Passage
from kg.analyse.persons import People
from kg.analyse.titles import TitlePhrase

SETTLED = ("country", "body", "place")
HEADS = ("head_of_state", "head_of_government")
_OWNERS = {"sei": "m", "des": "m", "ihr": "f", "der": "f"}  # sein, dessen, ihr, deren
UNIQUE = (*HEADS, "minister", "monarch", "bank", "pope")  # a country has one of a name at a time


class State:
    """What is known about the titles of an article while their countries are settled."""

    def __init__(
        self,
        passage: Passage,
        people: People,
        titles: list[TitlePhrase],
        links: list[Link],
        published: date | None,
    ) -> None:
        self.passage, self.people, self.links = passage, people, links
        self.titles = {title.head: title for title in titles}
        self.published = published
        self.settled = {t.head: t.attachment for t in titles if t.attachment and t.attachment.kind in SETTLED}
        self.holders = {t.head: t.holders or _linked(t, links) for t in titles}
        self.home = home_country(passage)
        self.named = context_countries(passage, titles, people)
        self.spoken = sorted(
            [(m.first, (m.person,)) for m in people.mentions]
            + [(link.first, link.persons) for link in links if len(link.persons) == 1]
        )
        self.bodies = context_bodies(passage)


def _linked(title: TitlePhrase, links: list[Link]) -> tuple[str, ...]:
    return next((link.persons for link in links if link.first <= title.head < link.last), ())


def office_of_person(state: State, person: str) -> TitlePhrase | None:
    """The first office of a state or body that the article gives to a person; one held now goes before a former one."""
    found = [
        title
        for title in state.titles.values()
        if person
        and person in state.holders.get(title.head, ())
        and title.head in state.settled
        and state.settled[title.head].kind in SETTLED
        and title.word.group not in ("member", "colleague")
    ]
    return min(found, key=lambda title: (title.former, title.head), default=None)


def may_be_guessed(state: State, title: TitlePhrase) -> bool:
    """Not for a description of somebody whose country another office tells: "des Bundespräsidenten" is no US president,
    and where they stand for one all the same, the link is the doubtful part."""
    if title.holders:
        return True
    persons = state.holders.get(title.head, ())
    return not any(office_of_person(state, person) for person in persons)


def owner_of(state: State, title: TitlePhrase) -> str:
    """The person in the genitive or behind the possessive before a title, as an id, or ""."""
    if title.attachment and title.attachment.kind == "person":
        return title.attachment.key
    if not title.possessive:
        return ""
    linked = next((link.persons for link in state.links if link.first == title.first), ())
    if len(linked) == 1:
        return linked[0]
    sentence = state.passage.sentence_of
    gender = _OWNERS.get(state.passage.tokens[title.first].text.lower()[:3], "")
    for mention in reversed(state.people.mentions):
        known = state.people.persons[mention.person].gender
        if mention.last <= title.first and not (gender and known and known != gender):
            return mention.person if sentence[title.first] - sentence[mention.first] <= 1 else ""
    return ""


def is_taken(state: State, title: TitlePhrase, code: str) -> bool:
    """The country has no such office, another person of the article holds it, or it is the country of a colleague."""
    if not has_office(code, title.word.group, _office_stem(title)):
        return True
    if title.former or not title.holders:
        return False
    for other in state.titles.values():
        known = state.settled.get(other.head)
        if known is None or known.key != code or not other.holders or set(other.holders) & set(title.holders):
            continue
        if other.word.group == "colleague":
            if other.possessive and owner_of(state, other) in title.holders:
                return True
        elif not other.former and _slot(other) == _slot(title) and title.word.group in UNIQUE:
            return True
    return False


def _slot(title: TitlePhrase) -> str:
    office = title.word.office.lower()
    apart = office.startswith(("vize", "ministerpräsident"))  # a German state has a Ministerpräsident of its own
    return title.word.group if title.word.group in HEADS and not apart else stem_of(title)


def _office_stem(title: TitlePhrase) -> str:
    """The office without gender; "Bundespräsident" stays apart from "Präsident"."""
    return title.word.office.lower().removesuffix("in")
