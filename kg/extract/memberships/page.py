"""A sentence as the patterns of memberships look at it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from kg.extract.memberships.known import Organization
from kg.extract.memberships.organizations import Organizations
from kg.extract.scene import Actor, Scene
from kg.extract.subjects import Syntax
from kg.records import Mention


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """A membership as one pattern reads it: ``token`` is the one that says it, ``role`` the word for it or "".

    ``mention`` are the words for the person, None where only the token tells.
    """

    mention: Mention | None
    person: str
    organization: Organization
    token: int
    role: str
    pattern: str


class Page:
    """The tokens of a scene, and the persons, titles and organizations in it."""

    def __init__(self, scene: Scene, organizations: Organizations) -> None:
        self.scene = scene
        self.tokens = scene.tokens
        self.organizations = organizations
        self.named = [a for a in scene.actors if a.mention.kind == "name"]
        self.described = [a for a in scene.actors if a.mention.kind == "noun" and self._singular(a)]
        self.titles = [t for t in scene.analysis.titles if scene.sentence.start <= t.start < scene.sentence.end]
        self.names = {i for actor in self.named for i in range(self.name(actor), actor.last)}

    def _singular(self, actor: Actor) -> bool:
        """A description of one person; "(Politik) der Republikaner" and "den Demokraten" may be all of them."""
        opening = self.tokens[actor.first].text.lower()
        hangs = actor.first > 0 and self.tokens[actor.first - 1].tag.startswith("N")
        return len(actor.persons) == 1 and opening in ("der", "die", "dem") and not hangs

    def name(self, actor: Actor) -> int:
        """The first token of the name itself, behind its titles."""
        return next(i for i in range(actor.first, actor.last) if self.tokens[i].end > actor.mention.start)

    @cached_property
    def syntax(self) -> Syntax:
        """The subjects of the clauses."""
        return Syntax(self.scene)

    def behind_brackets(self, number: int) -> int:
        """The token behind an abbreviation in brackets that begins at a token: "(die Nordische Union) (NU)"."""
        return number + 3 if self.text(number) == "(" and self.text(number + 2) == ")" else number

    def text(self, number: int) -> str:
        """The word at a token, "" behind the last one."""
        return self.tokens[number].text if number < len(self.tokens) else ""

    def each(
        self, actor: Actor, organization: Organization, *, token: int, pattern: str, role: str = ""
    ) -> Iterator[Found]:
        """The membership of every person that an actor stands for."""
        for person in actor.persons:
            yield Found(
                mention=actor.mention,
                person=person,
                organization=organization,
                token=token,
                role=role,
                pattern=pattern,
            )
