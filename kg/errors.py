"""Errors that a user can act on: one line that names the record, what is wrong and what to do."""

from __future__ import annotations


class KgError(Exception):
    """The command could not run. The message is one line, ready for the terminal."""


class InputError(KgError):
    """There is nothing to build, or an input cannot be used at all."""


class QueryError(KgError):
    """A SPARQL query or a named question cannot be answered; the message says where it is wrong."""


class OntologyError(KgError):
    """A file under ontology/ breaks its own format; the message names the file and the entry."""
