"""Encounters that several articles tell of: each article answers only for the persons whom it names."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import replace

from kg.evaluate.facts import Encounter, Facts, Person


def keep_named(gold: Mapping[str, Facts], found: Mapping[str, Facts]) -> dict[str, Facts]:
    """The found facts, where an encounter of several articles keeps the persons that the article's gold knows.

    A person is known by the surname. Articles without gold stay as they are.
    """
    articles_of = Counter(event for facts in found.values() for event in {e.event for e in facts.encounters})
    return {
        article: _keep_named(gold[article], facts, articles_of) if article in gold else facts
        for article, facts in found.items()
    }


def _keep_named(gold: Facts, found: Facts, articles_of: Mapping[str, int]) -> Facts:
    known = _surnames(gold.persons)
    surnames = {person.name: _surnames([person]) for person in found.persons}

    def kept(encounter: Encounter) -> Encounter:
        if articles_of[encounter.event] == 1:
            return encounter
        return replace(encounter, participants=tuple(p for p in encounter.participants if surnames[p] & known))

    return replace(found, encounters=tuple(kept(encounter) for encounter in found.encounters))


def _surnames(persons: Iterable[Person]) -> set[str]:
    """The last word of every name, in lower case."""
    return {name.split()[-1].lower() for person in persons for name in (person.name, *person.aliases) if name.strip()}
