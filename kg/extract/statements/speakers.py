"""Gives each quotation its speaker, reading an article from front to back; none where the text leaves it open."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal

from kg.extract.clauses import Clause
from kg.extract.statements.carriers import Carrier, Placed
from kg.extract.statements.cues import Attribution, Cue, Voice, words
from kg.extract.statements.phrases import Phrase
from kg.extract.statements.quotations import Quotation
from kg.records import Span

Rule = Literal["behind", "colon", "around", "within", "governed", "floor"]
_FINITE = ("VVFIN", "VAFIN", "VMFIN")
_PRETERITE = ("te", "wurde")  # indicative forms in -e; the third person of the subjunctive ends in -e as well
_LONG_WORD = 4  # letters: shorter words of a name may be articles and prepositions
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
        behind, colon = self._behind(placed), self._colon(placed)
        if behind and colon and not behind.voice.persons:
            behind = None  # "Keller sagte: „…“, so der Minister": whoever is meant, the name stands before
        if behind or colon:
            return (behind, "behind") if behind else (colon, "colon")
        if before is not None and self._follows(placed, before):
            return before, "around"
        if self._is_name(placed):
            return None, "within"
        within = self._within(placed)
        return (within, "within") if within else (self._governing(placed), "governed")

    def _behind(self, placed: Placed) -> Cue | None:
        """ "…", sagte Keller · "…", so Keller · "…" laut Keller · "…" (Keller) · "…" – Keller."""
        position = self._skip_signs(placed.behind)
        if position >= len(self.tokens):
            return None
        cue = next((c for c in self.cues.cues if c.first == position and (c.inverted or c.kind != "verb")), None)
        cue = cue or self._spoken_for(position)
        if cue or position == placed.behind:
            return cue
        return self._gesture(position) or self._signature(placed, position)

    def _spoken_for(self, position: int) -> Cue | None:
        """ "…", hat Keller gesagt: the auxiliary comes first."""
        clause = self.carrier.scene.clause_of(position)
        if clause is None or self.tokens[position].tag not in _FINITE:
            return None
        return next((c for c in self.cues.cues if c.clause is clause), None)

    def _gesture(self, position: int) -> Cue | None:
        """ "…", lächelt Keller: any verb speaks that stands between a quotation and a person."""
        if self.tokens[position].tag != "VVFIN":
            return None
        behind = position + 1
        if behind < len(self.tokens) and self.tokens[behind].tag == "PRF":
            behind += 1
        phrase = self.cues.phrase_from(behind)
        return self._by(phrase) if phrase and phrase.may_be_subject and phrase.persons else None

    def _signature(self, placed: Placed, position: int) -> Cue | None:
        """ "…" (Keller, SPD) · "…" – Minister Keller am Abend."""
        sign = self.tokens[position - 1].text
        phrase = self.cues.phrase_from(position)
        if sign not in ("(", "–", "—", "-") or phrase is None or not phrase.persons or phrase.preposition:
            return None
        rest = self.tokens[position : next((q.opening for q in self.carrier.placed if q.opening > placed.opening), None)]
        if sign != "(" and any(token.tag in _FINITE for token in rest):
            return None
        return self._by(phrase)

    def _by(self, phrase: Phrase) -> Cue:
        return Cue(kind="verb", first=phrase.first, last=phrase.last, voice=self.cues.voice(phrase), inverted=True)

    def _colon(self, placed: Placed) -> Cue | None:
        """Keller sagte: "…" · Minister Keller: "…" · Seine Antwort: "…"."""
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
        if subject is None or not subject.persons:
            subject = self._owner(start, sign, subject)
        return self._by(subject) if subject and subject.persons else None

    def _owner(self, start: int, sign: int, subject: Phrase | None) -> Phrase | None:
        """Whose words follow where a thing is the subject: "Kellers Antwort", "seine Zuversicht", "Zitat von Keller"."""
        if subject is not None and (owner := self.cues.owner(subject)):
            return owner
        finite = any(token.tag in _FINITE for token in self.tokens[start:sign])
        named = [p for p in self.cues.phrases if start <= p.first < sign and p.persons]
        return named[0] if len(named) == 1 and not finite else None

    def _follows(self, placed: Placed, before: Cue) -> bool:
        """A second part of what is said: "…", sagte Keller, "…"."""
        return before.last <= placed.opening and not any(
            before.last <= cue.first < placed.opening for cue in self.cues.cues
        )

    def _within(self, placed: Placed) -> Cue | None:
        """A quotation that is part of a sentence: the cue of its clause or of a clause that this hangs on."""
        for clause in self._chain(placed):
            cue = next((c for c in self.cues.cues if c.clause is clause), None)
            cue = cue or next((c for c in self.cues.cues if c.clause is None and c.first in clause.tokens), None)
            if cue is not None:
                return cue
        return None

    def _chain(self, placed: Placed) -> list[Clause]:
        """The clause of a quotation and those that it hangs on, up to the main clause."""
        clause = self._clause(placed)
        chain: list[Clause] = []
        while clause is not None and clause not in chain:
            chain.append(clause)
            clause = clause.parent
        return chain

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

    def _governing(self, placed: Placed) -> Cue | None:
        """ "Keller sagte, es gebe keinen „…“ mehr" · "Es gebe keinen „…“ mehr, sagte Keller"."""
        chain = self._chain(placed)
        start = chain[-1].tokens[0] if chain else 0
        before = [c for c in self.cues.cues if c.first < start]
        if before and chain and self._in_subjunctive(chain[-1]):
            return before[-1]
        behind = (c for c in self.cues.cues if c.first >= placed.behind and (c.inverted or c.kind == "so"))
        return next((c for c in behind if self.tokens[c.first - 1].text in (",", "–", "-")), None)

    def _is_name(self, placed: Placed) -> bool:
        """What a noun before the quotation calls a title or inscription, or an article and its spelling a proper name."""
        if placed.opening <= 0:
            return False
        before = self.tokens[placed.opening - 1]
        if before.tag.startswith("N"):
            return before.lemma.lower().endswith(tuple(words("names")))
        text = self.carrier.scene.analysis.article.text[placed.quotation.start : placed.quotation.end]
        return before.tag in ("ART", "APPRART") and all(w[:1].isupper() for w in text.split() if len(w) >= _LONG_WORD)

    def _runs_on(self, placed: Placed) -> bool:
        """The floor still belongs to whoever spoke before: nothing but the quotation stands here, or reported speech."""
        if self.floor.voice is None or self.floor.age >= _REACH or self.last is not None or self._is_name(placed):
            return False
        return self.carrier.bare or self._reported()

    def _reported(self) -> bool:
        """The first main clause stands in the subjunctive of reported speech."""
        main = [clause for clause in self.carrier.scene.clauses if clause.kind == "main"]
        return bool(main) and self._in_subjunctive(main[0])

    def _in_subjunctive(self, clause: Clause) -> bool:
        finite = clause.finite(self.tokens)
        if finite is None:
            return False
        form = self.tokens[finite].text.lower()
        return form in words("reported") or (form.endswith("e") and not form.endswith(_PRETERITE))

    def _skip_signs(self, position: int) -> int:
        while position < len(self.tokens) and not self.tokens[position].text[:1].isalnum():
            position += 1
        return position
