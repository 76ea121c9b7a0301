"""Sentences, tokens and names by any installed German spaCy pipeline. The one door to spaCy.

What the pipeline lacks is our own: sentences without parser or senter, parts of speech without tagger of STTS, lemmas
without lemmatizer, names without ner. Its parse is not used: clauses are found from parts of speech.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any

from kg.analyse.tokens import LONGEST_HEADING
from kg.analyse.tokens.lemmas import lemma_of
from kg.analyse.tokens.lexicon import lexicon
from kg.analyse.tokens.paragraphs import closed, paragraphs
from kg.analyse.tokens.tagger import tag_words
from kg.analyse.tokens.words import split
from kg.errors import InputError
from kg.records import Sentence, Token

_KINDS = {"PER": "PER", "PERSON": "PER", "LOC": "LOC", "GPE": "LOC", "ORG": "ORG"}  # MISC is nothing that we look for


@dataclass(frozen=True, slots=True, kw_only=True)
class Annotation:
    """What an analyser finds. ``names``: start -> end and kind (PER, LOC, ORG); None where it looks for none."""

    sentences: tuple[Sentence, ...]
    names: dict[int, tuple[int, str]] | None
    analyser: str


def annotate(text: str, name: str) -> Annotation:
    """Sentences and names of a text by the pipeline of that name or in that folder.

    Raises InputError where spaCy or the pipeline is missing, or the pipeline is not for German.
    """
    nlp = _pipeline(name)
    found: list[Sentence] = []
    names: dict[int, tuple[int, str]] = {}
    for start, end in paragraphs(text):
        analysed = nlp(text[start:end])
        rows = list(_rows(analysed))
        for row in rows:
            tokens = _tokens(row, start)
            first, last = tokens[0].start, tokens[-1].end
            heading = len(rows) == 1 and len(tokens) <= LONGEST_HEADING and not closed(text[first:last])
            found.append(Sentence(start=first, end=last, tokens=tokens, heading=heading))
        for entity in analysed.ents:
            if entity.label_ in _KINDS:
                names[start + entity.start_char] = (start + entity.end_char, _KINDS[entity.label_])
    finds_names = any(pipe in nlp.pipe_names for pipe in ("ner", "entity_ruler", "span_ruler"))
    version = f"spacy:{nlp.meta['lang']}_{nlp.meta['name']}@{nlp.meta['version']}"
    return Annotation(sentences=tuple(found), names=names if finds_names else None, analyser=version)


@cache
def _pipeline(name: str) -> Any:
    try:
        import spacy  # noqa: PLC0415  (an extra, and a second to import)
    except ImportError:
        raise InputError(f"spacy:{name} needs spaCy: pip install 'kg-news[spacy]'") from None
    try:
        nlp = spacy.load(name)
    except OSError:
        advice = f"python -m spacy download {name}, or give the folder of a pipeline"
        raise InputError(f"spaCy has no pipeline {name}: {advice}") from None
    if nlp.lang != "de":
        raise InputError(f"the spaCy pipeline {name} is for another language ({nlp.lang}); take one for German")
    return nlp


def _rows(analysed: Any) -> Iterator[list[Any]]:
    """The tokens of each sentence without blanks, none empty."""
    if analysed.has_annotation("SENT_START"):
        rows = [[token for token in sentence if not token.is_space] for sentence in analysed.sents]
    else:
        ends = [pieces[-1][1] for pieces in split(analysed.text)]
        rows = [[] for _ in ends]
        number = 0
        for token in analysed:
            while number + 1 < len(ends) and token.idx >= ends[number]:
                number += 1
            if not token.is_space:
                rows[number].append(token)
    return (row for row in rows if row)


def _tokens(row: list[Any], offset: int) -> tuple[Token, ...]:
    own: Iterator[str] = iter(())
    if any(token.tag_ not in _tags() for token in row):
        own = iter(tag_words([token.text for token in row]))
    return tuple(_token(token, offset, next(own, token.tag_)) for token in row)


def _token(token: Any, offset: int, own: str) -> Token:
    tag = token.tag_ if token.tag_ in _tags() else own
    return Token(
        start=offset + token.idx,
        end=offset + token.idx + len(token),
        text=token.text,
        lemma=token.lemma_ or lemma_of(token.text, tag),
        tag=tag,
    )


@cache
def _tags() -> frozenset[str]:
    """The parts of speech of STTS."""
    words = {tag for tags in lexicon().classes.values() for tag in tags.split("/")}
    return frozenset((*words, "$,", "$.", "$("))
