"""Sentences and tokens of an article: SoMaJo finds them, HanTa gives each its part of speech and lemma.

The one door to both packages. Offsets are those of the text given; nothing is normalised away.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator
from functools import cache
from typing import Any

from kg.records import Sentence, Token

ANALYSER = "hanta+somajo"

_LINE = re.compile(r"[^\n\r]+")
_CLOSED = re.compile(r"[.!?…:][\"'“”«»‘’)\]]*\s*$")
# A text counts as hard-wrapped when most lines are of typewriter length and run on without closing punctuation.
_WRAPPED_LENGTH = range(40, 101)
_WRAPPED_SHARE = 0.6
_LONGEST_HEADING = 16  # tokens; longer lines without a full stop are list items or captions


@cache
def _tokenizer() -> Any:
    from somajo import SoMaJo  # noqa: PLC0415  (0.2 s to import: only when something is analysed)

    return SoMaJo("de_CMC", split_camel_case=False, split_sentences=True, character_offsets=True)


@cache
def _tagger() -> Any:
    from HanTa import HanoverTagger  # noqa: PLC0415

    return HanoverTagger.HanoverTagger("morphmodel_ger.pgz")


def paragraphs(text: str) -> Iterator[tuple[int, int]]:
    """Start and end of each paragraph: a line, or a block of lines where the text is hard-wrapped."""
    lines = [(m.start(), m.end()) for m in _LINE.finditer(text) if m.group().strip()]
    if not _hard_wrapped(text, lines):
        yield from lines
        return
    block: tuple[int, int] | None = None
    for start, end in lines:
        if block and text.count("\n", block[1], start) == 1:
            block = (block[0], end)
            continue
        if block:
            yield block
        block = (start, end)
    if block:
        yield block


def _hard_wrapped(text: str, lines: list[tuple[int, int]]) -> bool:
    running = [
        (end - start) in _WRAPPED_LENGTH and not _CLOSED.search(text[start:end])
        for (start, end), (following, _) in itertools.pairwise(lines)
        if text.count("\n", end, following) == 1
    ]
    return len(running) > 3 and sum(running) > _WRAPPED_SHARE * len(running)


def sentences(text: str) -> tuple[Sentence, ...]:
    """All sentences of a text in order, with tagged tokens; blank stretches are left out."""
    bounds = list(paragraphs(text))
    if not bounds:
        return ()
    result: list[Sentence] = []
    for start, end in bounds:
        paragraph = text[start:end].replace("\t", " ")
        found = list(_tokenizer().tokenize_text([paragraph]))
        for words in found:
            tokens = _tokens(words, start)
            if tokens:
                result.append(_sentence(tokens, alone=len(found) == 1, text=text))
    return tuple(result)


def _sentence(tokens: tuple[Token, ...], *, alone: bool, text: str) -> Sentence:
    start, end = tokens[0].start, tokens[-1].end
    heading = alone and len(tokens) <= _LONGEST_HEADING and not _CLOSED.search(text[start:end])
    return Sentence(start=start, end=end, tokens=tokens, heading=heading)


def _tokens(words: list[Any], offset: int) -> tuple[Token, ...]:
    spans = [(offset + w.character_offset[0], offset + w.character_offset[1]) for w in words]
    forms = [w.text for w in words]
    tagged = [(lemma, _plain(tag)) for lemma, tag in _tags(forms)]
    tags = _with_conjunctions(forms, [tag for _, tag in tagged])
    return tuple(
        Token(start=start, end=end, text=form, lemma=lemma, tag=tag)
        for (start, end), form, (lemma, _), tag in zip(spans, forms, tagged, tags, strict=True)
    )


def _with_conjunctions(forms: list[str], tags: list[str]) -> list[str]:
    """The tags, with "als" a conjunction where its clause ends with the finite verb.

    The tagger takes it for a preposition there.
    """
    mended = list(tags)
    for number, form in enumerate(forms):
        if form.lower() != "als" or (number and forms[number - 1] not in (",", "–", "(", "und")):
            continue
        end = next((i for i in range(number, len(forms)) if forms[i] in (",", ".", ";", "–", ":")), len(forms))
        finite = [i for i in range(number + 1, end) if tags[i] in ("VVFIN", "VAFIN", "VMFIN")]
        if finite and finite[-1] == end - 1:
            mended[number] = "KOUS"
    return mended


def _tags(forms: list[str]) -> list[tuple[str, str]]:
    return [(lemma, tag) for _, lemma, tag in _tagger().tag_sent(forms)]


def _plain(tag: str) -> str:
    return tag.replace("(", "").replace(")", "") if len(tag) > 2 and not tag.startswith("$") else tag
