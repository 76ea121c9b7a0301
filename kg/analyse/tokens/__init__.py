"""Sentences and tokens of an article, each token with its part of speech and lemma, by rules and a model of our own.

Offsets are those of the text given; nothing is normalised away.
"""

from __future__ import annotations

from kg.analyse.tokens.lemmas import lemma_of
from kg.analyse.tokens.paragraphs import closed, paragraphs
from kg.analyse.tokens.tagger import tag_words
from kg.analyse.tokens.words import Piece, split
from kg.records import Sentence, Token

__all__ = ["ANALYSER", "LONGEST_HEADING", "sentences"]

ANALYSER = "kg@1"  # with a version that changes whenever the parts of speech do

LONGEST_HEADING = 16  # tokens; longer lines without a full stop are list items or captions


def sentences(text: str) -> tuple[Sentence, ...]:
    """All sentences of a text in order, with tagged tokens; blank stretches are left out."""
    result: list[Sentence] = []
    for start, end in paragraphs(text):
        found = list(split(text[start:end]))
        result += [_sentence(text, start, pieces, alone=len(found) == 1) for pieces in found]
    return tuple(result)


def _sentence(text: str, offset: int, pieces: list[Piece], *, alone: bool) -> Sentence:
    forms = [text[offset + start : offset + end] for start, end in pieces]
    tokens = tuple(
        Token(start=offset + start, end=offset + end, text=form, lemma=lemma_of(form, tag), tag=tag)
        for (start, end), form, tag in zip(pieces, forms, tag_words(forms), strict=True)
    )
    start, end = tokens[0].start, tokens[-1].end
    heading = alone and len(tokens) <= LONGEST_HEADING and not closed(text[start:end])
    return Sentence(start=start, end=end, tokens=tokens, heading=heading)
