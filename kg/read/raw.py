"""What a file holds before anything is known about it, and what a file is refused for."""

from __future__ import annotations

import datetime
import hashlib
import re
from dataclasses import dataclass

from kg.records import Dropped

# Half a surrogate pair cannot be written as UTF-8, the others not as XML 1.0 or Turtle for every reader.
_UNWRITABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff\ufffe\uffff]")


@dataclass(frozen=True, slots=True, kw_only=True)
class RawArticle:
    """An article as its file gives it. ``id`` is the given id, else the name of the file without ending.

    ``title`` is None where the file has no field for it, so that the text may give one. ``source`` names file and line
    for the reader; ``places`` are the names that set two articles of one id apart, nearest first.
    """

    id: str
    text: str
    source: str
    places: tuple[str, ...] = ()
    title: str | None = None
    published: datetime.date | None = None
    url: str = ""
    outlet: str = ""
    markdown: bool = False


class UnreadableError(Exception):
    """A file or record that cannot become an article: what is wrong with it; what to do."""

    def dropped(self, record: str) -> Dropped:
        """What read_articles gives for the record instead of an article."""
        return Dropped(stage="read", record=one_line(record), reason=str(self))


def writable(text: str) -> str:
    """The text with every character that cannot be written everywhere exchanged for one that can, so no offset moves.

    Control characters become spaces; halves of surrogate pairs and noncharacters become U+FFFD.
    """
    return _UNWRITABLE.sub(lambda found: " " if found[0] < "\x80" else "\ufffd", text)


def one_line(words: str) -> str:
    """Words for a message or an id: writable, on one line."""
    return " ".join(writable(words).split())


def named_after_text(prefix: str, text: str) -> str:
    """An id for an article that came without one among others: it stays the same wherever the article stands."""
    return f"{prefix}-{hashlib.blake2b(text.encode(), digest_size=4).hexdigest()}"
