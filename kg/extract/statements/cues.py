"""Finds the words that attribute speech: verbs of saying, "so Keller", "laut Keller", "seiner Ansicht nach"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Literal

from kg import ontology
from kg.extract.clauses import Clause
from kg.extract.phrases import Phrase, of_actor
from kg.extract.scene import Scene
from kg.extract.subjects import FINITE, Syntax

_PLURAL = ("en", "sind")  # endings of finite verbs that no singular has

CueKind = Literal["verb", "so", "source"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Voice:
    """Who speaks, and where the article says so; ``persons`` is () for the unnamed.

    ``start`` to ``end`` is the phrase for the speaker; nothing where there is none ("hieß es").
    """

    persons: tuple[str, ...]
    start: int
    end: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Cue:
    """Words that say who speaks: tokens ``first`` to ``last`` (excluded).

    ``inverted`` tells a finite verb with its subject behind it (", sagte Keller"); ``clause`` is the clause of a verb.
    """

    kind: CueKind
    first: int
    last: int
    voice: Voice
    inverted: bool = False
    clause: Clause | None = None


@cache
def words(key: str) -> frozenset[str]:
    """One list of the lexicon of speech."""
    return frozenset(ontology.load("lexicon/de/speech")[key])


class Attribution(Syntax):
    """The cues of one scene, beside its phrases and subjects."""

    def __init__(self, scene: Scene) -> None:
        super().__init__(scene)
        self.cues = tuple(sorted((*self._verbs(), *self._so(), *self._sources()), key=lambda cue: cue.first))

    def voice(self, phrase: Phrase) -> Voice:
        """The voice of whom a phrase names."""
        start, end = self.tokens[phrase.first].start, self.tokens[phrase.last - 1].end
        return Voice(persons=phrase.persons, start=start, end=end)

    def _voice_at(self, phrase: Phrase | None, number: int) -> Voice:
        """The voice of a phrase; nobody, at a token, where there is none."""
        nobody = self.tokens[number].start
        return self.voice(phrase) if phrase else Voice(persons=(), start=nobody, end=nobody)

    def _verbs(self) -> Iterator[Cue]:
        for number, token in enumerate(self.tokens):
            clause = self.scene.clause_of(number) if token.tag.startswith("VV") else None
            if clause is None:
                continue
            lemma = self._lemma(number, clause)
            inside = [self.tokens[i].text.lower() for i in clause.tokens]
            if lemma in words("impersonal") and "es" in inside:
                yield Cue(kind="verb", first=number, last=number + 1, voice=self._voice_at(None, number), clause=clause)
            elif lemma in words("quoting"):
                lets = any(self.tokens[i].lemma == "lassen" for i in clause.tokens)
                voice = self._voice_at(self.subject(clause) if lets else self._quoted(clause), number)
                yield Cue(kind="verb", first=number, last=number + 1, voice=voice, inverted=True, clause=clause)
            elif lemma in words("verbs") and _complete(lemma, inside):
                cue = self._verb(number, clause)
                # "Es drohe ein Streit": what is reported, not who reports it
                if cue.voice.persons or not self.in_subjunctive(clause):
                    yield cue

    def _lemma(self, number: int, clause: Clause) -> str:
        """The verb with its particle: "fügte … hinzu" is hinzufügen."""
        lemma = self.tokens[number].lemma.lower()
        if self.tokens[number].tag != "VVFIN":
            return lemma
        behind = (self.tokens[i] for i in clause.tokens if i > number)
        particle = next((token.text.lower() for token in behind if token.tag == "PTKVZ"), "")
        return particle + lemma if particle + lemma in words("verbs") else lemma

    def _quoted(self, clause: Clause) -> Phrase | None:
        """ "zitierte die Zeitung Keller", "wird Keller zitiert": the only person, attributes aside."""
        inside = [p for p in self.phrases if p.head in clause.tokens and p.persons]
        persons = [p for p in inside if not p.attribute and not p.preposition]
        return persons[0] if len({phrase.persons for phrase in persons}) == 1 else None

    def _verb(self, number: int, clause: Clause) -> Cue:
        subject = self._agent(clause) if self._passive(number, clause) else self.subject(clause)
        finite = clause.finite(self.tokens)
        inverted = subject is not None and finite is not None and subject.first > finite
        voice = self._voice_at(subject, number)
        if finite is not None and self.tokens[finite].text.lower().endswith(_PLURAL):
            voice = self._together(voice, subject)
        return Cue(kind="verb", first=number, last=number + 1, voice=voice, inverted=inverted, clause=clause)

    def _together(self, voice: Voice, subject: Phrase | None) -> Voice:
        """The voice of a plural verb: all persons joined by "und"; nobody where one alone cannot be its subject."""
        if subject is None or len(voice.persons) != 1:
            return voice
        first = next((a for a in self.scene.actors if a.persons == voice.persons and a.last == subject.last), None)
        joined = [a for a in self.scene.actors if first is not None and a.group == first.group]
        persons = tuple(dict.fromkeys(person for actor in joined for person in actor.persons))
        end = max((self.tokens[a.last - 1].end for a in joined), default=voice.end)
        return Voice(persons=persons if len(persons) > 1 else (), start=voice.start, end=end)

    def _passive(self, number: int, clause: Clause) -> bool:
        if self.tokens[number].tag != "VVPP":
            return False
        auxiliaries = {self.tokens[i].lemma for i in clause.tokens if self.tokens[i].tag.startswith("VA")}
        return "werden" in auxiliaries or auxiliaries == {"sein"}

    def _agent(self, clause: Clause) -> Phrase | None:
        return next((p for p in self.phrases if p.head in clause.tokens and p.preposition in ("von", "durch")), None)

    def _so(self) -> Iterator[Cue]:
        """ "so Keller", "so der Delegationsleiter, Präsident Keller"; no "so sagte Keller"."""
        for number, token in enumerate(self.tokens[:-1]):
            joined = number > 0 and self.tokens[number - 1].text[:1].isalnum()
            phrase = self.phrase_from(number + 1) if token.text.lower() in words("so") and not joined else None
            if phrase is None or not phrase.may_be_subject:
                continue
            if phrase.last < len(self.tokens) and self.tokens[phrase.last].tag in FINITE:
                continue
            following = [p for p in self.phrases if p.first > number and p.may_be_subject]
            phrase = self.with_apposition(following) or phrase
            yield Cue(kind="so", first=number, last=phrase.last, voice=self.voice(phrase))

    def _sources(self) -> Iterator[Cue]:
        """ "laut Keller", "Keller zufolge", "nach Kellers Worten", "seiner Ansicht nach"."""
        for before, phrase in zip((None, *self.phrases), self.phrases, strict=False):
            behind = self.tokens[phrase.last].text.lower() if phrase.last < len(self.tokens) else ""
            if not phrase.persons and self.tokens[phrase.head].lemma.lower().endswith(tuple(words("views"))):
                possessed = (
                    before if before is not None and before.attribute and before.last == phrase.first else phrase
                )
                if possessed.preposition in words("view_prepositions") or behind in words("view_behind"):
                    owner = self.owner(phrase) or phrase
                    last = owner.last if owner.first == phrase.last else phrase.last + (behind in words("view_behind"))
                    yield Cue(kind="source", first=possessed.first, last=last, voice=self.voice(owner))
            elif phrase.preposition in words("before") or behind in words("behind"):
                last = phrase.last + (behind in words("behind"))
                yield Cue(kind="source", first=phrase.first, last=last, voice=self.voice(phrase))

    def owner(self, phrase: Phrase) -> Phrase | None:
        """Whose view or saying it is: a possessive, a genitive before or behind, "von", or "eigen" for the subject."""
        for actor in self.scene.actors:
            possessive = actor.mention.kind == "pronoun" and phrase.first <= actor.first < phrase.head
            before = actor.case == "genitive" and phrase.first - 1 <= actor.last <= phrase.head
            if possessive or before:
                return of_actor(actor)
        if any(t.lemma.lower() == "eigen" for t in self.tokens[phrase.first : phrase.last]):
            clause = self.scene.clause_of(phrase.head)
            return self.subject(clause) if clause else None
        following = self.phrase_from(phrase.last)
        return following if following and (following.attribute or following.preposition == "von") else None


def _complete(lemma: str, inside: list[str]) -> bool:
    """Whether a verb that speaks only with certain words has one in its clause."""
    needed: list[str] = ontology.load("lexicon/de/speech")["only_with"].get(lemma, [])
    return not needed or any(word in needed for word in inside)
