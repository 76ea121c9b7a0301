"""How much speech is found with the right speaker, against texts whose quotations are marked with their speakers.

The marked texts are JSON lines as in Petersen-Frey and Biemann, "Dataset of Quotation Attribution in German News
Articles" (LREC-COLING 2024): text, title, published and quotations, each with its type ("Direct", "Indirect",
"IndirectFreeIndirect", …) and the stretches of quote and speaker.

Speech found is right when it and a quotation of the gold overlap by half of the letters of each, and words that name
its speaker overlap those of the gold or are a mention of the same person. So "ein Sprecher" counts, whom no graph would
keep. Each quotation of the gold answers for one found at most. Gold without a speaker counts neither for nor against.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any, Literal

from kg.errors import InputError
from kg.evaluate.tally import Tally
from kg.records import Article, Span, Speech

SHORTEST = 4  # words of direct speech: shorter ones count neither way, they are terms more often than speech
OVERLAP = 0.5  # of the letters, both ways

_INDIRECT = ("Indirect", "IndirectFreeIndirect")
_Kind = Literal["direct", "indirect", ""]


@dataclass(frozen=True, slots=True, kw_only=True)
class Marked:
    """One quotation of the gold; ``kind`` is "" for the sorts of report that count neither way."""

    kind: _Kind
    words: frozenset[int]
    speakers: tuple[Span, ...]
    short: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class MarkedArticle:
    """An article with its quotations as people marked them."""

    article: Article
    quotations: tuple[Marked, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SpeechFigures:
    """The tallies of direct and indirect speech, and every difference in one line."""

    tallies: Mapping[str, Tally]
    differences: tuple[str, ...]


def evaluate_speech(articles: Iterable[MarkedArticle], listen: Callable[[Article], Iterable[Speech]]) -> SpeechFigures:
    """The figures of what ``listen`` finds in the articles."""
    tallies = {"direct speech": Tally(), "indirect speech": Tally()}
    differences: list[str] = []
    for marked in articles:
        found = list(listen(marked.article))
        for kind in ("direct", "indirect"):
            heard = [speech for speech in found if speech.indirect == (kind == "indirect")]
            lines = _compare(marked, kind, heard, tallies[f"{kind} speech"])
            differences += (f"{marked.article.id}: {kind}: {line}" for line in lines)
    return SpeechFigures(tallies=tallies, differences=tuple(differences))


def read_marked(path: Path) -> Iterator[MarkedArticle]:
    """The articles of a file in JSON lines. Raises InputError where a line is not one of them."""
    try:
        lines = path.read_text("utf-8").splitlines()
    except (OSError, ValueError) as error:
        raise InputError(f"{path}: cannot be read: {error}") from None
    for number, line in enumerate(lines, 1):
        if line.strip():
            try:
                yield _marked(json.loads(line))
            except (ValueError, KeyError, TypeError, AttributeError) as error:
                raise InputError(f"{path}: line {number}: not an article with quotations: {error!r}") from None


def _marked(content: Mapping[str, Any]) -> MarkedArticle:
    text = content["text"]
    published = content.get("published")
    article = Article(
        id=content["id"],
        title=content.get("title", ""),
        text=text,
        published=date.fromisoformat(published) if published else None,
        url="",
        outlet="",
        language="de",
        source="",
    )
    quotations = [quotation for entry in content["quotations"] for quotation in _quotations(entry, text)]
    return MarkedArticle(article=article, quotations=tuple(quotations))


def _quotations(entry: Mapping[str, Any], text: str) -> Iterator[Marked]:
    """One quotation; of direct speech one for each stretch of it, as ", sagte Keller," stands between two."""
    stretches = [Span(start=start, end=end) for start, end in entry["quote"]]
    speakers = tuple(Span(start=start, end=end) for start, end in entry["speaker"])
    kind: _Kind = "direct" if entry["type"] == "Direct" else "indirect" if entry["type"] in _INDIRECT else ""
    for group in [[stretch] for stretch in stretches] if kind == "direct" else [stretches]:
        words = sum(_words(text[stretch.start : stretch.end]) for stretch in group)
        short = kind == "direct" and words < SHORTEST
        yield Marked(kind=kind, words=_letters(group, text), speakers=speakers, short=short)


def _words(text: str) -> int:
    return sum(any(sign.isalnum() for sign in word) for word in text.split())


def _letters(stretches: Iterable[Span], text: str) -> frozenset[int]:
    return frozenset(i for stretch in stretches for i in range(stretch.start, stretch.end) if text[i].isalnum())


def _compare(marked: MarkedArticle, kind: _Kind, heard: list[Speech], tally: Tally) -> Iterator[str]:
    text = marked.article.text
    gold = [quotation for quotation in marked.quotations if quotation.kind == kind]
    required = [quotation for quotation in gold if quotation.speakers and not quotation.short]
    others = [
        quotation for quotation in marked.quotations if quotation not in required and quotation.kind in (kind, "")
    ]
    missed = list(required)
    for speech in sorted(heard, key=lambda speech: speech.words):
        words = _letters(speech.words, text)
        hits = [quotation for quotation in missed if _overlap(words, quotation.words)]
        right = next((hit for hit in hits if _same_speaker(speech, hit)), None)
        if right is not None:
            missed.remove(right)
        elif not hits and any(_overlap(words, other.words) for other in others):
            continue
        tally.add(right=right is not None, gold=False)
        if right is None:
            yield f"wrong {'speaker' if hits else 'words'}: {_shown(speech, text)}"
    tally.gold += len(required)
    yield from (f"missed: {_extract(min(m.words), max(m.words) + 1, text)}" for m in missed)


def _overlap(found: frozenset[int], gold: frozenset[int]) -> bool:
    return len(found & gold) >= OVERLAP * max(len(found), len(gold), 1)


def _same_speaker(speech: Speech, gold: Marked) -> bool:
    return any(a.start < b.end and b.start < a.end for a in speech.speakers for b in gold.speakers)


def _shown(speech: Speech, text: str) -> str:
    speaker = speech.speakers[0]
    return f"{text[speaker.start : speaker.end]!r}: {_extract(speech.words[0].start, speech.words[-1].end, text)}"


def _extract(start: int, end: int, text: str) -> str:
    return repr(text[start : min(end, start + 60)])
