"""Settles which country or body a title belongs to where its own words leave that open.

"Putins Berater" takes Putin's country, "Finanzminister Brandt" that of an earlier title of the same person, and
"Bundeskanzler" the German-speaking country that the article is written from.
"""

from __future__ import annotations

from collections import Counter
from datetime import date

from kg import ontology
from kg.analyse.attachments import Attachment, by_meaning
from kg.analyse.coreference import Link
from kg.analyse.passage import Passage
from kg.analyse.persons import People
from kg.analyse.titles import TitlePhrase
from kg.ontology.bodies import institution_of_name, party_of_name
from kg.ontology.countries import country_of_adjective, country_of_name
from kg.ontology.officeholders import country_of_holder, portfolio_of
from kg.ontology.places import place_of_name

_HOME = ("DE", "AT", "CH")
_SETTLED = ("country", "body", "place")


def home_country(passage: Passage) -> str:
    """DE, AT or CH: the country whose parties, bodies, cities and spellings the article uses most; DE if none."""
    votes: Counter[str] = Counter()
    hints: dict[str, list[str]] = ontology.load("lexicon/de/home")
    for token in passage.tokens:
        if not token.text[:1].isalpha():
            continue
        for code in _HOME:
            votes[code] += token.text in hints[code]
        if not token.text[0].isupper():
            continue
        party, institution = party_of_name(token.text), institution_of_name(token.text)
        place = place_of_name(token.text) if token.tag == "NE" else None
        codes = [
            party.country if party else "",
            institution.country if institution else "",
            place.country if place else "",
        ]
        codes.append(country_of_name(token.text))
        votes.update(code for code in codes if code in _HOME)
    return max(_HOME, key=lambda code: (votes[code], -_HOME.index(code)))


def context_countries(passage: Passage, titles: list[TitlePhrase]) -> list[tuple[int, str]]:
    """Token numbers and codes of the countries that the passage names or whose cities and regions it names, in order.

    Those inside a title speak of the holder of that title alone and are left out.
    """
    inside = {i for title in titles for i in range(title.first, title.last)}
    found: list[tuple[int, str]] = []
    for number, token in enumerate(passage.tokens):
        if number in inside or not token.text[:1].isalpha():
            continue
        code = ""
        if token.tag == "ADJA":
            code = country_of_adjective(token.text)
        elif token.tag.startswith("N") and token.text[0].isupper():
            code = country_of_name(token.text)
            if not code and token.tag == "NE" and (place := place_of_name(token.text)):
                code = place.country
        if code:
            found.append((number, code))
    return found


def settle(
    passage: Passage, people: People, titles: list[TitlePhrase], links: list[Link], published: date | None
) -> dict[int, Attachment]:
    """The attachment of each title, by its head token; titles that stay open are left out.

    The surest sources come first over the whole article, so that "Kanzler Brandt" learns from "Bundeskanzler Brandt".
    """
    state = _State(passage, people, titles, links, published)
    titled_first = sorted(titles, key=lambda title: (not title.holders, title.head))
    for sources in ((_of_home,), (_of_party,), (_of_owner,), (_of_same_person, _of_known_holder, _of_context)):
        for title in titled_first:
            for source in sources:
                if title.head not in state.settled and (attachment := source(state, title)):
                    state.settled[title.head] = attachment
    return state.settled


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
        self.passage, self.people, self.titles, self.links = passage, people, titles, links
        self.published = published
        self.settled = {t.head: t.attachment for t in titles if t.attachment and t.attachment.kind in _SETTLED}
        self.holders = {t.head: t.holders or _linked(t, links) for t in titles}
        self.home = home_country(passage)
        self.named = context_countries(passage, titles)


def _linked(title: TitlePhrase, links: list[Link]) -> tuple[str, ...]:
    return next((link.persons for link in links if link.first <= title.head < link.last), ())


def _of_home(state: _State, title: TitlePhrase) -> Attachment | None:
    """Offices that only German-speaking countries have: of the one that the article is written in.

    The party in "SPD-Abgeordnete" tells the country as well.
    """
    party = party_of_name(title.attachment.key, home=state.home) if title.attachment and title.word.state else None
    if party and party.country:
        return Attachment(kind="country", key=party.country, reason=f"country of {party.label}")
    if not title.word.at_home:
        return None
    key = state.home if state.home in title.word.at_home else title.word.at_home[0]
    return Attachment(kind="country", key=key, reason="country of the article")


def _of_owner(state: _State, title: TitlePhrase) -> Attachment | None:
    """From the person in the genitive ("Putins Berater") or behind the possessive ("sein Außenminister").

    A colleague is of another country.
    """
    owner = "" if title.word.relational else _owner(state, title)
    for other in state.titles if owner else ():
        known = state.settled.get(other.head)
        if known and known.kind != "organization" and owner in state.holders.get(other.head, ()):
            return Attachment(kind=known.kind, key=known.key, reason=f"country of {state.people.persons[owner].label}")
    return None


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
    for other in state.titles:
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


def _of_context(state: _State, title: TitlePhrase) -> Attachment | None:
    """The country named before in the sentence, else the one that the article speaks of most, else the one named last,
    else the article's own."""
    headed = title.word.group == "head_of_state" and title.holders and title.attachment is None
    if title.word.relational or not (title.word.state or headed):
        return None
    sentence = state.passage.sentence_of
    before = [(n, c) for n, c in state.named if n < title.head]
    here = [c for n, c in before if sentence[n] == sentence[title.head]]
    counts = Counter(c for _, c in before) or Counter(c for _, c in state.named)
    most, times = counts.most_common(1)[0] if counts else ("", 0)
    near = [c for n, c in before if sentence[title.head] - sentence[n] == 1]
    for code, reason in (
        (here[-1] if here else "", "the country named before in the sentence"),
        (most if times > sum(counts.values()) / 2 else "", "the country that the article speaks of"),
        (near[-1] if near else "", "the country named last"),
    ):
        if code:
            return Attachment(kind="country", key=code, reason=reason)
    if headed or (counts and state.home not in counts):
        return None
    return Attachment(kind="country", key=state.home, reason="country of the article")


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
