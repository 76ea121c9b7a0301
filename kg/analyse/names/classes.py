"""What a noun before a name says of it: "die Zeitung" before an organization, "das Dorf" before a place."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

from kg import ontology
from kg.analyse.names.gazetteer import signs_of
from kg.records import Token

_SHORTEST_ENDING = 4  # letters: "Sport" is no place for ending in "ort"
_INFLECTED = ("es", "s", "en", "n")


def mend_classes(sentences: Sequence[Sequence[Token]], labels: Sequence[Sequence[str]]) -> list[list[str]]:
    """The labels of an article with the kinds that such nouns tell, for the same name elsewhere too.

    Mended are names taken for persons, but none that stands behind an office anywhere.
    """
    told: dict[str, str] = {}
    persons: set[str] = set()
    mended = [_without_nouns(tokens, row) for tokens, row in zip(sentences, labels, strict=True)]
    for tokens, row in zip(sentences, mended, strict=True):
        for start, end in _persons(row):
            name = _name(tokens, start, end)
            if start and row[start - 1].endswith("-TITLE"):
                persons.add(name)
            elif start and not _belongs(tokens, start, end) and (kind := _kind(tokens[start - 1])):
                told.setdefault(name, kind)
    for tokens, row in zip(sentences, mended, strict=True):
        for start, end in list(_persons(row)):
            if (kind := told.get(_name(tokens, start, end), "")) and _name(tokens, start, end) not in persons:
                row[start:end] = [f"B-{kind}", *[f"I-{kind}"] * (end - start - 1)]
    return mended


def _without_nouns(tokens: Sequence[Token], row: Sequence[str]) -> list[str]:
    """The labels of a sentence with nouns like "Vulkan" taken out of the names that they stand before."""
    mended = list(row)
    for position in range(len(row) - 1):
        if mended[position : position + 2] == ["B-PER", "I-PER"] and _kind(tokens[position]):
            mended[position : position + 2] = ["O", "B-PER"]
    return mended


def _persons(row: Sequence[str]) -> Iterator[tuple[int, int]]:
    start = None
    for position, label in enumerate([*row, "O"]):
        if start is not None and label != "I-PER":
            yield start, position
            start = None
        if label == "B-PER":
            start = position


def _name(tokens: Sequence[Token], start: int, end: int) -> str:
    """The words without the ending of a genitive, right or wrong: enough to see that two names are one."""
    return " ".join(token.text for token in tokens[start:end]).rstrip("’'").removesuffix("s")


def _belongs(tokens: Sequence[Token], start: int, end: int) -> bool:
    """Whether it is the genitive of a full name, as in "die Partei Karin Lindholms"."""
    given = any(sign[0] == "F" for sign in signs_of(tokens[start].text))
    return end > start + 1 and given and tokens[end - 1].text.endswith(("s", "’", "'"))


def _kind(token: Token) -> str:
    return _kind_of_noun(token.text) if token.tag.startswith("NN") else ""


@cache
def _kind_of_noun(word: str) -> str:
    low = word.lower().rpartition("-")[2]
    forms = (low, *(low.removesuffix(ending) for ending in _INFLECTED if low.endswith(ending)))
    for kind, groups in ontology.load("lexicon/de/names")["class_nouns"].items():
        nouns = [noun for group in groups for noun in group]
        if any(
            form == noun or (len(noun) >= _SHORTEST_ENDING and form.endswith(noun)) for form in forms for noun in nouns
        ):
            return str(kind)
    return ""
