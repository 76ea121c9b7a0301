"""The country an article is written in, and those it speaks of, for offices that do not say theirs."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache, lru_cache

from kg import ontology
from kg.analyse.passage import Passage
from kg.analyse.persons import People
from kg.analyse.titles import TitlePhrase
from kg.ontology.bodies import Body, body_of_name, body_of_prefix, body_of_seat, institution_of_name, party_of_name
from kg.ontology.countries import country_of_adjective, country_of_name, country_of_prefix
from kg.ontology.forms import REMEMBERED
from kg.ontology.places import place_of_name

HOME = ("DE", "AT", "CH")
_LONGEST_PLACE = 3  # tokens of "Port Moresby" or "Vereinigte Arabische Emirate"
_PASSAGES = 2  # that results are remembered for: an article is read twice
_SPELLING_VOTES = 6  # a text with "liess" and without ß is Swiss, whatever it speaks of


@cache
def _swiss_spelling() -> re.Pattern[str]:
    """Words that are written with ß everywhere but in Switzerland."""
    stems: list[str] = ontology.load("lexicon/de/home")["swiss_spelling"]
    return re.compile(r"\b(?:" + "|".join(stems) + ")", re.IGNORECASE)


@lru_cache(maxsize=_PASSAGES)
def home_country(passage: Passage) -> str:
    """DE, AT or CH: the country whose parties, bodies, cities and spellings the article uses most; DE if none."""
    votes: Counter[str] = Counter()
    sharp = swiss = False
    for token in passage.tokens:
        if not token.text[:1].isalpha():
            continue
        sharp = sharp or "ß" in token.text
        swiss = swiss or ("ss" in token.text and bool(_swiss_spelling().match(token.text)))
        for code in _votes(token.text, name=token.tag == "NE"):
            votes[code] += 1
    if swiss and not sharp:
        votes["CH"] += _SPELLING_VOTES
    return max(HOME, key=lambda code: (votes[code], -HOME.index(code)))


@lru_cache(maxsize=REMEMBERED)
def _votes(word: str, *, name: bool) -> tuple[str, ...]:
    """The countries of HOME that a word speaks for, once for each reason; a place does so where it is a ``name``."""
    hints: dict[str, list[str]] = ontology.load("lexicon/de/home")
    codes = [code for code in HOME if word in hints[code]]
    if word[0].isupper():
        party, institution = party_of_name(word), institution_of_name(word)
        place = place_of_name(word) if name else None
        codes += [known.country for known in (party, institution, place) if known]
        codes.append(country_of_name(word))
    return tuple(code for code in codes if code in HOME)


def context_countries(passage: Passage, titles: list[TitlePhrase], people: People) -> list[tuple[int, str]]:
    """Token numbers and codes of the countries that the passage names or whose cities and regions it names, in order.

    Those inside a title speak of the holder of that title alone and are left out, as are names of persons, which often
    are those of towns as well.
    """
    inside = {i for title in titles for i in range(title.first, title.last)}
    inside |= {i for mention in people.mentions for i in range(mention.first, mention.last)}
    return [(number, code) for number, code in _countries(passage) if number not in inside]


@lru_cache(maxsize=_PASSAGES)
def _countries(passage: Passage) -> tuple[tuple[int, str], ...]:
    found: list[tuple[int, str]] = []
    for number, token in enumerate(passage.tokens):
        if not token.text[:1].isalpha():
            continue
        code = ""
        if token.tag == "ADJA":
            code = country_of_adjective(token.text)
        elif token.tag.startswith(("N", "FM", "XY")) and token.text[0].isupper():
            code = country_of_name(token.text) or (country_of_prefix(token.text) if "-" in token.text else "")
            if not code and token.tag != "NN":
                code = _country_of_place(passage, number)
        if code:
            found.append((number, code))
    return tuple(found)


def _country_of_place(passage: Passage, first: int) -> str:
    end = min(first + _LONGEST_PLACE, passage.last_of(passage.sentence_of[first]))
    for last in range(end, first, -1):
        if last > first + 1 and not passage.tokens[last - 1].tag.startswith(("N", "FM", "XY")):
            continue
        words = passage.text(first, last)
        if body_of_seat(words):
            return ""
        if place := place_of_name(words):
            return place.country
    return ""


@lru_cache(maxsize=_PASSAGES)
def context_bodies(passage: Passage) -> tuple[tuple[int, str], ...]:
    """Token numbers and labels of the international bodies that the passage names, alone or in a compound."""
    found: list[tuple[int, str]] = []
    for number, token in enumerate(passage.tokens):
        if not token.text[:1].isupper() or not token.tag.startswith(("N", "FM", "XY", "ADJA")):
            continue
        body = _body(token.text)
        if body is None and token.tag == "ADJA":
            body = body_of_name(passage.text(number, number + 2))
        if body:
            found.append((number, body.label))
    return tuple(found)


@lru_cache(maxsize=REMEMBERED)
def _body(word: str) -> Body | None:
    first, hyphen, _ = word.partition("-")
    return body_of_name(word) or (body_of_prefix(first) if hyphen else None) or body_of_seat(word)
