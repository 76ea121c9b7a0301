"""Addresses of the things in the graph: readable, stable, and valid whatever letters a name has."""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass

from rdflib import URIRef

from kg.rdf.terms import DATA
from kg.records import Claim

# What a path may hold as it is: RFC 3987 ucschar and the unreserved characters, with "/" between the parts.
_PLAIN = re.compile(
    r"[A-Za-z0-9/._~!$&'()*+,;=:@\-"
    r"\u00A0-\uD7FF\uF900-\uFDCF\uFDF0-\uFFEF"
    + "".join(f"{chr(plane << 16)}-{chr((plane << 16) + 0xFFFD)}" for plane in range(1, 15))
    + "]"
)
# A web address keeps what has a meaning in it: percent signs, questions and fragments.
_PLAIN_IN_URL = re.compile(_PLAIN.pattern[:-1] + r"%?#\[\]]")


def _encode(text: str, plain: re.Pattern[str]) -> str:
    """``text`` with every other character percent-encoded as UTF-8."""
    return "".join(
        char if plain.match(char) else "".join(f"%{byte:02X}" for byte in char.encode("utf-8", "surrogatepass"))
        for char in text
    )


def web_address(url: str) -> URIRef | None:
    """The address of an article on the web, or None where ``url`` is no http address."""
    if not re.match(r"https?://[^/\s]", url):
        return None
    return URIRef(_encode(url.strip(), _PLAIN_IN_URL))


@dataclass(frozen=True, slots=True)
class Iris:
    """Makes addresses below one data namespace."""

    base: str = DATA

    def thing(self, path: str) -> URIRef:
        """The address of an entity, event, mandate … from the id that is its path ("person/ada-example")."""
        return URIRef(self.base + _encode(path, _PLAIN))

    def article(self, identifier: str) -> URIRef:
        """The address of an article from its id."""
        return URIRef(f"{self.base}article/{_encode(identifier, _PLAIN)}")

    def evidence(self, claim: Claim, asserted: tuple[str, ...]) -> URIRef:
        """The address of a piece of evidence, from what it holds.

        ``asserted`` is part of it: one sentence may carry two encounters with different dates ("gestern Meier, heute
        Huber"), and their evidence must not run together.
        """
        evidence = claim.evidence
        key: tuple[str, ...] = (
            evidence.article,
            str(evidence.start),
            str(evidence.end),
            evidence.extractor,
            str(evidence.confidence),
        )
        key += tuple(value.removeprefix(self.base) for value in asserted)
        digest = hashlib.sha256("\x1f".join(key).encode("utf-8", "surrogatepass"))
        return self.thing(f"evidence/{digest.hexdigest()[:16]}")
