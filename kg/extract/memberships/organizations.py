"""Which organization the words of a sentence name: a party, a company, a union, a paper; no country and no ministry."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache
from itertools import pairwise

from kg import ontology
from kg.extract.scene import Scene
from kg.ontology.bodies import Party, body_of_name, body_of_prefix, institution_of_name, party_of_name
from kg.ontology.countries import country_of_adjective, country_of_name, country_of_prefix
from kg.ontology.places import place_of_name
from kg.records import Analysis, Mention, Token

_LONGEST = 5  # tokens: "Kommunistische Partei der Volksrepublik China"
_SHORTEST_PARTY, _SHORTEST_ROLE = 5, 4  # letters of the two parts of a compound: "Grünen" and "chef"
_GROUPS = ("fraktion", "Fraktion", "Partei", "Klub")
_MOSTLY = 0.75  # of all parties named, from which on an article is about one party
_SHORT_FORM = re.compile(r"\s*\(([A-ZÄÖÜ][A-Za-zÄÖÜäöü-]{1,9})\)")
_MARKS = ("„", "“", '"', "»", "«", "‚", "'")
_CLOSING = ("“", "”", '"', "«", "»", "‘", "'")
_MEMBER_ENDINGS = ("er", "e", "en", "at", "ist", "in", "innen", "aten", "isten", "y")
_ENDINGS = ("", "en", "n")  # a member's noun plus one of these is the name of the party: "Sozialdemokrat" + "en"
_FEMININE = ("in", "innen")
_ADJECTIVAL = ("r", "n", "s")


@dataclass(frozen=True, slots=True, kw_only=True)
class Organization:
    """An organization that a sentence names: its referent, the words, and the token behind them."""

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


class Organizations:
    """The organizations of one article."""

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
                party = _party_or_group(token.text) or _of_prefix(token.text.rpartition("-")[0])
                if party:
                    yield token.start, party.label

    def party_in_context(self, scene: Scene, number: int) -> Organization | None:
        """The only party named in this sentence and the one before, or the one that the article is about."""
        sentences = scene.analysis.sentences
        start, end = sentences[max(0, scene.number - 1)].start, scene.sentence.end
        near = {label for position, label in self._parties if start <= position < end}
        counts = Counter(label for _, label in self._parties)
        about = {label for label, count in counts.items() if count >= _MOSTLY * counts.total()}
        label = next(iter(near or about), "")
        if len(near) > 1 or not label:
            return None
        return self._make(scene, number, number + 1, self._referent(label))

    def behind(self, scene: Scene, first: int) -> Organization | None:
        """The organization in the complement of a noun: "(Sprecher) der oppositionellen Gruppierung CFDR"."""
        if first >= len(scene.tokens) or scene.tokens[first].text.lower() not in words("joining"):
            return None
        return self.led_to(scene, first + 1)

    def led_to(self, scene: Scene, first: int) -> Organization | None:
        """The organization at a token, or behind articles, adjectives and its kind: "die kleine Partei Venstre"."""
        for position in range(first, len(scene.tokens)):
            if found := self.at(scene, position):
                return found
            token = scene.tokens[position]
            if token.text in _MARKS:
                return self._in_marks(scene, position + 1)
            joined = token.text == "," and {t.tag for t in scene.tokens[position - 1 : position + 2]} >= {"ADJA"}
            if token.tag not in ("ART", "ADJA", "PPOSAT") and not joined:
                return self._of_kind(scene, position) if token.tag == "NN" else None
        return None

    def _in_marks(self, scene: Scene, first: int) -> Organization | None:
        """An organization in quotation marks: "(von der) „Initiative Offenes Meer“"."""
        if found := self.at(scene, first):
            return found
        last = first
        while last < len(scene.tokens) and self._part_of_name(scene.tokens[last], adjectives=True):
            last += 1
        closed = last < len(scene.tokens) and scene.tokens[last].text in _CLOSING
        if last == first or not closed:
            return None
        name = self._text[scene.tokens[first].start : scene.tokens[last - 1].end]
        return None if acts_for_state(name) else self._make(scene, first, last, self._referent(name))

    def _of_kind(self, scene: Scene, kind: int) -> Organization | None:
        """The organization behind a noun; an unknown one only where the noun says so: "(der) Partei Plavi Val"."""
        first = kind + 1
        noun = scene.tokens[kind].lemma.lower()
        if found := self.at(scene, first):
            return replace(found, kind=noun)
        if found := self._by_itself(scene, kind, noun):
            return found
        institution = noun.endswith(tuple(words("institutions")))
        if not institution and not noun.endswith(tuple(words("kinds"))):
            return None
        if first < len(scene.tokens) and scene.tokens[first].text in _MARKS:
            first += 1
        last = first
        while last < len(scene.tokens) and self._part_of_name(scene.tokens[last]):
            last += 1
        name = self._text[scene.tokens[first].start : scene.tokens[last - 1].end] if last > first else ""
        if not name or (acts_for_state(name) and not institution):
            return None
        if institution:
            first, name = kind, f"{scene.tokens[kind].text} {name}"
        return replace(self._make(scene, first, last, self._referent(name)), kind=noun)

    def _by_itself(self, scene: Scene, kind: int, noun: str) -> Organization | None:
        """ "(der) Berner Bank", "(der) Wirtschaftskammer": nouns of kinds that are the name, or its last word."""
        before = scene.tokens[kind - 1] if kind else None
        following = scene.tokens[kind + 1] if kind + 1 < len(scene.tokens) else None
        if following is not None and self._part_of_name(following):
            return None
        adjective = before is not None and kind > 1 and before.tag == "ADJA" and before.text[:1].isupper()
        if before is not None and adjective and noun.endswith(tuple(words("kinds") | words("institutions"))):
            label = before.text.removesuffix("n") if before.text.endswith("en") else before.text
            return self._make(scene, kind - 1, kind + 1, self._referent(f"{label} {scene.tokens[kind].lemma}"))
        whole = tuple(ending for ending in words("kinds_alone") if len(noun) > len(ending) + 2)
        if whole and noun.endswith(whole):
            return self._make(scene, kind, kind + 1, self._referent(scene.tokens[kind].lemma))
        return None

    def _part_of_name(self, token: Token, *, adjectives: bool = False) -> bool:
        named = token.text[:1].isupper() and token.tag.startswith(("N", "FM", "XY", *(("ADJA",) if adjectives else ())))
        return named and not any(start <= token.start < end for start, end in self._persons)

    def at(self, scene: Scene, first: int) -> Organization | None:
        """The organization whose name begins at a token."""
        if first >= len(scene.tokens):
            return None
        mention = self._at.get(scene.tokens[first].start)
        for last in range(min(first + _LONGEST, len(scene.tokens)), first, -1):
            name = self._text[scene.tokens[first].start : scene.tokens[last - 1].end]
            longer = mention is None or scene.tokens[last - 1].end >= mention.end
            if longer and (party := _party_or_group(name)):
                return self._make(scene, first, last, self._referent(party.label))
        if mention is None and (found := self._incorporated(scene, first)):
            return found
        if mention is None or acts_for_state(self._labels.get(mention.stands_for[0], mention.text)):
            return None
        last = next((i for i, t in enumerate(scene.tokens) if t.start >= mention.end), len(scene.tokens))
        if last > first + 1 and scene.tokens[first].text in ("Partei", "Gewerkschaft", "Bewegung"):
            named = self._text[scene.tokens[first + 1].start : mention.end]
            if named[:1].isupper():  # "der Partei Neues Ufer"
                return self._make(scene, first + 1, last, self._referent(named))
        if last == first + 1 and scene.tokens[first].lemma.lower() in words("common"):
            return None
        return self._make(scene, first, last, self._words[mention.text])

    def _incorporated(self, scene: Scene, first: int) -> Organization | None:
        """A company by the legal form at the end of its name: "Nordlicht Energie GmbH"."""
        last = first
        while last < min(first + _LONGEST, len(scene.tokens)) and self._part_of_name(
            scene.tokens[last], adjectives=True
        ):
            last += 1
            if last > first + 1 and scene.tokens[last - 1].text in words("legal_forms"):
                name = self._text[scene.tokens[first].start : scene.tokens[last - 1].end]
                return self._make(scene, first, last, self._referent(name))
        return None

    def of_compound(self, scene: Scene, number: int, *, parties_only: bool) -> Organization | None:
        """The organization before the last hyphen of a word: "SPD-Chef", "ARD-Reporter"; None for countries."""
        token = scene.tokens[number]
        prefix, hyphen, _ = token.text.rpartition("-")
        if not hyphen or not token.tag.startswith(("N", "FM", "XY")):
            return None
        if party := _of_prefix(prefix):
            return self._part(scene, number, prefix, self._referent(party.label))
        if parties_only:
            return None
        if longer := self._longer_prefix(scene, number, prefix):
            return longer
        if acts_for_state(prefix) and not (body_of_prefix(prefix) is None and _of_kind_itself(prefix)):
            return None
        if prefix in self._words:
            return self._part(scene, number, prefix, self._words[prefix])
        abbreviated = prefix.replace("-", "").isupper() and len(prefix) > 1
        abbreviated = abbreviated or prefix in self._names or ("-" in prefix and _of_kind_itself(prefix))
        return self._part(scene, number, prefix, self._referent(prefix)) if abbreviated else None

    def _longer_prefix(self, scene: Scene, number: int, prefix: str) -> Organization | None:
        """ "Save the Fjords-Sprecher": the names right before the compound belong to its first part."""
        first = number
        while first and scene.tokens[first - 1].tag in ("NE", "FM") and self._free(scene.tokens[first - 1]):
            first -= 1
        if first == number:
            return None
        start, end = scene.tokens[first].start, scene.tokens[number].start + len(prefix)
        name = self._text[start:end]
        referent = self._referent(name)
        return Organization(referent=referent, text=name, start=start, end=end, last=number + 1)

    def _free(self, token: Token) -> bool:
        """Whether a token is no part of a person or place."""
        return not any(start <= token.start < end for start, end in (*self._persons, *self._places))

    def of_joined_compound(self, scene: Scene, number: int) -> Organization | None:
        """The party in a word without a hyphen: "Unionsfraktionschef", "Grünenpolitikerin"."""
        word = scene.tokens[number].text
        for length in range(len(word) - _SHORTEST_ROLE, _SHORTEST_PARTY - 1, -1):
            party = party_of_name(word[:length]) if word[length:].islower() else None
            if party:
                return self._part(scene, number, word[:length], self._referent(party.label))
        return None

    def of_member_noun(self, scene: Scene, number: int) -> Organization | None:
        """The party that a word for its members tells: "Sozialdemokratin", "Republikaner", "Grüner"."""
        word = scene.tokens[number].text
        if word.isupper() or not word.endswith(_MEMBER_ENDINGS):
            return None
        names = (stem + ending for stem in _stems(word) for ending in _ENDINGS)
        parties = (self._party(name) for name in names)
        found = next((party for party in parties if party and party.country), None)
        return self._make(scene, number, number + 1, self._referent(found.label)) if found else None

    def party(self, scene: Scene, number: int, name: str) -> Organization | None:
        """A party by its name, said by another word."""
        party = self._party(name)
        return self._make(scene, number, number + 1, self._referent(party.label)) if party else None

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


def _of_prefix(prefix: str) -> Party | None:
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
def _party_or_group(name: str) -> Party | None:
    """A party by its name, by that of its group in parliament or with the word "Partei": "SPD-Fraktion"."""
    prefix, hyphen, kind = name.rpartition("-")
    if not name[:1].isupper():
        return None
    return party_of_name(name) or (_of_prefix(prefix) if hyphen and kind.endswith(_GROUPS) else None)


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


def _of_kind_itself(name: str) -> bool:
    """ "Andorra-Bank": the last part says what it is."""
    return name.rpartition("-")[2].lower() in words("kinds")


def _stems(word: str) -> tuple[str, ...]:
    stems = [word]
    stems += [word.removesuffix(ending) for ending in _FEMININE if word.endswith(ending)]
    stems += [word.removesuffix(ending) for ending in _ADJECTIVAL if word.endswith(ending)]
    return tuple(stems)
