"""Claims of statements: who said which words; and all speech of an article, to measure it."""

from __future__ import annotations

from collections.abc import Iterator

from kg.extract.evidence import LONGEST_QUOTE, claim_id
from kg.extract.scene import Scene, scenes
from kg.extract.statements.carriers import carriers
from kg.extract.statements.speakers import Attributed, Reported, attribute
from kg.records import Analysis, Article, Claim, Evidence, Role, Span, Speech

VERSION = 2
_SENTENCE_ENDS = (". ", "! ", "? ", "… ")


def statements(analysis: Analysis, seen: tuple[Scene, ...]) -> Iterator[Claim]:
    """One claim a speaker of a quotation or report. Short quotations and the words of the unnamed are left out."""
    article = analysis.article
    for found in attribute(carriers(analysis, seen)):
        said = _shareable(article.text, found.whole)
        start, end = found.voice.start, found.voice.end
        evidence = _evidence(article, said, found)
        indirect = isinstance(found, Reported)
        for speaker in found.voice.persons:
            yield Claim(
                id=claim_id(article.id, "report" if indirect else "statement", said.start, speaker),
                type="statement",
                roles=(Role(name="speaker", text=article.text[start:end], start=start, end=end, referent=speaker),),
                evidence=evidence,
                label=article.text[said.start : said.end],
                indirect=indirect,
                rule=found.rule,
            )


def speech(analysis: Analysis) -> Iterator[Speech]:
    """The quotations and reports of an article that have a speaker, named or not, in the order of the text."""
    for found in attribute(carriers(analysis, scenes(analysis))):
        voice, persons = found.voice, set(found.voice.persons)
        named = [m for m in analysis.mentions if m.type == "person" and persons.intersection(m.stands_for)]
        yield Speech(
            words=found.words,
            speakers=(Span(start=voice.start, end=voice.end), *(Span(start=m.start, end=m.end) for m in named)),
            indirect=isinstance(found, Reported),
        )


def _shareable(text: str, whole: Span) -> Span:
    """The words said; of a long speech the sentences, or else the words, that fit into a quote."""
    words = text[whole.start : whole.end]
    start = whole.start + len(words) - len(words.lstrip())
    end = whole.start + len(words.rstrip())
    if end - start <= LONGEST_QUOTE:
        return Span(start=start, end=end)
    part = text[start : start + LONGEST_QUOTE]
    sentence = max(part.rfind(sign) for sign in _SENTENCE_ENDS) + 1
    return Span(start=start, end=start + (sentence if sentence > LONGEST_QUOTE / 3 else part.rfind(" ")))


def _evidence(article: Article, said: Span, found: Attributed | Reported) -> Evidence:
    """The sentence, or the words with what names their speaker, or as much of both as fits into a quote."""
    first = min(found.outer.start, found.voice.start)
    last = max(min(found.outer.end, said.end + 1), found.voice.end)
    start, end = min(first, found.sentence.start), max(last, found.sentence.end)
    if end - start > LONGEST_QUOTE:
        start, end = first, last
    if end - start > LONGEST_QUOTE and found.voice.end <= said.start:
        start, end = said.start, said.end
    elif end - start > LONGEST_QUOTE:
        start = article.text.index(" ", end - LONGEST_QUOTE) + 1
    return Evidence(
        article=article.id,
        start=start,
        end=end,
        quote=article.text[start:end],
        extractor=f"statements/{found.rule}@{VERSION}",
    )
