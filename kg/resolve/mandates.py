"""Mandates: who acts, or acted, for a country or body, when articles attest it, and which word on it is the last."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from kg import ontology
from kg.records import Claim, Mandate, MandateStatus, Reading
from kg.resolve.facts import claims_of, filler, last_part, sorted_claims, usual_label
from kg.resolve.slugs import fold, slug

_COUNTRY = "country/"
_GENDER = re.compile(r"(er?)?(in)?$")  # of regular and of adjectival nouns


@dataclass(frozen=True, slots=True, order=True)
class _Key:
    """What the claims of one mandate have in common; ``office`` in the form in which titles are compared."""

    holder: str
    on_behalf_of: str
    office: str
    status: MandateStatus

    @property
    def post(self) -> tuple[str, str, str]:
        """The office whatever its title: that of a Kanzlerin is that of a Bundeskanzlerin."""
        return self.holder, self.on_behalf_of, post(self.office, self.on_behalf_of)

    @property
    def id(self) -> str:
        """The path of the mandate."""
        title = f"{last_part(self.holder)}-{last_part(self.on_behalf_of)}-{slug(self.office)}"
        return f"mandate/{title}{'-former' if self.status == 'former' else ''}"


def resolve_mandates(readings: list[Reading], entity_of: dict[tuple[str, str], str]) -> list[Mandate]:
    """One mandate per holder, country or body, office and whether it is current.

    An office that an article calls former anywhere is former in all of that article. The span of a mandate is that of
    the days on which its articles were published, nothing where none of them is dated. Of two articles that contradict
    each other the later has the last word: a dated one before an undated one, on one day the one that says former.
    """
    groups = _groups(readings, entity_of)
    published = {reading.article.id: reading.article.published for reading in readings}
    titles: defaultdict[tuple[str, str, str], list[Claim]] = defaultdict(list)
    posts: defaultdict[tuple[str, str, str], list[_Key]] = defaultdict(list)
    for key, claims in groups.items():
        titles[key.holder, key.on_behalf_of, key.office] += claims
        posts[key.post].append(key)
    last = {name: max(_word(key, groups[key], published) for key in keys) for name, keys in posts.items()}
    mandates = []
    for key, claims in groups.items():
        days = _days(claims, published)
        mandates.append(
            Mandate(
                id=key.id,
                holder=key.holder,
                on_behalf_of=key.on_behalf_of,
                office=usual_label(
                    [
                        claim
                        for claim in titles[key.holder, key.on_behalf_of, key.office]
                        if fold(claim.label) == key.office
                    ]
                ),
                status=key.status,
                claims=sorted_claims(claims),
                attested=(min(days), max(days)) if days else None,
                in_office=key.status == "current" and not last[key.post][1],
                same_office=tuple(sorted(other.id for other in posts[key.post] if other.status != key.status)),
            )
        )
    return mandates


def _groups(readings: list[Reading], entity_of: dict[tuple[str, str], str]) -> dict[_Key, list[Claim]]:
    told = [
        (claim.evidence.article, filler(claim, "holder", entity_of), filler(claim, "on_behalf_of", entity_of), claim)
        for claim in claims_of(readings, "office")
    ]
    former = {(*where, fold(claim.label)) for *where, claim in told if claim.state == "former"}
    title = _titles([(holder, target, fold(claim.label)) for _, holder, target, claim in told])
    groups: defaultdict[_Key, list[Claim]] = defaultdict(list)
    for article, holder, target, claim in told:
        office = fold(claim.label)
        if holder and target:
            over = (article, holder, target, office) in former
            official = title[holder, target, office]
            groups[_Key(holder, target, official, "former" if over else "current")].append(claim)
    return groups


def _titles(told: Sequence[tuple[str, str, str]]) -> dict[tuple[str, str, str], str]:
    """For each holder, country or body, and folded title the title under which the mandate is known.

    Of several words for one head of state or government the most used one that is official; "Amtskollege" is the
    office that the person is said to hold there anyway, the most used of several.
    """
    used = Counter(told)
    of_post: defaultdict[tuple[str, str, str], list[str]] = defaultdict(list)
    held: defaultdict[tuple[str, str], list[str]] = defaultdict(list)
    for holder, target, office in sorted(used):
        of_post[holder, target, post(office, target)].append(office)
        if office not in _colleagues():
            held[holder, target].append(office)
    names: dict[tuple[str, str, str], str] = {}
    for holder, target, office in used:

        def best(offices: list[str], holder: str = holder, target: str = target) -> str:
            return max(offices, key=lambda each: (each not in _informal(), used[holder, target, each], each))

        if office in _colleagues():
            names[holder, target, office] = best(held[holder, target] or [office])
        elif post(office, target) in _heads():
            names[holder, target, office] = best(of_post[holder, target, post(office, target)])
        else:
            names[holder, target, office] = office
    return names


@lru_cache(maxsize=1)
def _colleagues() -> frozenset[str]:
    return frozenset(fold(word) for word in ontology.load("lexicon/de/offices")["relational"]["colleague"])


@lru_cache(maxsize=1)
def _informal() -> frozenset[str]:
    return frozenset(fold(word) for word in ontology.load("lexicon/de/offices")["informal"])


def _days(claims: Iterable[Claim], published: Mapping[str, date | None]) -> list[date]:
    return [day for claim in claims if (day := published[claim.evidence.article])]


def _word(key: _Key, claims: Iterable[Claim], published: Mapping[str, date | None]) -> tuple[date, bool]:
    """The last day on which articles say so, and whether they say former; what is undated comes before all days."""
    return max(_days(claims, published), default=date.min), key.status == "former"


def post(office: str, on_behalf_of: str) -> str:
    """The office that a folded title means: one for all words for a head of state or government of a country.

    Of other titles the gender is left out, and the word for a federation (Bundesminister).
    """
    word = _neuter(office)
    if on_behalf_of.startswith(_COUNTRY):
        for group, words in _heads().items():
            if word in words:
                return group
    return word


@lru_cache(maxsize=10_000)
def _neuter(office: str) -> str:
    """ "bundesministerin" and "minister" -> "minist", "sondergesandter" and "sondergesandte" -> "sondergesandt"."""
    return _GENDER.sub("", office.removeprefix("bundes"))


@lru_cache(maxsize=1)
def _heads() -> dict[str, frozenset[str]]:
    lexicon = ontology.load("lexicon/de/offices")
    return {
        group: frozenset(
            _neuter(fold(word))
            for kind in ("state", "generic")
            for word in lexicon[kind].get(group, ())
            if not word.startswith("vize")
        )
        for group in ("head_of_state", "head_of_government")
    }
