"""Where things lie, in one place: the names that the command line, the pipeline and the Python interface share."""

from __future__ import annotations

from pathlib import Path

SAMPLES = Path(__file__).parent / "samples"
"""The articles that are built where no input is named."""

OUTPUT = Path("output")
"""The folder that a build writes where none is named."""

GRAPH = "graph.ttl"
PAGE = "graph.html"
CLAIMS = "claims.jsonl"
REPORT = "report.json"
READINGS = "readings.sqlite"
JUDGEMENTS = "judgements.yaml"

ANALYSER = "kg"
"""Who finds sentences, tokens and names where none is named: kg itself, not a spaCy pipeline ("spacy:NAME")."""
