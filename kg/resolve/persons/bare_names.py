"""Persons whom an article calls by one word only: to whom of those with full names they belong."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from kg.records import Decision, Doubt
from kg.resolve.judged import Verdicts
from kg.resolve.persons.appearances import Appearance
from kg.resolve.persons.clusters import Cluster
from kg.resolve.persons.names import Likeness

_SAME_FROM = 0.75
_UNSURE_FROM = 0.5
_ASKED = 2  # persons that one bare name is asked about
_LEAD = 0.1  # by which the best has to lead the next
_DOMINANCE = 3  # times as many articles as the next of that name
_BASE = 0.6  # a bare name alone
_FAR = 15  # years between an article and those of the person: less likely the same


def place_bare_names(
    bare: Sequence[Appearance], clusters: Sequence[Cluster], verdicts: Verdicts
) -> tuple[list[Cluster], list[Doubt]]:
    """The clusters with the bare names that belong to them, new clusters of the others, and who they may be."""
    by_word: defaultdict[str, list[Cluster]] = defaultdict(list)
    for cluster in clusters:
        for word in sorted({word for name in cluster.names for word in (name.keys[-1], name.keys[0])}):
            by_word[word].append(cluster)
    placed: list[tuple[Cluster, Appearance, Likeness]] = []
    doubts: list[Doubt] = []
    left: defaultdict[str, list[Appearance]] = defaultdict(list)
    for appearance in sorted(bare, key=lambda each: (each.article, each.referent)):
        word = "".join(appearance.keys)
        rated = _rated(appearance, _candidates(appearance, by_word[word], clusters, verdicts), verdicts)
        if rated and rated[0][0].score >= _SAME_FROM and _leads(rated):
            placed.append((rated[0][1], appearance, rated[0][0]))
            continue
        left[word or appearance.label].append(appearance)
        doubts += [
            Doubt(
                one=f"{appearance.label} @ {appearance.article}",
                other=cluster.reference,
                reason=found.reason,
                score=found.score,
            )
            for found, cluster in rated[:_ASKED]
            if found.score >= _UNSURE_FROM
        ]
    for cluster, appearance, found in placed:  # after all are chosen, so that their order does not matter
        full = min(member.label for member in cluster.members if member.full)
        cluster.add(appearance)
        cluster.decisions.append(
            Decision(what=f"{appearance.label} ({appearance.article}) = {full}", reason=found.reason, score=found.score)
        )
    return [*clusters, *(cluster for word in sorted(left) for cluster in _apart(left[word], verdicts))], doubts


def _candidates(
    appearance: Appearance, of_that_name: list[Cluster], clusters: Sequence[Cluster], verdicts: Verdicts
) -> list[Cluster]:
    """Those of that name, and whoever people have judged to be meant."""
    if not verdicts.partners_of(appearance.called):
        return of_that_name
    judged = [cluster for cluster in clusters if verdicts.of(appearance.called, cluster.called)]
    return [*of_that_name, *(cluster for cluster in judged if cluster not in of_that_name)]


def _leads(rated: Sequence[tuple[Likeness, Cluster]]) -> bool:
    return len(rated) == 1 or rated[0][0].score - rated[1][0].score >= _LEAD


def _rated(appearance: Appearance, candidates: Sequence[Cluster], verdicts: Verdicts) -> list[tuple[Likeness, Cluster]]:
    """Whom the bare name may mean and how likely, the likeliest first."""
    family = [each for each in candidates if any(name.keys[-1] == appearance.keys[-1] for name in each.names)]
    fitting = family or list(candidates)
    most = sorted((len(each.articles) for each in fitting), reverse=True)
    rated = []
    for cluster in fitting:
        verdict = verdicts.of(appearance.called, cluster.called)
        if verdict is not None:
            found = Likeness(1.0, "so judged by people") if verdict else Likeness(0.0, "judged by people to be two")
        else:
            reasons = list(_reasons(appearance, cluster, alone=len(fitting) == 1, most=most))
            score = min(0.99, _BASE + sum(value for value, _ in reasons))
            found = Likeness(round(score, 2), ", ".join(text for _, text in reasons))
        rated.append((found, cluster))
    return sorted(rated, key=lambda pair: (-pair[0].score, pair[1].first))


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


def _apart(appearances: Sequence[Appearance], verdicts: Verdicts) -> Iterator[Cluster]:
    """Clusters of one bare name: together only where office, organization or company of the articles meet."""
    clusters: list[Cluster] = []
    for appearance in appearances:
        joined = next((cluster for cluster in clusters if _meets(appearance, cluster, verdicts)), None)
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


def _meets(appearance: Appearance, cluster: Cluster, verdicts: Verdicts) -> bool:
    verdict = verdicts.of(appearance.called, cluster.called)
    if verdict is not None:
        return verdict
    if appearance.article in cluster.articles or (appearance.holder and cluster.holders - {appearance.holder}):
        return False
    return bool(
        appearance.on_behalf_of & cluster.on_behalf_of
        or appearance.organizations & cluster.organizations
        or not appearance.company.isdisjoint(cluster.company)
    )
