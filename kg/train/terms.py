"""Terms of office as Wikidata, the minutes of the Bundestag and a table kept by hand have them."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, Literal

from kg import ontology
from kg.ontology.spelling import name_keys
from kg.ontology.tables import read_rows

Source = Literal["wikidata", "factbook", "bundestag", "kept"]

_SURNAME_FIRST = ("CN", "KP", "KR", "VN")  # in Taiwan only before a given name with a hyphen: "Audrey Tang"
_GIVEN_BEHIND = re.compile(r"[A-Z]\w+-[a-z]\w+")  # "Ki-moon"; family names have two capitals
_DEGREES = re.compile(r"^(?:(?:Prof|Dr|h|c)\. ?)+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Term:
    """A term of office in one source. ``keys`` find a bare name; dates are ISO dates, or a year or month alone.

    ``attested`` is the last day on which the source names the holder, "" where it gives an end or says nothing.
    """

    country: str
    group: str
    portfolio: str
    name: str
    keys: tuple[str, ...]
    wikidata: str
    start: str
    end: str
    source: Source
    attested: str = ""


@cache
def source_words() -> dict[str, Any]:
    """What the sources call countries and offices."""
    loaded: dict[str, Any] = ontology.load("authority/officeholder-sources")
    return loaded


def wikidata_terms(path: Path) -> list[Term]:
    """Terms of the extract of Wikidata; left out: offices that officeholder-sources.yaml does not name, and people
    without a name in Latin letters.
    """
    found: list[Term] = []
    for row in _read(path):
        name = _plain_name(row["person"])
        if not re.search("[A-Za-z]", name):
            continue
        for group, portfolio in _offices(row["country"], row["position"]):
            found.append(
                Term(
                    country=row["country"],
                    group=group,
                    portfolio=portfolio,
                    name=name,
                    keys=_bare_keys(name, group, row["country"]),
                    wikidata=row["wikidata"],
                    start=row["start"],
                    end=row["end"] if _later(row["end"], row["start"]) else "",
                    source="wikidata",
                )
            )
    return found


def kept_terms() -> list[Term]:
    """Terms of the table kept by hand."""
    return [
        Term(
            country=country,
            group=group,
            portfolio=portfolio,
            name=name,
            keys=_bare_keys(name, group, country),
            wikidata=wikidata,
            start=start,
            end=end,
            source="kept",
        )
        for country, group, portfolio, name, wikidata, start, end in read_rows("authority/officeholders-kept")
    ]


def bundestag_terms(path: Path) -> list[Term]:
    """German federal ministers, from the first sitting whose minutes call them so to the last.

    Left out is whoever stands in the table kept by hand, which has the days.
    """
    kept = {name_keys(term.name) for term in kept_terms() if term.country == "DE"}
    found: list[Term] = []
    for row in _read(path):
        name = _DEGREES.sub("", row["name"])
        garbled = name.rsplit(" ", 1)[-1].islower()  # "Leyen von der"
        if row["rolle"].startswith("Bundesminister") and not garbled and name_keys(name) not in kept:
            found.append(
                Term(
                    country="DE",
                    group="minister",
                    portfolio="other",
                    name=name,
                    keys=_bare_keys(name, "minister", "DE"),
                    wikidata="",
                    start=row["first_seen"],
                    end=row["last_seen"],
                    source="bundestag",
                )
            )
    return found


def _later(end: str, start: str) -> bool:
    """Whether the end comes after the beginning: some terms of Wikidata end before they begin."""
    shorter = min(len(end), len(start))
    return end[:shorter] >= start[:shorter]


def _read(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def _offices(country: str, position: str) -> Iterator[tuple[str, str]]:
    """Group and portfolio of a position; a ministry of two portfolios gives both."""
    words = source_words()
    abroad = any(re.fullmatch(each, position) and country not in at for each, at in words["only_in"].items())
    junior = any(re.fullmatch(each, position) and country in at for each, at in words["not_in"].items())
    if abroad or junior or re.fullmatch(words["not_positions"].replace(" |", "|"), position):
        return
    for group, pattern in words["positions"].items():
        if re.fullmatch(pattern.replace(" |", "|"), position):
            found = [name for name, part in words["portfolios"].items() if re.search(part, position)] or ["other"]
            yield from ((group, each) for each in (found if group == "minister" else [""]))
            return


def _bare_keys(name: str, group: str, country: str) -> tuple[str, ...]:
    """Keys by which a bare name is found: mostly the last word's; of monarchs and popes the first, in China too."""
    words = name_keys(name)
    raw = name.split()
    if group in ("monarch", "pope"):
        return tuple(sorted({words[0], "".join(words[:2])}))
    if "bin" in raw[1:-1]:  # "Mohammed bin Salman" is called so, or "bin Salman"
        return tuple(sorted({words[0], name_keys(raw[raw.index("bin") + 1])[0]}))
    before = (country in _SURNAME_FIRST and "-" not in raw[0]) or _GIVEN_BEHIND.fullmatch(raw[-1])
    return (words[0] if before else words[-1],)


def _plain_name(name: str) -> str:
    """The name without rank ("Baron Hill of Oareford"), country ("of Denmark") and signs that are not seen."""
    bare = re.sub(r"[\u200b\u200e\u200f]", "", name)
    return re.sub(r",.*| of [A-Z].*| of the .*| \(.*", "", bare).strip()
