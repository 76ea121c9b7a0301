"""The one table of stages, and what becomes of an article on its way through its part of them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import partial
from time import perf_counter
from typing import Any

from kg import settings
from kg.analyse import analyse
from kg.errors import KgError
from kg.extract import extract
from kg.faults import in_one_line
from kg.network import to_network
from kg.page import to_page
from kg.rdf import to_graph
from kg.records import Analysis, Article, Dropped, Reading, Resolution
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
