"""Statements: the words in quotation marks and the named person who says them."""

from kg.extract.statements.claims import speech, statements

__all__ = ["speech", "statements"]
