"""Where names begin and end: persons cut at an initial or particle are joined, known bodies are set apart."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from kg import ontology
from kg.analyse.names.gazetteer import signs_of
from kg.analyse.offices import office_of
from kg.analyse.tokens.lexicon import lexicon
from kg.records import Token

LEXICON = "lexicon/de/names"
_INITIAL = re.compile(r"[A-ZÄÖÜ]\.(?:-?[A-ZÄÖÜ]\.)*")
_BEGIN, _INSIDE, _OUTSIDE = "B-PER", "I-PER", "O"
_NAME_TAGS = frozenset(("NE", "FM", "XY"))
# A capital letter within a sentence does not go with the others of these: the tagger does not know the name.
_CAPITALISED_TAGS = _NAME_TAGS | {"ADJD", "ADV", "VVFIN", "VVINF", "VVPP"}
_NO_PERSON = frozenset("CAPRBO")  # signs of a country, place or body


def mend_borders(tokens: Sequence[Token], labels: Sequence[str]) -> list[str]:
    """The labels of a sentence with whole names of persons, without the office before or the party behind them."""
    return join_names(tokens, _nouns_apart(tokens, _offices_apart(tokens, _bodies_apart(tokens, labels))))


def _nouns_apart(tokens: Sequence[Token], labels: Sequence[str]) -> list[str]:
    """Common nouns taken out of the name behind a genitive: "Lindholms Sohn Lars"."""
    mended = list(labels)
    for position in range(1, len(tokens)):
        token = tokens[position]
        owned = mended[position] == _INSIDE and tokens[position - 1].text.endswith(("s", "’", "'"))
        if owned and token.tag == "NN" and _is_common(token.text):
            mended[position] = _OUTSIDE
            if position + 1 < len(tokens) and mended[position + 1] == _INSIDE:
                mended[position + 1] = _BEGIN
    return mended


def _is_common(word: str) -> bool:
    """Whether the word is a common noun and never a name."""
    return lexicon().classes.get(word) == "NN" and not _is_name(word)


def _offices_apart(tokens: Sequence[Token], labels: Sequence[str]) -> list[str]:
    """Offices and ranks taken out of the name beside them: "General Lars Brekke", "Lindholms Sprecher"."""
    mended = list(labels)
    for position in range(len(tokens) - 1):
        word = tokens[position].text
        if mended[position : position + 2] == [_BEGIN, _INSIDE] and _is_office(word) and not _is_name(word):
            mended[position : position + 2] = ["B-TITLE", _BEGIN]
    for position in range(1, len(tokens)):
        owned = mended[position] == _INSIDE and tokens[position - 1].text.endswith(("s", "’", "'"))
        if owned and tokens[position].tag == "NN" and _is_office(tokens[position].text):
            mended[position] = "B-TITLE"
    return mended


def _bodies_apart(tokens: Sequence[Token], labels: Sequence[str]) -> list[str]:
    """Known bodies taken out of the name before them: "Lindholms SPD", "Partei Venstre"."""
    mended = list(labels)
    for position in range(1, len(tokens)):
        if not mended[position].startswith("I-") or signs_of(tokens[position].text) != ("O",):
            continue
        after_noun = mended[position - 1] == "B-ORG" and tokens[position - 1].tag == "NN"
        if mended[position] == _INSIDE or after_noun:
            mended[position] = "B-ORG"
            mended[position - 1] = _OUTSIDE if after_noun else mended[position - 1]
    return mended


def join_names(tokens: Sequence[Token], labels: Sequence[str]) -> list[str]:
    """The labels of a sentence with whole names of persons; all other labels stay as they are.

    Joined are "George W." and "Bush", "Ursula" and "von der Leyen", "Xi" and "Jinping", of which the model may have
    seen one word only.
    """
    mended = _with_known_names(tokens, labels)
    end = 0
    while end < len(tokens):
        if mended[end] != _BEGIN:
            end += 1
            continue
        start, end = end, _end(mended, end)
        while (longer := _longer(tokens, mended, start, end)) > end:
            mended[start + 1 : longer] = [_INSIDE] * (longer - start - 1)
            end = _end(mended, start)
    return mended


def _with_known_names(tokens: Sequence[Token], labels: Sequence[str]) -> list[str]:
    """The labels with given names beside a family name, marked or not, where the model saw nothing."""
    mended = list(labels)
    for position in range(len(tokens) - 1):
        pair = tokens[position : position + 2]
        if mended[position] not in (_OUTSIDE, "B-TITLE") or any(token.tag not in _NAME_TAGS for token in pair):
            continue
        one, other = (token.text for token in pair)
        if mended[position + 1] == _BEGIN:
            known = one[0].isupper() and not _is_no_person(one) and not _is_office(one)
        else:
            known = mended[position + 1] == _OUTSIDE and _are_given_and_family(one, other)
            known = known or (position > 0 and _leads(tokens[position - 1]) and _are_unknown(pair))
        if known:
            mended[position : position + 2] = [_BEGIN, _INSIDE]
    return mended


def _leads(token: Token) -> bool:
    """Whether the word is an office or a party's member ("Republikaner"), behind which a name stands."""
    return token.tag == "NN" and (_is_office(token.text) or "O" in signs_of(token.text))


def _are_unknown(pair: Sequence[Token]) -> bool:
    """Whether no list has either word, as in "der Republikaner Eino Salmi"."""
    return all(token.text.istitle() and not signs_of(token.text) for token in pair)


def _are_given_and_family(one: str, other: str) -> bool:
    """Whether the lists know one word as nothing but a given name, and the other as a family name."""
    for given, family in ((one, other), (other, one)):
        if _is_only_given(given) and any(sign[0] == "S" for sign in signs_of(family)) and not _is_no_person(family):
            return True
    return False


def _end(labels: Sequence[str], start: int) -> int:
    """The position behind the name that begins at ``start``."""
    end = start + 1
    while end < len(labels) and labels[end] == _INSIDE:
        end += 1
    return end


def _longer(tokens: Sequence[Token], labels: Sequence[str], start: int, end: int) -> int:
    """Where the name from ``start`` to ``end`` really ends; ``end`` where nothing is missing."""
    if end == len(tokens) or labels[end] not in (_OUTSIDE, _BEGIN):
        return end
    if _INITIAL.fullmatch(tokens[end - 1].text):
        return end + 1 if tokens[end].text[0].isupper() and tokens[end].text[-1].isalpha() else end
    if tokens[end].text in ontology.load(LEXICON)["patronymics"] and _behind_particles(tokens, labels, end):
        return _behind_particles(tokens, labels, end)
    given = all(_is_given(token.text) for token in tokens[start:end])
    if labels[end] == _OUTSIDE and (given or end == start + 1) and _may_be_family(tokens, start, end, given=given):
        return end + 1
    if given and (family := _behind_particles(tokens, labels, end)):
        return family
    if end == start + 1 and _INITIAL.fullmatch(tokens[end].text) and given and end + 1 < len(tokens):
        return end + 2 if labels[end + 1] == _BEGIN else end
    alone = end == start + 1 and _end(labels, end) == end + 1  # of two longer names neither goes on in the other
    return end + 1 if alone and not given and _is_only_given(tokens[end].text) else end


def _may_be_family(tokens: Sequence[Token], start: int, end: int, *, given: bool) -> bool:
    """Whether an unknown name stands behind given names that are no family names: "Tilman Grotefend".

    Behind a single name that the lists do not know either ("Eino Salminen"), it may be tagged as an unknown noun.
    """
    token = tokens[end]
    known = any(sign[0] == "S" for each in tokens[start:end] for sign in signs_of(each.text))
    if known or not token.text[0].isupper() or _is_no_person(token.text) or _is_office(token.text):
        return False
    unknown = "NE" in lexicon().classes.get(token.text, "NE") and not signs_of(tokens[start].text)
    return (unknown and token.tag == "NN") or (given and token.tag in _CAPITALISED_TAGS)


def _behind_particles(tokens: Sequence[Token], labels: Sequence[str], position: int) -> int:
    """The position behind a family name with particles that begins here, 0 where none does."""
    for length in (3, 2, 1):
        family = position + length
        words = " ".join(token.text for token in tokens[position:family])
        if family < len(tokens) and words in _particles() and labels[family] in (_OUTSIDE, _BEGIN):
            name = tokens[family].text
            if name[0].isupper() and name[-1].isalpha() and not _is_no_person(name):
                return _end(labels, family) if labels[family] == _BEGIN else family + 1
    return 0


def _is_given(word: str) -> bool:
    return word[0].isupper() and any(sign[0] == "F" for part in word.split("-") for sign in signs_of(part))


def _is_office(word: str) -> bool:
    """Whether the word is an office, rank or style: "Minister", "General", "Prinz"."""
    return office_of(word) is not None or word in ontology.load("lexicon/de/offices")["styles"]


def _is_name(word: str) -> bool:
    return any(sign[0] in "FS" for sign in signs_of(word))


def _is_no_person(word: str) -> bool:
    return bool(_NO_PERSON.intersection("".join(signs_of(word))))


def _is_only_given(word: str) -> bool:
    """A given name that is nothing else, as after a Chinese or Korean family name."""
    kinds = {sign[0] for sign in signs_of(word) if sign[0].isupper()}
    return word[0].isupper() and kinds == {"F"}


@cache
def _particles() -> frozenset[str]:
    """Particles that stand between given and family name and nowhere else: "zu Besuch" is no name."""
    lexicon = ontology.load(LEXICON)
    words = {word for group in lexicon["particles"] for word in group["words"]}
    return frozenset(words - set(lexicon["plain_words"]))
