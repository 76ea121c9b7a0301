"""Whether confidences hold: of the claims that a build gives .7, about 70% should be right."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from urllib.parse import unquote

import rdflib
from rdflib.paths import MulPath

from kg.claimlines import ClaimLine
from kg.evaluate.agreement import Identity
from kg.evaluate.facts import Facts
from kg.evaluate.found import KG, Terms, facts_by_article
from kg.evaluate.verdicts import Claimed, verdict

BINS = (0.95, 0.9, 0.8, 0.7, 0.6, 0.5, 0.0)  # the lower ends, highest first
KINDS = ("office", "meeting", "call", "visit", "membership", "statement")


@dataclass(frozen=True, slots=True, kw_only=True)
class Judged:
    """A claim and whether the gold of its article bears it out."""

    claim: ClaimLine
    right: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Bin:
    """The claims of a kind, or of "all", with a confidence from ``least`` up to the next bin."""

    kind: str
    least: float
    claims: int
    right: int
    stated: float

    @property
    def share(self) -> float:
        """The share of claims that are right."""
        return self.right / self.claims


def judge(claims: Iterable[ClaimLine], graph: rdflib.Graph, gold: Mapping[str, Facts]) -> list[Judged]:
    """The claims of the articles that have gold, each against the gold of its own article.

    Left out are claims that count neither way: those of optional gold entries, and indirect speech, which has no gold.
    """
    found = facts_by_article(graph)
    things = _Things(graph)
    who = {article: Identity.of(facts.persons, found.get(article, Facts()).persons) for article, facts in gold.items()}
    judged = []
    for claim in claims:
        if claim.article not in gold:
            continue
        right = verdict(_claimed(claim, things), gold[claim.article], who[claim.article])
        if right is not None:
            judged.append(Judged(claim=claim, right=right))
    return judged


def calibration(judged: Sequence[Judged]) -> Iterator[Bin]:
    """The bins that are not empty, kind after kind, all kinds together last."""
    for kind in (*KINDS, "all"):
        of_kind = [each for each in judged if kind in (each.claim.type, "all")]
        above = 2.0
        for least in BINS:
            inside = [each for each in of_kind if least <= each.claim.confidence < above]
            above = least
            if inside:
                yield Bin(
                    kind=kind,
                    least=least,
                    claims=len(inside),
                    right=sum(each.right for each in inside),
                    stated=sum(each.claim.confidence for each in inside) / len(inside),
                )


class _Things:
    """The names of everything in a graph by its path ("person/ada-example", "country/US")."""

    def __init__(self, graph: rdflib.Graph) -> None:
        self._terms = Terms(graph)
        labelled = set(graph.subjects(rdflib.RDFS.label))
        self._nodes = {"/".join(unquote(str(node)).rsplit("/", 2)[-2:]): node for node in labelled}

    def label(self, path: str) -> str:
        """The first name, "" of what the graph does not name."""
        return self._terms.label(self._nodes[path]) if path in self._nodes else ""

    def target(self, path: str) -> tuple[str, ...]:
        """The code of a country, else all names."""
        return self._terms.target(self._nodes[path]) if path in self._nodes else ()

    def around(self, path: str) -> tuple[str, ...]:
        """The names of a place and of all that it lies in."""
        if path not in self._nodes:
            return ()
        places = self._terms.graph.objects(self._nodes[path], MulPath(KG.within, "*"))
        return tuple(name for place in places for name in self._terms.names(place))


def _claimed(claim: ClaimLine, things: _Things) -> Claimed:
    fillers = {role.name: role.entity for role in claim.roles}
    return Claimed(
        type=claim.type,
        persons=tuple(filter(None, map(things.label, claim.persons))),
        status=claim.status,
        target=things.target(fillers.get("on_behalf_of") or fillers.get("organization") or ""),
        places=things.around(fillers.get("place", "")),
        words=claim.label,
        indirect=claim.indirect,
    )
