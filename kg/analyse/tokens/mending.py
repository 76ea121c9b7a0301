"""Mends parts of speech by what the whole clause tells: a tagger that looks at neighbours cannot."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from kg.analyse.tokens.lemmas import is_compound
from kg.analyse.tokens.lexicon import lexicon

SIGNS = {",": "$,", **dict.fromkeys(".:;!?", "$."), **dict.fromkeys("\"'„“”‚‘’«»‹›()[]–—-/…", "$(")}

_FINITE = ("VVFIN", "VAFIN", "VMFIN")
_SUBORDINATE = ("KOUS", "PRELS", "PRELAT")


def mended(forms: Sequence[str], tags: Sequence[str]) -> list[str]:
    """The tags of a sentence with those that its signs, names and clauses show to be others."""
    found = [SIGNS.get(form[0], tag) for form, tag in zip(forms, tags, strict=True)]
    _mend_names(forms, found)
    for first, last in clauses(forms):
        _mend_verb(forms, found, first, last)
        _mend_conjunction(forms, found, first, last)
    return found


def clauses(forms: Sequence[str]) -> Iterator[tuple[int, int]]:
    """First and last word of each stretch between two signs."""
    first = 0
    for position, form in enumerate((*forms, ",")):
        if form[0] in SIGNS:
            if position > first:
                yield first, position - 1
            first = position + 1


def _mend_names(forms: Sequence[str], tags: list[str]) -> None:
    """A noun that no list has, nor its last part, is a name behind a name: "Eino Salminen"."""
    for position in range(1, len(forms)):
        form = forms[position]
        if tags[position] != "NN" or tags[position - 1] != "NE" or not form[0].isupper():
            continue
        if form not in lexicon().classes and not is_compound(form):
            tags[position] = "NE"


def _mend_verb(forms: Sequence[str], tags: list[str], first: int, last: int) -> None:
    """A subordinate clause without finite verb has it at its end: "der Karin Lindholm angehört"."""
    opener = first + 1 if tags[first].startswith("APPR") and first < last else first  # "mit der sie sprach"
    if (
        tags[opener] not in _SUBORDINATE
        or tags[last] not in ("VVPP", "VVINF")
        or any(tag in _FINITE for tag in tags[first:last])
    ):
        return
    if "VVFIN" in lexicon().classes.get(forms[last], ""):
        tags[last] = "VVFIN"


def _mend_conjunction(forms: Sequence[str], tags: list[str], first: int, last: int) -> None:
    """The word "als" is a conjunction where its clause ends with the only finite verb."""
    opener = first + 1 if forms[first] == "und" and last > first else first
    if forms[opener] in ("als", "Als") and tags[last] in _FINITE:
        tags[opener] = "KOUS"
