"""Who finds sentences, tokens and names: kg itself, or a spaCy pipeline for ``spacy:NAME``."""

from __future__ import annotations

from collections.abc import Sequence

from kg.analyse import spacy_pipeline
from kg.analyse.names import tag_names
from kg.analyse.spacy_pipeline import Annotation
from kg.analyse.tokens import ANALYSER, sentences
from kg.errors import InputError
from kg.records import Sentence

OWN = "kg"

_SPACY = "spacy:"
_FROM_PIPELINE = ("PER", "LOC", "ORG")


def annotate(text: str, analyser: str) -> Annotation:
    """Sentences of a text, and names where the analyser finds them; ``analyser`` is "kg" or "spacy:NAME".

    Raises InputError for another one, and for a pipeline that cannot be loaded.
    """
    if analyser == OWN:
        return Annotation(sentences=sentences(text), names=None, analyser=ANALYSER)
    name = analyser.removeprefix(_SPACY)
    if not name or name == analyser:
        raise InputError(f"no analyser is called {analyser}; write {OWN} or {_SPACY}NAME, as {_SPACY}de_core_news_lg")
    return spacy_pipeline.annotate(text, name)


def label_names(found: Sequence[Sentence], annotation: Annotation) -> list[list[str]]:
    """BIO labels, sentence by sentence; offices and countries, which spaCy does not tell apart, are always our own."""
    own = tag_names([list(sentence.tokens) for sentence in found])
    if annotation.names is None:
        return own
    return [_with_names(sentence, labels, annotation.names) for sentence, labels in zip(found, own, strict=True)]


def _with_names(sentence: Sentence, own: list[str], names: dict[int, tuple[int, str]]) -> list[str]:
    labels = ["O" if label[2:] in _FROM_PIPELINE else label for label in own]
    for position, token in enumerate(sentence.tokens):
        end, kind = names.get(token.start, (0, ""))
        inside = [i for i in range(position, len(labels)) if sentence.tokens[i].end <= end]
        if kind in _FROM_PIPELINE and inside and all(labels[i] == "O" for i in inside):
            for number, i in enumerate(inside):
                labels[i] = f"{'I' if number else 'B'}-{kind}"
    return labels
