"""Gives every article of a run its own id, and finds the text that comes twice."""

from __future__ import annotations

import hashlib

from kg.read.raw import RawArticle, UnreadableError


class Identities:
    """The ids and texts of one run so far. It keeps 16 bytes a text, not the text."""

    def __init__(self) -> None:
        self._ids: set[str] = set()
        self._texts: dict[bytes, str] = {}

    def take(self, article: RawArticle) -> str:
        """An id that no other article of the run has: its own, or one that its folder or file sets apart.

        Raises UnreadableError if the same text, white space aside, came before.
        """
        digest = hashlib.blake2b(" ".join(article.text.split()).encode(), digest_size=16).digest()
        if digest in self._texts:
            raise UnreadableError(f"has the same text as {self._texts[digest]}; leave one of them out")
        fitting = (name for name in _names(article, digest) if name not in self._ids)
        chosen = next(fitting)  # the last of them holds the digest, which is new
        self._ids.add(chosen)
        self._texts[digest] = f"{article.source} (id {chosen})"
        return chosen


def _names(article: RawArticle, digest: bytes) -> tuple[str, ...]:
    name = article.id or "article"
    in_places = (f"{place}/{name}" for place in article.places)
    return (name, *in_places, f"{name}-{digest.hex()[:8]}", f"{name}-{digest.hex()}")
