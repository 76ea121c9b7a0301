"""Asking the graph: SPARQL, named questions, and answers as text."""

from collections.abc import Mapping

from kg.store.answers import Answer, Rows, Store, Term
from kg.store.formats import FORMATS, render
from kg.store.memory import MemoryStore, load
from kg.store.questions import Parameter, Question, find_question, list_questions, run_question

__all__ = [
    "FORMATS",
    "Answer",
    "MemoryStore",
    "Parameter",
    "Question",
    "Rows",
    "Store",
    "Term",
    "find_question",
    "list_questions",
    "load",
    "query",
    "render",
    "run_question",
]


def query(store: Store, text: str, *, bindings: Mapping[str, Term] | None = None) -> Answer:
    """The answer of ``store`` to SPARQL; the same as ``store.query(text)``."""
    return store.query(text, bindings=bindings)
