"""What one article says of one encounter: its claims of the same persons, time and place put together."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from kg.records import PLACES, Claim, ClaimType, Reading, Status
from kg.resolve.edtf import compatible, first_day, precision

_VERDICT = "encounters/verdict"
DENIED = ("cancelled", "denied")
_WORDS: tuple[Status, ...] = ("occurred", "planned", "cancelled", "denied")


@dataclass(slots=True, kw_only=True)
class Sighting:
    """Claims about one encounter. ``places`` are entity ids with all that they lie within, ``place`` the smallest.

    ``setting`` is the place of the story, for a sighting that comes out without any of its own.
    """

    type: ClaimType
    participants: frozenset[str]
    places: frozenset[str]
    place: str
    date: str
    status: Status
    claims: list[Claim]
    published: str
    visitor: str = ""
    host: str = ""
    setting: str = ""

    @property
    def article(self) -> str:
        """The article that tells of it."""
        return self.claims[0].evidence.article

    @property
    def anchored(self) -> bool:
        """Whether a place or date tells this encounter from others of the same persons."""
        return bool(self.date or self.places)


class Gazetteer:
    """What each place entity lies within."""

    def __init__(self, within: dict[str, str]) -> None:
        """``within``: the id of the next larger place by the id of each."""
        self._within = within

    def chain(self, place: str) -> tuple[str, ...]:
        """A place and all that it lies within, most specific first."""
        row = [place]
        while (outer := self._within.get(row[-1], "")) and outer not in row:
            row.append(outer)
        return tuple(row)


def sightings(reading: Reading, entity_of: dict[tuple[str, str], str], gazetteer: Gazetteer) -> list[Sighting]:
    """The encounters that one article speaks of, each once."""
    single = [
        _single(reading, claim, entity_of, gazetteer)
        for claim in reading.claims
        if claim.type in ("meeting", "call", "visit")
    ]
    single = [s for s in single if len(s.participants) > 1 or (s.type == "visit" and s.participants)]
    groups: list[Sighting] = []
    extending = [s for s in single if s.claims[0].extends]
    telling = [s for s in single if not s.claims[0].extends]
    for sighting in sorted(telling, key=_surest_first):
        fitting = [g for g in groups if same(g, sighting)]
        if fitting:
            join(_best(fitting, sighting), sighting)
        else:
            groups.append(sighting)
    for sighting in sorted(extending, key=_surest_first):
        extended = [g for g in groups if any(claim.id == sighting.claims[0].extends for claim in g.claims)]
        if extended:
            join(extended[0], sighting)
        else:
            groups.append(sighting)
    groups = _without_visits_of_meetings(groups)
    for group in groups:
        if group.setting and not group.places:
            chain = gazetteer.chain(group.setting)
            group.places, group.place = frozenset(chain), group.setting
    return groups


def _surest_first(sighting: Sighting) -> tuple[bool, bool, int, str]:
    claim = sighting.claims[0]
    return not (sighting.date and sighting.places), not sighting.anchored, claim.evidence.start, claim.id


def _single(reading: Reading, claim: Claim, entity_of: dict[tuple[str, str], str], gazetteer: Gazetteer) -> Sighting:
    article = reading.article.id
    roles = [
        (role.name, entity_of[article, role.referent]) for role in claim.roles if (article, role.referent) in entity_of
    ]
    places = [entity for name, entity in roles if name == "place"]
    chains = [gazetteer.chain(place) for place in places]
    most_specific = max(chains, key=len) if chains else ()
    return Sighting(
        type=claim.type,
        participants=frozenset(entity for name, entity in roles if name not in PLACES),
        places=frozenset(place for chain in chains for place in chain),
        place=most_specific[0] if most_specific else "",
        date=claim.date,
        status=claim.state,  # type: ignore[arg-type]
        claims=[claim],
        published=reading.article.published.isoformat() if reading.article.published else "",
        visitor=next((entity for name, entity in roles if name == "visitor"), ""),
        host=next((entity for name, entity in roles if name == "host"), ""),
        setting=next((entity for name, entity in roles if name == "setting"), ""),
    )


def same(one: Sighting, other: Sighting) -> bool:
    """Whether two sightings may be one encounter: kind, persons, time and place agree as far as they are known."""
    if not agrees(one, other):
        return False
    common = one.participants & other.participants
    if one.type == "visit":
        return bool(common) and one.visitor == other.visitor
    if len(common) < 2:
        return False
    if one.participants != other.participants and (_contradicting(one, other) or not _share_anchor(one, other)):
        return False
    return not _contradicting(one, other) or (one.anchored and other.anchored)


def agrees(one: Sighting, other: Sighting) -> bool:
    """Whether two sightings are of one kind and their times and places, as far as known, do not exclude each other."""
    return one.type == other.type and compatible(one.date, other.date) and places_agree(one, other)


def _share_anchor(one: Sighting, other: Sighting) -> bool:
    """A summit of three is not the talk of two of them, unless a place or a day says so."""
    return bool(one.date and other.date) or bool(one.places & other.places)


def _contradicting(one: Sighting, other: Sighting) -> bool:
    """A meeting that took place and one that was called off, with nothing to tell that they are one."""
    return {one.status, other.status} in ({"occurred", "cancelled"}, {"occurred", "denied"})


def places_agree(one: Sighting, other: Sighting) -> bool:
    """Whether one place lies within the other, or one is not known."""
    if not one.places or not other.places:
        return True
    return one.place in other.places or other.place in one.places


def located(sighting: Sighting) -> bool:
    """Whether it is known where the place lies: a palace that no table has may be anywhere."""
    return len(sighting.places) > 1 or sighting.place.startswith("country/")


def _best(fitting: list[Sighting], sighting: Sighting) -> Sighting:
    """Among several, the one that shares a known date or place, else the one spoken of most."""
    return max(
        fitting,
        key=lambda g: (
            bool(g.date and sighting.date) + bool(g.places & sighting.places),
            g.status == sighting.status,
            len(g.claims),
            first_day(g.date) if g.date else "",
        ),
    )


def join(target: Sighting, sighting: Sighting) -> None:
    """Take the claims of a sighting into another one of the same encounter."""
    target.claims += sighting.claims
    target.participants |= sighting.participants
    if len(sighting.places) > len(target.places):
        target.places, target.place = sighting.places, sighting.place
    if precision(sighting.date) > precision(target.date):
        target.date = sighting.date
    target.visitor = target.visitor or sighting.visitor
    target.host = target.host or sighting.host
    target.setting = target.setting or sighting.setting
    target.status = status_of(target.claims, target.date, target.published)


def status_of(claims: Iterable[Claim], date: str, published: str) -> Status:
    """What the claims of one article come to: a day after the publication has not happened; else the word said most."""
    claims = list(claims)
    judged = (c for c in claims if c.extends and c.state in DENIED and c.evidence.extractor.startswith(_VERDICT))
    last = max(judged, key=lambda c: c.evidence.start, default=None)
    if last is not None and not any(c.evidence.start > last.evidence.start for c in claims):
        return _state(last)
    counts: Counter[str] = Counter()
    for claim in claims:
        counts[claim.state] += round(100 * claim.evidence.confidence)
    if counts["cancelled"] and counts["cancelled"] >= counts["occurred"]:
        return "cancelled"
    if date and published and counts["planned"] and counts["occurred"]:
        return "planned" if first_day(date) > published else "occurred"
    return max(_WORDS, key=lambda word: (counts[word], -_WORDS.index(word)))


def _state(claim: Claim) -> Status:
    return next(word for word in _WORDS if word == claim.state)


def _without_visits_of_meetings(groups: list[Sighting]) -> list[Sighting]:
    """A visit to the place where the visitor met somebody is told by the meeting, which takes over place and date."""
    kept: list[Sighting] = []
    meetings = [g for g in groups if g.type == "meeting"]
    for visit in (g for g in groups if g.type == "visit"):
        told = [m for m in meetings if visit.visitor in m.participants and compatible(m.date, visit.date)]
        told = [m for m in told if places_agree(m, visit) and m.status == visit.status]
        for meeting in told:
            if not meeting.places:
                meeting.places, meeting.place = visit.places, visit.place
            meeting.date = meeting.date or visit.date
        if not told:
            kept.append(visit)
    return [g for g in groups if g.type != "visit"] + kept
