"""Reads one word as an office: "US-Vizepräsidentin" is the office Vizepräsidentin with the prefix US."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from kg import ontology

# Endings of regular and of adjectival nouns in all cases; the feminine -in comes on top.
_REGULAR = ("", "s", "es", "e", "en", "n", "er", "ern")
_FEMININE = ("in", "innen")
_ADJECTIVAL = ("e", "er", "en", "em", "es")
_UMLAUTED = ("rat", "anwalt", "arzt", "vorstand")
_UMLAUT_ENDINGS = ("e", "en", *_FEMININE)
_PARTICIPLES = ("abgeordneter", "beauftragter", "gesandter", "vorsitzender", "delegierter")


@dataclass(frozen=True, slots=True, kw_only=True)
class OfficeWord:
    """An office as one word says it.

    ``office`` keeps the gender of the word and drops country and "Ex-"; ``prefixes`` are the hyphenated parts before it
    ("US", "CDU", "Ex"); ``group`` is the class in the lexicon; ``implied`` a country or body that the word means;
    ``at_home`` the German-speaking countries that alone have this office.
    """

    office: str
    prefixes: tuple[str, ...]
    group: str
    state: bool
    relational: bool
    female: bool
    plural: bool
    former: bool
    implied: str
    at_home: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Stem:
    stem: str
    group: str
    state: bool
    relational: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class _Form:
    stem: _Stem
    ending: str


def _stems() -> Iterator[_Stem]:
    lexicon = ontology.load("lexicon/de/offices")
    for kind in ("generic", "state", "relational"):
        for group, stems in lexicon[kind].items():
            for stem in stems:
                yield _Stem(stem=stem, group=group, state=kind == "state", relational=kind == "relational")


@cache
def _forms() -> dict[str, _Form]:
    forms: dict[str, _Form] = {}
    for stem in _stems():
        participle = stem.stem.endswith(_PARTICIPLES)
        base = stem.stem[:-2] if participle else stem.stem
        for ending in _ADJECTIVAL if participle else _REGULAR + _FEMININE:
            forms[base + ending] = _Form(stem=stem, ending=ending)
        if not participle and base.endswith(_UMLAUTED):
            for ending in _UMLAUT_ENDINGS:
                forms[_umlaut(base) + ending] = _Form(stem=stem, ending=ending)
    return forms


def _umlaut(stem: str) -> str:
    """ "rat" -> "rät", "anwalt" -> "anwält": the last a of the stem."""
    before, _, after = stem.rpartition("a")
    return f"{before}ä{after}"


@cache
def _rank_prefixes() -> tuple[str, ...]:
    return tuple(ontology.load("lexicon/de/offices")["rank_prefixes"])


@cache
def _excluded() -> tuple[str, ...]:
    return tuple(ontology.load("lexicon/de/offices")["not_offices"])


@cache
def office_of(word: str) -> OfficeWord | None:
    """The office that a word names, in any case and number, or None."""
    parts = [part for part in word.split("-") if part]
    if not parts or not word[:1].isupper():
        return None
    lexicon = ontology.load("lexicon/de/offices")
    former = [p for p in parts[:-1] if p.lower() in lexicon["former_prefixes"]]
    ranks = [p for p in parts[:-1] if p.lower() in _rank_prefixes()]
    prefixes = [p for p in parts[:-1] if p not in former and p not in ranks]
    head = parts[-1].lower()
    unhyphenated = next(
        (p for p in lexicon["former_prefixes"] if head.startswith(p) and head[len(p) :] in _forms()), ""
    )
    head = head.removeprefix(unhyphenated)
    found = _longest(head)
    if found is None or head.endswith(_excluded()):
        return None
    before = head[: len(head) - len(_base(found)) - len(found.ending)]
    if found.stem.group == "colleague" and before not in lexicon["official_colleagues"]:
        return None
    return _office_word(found, before, ranks, prefixes, former=bool(former or unhyphenated))


def in_gender(office: str, *, female: bool) -> str:
    """An office in the other gender: "Ministerin" for "Minister", "Nationalrat" for "Nationalrätin"."""
    if (office.rstrip("r") + "r").lower().endswith(_PARTICIPLES):
        return office.rstrip("r") + ("" if female else "r")
    word = office_of(office)
    if word is None or word.female == female:
        return office
    if female:
        umlauted = _umlaut(office) if office.lower().endswith(_UMLAUTED) else office
        return umlauted.removesuffix("e") + "in"
    return office.removesuffix("in").replace("rät", "rat").replace("anwält", "anwalt")


@cache
def office_of_truncated(word: str, joined_to: str) -> OfficeWord | None:
    """The office of "Staats-" before "Parteichef" or of "Außen-" before "Verteidigungsminister", or None."""
    start, full = word.removesuffix("-"), joined_to.rsplit("-", 1)[-1].lower()
    for cut in range(2, len(full) - 3):
        if (start.rsplit("-", 1)[-1].lower() + full[cut:]) in _forms():
            return office_of(start + full[cut:])
    return None


def _at_home(name: str) -> tuple[str, ...]:
    """The German-speaking countries that have an office of this name, the usual one first."""
    rows: dict[str, list[str]] = ontology.load("lexicon/de/offices")["at_home"]
    return next((tuple(codes) for word, codes in rows.items() if name.startswith(word) or name.endswith(word)), ())


def _adjectival(form: _Form) -> bool:
    return form.stem.stem.endswith(_PARTICIPLES)


def _base(form: _Form) -> str:
    return form.stem.stem[:-2] if _adjectival(form) else form.stem.stem


def _longest(head: str) -> _Form | None:
    return next((_forms()[head[i:]] for i in range(len(head) - 2) if head[i:] in _forms()), None)


def _office_word(form: _Form, before: str, ranks: list[str], prefixes: list[str], *, former: bool) -> OfficeWord:
    implied: dict[str, str] = ontology.load("lexicon/de/offices")["implied"]
    stem = form.stem.stem
    female = form.ending in _FEMININE or stem.endswith(("frau", "prinzessin", "infantin", "lady"))
    name = before + stem
    if _adjectival(form):
        nominative = name[:-2] + ("e" if form.ending == "e" else "er")
    else:
        root = before + _umlaut(stem) if form.ending in _FEMININE and stem.endswith(_UMLAUTED) else name
        nominative = root + ("in" if form.ending in _FEMININE else "")
    rank = "".join(r.capitalize() for r in ranks)
    office = (rank + nominative) if rank else nominative
    seat = next((code for word, code in implied.items() if "-".join([*prefixes, name]).lower().endswith(word)), "")
    return OfficeWord(
        office=office[:1].upper() + (office[1:].lower() if rank else office[1:]),
        prefixes=tuple(prefixes),
        group=form.stem.group,
        state=form.stem.state,
        relational=form.stem.relational,
        female=female,
        plural=form.ending == "innen",
        former=former,
        implied=seat,
        at_home=() if seat else _at_home(name),
    )
