"""How articles are read, and who is told of it: the options that commands, Python and pipeline share."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from kg import settings
from kg.records import Dropped

Watch = Callable[[str], None]
"""Is told the name of a stage: "extract" for each article that is through, and a graph stage as it begins."""

Complain = Callable[[Dropped], None]
"""Is told of each article that is left out, at once."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """How articles are read and who is told of it.

    ``published`` is the date of articles that give none; claims less sure than ``min_confidence`` are left out, none if
    it is None; ``analyser`` is "kg" or "spacy:NAME"; ``jobs`` is the number of processes, None for as many as help.
    """

    published: date | None = None
    min_confidence: float | None = None
    analyser: str = settings.ANALYSER
    jobs: int | None = None
    watch: Watch = lambda _: None
    complain: Complain = lambda _: None


DEFAULT = Options()
