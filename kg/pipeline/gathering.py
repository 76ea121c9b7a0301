"""Articles through the stages that the engine runs: from inputs to readings, with what was left out and why."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from time import perf_counter

from kg.engine import local
from kg.kept import KeptReadings
from kg.options import DEFAULT, Options
from kg.pipeline.stages import ARTICLE_STAGES, Outcome, analyse_one, read_one
from kg.read import read_articles
from kg.records import Analysis, Article, Dropped, Reading, StageReport


@dataclass(frozen=True, slots=True, kw_only=True)
class Gathered:
    """What was read. ``reused`` of the readings were kept from earlier."""

    readings: tuple[Reading, ...]
    reused: int
    dropped_articles: tuple[Dropped, ...]
    reports: tuple[StageReport, ...]


def gather(inputs: Sequence[str], options: Options, kept: KeptReadings | None = None, *, add: bool = False) -> Gathered:
    """The readings of all articles of the inputs; those that ``kept`` has are taken from there.

    With ``add`` the articles count beside those that are kept already. Raises KgError if the analyser cannot be used.
    """
    source = _Source(inputs, options, known=kept.articles() if kept and add else ())
    return _gathered(source, source, options, kept)


def gather_again(articles: Iterable[Article], options: Options, kept: KeptReadings) -> Gathered:
    """The readings of articles that were read before: from ``kept`` where rules and models are still the same."""
    source = _Source((), options)
    return _gathered(articles, source, options, kept)


def _gathered(articles: Iterable[Article], source: _Source, options: Options, kept: KeptReadings | None) -> Gathered:
    reused: list[Reading] = []

    def fresh() -> Iterator[Article]:
        for article in articles:
            reading = kept.get(article) if kept else None
            if reading is None:
                yield article
            else:
                reused.append(reading)
                options.watch(ARTICLE_STAGES[-1].name)

    outcomes = []
    for outcome in local.run(partial(read_one, analyser=options.analyser), fresh(), jobs=options.jobs):
        outcomes.append(outcome)
        if outcome.result is None:
            options.complain(outcome.dropped[0])
        options.watch(ARTICLE_STAGES[-1].name)
    readings = [outcome.result for outcome in outcomes if isinstance(outcome.result, Reading)]
    if kept:
        kept.keep(readings)
    return Gathered(
        readings=(*reused, *readings),
        reused=len(reused),
        dropped_articles=(*source.dropped, *(d for o in outcomes if o.result is None for d in o.dropped)),
        reports=(source.report(), *_article_reports(outcomes)),
    )


def analyse_each(inputs: Sequence[str], options: Options = DEFAULT) -> Iterator[Analysis]:
    """The analysis of every article, in the order of the inputs; what cannot be used is left out."""
    for outcome in local.run(
        partial(analyse_one, analyser=options.analyser), _Source(inputs, options), jobs=options.jobs
    ):
        if isinstance(outcome.result, Analysis):
            yield outcome.result
        else:
            options.complain(outcome.dropped[0])


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

    def __init__(self, inputs: Sequence[str], options: Options, *, known: Iterable[Article] = ()) -> None:
        self.dropped: list[Dropped] = []
        self._inputs = inputs
        self._records = read_articles(inputs, published=options.published, known=known)
        self._complain = options.complain
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
