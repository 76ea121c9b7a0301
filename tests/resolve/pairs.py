"""Tables of pairs, one a line: "one = other" where both are one, "one # other" where they are two."""

from __future__ import annotations

from pathlib import Path


def read_pairs(name: str) -> list[str]:
    """The lines of a table beside this file; comments begin with "# "."""
    lines = (Path(__file__).parent / name).read_text("utf-8").splitlines()
    return [line for line in lines if line and not line.startswith("# ")]


def sides(pair: str) -> tuple[str, str, bool]:
    """Both sides of a line, and whether they are one."""
    sign = " = " if " = " in pair else " # "
    one, other = pair.split(sign)
    return one, other, sign == " = "
