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
_OBLIQUE_PRONOUNS = (
    "ihm",
    "ihn",
    "ihr",
    "ihnen",
    "mir",
    "mich",
    "uns",
    "euch",
    "sich",
    "dem",
    "den",
    "denen",
    "dessen",
)
_MARKS = ("„", '"', "»", "«", "‚")
_FILLERS = ("das", "dies", "dieses", "es", "was", "alles", "nichts")


@dataclass(frozen=True, slots=True, kw_only=True)
class Phrase:
    """Tokens ``first`` to ``last`` (excluded) around a noun, name or pronoun; adverbs before it are left out.

    ``persons`` are the referents that it stands for, () for others; ``preposition`` and ``determiner`` in lower case.
    ``attribute`` tells a phrase that hangs on the noun before it ("der Sprecher [des Ministers]").
    """

    first: int
    last: int
    head: int
    preposition: str = ""
    determiner: str = ""
    persons: tuple[str, ...] = ()
    pronoun: str = ""
    attribute: bool = False

    @property
    def may_be_subject(self) -> bool:
        """Neither governed by a preposition nor in a case that no subject stands in."""
        if self.preposition or self.attribute or self.pronoun in _OBLIQUE_PRONOUNS:
            return False
        return self.determiner in _NEUTER or not self.determiner.endswith(_OBLIQUE)

    def surely_subject(self, tokens: tuple[Token, ...]) -> bool:
        """A form that only subjects have: "er", masculine "der" ("der Vorsitzende Keller", not "der Ministerin")."""
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

    def read(self, start: int, before: Phrase | None) -> Phrase | None:
        """The phrase that begins at a token, its preposition included, or None."""
        position, preposition, opening = start, "", self.tokens[start]
        if opening.tag in ("APPR", "APPRART") and start not in self.actors:
            preposition = opening.lemma.lower() if opening.tag == "APPRART" else opening.text.lower()
            position += 1
        position, determiner = self._modifiers(position)
        if position >= len(self.tokens) or opening.tag == "ADV":
            return None
        actor, token = self.actors.get(position), self.tokens[position]
        if actor is not None:
            return self._actor(actor, start, preposition, determiner, before)
        if token.tag in _PRONOUNS:
            return Phrase(
                first=start, last=position + 1, head=position, preposition=preposition, pronoun=token.text.lower()
            )
        if not token.tag.startswith("N"):
            return None
        last, persons = self._noun(position)
        return Phrase(
            first=start,
            last=last,
            head=position,
            preposition=preposition,
            determiner=determiner,
            persons=persons,
            attribute=self._hangs_on(before, start, preposition, determiner),
        )

    def _noun(self, head: int) -> tuple[int, tuple[str, ...]]:
        """The token behind a noun and the nouns or the name beside it, and the persons that these stand for."""
        last = head + 1
        while last < len(self.tokens) and self.tokens[last].tag.startswith("N") and last not in self.actors:
            last += 1
        name = self.actors.get(last)
        if name is not None and name.first == last and name.mention.kind == "name" and name.case != "genitive":
            return name.last, name.persons
        return last, self.holders.get(head, ())

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
        bare = actor.mention.kind == "name" and opening.start == actor.mention.start
        if bare and self.tokens[actor.first - 1].tag == "ART":
            determiner = ""  # names have no article: "(ein Satz,) den Keller (sprach)"
        # behind a noun with an article of its own a final -s belongs to the name: "der Politologe Jan Peters"
        genitive = actor.case == "genitive" and (bare or actor.mention.kind != "name" or determiner.endswith("es"))
        return Phrase(
            first=start,
            last=actor.last,
            head=actor.last - 1,
            preposition=preposition,
            determiner=determiner,
            persons=actor.persons,
            pronoun=opening.text.lower() if actor.mention.kind == "pronoun" else "",
            attribute=genitive or self._hangs_on(before, start, preposition, determiner),
        )

    def _hangs_on(self, before: Phrase | None, start: int, preposition: str, determiner: str) -> bool:
        """A genitive directly behind a noun: "der Sprecher der Partei"; a name in marks: "der Agentur „Nordpress“"."""
        if before is not None and before.last == start - 1 and self.tokens[start - 1].text in _MARKS:
            return not determiner and not before.pronoun
        if before is None or before.last != start or preposition or before.pronoun:
            return False
        return determiner.endswith(("er", "es"))


def of_actor(actor: Actor) -> Phrase:
    """The phrase of a person who stands in the genitive or as a possessive inside another phrase."""
    return Phrase(first=actor.first, last=actor.last, head=actor.last - 1, persons=actor.persons, attribute=True)
