"""Encodings, byte order marks, damaged and binary content."""

from __future__ import annotations

import random
import zlib

import pytest

from kg.read.decoding import decode
from kg.read.raw import UnreadableError

TEXT = "Die Präsidentin empfing den Außenminister in Münster. Über die Größe der Delegation schwieg sie.\r\n"


UNICODE = ("utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32")
LEGACY = ("cp1252", "iso8859-1", "iso8859-15", "mac-roman", "cp850")


@pytest.mark.parametrize("encoding", [*UNICODE, *LEGACY])
def test_encodings(encoding: str) -> None:
    assert decode(TEXT.encode(encoding)) == TEXT
    assert decode((TEXT * 500).encode(encoding)) == TEXT * 500


def test_typography_of_windows() -> None:
    text = "Sie sagte: „Ja“ – und ging. 5 € bleiben."
    assert decode(text.encode("cp1252")) == text


def test_a_cut_or_damaged_character_does_not_turn_utf8_into_something_else() -> None:
    assert decode(TEXT.encode() + "ä".encode()[:1]) == TEXT + "\ufffd"
    assert decode(b"\xff" + TEXT.encode()) == "\ufffd" + TEXT


@pytest.mark.parametrize("declared", ["koi8-r", "nonsense", "utf-8", ""])
def test_a_declared_encoding_never_beats_utf8(declared: str) -> None:
    assert decode(TEXT.encode(), declared=declared) == TEXT


def test_a_declared_encoding_is_used() -> None:
    assert decode("Größe – „neu“".encode("cp1252"), declared="ISO-8859-1") == "Größe – „neu“"
    assert decode("Łódź".encode("iso8859-2"), declared="iso-8859-2") == "Łódź"


def test_stray_control_characters_become_spaces() -> None:
    assert decode(f"a\x00b\x0cc{TEXT}".encode()) == f"a b c{TEXT}"


@pytest.mark.parametrize(
    "content",
    [
        bytes(range(256)),
        random.Random(1).randbytes(5000),
        zlib.compress(TEXT.encode() * 100),
        b"\x00" * 1000,
        random.Random(2).randbytes(3000).replace(b"\0", b"\xff"),
        b"\x89PNG\r\n\x1a\n" + random.Random(3).randbytes(500),
    ],
)
def test_binary_content_is_refused(content: bytes) -> None:
    with pytest.raises(UnreadableError, match=r"binary file|a picture"):
        decode(content)
