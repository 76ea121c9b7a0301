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

from kg.records import Decision, Doubt
from kg.resolve.judged import Verdicts
from kg.resolve.persons.appearances import Appearance
from kg.resolve.persons.names import Likeness, Name, initial, likeness, to_name

SAME_FROM = 0.8  # score from which two names are one person
UNSURE_FROM = 0.6  # score from which people are asked
_LEAD = 0.05  # two persons whose scores lie closer fit equally well
_SAME_OFFICE, _OTHER_OFFICE = 0.15, -0.25
_SAME_ORGANIZATION = 0.1
_SAME_COMPANY = 0.1
_LIFE = 40  # years in the news: further apart, one name is two persons


@dataclass(slots=True, eq=False)
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
    called: set[str] = field(default_factory=set)  # as judgements name it

    def add(self, appearance: Appearance) -> None:
        """Take in one more appearance with all that its article knows."""
        self.members.append(appearance)
        if appearance.full:
            self.names.add(to_name(appearance.label))
        self.articles.add(appearance.article)
        self.called |= appearance.called
        self.on_behalf_of |= appearance.on_behalf_of
        self.organizations |= appearance.organizations
        self.company |= appearance.company
        if appearance.holder:
            self.holders.add(appearance.holder)
        if day := appearance.published:
            self.span = (min(day, self.span[0]), max(day, self.span[1])) if self.span else (day, day)

    @property
    def reference(self) -> str:
        """How a judgement names this cluster: by the first article that gives its name in full, if one does."""
        first = min(self.members, key=lambda member: (not member.full, member.article, member.referent))
        return f"{first.label} @ {first.article}"

    @property
    def first(self) -> tuple[str, str]:
        """What tells this cluster from every other, whatever the order of the input."""
        return min((member.article, member.referent) for member in self.members)


def join_full_names(appearances: Iterable[Appearance], verdicts: Verdicts) -> tuple[list[Cluster], list[Doubt]]:
    """One cluster a person, in the order of the names, and the pairs that may be one."""
    of_name: dict[tuple[str, ...], list[Appearance]] = defaultdict(list)
    for appearance in appearances:
        of_name[appearance.keys].append(appearance)
    clusters = [cluster for keys in sorted(of_name) for cluster in _namesakes(of_name[keys], verdicts)]
    return _joined(clusters, verdicts)


def _namesakes(members: Sequence[Appearance], verdicts: Verdicts) -> list[Cluster]:
    """The persons of exactly one name: one, unless what the articles know of them excludes each other."""
    clusters: list[Cluster] = []
    best_known_first = sorted(members, key=lambda m: (not m.holder, not m.on_behalf_of, m.article, m.referent))
    for appearance in best_known_first:
        alone = Cluster()
        alone.add(appearance)
        rated = [(compare(cluster, alone, verdicts).score, number) for number, cluster in enumerate(clusters)]
        score, number = max(rated, default=(0.0, 0), key=lambda pair: (pair[0], -pair[1]))
        if score >= SAME_FROM:
            clusters[number].add(appearance)
        else:
            clusters.append(alone)
    return clusters


def compare(one: Cluster, other: Cluster, verdicts: Verdicts) -> Likeness:
    """How likely two clusters are one person: the likeness of the names, mended by what the articles know.

    What people have decided goes before.
    """
    verdict = verdicts.of(one.called, other.called)
    if verdict is not None:
        return Likeness(1.0, "so judged by people") if verdict else Likeness(0.0, "judged by people to be two")
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


def _joined(clusters: list[Cluster], verdicts: Verdicts) -> tuple[list[Cluster], list[Doubt]]:
    """The clusters with those put together that are one person: the surest pair first, none that fits two persons."""
    rated = sorted(_rated(clusters, verdicts), key=lambda pair: (-pair[0], pair[1:]))
    partners: dict[int, list[tuple[float, int]]] = defaultdict(list)
    for score, first, second in rated:
        partners[first].append((score, second))
        partners[second].append((score, first))
    target = list(range(len(clusters)))
    doubts: list[Doubt] = []

    def ambiguous(number: int, score: float) -> bool:
        """Whether two persons fit equally well who are not one."""
        roots = {_root(target, other) for likeliness, other in partners[number] if likeliness >= score - _LEAD}
        fitting = [clusters[root] for root in sorted(roots)]
        return any(compare(a, b, verdicts).score < SAME_FROM for a, b in itertools.combinations(fitting, 2))

    for score, first, second in rated:
        one, other = sorted((_root(target, first), _root(target, second)))
        if one == other:
            continue
        found = compare(clusters[one], clusters[other], verdicts)
        if found.score >= SAME_FROM and not (score < 1 and (ambiguous(first, score) or ambiguous(second, score))):
            _merge(clusters[one], clusters[other], found)
            target[other] = one
        elif found.score >= UNSURE_FROM:
            doubts.append(_doubt(clusters[one], clusters[other], found))
    return [cluster for number, cluster in enumerate(clusters) if target[number] == number], doubts


def _rated(clusters: list[Cluster], verdicts: Verdicts) -> list[tuple[float, int, int]]:
    pairs = sorted(_neighbours(clusters) | _judged_the_same(clusters, verdicts))
    rated = ((compare(clusters[one], clusters[other], verdicts).score, one, other) for one, other in pairs)
    return [pair for pair in rated if pair[0] >= UNSURE_FROM]


def _judged_the_same(clusters: list[Cluster], verdicts: Verdicts) -> set[tuple[int, int]]:
    """Pairs that people have judged to be one, which need not have a likely name."""
    named = {name for pair in verdicts.same for name in pair}
    called: dict[str, list[int]] = defaultdict(list)
    for number, cluster in enumerate(clusters):
        for name in cluster.called & named:
            called[name].append(number)
    pairs = {tuple(sorted((a, b))) for one, other in verdicts.same for a in called[one] for b in called[other]}
    return {(a, b) for a, b in pairs if a != b}


def _doubt(one: Cluster, other: Cluster, found: Likeness) -> Doubt:
    return Doubt(one=one.reference, other=other.reference, reason=found.reason, score=found.score)


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
    yield f"{name.sound}?"
