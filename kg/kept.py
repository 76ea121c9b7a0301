"""What earlier builds into a folder have read: one file beside the graph, so that no article is read twice.

A reading counts as long as the article is the same and the rules and models are.
"""

from __future__ import annotations

import hashlib
import sqlite3
import zlib
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path
from types import TracebackType
from typing import Self

import msgspec

from kg import ontology
from kg.errors import KgError
from kg.records import Article, Reading

_TABLE = (
    "CREATE TABLE IF NOT EXISTS readings (article TEXT PRIMARY KEY, fingerprint BLOB NOT NULL, reading BLOB NOT NULL)"
)
_ROOT = Path(__file__).parent
_READ_WITH = ("read", "analyse", "extract", "ontology", "records.py")  # parts of kg/ that a reading depends on
_PATIENCE = 5.0  # seconds that a second build into the same folder waits
_LEVEL = 1  # of compression: a quarter of the size for 0.1 ms an article


class KeptReadings:
    """The readings of a folder by article id. Changes are there for good when the ``with`` block ends without error."""

    def __init__(self, path: Path, *, analyser: str = "") -> None:
        """``analyser`` names another analyser than our own. Raises KgError if the file cannot be used."""
        self._path = path
        self._analyser = analyser
        self._decoder = msgspec.msgpack.Decoder(Reading)

    def __enter__(self) -> Self:
        """Open the file, or begin a new one where there is none or it is broken."""
        self._made = not self._path.exists()
        self._made_folder = not self._path.parent.exists()
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            self._rows = self._open()
        except OSError as error:
            raise KgError(f"{self._path}: cannot write here: {error.strerror}; name another folder with -o") from None
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Keep the changes, or none of them after an error."""
        if kind is None:
            self._rows.commit()
        self._rows.close()
        if kind is not None and self._made:
            self._path.unlink()
            if self._made_folder and not any(self._path.parent.iterdir()):
                self._path.parent.rmdir()

    def _open(self) -> sqlite3.Connection:
        for attempt in (1, 2):
            rows = sqlite3.connect(self._path, timeout=_PATIENCE)
            try:
                rows.execute(_TABLE)
                rows.execute("BEGIN IMMEDIATE")
            except sqlite3.OperationalError as error:
                rows.close()
                raise KgError(f"{self._path}: {error}; another build may be using the folder") from None
            except sqlite3.DatabaseError as error:
                rows.close()
                if attempt == 2:
                    raise KgError(f"{self._path}: {error}; delete it, it is made anew") from None
                self._path.unlink()
            else:
                return rows
        raise AssertionError("unreachable")

    def get(self, article: Article) -> Reading | None:
        """What was read from exactly this article by these rules and models; None if it has to be read."""
        query = "SELECT reading FROM readings WHERE article = ? AND fingerprint = ?"
        row = self._rows.execute(query, (article.id, self._fingerprint(article))).fetchone()
        return None if row is None else self._decode(row[0])

    def keep(self, readings: Iterable[Reading]) -> None:
        """Keep these readings in the place of earlier ones of the same articles."""
        self._rows.executemany(
            "INSERT OR REPLACE INTO readings VALUES (?, ?, ?)",
            (
                (each.article.id, self._fingerprint(each.article), zlib.compress(msgspec.msgpack.encode(each), _LEVEL))
                for each in readings
            ),
        )

    def forget(self, articles: Iterable[str]) -> None:
        """Take these articles out."""
        self._rows.executemany("DELETE FROM readings WHERE article = ?", ((each,) for each in articles))

    def keep_only(self, articles: Iterable[str]) -> None:
        """Take all others out."""
        self.forget(set(self.ids()) - set(articles))

    def ids(self) -> list[str]:
        """The ids of all articles, sorted."""
        return [row[0] for row in self._rows.execute("SELECT article FROM readings ORDER BY article")]

    def articles(self) -> Iterator[Article]:
        """All articles in the order of their ids."""
        for each in self.ids():  # one by one: what is kept may change while the caller goes on
            row = self._rows.execute("SELECT reading FROM readings WHERE article = ?", (each,)).fetchone()
            if row:
                yield self._decode(row[0]).article

    def _decode(self, blob: bytes) -> Reading:
        return self._decoder.decode(zlib.decompress(blob))

    def _fingerprint(self, article: Article) -> bytes:
        content = msgspec.msgpack.encode((article, self._analyser))
        return hashlib.sha256(_version() + content).digest()


@cache
def _version() -> bytes:
    """A hash of all that decides what is read from an article: code, words, models."""
    found = hashlib.sha256()
    for part in (*(_ROOT / name for name in _READ_WITH), ontology.folder()):
        for path in sorted([part, *part.rglob("*")]):
            if path.is_file() and path.suffix != ".pyc":
                found.update(path.relative_to(part).as_posix().encode() + b"\0" + path.read_bytes())
    return found.digest()
