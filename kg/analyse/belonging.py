"""Settles which country or body a title belongs to where its own words leave that open.

"Putins Berater" takes Putin's country, "Finanzminister Brandt" that of an earlier title of the same person, and
"Bundeskanzler" the German-speaking country that the article is written from.
"""

from __future__ import annotations

import dataclasses
from collections import Counter
from datetime import date

from kg import ontology
from kg.analyse.attachments import Attachment, by_meaning, is_state_institution
from kg.analyse.constitutions import has_office
from kg.analyse.coreference import Link
from kg.analyse.coreference.memory import stem_of
from kg.analyse.home import context_bodies, context_countries, home_country
from kg.analyse.offices import in_gender
from kg.analyse.passage import Passage
from kg.analyse.persons import People
from kg.analyse.titles import TitlePhrase
from kg.ontology.bodies import bodies, party_of_name
from kg.ontology.officeholders import country_of_holder, portfolio_of

_SETTLED = ("country", "body", "place")
_HEADS = ("head_of_state", "head_of_government")
_UNIQUE = (*_HEADS, "minister", "monarch", "bank", "pope")  # a country has one of a name at a time
_ASSISTING = (
    *_HEADS,
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


def settle(
    passage: Passage, people: People, titles: list[TitlePhrase], links: list[Link], published: date | None
) -> tuple[list[TitlePhrase], dict[int, Attachment]]:
    """The titles and the attachment of each by its head token; those that stay open have none.

    The surest sources come first over the whole article, so that "Kanzler Brandt" learns from "Bundeskanzler Brandt".
    "Brandts Vorgänger NAME" comes back with Brandt's office.
    """
    state = _State(passage, people, titles, links, published)
    for sources in (
        (_of_home,),
        (_of_party,),
        (_of_owner, _of_relation),
        (_of_same_person, _of_known_holder, _of_body, _of_context),
        (_of_owner, _of_relation, _of_same_person),
    ):
        for title in sorted(state.titles.values(), key=lambda title: (not title.holders, title.head)):
            for source in sources:
                if title.head not in state.settled and (attachment := source(state, title)):
                    state.settled[title.head] = attachment
    return list(state.titles.values()), state.settled


class _State:
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
        self.settled = {t.head: t.attachment for t in titles if t.attachment and t.attachment.kind in _SETTLED}
        self.holders = {t.head: t.holders or _linked(t, links) for t in titles}
        self.home = home_country(passage)
        self.named = context_countries(passage, titles)
        self.bodies = context_bodies(passage)


def _linked(title: TitlePhrase, links: list[Link]) -> tuple[str, ...]:
    return next((link.persons for link in links if link.first <= title.head < link.last), ())


def _of_home(state: _State, title: TitlePhrase) -> Attachment | None:
    """Offices that only German-speaking countries have: of the one that the article is written in.

    The party in "SPD-Abgeordnete" tells the country as well.
    """
    party = party_of_name(title.attachment.key, home=state.home) if title.attachment and title.word.state else None
    if party and party.country:
        return Attachment(kind="country", key=party.country, reason=f"country of {party.label}")
    codes = [code for code in title.word.at_home if not _is_taken(state, title, code)]
    if not codes:
        return None
    key = state.home if state.home in codes else codes[0]
    return Attachment(kind="country", key=key, reason="country of the article")


def _of_owner(state: _State, title: TitlePhrase) -> Attachment | None:
    """From the person in the genitive ("Putins Berater") or behind the possessive ("sein Außenminister").

    A colleague is of another country.
    """
    owner = "" if title.word.relational or title.word.group not in _ASSISTING else _owner(state, title)
    office = _office_of(state, owner)
    if office is None:
        return None
    known = state.settled[office.head]
    reason = f"country of {state.people.persons[owner].label}"
    return Attachment(kind=known.kind, key=known.key, reason=reason, firm=title.word.group == "head")


def _of_relation(state: _State, title: TitlePhrase) -> Attachment | None:
    """Vorgänger and Nachfolger hold the office of the person they belong to, Stellvertreter a part of it."""
    if title.word.group not in ("predecessor", "successor", "deputy") or not title.holders:
        return None
    office = _office_of(state, _owner(state, title))
    if office is None or office.word.relational:
        return None
    known = state.settled[office.head]
    name = in_gender(office.word.office, female=title.word.female)
    if title.word.group == "deputy":
        name = f"Vize{name[0].lower()}{name[1:]}"
    word = dataclasses.replace(office.word, office=name, female=title.word.female)
    former = title.former or title.word.group == "predecessor"
    state.titles[title.head] = dataclasses.replace(title, word=word, former=former)
    return dataclasses.replace(
        known, reason=f"{title.word.office}: office of {state.people.persons[office.holders[0]].label}"
    )


def _office_of(state: _State, person: str) -> TitlePhrase | None:
    """The first office of a state or body that the article gives to a person; one held now goes before a former one."""
    found = [
        title
        for title in state.titles.values()
        if person
        and person in title.holders
        and title.head in state.settled
        and state.settled[title.head].kind in _SETTLED
        and title.word.group not in ("member", "colleague")
    ]
    return min(found, key=lambda title: (title.former, title.head), default=None)


def _owner(state: _State, title: TitlePhrase) -> str:
    if title.attachment and title.attachment.kind == "person":
        return title.attachment.key
    if not title.possessive:
        return ""
    linked = next((link.persons[0] for link in state.links if link.first == title.first and link.persons), "")
    if linked:
        return linked
    sentence = state.passage.sentence_of
    before = [
        m for m in state.people.mentions if m.last <= title.first and sentence[title.first] - sentence[m.first] <= 1
    ]
    return before[-1].person if before else ""


def _of_same_person(state: _State, title: TitlePhrase) -> Attachment | None:
    """From another title of the same person in the same line of office."""
    if title.possessive:
        return None
    for other in state.titles.values():
        same = set(state.holders.get(other.head, ())) & set(state.holders.get(title.head, ()))
        known = state.settled.get(other.head)
        if same and known and _related(other.word.group, title.word.group):
            return Attachment(kind=known.kind, key=known.key, reason="another title of the same person")
    return None


def _related(one: str, other: str) -> bool:
    return one == other or {one, other} <= {"head_of_state", "vice", "head_of_government"}


def _of_known_holder(state: _State, title: TitlePhrase) -> Attachment | None:
    """The one country where the authority knows somebody of this name in such an office."""
    portfolio = portfolio_of(title.word.office)
    for holder in state.holders.get(title.head, ()):
        label = state.people.persons[holder].label
        code = country_of_holder(label, title.word.group, portfolio=portfolio, on=state.published)
        if code:
            return by_meaning(code, f"{title.word.office} {label} in the authority")
    return None


def _of_body(state: _State, title: TitlePhrase) -> Attachment | None:
    """Offices that a body has ("Kommissarin" where the EU is spoken of), and "der Generalsekretär der Liga"."""
    rows: dict[str, list[str]] = ontology.load("lexicon/de/offices")["of_bodies"]
    named = Counter(label for _, label in state.bodies)
    if title.attachment is None:
        for label, offices in rows.items():
            if named[label] and stem_of(title).endswith(tuple(offices)):
                return Attachment(kind="body", key=label, reason=f"the {label} that the article speaks of", firm=True)
    elif title.attachment.kind == "organization":
        short = title.attachment.key.lower()
        for body in bodies():
            if named[body.label] and any(name.lower().split()[-1] == short for name in (body.label, *body.names)):
                return Attachment(
                    kind="body", key=body.label, reason=f"{title.attachment.key}: {body.label}", firm=True
                )
    return None


def _of_context(state: _State, title: TitlePhrase) -> Attachment | None:
    """The country named before in the sentence, else the one that the article speaks of most, else the one named last,
    else the article's own. Never one whose office of this name another person of the article holds."""
    institution = (
        title.attachment is not None
        and title.attachment.kind == "organization"
        and is_state_institution(title.attachment.key)
    )
    headed = title.word.group == "head_of_state" and title.holders and title.attachment is None
    if len(title.holders) > 1 and title.word.group in _UNIQUE:
        return None
    if title.word.relational or not (title.word.state or headed or institution):
        return None
    sentence = state.passage.sentence_of
    named = [(n, c) for n, c in state.named if not _is_taken(state, title, c)]
    before = [(n, c) for n, c in named if n < title.head]
    here = [c for n, c in before if sentence[n] == sentence[title.head]]
    counts = Counter(c for _, c in before) or Counter(c for _, c in named)
    most, times = counts.most_common(1)[0] if counts else ("", 0)
    near = [c for n, c in before if sentence[title.head] - sentence[n] == 1]
    for code, reason in (
        (here[-1] if here else "", "the country named before in the sentence"),
        (most if times > sum(counts.values()) / 2 else "", "the country that the article speaks of"),
        (near[-1] if near else "", "the country named last"),
    ):
        if code:
            return Attachment(kind="country", key=code, reason=reason, firm=institution)
    if headed or (counts and state.home not in counts) or _is_taken(state, title, state.home):
        return None
    return Attachment(kind="country", key=state.home, reason="country of the article", firm=institution)


def _is_taken(state: _State, title: TitlePhrase, code: str) -> bool:
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
            if other.possessive and _owner(state, other) in title.holders:
                return True
        elif not other.former and _slot(other) == _slot(title) and title.word.group in _UNIQUE:
            return True
    return False


def _slot(title: TitlePhrase) -> str:
    vice = title.word.office.lower().startswith("vize")
    return title.word.group if title.word.group in _HEADS and not vice else stem_of(title)


def _office_stem(title: TitlePhrase) -> str:
    """The office without gender; "Bundespräsident" stays apart from "Präsident"."""
    return title.word.office.lower().removesuffix("in")


def _of_party(state: _State, title: TitlePhrase) -> Attachment | None:
    """The country of the party in brackets behind the name: "Außenminister NAME (FDP)"."""
    tokens = state.passage.tokens
    for mention in state.people.mentions if title.word.state else ():
        bracketed = mention.last + 1 < len(tokens) and tokens[mention.last].text == "("
        if mention.person in title.holders and bracketed:
            party = party_of_name(tokens[mention.last + 1].text, home=state.home)
            if party and party.country:
                return Attachment(kind="country", key=party.country, reason=f"country of {party.label}")
    return None
