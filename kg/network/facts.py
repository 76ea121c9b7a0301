"""What the network tells of its nodes: facts in German, each with the quotes that carry it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

NodeType = Literal["person", "country", "organization", "place", "meeting", "call", "visit"]
FactType = Literal["meeting", "call", "visit", "mandate", "membership", "statement"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Quote:
    """The words of one article that carry a fact.

    ``article`` is the identifier of the article. ``date`` is its day of publication (ISO 8601) or "", ``url`` its web
    address or "". ``status`` is what this article says of an encounter: occurred, planned, cancelled, denied, or "";
    ``confidence`` how sure the extractor is of it, from 0 to 1, None where the graph does not say.
    """

    text: str
    article: str
    title: str
    date: str
    outlet: str
    url: str
    status: str
    confidence: float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """One fact as a German sentence.

    ``id`` is the address of the encounter, mandate, membership or statement. ``status`` is that of the encounter
    (occurred, planned, cancelled, denied) or mandate (current, former), else "". ``date`` is EDTF or "". The quotes
    stand in the order in which they were published.
    """

    id: str
    type: FactType
    text: str
    status: str
    date: str
    quotes: tuple[Quote, ...]
