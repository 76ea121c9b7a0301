"""Tells German articles from those in other languages."""

from __future__ import annotations

import re
from functools import cache

from kg import ontology

# The languages whose articles turn up in folders of German news; py3langid knows 139, and the rare ones among them win
# texts that consist of names.
_LANGUAGES = {
    "ar": "Arabic", "cs": "Czech", "da": "Danish", "en": "English", "es": "Spanish", "fr": "French", "hu": "Hungarian",
    "it": "Italian", "nl": "Dutch", "pl": "Polish", "pt": "Portuguese", "ro": "Romanian", "ru": "Russian",
    "sv": "Swedish", "tr": "Turkish", "uk": "Ukrainian", "zh": "Chinese",
}  # fmt: skip

_BEGINNING = 2000  # code points: enough for all of 410 German articles, and 1.6 ms where the model decides
_GERMAN_FROM = 0.06  # share of function words: 409 of 410 German articles have more, six neighbours at most 0.053
_UNDECIDED = 20.0  # nats: of 321 German headlines 5 lose, by 9.3 at most; an English one of 70 letters wins by 61

_WORD = re.compile(r"[^\W\d_]+")


def foreign_language(text: str) -> str | None:
    """The English name of the language of a text that is not German, or None if it is German or too short to tell.

    The function words of German decide the clear cases, because the model of py3langid takes a second to load; it
    decides the others, and only with a lead.
    """
    beginning = text[:_BEGINNING]
    words = [word.lower() for word in _WORD.findall(beginning)]
    if sum(word in _function_words() for word in words) >= _GERMAN_FROM * len(words):
        return None
    import py3langid  # noqa: PLC0415 - needed for one article in a few hundred

    scores = dict(py3langid.rank(beginning))
    best = max(sorted(_LANGUAGES), key=scores.__getitem__)
    return _LANGUAGES[best] if scores[best] - scores["de"] > _UNDECIDED else None


@cache
def _function_words() -> frozenset[str]:
    return frozenset(ontology.load("lexicon/de/language")["function_words"])
