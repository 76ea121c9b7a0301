"""Gives each quotation its speaker, reading an article from front to back; none where the text leaves it open."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal

from kg.extract.clauses import Clause
from kg.extract.statements.carriers import Carrier, Placed
from kg.extract.statements.cues import Attribution, Cue, Voice, words
from kg.extract.statements.quotations import Quotation
from kg.records import Span

Rule = Literal["behind", "colon", "around", "within", "governed", "floor"]
_SIGNS = ("$,", "$.", "$(", "XY", "FM")
_FINITE = ("VVFIN", "VAFIN", "VMFIN")
_REACH = 2  # sentences that reported speech may run on without naming its speaker again


@dataclass(frozen=True, slots=True, kw_only=True)
class Attributed:
    """A quotation with the voice that says it, and the ``rule`` that found it.

    ``sentence`` is the stretch of the sentences that quotation and cue stand in; ``voice`` may lie before it.
    """

    quotation: Quotation
    voice: Voice
    rule: Rule
    sentence: Span


@dataclass(slots=True, kw_only=True)
class _Floor:
    """Who has the floor: the voice that spoke last, and how many sentences ago."""

    voice: Voice | None = None
    age: int = 0


def attribute(carriers: Iterable[Carrier]) -> Iterator[Attributed]:
    """The quotations whose speakers the text gives."""
    floor = _Floor()
    for carrier in carriers:
        reading = _Reading(carrier, floor)
        yield from reading.attributed()
        floor = reading.floor_after()


class _Reading:
    """One carrier, read with the floor as the sentences before it left it."""

    def __init__(self, carrier: Carrier, floor: _Floor) -> None:
        self.carrier = carrier
        self.floor = floor
        self.tokens = carrier.scene.tokens
        self.cues = Attribution(carrier.scene)
        self.last: Voice | None = None

    def attributed(self) -> Iterator[Attributed]:
        """The quotations of the carrier that have a speaker."""
        sentence = Span(start=self.carrier.scene.sentence.start, end=self.carrier.scene.sentence.end)
        before: Cue | None = None
        for placed in self.carrier.placed:
            cue, rule = self._cue(placed, before)
            if cue is not None:
                before, self.last = cue, cue.voice
            elif self._runs_on(placed):
                rule, self.last = "floor", self.floor.voice
            else:
                continue
            if self.last is not None and self.last.persons:
                yield Attributed(quotation=placed.quotation, voice=self.last, rule=rule, sentence=sentence)

    def floor_after(self) -> _Floor:
        """Who has the floor after this carrier."""
        if self.last is not None:
            return _Floor(voice=self.last)
        main = [cue for cue in self.cues.cues if cue.clause is None or cue.clause.kind == "main"]
        if main:
            return _Floor(voice=main[-1].voice)
        if self._reported():
            return _Floor(voice=self.floor.voice)
        if self.carrier.bare:
            return self.floor
        subjects = [self.cues.subject(clause) for clause in self.carrier.scene.clauses if clause.kind == "main"]
        named = [subject for subject in subjects if subject is not None]
        if named and named[0].persons:
            return _Floor(voice=self.cues.voice(named[0]))
        return _Floor(voice=self.floor.voice, age=self.floor.age + 1)

    def _cue(self, placed: Placed, before: Cue | None) -> tuple[Cue | None, Rule]:
        """The words that attribute a quotation and the rule that found them."""
        cue = self._behind(placed)
        if cue:
            return cue, "behind"
        cue = self._colon(placed)
        if cue:
            return cue, "colon"
        if before is not None and self._follows(placed, before):
            return before, "around"
        cue = self._around(placed)
        if cue:
            return cue, "within"
        cue = next((c for c in self.cues.cues if c.inverted and c.first >= placed.behind and self._governs(c)), None)
        return cue, "governed"

    def _behind(self, placed: Placed) -> Cue | None:
        """ "…", sagte Keller · "…", so Keller · "…" laut Keller."""
        position = self._skip_signs(placed.behind)
        cue = next((c for c in self.cues.cues if c.first == position and (c.inverted or c.kind != "verb")), None)
        if cue or position >= len(self.tokens) or position == placed.behind:
            return cue or self._spoken_for(position)
        return self._spoken_for(position) or self._gesture(position)

    def _spoken_for(self, position: int) -> Cue | None:
        """ "…", hat Keller gesagt: the auxiliary comes first."""
        if position >= len(self.tokens) or self.tokens[position].tag not in _FINITE:
            return None
        clause = self.carrier.scene.clause_of(position)
        return next((c for c in self.cues.cues if c.clause is clause and clause is not None), None)

    def _gesture(self, position: int) -> Cue | None:
        """ "…", lächelt Keller: any verb speaks that stands between a quotation and a person."""
        if self.tokens[position].tag != "VVFIN":
            return None
        phrase = self.cues.phrase_from(position + 1)
        if phrase is None or not phrase.may_be_subject or not phrase.persons:
            return None
        return Cue(kind="verb", first=position, last=phrase.last, voice=self.cues.voice(phrase), inverted=True)

    def _colon(self, placed: Placed) -> Cue | None:
        """Keller sagte: "…" · Minister Keller: "…"."""
        sign = placed.opening - 1
        if sign < 0 or self.tokens[sign].text != ":":
            return None
        start = max((q.behind for q in self.carrier.placed if q.behind <= sign), default=0)
        cue = next((c for c in reversed(self.cues.cues) if start <= c.first < sign), None)
        if cue:
            return cue
        clauses = [c for c in self.carrier.scene.clauses if start <= c.tokens[0] < sign]
        main = [c for c in clauses if c.kind == "main"] or clauses
        subject = self.cues.subject(main[-1]) if main else None
        if subject is None:
            inside = [p for p in self.cues.phrases if start <= p.first < sign]
            subject = inside[0] if len(inside) == 1 else None
        if subject is None or not subject.persons:
            return None
        return Cue(kind="verb", first=subject.first, last=subject.last, voice=self.cues.voice(subject))

    def _follows(self, placed: Placed, before: Cue) -> bool:
        """A second part of what is said: "…", sagte Keller, "…"."""
        return before.last <= placed.opening and not any(
            before.last <= cue.first < placed.opening for cue in self.cues.cues
        )

    def _around(self, placed: Placed) -> Cue | None:
        """A quotation that is part of a sentence: the cue of its clause or of a clause that this hangs on."""
        if self._is_name(placed):
            return None
        clause = self._clause(placed)
        seen: list[Clause] = []
        while clause is not None and clause not in seen:
            seen.append(clause)
            cue = next((c for c in self.cues.cues if c.clause is clause), None)
            if cue is None:
                cue = next((c for c in self.cues.cues if c.clause is None and c.first in clause.tokens), None)
            if cue is not None:
                return cue
            clause = clause.parent
        return None

    def _clause(self, placed: Placed) -> Clause | None:
        scene = self.carrier.scene
        before = scene.clause_of(placed.opening - 1) if placed.opening > 0 else None
        behind = scene.clause_of(placed.behind) if placed.behind < len(self.tokens) else None
        if before or behind:
            return before or behind
        position = placed.opening - 1
        while position >= 0 and scene.clause_of(position) is None:
            position -= 1
        return scene.clause_of(position) if position >= 0 else None

    def _is_name(self, placed: Placed) -> bool:
        noun = self.tokens[placed.opening - 1] if placed.opening > 0 else None
        return noun is not None and noun.tag.startswith("N") and noun.lemma.lower().rsplit("-", 1)[-1].endswith(
            tuple(words("names"))
        )

    def _governs(self, cue: Cue) -> bool:
        """ "Es gebe keinen „…“ mehr, sagte Keller." """
        position = cue.first - 1
        return position >= 0 and self.tokens[position].text in (",", "–", "-")

    def _runs_on(self, placed: Placed) -> bool:
        """The floor still belongs to whoever spoke before: nothing but the quotation stands here, or reported speech."""
        if self.floor.voice is None or self.floor.age >= _REACH or self.last is not None:
            return False
        return self.carrier.bare or (self._reported() and not self._is_name(placed))

    def _reported(self) -> bool:
        """The main clause stands in the subjunctive of reported speech."""
        finite = [c.finite(self.tokens) for c in self.carrier.scene.clauses if c.kind == "main"]
        return any(f is not None and self.tokens[f].text.lower() in words("reported") for f in finite[:1])

    def _skip_signs(self, position: int) -> int:
        while position < len(self.tokens) and not self.tokens[position].text[:1].isalnum():
            position += 1
        return position
