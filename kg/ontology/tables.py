"""Tables of the authority: tab-separated, as they load far faster than YAML (254 countries: 2 ms against 48 ms)."""

from __future__ import annotations

from kg import ontology
from kg.errors import OntologyError

LIST_SEPARATOR = "|"


def read_table(name: str) -> tuple[tuple[str, ...], list[str]]:
    """Column names and the unsplit lines of ``ontology/NAME.tsv``, without the comment at its head.

    Raises OntologyError if the file is missing or empty.
    """
    path = ontology.folder() / f"{name}.tsv"
    try:
        lines = path.read_text("utf-8").splitlines()
    except FileNotFoundError:
        raise OntologyError(f"{path}: not there; reinstall kg-news or restore the file") from None
    first = next((number for number, line in enumerate(lines) if not line.startswith("#")), None)
    if first is None:
        raise OntologyError(f"{path}: no line with the names of the columns; restore the file")
    return tuple(lines[first].split("\t")), lines[first + 1 :]


def split_list(cell: str) -> tuple[str, ...]:
    """The entries of a cell that holds a list; none for an empty cell."""
    return tuple(cell.split(LIST_SEPARATOR)) if cell else ()


def read_rows(name: str) -> list[list[str]]:
    """The cells of every line of ``ontology/NAME.tsv``. Raises OntologyError where a line has too many or too few."""
    columns, lines = read_table(name)
    rows = [line.split("\t") for line in lines]
    if broken := next((row for row in rows if len(row) != len(columns)), None):
        found = f"{broken[0]} has {len(broken)} cells, not {len(columns)}"
        raise OntologyError(f"ontology/{name}.tsv: {found}; mend the line")
    return rows
