"""Bytes of a file to text: UTF-8 first, other encodings detected; binary files refused."""

from __future__ import annotations

import codecs
import os
import re
import stat
from pathlib import Path

from kg.read.raw import UnreadableError, writable

MAX_BYTES = 50_000_000
"""The most that one article may hold: a hundred novels. Whatever is larger is a dump or an archive, not an article."""

TOO_LARGE = "is larger than 50 MB; split it, or write one article a line into a .jsonl file"

_MARKS = (  # UTF-32 before UTF-16, whose mark it begins with
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_SIGNATURES = (
    (b"%PDF-", "a PDF"),
    (b"{\\rtf", "an RTF file"),
    (b"PK\x03\x04", "a ZIP or Office file"),
    (b"\xd0\xcf\x11\xe0", "an old Office file"),
    (b"\x1f\x8b", "a gzip file"),
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"GIF8", "a picture"),
)
# German before UTF-8 was written in these; without the choice, charset-normalizer calls 5 of 7 short samples Japanese
# or EBCDIC.
_LEGACY = ["cp1252", "mac_roman", "cp850", "utf_16_le", "utf_16_be"]
_CONTROL = re.compile("[\x00-\x08\x0e-\x1a\x1c-\x1f]")
_BINARY_FROM = 0.01  # share of control characters: 0 in the 160 articles at hand, an eighth in random bytes


def read_bytes(path: Path) -> bytes:
    """All bytes of a regular file of at most MAX_BYTES; of a larger one nothing is read. Raises UnreadableError."""
    if regular_size(path) > MAX_BYTES:
        raise UnreadableError(TOO_LARGE)
    try:
        return path.read_bytes()
    except OSError as error:
        raise unreadable(path, error) from None


def regular_size(path: Path) -> int:
    """How many bytes a regular file has. Raises UnreadableError for others: reading a pipe might never end."""
    try:
        status = path.stat()
    except OSError as error:
        raise unreadable(path, error) from None
    if not stat.S_ISREG(status.st_mode):
        raise UnreadableError("is no regular file; pipe it in and give - as input")
    return status.st_size


def unreadable(path: Path, error: OSError) -> UnreadableError:
    """What to tell about a file or folder that the system does not open."""
    if os.path.islink(path) and not os.path.exists(path):  # noqa: PTH110, PTH114 - Path's raise where links run in circles
        return UnreadableError("is a link that leads nowhere; restore its target or delete the link")
    if isinstance(error, PermissionError):
        return UnreadableError("may not be read by you; change its permissions")
    return UnreadableError(f"cannot be read ({(error.strerror or type(error).__name__).lower()}); check the file")


def decode(content: bytes, *, declared: str | None = None) -> str:
    """The text of a file without byte order mark; line endings stay.

    ``declared`` is the encoding that the file itself names. Raises UnreadableError if the content is empty or no text.
    """
    if not content.strip():
        raise UnreadableError("is empty; delete it or fill it")
    for signature, kind in _SIGNATURES:
        if content.startswith(signature):
            raise UnreadableError(f"is {kind}, not text; save its text as .txt")
    text = _marked(content)
    if text is None:
        text = _utf8(content)
    if text is None and declared is not None:
        text = _declared(content, declared)
    if text is None:
        text = _detected(content)
    if text is None or len(_CONTROL.findall(text)) > _BINARY_FROM * len(text):
        raise UnreadableError("is a binary file, not text; save its text as .txt in UTF-8")
    return writable(text)


def _marked(content: bytes) -> str | None:
    for mark, encoding in _MARKS:
        if content.startswith(mark):
            return content.decode(encoding, errors="replace")
    return None


def _utf8(content: bytes) -> str | None:
    """The text if it is UTF-8, a few damaged or cut characters allowed as long as intact ones outnumber them."""
    try:
        return content.decode()
    except UnicodeDecodeError:
        text = content.decode(errors="replace")
    damaged = text.count("\ufffd")
    intact = sum(character > "\x7f" for character in text) - damaged
    return text if intact > damaged else None


def _declared(content: bytes, encoding: str) -> str | None:
    try:
        known = codecs.lookup(encoding).name
        return content.decode("cp1252" if known in ("iso8859-1", "ascii") else known)  # as browsers do
    except (LookupError, UnicodeDecodeError):
        return None


def _detected(content: bytes) -> str | None:
    from charset_normalizer import from_bytes  # noqa: PLC0415 - few files need it

    best = from_bytes(content, cp_isolation=_LEGACY).best()
    return None if best is None else str(best)
