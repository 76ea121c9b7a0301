"""What people have judged, as resolve asks for it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Set

from kg.records import Judgements


class Verdicts:
    """Pairs of names or claims that are the same or different, and which of all judgements were asked for."""

    def __init__(self, judgements: Judgements) -> None:
        """``judgements`` as their file gives them."""
        self.same = judgements.same
        self._partners: defaultdict[str, dict[str, bool]] = defaultdict(dict)
        for pairs, verdict in ((judgements.same, True), (judgements.different, False)):
            for one, other in pairs:
                self._partners[one][other] = verdict
                self._partners[other][one] = verdict

    def of(self, one: Set[str], other: Set[str]) -> bool | None:
        """Whether two things with these names are one; None where nobody has said. "Different" weighs more."""
        if not self._partners:
            return None
        found = {
            verdict
            for name in one & self._partners.keys()
            for partner, verdict in self._partners[name].items()
            if partner in other
        }
        return None if not found else False not in found

    def partners_of(self, names: Set[str]) -> bool:
        """Whether anything has been judged of these names."""
        return any(name in self._partners for name in names)

    def idle(self, names: Iterable[str]) -> tuple[str, ...]:
        """The names of pairs that are not among these, sorted."""
        return tuple(sorted(self._partners.keys() - set(names)))
