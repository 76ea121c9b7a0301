"""The engine: results in order, however many processes, and what happens when one of them dies."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator

import pytest

from kg.engine import local
from kg.errors import InputError, KgError

MANY = range(30)


def squared(number: int) -> int:
    time.sleep(0.001 * (number % 3))  # so that later records are done before earlier ones
    return number * number


def process(_: int) -> int:
    time.sleep(0.01)
    return os.getpid()


def broken_at_20(number: int) -> int:
    if number == 20:
        raise InputError("20 is broken")
    return number


def killed_at_20(number: int) -> int:
    if number == 20:
        os.kill(os.getpid(), signal.SIGKILL)
    return number


@pytest.mark.parametrize("jobs", [None, 1, 2, 5])
@pytest.mark.parametrize("count", [0, 1, local.FEW - 1, local.FEW, 30])
def test_results_come_in_the_order_of_the_records(count: int, jobs: int | None) -> None:
    assert list(local.run(squared, iter(range(count)), jobs=jobs)) == [number * number for number in range(count)]


@pytest.mark.parametrize(("jobs", "workers"), [(1, 1), (3, 3)])
def test_jobs_is_the_number_of_processes(jobs: int, workers: int) -> None:
    others = set(local.run(process, MANY, jobs=jobs)) - {os.getpid()}
    assert len(others) == (workers if jobs > 1 else 0)


def test_few_records_need_no_other_process() -> None:
    assert set(local.run(process, range(local.FEW - 1))) == {os.getpid()}


@pytest.mark.parametrize("jobs", [1, 2])
def test_a_long_input_is_read_as_it_is_needed(jobs: int) -> None:
    taken = 0

    def endless() -> Iterator[int]:
        nonlocal taken
        while True:
            taken += 1
            yield taken

    results = local.run(squared, endless(), jobs=jobs)
    assert [next(results) for _ in range(5)] == [1, 4, 9, 16, 25]
    assert taken <= 5 + local.FEW + jobs * local.AHEAD + 1


@pytest.mark.parametrize("jobs", [1, 2])
def test_an_error_ends_the_run(jobs: int) -> None:
    with pytest.raises(InputError, match="20 is broken"):
        list(local.run(broken_at_20, MANY, jobs=jobs))


def test_a_worker_that_dies_ends_the_run_with_advice() -> None:
    with pytest.raises(KgError, match="--jobs 1"):
        list(local.run(killed_at_20, MANY, jobs=2))


def test_interrupt_leaves_no_worker_and_no_noise() -> None:
    code = (
        "import time, sys; from kg.engine import local\n"
        "def slow(number):\n    print(number, flush=True); time.sleep(0.2); return number\n"
        "try:\n    list(local.run(slow, range(100), jobs=2))\n"
        "except KeyboardInterrupt:\n    print('stopped', file=sys.stderr)\n"
    )
    program = subprocess.Popen(
        [sys.executable, "-c", code], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, start_new_session=True
    )
    assert program.stdout is not None
    for _ in range(4):
        program.stdout.readline()
    os.killpg(program.pid, signal.SIGINT)
    _, complaints = program.communicate(timeout=20)
    assert (complaints, program.returncode) == ("stopped\n", 0)
    with pytest.raises(ProcessLookupError):
        os.killpg(program.pid, 0)
