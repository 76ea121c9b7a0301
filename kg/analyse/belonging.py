"""Settles which country or body a title belongs to where its own words leave that open.

"Putins Berater" takes Putin's country, "Finanzminister Brandt" that of an earlier title of the same person, and an office
of the federal kind ("Bundeskanzler") the German-speaking country that the article is written from.
"""

from __future__ import annotations

from collections import Counter

from kg import ontology
from kg.analyse.attachments import Attachment
from kg.analyse.coreference import Link
from kg.analyse.passage import NameSpan, Passage
from kg.analyse.persons import People
from kg.analyse.titles import TitlePhrase
from kg.ontology.bodies import institution_of_name, party_of_name
from kg.ontology.countries import country_of_adjective, country_of_name
from kg.ontology.places import place_of_name

_HOME = ("DE", "AT", "CH")
_SETTLED = ("country", "body", "place", "organization")


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


def context_countries(passage: Passage) -> list[tuple[int, str]]:
    """Token numbers and codes of all countries named in the passage, as nouns or adjectives, in order."""
    found: list[tuple[int, str]] = []
    for number, token in enumerate(passage.tokens):
        if token.tag == "ADJA":
            code = country_of_adjective(token.text)
        elif token.tag.startswith("N") and token.text[:1].isupper():
            code = country_of_name(token.text)
        else:
            continue
        if code:
            found.append((number, code))
    return found


def settle(
    passage: Passage, people: People, titles: list[TitlePhrase], links: list[Link], organizations: list[NameSpan]
) -> dict[int, Attachment]:
    """The attachment of each title, by its head token; titles that stay open are left out."""
    settled = {t.head: t.attachment for t in titles if t.attachment and t.attachment.kind in _SETTLED}
    holders = {t.head: t.holders or _linked(t, links) for t in titles}
    home = home_country(passage)
    named = context_countries(passage)
    for title in titles:
        if title.head in settled:
            continue
        attachment = _of_owner(passage, people, titles, title, holders, settled, links)
        if attachment is None and not title.possessive:
            attachment = _of_same_person(titles, title, holders, settled)
        if attachment is None and title.word.federal:
            attachment = Attachment(kind="country", key=home, reason="country of the article")
        if attachment is None and title.word.state and not title.word.relational and title.word.group != "monarch":
            attachment = _of_context(passage, title, named, home)
        if attachment:
            settled[title.head] = attachment
    return settled


def _linked(title: TitlePhrase, links: list[Link]) -> tuple[str, ...]:
    return next((link.persons for link in links if link.first <= title.head < link.last), ())


def _of_owner(
    passage: Passage,
    people: People,
    titles: list[TitlePhrase],
    title: TitlePhrase,
    holders: dict[int, tuple[str, ...]],
    settled: dict[int, Attachment],
    links: list[Link],
) -> Attachment | None:
    """From the person in the genitive ("Putins Berater") or behind the possessive ("sein Außenminister")."""
    owner = ""
    if title.attachment and title.attachment.kind == "person":
        owner = title.attachment.key
    elif title.possessive:
        owner = next((link.persons[0] for link in links if link.first == title.first and link.persons), "")
        if not owner:
            before = [
                m
                for m in people.mentions
                if m.last <= title.first and passage.sentence_of[m.first] >= passage.sentence_of[title.first] - 1
            ]
            owner = before[-1].person if before else ""
    if not owner:
        return None
    for other in titles:
        if (
            owner in holders.get(other.head, ())
            and other.head in settled
            and settled[other.head].kind != "organization"
        ):
            return Attachment(
                kind=settled[other.head].kind,
                key=settled[other.head].key,
                reason=f"country of {people.persons[owner].label}",
            )
    return None


def _of_same_person(
    titles: list[TitlePhrase], title: TitlePhrase, holders: dict[int, tuple[str, ...]], settled: dict[int, Attachment]
) -> Attachment | None:
    for other in titles:
        same = set(holders.get(other.head, ())) & set(holders.get(title.head, ()))
        related = other.word.group == title.word.group or {other.word.group, title.word.group} <= {
            "head_of_state",
            "vice",
            "head_of_government",
        }
        if same and related and other.head in settled:
            return Attachment(
                kind=settled[other.head].kind, key=settled[other.head].key, reason="another title of the same person"
            )
    return None


def _of_context(passage: Passage, title: TitlePhrase, named: list[tuple[int, str]], home: str) -> Attachment | None:
    """The country that the article names most before the title, else the article's own."""
    before = Counter(code for number, code in named if number < title.head)
    counts = before or Counter(code for _, code in named)
    if counts:
        code, times = counts.most_common(1)[0]
        if times > sum(counts.values()) / 2:
            return Attachment(kind="country", key=code, reason="the country that the article speaks of")
    nearest = [
        code
        for number, code in named
        if number < title.head and passage.sentence_of[title.head] - passage.sentence_of[number] <= 1
    ]
    if nearest:
        return Attachment(kind="country", key=nearest[-1], reason="the country named last")
    return Attachment(kind="country", key=home, reason="country of the article")
