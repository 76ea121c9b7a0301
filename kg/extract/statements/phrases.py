"""The noun phrases of a sentence with the persons that they name, so that subjects can be told from other words."""

from __future__ import annotations

from dataclasses import dataclass

from kg.extract.scene import Actor, Scene
from kg.records import Token

_DETERMINERS = ("ART", "PDAT", "PPOSAT", "PIAT", "PWAT")
_MODIFIERS = (*_DETERMINERS, "ADJA", "CARD", "ADV", "TRUNC", "VVPP")
_PRONOUNS = ("PPER", "PIS", "PDS", "PRELS", "PWS", "PRF")
_OBLIQUE = ("em", "en", "es")  # endings of articles that no subject has: dem, den, des, einem, ihren, dieses
_NEUTER = ("das", "es", "dies")
_OBLIQUE_PRONOUNS = ("ihm", "ihn", "ihr", "ihnen", "mir", "mich", "uns", "euch", "sich", "dem", "den", "denen", "dessen")
_FILLERS = ("das", "dies", "dieses", "es", "was", "alles", "nichts")


@dataclass(frozen=True, slots=True, kw_only=True)
class Phrase:
    """Tokens ``first`` to ``last`` (excluded) around a noun, name or pronoun; adverbs before it are left out.

    ``persons`` are the referents that it stands for, () for others. ``preposition`` and ``determiner`` are in lower case or
    "". ``attribute`` tells a phrase that hangs on the noun before it ("der Sprecher [des Ministers]").
    """

    first: int
    last: int
    head: int
    preposition: str
    determiner: str
    persons: tuple[str, ...]
    pronoun: str
    attribute: bool

    @property
    def may_be_subject(self) -> bool:
        """Neither governed by a preposition nor in a case that no subject stands in."""
        if self.preposition or self.attribute or self.pronoun in _OBLIQUE_PRONOUNS:
            return False
        return self.determiner in _NEUTER or not self.determiner.endswith(_OBLIQUE)

    def surely_subject(self, tokens: tuple[Token, ...]) -> bool:
        """A form that only subjects have: "er", or masculine "der" ("der Vorsitzende Keller", not "der Ministerin Lind")."""
        if not self.may_be_subject or self.last - self.first < 2:
            return self.pronoun == "er"
        return self.determiner == "der" and not tokens[self.first + 1].text.endswith(("en", "in"))

    @property
    def empty(self) -> bool:
        """A pronoun that stands for what was said or for nothing at all."""
        return self.pronoun in _FILLERS


def phrases(scene: Scene) -> tuple[Phrase, ...]:
    """The noun phrases of a scene in order, without overlap."""
    reader = _Reader(scene)
    found: list[Phrase] = []
    position = 0
    while position < len(scene.tokens):
        phrase = reader.read(position, found[-1] if found else None)
        if phrase is None:
            position += 1
            continue
        found.append(phrase)
        position = phrase.last
    return tuple(found)


class _Reader:
    def __init__(self, scene: Scene) -> None:
        self.tokens = scene.tokens
        self.actors: dict[int, Actor] = {}
        for actor in scene.actors:
            if self.tokens[actor.first].tag != "PPOSAT" or actor.last - actor.first > 1:
                for number in range(actor.first, actor.last):
                    self.actors.setdefault(number, actor)
        self.holders: dict[int, tuple[str, ...]] = {}
        sentence = scene.sentence
        for title in scene.analysis.titles:
            if title.holders and sentence.start <= title.start < sentence.end:
                for number, token in enumerate(self.tokens):
                    if title.start <= token.start < title.end and token.tag.startswith("N"):
                        self.holders.setdefault(number, title.holders)

    def read(self, position: int, before: Phrase | None) -> Phrase | None:
        """The phrase that begins at a token, its preposition included, or None."""
        start, preposition, determiner = position, "", ""
        token = self.tokens[position]
        if token.tag == "ADV":
            return None
        if token.tag in ("APPR", "APPRART") and position not in self.actors:
            preposition = token.lemma.lower() if token.tag == "APPRART" else token.text.lower()
            position += 1
        position, determiner = self._modifiers(position)
        if position >= len(self.tokens):
            return None
        actor, token = self.actors.get(position), self.tokens[position]
        if actor is not None:
            return self._actor(actor, start, preposition, determiner, before)
        if token.tag in _PRONOUNS:
            return _phrase(start, position + 1, position, preposition, "", (), token.text.lower(), attribute=False)
        if not token.tag.startswith("N"):
            return None
        head, last = position, position + 1
        while last < len(self.tokens) and self.tokens[last].tag.startswith("N") and last not in self.actors:
            last += 1
        persons = self.holders.get(head, ())
        follower = self.actors.get(last)
        if follower is not None and follower.first == last and follower.mention.kind == "name" and follower.case != "genitive":
            persons, last = follower.persons, follower.last
        attribute = self._hangs_on(before, start, preposition, determiner)
        return _phrase(start, last, head, preposition, determiner, persons, "", attribute=attribute)

    def _modifiers(self, position: int) -> tuple[int, str]:
        determiner = ""
        while position < len(self.tokens) and position not in self.actors:
            token = self.tokens[position]
            if token.tag not in _MODIFIERS:
                break
            if token.tag in _DETERMINERS:
                if determiner:
                    break
                determiner = token.text.lower()
            position += 1
        return position, determiner

    def _actor(self, actor: Actor, start: int, preposition: str, determiner: str, before: Phrase | None) -> Phrase:
        opening = self.tokens[actor.first]
        if opening.tag == "APPRART":
            preposition = opening.lemma.lower()
        elif opening.tag in _DETERMINERS:
            determiner = opening.text.lower()
        pronoun = opening.text.lower() if actor.mention.kind == "pronoun" else ""
        attribute = actor.case == "genitive" or self._hangs_on(before, start, preposition, determiner)
        return _phrase(
            start, actor.last, actor.last - 1, preposition, determiner, actor.persons, pronoun, attribute=attribute
        )

    def _hangs_on(self, before: Phrase | None, start: int, preposition: str, determiner: str) -> bool:
        """A genitive directly behind a noun: "der Sprecher der Partei"."""
        if before is None or before.last != start or preposition or before.pronoun:
            return False
        return determiner.endswith(("er", "es"))


def of_actor(actor: Actor) -> Phrase:
    """The phrase of a person who stands in the genitive or as a possessive inside another phrase."""
    return _phrase(actor.first, actor.last, actor.last - 1, "", "", actor.persons, "", attribute=True)


def _phrase(
    first: int, last: int, head: int, preposition: str, determiner: str, persons: tuple[str, ...], pronoun: str, *, attribute: bool
) -> Phrase:
    return Phrase(
        first=first,
        last=last,
        head=head,
        preposition=preposition,
        determiner=determiner,
        persons=persons,
        pronoun=pronoun,
        attribute=attribute,
    )
