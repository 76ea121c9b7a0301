"""The network as networkx knows it, with positions: the one door to networkx."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import fields

import networkx as nx
import rdflib

from kg.network.boxes import Box, Point, around, box, centred, lattice, pack, separate, stretch, symbol
from kg.network.nodes import Edge, Node, nodes_and_edges
from kg.network.springs import settled
from kg.network.triples import Reader

_SEED = 20250815  # any fixed number does: it makes the picture the same every time
# Springs of all pairs take time as the square of the nodes. Larger parts are laid out by community.
_LARGEST_SPRING = 300
_LARGEST_INNER = 150  # within communities: 3,000 nodes take 2 s, with 300 they take 5 s
_LARGEST_LOUVAIN = 3_000  # Louvain takes 0.4 s for these, 195 s for 50,000 nodes; melted down before, these take 5 s


def to_network(graph: rdflib.Graph) -> nx.MultiGraph[str]:
    """Actors, places and encounters of a graph with their facts, laid out for drawing; node ids are addresses.

    A node carries type (person, country, organization, place, meeting, call, visit), label, names (other names),
    caption, status, date, facts (tuple of Fact), weight (pieces of evidence), size (radius of its symbol), point
    (latitude and longitude, or None), community (a number), x and y; these in whole pixels, y downwards. An edge
    carries source, target, type (participant, visitor, host, place, represents, memberOf, partOf, within), status and
    label. Left out are actors and places of which the graph tells no fact. The same graph gives the same network.
    """
    nodes, edges = nodes_and_edges(Reader(graph))
    network: nx.MultiGraph[str] = nx.MultiGraph()
    boxes = {}
    for node in nodes:
        size = symbol(node.weight)
        boxes[node.id] = box(node.caption, size)
        network.add_node(node.id, **_attributes(node), size=size)
    for edge in edges:
        network.add_edge(
            edge.source, edge.target, key=" ".join((edge.type, edge.status, edge.label)), **_attributes(edge)
        )
    simple = nx.Graph(network)
    parts = [_piece(simple, part) for part in _parts(simple)]
    communities = [_communities(part) if len(part) > _LARGEST_SPRING else [sorted(part)] for part in parts]
    for name, (x, y) in _positions(parts, communities, boxes).items():
        network.nodes[name].update(x=round(x), y=round(y))
    for number, members in enumerate(community for part in communities for community in part):
        for name in members:
            network.nodes[name]["community"] = number
    return network


def _attributes(record: Node | Edge) -> dict[str, object]:
    return {field.name: getattr(record, field.name) for field in fields(record) if field.name != "id"}


def _parts(network: nx.Graph[str]) -> list[set[str]]:
    """Connected parts, the largest first."""
    return sorted(nx.connected_components(network), key=lambda part: (-len(part), min(part)))


def _positions(
    parts: Sequence[nx.Graph[str]], communities: Sequence[Sequence[Sequence[str]]], boxes: Mapping[str, Box]
) -> dict[str, Point]:
    """Connected parts, each spread on its own, packed side by side."""
    return pack([_spread(part, groups, boxes) for part, groups in zip(parts, communities, strict=True)], boxes)


def _piece(network: nx.Graph[str], part: Iterable[str]) -> nx.Graph[str]:
    """The part as a graph of its own, in sorted order: springs start in the order of the nodes."""
    members = sorted(part)
    inside = set(members)
    piece: nx.Graph[str] = nx.Graph()
    piece.add_nodes_from(members)
    # By hand: the views that networkx makes of a part look every edge up several times.
    piece.add_weighted_edges_from(
        (one, other, network.adj[one][other].get("weight", 1))
        for one in members
        for other in sorted(inside.intersection(network.adj[one]))
        if one <= other
    )
    return piece


def _spread(
    piece: nx.Graph[str], communities: Sequence[Sequence[str]] | None, boxes: Mapping[str, Box]
) -> dict[str, Point]:
    """One connected part without overlaps: by springs, or by its communities (None: yet to find) where it is large."""
    if len(piece) <= (_LARGEST_SPRING if communities else _LARGEST_INNER):
        return separate(stretch(_springs(piece), boxes), boxes)
    communities = communities or _communities(piece)
    if len(communities) in (1, len(piece)):
        return lattice(_from_the_middle(piece), boxes)
    return _spread_communities(piece, communities, boxes)


def _spread_communities(
    piece: nx.Graph[str], communities: Sequence[Sequence[str]], boxes: Mapping[str, Box]
) -> dict[str, Point]:
    """Each community spread on its own; then all of them, each as one large node named after its first member."""
    inner = {members[0]: centred(_spread(_piece(piece, members), None, boxes), boxes) for members in communities}
    home = {member: members[0] for members in communities for member in members}
    outer = _piece(_melted(piece, {members[0]: members for members in communities}), inner)
    centres = _spread(outer, None, {name: around(points, boxes) for name, points in inner.items()})
    return {
        name: (centres[home[name]][0] + x, centres[home[name]][1] + y)
        for points in inner.values()
        for name, (x, y) in points.items()
    }


def _communities(piece: nx.Graph[str]) -> list[list[str]]:
    """Who hangs together more closely than with the rest, by Louvain; very large pieces are melted down before."""
    if len(piece) <= _LARGEST_LOUVAIN:
        return _louvain(piece)
    # Once only: melted down again, most of a network runs together into one lump.
    groups = {min(group): sorted(group) for group in nx.community.fast_label_propagation_communities(piece, seed=_SEED)}
    return [sorted(name for key in community for name in groups[key]) for community in _louvain(_melted(piece, groups))]


def _louvain(piece: nx.Graph[str]) -> list[list[str]]:
    return [sorted(community) for community in nx.community.louvain_communities(piece, seed=_SEED)]


def _melted(piece: nx.Graph[str], members: Mapping[str, Sequence[str]]) -> nx.Graph[str]:
    """Every group as one node named after its first member; edges weigh as many as they stand for."""
    home = {name: key for key, group in members.items() for name in group}
    weights: dict[tuple[str, str], int] = {}
    for one, other, weight in piece.edges(data="weight", default=1):
        ends = (min(home[one], home[other]), max(home[one], home[other]))
        weights[ends] = weights.get(ends, 0) + weight
    melted: nx.Graph[str] = nx.Graph()
    melted.add_nodes_from(sorted(members))
    melted.add_weighted_edges_from((one, other, weight) for (one, other), weight in sorted(weights.items()))
    return melted


def _springs(piece: nx.Graph[str]) -> dict[str, Point]:
    """Positions by the forces between neighbours and strangers, without scale."""
    names = sorted(piece)
    number = {name: index for index, name in enumerate(names)}
    ends = sorted((min(edge), max(edge)) for edge in ((number[one], number[other]) for one, other in piece.edges))
    return dict(zip(names, settled(len(names), ends, seed=_SEED), strict=True))


def _from_the_middle(piece: nx.Graph[str]) -> list[str]:
    """The node with most neighbours, then the others, the nearest first."""
    centre = max(piece, key=lambda name: (piece.degree(name), name))
    return [name for layer in nx.bfs_layers(piece, centre) for name in sorted(layer)]
