"""The title of an article whose file has no field for it."""

from __future__ import annotations

import re

from kg.records import Span

_LONGEST = 150  # code points: the longest of 321 headlines has 103, 46 of 49 first paragraphs have more than 150
_MARKDOWN = re.compile(r"\s*#{1,6}\s+(?P<title>.+?)[\s#]*")
_FRONT_MATTER = re.compile(r"\A---\n(?:.*\n){0,60}?title:[ ]*(?P<title>.*)\n(?:.*\n){0,60}?---$", re.MULTILINE)
_CLOSED = re.compile(r"[.:;,][\"“”»«’']?$")


def title_of_text(text: str, boilerplate: tuple[Span, ...]) -> str:
    """The first line outside boilerplate, if it is a heading: short, no full stop at its end, an empty line after."""
    start, end = _first_line(text, boilerplate)
    line = text[start:end].strip()
    after = text[end:].removeprefix("\n").partition("\n")[0]
    alone = bool(text[end:].strip()) and not after.strip()
    return line if alone and len(line) <= _LONGEST and not _CLOSED.search(line) else ""


def title_of_markdown(text: str, boilerplate: tuple[Span, ...]) -> str:
    """The title of the front matter, else the first heading, else as in plain text."""
    if front := _FRONT_MATTER.match(text):
        return front["title"].strip().strip("\"'")
    headings = (_MARKDOWN.fullmatch(line) for line in text.splitlines())
    first = next((heading["title"] for heading in headings if heading), None)
    return title_of_text(text, boilerplate) if first is None else first.replace("**", "")


def _first_line(text: str, boilerplate: tuple[Span, ...]) -> tuple[int, int]:
    """The first line whose first word stands outside boilerplate; the end of the text if there is none."""
    start = 0
    while start < len(text):
        end = text.find("\n", start)
        end = len(text) if end < 0 else end
        line = text[start:end]
        word = start + len(line) - len(line.lstrip())
        if word < end and not any(span.start <= word < span.end for span in boilerplate):
            return start, end
        start = end + 1
    return len(text), len(text)
