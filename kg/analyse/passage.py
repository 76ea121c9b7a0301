"""An article's tokens as one row, with the names found in it: what the modules of analyse work on together."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import cache

from kg.records import Sentence, Token


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Passage:
    """All tokens of an article; ``sentence_of[i]`` is the number of the sentence that token i stands in.

    A passage equals itself alone, so that what is read from it can be remembered.
    """

    tokens: tuple[Token, ...]
    sentences: tuple[Sentence, ...]
    sentence_of: tuple[int, ...]
    first_of: tuple[int, ...]

    def last_of(self, sentence: int) -> int:
        """The token number behind the last token of a sentence."""
        return self.first_of[sentence + 1] if sentence + 1 < len(self.first_of) else len(self.tokens)

    def text(self, first: int, last: int) -> str:
        """The words from token ``first`` up to, not including, token ``last``, joined by blanks."""
        return " ".join(token.text for token in self.tokens[first:last])


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class NameSpan:
    """Tokens ``first`` to ``last`` (excluded) that name something; ``kind`` is PER, LOC, ORG, COUNTRY or TITLE."""

    first: int
    last: int
    kind: str


def to_passage(sentences: tuple[Sentence, ...]) -> Passage:
    """The passage of an article's sentences."""
    first_of: list[int] = []
    sentence_of: list[int] = []
    for number, sentence in enumerate(sentences):
        first_of.append(len(sentence_of))
        sentence_of += [number] * len(sentence.tokens)
    return Passage(
        tokens=tuple(token for sentence in sentences for token in sentence.tokens),
        sentences=sentences,
        sentence_of=tuple(sentence_of),
        first_of=tuple(first_of),
    )


def spans(labels: list[list[str]]) -> list[NameSpan]:
    """Name spans from BIO labels, sentence by sentence, counted over the whole passage."""
    found: list[NameSpan] = []
    position = 0
    for row in labels:
        start, kind = position, ""
        for number, label in enumerate([*row, "O"], start=position):
            continues = label.startswith("I-") and label[2:] == kind
            if kind and not continues:
                found.append(NameSpan(first=start, last=number, kind=kind))
                kind = ""
            if label != "O" and not continues:
                start, kind = number, label[2:]
        position += len(row)
    return found


@cache
def fold(text: str) -> str:
    """Lower case without accents and punctuation, ß as ss: the form in which names are compared."""
    plain = unicodedata.normalize("NFKD", text.replace("ß", "ss").replace("ł", "l").replace("ø", "o").replace("ı", "i"))
    return " ".join(re.findall(r"[^\W_]+", "".join(c for c in plain if not unicodedata.combining(c)).lower()))
