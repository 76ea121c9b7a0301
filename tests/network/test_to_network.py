from __future__ import annotations

import subprocess
import sys
from collections.abc import Mapping
from itertools import combinations
from pathlib import Path
from time import process_time
from typing import Any

import networkx as nx
import pytest
from rdflib import RDF, Graph, Namespace, URIRef

from kg.network import Fact, Quote, to_network
from kg.network.boxes import box

SUMMIT = Path(__file__).with_name("summit.ttl")
KG = Namespace("https://w3id.org/kg-news/ontology#")
DATA = "https://w3id.org/kg-news/data/"


@pytest.fixture(scope="module")
def network() -> nx.MultiGraph[str]:
    return to_network(Graph().parse(SUMMIT))


def node(network: nx.MultiGraph[str], name: str) -> Mapping[str, Any]:
    return network.nodes[DATA + name]


def facts(network: nx.MultiGraph[str], name: str) -> list[str]:
    return [fact.text for fact in node(network, name)["facts"]]


def copies(number: int) -> Graph:
    """The summit over and over with other persons, all of them tied to the same countries and bodies."""
    text = SUMMIT.read_text("utf-8")
    graph = Graph()
    for copy in range(number):
        changed = text
        for part in ("person", "meeting", "visit", "call", "mandate", "membership", "statement", "evidence"):
            changed = changed.replace(f"{DATA}{part}/", f"{DATA}{part}/{copy}-")
        graph.parse(data=changed, format="turtle")
    return graph


@pytest.mark.parametrize(
    ("name", "type_", "caption", "weight"),
    [
        ("person/ada-muster", "person", "Ada Muster", 5),
        ("person/emil-redner", "person", "Emil Redner", 1),
        ("country/NL", "country", "Niederlande", 2),
        ("organization/osze", "organization", "OSZE", 1),
        ("place/wien", "place", "Wien", 2),
        ("meeting/wien", "meeting", "Treffen\n3.5.2024", 2),
        ("meeting/abgesagt", "meeting", "Treffen\nabgesagt\n10.–12.5.2024", 1),
        ("visit/amsterdam", "visit", "Besuch\ngeplant\nJuni 2024", 1),
        ("call/bestritten", "call", "Telefonat\nbestritten\n2023", 1),
    ],
)
def test_actors_places_and_encounters_are_nodes(
    network: nx.MultiGraph[str], name: str, type_: str, caption: str, weight: int
) -> None:
    found = node(network, name)
    assert (found["type"], found["caption"], found["weight"]) == (type_, caption, weight)


@pytest.mark.parametrize("name", ["person/dirk-stumm", "place/bundesland-wien", "article/notiz", "evidence/e1"])
def test_what_no_fact_speaks_of_is_left_out(network: nx.MultiGraph[str], name: str) -> None:
    assert DATA + name not in network


def test_a_node_has_its_other_names(network: nx.MultiGraph[str]) -> None:
    assert node(network, "person/ada-muster")["label"] == "Ada Muster"
    assert node(network, "person/ada-muster")["names"] == ("Muster", "Präsidentin Muster")


@pytest.mark.parametrize(
    ("source", "target", "edge"),
    [
        ("meeting/wien", "person/ada-muster", ("participant", "occurred", "")),
        ("meeting/wien", "place/wien", ("place", "occurred", "")),
        ("visit/amsterdam", "person/bela-oerdog", ("visitor", "planned", "")),
        ("visit/amsterdam", "person/ada-muster", ("host", "planned", "")),
        ("person/ada-muster", "country/NL", ("represents", "current", "Präsidentin")),
        ("person/carla-probe", "country/AT", ("represents", "former", "Kanzlerin")),
        ("person/bela-oerdog", "organization/osze", ("memberOf", "", "Generalsekretär")),
        ("call/bestritten", "meeting/wien", ("partOf", "denied", "")),
        ("place/wien", "country/AT", ("within", "", "")),
    ],
)
def test_edges_have_a_kind_status_and_label(
    network: nx.MultiGraph[str], source: str, target: str, edge: tuple[str, str, str]
) -> None:
    (found,) = network.get_edge_data(DATA + source, DATA + target).values()
    assert (found["type"], found["status"], found["label"]) == edge
    assert (found["source"], found["target"]) == (DATA + source, DATA + target)


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        (
            "person/ada-muster",
            [
                "Ada Muster vertritt die Niederlande als Präsidentin.",
                "Dass Ada Muster und Carla Probe im Jahr 2023 miteinander telefonierten, wird bestritten.",
                "Ada Muster und Béla Ördög trafen sich am 3. Mai 2024 in Wien.",
                "Béla Ördög soll im Juni 2024 in den Niederlanden zu Besuch bei Ada Muster sein.",
            ],
        ),
        (
            "country/AT",
            [
                "Carla Probe vertrat früher Österreich als Kanzlerin.",
                "Ada Muster und Béla Ördög trafen sich am 3. Mai 2024 in Wien.",
            ],
        ),
        ("organization/osze", ["Béla Ördög ist Generalsekretär (OSZE)."]),
        ("person/emil-redner", ["Emil Redner: „Das war ein guter Tag“"]),
        (
            "meeting/abgesagt",
            ["Béla Ördög und Carla Probe sollten sich vom 10. bis 12. Mai 2024 treffen; das Treffen wurde abgesagt."],
        ),
    ],
)
def test_nodes_tell_their_facts_in_german(network: nx.MultiGraph[str], name: str, expected: list[str]) -> None:
    assert facts(network, name) == expected


def test_a_fact_has_the_quotes_of_all_articles(network: nx.MultiGraph[str]) -> None:
    assert node(network, "meeting/wien")["facts"] == (
        Fact(
            id=f"{DATA}meeting/wien",
            type="meeting",
            text="Ada Muster und Béla Ördög trafen sich am 3. Mai 2024 in Wien.",
            status="occurred",
            date="2024-05-03",
            quotes=(
                Quote(
                    text="Ada Muster und Béla Ördög wollen sich am Freitag treffen.",
                    article="abendpost-7",
                    title="Vor dem Gipfel",
                    date="2024-05-02",
                    outlet="example.com",
                    url="https://www.example.com/vorschau",
                    status="planned",
                ),
                Quote(
                    text="Muster traf am Freitag in Wien mit Ördög zusammen.",
                    article="morgenblatt-1",
                    title="Gipfel in Wien",
                    date="2024-05-04",
                    outlet="Morgenblatt",
                    url="https://www.example.org/gipfel?a=1&b=2",
                    status="occurred",
                ),
            ),
        ),
    )


def test_an_article_from_a_file_has_no_address(network: nx.MultiGraph[str]) -> None:
    (fact,) = node(network, "person/emil-redner")["facts"]
    assert fact.quotes == (
        Quote(
            text="„Das war ein guter Tag“, sagte Emil Redner.",
            article="notiz",
            title="",
            date="",
            outlet="",
            url="",
            status="",
        ),
    )


def test_an_empty_graph_is_an_empty_network() -> None:
    assert len(to_network(Graph())) == 0


def crowd(number: int) -> Graph:
    """One country for which very many speak."""
    graph = Graph()
    for person in range(number):
        holder, mandate = URIRef(f"{DATA}person/{person}"), URIRef(f"{DATA}mandate/{person}")
        graph.add((holder, RDF.type, KG.Person))
        graph.add((mandate, RDF.type, KG.Mandate))
        graph.add((mandate, KG.holder, holder))
        graph.add((mandate, KG.onBehalfOf, URIRef(f"{DATA}country/NL")))
    graph.add((URIRef(f"{DATA}country/NL"), RDF.type, KG.Country))
    return graph


@pytest.mark.parametrize(
    ("graph", "number"),
    [(copies(1), 12), (copies(60), 484), (crowd(400), 401)],
    ids=["one summit", "many communities", "a star"],
)
def test_nodes_do_not_overlap(graph: Graph, number: int) -> None:
    network = to_network(graph)
    assert len(network) == number
    places = []
    for _, found in network.nodes(data=True):
        room = box(found["caption"], found["size"])
        # The air around a symbol is not part of it.
        places.append(
            (found["x"], found["y"] + (room.below - room.above) / 2, room.side - 5, (room.above + room.below) / 2 - 5)
        )
    overlapping = [
        (one, other)
        for one, other in combinations(places, 2)
        if abs(one[0] - other[0]) < one[2] + other[2] and abs(one[1] - other[1]) < one[3] + other[3]
    ]
    assert overlapping == []


def test_five_thousand_triples_take_less_than_two_seconds() -> None:
    graph = copies(45)
    assert len(graph) > 5000
    start = process_time()
    to_network(graph)
    assert process_time() - start < 2


def test_the_same_graph_gives_the_same_network_in_every_process() -> None:
    code = (
        "import sys, rdflib; from kg.network import to_network;"
        "network = to_network(rdflib.Graph().parse(sys.argv[1]));"
        "print(list(network.nodes(data=True)), list(network.edges(keys=True, data=True)))"
    )
    outputs = {
        subprocess.run(
            [sys.executable, "-c", code, str(SUMMIT)],
            env={"PYTHONHASHSEED": seed},
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        for seed in ("1", "2")
    }
    assert len(outputs) == 1
