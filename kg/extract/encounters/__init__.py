"""Encounters: meetings, calls and visits, with who, where, when and whether they happened."""

from kg.extract.encounters.claims import encounters

__all__ = ["encounters"]
