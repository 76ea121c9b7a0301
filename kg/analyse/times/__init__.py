"""Time expressions of a German text with their calendar values."""

from __future__ import annotations

from kg.analyse.times.find import find_times

__all__ = ["find_times"]
