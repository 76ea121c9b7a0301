"""Gives each quotation its speaker, reading an article from front to back; none where the text leaves it open."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import pairwise

from kg.extract.statements.carriers import Carrier, Placed
from kg.extract.statements.cues import Cue, Voice
from kg.extract.statements.quotations import Quotation
from kg.extract.statements.reports import ReportRule, Reports
from kg.extract.statements.rules import Rule, Rules
from kg.records import Span

_APART = 1  # letters between two sentences of a paragraph
_REACH = 2  # sentences that reported speech may run on without naming its speaker again


@dataclass(frozen=True, slots=True, kw_only=True)
class Attributed:
    """A quotation with the voice that says it, and the ``rule`` that found it.

    ``sentence`` is the stretch of the sentences that quotation and cue stand in; ``voice`` may lie outside it.
    """

    quotation: Quotation
    voice: Voice
    rule: Rule
    sentence: Span

    @property
    def whole(self) -> Span:
        """The words between the quotation marks."""
        return Span(start=self.quotation.start, end=self.quotation.end)

    @property
    def words(self) -> tuple[Span, ...]:
        """The same, as the one stretch that they are."""
        return (self.whole,)

    @property
    def outer(self) -> Span:
        """The words with their quotation marks."""
        return self.quotation.outer


@dataclass(frozen=True, slots=True, kw_only=True)
class Reported:
    """What the article reports as said by a voice: ``words`` without what names it, ``whole`` with it between."""

    words: tuple[Span, ...]
    whole: Span
    voice: Voice
    rule: ReportRule
    sentence: Span

    @property
    def outer(self) -> Span:
        """The same as the whole: there are no marks around it."""
        return self.whole

    def joined(self, following: Reported) -> Reported | None:
        """This report with one that carries it on in the next sentence; None for any other."""
        if self.rule != "carried-on" or following.rule != "carried-on" or self.voice != following.voice:
            return None
        if following.sentence.start - self.sentence.end > _APART:
            return None
        return replace(
            self,
            words=(*self.words, *following.words),
            whole=Span(start=self.whole.start, end=following.whole.end),
            sentence=Span(start=self.sentence.start, end=following.sentence.end),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class _Floor:
    """Who has the floor: the voice that spoke last, and how many sentences ago."""

    voice: Voice | None = None
    age: int = 0


def attribute(carriers: Iterable[Carrier]) -> Iterator[Attributed | Reported]:
    """The quotations and reports whose speakers the text gives, named or not."""
    run: Reported | None = None
    for found in _in_order(carriers):
        joined = run.joined(found) if run is not None and isinstance(found, Reported) else None
        if run is not None and joined is None:
            yield run
        run = joined or (found if isinstance(found, Reported) else None)
        if run is None:
            yield found
    if run is not None:
        yield run


def _in_order(carriers: Iterable[Carrier]) -> Iterator[Attributed | Reported]:
    floor = _Floor()
    read = [Rules(carrier) for carrier in carriers]
    for rules, following in pairwise([*read, None]):
        assert rules is not None
        reading = _Reading(rules, following, floor)
        yield from reading.attributed()
        yield from reading.reported()
        floor = reading.floor_after()


class _Reading:
    """One carrier, read with the floor as the sentences before it left it."""

    def __init__(self, rules: Rules, following: Rules | None, floor: _Floor) -> None:
        self.rules = rules
        self.carrier = rules.carrier
        self.following = following
        self.floor = floor
        self.last: Voice | None = None

    def attributed(self) -> Iterator[Attributed]:
        """The quotations of the carrier that have a speaker."""
        sentence = Span(start=self.carrier.scene.sentence.start, end=self.carrier.scene.sentence.end)
        before: Cue | None = None
        for placed in self.carrier.placed:
            cue, rule = self.rules.cue(placed, before)
            voice = cue.voice if cue else None
            before = cue or before
            if cue is None:
                voice, rule = self._carried_on(placed)
            self.last = voice or self.last
            if voice is not None and voice.start < voice.end:
                yield Attributed(quotation=placed.quotation, voice=voice, rule=rule, sentence=sentence)

    def reported(self) -> Iterator[Reported]:
        """What the carrier reports; a sentence without a voice carries on the report of the one before."""
        floor = self.floor.voice if self.floor.age < _REACH and not self.carrier.placed else None
        tokens = self.carrier.scene.tokens
        sentence = Span(start=self.carrier.scene.sentence.start, end=self.carrier.scene.sentence.end)
        for report in Reports(self.rules).found(floor):
            if report.voice.start == report.voice.end:
                continue
            words = tuple(
                Span(start=tokens[first].start, end=tokens[last - 1].end) for first, last in report.stretches()
            )
            whole = Span(start=words[0].start, end=words[-1].end)
            yield Reported(words=words, whole=whole, voice=report.voice, rule=report.rule, sentence=sentence)

    def _carried_on(self, placed: Placed) -> tuple[Voice | None, Rule]:
        """The voice of the sentence behind or of those before, where the quotation's own sentence has none."""
        if self.rules.is_name(placed):
            return None, "floor"
        if self.carrier.bare and self.following is not None:
            cue = self.following.looks_back()
            if cue is not None:
                return cue.voice, "ahead"
        if self.last is not None or self.floor.voice is None or self.floor.age >= _REACH:
            return None, "floor"
        goes_on = self.carrier.bare or self.rules.reported
        return (self.floor.voice if goes_on else None), "floor"

    def floor_after(self) -> _Floor:
        """Who has the floor after this carrier."""
        if self.last is not None:
            return _Floor(voice=self.last)
        main = [cue for cue in self.rules.cues if cue.clause is None or cue.clause.kind == "main"]
        if main:
            return _Floor(voice=main[-1].voice)
        if self.rules.reported:
            return _Floor(voice=self.floor.voice)
        if self.carrier.bare:
            return self.floor
        syntax = self.rules.syntax
        subjects = [syntax.subject(clause) for clause in self.carrier.scene.clauses if clause.kind == "main"]
        named = [subject for subject in subjects if subject is not None]
        if named and named[0].persons:
            return _Floor(voice=syntax.voice(named[0]))
        return _Floor(voice=self.floor.voice, age=self.floor.age + 1)
