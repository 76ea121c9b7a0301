"""Classes of patterns as the lexicon writes them: regular expressions with named parts, ready to run."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from kg.errors import OntologyError

_PART = re.compile(r"\{\{(\w+)\}\}")


@dataclass(frozen=True, slots=True, kw_only=True)
class PatternClass:
    """One class of a lexicon file. ``scope`` says how much of the text a match stands for, or where it may stand."""

    name: str
    scope: str
    patterns: tuple[re.Pattern[str], ...]


def compile_classes(
    entries: Sequence[Mapping[str, Any]], parts: Mapping[str, str], *, scope: str, scopes: tuple[str, ...]
) -> tuple[PatternClass, ...]:
    """The classes in the order of the file, every ``{{part}}`` filled in and every pattern compiled.

    ``scope`` is the key of an entry that holds its scope, ``scopes`` the values that it may take. Raises OntologyError
    for an unknown part or scope and for a pattern that is no regular expression.
    """
    classes = []
    for entry in entries:
        if entry[scope] not in scopes:
            raise OntologyError(f"{entry['name']}: {scope} is {entry[scope]!r}; write one of {', '.join(scopes)}")
        patterns = tuple(_compile(pattern, parts, name=entry["name"]) for pattern in entry["patterns"])
        classes.append(PatternClass(name=entry["name"], scope=entry[scope], patterns=patterns))
    return tuple(classes)


def _compile(pattern: str, parts: Mapping[str, str], *, name: str) -> re.Pattern[str]:
    def fill(found: re.Match[str]) -> str:
        if found[1] not in parts:
            raise OntologyError(f"{name}: no part {{{{{found[1]}}}}}; add it under parts")
        return _PART.sub(fill, parts[found[1]])

    try:
        return re.compile(_PART.sub(fill, pattern), re.MULTILINE)
    except re.error as error:
        raise OntologyError(f"{name}: {pattern!r} is no regular expression: {error}") from None


def marked(found: re.Match[str]) -> tuple[int, int]:
    """Start and end of what a match marks: its group ``mark`` where the pattern has one, else the whole match."""
    return found.span("mark") if "mark" in found.re.groupindex else found.span()
