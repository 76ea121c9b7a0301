"""Makes ontology/authority/officeholders.tsv: ``python -m kg.train.officeholders FOLDER``.

FOLDER holds officeholders.csv (Wikidata), factbook-leaders.csv (CIA World Factbook) and bundestag-roles.csv (minutes of
the Bundestag); officeholders-kept.tsv adds whom they leave out. Same sources, same bytes. Terms of one person are
joined over the sources, so that the Wikidata id and the bare names of one hold for all.
"""

from __future__ import annotations

import difflib
import sys
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import timedelta
from pathlib import Path

from kg import ontology
from kg.ontology.officeholders import COLUMNS, TABLE, first_day, fits, last_day
from kg.ontology.spelling import name_keys
from kg.ontology.tables import LIST_SEPARATOR
from kg.train.factbook import factbook_terms
from kg.train.terms import Term, bundestag_terms, kept_terms, source_words, wikidata_terms

_HEAD = (
    "# Made by kg/train/officeholders.py: do not edit. Terms of office from Wikidata (CC0), the CIA World Factbook",
    "# (public domain; 2015 to 2026), the minutes of the Bundestag (public domain; first and last sitting that names a",
    "# minister) and officeholders-kept.tsv. keys: those of kg.ontology.spelling by which a bare name is found. end:",
    "# empty for people in office, and where it is not known.",
)
_SINGLE = ("head_of_state", "head_of_government", "monarch", "pope")
_SUCCEEDED = ("head_of_state", "head_of_government", "pope")  # a crown prince stands among the monarchs
_ORDER = ("wikidata", "kept", "bundestag", "factbook")  # whose name of a person stands in the table
_SAME_BEGINNING = timedelta(days=45)  # sources differ in election, appointment and oath
_ALIKE = 0.6  # of the keys of one holder in two sources: Asad and Assad .89, Shevardnadze and Schewardnadse 1
_GAP = timedelta(days=31)  # between terms that are one


@dataclass(frozen=True, slots=True, kw_only=True)
class _Span:
    """A term of a person, as all sources together have it, and the names under which they do."""

    person: int
    term: Term
    names: tuple[str, ...]


def main() -> None:
    """Writes the table."""
    (ontology.folder() / f"{TABLE}.tsv").write_text(make_table(Path(sys.argv[1])), "utf-8")


def make_table(folder: Path) -> str:
    """The text of the table from the sources in the folder. Raises OSError where one is missing."""
    terms = [
        *wikidata_terms(folder / "officeholders.csv"),
        *factbook_terms(folder / "factbook-leaders.csv"),
        *bundestag_terms(folder / "bundestag-roles.csv"),
        *kept_terms(),
    ]
    of_country: dict[str, list[Term]] = defaultdict(list)
    for term in terms:
        of_country[term.country].append(term)
    rows = sorted(row for country in sorted(of_country) for row in _rows(of_country[country]))
    return "".join(f"{line}\n" for line in (*_HEAD, "\t".join(COLUMNS), *("\t".join(row) for row in rows)))


def _rows(terms: list[Term]) -> set[tuple[str, ...]]:
    """The lines of one country: one a term, and another for each name of the holder that no transcription joins."""
    people = _people(terms)
    spans = [span for number, of_person in enumerate(people) for span in _spans(number, of_person)]
    rows: set[tuple[str, ...]] = set()
    for span in _succeeded(spans):
        term, of_person = span.term, people[span.person]
        for name in span.names:
            keys = {key for each in of_person if _called(name, each.name) for key in each.keys}
            listed = LIST_SEPARATOR.join(sorted(keys))
            rows.add((term.country, term.group, term.portfolio, listed, name, term.wikidata, term.start, term.end))
    return rows


def _people(terms: Iterable[Term]) -> list[list[Term]]:
    """Terms by person: those of Wikidata first, as ids tell namesakes apart; the others join whom they fit."""
    people: list[list[Term]] = []

    def order(term: Term) -> tuple[bool, bool, str, str, str, str]:
        return (term.source != "wikidata", term.group not in _SINGLE, term.source, term.start, term.name, term.group)

    for term in sorted(terms, key=order):
        fitting = [each for each in people if any(_same_person(term, other) for other in each)]
        likeness = [max(_likeness(term, other) for other in each) for each in fitting]
        best = [each for each, alike in zip(fitting, likeness, strict=True) if alike == max(likeness)]
        if len(best) == 1:  # of two namesakes neither is taken: a wrong id is worse than none
            best[0].append(term)
        else:
            people.append([term])
    return people


def _likeness(one: Term, other: Term) -> float:
    """How alike the names are, from 0 to 1; of namesakes who begins in this office on that day is better by 1."""
    alike = difflib.SequenceMatcher(a=" ".join(name_keys(one.name)), b=" ".join(name_keys(other.name))).ratio()
    return alike + _begin_together(one, other)


def _begin_together(one: Term, other: Term) -> bool:
    if one.group != other.group or not (_day_known(one.start) and _day_known(other.start)):
        return False
    return abs(first_day(one.start) - first_day(other.start)) <= _SAME_BEGINNING


def _same_person(one: Term, other: Term) -> bool:
    if one.wikidata and other.wikidata:
        return one.wikidata == other.wikidata
    shared = bool(set(one.keys) & set(other.keys))
    if _begin_together(one, other) and (shared or (one.group in _SINGLE and _alike(one, other))):
        return True
    if {one.group, other.group} & {"monarch", "pope"}:  # Johannes XXIII. and Johannes Paul II. share their words
        return one.name.rstrip(".") == other.name.rstrip(".")
    return name_keys(one.name) == name_keys(other.name) or (shared and _called(one.name, other.name))


def _alike(one: Term, other: Term) -> bool:
    return any(difflib.SequenceMatcher(a=a, b=b).ratio() >= _ALIKE for a in one.keys for b in other.keys)


def _called(one: str, other: str) -> bool:
    """Whether one name is the other, or a part of it; a name of one word only as the other's first."""
    words, others = name_keys(one), name_keys(other)
    if 1 in (len(words), len(others)):
        return words[0] == others[0]
    return fits(words, others) or fits(others, words)


def _day_known(written: str) -> bool:
    return len(written) == len("2020-01-01")


def _spans(number: int, terms: list[Term]) -> list[_Span]:
    """The person's terms; those of one office that overlap are one."""
    best = min(terms, key=lambda term: (_ORDER.index(term.source), -len(term.name), term.name)).name
    wikidata = next((term.wikidata for term in terms if term.wikidata), "")
    of_office: dict[tuple[str, str], list[_Span]] = defaultdict(list)
    for term in sorted(terms, key=lambda term: (term.start, term.end or "9", term.source)):
        merged = of_office[term.group, term.portfolio]
        names = (best if _called(term.name, best) else term.name,)
        known = replace(term, wikidata=wikidata)
        if merged and _touch(merged[-1].term, known):
            joined = sorted({*merged[-1].names, *names})
            merged[-1] = _Span(person=number, term=_united(merged[-1].term, known), names=tuple(joined))
        else:
            merged.append(_Span(person=number, term=known, names=names))
    return [span for merged in of_office.values() for span in merged]


def _touch(one: Term, other: Term) -> bool:
    # without an end, the last day of the Factbook that names the holder tells a second term from a first that goes on
    known = one.end or one.attested
    return not known or first_day(other.start) <= last_day(known) + _GAP


def _united(one: Term, other: Term) -> Term:
    """One term of two that overlap: of two beginnings that with its day, of two ends the later, a known one first."""
    if one.source == "factbook" and other.source != "factbook":  # which now and then has a slip in the year or month
        start = other.start
    else:
        start = max(one.start, other.start, key=len) if other.start[:4] == one.start[:4] else one.start
    if one.end and other.end:
        end = max(one.end, other.end, key=last_day)
    else:
        # an end in one source belongs to the open term of the other, unless that only follows it
        follows = bool(one.end) and first_day(other.start) > last_day(one.end) - _SAME_BEGINNING
        end = "" if follows else one.end or other.end
    source = other.source if one.source == "factbook" else one.source
    return replace(one, start=start, end=end, source=source, attested=max(one.attested, other.attested))


def _succeeded(spans: list[_Span]) -> list[_Span]:
    """Where the sources know no end of a head of state or government, it is the beginning of the next one's term."""
    ended: list[_Span] = []
    for span in spans:
        term = span.term
        of_office = [each for each in spans if each.term.group == term.group]
        current = term.attested and term.attested == max(each.term.attested for each in of_office)
        starts = [each.term.start for each in of_office if each.person != span.person]
        later = [start for start in starts if first_day(start) > first_day(term.start)]
        alone = term.group in _SUCCEEDED and term.country not in source_words()["collective"]
        if alone and later and not term.end and not current:
            ended.append(replace(span, term=replace(term, end=min(later, key=first_day))))
        else:
            ended.append(span)
    return ended


if __name__ == "__main__":
    main()
