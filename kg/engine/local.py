"""Runs one function over many records on this machine, in this process or over several."""

from __future__ import annotations

import multiprocessing
import os
import signal
import sys
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from itertools import chain, islice
from typing import TypeVar

from kg.errors import KgError

Record = TypeVar("Record")
Result = TypeVar("Result")

FEW = 8  # below, workers save less than 0.4 s: an article takes 0.1 s, starting two workers 0.03 s
AHEAD = 4  # records per worker that wait in the queue, so that a long input is never held in memory
# Forked workers inherit the loaded models, which take 0.8 s to load. Elsewhere forking is not safe, and spawned workers
# run the user's script again unless it guards its main part: they have to be asked for.
FORKS = sys.platform == "linux"


def run(
    function: Callable[[Record], Result], records: Iterable[Record], *, jobs: int | None = None
) -> Iterator[Result]:
    """The result for each record, in the order of the records.

    ``jobs`` is the number of processes; None means one for few records and on other systems than Linux, else one for
    every core. An exception of ``function`` ends the run. Raises KgError if a worker process dies.
    """
    records = iter(records)
    first = list(islice(records, FEW))
    if jobs is None:
        jobs = available_cores() if FORKS and len(first) == FEW else 1
    records = chain(first, records)
    if jobs == 1:
        return map(function, records)
    return _run_in_workers(function, records, jobs=jobs)


def available_cores() -> int:
    """How many cores this process may use, which Linux alone tells."""
    return len(os.sched_getaffinity(0))


def _run_in_workers(function: Callable[[Record], Result], records: Iterator[Record], *, jobs: int) -> Iterator[Result]:
    if FORKS:  # the first record is done here, so that its models are loaded once and before the fork
        yield from map(function, islice(records, 1))
    context = multiprocessing.get_context("fork" if FORKS else "spawn")
    workers = ProcessPoolExecutor(jobs, mp_context=context, initializer=_leave_interrupts_to_parent)
    waiting: deque[Future[Result]] = deque()
    try:
        for record in records:
            waiting.append(workers.submit(function, record))
            if len(waiting) > jobs * AHEAD:
                yield waiting.popleft().result()
        while waiting:
            yield waiting.popleft().result()
    except BrokenProcessPool:
        raise KgError("a worker process died, most likely for want of memory; try again with --jobs 1") from None
    finally:
        workers.shutdown(cancel_futures=True)


def _leave_interrupts_to_parent() -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)
