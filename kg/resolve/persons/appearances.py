"""What one article knows of each person in it: names, offices, organizations, company."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from kg.ontology.officeholders import Holder, holder_of
from kg.ontology.spelling import name_keys
from kg.records import Claim, Reading, Referent


@dataclass(frozen=True, slots=True, kw_only=True)
class Appearance:
    """A person in one article. ``keys`` are those of the words of the fullest name, in order.

    ``on_behalf_of`` are ISO codes of countries and names of bodies, ``organizations`` folded names, ``company`` the
    last keys of the other persons. ``holder`` is the one known office-holder whom name, country and day fit, as a
    Wikidata number or ""; ``known_as`` the keys of this office-holder's name.
    """

    article: str
    referent: str
    label: str
    names: tuple[str, ...]
    keys: tuple[str, ...]
    published: date | None
    on_behalf_of: frozenset[str]
    organizations: frozenset[str]
    company: frozenset[str]
    holder: str
    known_as: tuple[str, ...]

    @property
    def full(self) -> bool:
        """Whether the article gives more than one word of the name."""
        return len(self.keys) > 1

    @property
    def called(self) -> frozenset[str]:
        """As judgements name it: by the name, or by the name in this article."""
        return frozenset((self.label, f"{self.label} @ {self.article}"))


def appearances(reading: Reading) -> Iterator[Appearance]:
    """The persons of whom the claims of an article speak, in the order of its referents."""
    of_referent = {referent.id: referent for referent in reading.referents}
    served, organizations = _offices(reading, of_referent)
    used = {role.referent for claim in reading.claims for role in claim.roles}
    persons = [each for each in reading.referents if each.type == "person" and each.id in used]
    keys = {each.id: name_keys(each.label) for each in persons}
    for person in persons:
        targets = served[person.id]
        on = reading.article.published
        holder = _holder(person.label, targets, on)
        yield Appearance(
            article=reading.article.id,
            referent=person.id,
            label=person.label,
            names=person.names,
            keys=keys[person.id],
            published=on,
            on_behalf_of=frozenset(targets),
            organizations=frozenset(organizations[person.id]),
            company=frozenset(keys[other.id][-1] for other in persons if other.id != person.id and keys[other.id]),
            holder=holder.wikidata if holder else "",
            known_as=name_keys(holder.name) if holder else (),
        )


def _offices(
    reading: Reading, of_referent: dict[str, Referent]
) -> tuple[dict[str, dict[str, bool]], dict[str, set[str]]]:
    """For each person the countries and bodies it serves, True where only as a former one; and its organizations."""
    served: defaultdict[str, dict[str, bool]] = defaultdict(dict)
    organizations: defaultdict[str, set[str]] = defaultdict(set)
    for claim in reading.claims:
        if claim.type == "office":
            holder, target = _role(claim, "holder"), of_referent.get(_role(claim, "on_behalf_of"))
            if holder and target:
                name = target.code or target.label
                former = claim.state == "former"
                served[holder][name] = former and served[holder].get(name, True)
        elif claim.type == "membership":
            holder, target = _role(claim, "holder"), of_referent.get(_role(claim, "organization"))
            if holder and target:
                organizations[holder].add("".join(name_keys(target.label)))
    return served, organizations


def _role(claim: Claim, name: str) -> str:
    return next((role.referent for role in claim.roles if role.name == name), "")


def _holder(label: str, targets: dict[str, bool], on: date | None) -> Holder | None:
    found = [holder_of(label, target, on=None if former else on) for target, former in sorted(targets.items())]
    people = {(holder.wikidata, holder.name): holder for holder in found if holder}
    return next(iter(people.values())) if len(people) == 1 else None
