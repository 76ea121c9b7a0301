"""What a reader has in mind while following an article: who was spoken of, where, and in which role."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from kg.analyse.coreference.profiles import Profile
from kg.analyse.coreference.syntax import Role, Syntax
from kg.analyse.passage import Passage
from kg.analyse.persons import People


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """Tokens that stand for persons of the article, and why."""

    first: int
    last: int
    pronoun: bool
    persons: tuple[str, ...]
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Seen:
    """One place of the text where a person was spoken of."""

    person: str
    position: int
    sentence: int
    clause: int
    role: Role
    named: bool
    together: tuple[str, ...] = ()  # all persons, where the words stand for several


@dataclass(slots=True, kw_only=True)
class Memory:
    """What the reader has in mind: where each person was spoken of, and what is known of each."""

    passage: Passage
    people: People
    syntax: Syntax
    profiles: dict[str, Profile]
    speakers: dict[int, str]
    published: date | None = None
    seen: list[Seen] = field(default_factory=list)
    last: dict[str, Seen] = field(default_factory=dict)
    counts: dict[str, int] = field(default_factory=dict)
    strangers: dict[str, tuple[int, Role]] = field(default_factory=dict)  # where an unnamed one stood last, by gender

    def note(self, person: str, position: int, role: Role, *, named: bool, together: tuple[str, ...] = ()) -> None:
        """Keep in mind that a person was spoken of."""
        seen = Seen(
            person=person,
            position=position,
            sentence=self.passage.sentence_of[position],
            clause=self.syntax.clause_of[position],
            role=role,
            named=named,
            together=together,
        )
        self.seen.append(seen)
        self.last[person] = seen
        self.counts[person] = self.counts.get(person, 0) + 1

    def recent(self, position: int, reach: int) -> list[Seen]:
        """Each person once, the last spoken of first, of the sentences within reach."""
        earliest = self.passage.sentence_of[position] - reach
        found = [seen for seen in self.last.values() if seen.sentence >= earliest]
        return sorted(found, key=lambda seen: -seen.position)

    def gender(self, person: str) -> str:
        """ "m", "f" or "" where the article does not tell."""
        return self.people.persons[person].gender

    def in_clause(self, position: int) -> set[str]:
        """The persons who are spoken of in the clause of a token, as its own parts and not as owners."""
        clause = self.syntax.clause_of[position]
        here = {seen.person for seen in self.seen[-12:] if seen.clause == clause and seen.role != "owner"}
        named = self.syntax.names_in.get(clause, ())
        return here | {m.person for m in named if self.syntax.role_of[m.first] != "owner"}
