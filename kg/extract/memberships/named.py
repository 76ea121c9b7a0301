"""Organizations by their names: known ones, and those that a noun, a legal form or quotation marks tell."""

from __future__ import annotations

from dataclasses import replace

from kg.extract.memberships.known import Known, Organization, acts_for_state, party_or_group, words
from kg.extract.scene import Scene

_LONGEST = 5  # tokens: "Kommunistische Partei der Volksrepublik China"
_MARKS = ("„", "“", '"', "»", "«", "‚", "'")
_CLOSING = ("“", "”", '"', "«", "»", "‘", "'")


class Named(Known):
    """The organizations of one article that are named."""

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

    def at(self, scene: Scene, first: int) -> Organization | None:
        """The organization whose name begins at a token."""
        if first >= len(scene.tokens):
            return None
        mention = self._at.get(scene.tokens[first].start)
        for last in range(min(first + _LONGEST, len(scene.tokens)), first, -1):
            name = self._text[scene.tokens[first].start : scene.tokens[last - 1].end]
            longer = mention is None or scene.tokens[last - 1].end >= mention.end
            if longer and (party := party_or_group(name)):
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
