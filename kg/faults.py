"""Errors that nobody foresaw, in one line."""

from __future__ import annotations

import traceback
from pathlib import Path


def in_one_line(error: Exception) -> str:
    """What happened and where, for a report to us: "KeyError 'XK' (offices.py:31)"."""
    frame = traceback.extract_tb(error.__traceback__)[-1]
    message = " ".join(f"{type(error).__name__} {error}".split())
    return f"{message} ({Path(frame.filename).name}:{frame.lineno})"
