"""Encounters across articles: sightings of the same persons, time and place become one event."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from kg.records import Doubt, Entity, Event, Reading, Status
from kg.resolve.edtf import precision
from kg.resolve.joining import Cluster, join_sightings
from kg.resolve.judged import Verdicts
from kg.resolve.parts import with_parts
from kg.resolve.sightings import Gazetteer, Sighting, sightings
from kg.resolve.slugs import slug

_ORDER: tuple[Status, ...] = ("planned", "denied", "cancelled", "occurred")  # of one day the last counts
_NAMED_IN_ID = 3  # participants in a readable id; more would make it unreadable


def resolve_events(
    readings: list[Reading],
    entity_of: dict[tuple[str, str], str],
    entities: dict[str, Entity],
    verdicts: Verdicts,
) -> tuple[list[Event], list[Doubt]]:
    """All encounters of all articles, each once, and the pairs of claims that may be of one."""
    gazetteer = Gazetteer({e.id: e.within for e in entities.values() if e.within})
    found = [s for reading in readings for s in sightings(reading, entity_of, gazetteer)]
    clusters, doubts = join_sightings(found, verdicts)
    events = _distinct([_event(cluster, gazetteer, entities) for cluster in clusters])
    return with_parts(events, gazetteer), doubts


def _event(cluster: Cluster, gazetteer: Gazetteer, entities: dict[str, Entity]) -> Event:
    parts = cluster.sightings
    support: Counter[str] = Counter(p for s in parts for p in s.participants)
    place = max((s.place for s in parts if s.place), key=lambda p: (len(gazetteer.chain(p)), p), default="")
    date = _date(parts)
    claims = sorted((c for s in parts for c in s.claims), key=lambda c: (c.evidence.article, c.evidence.start, c.id))
    phrase = next((c.time_phrase for c in claims if c.date == date and c.time_phrase), "")
    kind = parts[0].type
    visitor = next((s.visitor for s in parts if s.visitor), "")
    leading = _leading(support)
    where = [entities[place].label] if place else []
    names = [entities[p].label for p in (leading if kind != "visit" else [visitor or leading[0]])]
    return Event(
        id=f"{kind}/" + "-".join(slug(part) for part in [*filter(None, [date.replace("/", "-")]), *where, *names]),
        type=kind,
        label=_label(kind, names, where, date),
        participants=tuple(sorted(support)),
        visitor=visitor,
        host=next((s.host for s in parts if s.host and s.host != visitor), ""),
        places=_places(parts, place, gazetteer),
        date=date,
        time_phrase=phrase,
        status=_status(parts),
        claims=tuple(claims),
        decisions=tuple(sorted(set(cluster.decisions), key=lambda d: d.what)),
    )


def _places(parts: Sequence[Sighting], place: str, gazetteer: Gazetteer) -> tuple[str, ...]:
    """The place with all that it lies in, then those that other articles name instead, the most often named first."""
    named = Counter(s.place for s in parts if s.place)
    ranked = [place, *sorted(named, key=lambda each: (-named[each], each))] if place else []
    return tuple(dict.fromkeys(outer for each in ranked for outer in gazetteer.chain(each)))


def _leading(support: Counter[str]) -> list[str]:
    """The participants that name an event: those whom the articles speak of most; two at least, three at most."""
    ranked = sorted(support, key=lambda person: (-support[person], person))
    often = [person for person in ranked if 2 * support[person] >= support[ranked[0]]]
    return sorted(ranked[: max(2, min(len(often), _NAMED_IN_ID))])


def _label(kind: str, names: list[str], where: list[str], date: str) -> str:
    head = {"meeting": "Treffen", "call": "Telefonat", "visit": "Besuch"}[kind]
    place = f" in {where[0]}" if where else ""
    return f"{head} {' – '.join(names)}{place}{f' ({date})' if date else ''}"


def _date(parts: Sequence[Sighting]) -> str:
    """What the article published last says of those that give the most precise date; among equals what most say."""
    finest = max(precision(s.date) for s in parts)
    dated = [s for s in parts if s.date and precision(s.date) == finest]
    counts = Counter(s.date for s in dated)
    return max(dated, key=lambda s: (s.published, counts[s.date], s.date)).date if dated else ""


def _status(parts: Sequence[Sighting]) -> Status:
    """What the last article says that knows; who denies an encounter does not outweigh who tells of it."""
    told = sorted(parts, key=lambda s: (s.published, _ORDER.index(s.status), s.article))
    status = told[-1].status
    known = [s.status for s in told if s.status != "planned"]
    if status == "planned" and known and known[-1] == "occurred":
        return "occurred"
    if status == "denied" and known.count("occurred") >= known.count("denied"):
        return "occurred"
    return status


def _distinct(events: list[Event]) -> list[Event]:
    """Events whose readable ids coincide get the hash of their first claim as a distinguishing part."""
    times = Counter(event.id for event in events)
    return [
        event
        if times[event.id] == 1
        else Event(**{**{n: getattr(event, n) for n in Event.__slots__}, "id": f"{event.id}-{event.claims[0].id[:6]}"})
        for event in events
    ]
