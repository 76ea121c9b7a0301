"""From what the user names to the files that are read: folders are walked, other kinds of file refused."""

from __future__ import annotations

import os
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from kg.read.decoding import unreadable
from kg.read.raw import UnreadableError, one_line
from kg.records import Dropped

Kind = Literal["text", "markdown", "page", "json", "lines", "stdin"]

_KINDS: dict[str, Kind] = {
    ".txt": "text", ".md": "markdown", ".markdown": "markdown", ".html": "page", ".htm": "page", ".xhtml": "page",
    ".json": "json", ".jsonl": "lines", ".ndjson": "lines",
}  # fmt: skip
_READ = ".txt, .md, .html, .json and .jsonl"

# Files that a user takes for articles; anything else in a folder (pictures, programs) is passed over in silence.
_EXPECTED = {
    ".pdf": "save its text as .txt", ".doc": "save it as .txt", ".docx": "save it as .txt", ".odt": "save it as .txt",
    ".rtf": "save it as .txt", ".pages": "save it as .txt", ".epub": "save it as .html", ".mht": "save it as .html",
    ".mhtml": "save it as .html", ".eml": "save it as .html", ".csv": "write one article a line into a .jsonl file",
    ".tsv": "write one article a line into a .jsonl file", ".xlsx": "write one article a line into a .jsonl file",
    ".xml": "save its articles as .html or .jsonl", ".zip": "unpack it", ".gz": "unpack it", ".warc": "unpack it",
    ".tar": "unpack it", ".tgz": "unpack it", ".7z": "unpack it",
}  # fmt: skip

# Where browsers put pictures and frames of a page saved as NAME.html.
_PAGE_PARTS = ("_files", "-Dateien", "_Dateien", ".files")


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """A file to read. ``name`` is the path as the user knows it."""

    name: str
    path: Path
    kind: Kind

    @property
    def stem(self) -> str:
        """The file name without ending, composed the same way on every system."""
        return one_line(unicodedata.normalize("NFC", self.path.stem))

    @property
    def places(self) -> tuple[str, ...]:
        """Names that set an article of this file apart from one with the same id elsewhere, shortest first."""
        path = Path(os.path.abspath(self.path))  # noqa: PTH100 - resolve() would put the target of a link here
        around = [one_line(unicodedata.normalize("NFC", parent.name)) for parent in path.parents]
        if self.kind in ("lines", "stdin"):
            around.insert(0, one_line(unicodedata.normalize("NFC", path.name)))
        return tuple("/".join(reversed(around[:depth])) for depth in (1, 2, 3) if all(around[:depth]))


def find_sources(inputs: Sequence[str]) -> Iterator[Source | Dropped]:
    """The files behind the inputs in the order given, folders sorted by name; hidden files are left out."""
    for name in inputs:
        yield from _named(name)


def _named(name: str) -> Iterator[Source | Dropped]:
    path = Path(name)
    if name == "-":
        yield Source(name="standard input", path=Path("stdin"), kind="stdin")
    elif name.startswith(("http://", "https://")):
        yield UnreadableError("is a web address, and nothing is downloaded; save the page as .html").dropped(name)
    elif os.path.isdir(name):  # noqa: PTH112 - unlike Path.is_dir it takes any string
        found = False
        for source in _walk(path, inside=frozenset()):
            found = True
            yield source
        if not found:
            yield UnreadableError(f"is a folder without any article; kg reads {_READ}").dropped(name)
    elif missing := _missing(name):
        yield missing.dropped(name)
    elif path.suffix.lower() in _KINDS:
        yield Source(name=path.as_posix(), path=path, kind=_KINDS[path.suffix.lower()])
    else:
        yield _refused(path)


def _missing(name: str) -> UnreadableError | None:
    try:
        os.lstat(name)
    except PermissionError as error:
        return unreadable(Path(name), error)
    except (OSError, ValueError):  # no such file, a name too long or with a zero in it
        return UnreadableError("is not there; check the spelling and the folder you are in")
    return None


def _walk(folder: Path, *, inside: frozenset[str]) -> Iterator[Source | Dropped]:
    """The sources below a folder. ``inside`` are the real paths of the folders around it: no link runs in circles."""
    try:
        entries = sorted(os.scandir(folder), key=lambda entry: entry.name)
    except OSError as error:
        yield unreadable(folder, error).dropped(folder.as_posix())
        return
    inside |= {os.path.realpath(folder)}
    stems = {Path(entry.name).stem for entry in entries if _KINDS.get(Path(entry.name).suffix.lower()) == "page"}
    parts = {stem + ending for stem in stems for ending in _PAGE_PARTS}
    for entry in entries:
        path = folder / entry.name
        if entry.name.startswith((".", "~$")) or entry.name in parts:
            continue
        if os.path.isdir(path):  # noqa: PTH112 - entry.is_dir raises on a link to itself
            if os.path.realpath(path) not in inside:
                yield from _folder_inside(path, inside)
        elif path.suffix.lower() in _KINDS:
            yield Source(name=path.as_posix(), path=path, kind=_KINDS[path.suffix.lower()])
        elif path.suffix.lower() in _EXPECTED:
            yield _refused(path)


def _folder_inside(path: Path, inside: frozenset[str]) -> Iterator[Source | Dropped]:
    found = False
    for source in _walk(path, inside=inside):
        found = True
        yield source
    if not found and path.suffix.lower() in _KINDS:
        yield UnreadableError("is an empty folder, not a file; delete it").dropped(path.as_posix())


def _refused(path: Path) -> Dropped:
    advice = _EXPECTED.get(path.suffix.lower(), "if it holds text, rename it to .txt")
    kind = f"is a {path.suffix.lower()} file" if path.suffix else "has no ending"
    return UnreadableError(f"{kind}, and kg reads {_READ}; {advice}").dropped(path.as_posix())
