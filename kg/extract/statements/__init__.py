"""Statements: the words in quotation marks and the named person who says them."""

from kg.extract.statements.claims import statements

__all__ = ["statements"]
