"""Gives every article of a run its own id, and finds the text that comes twice."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable

from kg.read.raw import RawArticle, UnreadableError
from kg.records import Article


class Identities:
    """The ids and texts of one run so far. It keeps 16 bytes a text, not the text."""

    def __init__(self, known: Iterable[Article] = ()) -> None:
        """``known`` are articles of earlier runs that stay: what comes again from the same place takes their place."""
        self._ids: set[str] = set()
        self._texts: dict[bytes, str] = {}
        self._known: dict[str, str] = {}
        self._known_texts: dict[bytes, str] = {}
        for article in known:
            self._known[article.id] = article.source
            self._known_texts[_digest(article.text)] = article.id

    def take(self, article: RawArticle) -> str:
        """An id that no other article of the run has: its own, or one that its folder or file sets apart.

        Raises UnreadableError if the same text, white space aside, came before.
        """
        digest = _digest(article.text)
        if digest in self._texts:
            raise UnreadableError(f"has the same text as {self._texts[digest]}; leave one of them out")
        chosen = self._known_texts.get(digest, "")
        if chosen and self._known[chosen] != article.source:
            raise UnreadableError(f"has the same text as {self._known[chosen]} (id {chosen}), which is in the graph")
        if not chosen:  # the last of the names holds the digest, which is new
            chosen = next(name for name in _names(article, digest) if self._free(name, article.source))
        self._ids.add(chosen)
        self._texts[digest] = f"{article.source} (id {chosen})"
        return chosen

    def _free(self, name: str, source: str) -> bool:
        return name not in self._ids and self._known.get(name, source) == source


def _digest(text: str) -> bytes:
    return hashlib.blake2b(" ".join(text.split()).encode(), digest_size=16).digest()


def _names(article: RawArticle, digest: bytes) -> tuple[str, ...]:
    name = article.id or "article"
    in_places = (f"{place}/{name}" for place in article.places)
    return (name, *in_places, f"{name}-{digest.hex()[:8]}", f"{name}-{digest.hex()}")
