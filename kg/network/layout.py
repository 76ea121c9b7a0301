"""The network as networkx knows it, with positions: the one door to networkx."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import fields

import networkx as nx
import rdflib

from kg.network.boxes import Box, Point, around, box, centred, pack, separate, stretch, symbol
from kg.network.nodes import Edge, Node, nodes_and_edges
from kg.network.triples import Reader

_SEED = 20250815  # any fixed number does: it makes the picture the same every time
_STEPS = 150  # springs of 140 nodes hardly move afterwards
_TURN = math.pi * (3 - math.sqrt(5))  # the golden angle, by which the seeds of a sunflower fill a disc evenly
# Springs of all pairs are dense matrices; above 499 nodes networkx wants SciPy. Larger parts are laid out by community.
_LARGEST_SPRING = 300


def to_network(graph: rdflib.Graph) -> nx.MultiGraph[str]:
    """Actors, places and encounters of a graph with their facts, laid out for drawing; node ids are addresses.

    A node carries type (person, country, organization, place, meeting, call, visit), label, names (other names),
    caption, status, date, facts (tuple of Fact), weight (pieces of evidence), size (radius of its symbol), x and
    y; these in whole pixels, y downwards. An edge carries source, target, type (participant,
    visitor, host, place, represents, memberOf, partOf, within), status and label. Left out are actors and places of
    which the graph tells no fact. The same graph gives the same network.
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
    for name, (x, y) in _positions(nx.Graph(network), boxes).items():
        network.nodes[name].update(x=round(x), y=round(y))
    return network


def _attributes(record: Node | Edge) -> dict[str, object]:
    return {field.name: getattr(record, field.name) for field in fields(record) if field.name != "id"}


def _positions(network: nx.Graph[str], boxes: Mapping[str, Box]) -> dict[str, Point]:
    """Connected parts, each spread on its own, packed side by side; the largest first."""
    parts = sorted(nx.connected_components(network), key=lambda part: (-len(part), min(part)))
    return pack([_spread(_piece(network, part), boxes) for part in parts], boxes)


def _piece(network: nx.Graph[str], part: Iterable[str]) -> nx.Graph[str]:
    """The part as a graph of its own, in sorted order: springs start in the order of the nodes."""
    piece: nx.Graph[str] = nx.Graph()
    piece.add_nodes_from(sorted(part))
    piece.add_edges_from(sorted((min(edge), max(edge)) for edge in network.subgraph(part).edges))
    return piece


def _spread(piece: nx.Graph[str], boxes: Mapping[str, Box]) -> dict[str, Point]:
    """One connected part without overlaps: by springs, or by its communities where it is large."""
    if len(piece) <= _LARGEST_SPRING:
        return separate(stretch(_springs(piece), boxes), boxes)
    communities = [sorted(community) for community in nx.community.louvain_communities(piece, seed=_SEED)]
    if max(map(len, communities)) == len(piece):
        return separate(stretch(_spiral(piece), boxes), boxes)
    return _spread_communities(piece, communities, boxes)


def _spread_communities(
    piece: nx.Graph[str], communities: Sequence[Sequence[str]], boxes: Mapping[str, Box]
) -> dict[str, Point]:
    """Each community spread on its own; then all of them, each as one large node named after its first member."""
    inner = {members[0]: centred(_spread(_piece(piece, members), boxes), boxes) for members in communities}
    home = {member: members[0] for members in communities for member in members}
    outer: nx.Graph[str] = nx.Graph()
    outer.add_nodes_from(sorted(inner))
    outer.add_edges_from(sorted({(home[one], home[other]) for one, other in piece.edges if home[one] != home[other]}))
    centres = _spread(outer, {name: around(points, boxes) for name, points in inner.items()})
    return {
        name: (centres[home[name]][0] + x, centres[home[name]][1] + y)
        for points in inner.values()
        for name, (x, y) in points.items()
    }


def _springs(piece: nx.Graph[str]) -> dict[str, Point]:
    """Positions by the forces between neighbours and strangers, without scale."""
    raw = nx.spring_layout(piece, seed=_SEED, iterations=_STEPS, scale=None)
    return {name: (float(x), float(y)) for name, (x, y) in raw.items()}


def _spiral(piece: nx.Graph[str]) -> dict[str, Point]:
    """The node with most neighbours in the middle, the others around it as seeds in a sunflower, the nearest first."""
    centre = max(piece, key=lambda name: (piece.degree(name), name))
    order = [name for layer in nx.bfs_layers(piece, centre) for name in sorted(layer)]
    return {
        name: (math.sqrt(n) * math.cos(n * _TURN), math.sqrt(n) * math.sin(n * _TURN)) for n, name in enumerate(order)
    }
