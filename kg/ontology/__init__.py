"""The one door to the folder ontology/: words, grammar, names and questions are read here and nowhere else."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

import yaml

from kg.errors import OntologyError

_PACKAGED = Path(__file__).parent / "files"
_CHECKOUT = Path(__file__).parents[2] / "ontology"


def folder() -> Path:
    """The folder ontology/: inside the installed package, or beside kg/ in a checkout."""
    return _PACKAGED if _PACKAGED.is_dir() else _CHECKOUT


@cache
def load(name: str) -> Any:
    """The content of ``ontology/NAME.yaml`` (for example ``lexicon/de/offices``). Treat it as read-only.

    Raises OntologyError if the file is missing or is not YAML.
    """
    path = folder() / f"{name}.yaml"
    try:
        return yaml.load(path.read_text("utf-8"), Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))  # noqa: S506
    except FileNotFoundError:
        raise OntologyError(f"{path}: not there; reinstall kg-news or restore the file") from None
    except yaml.YAMLError as error:
        raise OntologyError(f"{path}: not valid YAML: {' '.join(str(error).split())}") from None
