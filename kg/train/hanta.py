"""Parts of speech and lemmas by HanTa, the teacher of the tag model. The one door to that package."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache, lru_cache
from typing import Any, NamedTuple

LIKELY = 5.0  # difference of logarithms to the likeliest part of speech of a form


class Reading(NamedTuple):
    """A part of speech that a form may have, with the lemma that it has then."""

    tag: str
    lemma: str


@cache
def _hanta() -> Any:
    from HanTa import HanoverTagger  # noqa: PLC0415

    tagger = HanoverTagger.HanoverTagger("morphmodel_ger.pgz")
    # It works each form out anew at every place; remembered, it is ten times as fast.
    tagger._tag_word = lru_cache(maxsize=None)(tagger._tag_word)
    tagger._analyze = lru_cache(maxsize=None)(tagger._analyze)
    return tagger


def tag_sentence(forms: Sequence[str]) -> list[Reading]:
    """The readings of the words and signs of one sentence."""
    return [Reading(_plain(tag), lemma) for _, lemma, tag in _hanta().tag_sent(list(forms))]


def readings(form: str) -> list[Reading]:
    """The likely readings of a form outside any sentence, likeliest first."""
    hanta = _hanta()
    found = sorted(hanta._tag_word(form, cutoff=LIKELY, casesensitive=True, conditional=True), key=lambda row: -row[1])
    return [
        Reading(_plain(hanta.int2tag[number]), hanta._analyze(form, number, taglevel=1)[0])
        for number, likelihood in found
        if likelihood > found[0][1] - LIKELY
    ]


def _plain(tag: str) -> str:
    """The tag without brackets: "VV(FIN)" is VVFIN."""
    return tag.replace("(", "").replace(")", "") if len(tag) > 2 and not tag.startswith("$") else tag
