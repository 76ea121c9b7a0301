"""What a reader has in mind while following an article: who was spoken of, where, as subject, in which office."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from kg import ontology
from kg.analyse.passage import Passage
from kg.analyse.persons import NamedMention, People
from kg.analyse.titles import TitlePhrase


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """Tokens that stand for persons of the article, and why."""

    first: int
    last: int
    pronoun: bool
    persons: tuple[str, ...]
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Office:
    """An office that somebody of the article is known to hold; ``key`` is the country or body or ""."""

    group: str
    stem: str
    key: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Seen:
    """One place of the text where a person was spoken of."""

    person: str
    position: int
    sentence: int
    subject: bool


@dataclass(slots=True, kw_only=True)
class Memory:
    """What the reader has in mind: persons in the order in which they were last spoken of."""

    people: People
    offices: dict[str, list[Office]]
    published: date | None = None
    seen: list[Seen] = field(default_factory=list)

    def note(self, person: str, position: int, sentence: int, *, subject: bool) -> None:
        """Keep in mind that a person was spoken of."""
        self.seen.append(Seen(person=person, position=position, sentence=sentence, subject=subject))

    def recent(self, sentence: int, reach: int) -> list[Seen]:
        """Each person once, the last spoken of first, of the sentences within reach."""
        found: dict[str, Seen] = {}
        for seen in reversed(self.seen):
            if seen.sentence < sentence - reach:
                break
            found.setdefault(seen.person, seen)
        return list(found.values())

    def gender(self, person: str) -> str:
        """ "m", "f" or "" where the article does not tell."""
        return self.people.persons[person].gender


def settle_genders(people: People, titles: list[TitlePhrase]) -> None:
    """Write down the gender of each person that titles or first names tell."""
    lexicon = ontology.load("lexicon/de/persons")
    male, female = set(lexicon["male"]), set(lexicon["female"])
    for title in titles:
        for holder in title.holders:
            person = people.persons[holder]
            person.gender = person.gender or ("f" if title.word.female else "")
    for person in people.persons.values():
        first = person.label.split()[0] if " " in person.label else ""
        if person.gender or not first:
            continue
        if first in female or (first.endswith("a") and first not in male):
            person.gender = "f"
        elif first in male:
            person.gender = "m"
    for title in titles:
        for holder in title.holders:
            people.persons[holder].gender = people.persons[holder].gender or "m"


def offices_of(titles: list[TitlePhrase]) -> dict[str, list[Office]]:
    """The offices that the titles give to persons, by person."""
    offices: dict[str, list[Office]] = {}
    for title in titles:
        for holder in title.holders:
            key = title.attachment.key if title.attachment and title.attachment.kind != "person" else ""
            offices.setdefault(holder, []).append(Office(group=title.word.group, stem=stem_of(title), key=key))
    return offices


def stem_of(title: TitlePhrase) -> str:
    """The office in lower case without gender, "Bundes-" and Swiss spelling: what two titles have in common."""
    return title.word.office.lower().removesuffix("in").removeprefix("bundes").replace("aussen", "außen")


def is_subject(passage: Passage, mention: NamedMention, titles: list[TitlePhrase]) -> bool:
    """Whether a name may be the subject: no preposition and no oblique article before its noun phrase."""
    first = next(
        (t.first for t in titles if t.first < mention.first and mention.first in (t.last, t.head + 1)), mention.first
    )
    opening = passage.tokens[first]
    oblique = opening.tag in ("ART", "PPOSAT", "PDAT") and opening.text.lower().endswith(("em", "en", "es"))
    if oblique or opening.tag == "APPRART":
        return False
    if first == passage.first_of[passage.sentence_of[first]]:
        return True
    return not passage.tokens[first - 1].tag.startswith("APPR")
