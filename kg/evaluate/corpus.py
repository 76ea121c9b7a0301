"""The marked articles of the corpus: plain text, and what every marked stretch of it is."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from kg.errors import InputError
from kg.evaluate.facts import Facts
from kg.evaluate.gold import facts_from_json

_MARK = re.compile(r"\[\[([^\[\]|]+)\|([^\[\]|]+)\]\]")
_DATE = r"\d{4}(-\d\d(-\d\d)?)?"
_CODE = re.compile(
    rf"P\d+|R\d+(\+\d+)*|T|C:[A-Z]{{2}}|M:[A-Z]{{2,4}}|L|O|Z:(-|{_DATE}(/{_DATE})?)"
    r"|E\d+:(meeting|call|visit):(occurred|planned|cancelled|denied)"
)
_HEAD = ("TITLE", "PUBLISHED", "OUTLET")


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Mark:
    """A stretch of text and its code as corpus/README.md lists them: "P1", "R1+2", "T", "C:FR", "Z:2024-05" …"""

    start: int
    end: int
    code: str


@dataclass(frozen=True, slots=True, kw_only=True)
class MarkedText:
    """A text without marks, and the marks in order; none lies within another."""

    text: str
    marks: tuple[Mark, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class MarkedArticle:
    """An article of the corpus. ``numbers`` are those of the encounters of ``facts``, in their order."""

    id: str
    published: date
    outlet: str
    title: MarkedText
    body: MarkedText
    facts: Facts
    numbers: tuple[int, ...]


def read_corpus(folder: Path, *, only: str = "") -> list[MarkedArticle]:
    """The articles of a folder of the corpus, sorted by id; those not beginning with ``only`` are left out.

    Raises InputError if there is none, or one is out of shape.
    """
    paths = sorted(folder.glob(f"{only}*.txt"))
    if not paths:
        raise InputError(f"{folder}: no articles {only}*.txt here; name a folder like corpus/dev")
    return [_read(path) for path in paths]


def unmark(marked: str) -> MarkedText:
    """The text without its inline marks ``[[words|CODE]]``, and the marks."""
    text, position = "", 0
    marks: list[Mark] = []
    for found in _MARK.finditer(marked):
        text += marked[position : found.start()]
        words, code = found.groups()
        marks.append(Mark(start=len(text), end=len(text) + len(words), code=code))
        text += words
        position = found.end()
    return MarkedText(text=text + marked[position:], marks=tuple(marks))


def mistakes(article: MarkedArticle) -> Iterator[str]:
    """What is wrong with an article: unknown codes, persons without a name, encounters without words, false quotes."""
    facts = article.facts
    codes = [mark.code for marked in (article.title, article.body) for mark in marked.marks]
    yield from (f"no code: {code}" for code in codes if not _CODE.fullmatch(code))
    yield from (f"half a mark: {marked.text[:40]}" for marked in (article.title, article.body) if "[[" in marked.text)
    people = {person.name for person in facts.persons}
    named = [entry.person for entry in facts.representations]
    named += [entry.person for entry in facts.memberships]
    named += [quotation.speaker for quotation in facts.quotations]
    named += [name for encounter in facts.encounters for name in encounter.participants]
    yield from (f"not among the persons: {name}" for name in named if name not in people)
    marked_numbers = {int(code[1:].partition(":")[0]) for code in codes if code.startswith("E")}
    yield from (f"encounter {n} without words or facts" for n in sorted(marked_numbers ^ set(article.numbers)))
    yield from (f"not in the text: {q.start}" for q in facts.quotations if q.start not in article.body.text)


def _read(path: Path) -> MarkedArticle:
    head, _, rest = path.read_text("utf-8").partition("\n\n")
    body, separator, after = rest.rpartition("\n---")
    if not separator:
        raise InputError(f"{path}: no line --- before the facts; mend the article")
    fields = dict(line.split(": ", 1) for line in head.splitlines() if ": " in line)
    if missing := [name for name in _HEAD if not fields.get(name)]:
        raise InputError(f"{path}: the line {missing[0]}: is missing; mend the article")
    try:
        content = json.loads(after)
        return MarkedArticle(
            id=path.stem,
            published=date.fromisoformat(fields["PUBLISHED"].strip()),
            outlet=fields["OUTLET"].strip(),
            title=unmark(fields["TITLE"]),
            body=unmark(body.strip()),
            facts=facts_from_json(content),
            numbers=tuple(event["n"] for event in content["events"]),
        )
    except (ValueError, TypeError, KeyError) as error:
        raise InputError(f"{path}: not an article of the corpus: {error}") from None


def write_articles(articles: Iterable[MarkedArticle], path: Path) -> None:
    """Write the plain articles as JSON lines, which every command takes as input."""
    with path.open("w", encoding="utf-8") as lines:
        for article in articles:
            published, title, text = article.published.isoformat(), article.title.text, article.body.text
            record = {"id": article.id, "published": published, "outlet": article.outlet, "title": title, "text": text}
            lines.write(json.dumps(record, ensure_ascii=False) + "\n")
