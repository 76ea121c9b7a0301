"""Encounters across articles: sightings of the same persons, time and place become one event."""

from __future__ import annotations

import datetime
from collections import Counter, defaultdict
from dataclasses import dataclass, field

from kg.records import Decision, Entity, Event, Reading, Status
from kg.resolve.edtf import first_day, precision
from kg.resolve.sightings import Gazetteer, Sighting, agrees, same, sightings
from kg.resolve.slugs import slug

# Days between the publication of an article and an event that it may speak of without date or place.
NEAR = 45
_NAMED_IN_ID = 3  # participants in a readable id; more would make it unreadable


@dataclass(slots=True, kw_only=True)
class _Cluster:
    sightings: list[Sighting]
    decisions: list[Decision] = field(default_factory=list)

    @property
    def dated(self) -> str:
        """The most precise date, among equals the one most sightings give."""
        dates = Counter(s.date for s in self.sightings if s.date)
        return max(dates, key=lambda d: (precision(d), dates[d], d), default="")


def resolve_events(
    readings: list[Reading], entity_of: dict[tuple[str, str], str], entities: dict[str, Entity]
) -> list[Event]:
    """All encounters of all articles, each once."""
    gazetteer = Gazetteer({e.id: e.within for e in entities.values() if e.within})
    found = [s for reading in readings for s in sightings(reading, entity_of, gazetteer)]
    found.sort(
        key=lambda s: (
            not (s.date and s.places),
            not s.date,
            not s.places,
            s.claims[0].evidence.article,
            s.claims[0].evidence.start,
        )
    )
    by_person: dict[str, list[_Cluster]] = defaultdict(list)
    clusters: list[_Cluster] = []
    for sighting in found:
        candidates = {id(c): c for person in sorted(sighting.participants) for c in by_person[person]}
        target = _target(list(candidates.values()), sighting)
        if target is None:
            target = _Cluster(sightings=[])
            clusters.append(target)
        target.sightings.append(sighting)
        for person in sighting.participants:
            if not any(c is target for c in by_person[person]):
                by_person[person].append(target)
    events = [_event(cluster, gazetteer, entities) for cluster in clusters]
    return _distinct(events)


def _target(candidates: list[_Cluster], sighting: Sighting) -> _Cluster | None:
    fitting = [c for c in candidates if _fits(c, sighting)]
    if not fitting:
        return None
    if not sighting.anchored:
        fitting = [
            c
            for c in fitting
            if _near(c, sighting)
            and any(s.claims[0].evidence.article != sighting.claims[0].evidence.article for s in c.sightings)
        ]
    elif not sighting.date:
        fitting = [c for c in fitting if any(s.places & sighting.places for s in c.sightings)]
    elif not sighting.places:
        fitting = [c for c in fitting if c.dated]
    if len(fitting) > 1 and sighting.published:
        fitting = [c for c in fitting if _near(c, sighting)] or fitting
    if len(fitting) != 1:
        return fitting[0] if fitting and sighting.date else None
    target = fitting[0]
    articles = sorted({sighting.claims[0].evidence.article, *(s.claims[0].evidence.article for s in target.sightings)})
    if len(articles) > 1:
        shared = [w for w, known in (("date", sighting.date), ("place", sighting.places)) if known] or [
            "time of publication"
        ]
        target.decisions.append(
            Decision(what=" = ".join(articles), reason=f"same persons and {' and '.join(shared)}", score=0.9)
        )
    return target


def _fits(cluster: _Cluster, sighting: Sighting) -> bool:
    """One sighting of the cluster is the same encounter, and none contradicts in time or place."""
    if any(not agrees(other, sighting) for other in cluster.sightings):
        return False
    return any(same(other, sighting) for other in cluster.sightings)


def _near(cluster: _Cluster, sighting: Sighting) -> bool:
    """Whether an event lies about the time when the article was published; unknown times count as near."""
    day = (
        first_day(cluster.dated)
        if precision(cluster.dated) >= 2
        else next((s.published for s in cluster.sightings if s.published), "")
    )
    if not sighting.published or not day:
        return True
    return abs((datetime.date.fromisoformat(sighting.published) - datetime.date.fromisoformat(day)).days) <= NEAR


def _event(cluster: _Cluster, gazetteer: Gazetteer, entities: dict[str, Entity]) -> Event:
    parts = cluster.sightings
    support: Counter[str] = Counter(p for s in parts for p in s.participants)
    place = max((s.place for s in parts if s.place), key=lambda p: (len(gazetteer.chain(p)), p), default="")
    date = cluster.dated
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
        places=gazetteer.chain(place) if place else (),
        date=date,
        time_phrase=phrase,
        status=_status(parts),
        claims=tuple(claims),
        decisions=tuple(sorted(set(cluster.decisions), key=lambda d: d.what)),
    )


def _leading(support: Counter[str]) -> list[str]:
    """The participants that name an event: those whom the articles speak of most; two at least, three at most."""
    ranked = sorted(support, key=lambda person: (-support[person], person))
    often = [person for person in ranked if 2 * support[person] >= support[ranked[0]]]
    return sorted(ranked[: max(2, min(len(often), _NAMED_IN_ID))])


def _label(kind: str, names: list[str], where: list[str], date: str) -> str:
    head = {"meeting": "Treffen", "call": "Telefonat", "visit": "Besuch"}[kind]
    place = f" in {where[0]}" if where else ""
    return f"{head} {' – '.join(names)}{place}{f' ({date})' if date else ''}"


def _status(parts: list[Sighting]) -> Status:
    """What the article published last says of those that carry a date, else what most say."""
    latest = max((s.published for s in parts), default="")
    last = [s.status for s in parts if s.published == latest]
    counts = Counter(last)
    order: tuple[Status, ...] = ("occurred", "planned", "cancelled", "denied")
    return max(order, key=lambda word: (counts[word], -order.index(word)))


def _distinct(events: list[Event]) -> list[Event]:
    """Events whose readable ids coincide get the hash of their first claim as a distinguishing part."""
    times = Counter(event.id for event in events)
    return [
        event
        if times[event.id] == 1
        else Event(**{**{n: getattr(event, n) for n in Event.__slots__}, "id": f"{event.id}-{event.claims[0].id[:6]}"})
        for event in events
    ]
