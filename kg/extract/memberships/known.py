"""What every organization of an article is made of: referents, parties and the words that no organization takes."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

from kg import ontology
from kg.extract.scene import Scene
from kg.ontology.bodies import Party, body_of_name, body_of_prefix, institution_of_name, party_of_name
from kg.ontology.countries import country_of_adjective, country_of_name, country_of_prefix
from kg.ontology.places import place_of_name
from kg.records import Analysis, Mention, Token

_GROUPS = ("fraktion", "Fraktion", "Partei", "Klub")
_SHORT_FORM = re.compile(r"\s*\(([A-ZÄÖÜ][A-Za-zÄÖÜäöü-]{1,9})\)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Organization:
    """An organization that a sentence names: its referent, the words, and the token behind them.

    ``kind`` is the noun before its name that says what it is ("der Regierungspartei Plavi Val"), or "".
    """

    referent: str
    text: str
    start: int
    end: int
    last: int
    kind: str = ""

    @property
    def party(self) -> bool:
        """Whether it is a known party, or the text calls it one."""
        return self.kind.endswith("partei") or party_of_name(self.referent.split(":", 1)[1]) is not None


class Known:
    """What the analysis of one article knows of its organizations."""

    def __init__(self, analysis: Analysis) -> None:
        self._text = analysis.article.text
        named = [m for m in analysis.mentions if m.type == "organization" and m.stands_for]
        self._at: dict[int, Mention] = {m.start: m for m in named}
        self._labels = {r.id: r.label for r in analysis.referents}
        states = Counter(t.on_behalf_of for t in analysis.titles if t.on_behalf_of.startswith("country:"))
        self._home = max(sorted(states), key=lambda state: states[state], default="").removeprefix("country:")
        organizations = [r for r in analysis.referents if r.type == "organization"]
        self._known = {party.label: r.id for r in organizations if (party := party_of_name(r.label))}
        self._persons = [(m.phrase.start, m.phrase.end) for m in analysis.mentions if m.type == "person"]
        self._places = [(m.start, m.end) for m in analysis.mentions if m.type in ("place", "country")]
        self._words = {m.text: m.stands_for[0] for m in named}
        for mention in named:
            # "Institut für Friedensforschung (IFF)": later the short form alone
            if short := _SHORT_FORM.match(self._text, mention.end):
                self._words[short.group(1)] = mention.stands_for[0]

        self._names = frozenset(_names(analysis))
        self._parties = list(self._named_parties(analysis))

    def _named_parties(self, analysis: Analysis) -> Iterator[tuple[int, str]]:
        """Offset and label of every party that one word of the article names, alone or before a hyphen."""
        for sentence in analysis.sentences:
            for token in sentence.tokens:
                prefix, hyphen, _ = token.text.rpartition("-")
                party = party_or_group(token.text) or (party_of_prefix(prefix) if hyphen else None)
                if party:
                    yield token.start, party.label

    def _party(self, name: str) -> Party | None:
        """A party; where several countries have one of that name, that of the country whose offices stand here most."""
        return party_of_name(name, home=self._home or None)

    def _referent(self, label: str) -> str:
        """The referent of an organization; one of its own where the analysis knows it only as part of a word."""
        return self._known.get(label, f"organization:{label}")

    def _part(self, scene: Scene, number: int, prefix: str, referent: str) -> Organization:
        start = scene.tokens[number].start
        return Organization(referent=referent, text=prefix, start=start, end=start + len(prefix), last=number + 1)

    def _make(self, scene: Scene, first: int, last: int, referent: str) -> Organization:
        start, end = scene.tokens[first].start, scene.tokens[last - 1].end
        return Organization(referent=referent, text=self._text[start:end], start=start, end=end, last=last)

    def _part_of_name(self, token: Token, *, adjectives: bool = False) -> bool:
        named = token.text[:1].isupper() and token.tag.startswith(("N", "FM", "XY", *(("ADJA",) if adjectives else ())))
        return named and not any(start <= token.start < end for start, end in self._persons)

    def _free(self, token: Token) -> bool:
        """Whether a token is no part of a person or place."""
        return not any(start <= token.start < end for start, end in (*self._persons, *self._places))


@cache
def party_of_prefix(prefix: str) -> Party | None:
    """The party that the first part of a compound names: SPD of "SPD-Chef", Unionsfraktion of "Unions-Chef"."""
    prefixes: dict[str, str] = ontology.load("claims/membership")["prefixes"]
    return party_of_name(prefixes.get(prefix, prefix)) or party_of_name(prefix.split("-", 1)[0])


def _names(analysis: Analysis) -> Iterator[str]:
    """The single words that the article uses as names, none of them of a person or place: "Opel"."""
    others = {m.start for m in analysis.mentions if m.type in ("person", "country") or place_of_name(m.text)}
    for sentence in analysis.sentences:
        for before, token in pairwise((None, *sentence.tokens)):
            alone = before is None or before.tag != "NE"
            if token is not None and token.tag == "NE" and alone and token.start not in others:
                yield token.text


@cache
def party_or_group(name: str) -> Party | None:
    """A party by its name, by that of its group in parliament or with the word "Partei": "SPD-Fraktion"."""
    prefix, hyphen, kind = name.rpartition("-")
    if not name[:1].isupper():
        return None
    return party_of_name(name) or (party_of_prefix(prefix) if hyphen and kind.endswith(_GROUPS) else None)


@cache
def words(key: str) -> frozenset[str]:
    """One list of the words of memberships."""
    return frozenset(ontology.load("claims/membership")[key])


def acts_for_state(name: str) -> bool:
    """A country, an international body or an institution of a state: who works there represents it."""
    if country_of_name(name) or country_of_prefix(name) or country_of_adjective(name):
        return True
    if body_of_name(name) or body_of_prefix(name):
        return True
    return institution_of_name(name) is not None
