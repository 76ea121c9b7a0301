"""What a build wrote, as explanations look at it: the graph and the claims, by their paths."""

from __future__ import annotations

import difflib
import re
from collections import defaultdict
from pathlib import Path
from urllib.parse import unquote

from rdflib import RDFS, SKOS, Literal, Namespace
from rdflib.namespace import DCTERMS, RDF
from rdflib.term import Node

from kg import settings
from kg.claimlines import ClaimLine, read_claims
from kg.errors import InputError
from kg.store import load

KG = Namespace("https://w3id.org/kg-news/ontology#")
_CLAIM = re.compile(r"[0-9a-f]{16}")
_NEAREST = 3  # names that an error proposes


def path_of(node: Node) -> str:
    """The path of a thing below the data namespace: "person/ada-example"."""
    return "/".join(unquote(str(node)).rsplit("/", 2)[-2:])


class Output:
    """The folder of a build. Raises InputError where it holds no graph or no claims of this version."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.graph = load(folder / settings.GRAPH).graph
        self.claims = read_claims(folder / settings.CLAIMS)
        self.nodes = {path_of(node): node for node in sorted(set(self.graph.subjects(RDF.type)), key=str)}
        self.facts: dict[str, list[ClaimLine]] = defaultdict(list)
        for claim in self.claims:
            self.facts[claim.fact].append(claim)

    def label(self, path: str) -> str:
        """The German name of a thing; its path where it has none."""
        node = self.nodes.get(path)
        return next((str(name) for name in self.graph.objects(node, RDFS.label)), path) if node is not None else path

    def values(self, path: str, term: Node) -> list[str]:
        """The values of a property, sorted; of things their paths."""
        node = self.nodes.get(path)
        found = self.graph.objects(node, term) if node is not None else ()
        return sorted(str(value) if isinstance(value, Literal) else path_of(value) for value in found)

    def value(self, path: str, term: Node) -> str:
        """The first of the values, or ""."""
        return next(iter(self.values(path, term)), "")

    def article(self, identifier: str) -> str:
        """The path of the article with an id."""
        nodes = self.graph.subjects(DCTERMS.identifier, Literal(identifier))
        return next((path_of(node) for node in nodes), "")

    def find(self, thing: str) -> tuple[str, list[ClaimLine]]:
        """The path that is meant and, of one claim or piece of evidence, its claims; of all else no claims.

        ``thing`` is an address, "meeting:…" or "meeting/…", a label, the id of a claim, or the number of its line in
        claims.jsonl. Raises InputError with the nearest names where there is no such thing, or several are called so.
        """
        text = thing.strip()
        if text.isdecimal() and 0 < int(text) <= len(self.claims):
            return self.claims[int(text) - 1].fact, [self.claims[int(text) - 1]]
        if _CLAIM.fullmatch(text):
            claims = [claim for claim in self.claims if claim.id == text]
            if claims:
                return claims[0].fact, claims
        path = path_of_text(text)
        if path.startswith("evidence/") and path in self.nodes:
            return self._of_evidence(path)
        if path in self.nodes:
            return path, []
        named = self._named(text)
        if len(named) > 1:
            raise InputError(f"{thing}: several things are called so: {', '.join(named[:_NEAREST])}; name one of them")
        if named:
            return named[0], []
        near = self._nearest(text)
        proposal = f"near: {', '.join(near)}" if near else "kg query shows what is there"
        raise InputError(f"{thing}: nothing in {self.folder} is called so; {proposal}")

    def _of_evidence(self, path: str) -> tuple[str, list[ClaimLine]]:
        node = self.nodes[path]
        (fact,) = list(self.graph.subjects(KG.evidence, node))[:1]
        place = (self.value(path, KG.start), self.value(path, KG.end), self.value(path, KG.extractor))
        claims = self.facts[path_of(fact)]
        return path_of(fact), [c for c in claims if (str(c.start), str(c.end), c.extractor) == place]

    def _named(self, text: str) -> list[str]:
        """The paths of all that bear a name, whatever its case."""
        wanted = text.casefold()
        terms = (RDFS.label, SKOS.altLabel, DCTERMS.title, DCTERMS.identifier)
        for term in terms:
            found = {path_of(node) for node, name in self.graph.subject_objects(term) if str(name).casefold() == wanted}
            if found:
                return sorted(found)
        return []

    def _nearest(self, text: str) -> list[str]:
        names = {str(name) for term in (RDFS.label, SKOS.altLabel) for name in self.graph.objects(None, term)}
        names.update(path.replace("/", ":", 1) for path in self.nodes if not path.startswith("evidence/"))
        by_fold = {word.casefold(): name for name in sorted(names) for word in (*name.split(), name)}
        near = difflib.get_close_matches(text.casefold(), list(by_fold), n=_NEAREST, cutoff=0.5)
        return list(dict.fromkeys(by_fold[name] for name in near))


def path_of_text(text: str) -> str:
    """The path of an address, or of its short form: "meeting:2025-03-10-genf" is meeting/2025-03-10-genf."""
    if "://" in text:
        return "/".join(unquote(text.strip("<>")).rsplit("/", 2)[-2:])
    return re.sub(r"^([a-z]+):(?=\S)", r"\1/", text)
