"""Who met or called whom; and where, when, and whether it happened at all."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from kg.evaluate.agreement import Identity, date_agrees, place_agrees
from kg.evaluate.facts import Encounter, Facts
from kg.evaluate.tally import Tally

Pair = tuple[str, ...]


def score_pairs(gold: Facts, found: Facts, who: Identity, tallies: Mapping[str, Tally]) -> list[str]:
    """Count every two persons who take part in one encounter.

    A pair is optional if all encounters of the two are, or if the gold tells of a visit of one to the other.
    """
    by_pair = _by_pair(_talks(gold), who.gold)
    wanted = {pair: all(encounter.optional for encounter in talks) for pair, talks in by_pair.items()}
    for pair in _visit_pairs(gold, who):
        wanted.setdefault(pair, True)
    got = set(_by_pair(_talks(found), who.found))
    return [f"met: {line}" for line in tallies["met pair"].compare(wanted, got)]


def score_whom_where_when(gold: Facts, found: Facts, who: Identity, tallies: Mapping[str, Tally]) -> list[str]:
    """Match the encounters of every pair one to one, best agreement first, and count the whole and its attributes."""
    wanted, got = _by_pair(_talks(gold), who.gold), _by_pair(_talks(found), who.found)
    visit_pairs = _visit_pairs(gold, who)
    tally = tallies["met whom where when"]
    differences: list[str] = []
    for pair in sorted({*wanted, *got}):
        required, offered = wanted.get(pair, []), got.get(pair, [])
        matches = _match(required, offered)
        for match in matches:
            if not match.gold.optional:
                differences += _count_match(pair, match, tallies)
        counted = sum(not match.gold.optional for match in matches)
        tally.gold += sum(not encounter.optional for encounter in required) - counted
        optional = all(encounter.optional for encounter in required) if required else pair in visit_pairs
        tally.found += 0 if optional else len(offered) - len(matches)
    return differences


@dataclass(frozen=True, slots=True)
class Agreement:
    """In which attributes two encounters agree."""

    status: bool
    place: bool
    date: bool
    kind: bool

    @classmethod
    def of(cls, gold: Encounter, found: Encounter) -> Agreement:
        """Compare a found encounter with one of the gold."""
        return cls(
            status=found.statuses[0] in gold.statuses,
            place=place_agrees(gold.places, found.places),
            date=date_agrees(gold.date, found.date),
            kind=found.type == gold.type,
        )

    @property
    def attributes(self) -> tuple[tuple[str, bool], ...]:
        """The name of each attribute and whether it agrees."""
        return (("status", self.status), ("place", self.place), ("date", self.date), ("kind", self.kind))

    @property
    def points(self) -> int:
        """How many attributes agree."""
        return sum(agrees for _, agrees in self.attributes)


@dataclass(frozen=True, slots=True)
class Match:
    """One found encounter taken for one of the gold."""

    gold: Encounter
    found: Encounter
    agreement: Agreement


def _match(gold: list[Encounter], found: list[Encounter]) -> list[Match]:
    """One-to-one matches, greedily by points; among equals, the later encounters first."""
    candidates = [
        (Agreement.of(wanted, offered), i, j) for i, wanted in enumerate(gold) for j, offered in enumerate(found)
    ]
    candidates.sort(key=lambda candidate: (candidate[0].points, *candidate[1:]), reverse=True)
    used_gold: set[int] = set()
    used_found: set[int] = set()
    matches: list[Match] = []
    for agreement, i, j in candidates:
        if i not in used_gold and j not in used_found:
            used_gold.add(i)
            used_found.add(j)
            matches.append(Match(gold[i], found[j], agreement))
    return matches


def _count_match(pair: Pair, match: Match, tallies: Mapping[str, Tally]) -> list[str]:
    attributes = match.agreement.attributes
    tallies["met whom where when"].add(right=all(agrees for _, agrees in attributes))
    differences = []
    for name, agrees in attributes:
        tallies[f"attribute {name}"].add(right=agrees)
        if not agrees:
            differences.append(f"{name}: {pair}: gold {_in_words(match.gold)} found {_in_words(match.found)}")
    return differences


def _in_words(encounter: Encounter) -> str:
    where_when = (" > ".join(encounter.places) or "no place", encounter.date or "no date")
    return f"({encounter.type}, {' or '.join(encounter.statuses)}, {', '.join(where_when)})"


def _talks(facts: Facts) -> list[Encounter]:
    return [encounter for encounter in facts.encounters if encounter.type in ("meeting", "call")]


def _visit_pairs(gold: Facts, who: Identity) -> set[Pair]:
    return set(_by_pair((visit for visit in gold.encounters if visit.type == "visit"), who.gold))


def _by_pair(encounters: Iterable[Encounter], key: Callable[[str], str]) -> dict[Pair, list[Encounter]]:
    """The encounters of every two participants, in the given order."""
    by_pair: dict[Pair, list[Encounter]] = {}
    for encounter in encounters:
        for pair in itertools.combinations(sorted({key(name) for name in encounter.participants}), 2):
            by_pair.setdefault(pair, []).append(encounter)
    return by_pair
