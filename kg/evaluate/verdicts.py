"""Whether a claim is right by the gold of its article: True, False, or None where it counts neither way."""

from __future__ import annotations

import itertools
from collections.abc import Iterable
from dataclasses import dataclass

from kg.evaluate.agreement import Identity, fold, place_agrees
from kg.evaluate.facts import Encounter, Facts
from kg.evaluate.kinds import first_words, one_within_other


@dataclass(frozen=True, slots=True, kw_only=True)
class Claimed:
    """A claim in the words of the gold; ``target`` are the names of the country or organization, a visitor is first."""

    type: str
    persons: tuple[str, ...]
    status: str = ""
    target: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    words: str = ""
    indirect: bool = False


def verdict(claim: Claimed, gold: Facts, who: Identity) -> bool | None:
    """Office: person, country and whether current. Membership: person and organization. Statement: speaker and words.

    Meeting or call: every two of its persons and the status; visit: visitor, place and status. Date and place of a
    meeting are left out, and whether it is a meeting or a call.
    """
    persons = [who.found(person) for person in claim.persons]
    if not persons or (claim.type == "statement" and claim.indirect):
        return None
    match claim.type:
        case "office":
            return _office(claim, persons[0], gold, who)
        case "membership":
            return _membership(claim, persons[0], gold, who)
        case "statement":
            return _statement(claim, persons[0], gold, who)
        case "visit":
            return _visit(claim, persons[0], gold, who)
    return _talk(claim, persons, gold, who)


def _settled(fitting: Iterable[bool]) -> bool | None:
    """``fitting`` tells of each gold entry that fits whether it is optional."""
    entries = list(fitting)
    return None if entries and all(entries) else bool(entries)


def _office(claim: Claimed, holder: str, gold: Facts, who: Identity) -> bool | None:
    names = {fold(name) for name in claim.target}
    entries = [e for e in gold.representations if who.gold(e.person) == holder and fold(e.targets[0]) in names]
    if entries and all(entry.optional for entry in entries):
        return None
    return _settled(entry.optional for entry in entries if entry.status == claim.status)


def _membership(claim: Claimed, holder: str, gold: Facts, who: Identity) -> bool | None:
    names = {fold(name) for name in claim.target}
    return _settled(
        entry.optional
        for entry in gold.memberships
        if who.gold(entry.person) == holder and one_within_other(fold(entry.organizations[0]), names)
    )


def _statement(claim: Claimed, speaker: str, gold: Facts, who: Identity) -> bool | None:
    if not gold.quotations and not gold.quotations_annotated:
        return None
    said = first_words(claim.words)
    return _settled(
        q.optional for q in gold.quotations if who.gold(q.speaker) == speaker and first_words(q.start) == said
    )


def _visit(claim: Claimed, visitor: str, gold: Facts, who: Identity) -> bool | None:
    """A visit that the gold tells as a meeting in that place counts neither way, as the guideline has it."""
    there = [e for e in gold.encounters if visitor in _keys(e, who) and place_agrees(e.places, claim.places)]
    visits = [e for e in there if e.type == "visit"]
    if not visits and any(e.places for e in there):
        return None
    return _settled(e.optional for e in visits if claim.status in e.statuses or e.optional)


def _talk(claim: Claimed, persons: list[str], gold: Facts, who: Identity) -> bool | None:
    pairs = [_pair(claim, set(pair), gold, who) for pair in itertools.combinations(sorted(set(persons)), 2)]
    if False in pairs or not pairs:
        return False if pairs else None
    return True if True in pairs else None


def _pair(claim: Claimed, pair: set[str], gold: Facts, who: Identity) -> bool | None:
    together = [e for e in gold.encounters if pair <= _keys(e, who)]
    talks = [e for e in together if e.type != "visit"]
    if (talks or together) and all(e.optional or e.type == "visit" for e in together):
        return None
    return _settled(e.optional for e in talks if claim.status in e.statuses)


def _keys(encounter: Encounter, who: Identity) -> set[str]:
    return {who.gold(name) for name in encounter.participants}
