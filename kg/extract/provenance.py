"""How a claim came about: why words stand for whom they do, where its time comes from, which cues tell its status."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import cache

from kg import ontology
from kg.records import PLACES, Analysis, Claim, Mark, Mention, Role, Sentence, TimeMention, Title, Token

# The lists of lexicon/de/status that hold wherever a word stands in the sentence.
_CUES = ("verbs", "nouns", "adjectives", "adverbs", "particles", "determiners", "participles", "modals", "future")
ENCOUNTERS = ("meeting", "call", "visit")


class Provenance:
    """The words of one article by their places, so that claims can be traced back to them."""

    def __init__(self, analysis: Analysis) -> None:
        self._sentences = analysis.sentences
        self._starts = [sentence.start for sentence in analysis.sentences]
        self._mentions: dict[tuple[int, int], list[Mention]] = {}
        for mention in analysis.mentions:
            self._mentions.setdefault((mention.start, mention.end), []).append(mention)
        self._titles: dict[tuple[int, int], list[Title]] = {}
        for title in analysis.titles:
            self._titles.setdefault((title.start, title.end), []).append(title)
        self._times: dict[tuple[str, str], list[TimeMention]] = {}
        for time in analysis.times:
            self._times.setdefault((time.text, time.value), []).append(time)

    def sentence_at(self, offset: int) -> Sentence:
        """The sentence that an offset lies in, or the one before it."""
        return self._sentences[max(0, bisect_right(self._starts, offset) - 1)]

    def traced(self, claim: Claim) -> Claim:
        """The claim with the link of each role and the marks of its time and of the cues to its status."""
        marks = [*claim.marks, *self._time(claim)]
        if claim.type in ENCOUNTERS:
            marks += self._cues(claim)
        unique = {(mark.start, mark.end, mark.name): mark for mark in marks}
        return replace(
            claim,
            roles=tuple(self._linked(role, claim) for role in claim.roles),
            marks=tuple(unique[key] for key in sorted(unique)),
        )

    def _linked(self, role: Role, claim: Claim) -> Role:
        if role.reason:
            return role
        if role.name in PLACES:
            return replace(role, reason=self._from_elsewhere(role.start, claim))
        place = (role.start, role.end)
        for mention in self._mentions.get(place, ()):
            if role.referent in mention.stands_for:
                return replace(role, link=mention.kind, reason=mention.reason)
        for title in self._titles.get(place, ()):
            if role.referent in (*title.holders, title.on_behalf_of):
                return replace(role, reason=self._office_reason(role, title))
        around = next((m for m in self._overlapping(role.start, role.end) if role.referent in m.stands_for), None)
        return replace(role, link=around.kind, reason=around.reason) if around else role

    def _overlapping(self, start: int, end: int) -> Iterator[Mention]:
        for (first, last), mentions in self._mentions.items():
            if first < end and last > start:
                yield from mentions

    def _from_elsewhere(self, start: int, claim: Claim) -> str:
        """Which sentence words come from that do not stand in the quote, "" for those that do."""
        inside = claim.evidence.start <= start < claim.evidence.end
        return "" if inside else f"from sentence {bisect_right(self._starts, start)}"

    def _office_reason(self, role: Role, title: Title) -> str:
        """Titles say first how they belong to a person, unless a description does, and last how to a country."""
        parts = title.reason.split("; ")
        if role.referent == title.on_behalf_of:
            return parts[-1]
        if len(parts) > 1 or not title.on_behalf_of:
            return parts[0]
        inside = self._overlapping(title.start, title.end)
        return next((mention.reason for mention in inside if role.referent in mention.stands_for), "")

    def _time(self, claim: Claim) -> Iterator[Mark]:
        """The time expression that dates the claim: the last one up to the end of its quote, else the first behind."""
        found = self._times.get((claim.time_phrase, claim.date), [])
        before = [time for time in found if time.start < claim.evidence.end]
        for time in before[-1:] or found[:1]:
            note = ", ".join(filter(None, (time.anchor, self._from_elsewhere(time.start, claim))))
            yield Mark(name="time", text=time.text, start=time.start, end=time.end, note=note)

    def _cues(self, claim: Claim) -> Iterator[Mark]:
        """The words of the quote that speak for the status which the claim has."""
        cues = _cues().get(claim.state, frozenset())
        sentence = self.sentence_at(claim.evidence.start)
        infinitive = any(token.tag.endswith("INF") for token in sentence.tokens)
        taken = {mark.start for mark in claim.marks}
        for token in sentence.tokens:
            inside = claim.evidence.start <= token.start and token.end <= claim.evidence.end
            if inside and token.start not in taken and _is_cue(token, cues, infinitive=infinitive):
                yield Mark(name=claim.state, text=token.text, start=token.start, end=token.end)


def speaks_for(tokens: Iterable[Token], state: str) -> bool:
    """Whether one of the tokens is a cue to a status other than modals, which need their infinitive."""
    cues = _cues()[state]
    return any(_is_cue(token, cues, infinitive=False) for token in tokens)


def _is_cue(token: Token, cues: frozenset[str], *, infinitive: bool) -> bool:
    word = token.lemma.lower()
    if token.tag in ("VMFIN", "VAFIN"):
        return infinitive and word in cues and token.text.lower() != "wurde"
    return word in cues or token.text.lower() in cues


@cache
def _cues() -> dict[str, frozenset[str]]:
    """The words of the lexicon by the status that they speak for; those that need a certain place are left out."""
    states: dict[str, dict[str, list[str]]] = ontology.load("lexicon/de/status")
    return {state: frozenset(w for name in _CUES for w in kinds.get(name, ())) for state, kinds in states.items()}
