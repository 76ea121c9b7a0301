"""Persons with full names across articles: namesakes stay apart, spellings of one name come together.

Cost grows about linearly: only names that share a family name and the first letter of a given name, or a given name and
the beginning of a family name, are compared.
"""

from __future__ import annotations

import itertools
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date

from kg.records import Decision
from kg.resolve.persons.appearances import Appearance
from kg.resolve.persons.names import Likeness, Name, initial, likeness, to_name

SAME_FROM = 0.8  # score from which two names are one person
_LEAD = 0.05  # two persons whose scores lie closer fit equally well
_SAME_OFFICE, _OTHER_OFFICE = 0.15, -0.25
_SAME_ORGANIZATION = 0.1
_SAME_COMPANY = 0.1
_LIFE = 40  # years in the news: further apart, one name is two persons


@dataclass(slots=True)
class Cluster:
    """Appearances that are one person, with the decisions that brought them together."""

    members: list[Appearance] = field(default_factory=list)
    decisions: list[Decision] = field(default_factory=list)
    names: set[Name] = field(default_factory=set)
    articles: set[str] = field(default_factory=set)
    on_behalf_of: set[str] = field(default_factory=set)
    organizations: set[str] = field(default_factory=set)
    company: set[str] = field(default_factory=set)
    holders: set[str] = field(default_factory=set)
    span: tuple[date, date] | None = None  # days of the first and the last article with a date

    def add(self, appearance: Appearance) -> None:
        """Take in one more appearance with all that its article knows."""
        self.members.append(appearance)
        if appearance.full:
            self.names.add(to_name(appearance.label))
        self.articles.add(appearance.article)
        self.on_behalf_of |= appearance.on_behalf_of
        self.organizations |= appearance.organizations
        self.company |= appearance.company
        if appearance.holder:
            self.holders.add(appearance.holder)
        if day := appearance.published:
            self.span = (min(day, self.span[0]), max(day, self.span[1])) if self.span else (day, day)

    @property
    def first(self) -> tuple[str, str]:
        """What tells this cluster from every other, whatever the order of the input."""
        return min((member.article, member.referent) for member in self.members)


def join_full_names(appearances: Iterable[Appearance]) -> list[Cluster]:
    """One cluster a person, in the order of the names."""
    of_name: dict[tuple[str, ...], list[Appearance]] = defaultdict(list)
    for appearance in appearances:
        of_name[appearance.keys].append(appearance)
    clusters = [cluster for keys in sorted(of_name) for cluster in _namesakes(of_name[keys])]
    return _joined(clusters)


def _namesakes(members: Sequence[Appearance]) -> list[Cluster]:
    """The persons of exactly one name: one, unless what the articles know of them excludes each other."""
    clusters: list[Cluster] = []
    best_known_first = sorted(members, key=lambda m: (not m.holder, not m.on_behalf_of, m.article, m.referent))
    for appearance in best_known_first:
        alone = Cluster()
        alone.add(appearance)
        rated = [(compare(cluster, alone).score, number) for number, cluster in enumerate(clusters)]
        score, number = max(rated, default=(0.0, 0), key=lambda pair: (pair[0], -pair[1]))
        if score >= SAME_FROM:
            clusters[number].add(appearance)
        else:
            clusters.append(alone)
    return clusters


def compare(one: Cluster, other: Cluster) -> Likeness:
    """How likely two clusters are one person: the likeness of the names, mended by what the articles know."""
    names = max(likeness(a, b) for a in one.names for b in other.names)
    if not names.score:
        return names
    if one.holders and other.holders:
        if one.holders & other.holders:
            return Likeness(0.98, f"{names.reason}, and one office-holder")
        return Likeness(0.0, "different office-holders")
    if one.articles & other.articles and names.score < 0.95:
        return Likeness(0.0, "two persons of one article")
    score, reasons = names.score, [names.reason]
    for value, reason in _context(one, other):
        score += value
        reasons.append(reason)
    return Likeness(round(min(score, 0.99), 2), ", ".join(reasons))


def _context(one: Cluster, other: Cluster) -> Iterator[tuple[float, str]]:
    shared_company = not one.company.isdisjoint(other.company)
    if one.on_behalf_of and other.on_behalf_of:
        if one.on_behalf_of & other.on_behalf_of:
            yield _SAME_OFFICE, "same country or body"
        elif _countries(one) and _countries(other) and not shared_company:
            yield _OTHER_OFFICE, "other countries, no common company"
    if one.organizations & other.organizations:
        yield _SAME_ORGANIZATION, "same organization"
    if shared_company:
        yield _SAME_COMPANY, "common company"
    if (mine := one.span) and (theirs := other.span):
        gap = max((mine[0] - theirs[1]).days, (theirs[0] - mine[1]).days)
        if gap > _LIFE * 365:
            yield -1.0, f"more than {_LIFE} years apart"


def _countries(cluster: Cluster) -> set[str]:
    return {target for target in cluster.on_behalf_of if len(target) == 2 and target not in ("EU", "UN")}


def _joined(clusters: list[Cluster]) -> list[Cluster]:
    """The clusters with those put together that are one person: the surest pair first, none that fits two persons."""
    rated = _rated(clusters)
    partners: dict[int, list[tuple[float, int]]] = defaultdict(list)
    for score, first, second in rated:
        partners[first].append((score, second))
        partners[second].append((score, first))
    target = list(range(len(clusters)))

    def persons_that_fit(number: int, score: float) -> list[Cluster]:
        roots = {_root(target, other) for likeliness, other in partners[number] if likeliness >= score - _LEAD}
        return [clusters[root] for root in sorted(roots)]

    for score, first, second in sorted(rated, key=lambda pair: (-pair[0], pair[1:])):
        one, other = sorted((_root(target, first), _root(target, second)))
        if one == other:
            continue
        rivals = [persons_that_fit(first, score), persons_that_fit(second, score)]
        if any(compare(a, b).score < SAME_FROM for fitting in rivals for a, b in itertools.combinations(fitting, 2)):
            continue
        found = compare(clusters[one], clusters[other])
        if found.score >= SAME_FROM:
            _merge(clusters[one], clusters[other], found)
            target[other] = one
    return [cluster for number, cluster in enumerate(clusters) if target[number] == number]


def _rated(clusters: list[Cluster]) -> list[tuple[float, int, int]]:
    pairs = (
        (compare(clusters[one], clusters[other]).score, one, other) for one, other in sorted(_neighbours(clusters))
    )
    return [pair for pair in pairs if pair[0] >= SAME_FROM]


def _root(target: list[int], number: int) -> int:
    while target[number] != number:
        number = target[number]
    return number


def _merge(one: Cluster, other: Cluster, found: Likeness) -> None:
    what = " = ".join(sorted({min(m.label for m in one.members), min(m.label for m in other.members)}))
    for member in other.members:
        one.add(member)
    one.decisions += [*other.decisions, Decision(what=what, reason=found.reason, score=found.score)]


def _neighbours(clusters: Sequence[Cluster]) -> set[tuple[int, int]]:
    """Pairs of clusters whose names share enough to be compared."""
    blocks: dict[str, list[int]] = defaultdict(list)
    for number, cluster in enumerate(clusters):
        for block in {block for name in cluster.names for block in _blocks(name)}:
            blocks[block].append(number)
    return {pair for members in blocks.values() for pair in itertools.combinations(sorted(set(members)), 2)}


def _blocks(name: Name) -> Iterator[str]:
    *given, family = name.keys
    yield from (f"{initial(word)} {family}" for word in given)
    yield f"{given[0]} {family[:3]}"
    yield f"{name.keys[0]}, {name.keys[1]}"
    yield "".join(sorted("".join(name.keys)))
    yield from (f"{given[0]} {part[:3]}" for part in name.family_parts)
