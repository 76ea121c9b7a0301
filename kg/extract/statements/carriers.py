"""The sentences around quotations, without the words quoted: "„ “ , sagte Keller ." is what tells who speaks."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import takewhile

from kg.extract.scene import Scene, scenes
from kg.extract.statements.quotations import Quotation, find_quotations
from kg.records import Analysis, Sentence, Span, Token

SHORTEST = 4  # words: the guideline counts shorter ones as single words in quotation marks
_CONTINUING = (",", ";", "–", "—", "-", "(")
_SPEECH_ENDINGS = (",", ".", "!", "?", "…")


@dataclass(frozen=True, slots=True, kw_only=True)
class Placed:
    """A quotation and the numbers of the carrier's tokens around its words: the opening mark, and what comes behind.

    ``behind`` is the number of the first token after the closing mark; the number of tokens where nothing follows.
    """

    quotation: Quotation
    opening: int
    behind: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Carrier:
    """One or more sentences bound together by quotations, with those of four words or more."""

    scene: Scene
    placed: tuple[Placed, ...]

    @property
    def bare(self) -> bool:
        """Nothing stands beside the quotations but signs and words like "und" or "weiter"."""
        return all(token.tag in ("KON", "ADV") for token in self.scene.tokens if token.text[:1].isalnum())


def carriers(analysis: Analysis, seen: tuple[Scene, ...]) -> Iterator[Carrier]:
    """All sentences of an article as carriers, in order, those without a quotation too; none if nothing is quoted."""
    text, paragraphs = analysis.article.text, _paragraphs(analysis)
    found = find_quotations(text, paragraphs)
    spoken = [q for q in found if q.words(text) >= SHORTEST]
    hidden = [q for q in found if _hidden(text, q)]
    merged = [_merge(group, hidden) for group in _groups(analysis.sentences, found, paragraphs)]
    reduced = replace(analysis, sentences=tuple(sentence for sentence in merged if sentence.tokens))
    for scene in scenes(reduced, seen):
        inside = _within(spoken, scene.sentence.start, scene.sentence.end)
        yield Carrier(scene=scene, placed=tuple(_place(scene.tokens, q) for q in inside))


def _within(quotations: list[Quotation], start: int, end: int) -> list[Quotation]:
    """The quotations that lie between two offsets; they are in order and do not overlap."""
    first = bisect_left(quotations, start, key=lambda q: q.outer.start)
    behind = (quotations[number] for number in range(first, len(quotations)))
    return list(takewhile(lambda q: q.outer.end <= end, behind))


def _paragraphs(analysis: Analysis) -> list[Span]:
    """Sentences with no line break between them."""
    found: list[Span] = []
    for sentence in analysis.sentences:
        if found and "\n" not in analysis.article.text[found[-1].end : sentence.start]:
            found[-1] = Span(start=found[-1].start, end=sentence.end)
        else:
            found.append(Span(start=sentence.start, end=sentence.end))
    return found


def _groups(
    sentences: tuple[Sentence, ...], found: list[Quotation], paragraphs: list[Span]
) -> Iterator[list[Sentence]]:
    group: list[Sentence] = []
    borders = {p.start for p in paragraphs}
    closings = {q.outer.end for q in found}
    starts = [q.outer.start for q in found]
    for sentence in sentences:
        if group and sentence.start not in borders:
            end = group[-1].end
            last = bisect_left(starts, end) - 1
            joined = last >= 0 and found[last].outer.end > end
            if joined or (end in closings and _continues(sentence)):
                group.append(sentence)
                continue
        if group:
            yield group
        group = [sentence]
    if group:
        yield group


def _continues(sentence: Sentence) -> bool:
    """The splitter ended a sentence at a closing mark although ", sagte Keller" or "(Keller)" follows."""
    first = sentence.tokens[0]
    return first.text in _CONTINUING or (first.text[:1].islower() and first.tag.startswith(("V", "ADV", "APPR")))


def _hidden(text: str, quotation: Quotation) -> bool:
    """Whether the words are speech beside the sentence ("Freilich", sagte er) and not a word of it, such as a name."""
    if quotation.words(text) >= SHORTEST:
        return True
    start, end = quotation.outer.start, quotation.outer.end
    before, after = text[max(0, start - 2) : start].rstrip(), text[end : end + 2].lstrip()
    said = text[quotation.start : quotation.end].rstrip()
    return said.endswith(_SPEECH_ENDINGS) or before.endswith(":") or after.startswith(",")


def _merge(group: list[Sentence], hidden: list[Quotation]) -> Sentence:
    start, end = group[0].start, group[-1].end
    inside = _within(hidden, start, end)
    if len(group) == 1 and not inside:
        return group[0]
    tokens = tuple(
        token
        for sentence in group
        for token in sentence.tokens
        if not any(q.start <= token.start and token.end <= q.end for q in inside)
    )
    return Sentence(start=start, end=end, tokens=tokens, heading=all(s.heading for s in group))


def _place(tokens: tuple[Token, ...], quotation: Quotation) -> Placed:
    before = [number for number, token in enumerate(tokens) if token.start < quotation.start]
    behind = [number for number, token in enumerate(tokens) if token.end > quotation.outer.end]
    return Placed(
        quotation=quotation,
        opening=before[-1] if before else -1,
        behind=behind[0] if behind else len(tokens),
    )
