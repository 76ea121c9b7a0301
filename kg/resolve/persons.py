"""Persons across articles: one node a person, with the decision that joined each name to it."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field

from kg.records import Decision, Entity, Reading, Referent
from kg.resolve.slugs import fold, slug

# A bare surname joins the only person of that surname, or the one who is named this much more often than the next.
DOMINANCE = 3


@dataclass(slots=True, kw_only=True)
class _Cluster:
    """Referents of several articles that are one person."""

    words: tuple[str, ...]
    members: list[tuple[str, str]] = field(default_factory=list)  # (article, referent)
    names: Counter[str] = field(default_factory=Counter)
    labels: Counter[str] = field(default_factory=Counter)
    decisions: list[Decision] = field(default_factory=list)

    def add(self, article: str, referent: Referent, decision: Decision | None) -> None:
        self.members.append((article, referent.id))
        self.names.update(referent.names)
        self.labels[referent.label] += 1
        if decision:
            self.decisions.append(decision)


def resolve_persons(readings: Iterable[Reading]) -> tuple[list[Entity], dict[tuple[str, str], str]]:
    """The persons that claims speak of, and the entity id of each (article, referent)."""
    full: dict[tuple[str, ...], _Cluster] = {}
    by_surname: dict[str, list[_Cluster]] = defaultdict(list)
    bare: list[tuple[str, Referent]] = []
    for reading in sorted(readings, key=lambda r: r.article.id):
        used = {role.referent for claim in reading.claims for role in claim.roles}
        for referent in reading.referents:
            if referent.type != "person" or referent.id not in used:
                continue
            words = tuple(fold(referent.label).split())
            if len(words) < 2:
                bare.append((reading.article.id, referent))
                continue
            cluster = full.get(words)
            if cluster is None:
                cluster = full[words] = _Cluster(words=words)
                by_surname[words[-1]].append(cluster)
            cluster.add(reading.article.id, referent, None)
    clusters = _join_variants(by_surname)
    singles: dict[str, _Cluster] = {}
    for article, referent in bare:
        _place_bare(article, referent, clusters, singles)
    return _entities([*clusters, *singles.values()])


def _join_variants(by_surname: dict[str, list[_Cluster]]) -> list[_Cluster]:
    """Names that differ by middle names or initials only become one, the longer name into the more frequent one."""
    kept: list[_Cluster] = []
    for surname in sorted(by_surname):
        survivors: list[_Cluster] = []
        for cluster in sorted(by_surname[surname], key=lambda c: (-len(c.members), c.words)):
            fitting = [other for other in survivors if _compatible(cluster.words, other.words)]
            if len(fitting) == 1:
                target = fitting[0]
                what = f"{' '.join(cluster.words)} = {' '.join(target.words)}"
                target.decisions.append(Decision(what=what, reason="same name but for middle names", score=0.9))
                target.members += cluster.members
                target.names += cluster.names
                target.labels += cluster.labels
            else:
                survivors.append(cluster)
        kept += survivors
    return kept


def _compatible(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    short, long = sorted((one, other), key=len)
    return short[0] == long[0] and short[-1] == long[-1] and set(short) <= set(long)


def _place_bare(article: str, referent: Referent, clusters: list[_Cluster], singles: dict[str, _Cluster]) -> None:
    """A referent known by one word only: to the person of that surname, if there is one or one stands out."""
    word = fold(referent.label).split()[0] if fold(referent.label) else ""
    fitting = [c for c in clusters if c.words[-1] == word] or [c for c in clusters if word in c.words[:1]]
    fitting.sort(key=lambda c: (-len(c.members), c.words))
    clear = len(fitting) == 1 or (len(fitting) > 1 and len(fitting[0].members) >= DOMINANCE * len(fitting[1].members))
    if fitting and clear:
        what = f"{referent.label} = {' '.join(fitting[0].words)}"
        reason = "only person of that name" if len(fitting) == 1 else "by far the most frequent person of that name"
        fitting[0].add(article, referent, Decision(what=what, reason=reason, score=0.8 if len(fitting) == 1 else 0.7))
        return
    singles.setdefault(word, _Cluster(words=(word,))).add(article, referent, None)


def _entities(clusters: list[_Cluster]) -> tuple[list[Entity], dict[tuple[str, str], str]]:
    entities: list[Entity] = []
    entity_of: dict[tuple[str, str], str] = {}
    for cluster in clusters:
        label = max(cluster.labels, key=lambda name: (len(name.split()) > 1, cluster.labels[name], len(name), name))
        entity = Entity(
            id=f"person/{slug(label)}",
            type="person",
            label=label,
            names=tuple(sorted(set(cluster.names) | {label})),
            decisions=tuple(sorted(set(cluster.decisions), key=lambda d: (d.what, d.reason))),
        )
        entities.append(entity)
        entity_of.update((member, entity.id) for member in cluster.members)
    return entities, entity_of
