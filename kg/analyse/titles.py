"""Finds offices with the words around them: "der frühere Präsident der Ukraine, NAME", "NAME, Russlands Minister"."""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass
from functools import cache

from kg import ontology
from kg.analyse.attachments import (
    Attachment,
    by_adjective,
    by_meaning,
    by_name,
    by_prefix,
    by_words,
    is_state_institution,
)
from kg.analyse.offices import OfficeWord, office_of
from kg.analyse.passage import Passage
from kg.analyse.persons import NamedMention, People

_DETERMINERS = ("ART", "PDAT", "PPOSAT", "APPRART", "PIAT")
_CONNECTORS = ("von", "vom", "für", "im", "in", "bei", "beim", "am", "zur", "zum", "an")
_BINDING = ("von", "vom", "im", "in", "beim", "bei", "am")  # prepositions whose noun may say whose office it is
_POSTED_ABROAD = ("in", "bei", "beim", "für", "im")  # "Botschafter in Rom" does not speak for Italy
_COPULAS = ("sein", "werden", "bleiben")


@dataclass(frozen=True, slots=True, kw_only=True)
class TitlePhrase:
    """An office with its complements: tokens ``first`` to ``last`` (excluded), without the name of the holder."""

    first: int
    last: int
    head: int
    word: OfficeWord
    attachment: Attachment | None
    possessive: bool
    definite: bool
    plural: bool
    former: bool
    holders: tuple[str, ...]
    reason: str


def find_titles(passage: Passage, people: People) -> list[TitlePhrase]:
    """All offices of the passage in order, each with the persons that stand in apposition to it."""
    starts = {mention.opening: mention for mention in people.mentions}
    ends = {mention.last: mention for mention in people.mentions}
    inside = {i for mention in people.mentions for i in range(mention.first, mention.last)}
    found: list[TitlePhrase] = []
    for head, token in enumerate(passage.tokens):
        if not token.tag.startswith(("N", "FM", "XY")) or (head in inside and head not in starts):
            continue
        word = office_of(token.text)
        if word:
            found.append(_phrase(passage, head, word, starts, ends, found))
    return found


@cache
def _former_words() -> tuple[str, ...]:
    return tuple(ontology.load("lexicon/de/offices")["former"])


def _is_former(lemma: str) -> bool:
    lemma = lemma.lower()
    return any(lemma == word or (lemma.startswith(word) and len(lemma) - len(word) <= 2) for word in _former_words())


@dataclass(slots=True, kw_only=True)
class _Left:
    first: int
    attachment: Attachment | None = None
    former: bool = False
    possessive: bool = False
    determiner: str = ""


def _left(passage: Passage, head: int, ends: dict[int, NamedMention]) -> _Left:
    left = _Left(first=head)
    floor = passage.first_of[passage.sentence_of[head]]
    position = head - 1
    while position >= floor:
        token = passage.tokens[position]
        if token.tag in ("ADJA", "ADJD", "CARD", "ADV", "VVPP", "TRUNC"):
            former = _is_former(token.lemma) or _is_former(token.text)
            if token.tag in ("ADV", "ADJD", "VVPP") and not former:
                break
            left.former = left.former or former
            left.attachment = left.attachment or by_adjective(token.text)
        elif token.tag in _DETERMINERS:
            left.determiner = token.text.lower()
            left.possessive = token.tag == "PPOSAT"
            left.first = position
            break
        elif position + 1 in ends and token.text.endswith(("s", "'", "’", "x", "z", "ß")):
            owner = ends[position + 1]
            left.attachment = left.attachment or Attachment(
                kind="person", key=owner.person, reason=f"genitive {owner.name}"
            )
            left.first = owner.first
            break
        elif (
            token.tag.startswith("N")
            and (country := by_name(token.text))
            and country.kind in ("country", "body", "place")
        ):
            if token.text[-1] in "sß" or country.kind == "body":
                left.attachment = left.attachment or country
                left.first = position
            break
        else:
            break
        left.first = position
        position -= 1
    return left


@dataclass(slots=True, kw_only=True)
class _Right:
    last: int
    attachment: Attachment | None = None
    former: bool = False


def _right(passage: Passage, head: int, group: str) -> _Right:
    """Complements behind the office, one after another: "der Ukraine", "Frankreichs", "im Auswärtigen Amt"."""
    right = _Right(last=head + 1)
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


def _complement(passage: Passage, right: _Right, word: str, tag: str, end: int, group: str) -> int | None:
    """The token behind one complement that begins at ``right.last``; notes the attachment it gives."""
    start = right.last
    if tag.startswith(("N", "FM")):
        found = by_words(passage, start)
        if found and found[0].kind == "country" and passage.tokens[found[1] - 1].text.endswith("s"):
            right.attachment = right.attachment or found[0]
            return found[1]
        return None
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
    if found:
        attachment, behind = found
        if article or (word in _BINDING and not abroad):
            right.attachment = right.attachment or attachment
        return behind
    if not article and word not in ("für", "von", "im", "beim", "vom"):
        return None
    if adjective and (article or word in _BINDING) and not abroad and is_state_institution(passage.tokens[inner].lemma):
        right.attachment = right.attachment or dataclasses.replace(adjective, firm=True)
    elif article and right.attachment is None:
        right.attachment = Attachment(
            kind="organization", key=passage.tokens[inner].lemma, reason=passage.tokens[inner].text
        )
    return inner + 1


def _phrase(
    passage: Passage,
    head: int,
    word: OfficeWord,
    starts: dict[int, NamedMention],
    ends: dict[int, NamedMention],
    earlier: list[TitlePhrase],
) -> TitlePhrase:
    left = _left(passage, head, ends)
    right = _right(passage, head, word.group)
    if head + 1 in starts and right.last > head + 1 and starts[head + 1].last > right.last:
        right = _Right(last=head + 1)
    attachment = by_prefix(word.prefixes) or left.attachment or right.attachment
    if attachment is None and word.implied:
        attachment = by_meaning(word.implied, word.office)
    plural = _plural(passage, head, word, left.determiner)
    phrase = TitlePhrase(
        first=left.first,
        last=right.last,
        head=head,
        word=word,
        attachment=attachment,
        possessive=left.possessive,
        definite=left.determiner
        not in ("ein", "eine", "einem", "einen", "einer", "eines", "kein", "keine", "keinen", "jeder"),
        plural=plural,
        former=left.former or right.former or word.former,
        holders=(),
        reason="",
    )
    holders, reason = _holders(passage, phrase, starts, ends, earlier)
    return TitlePhrase(
        **{**{f: getattr(phrase, f) for f in TitlePhrase.__slots__}, "holders": holders, "reason": reason}
    )


def _plural(passage: Passage, head: int, word: OfficeWord, determiner: str) -> bool:
    text = passage.tokens[head].text.lower()
    if word.plural or determiner in ("beide", "beiden", "zwei", "mehrere", "alle", "vier", "drei"):
        return True
    if determiner == "die" and not word.female:
        return not text.endswith(("ete", "gte", "nte", "nde"))
    return determiner == "" and text.endswith(("präsidenten", "chefs", "kanzlern", "ministern"))


def _holders(
    passage: Passage,
    phrase: TitlePhrase,
    starts: dict[int, NamedMention],
    ends: dict[int, NamedMention],
    earlier: list[TitlePhrase],
) -> tuple[tuple[str, ...], str]:
    tokens = passage.tokens
    if phrase.last in starts:
        return _named(passage, phrase, phrase.last, starts), "title before the name"
    if phrase.head + 1 in starts:
        return _named(passage, phrase, phrase.head + 1, starts), "title before the name"
    sentence_end = passage.last_of(passage.sentence_of[phrase.head])
    sign = tokens[phrase.last].text if phrase.last < sentence_end else ""
    if sign == "," and phrase.last + 1 in starts and not phrase.plural:
        name = starts[phrase.last + 1]
        closes = name.last >= sentence_end or tokens[name.last].text in (",", ".", ")", ":", "und", "sowie", "(")
        if closes and name.last - name.first > 1 - (phrase.attachment is not None):
            return (name.person,), "name in apposition"
    before = _name_before(passage, phrase.first, ends)
    if before and (
        phrase.last >= sentence_end or sign in (",", ".", ")", ":", ";", "und", "sowie", "–", "-", "?", "!", "|")
    ):
        return (before.person,), "title behind the name"
    if phrase.last >= sentence_end or sign in (",", "und", "sowie", "."):
        for other in reversed(earlier[-2:]):
            joined = tokens[phrase.first - 1].text in ("und", "sowie", ",") and other.last == phrase.first - 1
            if joined and other.holders and other.reason in ("title behind the name", "further title"):
                return other.holders, "further title"
    return (), ""


def _name_before(passage: Passage, first: int, ends: dict[int, NamedMention]) -> NamedMention | None:
    """The name that ends just before "," or "(" or ", seit 2010" ahead of a title."""
    floor = passage.first_of[passage.sentence_of[first]] if first < len(passage.tokens) else 0
    position = first - 1
    if position <= floor or passage.tokens[position].text not in (",", "(", "–", "-"):
        return None
    if position in ends:
        return ends[position]
    if passage.tokens[position - 1].text == ")":
        opening = next(
            (i for i in range(position - 2, max(floor, position - 8), -1) if passage.tokens[i].text == "("), None
        )
        if opening is not None:
            return ends.get(opening)
    return None


def _named(passage: Passage, phrase: TitlePhrase, first: int, starts: dict[int, NamedMention]) -> tuple[str, ...]:
    """The person named at ``first``, with those joined to it where the office is in the plural."""
    name = starts[first]
    holders = [name.person]
    while phrase.plural and name.last + 1 < len(passage.tokens):
        if passage.tokens[name.last].text not in ("und", ",", "sowie") or name.last + 1 not in starts:
            break
        name = starts[name.last + 1]
        holders.append(name.person)
    return tuple(holders)
