"""Finds who holds an office by where the name stands: "Minister NAME", "NAME, Minister", "der Minister, NAME"."""

from __future__ import annotations

import dataclasses

from kg.analyse.attachments import Attachment, by_words
from kg.analyse.complements import words_of
from kg.analyse.passage import Passage
from kg.analyse.persons import NamedMention, People
from kg.analyse.titles import TitlePhrase

_JOINING = ("und", ",", "sowie")
_CLOSING = (",", ".", ")", ":", ";", "und", "sowie", "–", "-", "?", "!", "|")
_LONGEST_STYLE = 3  # tokens of "I. E.", "Prinz", "General a. D."


def name_holders(passage: Passage, people: People, titles: list[TitlePhrase]) -> list[TitlePhrase]:
    """The titles, each with the persons that stand in apposition to it; titles without any stay as they are."""
    starts = {mention.opening: mention for mention in people.mentions}
    ends = {mention.last: mention for mention in people.mentions}
    named: list[TitlePhrase] = []
    for title in (_past_party(title, starts) for title in titles):
        holders, reason = _holders(passage, title, starts, ends, named)
        shares = _shares(passage, title, starts)
        if shares:
            holders, reason = tuple(person for person, _ in shares), "names and countries in turn"
        named.append(dataclasses.replace(title, holders=holders, reason=reason, shares=shares))
    return _coordinated(passage, named)


def _holders(
    passage: Passage,
    phrase: TitlePhrase,
    starts: dict[int, NamedMention],
    ends: dict[int, NamedMention],
    earlier: list[TitlePhrase],
) -> tuple[tuple[str, ...], str]:
    tokens = passage.tokens
    sentence_end = passage.last_of(passage.sentence_of[phrase.head])
    for position in (_past_style(passage, phrase.last, starts), phrase.head + 1):
        if position in starts and position < sentence_end and (phrase.definite or phrase.plural):
            return _named(passage, phrase, position, starts), "title before the name"
    sign = tokens[phrase.last].text if phrase.last < sentence_end else ""
    if sign == "," and not phrase.plural:
        name = starts.get(_past_style(passage, phrase.last + 1, starts))
        if name and name.last <= sentence_end:
            closes = name.last >= sentence_end or tokens[name.last].text in (",", ".", ")", ":", "und", "sowie", "(")
            styled = name.opening > phrase.last + 1
            if closes and (styled or name.last - name.first > 1 - (phrase.attachment is not None)):
                return (name.person,), "name in apposition"
    before = _name_before(passage, phrase.first, ends)
    if before and (phrase.last >= sentence_end or sign in _CLOSING):
        return (before.person,), "title behind the name"
    if phrase.last >= sentence_end or sign in (",", "und", "sowie", "."):
        for other in reversed(earlier[-2:]):
            joined = tokens[phrase.first - 1].text in ("und", "sowie", ",") and other.last == phrase.first - 1
            if joined and other.holders and other.reason in ("title behind the name", "further title"):
                return other.holders, "further title"
    return (), ""


def _past_party(phrase: TitlePhrase, starts: dict[int, NamedMention]) -> TitlePhrase:
    """The title with the name of a party behind "Partei", which looks like a person's: "der Partei Scelta Civica"."""
    group = phrase.attachment.key.lower() if phrase.attachment and phrase.attachment.kind == "organization" else ""
    if group.endswith(tuple(words_of("groups"))) and phrase.last in starts:
        return dataclasses.replace(phrase, last=starts[phrase.last].last)
    return phrase


def _past_style(passage: Passage, position: int, starts: dict[int, NamedMention]) -> int:
    """The name behind a rank or style: "Außenminister Prinz NAME", "Stabschef Oberst NAME", "I. E. NAME"."""
    styles = words_of("styles")
    for skipped in range(_LONGEST_STYLE + 1):
        if position + skipped in starts:
            return position + skipped
        if position + skipped >= len(passage.tokens) or passage.tokens[position + skipped].text not in styles:
            break
    return position


def _name_before(passage: Passage, first: int, ends: dict[int, NamedMention]) -> NamedMention | None:
    """The name that ends just before "," or "(" or ", seit 2010" ahead of a title."""
    floor = passage.first_of[passage.sentence_of[first]] if first < len(passage.tokens) else 0
    position = first - 1
    while position > floor and passage.tokens[position].text.lower() in words_of("present"):
        position -= 1
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
    while phrase.plural and (following := _next_name(passage, name, starts)):
        name = following
        holders.append(name.person)
    return tuple(holders)


def _next_name(passage: Passage, name: NamedMention, starts: dict[int, NamedMention]) -> NamedMention | None:
    """The name joined to one by "und", "oder" or a comma, past brackets with a party: "NAME (SPD) und NAME (CDU)"."""
    position = _past_brackets(passage, name.last)
    if position < len(passage.tokens) and passage.tokens[position].text in (*_JOINING, "oder"):
        return starts.get(position + 1)
    return None


def _past_brackets(passage: Passage, position: int) -> int:
    if position >= len(passage.tokens) or passage.tokens[position].text != "(":
        return position
    for closing in range(position + 1, min(position + 6, len(passage.tokens))):
        if passage.tokens[closing].text == ")":
            return closing + 1
    return position


def _shares(
    passage: Passage, phrase: TitlePhrase, starts: dict[int, NamedMention]
) -> tuple[tuple[str, Attachment], ...]:
    """Person and country: "die Präsidenten A (Polen) und B (Türkei)", "die Minister Polens und Italiens, A und B"."""
    if not phrase.plural:
        return ()
    return _in_brackets(passage, phrase, starts) or _in_turn(passage, phrase, starts)


def _in_brackets(
    passage: Passage, phrase: TitlePhrase, starts: dict[int, NamedMention]
) -> tuple[tuple[str, Attachment], ...]:
    shares: list[tuple[str, Attachment]] = []
    name = starts.get(phrase.last)
    while name:
        found = by_words(passage, name.last + 1) if _past_brackets(passage, name.last) > name.last else None
        if found is None or found[0].kind not in ("country", "body"):
            return ()
        shares.append((name.person, found[0]))
        name = _next_name(passage, name, starts)
    return tuple(shares)


def _in_turn(
    passage: Passage, phrase: TitlePhrase, starts: dict[int, NamedMention]
) -> tuple[tuple[str, Attachment], ...]:
    end = passage.last_of(passage.sentence_of[phrase.head])
    countries: list[Attachment] = []
    position = phrase.head + 1
    while position < end:
        word = passage.tokens[position].text.lower()
        if word in (*_JOINING, "von", "aus", "der", "des", "den") and position not in starts:
            position += 1
            continue
        found = by_words(passage, position)
        if found is None or found[0].kind not in ("country", "body") or position in starts:
            break
        countries.append(found[0])
        position = found[1]
    persons: list[str] = []
    name = starts.get(position) if passage.tokens[position - 1].text == "," else None
    while name:
        persons.append(name.person)
        name = _next_name(passage, name, starts)
    if len(countries) < 2 or len(persons) != len(countries):
        return ()
    return tuple(zip(persons, countries, strict=True))


def _coordinated(passage: Passage, titles: list[TitlePhrase]) -> list[TitlePhrase]:
    """ "Vizekanzler und Parteichef NAME", "Staats- und Parteichef NAME": both titles have the same holder."""
    found: list[TitlePhrase] = []
    for title in reversed(titles):
        following = found[-1] if found else None
        if following and _shared(passage, title, following):
            reason = "title shared with the next"
            found.append(dataclasses.replace(title, holders=following.holders, reason=reason))
        else:
            found.append(title)
    return found[::-1]


def _shared(passage: Passage, title: TitlePhrase, following: TitlePhrase) -> bool:
    return (
        not title.holders
        and not title.plural
        and bool(following.holders)
        and following.first == following.head
        and following.first in (title.last, title.last + 1, title.head + 1)
        and passage.tokens[following.first - 1].text in ("und", "sowie", "&")
        and following.reason in ("title before the name", "title shared with the next")
    )
