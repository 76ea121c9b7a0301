"""Parts of speech by a conditional random field (CRFsuite), which ``kg/train/tags.py`` trains."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache, lru_cache
from pathlib import Path
from typing import Any, NamedTuple

from kg.analyse.tokens.conjunctions import with_conjunctions
from kg.analyse.tokens.lexicon import lexicon

MODEL = Path(__file__).with_name("tags.crfsuite")

SIGNS = {",": "$,", **dict.fromkeys(".:;!?", "$."), **dict.fromkeys("\"'„“”‚‘’«»‹›()[]–—-/…", "$(")}
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


def mended(forms: Sequence[str], tags: Sequence[str]) -> list[str]:
    """The tags, with those of signs by the sign alone and "als" told apart."""
    return with_conjunctions(forms, [SIGNS.get(form[0], tag) for form, tag in zip(forms, tags, strict=True)])


@cache
def _model() -> Any:
    import pycrfsuite  # noqa: PLC0415  (only when something is analysed)

    tagger = pycrfsuite.Tagger()
    tagger.open(str(MODEL))
    return tagger


def features(forms: Sequence[str]) -> list[list[str]]:
    """What the model may know of a word: form, endings, parts of speech in the lexicon; the same of its neighbours."""
    known = [_BEFORE, _BEFORE, *map(_form, forms), _BEHIND, _BEHIND]
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
    return found


@lru_cache(maxsize=_REMEMBERED)
def _form(form: str) -> _Form:
    known = lexicon()
    form = known.spelling(form)
    low = form.lower()
    tags = known.classes.get(form) or (f"~{known.classes[low]}" if low in known.classes else "")
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
