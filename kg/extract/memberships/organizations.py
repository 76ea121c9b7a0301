"""Which organization the words of a sentence name: a party, a company, a union, a paper; no country and no ministry."""

from __future__ import annotations

from collections import Counter

from kg.extract.memberships.known import Organization, acts_for_state, party_of_prefix, words
from kg.extract.memberships.named import Named
from kg.extract.scene import Scene
from kg.ontology.bodies import body_of_prefix, party_of_name

_SHORTEST_PARTY, _SHORTEST_ROLE = 5, 4  # letters of the two parts of a compound: "Grünen" and "chef"
_MOSTLY = 0.75  # of all parties named, from which on an article is about one party
_MEMBER_ENDINGS = ("er", "e", "en", "at", "ist", "in", "innen", "aten", "isten", "y")
_ENDINGS = ("", "en", "n")  # a member's noun plus one of these is the name of the party: "Sozialdemokrat" + "en"
_FEMININE = ("in", "innen")
_ADJECTIVAL = ("r", "n", "s")


class Organizations(Named):
    """The organizations of one article, named or told by a part of a word."""

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

    def of_compound(self, scene: Scene, number: int, *, parties_only: bool) -> Organization | None:
        """The organization before the last hyphen of a word: "SPD-Chef", "ARD-Reporter"; None for countries."""
        token = scene.tokens[number]
        prefix, hyphen, _ = token.text.rpartition("-")
        if not hyphen or not token.tag.startswith(("N", "FM", "XY")):
            return None
        if party := party_of_prefix(prefix):
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


def _of_kind_itself(name: str) -> bool:
    """ "Andorra-Bank": the last part says what it is."""
    return name.rpartition("-")[2].lower() in words("kinds")


def _stems(word: str) -> tuple[str, ...]:
    stems = [word]
    stems += [word.removesuffix(ending) for ending in _FEMININE if word.endswith(ending)]
    stems += [word.removesuffix(ending) for ending in _ADJECTIVAL if word.endswith(ending)]
    return tuple(stems)
