"""The one table of stages, and the way of articles through it: from inputs to a graph with its report."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import partial
from time import perf_counter
from typing import Any

from rdflib import Graph

from kg import settings
from kg.analyse import analyse
from kg.engine import local
from kg.errors import InputError, KgError
from kg.extract import at_least, extract
from kg.extract.statements import speech
from kg.faults import in_one_line
from kg.network import to_network
from kg.page import to_page
from kg.rdf import claim_lines, to_graph, to_turtle
from kg.read import read_articles
from kg.records import Analysis, Article, Dropped, Reading, Resolution, Speech, StageReport
from kg.report import Report
from kg.resolve import resolve


@dataclass(frozen=True, slots=True)
class Stage:
    """One step: ``run`` takes what the stage before it gives, and ``count`` says how many records that are."""

    name: str
    run: Callable[[Any], Any]
    count: Callable[[Any], int]


def _count_facts(resolution: Resolution) -> int:
    kinds = (resolution.entities, resolution.events, resolution.mandates, resolution.memberships, resolution.statements)
    return sum(map(len, kinds))


ARTICLE_STAGES = (  # run by the engine, on each article that read gives
    Stage("analyse", analyse, lambda _: 1),
    Stage("extract", extract, lambda reading: len(reading.claims)),
)
GRAPH_STAGES = (  # run once, on what all articles say
    Stage("resolve", resolve, _count_facts),
    Stage("rdf", to_graph, len),
    Stage("network", to_network, len),
    Stage("page", to_page, lambda _: 1),
)

Watch = Callable[[str], None]
"""Is told the name of a stage: "extract" for each article that is through, and a graph stage as it begins."""

Complain = Callable[[Dropped], None]
"""Is told of each article that is left out, at once."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Built:
    """All that a build makes. ``claims`` are the lines of claims.jsonl."""

    graph: Graph
    page: str
    turtle: str
    claims: tuple[str, ...]
    report: Report


def build(  # noqa: PLR0913 - a keyword for each option of the command
    inputs: Sequence[str],
    *,
    published: date | None = None,
    min_confidence: float | None = None,
    analyser: str = settings.ANALYSER,
    jobs: int | None = None,
    watch: Watch = lambda _: None,
    complain: Complain = lambda _: None,
) -> Built:
    """The graph of exactly these inputs; what cannot be used is left out and listed in the report.

    ``published`` is the date of articles that give none; claims less sure than ``min_confidence`` are left out, none if
    it is None; ``analyser`` is "kg" or "spacy:NAME"; ``jobs`` is the number of processes, None for as many as help.
    Raises InputError if no article is left, or the analyser cannot be used.
    """
    started = perf_counter()
    source = _Source(inputs, published, complain)
    outcomes = []
    for outcome in local.run(partial(read_one, analyser=analyser), source, jobs=jobs):
        outcomes.append(outcome)
        if outcome.result is None:
            complain(outcome.dropped[0])
        watch(ARTICLE_STAGES[-1].name)
    readings = [outcome.result for outcome in outcomes if isinstance(outcome.result, Reading)]
    if not readings:
        raise InputError("nothing to build: no usable article in " + (", ".join(inputs) or "no input at all"))
    read = sum(len(reading.claims) for reading in readings)
    readings = [at_least(reading, min_confidence or 0.0) for reading in readings]

    reports = [source.report(), *_article_reports(outcomes)]
    value: Any = readings
    made: list[Any] = []
    for stage in GRAPH_STAGES:
        watch(stage.name)
        stage_started = perf_counter()
        value = stage.run(value)
        made.append(value)
        reports.append(_graph_report(stage, reports[-1].given, value, perf_counter() - stage_started))
    resolution, graph, _, page = made
    claims = tuple(claim_lines(resolution))
    report = Report(
        articles=len(readings),
        claims=len(claims),
        entities=len(resolution.entities),
        events=len(resolution.events),
        mandates=len(resolution.mandates),
        memberships=len(resolution.memberships),
        statements=len(resolution.statements),
        triples=len(graph),
        min_confidence=min_confidence,
        unsure_claims=read - sum(len(reading.claims) for reading in readings),
        dropped_articles=(*source.dropped, *(d for o in outcomes if o.result is None for d in o.dropped)),
        dropped_claims=tuple(d for o in outcomes if o.result for d in o.dropped),
        stages=tuple(reports),
        seconds=perf_counter() - started,
    )
    return Built(graph=graph, page=page, turtle=to_turtle(graph), claims=claims, report=report)


def analyse_each(
    inputs: Sequence[str],
    *,
    published: date | None = None,
    analyser: str = settings.ANALYSER,
    jobs: int | None = None,
    complain: Complain = lambda _: None,
) -> Iterator[Analysis]:
    """The analysis of every article, in the order of the inputs; what cannot be used is left out."""
    source = _Source(inputs, published, complain)
    for outcome in local.run(partial(analyse_one, analyser=analyser), source, jobs=jobs):
        if isinstance(outcome.result, Analysis):
            yield outcome.result
        else:
            complain(outcome.dropped[0])


def speech_in(article: Article) -> tuple[Speech, ...]:
    """All words of an article that have a speaker, named or not."""
    return tuple(speech(analyse(article)))


def graph_of(analyses: Iterable[Analysis]) -> Graph:
    """The graph of what the analyses' articles say, without a page or report."""
    return to_graph(resolve([extract(analysis) for analysis in analyses]))


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What a worker hands back for one article: the result of its last stage, or why there is none.

    ``counts`` has one entry for each stage that was finished, ``seconds`` for each that was begun.
    """

    result: Analysis | Reading | None
    dropped: tuple[Dropped, ...]
    counts: tuple[int, ...]
    seconds: tuple[float, ...]


def analyse_one(article: Article, *, analyser: str = settings.ANALYSER) -> Outcome:
    """The analysis of one article."""
    return run_article_stages(article, _stages(analyser)[:1])


def read_one(article: Article, *, analyser: str = settings.ANALYSER) -> Outcome:
    """What one article says."""
    return run_article_stages(article, _stages(analyser))


def _stages(analyser: str) -> tuple[Stage, ...]:
    """The stages of an article, with that analyser in the first."""
    first, *others = ARTICLE_STAGES
    return (replace(first, run=partial(analyse, analyser=analyser)), *others)


def run_article_stages(article: Article, stages: Sequence[Stage]) -> Outcome:
    """The result of the stages one after the other; an error makes the article a Dropped.

    Raises KgError where not the article but the installation is at fault.
    """
    result: Any = article
    counts: list[int] = []
    seconds: list[float] = []
    dropped: tuple[Dropped, ...] = ()
    for stage in stages:
        started = perf_counter()
        try:
            result = stage.run(result)
            counts.append(stage.count(result))
        except KgError:
            raise
        except Exception as error:  # whatever an odd article does to a rule, the others are to be built
            reason = f"{in_one_line(error)}; please report it with this article"
            result, dropped = None, (Dropped(stage=stage.name, record=article.id, reason=reason),)
        seconds.append(perf_counter() - started)
        if result is None:
            break
    else:
        dropped = getattr(result, "dropped", ())
    return Outcome(result=result, dropped=dropped, counts=tuple(counts), seconds=tuple(seconds))


def _graph_report(stage: Stage, taken: int, value: Any, seconds: float) -> StageReport:
    return StageReport(stage=stage.name, taken=taken, given=stage.count(value), dropped=(), seconds=seconds)


def _article_reports(outcomes: Sequence[Outcome]) -> Iterator[StageReport]:
    taken = len(outcomes)
    for number, stage in enumerate(ARTICLE_STAGES):
        given = sum(outcome.counts[number] for outcome in outcomes if len(outcome.counts) > number)
        seconds = sum(outcome.seconds[number] for outcome in outcomes if len(outcome.seconds) > number)
        dropped = tuple(d for outcome in outcomes for d in outcome.dropped if d.stage == stage.name)
        yield StageReport(stage=stage.name, taken=taken, given=given, dropped=dropped, seconds=seconds)
        taken = given


class _Source:
    """The articles of the inputs, one after the other; counts and times the reading, and sets aside what is dropped."""

    def __init__(self, inputs: Sequence[str], published: date | None, complain: Complain) -> None:
        self.dropped: list[Dropped] = []
        self._inputs = inputs
        self._records = read_articles(inputs, published=published)
        self._complain = complain
        self._articles = 0
        self._seconds = 0.0

    def __iter__(self) -> Iterator[Article]:
        return self

    def __next__(self) -> Article:
        started = perf_counter()
        try:
            while isinstance(record := next(self._records), Dropped):
                self.dropped.append(record)
                self._complain(record)
        finally:
            self._seconds += perf_counter() - started
        self._articles += 1
        return record

    def report(self) -> StageReport:
        """The counts so far."""
        return StageReport(
            stage="read",
            taken=len(self._inputs),
            given=self._articles,
            dropped=tuple(self.dropped),
            seconds=self._seconds,
        )
