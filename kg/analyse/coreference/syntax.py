"""Clauses, quotations and grammatical roles, as far as they tell who may be meant by a pronoun."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from kg.analyse.passage import Passage
from kg.analyse.persons import NamedMention, People
from kg.analyse.titles import TitlePhrase
from kg.records import Token

Role = Literal["subject", "object", "oblique", "owner"]
FINITE = ("VVFIN", "VAFIN", "VMFIN")
_SIGNS = (",", ";", ":", "–", "—", "(", ")")
_OPENERS = ("KOUS", "PRELS", "PRELAT", "PWS", "PWAV", "KOUI")
_JOINING = ("und", "aber", "doch", "sondern", "oder")
_CLOSING = {"„": '“”"', "«": "»", "»": "«", "“": "”", '"': '"', "‚": "‘’"}
_LONGEST_QUOTATION = 250  # tokens: an opening sign without its closing one swallows no more
_DETERMINERS = ("ART", "PDAT", "PPOSAT", "PIAT", "APPRART")


@dataclass(frozen=True, slots=True, kw_only=True)
class Syntax:
    """``clause_of`` and ``quotation_of`` number the clause and the quotation (-1: none) of each token."""

    passage: Passage
    clause_of: tuple[int, ...]
    quotation_of: tuple[int, ...]
    quotations: tuple[tuple[int, int], ...]
    role_of: dict[int, Role]  # by the first token of each name
    names_in: dict[int, tuple[NamedMention, ...]]  # by clause


def parse(passage: Passage, people: People, titles: list[TitlePhrase]) -> Syntax:
    """The syntax of a passage with its named persons."""
    clause_of = _clauses(passage)
    quotations = _quotations(passage)
    quotation_of = [-1] * len(passage.tokens)
    for number, (first, last) in enumerate(quotations):
        quotation_of[first:last] = [number] * (last - first)
    names_in: dict[int, list[NamedMention]] = {}
    for mention in people.mentions:
        names_in.setdefault(clause_of[mention.first], []).append(mention)
    return Syntax(
        passage=passage,
        clause_of=tuple(clause_of),
        quotation_of=tuple(quotation_of),
        quotations=tuple(quotations),
        role_of=_roles(passage, people, titles, clause_of),
        names_in={clause: tuple(names) for clause, names in names_in.items()},
    )


def _clauses(passage: Passage) -> list[int]:
    """A number for each token: a relative or subordinate clause has its own, what it interrupts goes on behind it."""
    numbers: list[int] = []
    following = 0
    for sentence in passage.sentences:
        main = current = following
        following += 1
        main_closed = current_closed = False
        for segment in _segments(sentence.tokens):
            tags = [token.tag for token in segment]
            words = [tag for tag in tags if not tag.startswith("$")]
            finite = any(tag in FINITE for tag in tags)
            opens = any(tag in _OPENERS for tag in words[:2])
            if opens:
                current, following, current_closed = following, following + 1, finite
            elif finite:
                if current != main and not current_closed:
                    current_closed = True
                elif main_closed:
                    main = current = following
                    following += 1
                    current_closed = True
                else:
                    current, main_closed = main, True
            numbers += [current] * len(segment)
    return numbers


def _segments(tokens: tuple[Token, ...]) -> list[list[Token]]:
    """Stretches of tokens between signs, each with the sign before it, and before "und" with a finite verb behind."""
    segments: list[list[Token]] = [[]]
    for number, token in enumerate(tokens):
        joins = token.text.lower() in _JOINING and any(t.tag in FINITE for t in tokens[number + 1 : number + 4])
        if token.text in _SIGNS or (joins and any(t.tag in FINITE for t in segments[-1])):
            segments.append([])
        segments[-1].append(token)
    return [segment for segment in segments if segment]


def _quotations(passage: Passage) -> list[tuple[int, int]]:
    """First and last token (excluded) of each quotation with its signs."""
    found: list[tuple[int, int]] = []
    opening, closing = -1, ""
    for number, token in enumerate(passage.tokens):
        if opening >= 0 and number - opening > _LONGEST_QUOTATION:
            opening = -1
        if opening >= 0 and token.text in closing and token.text:
            found.append((opening, number + 1))
            opening = -1
        elif opening < 0 and token.text in _CLOSING:
            opening, closing = number, _CLOSING[token.text]
    return found


def _roles(passage: Passage, people: People, titles: list[TitlePhrase], clause_of: list[int]) -> dict[int, Role]:
    """What each name is in its clause: the first bare one is the subject unless "er" or "der …" stands before it."""
    openings = {title.last: title.first for title in titles if title.holders}
    openings |= {title.head + 1: title.first for title in titles if title.holders}
    roles: dict[int, Role] = {}
    subject_in: dict[int, int] = {}
    before: NamedMention | None = None
    for mention in people.mentions:
        first = noun_phrase(passage, openings.get(mention.opening, mention.opening))
        clause = clause_of[mention.first]
        role = case_role(passage, first, mention.last - 1, name=mention.name)
        if before and first - before.last == 1 and passage.tokens[before.last].text in ("und", ",", "sowie"):
            role = roles[before.first] if role == "subject" else role
        elif role == "subject":
            taken = subject_in.setdefault(clause, mention.first) != mention.first
            if taken or _nominative_before(passage, clause_of, first, clause):
                role = "object"
        roles[mention.first] = role
        before = mention
    return roles


def noun_phrase(passage: Passage, first: int) -> int:
    """The first token of the noun phrase that goes on at ``first``: nouns, adjectives and the article before it."""
    floor = passage.first_of[passage.sentence_of[first]]
    position = first
    while position > floor and passage.tokens[position - 1].tag in ("NN", "NNA", "ADJA", "CARD"):
        position -= 1
    if position > floor and passage.tokens[position - 1].tag in _DETERMINERS:
        return position - 1
    return position if position == first or passage.tokens[position].tag != "NN" else first


def case_role(passage: Passage, first: int, last: int, *, name: str = "") -> Role:
    """What a noun phrase may be by its own words: owner in the genitive, oblique, object, else subject."""
    opening = passage.tokens[first]
    word = opening.text.lower()
    start = passage.first_of[passage.sentence_of[first]]
    before = passage.tokens[first - 1] if first > start else None
    if opening.tag == "APPRART" or (before is not None and before.tag.startswith("APPR")):
        return "oblique"
    final = passage.tokens[last].text
    if name and final != name.rpartition(" ")[2] and final[-1] in "s'’":
        return "owner"
    if opening.tag in _DETERMINERS:
        if word.endswith("es") and word != "dieses":
            return "owner"
        if word == "der" and before is not None and before.tag.startswith("NN"):
            return "owner"
        if word.endswith("em"):
            return "oblique"
        if word.endswith("en"):
            return "object"
    return "subject"


def _nominative_before(passage: Passage, clause_of: list[int], first: int, clause: int) -> bool:
    """Whether the clause has a subject before token ``first``: er, ich, man, or a noun with "der" after no noun."""
    start = passage.first_of[passage.sentence_of[first]]
    for number in range(start, first):
        token = passage.tokens[number]
        if clause_of[number] != clause:
            continue
        word = token.text.lower()
        if token.tag == "PPER" and word in ("er", "ich", "wir"):
            return True
        nominative = token.tag == "ART" and word == "der"
        following = passage.tokens[number + 1] if number + 1 < first else None
        bound = number > start and passage.tokens[number - 1].tag.startswith(("APPR", "NN", "NE"))
        if nominative and following is not None and following.tag in ("NN", "ADJA") and not bound:
            feminine = following.tag == "NN" and following.text.endswith(("ung", "in", "keit", "heit", "ion"))
            return not feminine
    return False
