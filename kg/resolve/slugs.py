"""Readable ids from names: "Wladimir Putin" -> "wladimir-putin"."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

_GERMAN = str.maketrans(
    {
        "ä": "ae",
        "ö": "oe",
        "ü": "ue",
        "ß": "ss",
        "ø": "oe",
        "ł": "l",
        "đ": "d",
        "ð": "d",
        "þ": "th",
        "æ": "ae",
        "ı": "i",
    }
)


@lru_cache(maxsize=100_000)
def slug(text: str) -> str:
    """Lower-case letters and digits joined by hyphens; umlauts as ae, oe, ue; other scripts keep their letters."""
    plain = unicodedata.normalize("NFC", text).lower().translate(_GERMAN)
    plain = "".join(c for c in unicodedata.normalize("NFKD", plain) if not unicodedata.combining(c))
    return "-".join(re.findall(r"[^\W_]+", plain)) or "unnamed"


def fold(text: str) -> str:
    """The form in which names are compared: as in the slug, with blanks."""
    return slug(text).replace("-", " ")
