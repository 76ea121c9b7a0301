"""Turtle with the same bytes for the same triples, ordered for people.

rdflib's serializer orders subjects by how often they are referred to, so one more article would move half of the file,
and it writes no short name that begins with a digit (meeting:2025-08-15-…).
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable

from rdflib import RDF, RDFS, XSD, Graph, Literal, URIRef
from rdflib.term import Node

_LETTERS = (
    "A-Za-z\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u02ff\u0370-\u037d\u037f-\u1fff\u200c\u200d\u2070-\u218f\u2c00-\u2fef"
    "\u3001-\ud7ff\uf900-\ufdcf\ufdf0-\ufffd\U00010000-\U000effff"
)
# PN_LOCAL of the Turtle grammar without dots, colons and escapes, which are legal but hard to read.
_LOCAL = re.compile(f"[{_LETTERS}0-9_](?:[{_LETTERS}0-9_\u00b7\u0300-\u036f\u203f\u2040-]*)")
_ESCAPES = {
    **{code: f"\\u{code:04X}" for code in (*range(0x20), *range(0x7F, 0xA0), 0x2028, 0x2029)},
    **{ord(char): escape for char, escape in (('"', '\\"'), ("\\", "\\\\"), ("\n", "\\n"), ("\r", "\\r"))},
    ord("\t"): "\\t",
}
# The numbers and truth values that Turtle lets stand without quotes.
_BARE = {
    XSD.integer: re.compile(r"-?[0-9]+"),
    XSD.decimal: re.compile(r"-?[0-9]+\.[0-9]+"),
    XSD.boolean: re.compile(r"true|false"),
}
_FIRST: dict[Node, int] = {RDF.type: 0, RDFS.label: 1}


def _iri(iri: URIRef, prefixes: dict[str, str]) -> str:
    """``iri`` as a prefixed name where a prefix ends exactly before its last part."""
    cut = max(iri.rfind("/"), iri.rfind("#")) + 1
    prefix = prefixes.get(iri[:cut])
    if prefix is not None and _LOCAL.fullmatch(iri, cut):
        return f"{prefix}:{iri[cut:]}"
    return f"<{iri}>"


def _literal(literal: Literal, shorten: Callable[[URIRef], str]) -> str:
    text, datatype = str(literal), literal.datatype
    bare = _BARE.get(datatype) if datatype is not None else None
    if bare and bare.fullmatch(text):
        return text
    quoted = f'"{text.translate(_ESCAPES)}"'
    if literal.language:
        return f"{quoted}@{literal.language}"
    if datatype is None or datatype == XSD.string:
        # Both are one and the same in RDF 1.1, but rdflib keeps them apart: the datatype is written where it is given.
        return quoted if datatype is None else f"{quoted}^^{shorten(XSD.string)}"
    return f"{quoted}^^{shorten(datatype)}"


def to_turtle(graph: Graph) -> str:
    """The triples as Turtle: prefixes, then subjects, predicates and objects in order of their addresses.

    Types and labels stand first. Raises ValueError on a blank node, whose name would change from run to run.
    """
    prefixes = {str(namespace): prefix for prefix, namespace in graph.namespaces()}
    known: dict[URIRef, str] = {}

    def short(iri: URIRef) -> str:
        if iri not in known:
            known[iri] = _iri(iri, prefixes)
        return known[iri]

    def term(node: Node) -> str:
        if isinstance(node, URIRef):
            return short(node)
        if isinstance(node, Literal):
            return _literal(node, short)
        raise ValueError(f"{node!r} has no address: the graph of the news holds named things only")

    described: defaultdict[Node, defaultdict[Node, list[Node]]] = defaultdict(lambda: defaultdict(list))
    for subject, predicate, value in graph:
        described[subject][predicate].append(value)
    lines = [f"@prefix {prefix}: <{namespace}> .\n" for namespace, prefix in sorted(prefixes.items(), key=_by_prefix)]
    for subject in sorted(described, key=str):
        predicates = sorted(described[subject], key=lambda predicate: (_FIRST.get(predicate, 2), str(predicate)))
        facts = (
            f"{'a' if predicate == RDF.type else term(predicate)} "
            + ", ".join(sorted(term(value) for value in described[subject][predicate]))
            for predicate in predicates
        )
        lines.append(f"\n{term(subject)} " + " ;\n    ".join(facts) + " .\n")
    return "".join(lines)


def _by_prefix(item: tuple[str, str]) -> str:
    return item[1]
