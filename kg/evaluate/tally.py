"""Counts of what was right, found and wanted, and the figures that follow from them."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import TypeVar

Key = TypeVar("Key", bound=tuple[object, ...])


@dataclass(slots=True)
class Tally:
    """Counts over many articles; precision, recall and F1 lie between 0 and 1 and are 0 where nothing was counted."""

    right: int = 0
    found: int = 0
    gold: int = 0

    @property
    def precision(self) -> float:
        """The share of what was found that is right."""
        return self.right / self.found if self.found else 0.0

    @property
    def recall(self) -> float:
        """The share of the gold that was found."""
        return self.right / self.gold if self.gold else 0.0

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall."""
        total = self.found + self.gold
        return 2 * self.right / total if total else 0.0

    def __str__(self) -> str:
        """F1, precision, recall and the counts, in columns."""
        figures = f"F1 {self.f1:.3f}  precision {self.precision:.3f}  recall {self.recall:.3f}"
        return f"{figures}  gold {self.gold}  found {self.found}"

    def add(self, *, right: bool, found: bool = True, gold: bool = True) -> None:
        """Count one fact."""
        self.right += right
        self.found += found
        self.gold += gold

    def compare(self, gold: Mapping[Key, bool], found: Collection[Key]) -> list[str]:
        """Count one article and tell the differences, one line each.

        ``gold`` says for each key whether it is optional; an optional key counts neither as right nor as wrong.
        """
        required = {key for key, optional in gold.items() if not optional}
        counted = {key for key in found if not gold.get(key, False)}
        self.right += len(counted & required)
        self.found += len(counted)
        self.gold += len(required)
        missed = [f"missed: {key}" for key in sorted(required - counted, key=str)]
        return missed + [f"wrong: {key}" for key in sorted(counted - required, key=str)]
