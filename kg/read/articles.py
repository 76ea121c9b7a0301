"""Reads what the user names: one Article or one Dropped for every record, in the order of the input."""

from __future__ import annotations

import datetime
import sys
from collections.abc import Iterable, Iterator, Sequence
from typing import BinaryIO

from kg.read.boilerplate import boilerplate, merge
from kg.read.decoding import MAX_BYTES, TOO_LARGE, decode, read_bytes, regular_size, unreadable
from kg.read.identity import Identities
from kg.read.jsonarticles import articles_of_json, articles_of_lines, looks_like_json
from kg.read.language import foreign_language
from kg.read.page import article_of_page, declared_charset
from kg.read.publication import stated_publication
from kg.read.raw import RawArticle, UnreadableError, named_after_text, one_line
from kg.read.sources import Source, find_sources
from kg.read.titles import title_of_markdown, title_of_text
from kg.records import Article, Dropped, Span


def read_articles(
    inputs: Sequence[str], *, published: datetime.date | None = None, known: Iterable[Article] = ()
) -> Iterator[Article | Dropped]:
    """The German articles behind files, folders and "-" (standard input); what cannot be read comes as Dropped instead.

    A text that came before, an article in another language, a broken record: each is one Dropped, and the rest goes on.
    ``published`` is the date of articles that have none in their metadata or text. Ids are unique within the call.
    ``known`` are articles read earlier that the ids have to go with: one that comes again from the same file keeps its
    id. Files are read one after the other while the caller iterates; nothing is raised for them.
    """
    identities = Identities(known)
    for source in find_sources(inputs):
        if isinstance(source, Dropped):
            yield source
            continue
        for raw in _raw_articles(source):
            yield raw if isinstance(raw, Dropped) else _article(raw, identities, published)


def _raw_articles(source: Source) -> Iterator[RawArticle | Dropped]:
    try:
        if source.kind == "stdin":
            yield from _articles_of_stdin(sys.stdin.buffer, source)
        elif source.kind == "lines":
            yield from _articles_of_line_file(source)
        elif source.kind == "json":
            yield from articles_of_json(decode(read_bytes(source.path)), source)
        elif source.kind == "page":
            content = read_bytes(source.path)
            yield article_of_page(decode(content, declared=declared_charset(content)), source)
        else:
            yield _plain(decode(read_bytes(source.path)), source)
    except UnreadableError as error:
        yield error.dropped(source.name)


def _articles_of_line_file(source: Source) -> Iterator[RawArticle | Dropped]:
    regular_size(source.path)
    try:
        with source.path.open("rb") as file:
            yield from articles_of_lines(file, source)
    except OSError as error:
        raise unreadable(source.path, error) from None


def _articles_of_stdin(file: BinaryIO, source: Source) -> Iterator[RawArticle | Dropped]:
    content = file.read(MAX_BYTES + 1)
    if len(content) > MAX_BYTES:
        raise UnreadableError(TOO_LARGE)
    text = decode(content)
    if looks_like_json(text):
        yield from articles_of_json(text, source)
    else:
        yield _plain(text, source)


def _plain(text: str, source: Source) -> RawArticle:
    return RawArticle(
        id=named_after_text("stdin", text) if source.kind == "stdin" else source.stem,
        text=text,
        source=one_line(source.name),
        places=source.places,
        markdown=source.kind == "markdown",
    )


def _article(raw: RawArticle, identities: Identities, published: datetime.date | None) -> Article | Dropped:
    try:
        if not any(character.isalpha() for character in raw.text):
            raise UnreadableError("holds no words; delete it or fill it")
        if language := foreign_language(raw.text):
            raise UnreadableError(f"is in {language}, and kg reads German; leave it out or give its German version")
        identifier = identities.take(raw)
    except UnreadableError as error:
        return error.dropped(raw.source)
    stated = stated_publication(raw.text)
    page = boilerplate(raw.text, markdown=raw.markdown)
    marked = merge(raw.text, [*((span.start, span.end) for span in page), *stated.stretches])
    dates = (raw.published, stated.date, published)
    return Article(
        id=identifier,
        title=_title(raw, marked),
        text=raw.text,
        published=next((date for date in dates if date is not None), None),
        url=raw.url,
        outlet=raw.outlet,
        language="de",
        source=raw.source,
        boilerplate=marked,
    )


def _title(raw: RawArticle, marked: tuple[Span, ...]) -> str:
    if raw.title is not None:
        return raw.title
    return title_of_markdown(raw.text, marked) if raw.markdown else title_of_text(raw.text, marked)
