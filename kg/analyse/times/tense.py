"""Whether the words around a time look ahead ("will … am Freitag") or back."""

from __future__ import annotations

import re
from functools import cache

from kg.analyse.times.words import section

LONGEST_WORD = 40
LONGEST_SENTENCE = 400  # characters from a time to the end of its sentence, either way
_SENTENCE_END = re.compile(r"(?<!\b\d)(?<!\b\d\d)[.!?](?=\s+[A-ZÄÖÜ„»«\"(])|\n")
_CLAUSE_END = re.compile(r"[,;:()„“”»«\"]|\s[–—-]\s")
_WORD = re.compile(r"\w+")
_ATTRIBUTE = re.compile(r"(?:[a-zäöüß]+t|[a-zäöüß]*ge[a-zäöüß]+en)e[nrsm]")  # am Freitag verbreiteten, abgehaltener

_BEFORE_NOUN = re.compile(r"\b((?:[a-zäöüß]+t|[a-zäöüß]*ge[a-zäöüß]+en)e[nrsm]?) [A-ZÄÖÜ]")
_LAST_WORD = re.compile(r"(\w+)\s+$")
_FINITE = re.compile(r"\b(?:ist|sind|war|waren|hat|haben|hatten?|wurden?|wird|werden|soll|sollen|will|wollen)\b|[;:]")


@cache
def _planned() -> tuple[str, ...]:
    return tuple(section("tense")["planned"])


@cache
def _words(name: str) -> frozenset[str]:
    return frozenset(section("tense")[name])


def looks_ahead(text: str, start: int, end: int, *, lead: str = "") -> bool | None:
    """Whether the clause around the offsets, or else the nearest before it in the sentence, speaks of what is to come.

    True: ahead, False: back, None: no word says so. ``lead`` are the prepositions with which the offsets begin.
    """
    if _in_caption(text, start):
        return False
    closing = _SENTENCE_END.search(text, end, end + LONGEST_SENTENCE)
    clauses = _CLAUSE_END.split(text[sentence_start(text, start) : start])
    after = _CLAUSE_END.split(text[end : closing.start() if closing else end + LONGEST_SENTENCE])[0]
    opens = not _WORD.search("".join(clauses))
    preposition = lead.partition(" ")[0]
    own = _direction(_WORD.findall(clauses[-1]), _WORD.findall(after), opens=opens, preposition=preposition)
    if own is not None:
        return own
    directions = (_direction(_WORD.findall(clause), [], opens=False) for clause in reversed(clauses[:-1]))
    return next((direction for direction in directions if direction is not None), None)


def _in_caption(text: str, offset: int) -> bool:
    """Whether the line of the offset is the text of a picture."""
    line = text[max(0, offset - LONGEST_SENTENCE) : offset + 1].rpartition("\n")[2]
    opening = _WORD.match(line)
    return opening is not None and opening.group() in _words("captions")


def sentence_start(text: str, offset: int) -> int:
    """Where the sentence of the offset begins, or LONGEST_SENTENCE before it."""
    first = max(0, offset - LONGEST_SENTENCE)
    ends = (match.end() for match in _SENTENCE_END.finditer(text, first, offset + 2))  # 2: to see the capital after it
    return max((end for end in ends if end <= offset), default=first)


def _direction(before: list[str], after: list[str], *, opens: bool, preposition: str = "") -> bool | None:
    """Ahead (True) or back (False) by the verbs and prepositions of a clause, cut at the time; None if unsaid."""
    words = before + after
    last = preposition if preposition in _words("toward") | _words("from") else before[-1].lower() if before else ""
    if last in _words("from") or _past_attribute(after):
        return False
    if last in _words("toward") and after and after[0].startswith(_planned()) and set(words) & _words("called_off"):
        return True  # "hat das für Freitag geplante Treffen abgesagt": before that day has come
    ahead = any(word in _words("ahead") for word in words)
    past = (word in _words("back") or _preterite(words, place, modal=ahead) for place, word in enumerate(words))
    if any(past):
        return False
    if ahead or last in _words("toward") or any(word.startswith(_planned()) for word in words):
        return True
    if any(word in _words("states") for word in words):
        return False
    beside = after[0] if opens and after else before[-1] if before else ""
    return True if _present(beside, opens=opens) else None


def _past_attribute(after: list[str]) -> bool:
    """Whether the time belongs to a participle before a noun ("am Freitag verbreiteten Schreiben"), not to the verb."""
    if len(after) < 2 or after[1].islower() or after[0].startswith(_planned()):
        return False
    return _ATTRIBUTE.fullmatch(after[0]) is not None


def in_past_attribute(text: str, start: int, end: int) -> bool:
    """Whether the time stands between an article and a participle of the past: "das im Mai ausgehandelte"."""
    before = _LAST_WORD.search(text, max(0, start - LONGEST_WORD), start)
    if before is None or before.group(1).lower() not in _words("articles"):
        return False
    closing = _SENTENCE_END.search(text, end, end + LONGEST_SENTENCE)
    participle = _BEFORE_NOUN.search(text, end, closing.start() if closing else end + LONGEST_SENTENCE)
    if participle is None or _FINITE.search(text, end, participle.start()):
        return False
    return not participle.group(1).startswith(_planned())


def _preterite(words: list[str], place: int, *, modal: bool) -> bool:
    """Whether the word is a regular verb of the past, no infinitive ("soll gelten") or adjective ("der alte Text")."""
    word = words[place]
    endings = ("te",) if modal else ("te", "ten")
    if not (word.endswith(endings) and word.islower() and len(word) > 4) or word in _words("not_preterite"):
        return False
    return not (word.startswith(_planned()) or (place and words[place - 1].lower() in _words("articles")))


def _present(word: str, *, opens: bool) -> bool:
    """Whether the word beside the time is a verb of the present; where it opens the sentence also in the plural."""
    endings = ("t", "en") if opens else ("t",)
    return word.islower() and word.endswith(endings) and word not in _words("not_present") | _words("articles")
