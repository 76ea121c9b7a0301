"""Settles which country or body a title belongs to where its own words leave that open.

"Putins Berater" takes Putin's country, "Finanzminister Brandt" that of an earlier title of the same person, and
"Bundeskanzler" the German-speaking country that the article is written from.
"""

from __future__ import annotations

import dataclasses
from datetime import date

from kg.analyse.attachments import Attachment
from kg.analyse.belonging.persons import (
    divided,
    is_divided,
    of_chief,
    of_colleague,
    of_company,
    of_known_holder,
    of_owner,
    of_relation,
    of_row,
    of_same_person,
)
from kg.analyse.belonging.state import State, may_be_guessed
from kg.analyse.belonging.words import of_body, of_context, of_home, of_origin, of_party
from kg.analyse.coreference import Link
from kg.analyse.passage import Passage
from kg.analyse.persons import People
from kg.analyse.titles import TitlePhrase, is_called_after

_ROUNDS = (
    (of_home,),
    (of_party, of_origin),
    (of_owner, of_relation),
    (of_same_person, of_known_holder, of_row, of_body, of_company, of_context),
    (of_owner, of_relation, of_chief, of_colleague, of_same_person),
)
_GUESSES = (of_home, of_body, of_company, of_context)


def settle(
    passage: Passage, people: People, titles: list[TitlePhrase], links: list[Link], published: date | None
) -> tuple[list[TitlePhrase], dict[int, Attachment]]:
    """The titles and the attachment of each by its head token; those that stay open have none.

    The surest sources come first over the whole article, so that "Kanzler Brandt" learns from "Bundeskanzler Brandt".
    "Brandts Vorgänger NAME" comes back with Brandt's office.
    """
    state = State(passage, people, titles, links, published)
    for sources in _ROUNDS:
        for title in sorted(state.titles.values(), key=lambda title: (not title.holders, title.head)):
            for source in () if is_divided(title) else sources:
                if title.head in state.settled or (source in _GUESSES and not may_be_guessed(state, title)):
                    continue
                if attachment := source(state, title):
                    state.settled[title.head] = attachment
    for title in [title for title in state.titles.values() if is_divided(title)]:
        state.titles[title.head] = dataclasses.replace(title, shares=divided(state, title))
    return [title for title in state.titles.values() if not _says_less(state, title)], state.settled


def _says_less(state: State, title: TitlePhrase) -> bool:
    """Somebody after whom a government is called, and whose office has a name elsewhere."""
    if not is_called_after(state.passage, title):
        return False
    others = [other for other in state.titles.values() if other.head != title.head and other.head in state.settled]
    return any(set(state.holders.get(other.head, ())) & set(title.holders) for other in others)
