"""The folder that a build writes: each file appears whole or not at all."""

from __future__ import annotations

import os
from pathlib import Path

from kg import settings
from kg.errors import KgError
from kg.pipeline import Built


def write(built: Built, folder: Path) -> None:
    """Write graph.ttl, graph.html, claims.jsonl and report.json; what lay there before is replaced when all are ready.

    Raises KgError where the folder cannot be written.
    """
    texts = {
        settings.GRAPH: built.turtle,
        settings.PAGE: built.page,
        settings.CLAIMS: "".join(f"{line}\n" for line in built.claims),
        settings.REPORT: built.report.to_json(),
    }
    try:
        folder.mkdir(parents=True, exist_ok=True)
        _replace(folder, texts)
    except OSError as error:
        raise KgError(f"{folder}: cannot write here: {error.strerror}; name another folder with -o") from None


def _replace(folder: Path, texts: dict[str, str]) -> None:
    unfinished = {name: folder / f".{name}.{os.getpid()}" for name in texts}
    try:
        for name, path in unfinished.items():
            # A file name that is not UTF-8 stands in the report in Python's escapes.
            path.write_bytes(texts[name].encode("utf-8", "backslashreplace"))
        for name, path in unfinished.items():
            path.replace(folder / name)
    finally:
        for path in unfinished.values():
            path.unlink(missing_ok=True)
