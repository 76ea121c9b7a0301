"""From readings to all that a build makes: graph, page, Turtle, claims, report."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from time import perf_counter
from typing import Any

from rdflib import Graph

from kg.analyse import analyse
from kg.errors import InputError
from kg.extract import at_least, extract
from kg.extract.statements import speech
from kg.options import DEFAULT, Options
from kg.pipeline.gathering import Gathered, gather
from kg.pipeline.stages import GRAPH_STAGES, Stage
from kg.rdf import claim_lines, to_graph, to_turtle
from kg.records import Analysis, Article, Judgements, Reading, Speech, StageReport
from kg.report import Report
from kg.resolve import resolve

_NONE = Judgements()


@dataclass(frozen=True, slots=True, kw_only=True)
class Built:
    """All that a build makes. ``claims`` are the lines of claims.jsonl."""

    graph: Graph
    page: str
    turtle: str
    claims: tuple[str, ...]
    report: Report


def build(inputs: Sequence[str], options: Options = DEFAULT) -> Built:
    """The graph of exactly these inputs; what cannot be used is left out and listed in the report.

    Raises InputError if no article is left, or the analyser cannot be used.
    """
    started = perf_counter()
    gathered = gather(inputs, options)
    if not gathered.readings:
        raise InputError("nothing to build: no usable article in " + (", ".join(inputs) or "no input at all"))
    return build_from(gathered.readings, gathered, options, started=started)


def build_from(
    readings: Sequence[Reading],
    gathered: Gathered,
    options: Options,
    *,
    judgements: Judgements = _NONE,
    started: float | None = None,
) -> Built:
    """The graph of these readings, which need not be those just gathered. ``started`` is when the clock began."""
    started = perf_counter() if started is None else started
    read = sum(len(reading.claims) for reading in readings)
    sure = [at_least(reading, options.min_confidence or 0.0) for reading in readings]
    reports = list(gathered.reports)
    value: Any = sure
    made: list[Any] = []
    for stage in GRAPH_STAGES:
        options.watch(stage.name)
        stage_started = perf_counter()
        value = resolve(value, judgements) if stage.run is resolve else stage.run(value)
        made.append(value)
        reports.append(_graph_report(stage, reports[-1].given, value, perf_counter() - stage_started))
    resolution, graph, _, page = made
    claims = tuple(claim_lines(resolution))
    report = Report(
        articles=len(readings),
        reused=gathered.reused,
        claims=len(claims),
        entities=len(resolution.entities),
        events=len(resolution.events),
        mandates=len(resolution.mandates),
        memberships=len(resolution.memberships),
        statements=len(resolution.statements),
        triples=len(graph),
        unsure_pairs=len(resolution.doubts),
        idle_judgements=resolution.idle_judgements,
        min_confidence=options.min_confidence,
        unsure_claims=read - sum(len(reading.claims) for reading in sure),
        dropped_articles=gathered.dropped_articles,
        dropped_claims=tuple(dropped for reading in readings for dropped in reading.dropped),
        stages=tuple(reports),
        seconds=perf_counter() - started,
    )
    return Built(graph=graph, page=page, turtle=to_turtle(graph), claims=claims, report=report)


def speech_in(article: Article) -> tuple[Speech, ...]:
    """All words of an article that have a speaker, named or not."""
    return tuple(speech(analyse(article)))


def graph_of(analyses: Iterable[Analysis]) -> Graph:
    """The graph of what the analyses' articles say, without a page or report."""
    return to_graph(resolve([extract(analysis) for analysis in analyses]))


def _graph_report(stage: Stage, taken: int, value: Any, seconds: float) -> StageReport:
    return StageReport(stage=stage.name, taken=taken, given=stage.count(value), dropped=(), seconds=seconds)
