"""How right an analysis is: its mentions and titles against the marks of an article of the corpus."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from kg.evaluate.corpus import Mark, MarkedArticle
from kg.evaluate.links import LINK_KINDS, score_links
from kg.evaluate.tally import Tally
from kg.records import Analysis, Title

NAMES = {"person": "P", "place": "L", "country": "C", "organization": "O"}  # types of mentions and their codes
KINDS = (*(f"name {kind}" for kind in NAMES), "title", *LINK_KINDS)
_ACADEMIC = re.compile(r"(?:(?:Dr|Prof|Doktor|Professorin|Professor|h|c)\b\.? ?)+")
_NATIONAL = re.compile(r"[a-zäöü].*|.*sch(?:e[mnrs]?)?")  # adjectives: marked as countries, mentions of nothing


def score_marks(articles: Iterable[MarkedArticle], analyses: Iterable[Analysis]) -> tuple[dict[str, Tally], list[str]]:
    """The tally of each kind, and the differences, one a line; an article without analysis counts as empty."""
    of_id = {analysis.article.id: analysis for analysis in analyses}
    tallies = {kind: Tally() for kind in KINDS}
    differences: list[str] = []
    for article in articles:
        for measure in MEASURES:
            differences += (f"{article.id}: {line}" for line in measure(article, of_id.get(article.id), tallies))
    return tallies, differences


def score_names(article: MarkedArticle, analysis: Analysis | None, tallies: Mapping[str, Tally]) -> list[str]:
    """Names by type, with exact borders; an academic title before a name may be in it.

    A place that stands for a government (code M) may be found as any type or not at all.
    """
    differences: list[str] = []
    metonyms = [mark for mark in article.body.marks if mark.code[0] == "M"]
    text = article.body.text
    for kind, code in NAMES.items():
        gold = {(m.start, m.end): False for m in article.body.marks if m.code[0] == code and not _is_adjective(text, m)}
        gold |= {(mark.start, mark.end): True for mark in metonyms}
        found = {
            (m.start + _academic(text[m.start : m.end]), m.end)
            for m in (analysis.mentions if analysis else ())
            if m.kind == "name" and m.type == kind
        }
        differences += _compare(f"name {kind}", text, gold, found, tallies)
    return differences


def score_titles(article: MarkedArticle, analysis: Analysis | None, tallies: Mapping[str, Tally]) -> list[str]:
    """Offices and roles: a title is right if it covers the marked noun; one within a description counts neither way."""
    text = article.body.text
    nouns = [mark for mark in article.body.marks if mark.code == "T"]
    described = [mark for mark in article.body.marks if mark.code[0] == "R"]
    gold = {(mark.start, mark.end): False for mark in nouns}
    found: set[tuple[int, int]] = set()
    for title in analysis.titles if analysis else ():
        covered = [(mark.start, mark.end) for mark in nouns if _overlap(title, mark)]
        if covered or not any(_overlap(title, mark) for mark in described):
            found.add(covered[-1] if covered else (title.start, title.end))
    return _compare("title", text, gold, found, tallies)


def _is_adjective(text: str, mark: Mark) -> bool:
    return mark.code[0] == "C" and bool(_NATIONAL.fullmatch(text[mark.start : mark.end]))


def _academic(name: str) -> int:
    """The length of the academic title at the beginning of a name."""
    found = _ACADEMIC.match(name)
    return found.end() if found and found.end() < len(name) else 0


def _overlap(one: Title, other: Mark) -> bool:
    return one.start < other.end and other.start < one.end


def _compare(
    kind: str,
    text: str,
    gold: Mapping[tuple[int, int], bool],
    found: set[tuple[int, int]],
    tallies: Mapping[str, Tally],
) -> list[str]:
    """Count into the tally of the kind; the differences with the words that they are about."""
    required = {span for span, optional in gold.items() if not optional}
    tallies[kind].compare(gold, found)
    missed = [f"{kind}: missed: {_in_context(text, span)}" for span in sorted(required - found)]
    return missed + [f"{kind}: wrong: {_in_context(text, span)}" for span in sorted(found - gold.keys())]


def _in_context(text: str, span: tuple[int, int]) -> str:
    start, end = span
    return f"{text[max(0, start - 30) : start]}[{text[start:end]}]{text[end : end + 20]}".replace("\n", " ")


MEASURES = (score_names, score_titles, score_links)
