"""Open the page of a built graph in the browser."""

from __future__ import annotations

import argparse
import webbrowser

from kg import settings
from kg.cli.arguments import add_output
from kg.errors import KgError


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """-o."""
    add_output(parser)


def run(options: argparse.Namespace) -> int:
    """Hand the page to the browser."""
    page = (options.output / settings.PAGE).resolve()
    if not page.is_file():
        raise KgError(f"{page}: not there; make it with kg build -o {options.output}")
    if not webbrowser.open(page.as_uri()):
        raise KgError(f"no browser found; open {page.as_uri()} in one")
    return 0
