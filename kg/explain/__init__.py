"""Why a fact is in the graph: its sentences with their parts marked, the rules, the links, and how sure it is."""

from kg.explain.explanation import Explanation, Part, Testimony, explain
from kg.explain.text import in_words

__all__ = ["Explanation", "Part", "Testimony", "explain", "in_words"]
