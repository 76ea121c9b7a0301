"""What the tagger may know of a word: its form, tag and gazetteer signs, its neighbours, the rest of the article."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from typing import NamedTuple

from kg import ontology
from kg.analyse.names.gazetteer import signs_of
from kg.analyse.offices import office_of
from kg.records import Token

_REMEMBERED = 50_000  # words with lemma and tag: about 150 MB at most, far more words than one run of articles has
_LONGEST_PARTICLES = 3  # words: "von und zu"
_SHORTEST_GENITIVE = 5  # letters: "Trumps" stands for Trump; shorter words are compared as they are


class _Word(NamedTuple):
    """The features of a word where it stands, and as a neighbour one or two words away.

    ``sort`` is what the lists have it as, else how it is written; "" for a small word that stands within names.
    """

    sort: str
    here: tuple[str, ...]
    before: tuple[str, ...]
    after: tuple[str, ...]
    long_before: tuple[str, ...]
    long_after: tuple[str, ...]


def features(sentences: Sequence[Sequence[Token]]) -> Iterator[list[list[str]]]:
    """For each sentence the features of each token. ``sentences`` are one article: its words inform one another."""
    company = _company(sentences)
    for tokens in sentences:
        words = [_word(token.text, token.lemma, token.tag) for token in tokens]
        yield [_features(tokens, words, position, company) for position in range(len(tokens))]


def _features(tokens: Sequence[Token], words: list[_Word], position: int, company: dict[str, str]) -> list[str]:
    token = tokens[position]
    found = ["bias", *words[position].here]
    if position:
        found += words[position - 1].before
        found.append(f"tags-1={tokens[position - 1].tag}|{token.tag}")
    else:
        found.append("first")
    if position > 1:
        found += words[position - 2].long_before
    if position + 1 < len(tokens):
        found += words[position + 1].after
        found.append(f"tags+1={token.tag}|{tokens[position + 1].tag}")
    else:
        found.append("last")
    if position + 2 < len(tokens):
        found += words[position + 2].long_after
    found += _neighbourhood(words, position, token.text.lower())
    if seen := company.get(_nominative(token.text)):
        found.append(f"company={seen}")
        found += [f"company:{sign}" for sign in seen]
    return found


def _neighbourhood(words: list[_Word], position: int, low: str) -> Iterator[str]:
    """The sorts of a word and of the next left and right, beyond the particles between ("Ursula von der Leyen")."""
    left, right = position - 1, position + 1
    while left >= 0 and not words[left].sort and position - left <= _LONGEST_PARTICLES:
        left -= 1
    while right < len(words) and not words[right].sort and right - position <= _LONGEST_PARTICLES:
        right += 1
    before = words[left].sort if left >= 0 else "^"
    after = words[right].sort if right < len(words) else "$"
    here = words[position].sort
    if here:
        yield f"sorts-1={before}{'~' * (position - left - 1)}|{here}"
        yield f"sorts+1={here}|{'~' * (right - position - 1)}{after}"
    else:
        yield f"between={before}|{after}"
        yield f"between={before}|{low}|{after}"


@lru_cache(maxsize=_REMEMBERED)
def _word(text: str, lemma: str, tag: str) -> _Word:
    low = text.lower()
    signs = signs_of(text)
    shared = [f"word={low}", f"tag={tag}", f"shape={_shape(text)}", f"signs={'/'.join(signs)}"]
    shared += [f"sign={sign}" for sign in signs]
    here = [*shared, f"lemma={lemma}", *_affixes(low)]
    near = [*shared, f"end3={low[-3:]}"]
    far = [f"word={low}", f"tag={tag}", *(f"sign={sign}" for sign in signs)]
    if "-" in text and len(text) > 1:
        parts = text.split("-")
        here += [f"head={parts[-1].lower()}", f"front={parts[0].lower()}"]
        here += [f"front sign={sign}" for sign in signs_of(parts[0])]
    office = office_of(text)
    if office:
        here.append(f"office={office.group}")
        near.append("office")
    if text[0].isupper() and len(low) > 5:
        near.append(f"end5={low[-5:]}")
        far.append(f"end5={low[-5:]}")
    return _Word(
        sort="" if low in _small_words() else "".join(sorted({sign[0] for sign in signs})) or _shape(text)[:2],
        here=tuple(here),
        before=tuple(f"-1 {each}" for each in near),
        after=tuple(f"+1 {each}" for each in near),
        long_before=tuple(f"-2 {each}" for each in far),
        long_after=tuple(f"+2 {each}" for each in far),
    )


def _affixes(low: str) -> Iterator[str]:
    for length in (2, 3, 4, 6):
        if len(low) > length:
            yield f"end{length}={low[-length:]}"
    for length in (3, 4):
        if len(low) >= length + 1:
            yield f"start{length}={low[:length]}"


def _shape(text: str) -> str:
    """Kinds of letters in order, each once, of any alphabet: "McCain" gives XxXx, "G20" gives Xd."""
    kinds = ("X" if c.isupper() else "x" if c.islower() else "d" if c.isdigit() else c for c in text)
    return "".join(kind for kind, _ in itertools.groupby(kinds))


def _nominative(text: str) -> str:
    """The word without the ending of a genitive, right or wrong: enough to see that "Trump" and "Trumps" are one."""
    if text.endswith(("’", "'")):
        return text[:-1]
    return text[:-1] if text.endswith("s") and len(text) >= _SHORTEST_GENITIVE else text


def _company(sentences: Sequence[Sequence[Token]]) -> dict[str, str]:
    """For each capitalised word the signs that it is a name somewhere in the article, as letters in order.

    F: a given name stands before it, E: another name, T: an office; L: a preposition of place; N: tagged as a name
    though not first in its sentence.
    """
    seen: dict[str, set[str]] = {}
    for tokens in sentences:
        for position, token in enumerate(tokens):
            if len(token.text) > 1 and token.text[0].isupper():
                seen.setdefault(_nominative(token.text), set()).update(_signs_before(tokens, position))
    return {word: "".join(sorted(signs)) for word, signs in seen.items() if signs}


def _signs_before(tokens: Sequence[Token], position: int) -> Iterator[str]:
    if not position:
        return
    if tokens[position].tag == "NE":
        yield "N"
    before = tokens[position - 1]
    if before.tag in ("NE", "FM"):
        yield "F" if any(sign[0] == "F" for sign in signs_of(before.text)) else "E"
    elif before.tag == "NN" and office_of(before.text):
        yield "T"
    elif before.text in _place_prepositions():
        yield "L"


@cache
def _place_prepositions() -> frozenset[str]:
    return frozenset(ontology.load("lexicon/de/names")["place_prepositions"])


@cache
def _small_words() -> frozenset[str]:
    return frozenset(ontology.load("lexicon/de/names")["small_words"])
