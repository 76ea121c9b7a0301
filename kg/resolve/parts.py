"""Encounters that belong together: the summit with its dinner, press conference and the talk of two at its edge."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from kg import ontology
from kg.records import Event
from kg.resolve.edtf import days_apart, first_day, last_day
from kg.resolve.sightings import Gazetteer

_DAY = 10  # letters of a day
_COUNTRY = "country/"


@dataclass(frozen=True, slots=True, kw_only=True)
class _Side:
    """What decides whether an event lies in another: its days, its places, who took part, and the words for it."""

    event: Event
    persons: frozenset[str]
    located: bool  # whether anything is known that its place lies in
    days: tuple[str, str]
    part: bool
    whole: bool

    @property
    def size(self) -> tuple[bool, bool, int, int, int, str]:
        """Larger for what rather holds the other; no two events have the same."""
        event = self.event
        length = days_apart(*self.days) if self.days[0] else 0
        return not self.part, self.whole, len(self.persons), length, len(event.claims), event.id


def with_parts(events: Sequence[Event], gazetteer: Gazetteer) -> list[Event]:
    """The events, each part of the largest one that it lies in.

    It does where an article tells of both, within the days and at the place of the larger one, and those of one take
    part in the other. A date of a month or year tells no day. A call has no place, and is part of nothing.
    """
    sides = [_side(event, gazetteer) for event in events]
    told: defaultdict[str, list[int]] = defaultdict(list)
    for number, side in enumerate(sides):
        if side.days[0] and side.event.type != "call" and side.event.status != "denied":
            for article in sorted({claim.evidence.article for claim in side.event.claims}):
                told[article].append(number)
    wholes: dict[int, _Side] = {}
    for members in told.values():
        for part, whole in ((a, b) for a in members for b in members if _lies_in(sides[a], sides[b])):
            wholes[part] = max(wholes.get(part, sides[whole]), sides[whole], key=lambda side: side.size)
    return [
        replace(event, part_of=wholes[number].event.id) if number in wholes else event
        for number, event in enumerate(events)
    ]


def _side(event: Event, gazetteer: Gazetteer) -> _Side:
    words = {_kind_of(mark.text) for claim in event.claims for mark in claim.marks if mark.name == "trigger"}
    start, slash, end = event.date.partition("/")
    known = len(start) == _DAY and (not slash or len(end) == _DAY)
    return _Side(
        event=event,
        persons=frozenset(event.participants),
        located=bool(event.places) and len(gazetteer.chain(event.places[0])) > 1,
        days=(first_day(event.date), last_day(event.date)) if known else ("", ""),
        part="part" in words and "whole" not in words,
        whole="whole" in words or event.type == "visit",
    )


def _lies_in(part: _Side, whole: _Side) -> bool:
    if part.size >= whole.size or not (part.persons <= whole.persons or whole.persons <= part.persons):
        return False
    if whole.event.status == "cancelled" and part.event.status != "cancelled":
        return False
    within = whole.days[0] <= part.days[0] and part.days[1] <= whole.days[1]
    return within and _at_place(part, whole)


def _at_place(part: _Side, whole: _Side) -> bool:
    """Whether one place lies in the other or both in one town; what no table has may lie anywhere, a dinner as well."""
    if not part.event.places or not whole.event.places:
        return part.part
    if not (part.located and whole.located):
        return True
    one, other = part.event.places, whole.event.places
    return one[0] in other or other[0] in one or any(not place.startswith(_COUNTRY) for place in {*one} & {*other})


@lru_cache(maxsize=10_000)
def _kind_of(trigger: str) -> str:
    """Part or whole, by the words of the lexicon; "" for all other words."""
    words: dict[str, list[str]] = ontology.load("lexicon/de/programme")
    return next((kind for kind, stems in words.items() if _any(stems, trigger.lower())), "")


def _any(stems: Iterable[str], word: str) -> bool:
    return any(stem in word for stem in stems)
