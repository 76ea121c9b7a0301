"""Terms of office from the CIA World Factbook, whose text names chiefs of state and heads of government.

A text reads "President Donald J. TRUMP (since 20 January 2025); Vice President J.D. VANCE (since …)": family names
stand in capitals.
"""

from __future__ import annotations

import csv
import html
import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from kg.ontology.spelling import name_keys
from kg.train.terms import Term, source_words

_SEGMENT = re.compile(r";(?![^(]*\))")
_ASIDE = re.compile(r" ?\((?![^()]*\bsince )[^()]*\)")  # "Taoiseach (Prime Minister)"
_LIST = re.compile(r",\s*|\s+(?:and|also spelled)\s+")
_BESIDES = re.compile(r'"[^"]*"| (?:-|resigned|is|was|in) .*')
_OFFICE = re.compile(  # a second title
    r"^.*\b(?:Presidents?|Ministers?|Premiers?|Prince|members)\b"
    r"(?: (?:of|for|and|State|Interior|Defen[sc]e|Foreign|Affairs|Infrastructure|Finance|Justice))*"
)
_NAMED = re.compile(r"([^();]+)\([^()]*\bsince ([^();,]+)[^()]*\)")
_DAY = re.compile(r"(?:(\d{1,2})\s+)?(?:([A-Z][a-z]{2})[a-z]*\.?\s+)?(\d{4})")
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_ARTICLE = re.compile(r"^(?:al|el|ad|ar|as|d|l)[-'’]")
_NUMERAL = re.compile(r"[IVX]+")
_LETTERS = re.compile(r"[^\W\d_]{2,}")


def factbook_terms(path: Path) -> list[Term]:
    """One term a person, office and day of beginning, with the last day on which the Factbook names the holder.

    Left out are dependent territories, governors and the monarchs whom they represent.
    """
    with path.open(encoding="utf-8", newline="") as file:
        rows = sorted(csv.DictReader(file), key=lambda row: (row["fips"], row["office"], row["last_commit"]))
    latest: dict[tuple[str, str, str, str], Term] = {}
    for row in rows:
        country = source_words()["gec"].get(row["fips"], "")
        for term in _of_text(html.unescape(row["text"])) if country else ():
            if term.group == "head_of_government" or country not in source_words()["self_governing"]:
                found = replace(term, country=country, attested=row["last_commit"])
                latest[country, term.group, " ".join(term.keys), term.start] = found
    return list(latest.values())


def _of_text(text: str) -> Iterator[Term]:
    if "represented by" in text:
        return
    group = ""
    for segment in _SEGMENT.split(_ASIDE.sub("", " ".join(text.replace("\u200b", "").split()))):
        if segment.lstrip().startswith("note"):
            return
        for called, since in _NAMED.findall(segment):
            # of "Deputy Prime Ministers A (since …), B (since …)" only the first has the title
            group, untitled = _untitled(called.strip(" ,")) or ("" if _OFFICE.search(called) else group, called)
            for name, keys in map(_name, _LIST.split(untitled) if group else ()):
                if not keys:
                    continue
                yield Term(
                    country="",
                    group=group,
                    portfolio="",
                    name=name,
                    keys=keys,
                    wikidata="",
                    start=_iso(since),
                    end="",
                    source="factbook",
                )


def _untitled(called: str) -> tuple[str, str] | None:
    """The group of the longest title with which the text begins, and what stands behind it."""
    titles: dict[str, list[str]] = source_words()["titles"]
    begun = [
        (match.end(), group)
        for group, of_group in titles.items()
        for title in of_group
        if (match := re.match(re.escape(title) + r"s?(?=$|[ ,])", called))
    ]
    if not begun:
        return None
    end, group = max(begun)
    return group, _OFFICE.sub("", called[end:])


def _name(called: str) -> tuple[str, tuple[str, ...]]:
    """The name in usual letters, and the keys of what stands in capitals: as one word, and its first and last."""
    honorifics: list[str] = source_words()["honorifics"]
    unquoted = _BESIDES.sub("", called).replace(",", " ")
    words = [word for word in unquoted.split() if word not in honorifics]
    while words and words[0].islower():  # "and", "al-"
        words = words[1:]
    if "of" in words:  # "of the Netherlands"
        words = words[: words.index("of")]
    # "XI Jinping", but "FELIPE VI"
    last = [word for word in words[1:] if not _NUMERAL.fullmatch(word)]
    capitals = [word for word in (*words[:1], *last) if _is_capital(word)]
    parts = [key for key in name_keys(" ".join(capitals)) if len(key) > 1]
    name = " ".join(_usual(word) if word in capitals else word for word in words)
    return name, tuple(sorted({"".join(parts), parts[0], parts[-1]})) if parts else ()


def _is_capital(word: str) -> bool:
    bare = _ARTICLE.sub("", word)
    return bare.isupper() and len(bare) > 1 and "." not in bare


def _usual(word: str) -> str:
    return _LETTERS.sub(lambda part: part[0].capitalize() if part[0].isupper() else part[0], word)


def _iso(written: str) -> str:
    """An English date in ISO form; "" where it is none."""
    match = _DAY.search(written)
    if match is None:
        return ""
    day, month, year = match.groups()
    if month not in _MONTHS:
        return str(year)
    return f"{year}-{_MONTHS.index(month) + 1:02}" + (f"-{int(day):02}" if day else "")
