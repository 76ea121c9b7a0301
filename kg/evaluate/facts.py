"""The facts of one article, in the same form for the gold and for the graph."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """A named person: ``name`` is the fullest form, ``aliases`` the others."""

    name: str
    aliases: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Representation:
    """A person who acts for a country or body; ``targets`` are its names, the code alone for a country."""

    person: str
    targets: tuple[str, ...]
    status: str = "current"
    optional: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Membership:
    """A person who belongs to an organization; ``organizations`` are the names of that one organization."""

    person: str
    organizations: tuple[str, ...]
    optional: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Encounter:
    """A meeting, call or visit; the visitor comes first.

    ``places`` are names, ``date`` is EDTF; in the gold, none of them accepts anything, and ``statuses`` lists every
    status that is fair. ``event`` names the node of the graph.
    """

    type: str
    participants: tuple[str, ...]
    places: tuple[str, ...] = ()
    date: str = ""
    statuses: tuple[str, ...] = ("occurred",)
    optional: bool = False
    event: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Quotation:
    """Words in quotation marks; ``start`` holds at least the first four."""

    speaker: str
    start: str
    optional: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """All facts of one article. ``quotations_annotated`` is false where the gold says nothing about quotations."""

    persons: tuple[Person, ...] = ()
    representations: tuple[Representation, ...] = ()
    memberships: tuple[Membership, ...] = ()
    encounters: tuple[Encounter, ...] = ()
    quotations: tuple[Quotation, ...] = ()
    quotations_annotated: bool = True
