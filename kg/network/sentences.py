"""The facts of the graph as German sentences."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any, cast

from kg import ontology
from kg.network.dates import short, when
from kg.network.facts import Fact
from kg.network.triples import Encounter, Statement, Thing, Tie

_QUOTATION_MARKS = "„“”‚‘’»«›‹\"' "


@dataclass(frozen=True, slots=True)
class Narrator:
    """Tells facts. ``things`` names who and what they speak of; whoever is missing there is told as unknown."""

    things: Mapping[str, Thing]

    def encounter(self, encounter: Encounter) -> Fact:
        """An encounter as one sentence: who, when, where, and whether it took place."""
        actors = encounter.participants
        if encounter.type == "visit":
            actors = encounter.visitors or tuple(actor for actor in actors if actor not in encounter.hosts) or actors
        company = [actor for actor in encounter.participants if actor not in {*actors, *encounter.hosts}]
        number = "several" if len(actors) > 1 else "one"
        sentence = _words()["encounters"][encounter.type][number][encounter.status]
        text = sentence.format(
            actors=self._names(actors) or _words()["unknown"],
            when=when(encounter.date),
            where=self._where(encounter.places),
            host=self._host(encounter.hosts),
            company=_words()["company"].format(company=self._names(company)) if company else "",
        )
        return Fact(
            id=encounter.id,
            type=encounter.type,
            text=text,
            status=encounter.status,
            date=encounter.date,
            quotes=encounter.quotes,
        )

    def tie(self, tie: Tie) -> Fact:
        """A mandate or membership as one sentence."""
        forms = _words()["mandates"][tie.status] if tie.type == "mandate" else _words()["memberships"]
        name = self._name(tie.body)
        body = _article(name, "body")
        if not tie.role:
            sentence = forms["no_role"]
        elif tie.type == "membership":
            sentence = forms["role"]
        else:
            sentence = forms["article"] if body or self._is_country(tie.body) else forms["plain"]
        bracketed = "({body})" in sentence
        text = sentence.format(holder=self._name(tie.holder), role=tie.role, body=name if bracketed else body or name)
        return Fact(id=tie.id, type=tie.type, text=text, status=tie.status, date="", quotes=tie.quotes)

    def statement(self, statement: Statement) -> Fact:
        """A statement: the words as they were said, or reported."""
        form = _words()["statements"]["indirect" if statement.indirect else "direct"]
        words = statement.words.strip(_QUOTATION_MARKS)
        text = form.format(speaker=self._name(statement.speaker), words=words)
        return Fact(id=statement.id, type="statement", text=text, status="", date="", quotes=statement.quotes)

    def caption(self, encounter: Encounter) -> tuple[str, ...]:
        """The lines below an encounter in the picture: kind, status unless it took place, and date or place."""
        words = _words()
        place = self._name(encounter.places[0]) if encounter.places else ""
        kind, state = words["encounters"][encounter.type]["name"], words["states"][encounter.status]
        return tuple(line for line in (kind, state, short(encounter.date) or place) if line)

    def _name(self, thing: str) -> str:
        return self.things[thing].label if thing in self.things else str(_words()["unknown"])

    def _names(self, ids: Iterable[str]) -> str:
        names = [self._name(thing) for thing in ids]
        return str(_words()["and"]).join([", ".join(names[:-1]), names[-1]] if len(names) > 1 else names)

    def _where(self, places: tuple[str, ...]) -> str:
        names = (self._name(place) for place in places)
        parts = [_article(name, "where").strip() or f"in {name}" for name in names]
        return " " + str(_words()["and"]).join(parts) if parts else ""

    def _host(self, hosts: tuple[str, ...]) -> str:
        if len(hosts) == 1:
            form = _article(self._name(hosts[0]), "host")
            if form:
                return form
        return str(_words()["host"]).format(host=self._names(hosts)) if hosts else ""

    def _is_country(self, thing: str) -> bool:
        return thing in self.things and self.things[thing].type == "country"


def _words() -> Any:
    return ontology.load("lexicon/de/network")


@cache
def _articles() -> Mapping[str, Mapping[str, str]]:
    return {name: forms for forms in _words()["articles"] for name in forms["names"]}


@cache
def _forms(name: str) -> Mapping[str, str] | None:
    if name in _articles():
        return _articles()[name]
    for forms in _words()["articles"]:
        beginnings, endings = tuple(forms.get("beginnings", ())), tuple(forms.get("endings", ()))
        if name.partition(" ")[0] in beginnings or name.endswith(endings):
            return cast(Mapping[str, str], forms)
    return None


def _article(name: str, form: str) -> str:
    """The name with its article in one of the forms where, body and host; "" for a name that takes none."""
    forms = _forms(name)
    return forms[form].format(name=name) if forms else ""
