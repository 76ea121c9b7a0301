"""Pairs of names and encounters that may be one, with what articles say of each, for people to decide."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from kg import settings
from kg.growing import readings_in
from kg.judgements import load_judgements
from kg.options import Options
from kg.records import Reading
from kg.resolve import resolve

_SHOWN = 3  # quotes of one side


@dataclass(frozen=True, slots=True, kw_only=True)
class Side:
    """One of two that may be one: its name as judgements write it, and what articles say of it."""

    name: str
    quotes: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    """Two that may be one, and why."""

    one: Side
    other: Side
    reason: str
    score: float

    def __str__(self) -> str:
        """Both sides with their quotes, for people to read."""
        lines = [f"{self.score:.2f} {self.reason}"]
        for side in (self.one, self.other):
            lines += [f"  {side.name}", *(f"    {quote}" for quote in side.quotes)]
        return "\n".join(lines)


def doubts_in(folder: Path, options: Options) -> list[Pair]:
    """The pairs of names and encounters in the folder's graph that may be one, the likeliest first.

    Raises InputError if nothing was built into the folder.
    """
    judgements = load_judgements(folder / settings.JUDGEMENTS)
    readings = readings_in(folder, options).readings
    resolution = resolve(readings, judgements)
    quotes = _quotes(readings)
    return [
        Pair(
            one=Side(name=doubt.one, quotes=quotes.get(doubt.one, ())),
            other=Side(name=doubt.other, quotes=quotes.get(doubt.other, ())),
            reason=doubt.reason,
            score=doubt.score,
        )
        for doubt in resolution.doubts
    ]


def _quotes(readings: Iterable[Reading]) -> dict[str, tuple[str, ...]]:
    """What is said of each name in each article, and the words of each claim, by the names of judgements."""
    quotes: defaultdict[str, list[str]] = defaultdict(list)
    for reading in readings:
        label = {referent.id: referent.label for referent in reading.referents}
        about = f"{reading.article.id}, {reading.article.published or 'undated'}"
        for claim in reading.claims:
            said = f"{' '.join(claim.evidence.quote.split())} ({about})"
            persons = {label[role.referent] for role in claim.roles if role.referent in label}
            for name in (f"claim {claim.id}", *(f"{person} @ {reading.article.id}" for person in persons)):
                if said not in quotes[name]:
                    quotes[name].append(said)
    return {name: tuple(found[:_SHOWN]) for name, found in quotes.items()}
