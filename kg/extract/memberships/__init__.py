"""Memberships: the party, company, union, paper or other organization that a named person belongs to."""

from kg.extract.memberships.claims import memberships

__all__ = ["memberships"]
