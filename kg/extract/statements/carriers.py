"""The sentences around quotations, without the words quoted: "„ “ , sagte Keller ." is what tells who speaks."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

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
    """One or more sentences bound together by quotations. ``paragraph`` numbers the paragraphs of the article."""

    scene: Scene
    placed: tuple[Placed, ...]
    paragraph: int

    @property
    def bare(self) -> bool:
        """Nothing stands beside the quotations but signs and words like "und" or "weiter"."""
        return all(token.tag in ("KON", "ADV") for token in self.scene.tokens if token.text[:1].isalnum())


def carriers(analysis: Analysis) -> Iterator[Carrier]:
    """All sentences of an article as carriers, in order, those without a quotation too."""
    paragraphs = _paragraphs(analysis)
    found = find_quotations(analysis.article.text, paragraphs)
    groups = list(_groups(analysis.sentences, found, paragraphs))
    said = [_hidden(analysis.article.text, q) for q in found]
    merged = [_merge(group, [q for q, hidden in zip(found, said, strict=True) if hidden]) for group in groups]
    kept = [number for number, sentence in enumerate(merged) if sentence.tokens]
    reduced = replace(analysis, sentences=tuple(merged[number] for number in kept))
    spoken = [q for q in found if q.words(analysis.article.text) >= SHORTEST]
    for scene in scenes(reduced):
        sentence = scene.sentence
        inside = [q for q in spoken if sentence.start <= q.outer.start and q.outer.end <= sentence.end]
        paragraph = next(n for n, p in enumerate(paragraphs) if sentence.end <= p.end)
        yield Carrier(scene=scene, placed=tuple(_place(sentence.tokens, q) for q in inside), paragraph=paragraph)


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
    crossed = [(q.outer.start, q.outer.end) for q in found]
    for sentence in sentences:
        if group and sentence.start not in borders:
            end = group[-1].end
            joined = any(start < end < stop and sentence.start < stop for start, stop in crossed)
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
    before, after = text[: quotation.outer.start].rstrip(), text[quotation.outer.end :].lstrip()
    said = text[quotation.start : quotation.end].rstrip()
    return said.endswith(_SPEECH_ENDINGS) or before.endswith(":") or after.startswith(",")


def _merge(group: list[Sentence], hidden: list[Quotation]) -> Sentence:
    start, end = group[0].start, group[-1].end
    inside = [q for q in hidden if q.outer.end > start and q.outer.start < end]
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
