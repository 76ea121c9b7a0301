"""Persons whom an article calls by one word only: to whom of those with full names they belong."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from kg.records import Decision
from kg.resolve.persons.appearances import Appearance
from kg.resolve.persons.clusters import Cluster
from kg.resolve.persons.names import Likeness

_SAME_FROM = 0.75
_LEAD = 0.1  # by which the best has to lead the next
_DOMINANCE = 3  # times as many articles as the next of that name
_BASE = 0.6  # a bare name alone
_FAR = 15  # years between an article and those of the person: less likely the same


def place_bare_names(bare: Sequence[Appearance], clusters: Sequence[Cluster]) -> list[Cluster]:
    """The clusters with the bare names that belong to them, and new clusters of the others."""
    by_word: defaultdict[str, list[Cluster]] = defaultdict(list)
    for cluster in clusters:
        for word in sorted({word for name in cluster.names for word in (name.keys[-1], name.keys[0])}):
            by_word[word].append(cluster)
    placed: list[tuple[Cluster, Appearance, Likeness]] = []
    left: defaultdict[str, list[Appearance]] = defaultdict(list)
    for appearance in sorted(bare, key=lambda each: (each.article, each.referent)):
        word = "".join(appearance.keys)
        chosen = _choose(appearance, by_word[word]) if word else None
        if chosen:
            placed.append((chosen[0], appearance, chosen[1]))
        else:
            left[word or appearance.label].append(appearance)
    for cluster, appearance, found in placed:  # after all are chosen, so that their order does not matter
        full = min(member.label for member in cluster.members if member.full)
        cluster.add(appearance)
        cluster.decisions.append(
            Decision(what=f"{appearance.label} ({appearance.article}) = {full}", reason=found.reason, score=found.score)
        )
    return [*clusters, *(cluster for word in sorted(left) for cluster in _apart(left[word]))]


def _choose(appearance: Appearance, candidates: Sequence[Cluster]) -> tuple[Cluster, Likeness] | None:
    """The one person whom the bare name means, None if nobody or several fit."""
    family = [each for each in candidates if any(name.keys[-1] == appearance.keys[-1] for name in each.names)]
    fitting = family or list(candidates)
    most = sorted((len(each.articles) for each in fitting), reverse=True)
    rated = []
    for cluster in fitting:
        reasons = list(_reasons(appearance, cluster, alone=len(fitting) == 1, most=most))
        score = min(0.99, _BASE + sum(value for value, _ in reasons))
        rated.append((Likeness(round(score, 2), ", ".join(text for _, text in reasons)), cluster))
    rated.sort(key=lambda pair: (-pair[0].score, pair[1].first))
    if not rated or rated[0][0].score < _SAME_FROM:
        return None
    if len(rated) > 1 and rated[0][0].score - rated[1][0].score < _LEAD:
        return None
    return rated[0][1], rated[0][0]


def _reasons(
    appearance: Appearance, cluster: Cluster, *, alone: bool, most: Sequence[int]
) -> Iterator[tuple[float, str]]:
    if alone:
        yield 0.2, "only person of that name"
    elif len(cluster.articles) == most[0] >= _DOMINANCE * most[1]:
        yield 0.2, "by far the most frequent person of that name"
    if appearance.holder and cluster.holders:
        yield (0.35, "one office-holder") if appearance.holder in cluster.holders else (-1.0, "other office-holder")
    elif appearance.known_as and any(name.keys == appearance.known_as for name in cluster.names):
        yield 0.35, "the name of the office-holder"
    elif appearance.on_behalf_of and cluster.on_behalf_of:
        same = appearance.on_behalf_of & cluster.on_behalf_of
        yield (0.2, "same country or body") if same else (-0.3, "other country or body")
    if appearance.organizations & cluster.organizations:
        yield 0.1, "same organization"
    if not appearance.company.isdisjoint(cluster.company):
        yield 0.15, "common company"
    if appearance.article in cluster.articles:
        yield -1.0, "another person of the same article"
    span = cluster.span
    if span and appearance.published:
        gap = max((appearance.published - span[1]).days, (span[0] - appearance.published).days)
        if gap > _FAR * 365:
            yield -0.3, f"more than {_FAR} years apart"


def _apart(appearances: Sequence[Appearance]) -> Iterator[Cluster]:
    """Clusters of one bare name: together only where office, organization or company of the articles meet."""
    clusters: list[Cluster] = []
    for appearance in appearances:
        joined = next((cluster for cluster in clusters if _meets(appearance, cluster)), None)
        if joined:
            joined.decisions.append(
                Decision(
                    what=f"{appearance.label} ({appearance.article}) = {joined.members[0].label}",
                    reason="same bare name in the same company or office",
                    score=_SAME_FROM,
                )
            )
        else:
            joined = Cluster()
            clusters.append(joined)
        joined.add(appearance)
    yield from clusters


def _meets(appearance: Appearance, cluster: Cluster) -> bool:
    if appearance.article in cluster.articles or (appearance.holder and cluster.holders - {appearance.holder}):
        return False
    return bool(
        appearance.on_behalf_of & cluster.on_behalf_of
        or appearance.organizations & cluster.organizations
        or not appearance.company.isdisjoint(cluster.company)
    )
