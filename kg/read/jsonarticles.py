"""Articles in JSON: one, a list of them, or one a line."""

from __future__ import annotations

import io
import json
import re
from collections.abc import Iterator
from typing import Any, BinaryIO

from kg.read.decoding import MAX_BYTES, TOO_LARGE, decode
from kg.read.publication import metadata_date
from kg.read.raw import RawArticle, UnreadableError, named_after_text, one_line, writable
from kg.read.sources import Source
from kg.records import Dropped

_BEGINNING = re.compile(r"\s*(?:\[\s*)?\{\s*\"")
_OTHER_NAMES = ("body", "content", "article", "maintext", "main_text", "articleBody", "fulltext", "raw_text")


def parse(text: str) -> Any:
    """What JSON text holds. Raises UnreadableError with the place where it breaks."""
    try:
        return json.loads(text)
    except json.JSONDecodeError as error:
        problem = error.msg.removesuffix(" at").removesuffix(" starting").lower()
        line = f"line {error.lineno}, " if error.lineno > 1 else ""
        raise UnreadableError(
            f"is not valid JSON at {line}character {error.colno} ({problem}); correct it or leave it out"
        ) from None
    except (ValueError, RecursionError):  # a number of thousands of digits, brackets in brackets
        raise UnreadableError(
            "is JSON nested too deeply or with too long numbers; give id, title and text alone"
        ) from None


def looks_like_json(text: str) -> bool:
    """Whether text of unknown kind begins as an object or a list of objects does."""
    return _BEGINNING.match(text) is not None


def _is_lines(text: str) -> bool:
    """Whether the first line is a whole JSON object with more below it: JSON lines, whatever the file is called."""
    first, _, rest = text.lstrip().partition("\n")
    if not first.startswith("{") or not rest.strip():
        return False
    try:
        return isinstance(parse(first), dict)
    except UnreadableError:
        return False


def articles_of_json(text: str, source: Source) -> Iterator[RawArticle | Dropped]:
    """The article, or the list of articles, of one JSON text; entries that are none are dropped one by one.

    Text whose first line is an article of its own is read as JSON lines. Raises UnreadableError.
    """
    if _is_lines(text):
        yield from articles_of_lines(io.BytesIO(text.encode()), source)
        return
    content = parse(text)
    if not isinstance(content, list):
        yield _article(content, source, where=source.name, alone=True)
        return
    if not content:
        raise UnreadableError("holds no article; delete it or fill it")
    for number, entry in enumerate(content, start=1):
        where = f"{source.name}, entry {number}"
        try:
            yield _article(entry, source, where=where, alone=False)
        except UnreadableError as error:
            yield error.dropped(where)


def articles_of_lines(file: BinaryIO, source: Source) -> Iterator[RawArticle | Dropped]:
    """The articles of JSON lines, read one by one, so the file may be of any length; broken lines are dropped.

    A file that begins with a bracket alone is one JSON text after all, and read as such.
    """
    file = _without_wide_characters(file)
    number, found = 0, False
    while line := file.readline(MAX_BYTES + 1):
        number += 1
        if not line.strip():
            continue
        if not found and line.strip() in (b"{", b"[", b"[{"):
            yield from articles_of_json(decode(line + _rest(file, len(line))), source)
            return
        found = True
        where = f"{source.name}:{number}"
        try:
            if len(line) > MAX_BYTES:
                _skip_line(file, line)
                raise UnreadableError(TOO_LARGE)
            yield _article(parse(decode(line).rstrip()), source, where=where, alone=False)
        except UnreadableError as error:
            yield error.dropped(where)
    if not found:
        raise UnreadableError("is empty; delete it or fill it")


def _skip_line(file: BinaryIO, line: bytes) -> None:
    while line and not line.endswith(b"\n"):
        line = file.readline(MAX_BYTES)


def _rest(file: BinaryIO, taken: int) -> bytes:
    rest = file.read(MAX_BYTES + 1)
    if taken + len(rest) > MAX_BYTES:
        raise UnreadableError(TOO_LARGE)
    return rest


def _without_wide_characters(file: BinaryIO) -> BinaryIO:
    """The file itself, or its text as UTF-8 if it is UTF-16 or UTF-32, where a line does not end with one byte."""
    beginning = file.peek(4)[:4] if isinstance(file, io.BufferedReader) else b""
    if not beginning.startswith((b"\xff\xfe", b"\xfe\xff", b"\x00\x00\xfe\xff")):
        return file
    return io.BytesIO(decode(_rest(file, 0)).encode())


def _article(entry: Any, source: Source, *, where: str, alone: bool) -> RawArticle:
    if not isinstance(entry, dict):
        raise UnreadableError(f'holds {_kind(entry)}, not an article; write {{"text": "…"}}')
    text = _text(entry)
    given = entry.get("id")
    if isinstance(given, int) and not isinstance(given, bool):
        given = str(given)
    identifier = one_line(_words({"id": given}, "id"))
    if not identifier:
        identifier = source.stem if alone and source.kind != "stdin" else named_after_text(source.stem, text)
    return RawArticle(
        id=identifier,
        text=text,
        source=one_line(where),
        places=source.places,
        title=one_line(_words(entry, "title")) or None,
        published=metadata_date(_words(entry, "published")),
        url=one_line(_words(entry, "url")),
        outlet=one_line(_words(entry, "outlet")),
    )


def _text(entry: dict[str, Any]) -> str:
    text = writable(_words(entry, "text"))
    if text.strip():
        return text
    if "text" in entry:
        raise UnreadableError('has an empty "text"; fill it or leave the article out')
    other = next((name for name in _OTHER_NAMES if name in entry), None)
    advice = f'rename "{other}" to "text"' if other else 'write the article as {"text": "…"}'
    raise UnreadableError(f'has no "text"; {advice}')


def _words(entry: dict[str, Any], field: str) -> str:
    value = entry.get(field)
    if value is None:
        return ""
    if not isinstance(value, str):
        raise UnreadableError(f'has {_kind(value)} as "{field}"; write it as text in quotation marks')
    return value


def _kind(value: Any) -> str:
    kinds = (
        (bool, "true or false"),
        ((int, float), "a number"),
        (str, "a text"),
        (list, "a list"),
        (dict, "an object"),
    )
    return next((name for types, name in kinds if isinstance(value, types)), "null")
