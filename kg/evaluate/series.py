"""Stories that several papers tell: whether the encounters of a story become one event each, with its final status."""

from __future__ import annotations

import itertools
import json
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from rdflib import Graph
from rdflib.namespace import DCTERMS
from rdflib.term import Node

from kg.errors import InputError
from kg.evaluate.agreement import fold
from kg.evaluate.corpus import MarkedArticle
from kg.evaluate.found import ENCOUNTER_TYPES, KG, Terms, local_name
from kg.evaluate.tally import Tally

_FEWEST = 2  # persons by which an event of the graph is known to be the encounter
Mention = tuple[str, int]
"""An encounter as one article tells it: the article, and the number of the encounter there."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Story:
    """An encounter of a series: the articles that tell it, and the status that it comes to."""

    series: int
    what: str
    mentions: tuple[Mention, ...]
    status: str


def read_series(path: Path) -> list[Story]:
    """The encounters of series.json. Raises InputError if the file is not there or out of shape."""
    try:
        return [
            Story(
                series=series["series"],
                what=encounter["what"],
                mentions=tuple((article, number) for article, number in encounter["mentions"]),
                status=encounter["status"],
            )
            for series in json.loads(path.read_text("utf-8"))
            for encounter in series["encounters"]
        ]
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise InputError(f"{path}: not a file of series: {error}") from None


def score_series(
    stories: Iterable[Story], articles: Iterable[MarkedArticle], graph: Graph
) -> tuple[dict[str, Tally], list[str]]:
    """Tallies of pairs of mentions that are one event, of final statuses, and of mentions found; and the differences.

    Only stories of these articles count. A mention is found when an event of the graph has evidence over its marked
    words; pairs and statuses are counted among the mentions found. "stories joined" counts events over two series.
    """
    known = {article.id: article for article in articles}
    told = [story for story in stories if all(article in known for article, _ in story.mentions)]
    found = _events(known, graph)
    tallies = {name: Tally() for name in ("mentions found", "one event", "final status")}
    differences: list[str] = []
    gold = {mention: number for number, story in enumerate(told) for mention in story.mentions}
    for mention in gold:
        tallies["mentions found"].add(right=mention in found, found=mention in found)
    for one, other in itertools.combinations(sorted(m for m in gold if m in found), 2):
        same, joined = gold[one] == gold[other], found[one] == found[other]
        if same or joined:
            tallies["one event"].add(right=same and joined, found=joined, gold=same)
        if same != joined:
            kind = "apart" if same else "joined"
            differences.append(f"{kind}: {one} {other} {told[gold[one]].what} | {told[gold[other]].what}")
    statuses = {event: local_name(status).lower() for event, status in graph.subject_objects(KG.status)}
    for story in told:
        events = {found[mention] for mention in story.mentions if mention in found}
        for event in sorted(events, key=str):
            right = statuses.get(event) == story.status
            tallies["final status"].add(right=right)
            if not right:
                differences.append(f"status: {story.what}: {statuses.get(event)}, not {story.status} {story.mentions}")
    return tallies, differences


def _events(articles: Mapping[str, MarkedArticle], graph: Graph) -> dict[Mention, Node]:
    """For each mention the event with evidence over its words and the most of its persons."""
    terms = Terms(graph)
    ids = {node: str(name) for node, name in graph.subject_objects(DCTERMS.identifier)}
    evidence: defaultdict[str, list[tuple[int, int, Node]]] = defaultdict(list)
    for event in {node for cls in ENCOUNTER_TYPES for node in graph.subjects(None, cls)}:
        for witness in graph.objects(event, KG.evidence):
            source = ids.get(graph.value(witness, KG.article) or witness, "")
            start, end = (int(str(graph.value(witness, term))) for term in (KG.start, KG.end))
            evidence[source].append((start, end, event))
    found: dict[Mention, Node] = {}
    for article in articles.values():
        spans = _trigger_spans(article)
        for number, encounter in zip(article.numbers, article.facts.encounters, strict=True):
            over = {event for s, e, event in evidence[article.id] for a, b in spans[number] if s < b and a < e}
            rated = sorted((-_shared(encounter.participants, terms, event), str(event), event) for event in over)
            if rated and rated[0][0] <= -_FEWEST:
                found[article.id, number] = rated[0][2]
    return found


def _trigger_spans(article: MarkedArticle) -> defaultdict[int, list[tuple[int, int]]]:
    """Where the words for each encounter of the article stand, by its number."""
    spans: defaultdict[int, list[tuple[int, int]]] = defaultdict(list)
    for mark in article.body.marks:
        if mark.code.startswith("E"):
            spans[int(mark.code[1:].split(":")[0])].append((mark.start, mark.end))
    return spans


def _shared(participants: Iterable[str], terms: Terms, event: Node) -> int:
    """How many of the persons take part in an event, by their last names."""
    wanted = {fold(name).split()[-1] for name in participants if fold(name)}
    people = [terms.names(person) for person in terms.graph.objects(event, KG.participant)]
    return sum(any(fold(name).split()[-1:] and fold(name).split()[-1] in wanted for name in names) for names in people)
