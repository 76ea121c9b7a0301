"""Sightings of several articles that are one encounter.

Papers contradict each other in day, place and company and still tell of one encounter, so every sign has its weight.
The weights were set on the stories of the corpus that four papers tell each (corpus/series.json).
"""

from __future__ import annotations

import datetime
import itertools
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from kg.records import Decision, Doubt
from kg.resolve.edtf import compatible, days_apart, first_day, last_day, precision
from kg.resolve.judged import Verdicts
from kg.resolve.sightings import Sighting, located, places_agree

JOIN_FROM = 0.4
UNSURE_FROM = 0.3
_SUREST = 0.99  # of what rules say: 1 is for people
_LEAD = 0.1  # by which the best event has to lead the next for a sighting without place and day
_SAME_STORY, _NEAR, _LATER = 14, 45, 120  # days between the publications of two articles
_DISPUTED = 3  # days by which papers differ about one encounter
_MOVED = 45  # days by which an encounter is moved
_YEAR = 4  # digits


@dataclass(slots=True, eq=False)
class Cluster:
    """Sightings that are one encounter, from as many articles."""

    sightings: list[Sighting] = field(default_factory=list)
    decisions: list[Decision] = field(default_factory=list)

    @property
    def articles(self) -> set[str]:
        """The articles that tell of it."""
        return {sighting.article for sighting in self.sightings}


def join_sightings(found: Sequence[Sighting], verdicts: Verdicts) -> tuple[list[Cluster], list[Doubt]]:
    """One cluster for each encounter, and the pairs that may be one.

    The likeliest pairs find together first. Two sightings of one article are two encounters. A sighting without place
    and day joins only the one encounter that it fits clearly best.
    """
    clusters = [Cluster([sighting]) for sighting in found]
    target = list(range(len(found)))
    doubts: list[Doubt] = []
    rated = sorted((-score, one, other, reason) for score, one, other, reason in _rated(found, verdicts))
    best: defaultdict[int, list[tuple[float, int]]] = defaultdict(list)
    for negative, one, other, _ in rated:
        best[one].append((-negative, other))
        best[other].append((-negative, one))
    for negative, one, other, reason in rated:
        score = -negative
        first, second = sorted((_root(target, one), _root(target, other)))
        if first == second:
            continue
        judged = score > _SUREST
        fits = judged or (_may_join(clusters[first], clusters[second]) and _clear(one, other, found, best, target))
        if score >= JOIN_FROM and fits:
            articles = sorted({*clusters[first].articles, *clusters[second].articles})
            decision = Decision(what=" = ".join(articles), reason=reason, score=round(min(score, 0.99), 2))
            clusters[first].decisions += [*clusters[second].decisions, decision]
            clusters[first].sightings += clusters[second].sightings
            target[second] = first
        elif score >= UNSURE_FROM and not clusters[first].articles & clusters[second].articles:
            names = [f"claim {found[number].claims[0].id}" for number in (one, other)]
            doubts.append(Doubt(one=names[0], other=names[1], reason=reason, score=round(score, 2)))
    return [cluster for number, cluster in enumerate(clusters) if target[number] == number], doubts


def _root(target: list[int], number: int) -> int:
    while target[number] != number:
        number = target[number]
    return number


def _may_join(one: Cluster, other: Cluster) -> bool:
    """Whether no article tells of both as two, and no two of their sightings exclude each other."""
    if one.articles & other.articles:
        return False
    return all(likeness(a, b)[0] > 0 for a in one.sightings for b in other.sightings)


def _clear(
    one: int, other: int, found: Sequence[Sighting], best: dict[int, list[tuple[float, int]]], target: list[int]
) -> bool:
    """Whether a sighting without place and day fits one encounter alone, or fits it clearly best."""
    for number, partner in ((one, other), (other, one)):
        if found[number].date or located(found[number]):
            continue
        own = _root(target, partner)
        score = max(rating for rating, each in best[number] if _root(target, each) == own)
        if any(rating > score - _LEAD for rating, each in best[number] if _root(target, each) != own):
            return False
    return True


def _rated(found: Sequence[Sighting], verdicts: Verdicts) -> Iterator[tuple[float, int, int, str]]:
    claimed = [frozenset(f"claim {claim.id}" for claim in sighting.claims) for sighting in found]
    for one, other in sorted(_neighbours(found) | _judged_the_same(claimed, verdicts)):
        verdict = verdicts.of(claimed[one], claimed[other])
        if verdict is not None:
            if verdict:
                yield 1.0, one, other, "so judged by people"
            continue
        score, reasons = likeness(found[one], found[other])
        if score >= UNSURE_FROM:
            yield score, one, other, ", ".join(reasons)


def _judged_the_same(claimed: Sequence[frozenset[str]], verdicts: Verdicts) -> set[tuple[int, int]]:
    names = {name for pair in verdicts.same for name in pair}
    where = {name: number for number, claims in enumerate(claimed) for name in claims & names}
    pairs = [(where[one], where[other]) for one, other in verdicts.same if one in where and other in where]
    return {(min(pair), max(pair)) for pair in pairs if pair[0] != pair[1]}


def _neighbours(found: Sequence[Sighting]) -> set[tuple[int, int]]:
    """Pairs of sightings of one kind from two articles that share persons and lie near each other in time."""
    blocks: defaultdict[tuple[str, ...], list[int]] = defaultdict(list)
    together: defaultdict[tuple[str, ...], list[int]] = defaultdict(list)
    pairs: set[tuple[int, int]] = set()
    for number, sighting in enumerate(found):
        months = _months(sighting)
        for company in _companies(sighting):
            together[company].append(number)
            for month in months:
                blocks[*company, month].append(number)
    for number, sighting in enumerate(found):
        if not _months(sighting):  # of a time that nobody knows: all encounters of these persons are near
            others = {other for company in _companies(sighting) for other in together[company]} - {number}
            pairs |= {(min(number, other), max(number, other)) for other in others}
    pairs |= {pair for members in blocks.values() for pair in itertools.combinations(members, 2)}
    return {(one, other) for one, other in pairs if found[one].article != found[other].article}


def _companies(sighting: Sighting) -> Iterator[tuple[str, ...]]:
    if sighting.type == "visit":
        yield sighting.type, sighting.visitor
    else:
        yield from ((sighting.type, *pair) for pair in itertools.combinations(sorted(sighting.participants), 2))


def _months(sighting: Sighting) -> set[str]:
    """The months of its day and those around, of its year alone where no more is known, or of the publication."""
    months: set[str] = set()
    for day in {first_day(sighting.date), last_day(sighting.date)} if precision(sighting.date) > 1 else ():
        months |= _around(day)
    if precision(sighting.date) == 1:
        months |= {f"{sighting.date[:_YEAR]}-{month:02}" for month in range(1, 13)}
    if sighting.published and not sighting.date:
        months |= _around(sighting.published)
    return months


def _around(day: str) -> set[str]:
    number = int(day[:4]) * 12 + int(day[5:7]) - 1
    return {f"{each // 12:04}-{each % 12 + 1:02}" for each in (number - 1, number, number + 1)}


def likeness(one: Sighting, other: Sighting) -> tuple[float, list[str]]:
    """How likely two sightings of two articles are one encounter, and what speaks for it; 0 where they exclude it."""
    if one.type != other.type or (one.type == "visit" and one.visitor != other.visitor):
        return 0.0, []
    if one.type != "visit" and len(one.participants & other.participants) < 2:
        return 0.0, []
    signs = [_persons(one, other), _dates(one, other), _places(one, other), _publications(one, other)]
    if _out_of_time(one, other) or _out_of_time(other, one):
        signs.append((-0.4, ""))
    score = sum(weight for weight, _ in signs)
    return min(max(score, 0.0), _SUREST), [reason for weight, reason in signs if weight > 0 and reason]


def _persons(one: Sighting, other: Sighting) -> tuple[float, str]:
    if one.participants == other.participants:
        return 0.35, "same persons"
    if one.participants <= other.participants or other.participants <= one.participants:
        return 0.25, "persons of one among those of the other"
    shared = len(one.participants & other.participants) / len(one.participants | other.participants)
    return 0.3 * shared, "some of the same persons"


def _dates(one: Sighting, other: Sighting) -> tuple[float, str]:
    if not one.date or not other.date:
        return 0.1, ""
    if one.date == other.date and precision(one.date) > 1:
        return 0.35, "same date"
    if compatible(one.date, other.date):
        return (0.05, "") if 1 in (precision(one.date), precision(other.date)) else (0.25, "dates that fit")
    apart = days_apart(one.date, other.date)
    if apart <= _DISPUTED:
        return (0.2 if apart == 1 else 0.1), "days near each other"
    if apart <= _MOVED and {one.status, other.status} != {"occurred"} and _gap(one, other) <= _NEAR:
        return 0.0, ""
    return -0.5, ""


def _places(one: Sighting, other: Sighting) -> tuple[float, str]:
    if not one.places or not other.places:
        return 0.05, ""
    if one.place == other.place:
        return 0.25, "same place"
    if places_agree(one, other):
        return 0.2, "one place in the other"
    if not located(one) or not located(other):
        return 0.05, ""
    told_of_one_day = one.date and other.date and min(precision(one.date), precision(other.date)) > 1
    return (-0.1 if told_of_one_day else -0.4), ""


def _publications(one: Sighting, other: Sighting) -> tuple[float, str]:
    gap = _gap(one, other)
    if gap <= _SAME_STORY:
        return 0.2, "articles of the same days"
    if gap <= _NEAR:
        return 0.1, "articles of the same weeks"
    both_dated = one.date and other.date and min(precision(one.date), precision(other.date)) > 1
    return (0.0, "") if both_dated else (-0.3 if gap > _LATER else -0.1, "")


def _gap(one: Sighting, other: Sighting) -> int:
    """Days between the publications; few where one is not known."""
    if not one.published or not other.published:
        return _SAME_STORY
    published = [datetime.date.fromisoformat(each.published) for each in (one, other)]
    return abs((published[0] - published[1]).days)


def _out_of_time(one: Sighting, other: Sighting) -> bool:
    """Whether an article speaks of the encounter as of something past before its day, or as planned long after it."""
    if not one.published or precision(other.date) < 2:
        return False
    if one.status == "occurred" and not one.date:
        return one.published < first_day(other.date)
    return one.status == "planned" and other.status == "occurred" and one.published > last_day(other.date)
