"""The kinds of facts that are measured, and how the facts of one article count for each."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from kg.evaluate.agreement import Identity, fold
from kg.evaluate.encounters import score_pairs, score_whom_where_when
from kg.evaluate.facts import Encounter, Facts, Representation
from kg.evaluate.tally import Tally

KINDS = (
    "represents",
    "represents+status",
    "met pair",
    "met whom where when",
    "attribute status",
    "attribute place",
    "attribute date",
    "attribute kind",
    "visit",
    "member_of",
    "quote",
)
FIRST_WORDS = 4  # of a quotation: where its end lies is a matter of taste, where it begins is not


def score_article(gold: Facts, found: Facts, tallies: Mapping[str, Tally]) -> list[str]:
    """Add one article to the tallies of all kinds; the differences come back, one line each."""
    who = Identity.of(gold.persons, found.persons)
    return [line for measure in MEASURES for line in measure(gold, found, who, tallies)]


def _score_representations(gold: Facts, found: Facts, who: Identity, tallies: Mapping[str, Tally]) -> list[str]:
    """Person and country or body; and, counted apart, the same with whether it is current or former."""
    named = {fold(entry.targets[0]) for entry in gold.representations}
    wanted: dict[tuple[str, ...], bool] = {}
    wanted_with_status: dict[tuple[str, ...], bool] = {}
    for entry in gold.representations:
        pair = (who.gold(entry.person), fold(entry.targets[0]))
        _require(wanted, pair, optional=entry.optional)
        _require(wanted_with_status, (*pair, entry.status), optional=entry.optional)

    got = {(who.found(entry.person), _target(entry, named), entry.status) for entry in found.representations}
    differences = tallies["represents"].compare(wanted, {(person, target) for person, target, _ in got})
    counted = {key for key in got if not wanted.get(key[:2], False) or key in wanted_with_status}
    tallies["represents+status"].compare(wanted_with_status, counted)
    return [f"represents: {line}" for line in differences]


def _require(wanted: dict[tuple[str, ...], bool], key: tuple[str, ...], *, optional: bool) -> None:
    """Note a key of the gold; it stays optional only while every entry for it is."""
    wanted[key] = wanted.get(key, True) and optional


def _target(entry: Representation, named: set[str]) -> str:
    """The folded name of the country or body: of its several names, the one that the gold uses."""
    names = [fold(name) for name in entry.targets if name]
    return next((name for name in names if name in named), names[0] if names else "")


def _score_visits(gold: Facts, found: Facts, who: Identity, tallies: Mapping[str, Tally]) -> list[str]:
    """Visitor and place; a visit found twice counts once."""
    tally = tallies["visit"]
    wanted = {
        (who.gold(visit.participants[0]), frozenset(fold(place) for place in visit.places)): visit.optional
        for visit in _visits(gold)
    }
    open_visits = dict(wanted)
    for visit in _visits(found):
        visitor, places = who.found(visit.participants[0]), {fold(place) for place in visit.places}
        hit = next((key for key in open_visits if key[0] == visitor and (not key[1] or key[1] & places)), None)
        if hit is not None:
            optional = open_visits.pop(hit)
            tally.add(right=not optional, found=not optional, gold=False)
        elif not any(key[0] == visitor and key[1] & places for key in wanted):
            tally.add(right=False, gold=False)
    tally.gold += sum(not optional for optional in wanted.values())
    return []


def _visits(facts: Facts) -> list[Encounter]:
    return [encounter for encounter in facts.encounters if encounter.type == "visit" and encounter.participants]


def _score_memberships(gold: Facts, found: Facts, who: Identity, tallies: Mapping[str, Tally]) -> list[str]:
    """Person and organization; one name within the other will do ("CDU", "CDU-Fraktion")."""
    wanted: dict[tuple[str, ...], bool] = {
        (who.gold(entry.person), fold(entry.organizations[0])): entry.optional for entry in gold.memberships
    }
    got: set[tuple[str, ...]] = set()
    for entry in found.memberships:
        member, names = who.found(entry.person), {fold(name) for name in entry.organizations}
        hit = next((key for key in wanted if key[0] == member and one_within_other(key[1], names)), None)
        got.add(hit or (member, max(names, key=lambda name: (len(name), name), default="")))
    return [f"member_of: {line}" for line in tallies["member_of"].compare(wanted, got)]


def one_within_other(wanted: str, names: set[str]) -> bool:
    """Whether one of the folded names holds the wanted one or lies within it."""
    return any(wanted in name or name in wanted for name in names if name)


def _score_quotations(gold: Facts, found: Facts, who: Identity, tallies: Mapping[str, Tally]) -> list[str]:
    """Speaker and the first words."""
    wanted: dict[tuple[str, ...], bool] = {
        (who.gold(entry.speaker), first_words(entry.start)): entry.optional for entry in gold.quotations
    }
    got: set[tuple[str, ...]] = {(who.found(entry.speaker), first_words(entry.start)) for entry in found.quotations}
    if not wanted and not gold.quotations_annotated:
        return []
    return [f"quote: {line}" for line in tallies["quote"].compare(wanted, got)]


def first_words(words: str) -> str:
    """The folded beginning of what was said."""
    return " ".join(fold(words).split()[:FIRST_WORDS])


MEASURES: tuple[Callable[[Facts, Facts, Identity, Mapping[str, Tally]], list[str]], ...] = (
    _score_representations,
    score_pairs,
    score_whom_where_when,
    _score_visits,
    _score_memberships,
    _score_quotations,
)
