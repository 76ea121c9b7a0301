"""Who and what stands in the network, and what holds it together: nodes and edges without positions."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Literal

from kg.network.facts import Fact, NodeType
from kg.network.sentences import Narrator
from kg.network.triples import Encounter, Reader, Thing

EdgeType = Literal["participant", "visitor", "host", "place", "represents", "memberOf", "partOf", "within"]

# The order in which a node tells its facts.
_ORDER = {"mandate": 0, "membership": 1, "meeting": 2, "visit": 2, "call": 2, "statement": 3}
_LINE = 18  # letters; the longest surnames fit, and two lines hold most full names
_LINES = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Node:
    """An actor, place or encounter. ``caption`` is what stands below it in the picture, ``weight`` counts its evidence.

    ``status`` and ``date`` (EDTF) are those of an encounter, else "". ``point`` is the latitude and longitude of a
    place or country, where known.
    """

    id: str
    type: NodeType
    label: str
    names: tuple[str, ...]
    caption: str
    status: str
    date: str
    facts: tuple[Fact, ...]
    weight: int
    point: tuple[float, float] | None = None


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Edge:
    """A tie of two nodes. ``status`` is that of the encounter or mandate behind it, ``label`` the office or role."""

    source: str
    target: str
    type: EdgeType
    status: str
    label: str


def nodes_and_edges(reader: Reader) -> tuple[tuple[Node, ...], tuple[Edge, ...]]:
    """All nodes of which the graph tells a fact, and their edges; both sorted.

    Left out are actors and places without any fact, and edges whose ends are not among the nodes. A country tells the
    encounters that took place anywhere within it.
    """
    things = {thing.id: thing for thing in reader.things()}
    encounters = tuple(reader.encounters())
    narrator = Narrator(things)
    facts: dict[str, list[Fact]] = {}
    edges: set[Edge] = set()
    for encounter in encounters:
        fact = narrator.encounter(encounter)
        for node in (encounter.id, *_touched(encounter, things)):
            facts.setdefault(node, []).append(fact)
        edges.update(_encounter_edges(encounter))
    for tie in reader.ties():
        for node in (tie.holder, tie.body):
            facts.setdefault(node, []).append(narrator.tie(tie))
        kind: EdgeType = "represents" if tie.type == "mandate" else "memberOf"
        edges.add(Edge(source=tie.holder, target=tie.body, type=kind, status=tie.status, label=tie.role))
    for statement in reader.statements():
        facts.setdefault(statement.speaker, []).append(narrator.statement(statement))
    shown = {id_ for id_ in facts if id_ in things} | {encounter.id for encounter in encounters}
    edges.update(_borders(things, shown))
    nodes = [_actor(thing, facts[id_]) for id_, thing in things.items() if id_ in shown]
    nodes += [_event(encounter, facts[encounter.id], narrator) for encounter in encounters]
    kept = (edge for edge in edges if edge.source in shown and edge.target in shown and edge.source != edge.target)
    return tuple(sorted(nodes, key=lambda node: node.id)), tuple(sorted(kept))


def caption(label: str) -> str:
    """A label broken into short lines; what does not fit in three lines is cut off with an ellipsis."""
    return "\n".join(textwrap.wrap(label, _LINE, max_lines=_LINES, placeholder="…"))


def _touched(encounter: Encounter, things: Mapping[str, Thing]) -> tuple[str, ...]:
    """Who took part, where it was, and the country around that place."""
    outer = (around for place in encounter.places for around in _around(place, things))
    countries = (place for place in outer if place in things and things[place].type == "country")
    return tuple(dict.fromkeys((*encounter.participants, *encounter.places, *countries)))


def _around(place: str, things: Mapping[str, Thing]) -> tuple[str, ...]:
    """The places that a place lies in, from the inside out."""
    chain: list[str] = []
    while place in things and things[place].within and things[place].within not in chain:
        place = things[place].within
        chain.append(place)
    return tuple(chain)


def _encounter_edges(encounter: Encounter) -> Iterable[Edge]:
    roles: list[tuple[str, EdgeType]] = []
    for actor in encounter.participants:
        if actor in encounter.visitors:
            roles.append((actor, "visitor"))
        elif actor in encounter.hosts:
            roles.append((actor, "host"))
        else:
            roles.append((actor, "participant"))
    roles += [(place, "place") for place in encounter.places]
    roles += [(whole, "partOf") for whole in encounter.part_of]
    for target, type_ in roles:
        yield Edge(source=encounter.id, target=target, type=type_, status=encounter.status, label="")


def _borders(things: Mapping[str, Thing], shown: set[str]) -> Iterable[Edge]:
    """From each place to the next larger one that is shown."""
    for place in shown & set(things):
        outer = next((around for around in _around(place, things) if around in shown), None)
        if outer:
            yield Edge(source=place, target=outer, type="within", status="", label="")


def _actor(thing: Thing, facts: Iterable[Fact]) -> Node:
    told = _in_order(facts)
    return Node(
        id=thing.id,
        type=thing.type,
        label=thing.label,
        names=thing.names,
        caption=caption(thing.label),
        status="",
        date="",
        facts=told,
        weight=_weight(told),
        point=thing.point,
    )


def _event(encounter: Encounter, facts: Iterable[Fact], narrator: Narrator) -> Node:
    lines = narrator.caption(encounter)
    told = _in_order(facts)
    return Node(
        id=encounter.id,
        type=encounter.type,
        label=encounter.label or " · ".join(lines),
        names=(),
        caption="\n".join(caption(line) for line in lines),
        status=encounter.status,
        date=encounter.date,
        facts=told,
        weight=_weight(told),
    )


def _in_order(facts: Iterable[Fact]) -> tuple[Fact, ...]:
    return tuple(sorted(set(facts), key=lambda fact: (_ORDER[fact.type], fact.date or "9", fact.status, fact.id)))


def _weight(facts: tuple[Fact, ...]) -> int:
    return len({(quote.article, quote.text) for fact in facts for quote in fact.quotes})
