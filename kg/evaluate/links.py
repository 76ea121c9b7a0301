"""How many descriptions and pronouns are linked to the right person, against an article marked up by hand.

A marked description or pronoun is right when a mention that overlaps it
stands for exactly the persons of the mark. The persons are known by the marked names that their own mentions overlap.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

from kg.evaluate.corpus import Mark, MarkedArticle
from kg.evaluate.tally import Tally
from kg.ontology.countries import country_of_demonym
from kg.records import Analysis

LINK_KINDS = (
    "link",
    *(f"link {kind}" for kind in ("pronoun", "possessive", "plural", "age", "demonym", "description")),
)
_POSSESSIVE = re.compile(r"(sein|mein|dein)(e[mnrs]?)?$|ihre[mnrs]?$|(dessen|deren)$")
_PRONOUN = re.compile(
    r"(er|sie|ihr|ihm|ihn|ihnen|ich|mir|mich|du|dir|dich|diese[rmns]?|jene[rmns]?|einer|de[rmn]|die|es)$"
)
_AGED = re.compile(r"\d+-[Jj]ährige")
_PERSONS = re.compile(r"R\d+(\+\d+)*$|P\d+$")


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Words:
    """A stretch of the text that stands for persons: marked ones by number, found ones by referent."""

    start: int
    end: int
    persons: frozenset[str]
    name: bool


def score_links(article: MarkedArticle, analysis: Analysis | None, tallies: Mapping[str, Tally]) -> list[str]:
    """Count one article into "link" and the tally of each kind of words; the differences, one a line."""
    text = article.body.text
    marked = [_words(mark) for mark in article.body.marks if _PERSONS.match(mark.code)]
    found = [
        Words(start=m.start, end=m.end, persons=frozenset(m.stands_for), name=m.kind == "name")
        for m in (analysis.mentions if analysis else ())
        if m.type == "person" and m.stands_for
    ]
    pairs = _aligned(marked, found)
    number = _numbers(pairs)
    of_mark = {words: other for words, other in pairs if not other.name}
    of_name = {other for _, other in pairs}
    rows: list[tuple[Words, frozenset[str] | None, frozenset[str] | None]] = [
        (words, words.persons, _meant(of_mark[words], number) if words in of_mark else None)
        for words in marked
        if not words.name
    ]
    rows += [(other, None, _meant(other, number)) for other in found if not other.name and other not in of_name]
    differences: list[str] = []
    for words, wanted, got in rows:
        kind = _kind(text, words.start, words.end, plural=len(wanted or got or ()) > 1)
        for name in ("link", f"link {kind}"):
            tallies[name].add(right=wanted == got, found=got is not None, gold=wanted is not None)
        if wanted != got:
            told = f"link {kind}: wanted {_told(wanted)}, found {_told(got)}"
            differences.append(f"{told}: {_in_context(text, words)}")
    return differences


def _words(mark: Mark) -> Words:
    persons = frozenset(mark.code[1:].split("+"))
    return Words(start=mark.start, end=mark.end, persons=persons, name=mark.code[0] == "P")


def _meant(words: Words, number: Mapping[str, str]) -> frozenset[str]:
    return frozenset(number.get(person, person) for person in words.persons)


def _told(persons: frozenset[str] | None) -> str:
    return "nobody" if persons is None else "+".join(sorted(persons))


def _in_context(text: str, words: Words) -> str:
    before, behind = text[max(0, words.start - 90) : words.start], text[words.end : words.end + 50]
    return f"{before}[{text[words.start : words.end]}]{behind}".replace("\n", " ")


def _aligned(marked: list[Words], found: list[Words]) -> list[tuple[Words, Words]]:
    """Each mark with the mention that overlaps it most; each mention with one mark at most."""
    candidates = []
    for words in marked:
        for other in found:
            common = min(words.end, other.end) - max(words.start, other.start)
            if common > 0:
                whole = max(words.end, other.end) - min(words.start, other.start)
                candidates.append((-common / whole, words.start, other.start, words, other))
    pairs, taken = [], set[int]()
    for *_, words, other in sorted(candidates, key=lambda row: row[:3]):
        if id(words) not in taken and id(other) not in taken:
            taken |= {id(words), id(other)}
            pairs.append((words, other))
    return pairs


def _numbers(pairs: list[tuple[Words, Words]]) -> dict[str, str]:
    """The number of the person behind each referent: that of most marked names that its mentions overlap."""
    votes: dict[str, Counter[str]] = defaultdict(Counter)
    for words, other in pairs:
        if words.name:
            for person in other.persons:
                votes[person].update(words.persons)
    return {person: min(counts, key=lambda n: (-counts[n], n)) for person, counts in votes.items()}


def _kind(text: str, start: int, end: int, *, plural: bool) -> str:
    words = text[start:end].lower()
    if plural:
        return "plural"
    if _AGED.search(words):
        return "age"
    following = text[end : end + 2].strip()
    if _POSSESSIVE.match(words) or (words == "ihr" and following[:1].isupper()):
        return "possessive"
    if _PRONOUN.match(words):
        return "pronoun"
    return "demonym" if country_of_demonym(text[start:end].rsplit(maxsplit=1)[-1]) else "description"
