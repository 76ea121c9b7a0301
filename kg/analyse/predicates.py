"""Offices that a verb gives to its subject: "NAME war bis 2019 Botschafter", "wurde zum Kanzler gewählt".

Said of a pronoun as well, once it is known whom it means. Wishes, denials and candidates are left out.
"""

from __future__ import annotations

import dataclasses

from kg import ontology
from kg.analyse.complements import words_of
from kg.analyse.coreference import Link
from kg.analyse.passage import Passage
from kg.analyse.persons import People
from kg.analyse.titles import TitlePhrase

_SUBJECT_PRONOUNS = ("er", "sie")
_CLAUSE_ENDS = (",", ";", ":", "–", "„", "“", "»", "«", '"', "(", ")")


def predicates(passage: Passage, people: People, titles: list[TitlePhrase], links: list[Link]) -> list[TitlePhrase]:
    """The titles, with the holders of those that a verb gives to its subject; the others stay as they are."""
    subjects = _subjects(people, links, passage)
    said: list[TitlePhrase] = []
    for title in titles:
        is_open = not title.holders and not title.plural and not title.possessive
        said.append(_said_of(passage, title, subjects, said) if is_open else title)
    return said


def _subjects(people: People, links: list[Link], passage: Passage) -> dict[int, str]:
    """The person of each token that may be the subject: tokens of names, and "er" and "sie" that are linked."""
    found = {i: m.person for m in people.mentions for i in range(m.opening, m.last)}
    for link in links:
        if link.pronoun and len(link.persons) == 1 and passage.tokens[link.first].text.lower() in _SUBJECT_PRONOUNS:
            found[link.first] = link.persons[0]
    return found


def _said_of(passage: Passage, title: TitlePhrase, subjects: dict[int, str], earlier: list[TitlePhrase]) -> TitlePhrase:
    opening, closing = _clause(passage, title)
    before = passage.tokens[title.first - 1].text.lower() if title.first > opening else ""
    other = earlier[-1] if earlier else None
    if before in ("und", "sowie") and other and other.reason == "predicate" and other.last == title.first - 1:
        return dataclasses.replace(title, holders=other.holders, reason="predicate", former=other.former)
    first_word = passage.tokens[title.first].text.lower()
    clause = [passage.tokens[i].text.lower() for i in range(opening, closing)]
    verbs: dict[str, list[str]] = ontology.load("lexicon/de/offices")["predicates"]
    if set(clause) & set(verbs["blocked"]):
        return title
    persons = {subjects[i] for i in range(opening, closing) if i in subjects and not title.first <= i < title.last}
    if not persons and opening >= 2 and passage.tokens[opening].tag == "PRELS" and opening - 2 in subjects:
        persons = {subjects[opening - 2]}
    if len(persons) != 1:
        return title
    past = former = False
    if before == "als":
        said = bool(set(clause) & {*verbs["leaving"], *verbs["holding"]})
        former = bool(set(clause) & set(verbs["leaving"]))
    elif before == "amt" and first_word in ("des", "der"):
        said = bool(set(clause) & set(verbs["taking"]))
    elif first_word in ("zum", "zur"):
        said = bool(set(clause) & set(verbs["chosen"]))
    else:
        copulas = [i for i in range(opening, title.first) if passage.tokens[i].text.lower() in verbs["copulas"]]
        said = bool(copulas) and _next_to_subject(passage, copulas[-1], title.first, subjects)
        past = said and passage.tokens[copulas[-1]].text.lower() == "war"
    if not said:
        return title
    return dataclasses.replace(title, holders=tuple(persons), reason="predicate", former=title.former or past or former)


def _next_to_subject(passage: Passage, copula: int, first: int, subjects: dict[int, str]) -> bool:
    """The subject stands right before or behind the verb, past brackets; no other noun comes between."""
    before = copula - 1
    while before >= 0 and (passage.tokens[before].text in (")", "(") or _in_brackets(passage, before)):
        before -= 1
    position = copula + 1
    while position in subjects:
        position += 1
    if before not in subjects and position == copula + 1:
        return False
    between = passage.tokens[position:first]
    nouns = words_of("term")
    governed = False
    for token in between:
        if token.tag.startswith(("VV", "PTKNEG")):
            return False
        if token.tag.startswith("NN") and token.text.lower() not in nouns and not governed:
            return False
        governed = token.tag.startswith("APPR") or (governed and not token.tag.startswith("N"))
    return True


def _in_brackets(passage: Passage, position: int) -> bool:
    around = [token.text for token in passage.tokens[max(0, position - 2) : position + 3]]
    return "(" in around[:2] and ")" in around[3:]


def _clause(passage: Passage, title: TitlePhrase) -> tuple[int, int]:
    """The tokens around a title up to the next comma, bracket or quotation mark; brackets with a party do not count."""
    sentence = passage.sentence_of[title.head]
    floor, end = passage.first_of[sentence], passage.last_of(sentence)
    opening = title.first
    while opening > floor and (
        passage.tokens[opening - 1].text not in _CLAUSE_ENDS
        or _in_brackets(passage, opening - 2)
        or _in_brackets(passage, opening)
    ):
        opening -= 1
    closing = title.last
    while closing < end and passage.tokens[closing].text not in _CLAUSE_ENDS:
        closing += 1
    return opening, closing
