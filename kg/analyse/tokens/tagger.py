"""Parts of speech by a conditional random field (CRFsuite), which ``kg/train/tags.py`` trains."""

from __future__ import annotations

from collections.abc import Container, Sequence
from functools import cache, lru_cache
from pathlib import Path
from typing import Any, NamedTuple

from kg.analyse.tokens.lexicon import lexicon
from kg.analyse.tokens.mending import clauses, mended

MODEL = Path(__file__).with_name("tags.crfsuite")

_REMEMBERED = 50_000  # forms: some 50 MB at most
_ENDINGS = (2, 3, 4, 5)


class _Form(NamedTuple):
    """``here``: features of the form itself; ``near``: what its neighbours see of it beside the word."""

    here: tuple[str, ...]
    low: str
    near: str


_BEFORE, _BEHIND = _Form((), "<", "<"), _Form((), ">", ">")


def tag_words(forms: Sequence[str]) -> list[str]:
    """The STTS part of speech of each word and sign of one sentence."""
    return mended(forms, _model().tag(features(forms)))


@cache
def _model() -> Any:
    import pycrfsuite  # noqa: PLC0415  (only when something is analysed)

    tagger = pycrfsuite.Tagger()
    tagger.open(str(MODEL))
    return tagger


def features(forms: Sequence[str], *, unlisted: Container[str] = ()) -> list[list[str]]:
    """What the model may know of a word: form, endings, parts of speech in the lexicon; the same of its neighbours.

    A verb also knows how its clause begins, and the first word of a clause how it ends. ``unlisted`` forms are taken
    for unknown, so that the model learns from words that the lexicon has how to guess others.
    """
    inner = [_form(form, form not in unlisted) for form in forms]
    known = [_BEFORE, _BEFORE, *inner, _BEHIND, _BEHIND]
    found: list[list[str]] = []
    for number in range(2, len(known) - 2):
        before, form, behind = known[number - 1], known[number], known[number + 1]
        found.append(
            [
                *form.here,
                f"-w={before.low}",
                f"-t={before.near}",
                f"+w={behind.low}",
                f"+t={behind.near}",
                f"t+={form.near}|{behind.near}",
                f"-t={before.near}|{form.near}",
                f"-2={known[number - 2].near}",
                f"+2={known[number + 2].near}",
                f"-+={before.near}|{behind.near}",
            ]
        )
    if found:
        found[0].append(f"first={known[2].here[1]}")
    for first, last in clauses(forms):
        opener = inner[first].near
        found[first].append(f"end={opener}|{inner[last].near}")
        for position in range(first + 1, last + 1):
            if "V" in inner[position].near:
                found[position].append(f"opener={opener}|{inner[position].near}")
    return found


@lru_cache(maxsize=_REMEMBERED)
def _form(form: str, listed: bool) -> _Form:
    known = lexicon()
    form = known.spelling(form)
    low = form.lower()
    tags = (known.classes.get(form) or (f"~{known.classes[low]}" if low in known.classes else "")) if listed else ""
    shape = _shape(form)
    here = [f"w={low}", f"s={shape}", f"t={tags}"]
    if form[0].isalpha():
        here += [f"{length}={low[-length:]}" for length in _ENDINGS if len(low) > length]
        if len(low) > 4:
            here += [f"p={low[:3]}", f"2s={low[-2:]}{shape}"]
        here.append(f"ts={tags}|{shape}")
    return _Form(tuple(here), low, tags or f"{shape}{low[-3:]}")


def _shape(form: str) -> str:
    """First letter large, small, digit or other; the rest large; hyphen inside; digits: "US-Präsident" is "X-"."""
    first = form[0]
    kind = "X" if first.isupper() else "x" if first.isalpha() else "0" if first.isdigit() else "."
    signs = ("X", form[1:].isupper()), ("-", "-" in form[1:]), ("0", any(map(str.isdigit, form)))
    return kind + "".join(sign for sign, there in signs if there)
