"""Gold facts from a folder of JSON files, one file an article."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from kg.errors import InputError
from kg.evaluate.facts import Encounter, Facts, Membership, Person, Quotation, Representation


def read_gold(folder: Path, *, only: str = "") -> dict[str, Facts]:
    """The facts of each gold file by its name without ending, sorted; files not beginning with ``only`` are left out.

    Raises InputError if there is no such file, or one is not JSON or lacks a field.
    """
    paths = sorted(folder.glob(f"{only}*.json"))
    if not paths:
        raise InputError(
            f"{folder}: no gold files {only}*.json here; --gold takes a folder with one JSON file an article"
        )
    return {path.stem: _read(path) for path in paths}


def _read(path: Path) -> Facts:
    try:
        return facts_from_json(json.loads(path.read_text("utf-8")))
    except (ValueError, TypeError, AttributeError, OSError) as error:
        raise InputError(f"{path}: not a gold file: {error}") from None
    except KeyError as error:
        raise InputError(f"{path}: not a gold file: the field {error} is missing") from None


def facts_from_json(content: Mapping[str, Any]) -> Facts:
    """The facts of one decoded gold file. Raises KeyError or TypeError where it has not the fields of the guideline."""
    return Facts(
        persons=tuple(Person(name=p["name"], aliases=tuple(p.get("aliases", ()))) for p in content["persons"]),
        representations=tuple(_representation(entry) for entry in content["represents"]),
        memberships=tuple(
            Membership(person=m["person"], organizations=(m["organization"],), optional=_optional(m))
            for m in content["member_of"]
        ),
        encounters=tuple(_encounter(entry) for entry in content["events"]),
        quotations=tuple(
            Quotation(speaker=q["speaker"], start=q["start"], optional=_optional(q)) for q in content["quotes"]
        ),
        quotations_annotated=bool(content.get("quotes_annotated", True)),
    )


def _representation(entry: Mapping[str, Any]) -> Representation:
    statuses = _several(entry.get("status", "current"))
    return Representation(
        person=entry["person"], targets=(entry["target"],), status=statuses[0], optional=_optional(entry)
    )


def _encounter(entry: Mapping[str, Any]) -> Encounter:
    return Encounter(
        type=entry["type"],
        participants=tuple(entry["participants"]),
        places=tuple(entry["place"] or ()),
        date=entry["date"] or "",
        statuses=_several(entry["status"]),
        optional=_optional(entry),
    )


def _several(value: str | list[str]) -> tuple[str, ...]:
    return (value,) if isinstance(value, str) else tuple(value)


def _optional(entry: Mapping[str, Any]) -> bool:
    return bool(entry.get("optional", False))
