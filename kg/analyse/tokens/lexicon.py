"""What the shipped lists know of German forms: which parts of speech they may be, and their lemmas.

``lexicon.tsv`` has a form, its parts of speech, and the lemmas that no rule gives; ``lemma-rules.tsv`` has a part
of speech, an ending, and what stands for that ending in the lemma. Both are made by ``kg/train/lexicon.py``.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import NamedTuple

LEXICON = Path(__file__).with_name("lexicon.tsv")
RULES = Path(__file__).with_name("lemma-rules.tsv")


class Lexicon(NamedTuple):
    """``classes``: form -> "ADJA/NNA"; ``lemmas``: (form, part of speech) -> lemma, where no rule gives it."""

    classes: dict[str, str]
    lemmas: dict[tuple[str, str], str]

    def spelling(self, form: str) -> str:
        """The form as the list spells it: Swiss "liess" is "ließ" there; any other form that it lacks as it is."""
        if "ss" in form and form not in self.classes and (german := form.replace("ss", "ß")) in self.classes:
            return german
        return form


@cache
def lexicon() -> Lexicon:
    """The list of forms."""
    classes: dict[str, str] = {}
    lemmas: dict[tuple[str, str], str] = {}
    for line in LEXICON.read_text("utf-8").splitlines():
        form, tags, *irregular = line.split("\t")
        if tags:
            classes[form] = tags
        for each in irregular:
            tag, _, lemma = each.partition("=")
            lemmas[form, tag] = lemma
    return Lexicon(classes, lemmas)


@cache
def rules() -> dict[tuple[str, str], str]:
    """What stands for an ending in the lemma, by part of speech and ending."""
    rows = (line.split("\t") for line in RULES.read_text("utf-8").splitlines())
    return {(tag, ending): replacement for tag, ending, replacement in rows}
