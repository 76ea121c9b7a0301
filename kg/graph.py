"""The graph as Python sees it: what ``kg.build`` returns."""

from __future__ import annotations

import tempfile
import webbrowser
from collections.abc import Sequence
from datetime import date
from os import PathLike, fspath
from pathlib import Path
from typing import Any

import networkx
import rdflib

from kg import pipeline, settings
from kg.errors import InputError
from kg.growing import build_into
from kg.network import to_network
from kg.options import Options
from kg.output import write
from kg.page import show_inline
from kg.report import Report
from kg.store import Answer, MemoryStore
from kg.tables import table

AnyPath = str | PathLike[str]


class Graph:
    """Who met whom, who speaks for which country, who said what: a built graph, to be asked, seen and saved."""

    def __init__(self, built: pipeline.Built) -> None:
        self._built = built

    def __repr__(self) -> str:
        """The counts of the build."""
        return f"<kg.Graph: {self.report.summary()}>"

    @property
    def rdf(self) -> rdflib.Graph:
        """The triples."""
        return self._built.graph

    @property
    def report(self) -> Report:
        """Counts, what was left out and why, and the seconds of each stage."""
        return self._built.report

    def query(self, sparql: str) -> Answer:
        """The answer to a SPARQL query: Rows to SELECT, a truth value to ASK, an rdflib graph to the others.

        Raises QueryError where the query cannot be understood; the message says where.
        """
        return MemoryStore(self.rdf).query(sparql)

    def network(self) -> networkx.MultiGraph[str]:
        """Persons, countries, organizations, places and encounters as nodes, and how they hang together as edges."""
        return to_network(self.rdf)

    def table(self, name: str) -> Any:
        """A pandas DataFrame: "encounters", "people" or "mandates"; docs/graph.md explains its columns.

        Raises KgError for another name, and where pandas is not installed (pip install kg-news[tables]).
        """
        return table(self.rdf, name)

    def show(self) -> Path:
        """Show the page: in a notebook below the cell, else in the browser.

        Gives the file it is in, which stays until the system clears its temporary files.
        """
        page = Path(tempfile.mkdtemp(prefix="kg-")) / settings.PAGE
        page.write_text(self._built.page, "utf-8")
        if not show_inline(self._built.page):
            webbrowser.open(page.as_uri())
        return page

    def save(self, folder: AnyPath) -> None:
        """Write graph.ttl, graph.html, claims.jsonl and report.json into a folder. Raises KgError where it cannot."""
        write(self._built, Path(folder))


def build(
    inputs: AnyPath | Sequence[AnyPath],
    output: AnyPath | None = None,
    published: date | None = None,
    jobs: int | None = None,
    min_confidence: float | None = None,
    analyser: str = settings.ANALYSER,
) -> Graph:
    """The graph of exactly these articles: files, folders, or one of them; what cannot be used is left out.

    ``graph.report`` lists what was left out. ``output`` is a folder to save into, which keeps what was read for the
    next build; ``published`` the date of articles that give none; ``jobs`` the number of processes, None for as many as
    help; claims less sure than ``min_confidence``, a number from 0 to 1, are left out. ``analyser`` is "kg", or
    "spacy:NAME" for a German spaCy pipeline. Raises InputError if no article is left, or if one of these is none.
    """
    if min_confidence is not None and not 0 <= min_confidence <= 1:
        raise InputError(f"{min_confidence} is no confidence; give a number from 0 to 1")
    several = [fspath(one) for one in ([inputs] if isinstance(inputs, str | PathLike) else inputs)]
    options = Options(published=published, min_confidence=min_confidence, analyser=analyser, jobs=jobs)
    if output is None:
        return Graph(pipeline.build(several, options))
    return Graph(build_into(Path(output), several, options))
