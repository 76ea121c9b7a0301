"""Stdout, stderr and the progress bar."""

from __future__ import annotations

import io
import sys
from typing import Self

from kg.records import Dropped


def prepare_streams() -> None:
    """Make every text printable: what goes into a file or pipe is UTF-8, and no odd file name stops a command."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding=None if stream.isatty() else "utf-8", errors="backslashreplace")


def say(text: str) -> None:
    """One result for stdout."""
    print(text)


def write(text: str) -> None:
    """A result that ends in a line break already, for stdout."""
    sys.stdout.write(text)


def complain(text: str) -> None:
    """One line for stderr, whatever line breaks the text has."""
    print("kg:", " ".join(text.split()), file=sys.stderr)


class Complaints:
    """Says of each record that was left out what is wrong with it, and counts them."""

    def __init__(self) -> None:
        self.count = 0

    def __call__(self, dropped: Dropped) -> None:
        """One line for one record."""
        self.count += 1
        complain(f"{dropped.record}: {dropped.reason}")


class Progress:
    """A bar on stderr while articles are built, on a terminal only; complaints appear above it."""

    def __init__(self) -> None:
        from tqdm import tqdm

        tqdm.monitor_interval = 0  # its thread must not be there when the workers are forked
        self._bar = tqdm(desc="articles", unit="", file=sys.stderr, disable=None, leave=False)
        self._complaints = Complaints()

    def __enter__(self) -> Self:
        """The bar, which shows from now on."""
        return self

    def __exit__(self, *_: object) -> None:
        """Take the bar away."""
        self._bar.close()

    def watch(self, stage: str) -> None:
        """Count one more article, or name the stage that works on the whole graph."""
        if stage == "extract":
            self._bar.update()
        else:
            self._bar.set_description(stage)

    def complain(self, dropped: Dropped) -> None:
        """Say which record was left out and why."""
        self._bar.clear()
        self._complaints(dropped)
        self._bar.refresh()
