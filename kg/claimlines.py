"""The lines of claims.jsonl as records, for whoever measures or explains a graph by what it was made from."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from kg.errors import InputError

_NUMBER = re.compile(r"_\d+$")  # of the second and further fillers of a role


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """Words of an article that a claim rests on. ``name`` is their role (participant, place, trigger, time, planned …).

    ``entity`` is the path of whom or what they stand for, or ""; ``note`` says why, or where a time comes from.
    """

    name: str
    text: str
    start: int
    end: int
    entity: str = ""
    link: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimLine:
    """One line. ``roles`` holds all fillers with the place among them, ``marks`` trigger, time and cues."""

    number: int
    id: str
    article: str
    type: str
    fact: str
    roles: tuple[Words, ...]
    date: str
    status: str
    label: str
    indirect: bool
    quote: str
    start: int
    end: int
    extractor: str
    rule: str
    marks: tuple[Words, ...]
    signs: tuple[str, ...]
    confidence: float

    @property
    def persons(self) -> tuple[str, ...]:
        """The paths of all persons in the roles, each once."""
        return tuple(dict.fromkeys(role.entity for role in self.roles if role.entity.startswith("person/")))


def read_claims(path: Path) -> list[ClaimLine]:
    """The claims of a build. Raises InputError where there are none or a line is not as this version writes it."""
    try:
        return list(_lines(path))
    except OSError as error:
        raise InputError(f"{path}: cannot be read: {error.strerror}; make it with kg build") from None


def _lines(path: Path) -> Iterator[ClaimLine]:
    with path.open(encoding="utf-8") as lines:
        for number, line in enumerate(lines, start=1):
            try:
                yield _claim(number, json.loads(line))
            except (ValueError, TypeError, KeyError, AttributeError):
                reason = "not a claim as this version of kg writes it; build again"
                raise InputError(f"{path}, line {number}: {reason}") from None


def _claim(number: int, content: Mapping[str, Any]) -> ClaimLine:
    roles = [_role(_NUMBER.sub("", name), filler) for name, filler in content["roles"].items()]
    place = content["place"]
    return ClaimLine(
        number=number,
        id=content["id"],
        article=content["article"],
        type=content["type"],
        fact=content["fact"],
        roles=(*roles, *([_role("place", place)] if place else ())),
        date=content["time"]["value"] if content["time"] else "",
        status=content["status"] or "",
        label=content["label"] or "",
        indirect=bool(content["indirect"]),
        quote=content["quote"],
        start=content["start"],
        end=content["end"],
        extractor=content["extractor"],
        rule=content["rule"],
        marks=tuple(Words(**mark) for mark in content["marks"]),
        signs=tuple(content["signs"]),
        confidence=content["confidence"],
    )


def _role(name: str, content: Mapping[str, Any]) -> Words:
    return Words(
        name=name,
        text=content["text"],
        start=content["start"],
        end=content["end"],
        entity=content["entity"] or "",
        link=content["link"],
        note=content["reason"],
    )
