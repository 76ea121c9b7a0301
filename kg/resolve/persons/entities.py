"""Entities from clusters of persons: label, names, authority number, and an id that namesakes do not share."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence

from kg.records import Entity
from kg.resolve.persons.clusters import Cluster
from kg.resolve.slugs import slug


def to_entities(
    clusters: Sequence[Cluster], renamed: Mapping[str, str]
) -> tuple[list[Entity], dict[tuple[str, str], str]]:
    """The entities, and the entity id of each (article, referent). ``renamed`` are labels that people want."""
    labels = [_renamed(cluster, renamed) or _label(cluster) for cluster in clusters]
    sharing: defaultdict[str, list[int]] = defaultdict(list)
    for number, label in enumerate(labels):
        sharing[slug(label)].append(number)
    ids = dict(pair for base, numbers in sharing.items() for pair in _ids(base, numbers, clusters))
    entities = [
        Entity(
            id=ids[number],
            type="person",
            label=labels[number],
            names=tuple(sorted({name for member in cluster.members for name in member.names} | {labels[number]})),
            wikidata=min(cluster.holders) if len(cluster.holders) == 1 else "",
            decisions=tuple(sorted(set(cluster.decisions), key=lambda each: (each.what, each.reason, each.score))),
        )
        for number, cluster in enumerate(clusters)
    ]
    entity_of = {
        (member.article, member.referent): ids[number]
        for number, cluster in enumerate(clusters)
        for member in cluster.members
    }
    return entities, entity_of


def _renamed(cluster: Cluster, renamed: Mapping[str, str]) -> str:
    return next((renamed[name] for name in sorted(cluster.called & renamed.keys(), key=lambda n: (-len(n), n))), "")


def _label(cluster: Cluster) -> str:
    """The name that most articles give among those of several words; of equals the longest."""
    counted = Counter(member.label for member in cluster.members)
    return max(counted, key=lambda name: (len(name.split()) > 1, counted[name], len(name), name))


def _ids(base: str, numbers: Sequence[int], clusters: Sequence[Cluster]) -> Iterator[tuple[int, str]]:
    """Namesakes are told apart by whom they serve, by an organization, at last by the article that speaks of them."""
    if len(numbers) == 1:
        yield numbers[0], f"person/{base}"
        return
    marks = {number: _marks(clusters[number]) for number in numbers}
    counted = Counter(mark for row in marks.values() for mark in row)
    for number in numbers:
        own = next(mark for mark in marks[number] if counted[mark] == 1)
        yield number, f"person/{base}-{own}"


def _marks(cluster: Cluster) -> list[str]:
    article, referent = cluster.first
    known = [*sorted(cluster.on_behalf_of), *sorted(cluster.organizations)]
    return [*(slug(each) for each in known), slug(article), slug(f"{article} {referent}")]
