"""The signs of a claim: what about it tells how often claims of its like are right."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from functools import cache

from kg import ontology
from kg.extract.provenance import ENCOUNTERS, Provenance, speaks_for
from kg.records import PLACES, Claim, Role

LONG = 35  # tokens of a sentence; a fifth of the sentences of newspapers are longer
FAR = 90  # characters between a trigger and a person who takes part
_PERSONS = ("participant", "visitor", "host", "holder", "speaker")
# How a title comes to its country, by the first words of the reason; whatever else was said is a word of the text.
_COUNTRY_FROM = (
    "country of the article",
    "the country that the article speaks of",
    "the EU that the article speaks of",
    "aide of",
    "the country named before in the sentence",
    "the country named last",
    "another title of the same person",
    "country of",
    "adjective",
    "prefix",
    "meaning of",
    "genitive",
)

# The statuses that a cue in the sentence may speak for against the one that was read.
_RIVALS: dict[str, tuple[str, ...]] = {
    "occurred": ("planned", "cancelled", "denied"),
    "planned": ("cancelled", "denied"),
}

Fact = tuple[str, ...]


def family(kind: str, *, indirect: bool = False) -> str:
    """The claims that are weighed together: calls and visits are too few to be weighed alone, reports are apart."""
    if kind in ENCOUNTERS:
        return "encounter"
    return "report" if indirect else kind


def fact_of(claim: Claim) -> Fact:
    """What a claim says, without where and how: two claims of one article with the same fact confirm each other."""
    fillers = sorted({role.referent for role in claim.roles if role.name not in PLACES})
    said = claim.label if claim.type == "statement" else claim.state
    return (claim.type, said, *fillers)


def signs(claim: Claim, provenance: Provenance, said: Counter[Fact]) -> tuple[str, ...]:
    """All signs of a traced claim, sorted; ``said`` counts how many claims of the article say the same."""
    found = {f"rule {claim.rule or claim.type}", *_links(claim), *_sentence(claim, provenance)}
    if said[fact_of(claim)] > 1:
        found.add("said again")
    if claim.type in ENCOUNTERS:
        found.update(_encounter(claim, provenance))
    if claim.type == "office":
        found.update(_office(claim))
    return tuple(sorted(found))


def _links(claim: Claim) -> Iterator[str]:
    """How the persons of a claim are named, where it is not by their own name."""
    for role in _persons(claim):
        if not role.link:
            if claim.type != "office":
                yield "person by context"
        elif role.link == "name":
            if role.reason != "name":
                yield "person by part of the name"
        else:
            yield "person by pronoun" if role.link == "pronoun" else "person by description"


def _persons(claim: Claim) -> list[Role]:
    return [role for role in claim.roles if role.name in _PERSONS]


def _sentence(claim: Claim, provenance: Provenance) -> Iterator[str]:
    sentence = provenance.sentence_at(claim.evidence.start)
    if sentence.heading:
        yield "heading"
    if len(sentence.tokens) > LONG:
        yield "long sentence"
    if claim.type != "statement" and _reported() & {token.text.lower() for token in sentence.tokens}:
        yield "reported speech"


def _encounter(claim: Claim, provenance: Provenance) -> Iterator[str]:
    if claim.type != "meeting":
        yield f"a {claim.type}"
    yield f"status {claim.state}"
    tokens = provenance.sentence_at(claim.evidence.start).tokens
    if any(speaks_for(tokens, rival) for rival in _RIVALS.get(claim.state, ())):
        yield "cue to another status"
    if claim.state != "occurred" and not any(mark.name == claim.state for mark in claim.marks):
        yield "status without cue"
    persons = {role.referent for role in _persons(claim)}
    if len(persons) > 2:
        yield "three persons or more"
    trigger = next((mark for mark in claim.marks if mark.name == "trigger"), None)
    inside = [role for role in _persons(claim) if claim.evidence.start <= role.start < claim.evidence.end]
    if len(inside) < len(_persons(claim)):
        yield "person from another sentence"
    if trigger and any(abs(role.start - trigger.start) > FAR for role in inside):
        yield "person far from the trigger"
    yield from _circumstance("date", claim, [mark.start for mark in claim.marks if mark.name == "time"])
    yield from _circumstance("place", claim, [role.start for role in claim.roles if role.name in PLACES])


@cache
def _reported() -> frozenset[str]:
    return frozenset(ontology.load("lexicon/de/speech")["reported"])


def _circumstance(name: str, claim: Claim, starts: Iterable[int]) -> Iterator[str]:
    known = list(starts)
    if not known:
        yield f"no {name}"
    elif not any(claim.evidence.start <= start < claim.evidence.end for start in known):
        yield f"{name} from another sentence"
    else:
        yield f"{name} in the sentence"


def _office(claim: Claim) -> Iterator[str]:
    if claim.state == "former":
        yield "former office"
    for role in claim.roles:
        reason = role.reason
        if role.name == "holder":
            yield f"holder: {reason}" if reason.startswith(("title", "further", "name")) else "holder: description"
        else:
            yield "country: " + next((words for words in _COUNTRY_FROM if reason.startswith(words)), "stated")
