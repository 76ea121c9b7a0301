"""Texts with labels: the corpus and GermEval 2014 as sentences of tokens with one label each, for the name model."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from kg.analyse.tokens import sentences
from kg.evaluate.corpus import Mark, MarkedText
from kg.ontology.countries import country_of_adjective, country_of_name
from kg.records import Token

LabelledSentence = tuple[Sequence[Token], list[str]]
LabelledArticle = list[LabelledSentence]

OUTSIDE = "O"
# A seat that stands for a government is a place here: kept apart it is found with F1 .53, and places lose .7 points.
_KINDS = {"P": "PER", "L": "LOC", "O": "ORG", "T": "TITLE", "C": "COUNTRY", "M": "LOC"}


def label(marked: MarkedText) -> LabelledArticle:
    """The sentences of a text as kg.analyse finds them, with labels for names and offices.

    Descriptions, times and the words of encounters get none. A token that a mark covers in part belongs to it.
    """
    marks = [mark for mark in marked.marks if mark.code[0] in _KINDS]
    labelled: LabelledArticle = []
    for sentence in sentences(marked.text):
        labels: list[str] = []
        before: Mark | None = None
        for token in sentence.tokens:
            mark = next((each for each in marks if each.start < token.end and token.start < each.end), None)
            labels.append(OUTSIDE if mark is None else f"{'I' if mark is before else 'B'}-{_KINDS[mark.code[0]]}")
            before = mark
        labelled.append((sentence.tokens, labels))
    return labelled


def read_germeval(path: Path) -> Iterator[LabelledSentence]:
    """The sentences of a GermEval 2014 file with their outer names, tokenised as kg.analyse does.

    Countries and their adjectives are set apart; other derived words, parts of compounds and OTH are left out.
    """
    words: list[str] = []
    marks: list[tuple[int, int, str]] = []
    for line in [*path.read_text("utf-8").splitlines(), ""]:
        cells = line.split("\t")
        if line.startswith("#"):
            continue
        if len(cells) < 3:
            if words:
                yield _in_one(" ".join(words), marks)
            words, marks = [], []
            continue
        words.append(cells[1].replace("\xa0", "_"))  # a blank would be a border of tokens
        end = len(" ".join(words))
        if cells[2].startswith("B-"):
            marks.append((end - len(words[-1]), end, cells[2][2:]))
        elif cells[2].startswith("I-"):
            marks[-1] = (marks[-1][0], end, marks[-1][2])


def _in_one(text: str, names: Sequence[tuple[int, int, str]]) -> LabelledSentence:
    """One sentence, even where the tokeniser would find several."""
    coded = [(start, end, _code(kind, text[start:end])) for start, end, kind in names]
    marks = tuple(Mark(start=start, end=end, code=code) for start, end, code in coded if code)
    labelled = label(MarkedText(text=text, marks=marks))
    return tuple(token for tokens, _ in labelled for token in tokens), [each for _, row in labelled for each in row]


def _code(kind: str, words: str) -> str:
    """The code of the corpus for a kind of GermEval, "" for none."""
    if (kind == "LOC" and country_of_name(words)) or (kind == "LOCderiv" and country_of_adjective(words)):
        return "C"
    return {"PER": "P", "LOC": "L", "ORG": "O"}.get(kind, "")
