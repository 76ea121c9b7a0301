"""List the named questions that kg query answers."""

from __future__ import annotations

import argparse
import shlex

from kg.cli.streams import say


def add_arguments(_: argparse.ArgumentParser) -> None:
    """None."""


def run(_: argparse.Namespace) -> int:
    """Print each question with a line that asks it."""
    from kg.store import list_questions

    for question in list_questions():
        say(question.title)
        example = (f"{key}={value}" for key, value in question.example.items())
        say(f"    {shlex.join(['kg', 'query', question.name, *example])}")
    return 0
