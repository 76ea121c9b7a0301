"""What stands around an office in its noun phrase: "der frühere" before it, "der Ukraine", "für Handel" behind it."""

from __future__ import annotations

import dataclasses
import re
from dataclasses import dataclass
from functools import cache

from kg import ontology
from kg.analyse.attachments import (
    Attachment,
    by_adjective,
    by_city,
    by_meaning,
    by_name,
    by_words,
    is_state_institution,
)
from kg.analyse.offices import office_of
from kg.analyse.passage import Passage
from kg.analyse.persons import NamedMention

_DETERMINERS = ("ART", "PDAT", "PPOSAT", "APPRART", "PIAT")
_OWNED = ("dessen", "deren")
_CONNECTORS = ("von", "vom", "für", "im", "in", "bei", "beim", "am", "zur", "zum", "an", "aus")
_BINDING = ("von", "vom", "im", "in", "beim", "bei", "am", "aus")  # their noun may say whose office it is
_POSTED_ABROAD = ("in", "bei", "beim", "für", "im")  # "Botschafter in Rom" does not speak for Italy
_YEAR = re.compile(r"(?:19|20)\d\d$")
_LONGEST_TERM = 9  # tokens of "von 1991 bis zu seinem Rücktritt 1993"


@dataclass(slots=True, kw_only=True)
class Left:
    """What stands before an office: its first token, and what determiner, adjectives and genitive tell."""

    first: int
    attachment: Attachment | None = None
    former: bool = False
    possessive: bool = False
    determiner: str = ""


@dataclass(slots=True, kw_only=True)
class Right:
    """What stands behind an office: the token behind its complements, and what they tell."""

    last: int
    attachment: Attachment | None = None
    former: bool = False


@cache
def words_of(name: str) -> frozenset[str]:
    """One list of the lexicon of offices as a set."""
    return frozenset(ontology.load("lexicon/de/offices")[name])


@cache
def _is_former(lemma: str) -> bool:
    lemma = lemma.lower()
    return any(
        lemma == word or (lemma.startswith(word) and len(lemma) - len(word) <= 2 and len(word) > 3)
        for word in words_of("former")
    )


def left_of(passage: Passage, head: int, ends: dict[int, NamedMention]) -> Left:
    """The words before an office, back to its determiner, genitive or term of years."""
    left = Left(first=head)
    floor = passage.first_of[passage.sentence_of[head]]
    position = head - 1
    while position >= floor:
        token = passage.tokens[position]
        if token.tag in ("ADJA", "ADJD", "CARD", "ADV", "VVPP", "TRUNC") and not _YEAR.match(token.text):
            former = _is_former(token.lemma) or _is_former(token.text)
            modifies = token.tag == "ADJD" and passage.tokens[position + 1].tag in ("ADJA", "VVPP")
            known = former or modifies or token.text.lower() in words_of("present")
            if token.tag in ("ADV", "ADJD", "VVPP") and not known:
                break
            left.former = left.former or former
            left.attachment = left.attachment or by_adjective(token.text) or by_city(token.text)
        elif token.tag in _DETERMINERS or token.text.lower() in _OWNED:
            left.determiner = token.text.lower()
            left.possessive = token.tag == "PPOSAT" or left.determiner in _OWNED
            left.first = position
            break
        else:
            _genitive(passage, left, position, ends)
            break
        left.first = position
        position -= 1
    _term(passage, left, floor)
    return left


def _genitive(passage: Passage, left: Left, position: int, ends: dict[int, NamedMention]) -> None:
    """ "Putins Berater", "Frankreichs Präsident": notes whose office it is."""
    token = passage.tokens[position]
    if position + 1 in ends and token.text.endswith(("s", "'", "’", "x", "z", "ß")):
        owner = ends[position + 1]
        left.attachment = left.attachment or Attachment(
            kind="person", key=owner.person, reason=f"genitive {owner.name}"
        )
        left.first = owner.first
        return
    known = by_name(token.text) if token.tag.startswith("N") else None
    if known and (known.kind == "body" or (known.kind in ("country", "place") and token.text[-1] in "sß")):
        left.attachment = left.attachment or known
        left.first = position


def _term(passage: Passage, left: Left, floor: int) -> None:
    """ "von 1974 bis 1978 belgischer Premierminister": takes in the term, which has ended if it says "bis"."""
    if left.determiner:
        return
    nouns = words_of("term")
    words: list[str] = []
    opening = left.first
    for position in range(left.first - 1, max(floor, left.first - _LONGEST_TERM) - 1, -1):
        token = passage.tokens[position]
        word = token.text.lower()
        opens = word in ("bis", "seit", "von", "ab")
        if not (opens or _YEAR.match(word) or token.tag in ("APPR", "APPRART", "ART", "PPOSAT") or word in nouns):
            break
        words.append(word)
        if opens or (_YEAR.match(word) and "bis" in words):
            opening = position
    if {"bis", "seit"} & set(words) and any(_YEAR.match(word) or word in nouns for word in words):
        left.first = opening
        left.former = left.former or ("bis" in words and "heute" not in words)


def right_of(passage: Passage, head: int, group: str) -> Right:
    """Complements behind an office, one after another: "der Ukraine", "Frankreichs", "im Auswärtigen Amt"."""
    right = Right(last=head + 1)
    end = passage.last_of(passage.sentence_of[head])
    while right.last < end:
        token = passage.tokens[right.last]
        rest = passage.text(right.last, min(right.last + 3, end))
        if rest.startswith(("a. D.", "a.D.", "a. D")):
            right.former = True
            right.last += 1 if rest.startswith("a.D.") else 2
            continue
        behind = _complement(passage, right, token.text.lower(), token.tag, end, group)
        if behind is None:
            break
        right.last = behind
    return right


def _complement(passage: Passage, right: Right, word: str, tag: str, end: int, group: str) -> int | None:
    """The token behind one complement that begins at ``right.last``; notes the attachment it gives."""
    start = right.last
    if tag.startswith(("N", "FM")):
        return _genitive_country(passage, right)
    article = word in ("der", "des")
    if not article and word not in _CONNECTORS:
        return None
    inner = start + 1
    if not article and inner < end and passage.tokens[inner].tag == "ART":
        inner += 1
    adjective: Attachment | None = None
    found = by_words(passage, inner) if inner < end else None
    while found is None and inner < end and passage.tokens[inner].tag in ("ADJA", "CARD"):
        adjective = adjective or by_adjective(passage.tokens[inner].text)
        inner += 1
        found = by_words(passage, inner) if inner < end else None
    if inner >= end or not passage.tokens[inner].tag.startswith(("N", "FM", "XY", "ADJA")):
        return None
    abroad = word in _POSTED_ABROAD and (group in ("diplomat", "commissioner", "military") or word == "für")
    if article or (word in _BINDING and not abroad):
        if adjective and _is_institution(passage, inner) and (found is None or found[0].kind == "organization"):
            _note(right, dataclasses.replace(adjective, firm=True))
            return found[1] if found else inner + 1
        if found:
            _note(right, found[0])
    return found[1] if found else _other_noun(passage, right, word, inner, end, group)


def _genitive_country(passage: Passage, right: Right) -> int | None:
    """Behind "Frankreichs" in "der Präsident Frankreichs"."""
    found = by_words(passage, right.last)
    if found is None or found[0].kind != "country" or not passage.tokens[found[1] - 1].text.endswith("s"):
        return None
    _note(right, found[0])
    return found[1]


def _other_noun(passage: Passage, right: Right, word: str, inner: int, end: int, group: str) -> int | None:
    """Behind a complement that names no country: "für Kultur", "des Konzerns", "aus Glarus", "an der Seine"."""
    noun = passage.tokens[inner]
    article = word in ("der", "des")
    place = (word in ("aus", "in") and noun.tag == "NE") or (group == "diplomat" and word in ("an", "bei", "am"))
    if not article and (office_of(noun.text) or (word not in ("für", "von", "im", "beim", "vom") and not place)):
        return None
    named = by_words(passage, inner + 1) if article and inner + 1 < end else None
    if named and named[0].kind == "body":  # "der Regionalorganisation IGAD"
        _note(right, named[0])
        return named[1]
    superior = office_of(noun.text) if article else None
    if superior and superior.implied and right.attachment is None:  # "Gesandter des Papstes"
        right.attachment = by_meaning(superior.implied, superior.office)
    if article and right.attachment is None:
        right.attachment = Attachment(kind="organization", key=noun.lemma, reason=noun.text)
    return _and_more(passage, inner + 1, end) if word == "für" else inner + 1


def _is_institution(passage: Passage, position: int) -> bool:
    """Whether the noun there names a part of a state in general, as "Sicherheitsrats"."""
    token = passage.tokens[position]
    return is_state_institution(token.lemma) or is_state_institution(token.text)


def _note(right: Right, attachment: Attachment) -> None:
    """Keeps the first attachment, but "der Sprecher des Außenministeriums in Kiew" is Ukraine's."""
    open_institution = (
        right.attachment is not None
        and right.attachment.kind == "organization"
        and is_state_institution(right.attachment.key)
        and attachment.kind in ("country", "body")
    )
    if right.attachment is None:
        right.attachment = attachment
    elif open_institution:
        right.attachment = dataclasses.replace(attachment, firm=True)


def _and_more(passage: Passage, position: int, end: int) -> int:
    """Behind "Kultur" in "Minister für Kultur und nationales Erbe"."""
    following = position + 1
    if position >= end or passage.tokens[position].text != "und":
        return position
    while following < end and passage.tokens[following].tag == "ADJA":
        following += 1
    is_noun = following < end and passage.tokens[following].tag in ("NN", "NNA")
    return following + 1 if is_noun else position
