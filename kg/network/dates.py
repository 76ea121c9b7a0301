"""EDTF dates in German words, as precise as they are known."""

from __future__ import annotations

import re
from typing import Any, Literal

from kg import ontology

_DATE = re.compile(r"(\d{4})(?:-(0[1-9]|1[0-2])(?:-(0[1-9]|[12]\d|3[01]))?)?")


def short(date: str) -> str:
    """The date as it stands in the picture: "15.8.2025", "August 2025", "10.–12.8.2025"; "" for no date."""
    words = _words()
    start, slash, end = date.partition("/")
    if _precision(start) == _precision(end) == "day" and start[:7] == end[:7]:
        return str(words["short"]["days"].format(first=int(start[8:]), end=short(end)))
    if slash:
        return str(words["short"]["span"].format(start=short(start), end=short(end)))
    return _single(date, words["short"])


def when(date: str) -> str:
    """The date as part of a sentence, with a space before it: " am 15. August 2025"; "" for no date.

    A value that is no EDTF date is told as it stands, in brackets: nothing that the graph holds is hidden.
    """
    if not date:
        return ""
    words = _words()
    start, slash, end = date.partition("/")
    precisions = {_precision(part) for part in ((start, end) if slash else (start,))}
    if None in precisions:
        return f" ({date})"
    if not slash:
        return str(words["when"][_precision(date)].format(date=_single(date, words["long"])))
    if precisions == {"day"} and start[:7] == end[:7]:
        span, first = "days", f"{int(start[8:])}."
    else:
        span, first = "days" if precisions == {"day"} else "span", _single(start, words["long"])
    return str(words["when"][span].format(start=first, end=_single(end, words["long"])))


def _words() -> Any:
    return ontology.load("lexicon/de/network")["dates"]


def _precision(date: str) -> Literal["year", "month", "day"] | None:
    match = _DATE.fullmatch(date)
    if not match:
        return None
    return "day" if match[3] else "month" if match[2] else "year"


def _single(date: str, forms: Any) -> str:
    match = _DATE.fullmatch(date)
    if not match:
        return date
    year, month, day = match.groups()
    return str(
        forms[_precision(date)].format(
            day=int(day) if day else "",
            month=_words()["months"][int(month) - 1] if month else "",
            number=int(month) if month else "",
            year=year,
        )
    )
