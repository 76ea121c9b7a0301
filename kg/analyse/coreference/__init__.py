"""Who is meant by descriptions and pronouns: "der Kremlchef", "der 79-Jährige", "er", "die beiden Staatschefs".

Reads the passage from front to back and keeps in mind who was spoken of, where, and what is known of each. A word that
fits nobody, or several equally well, stays without a link.
"""

from __future__ import annotations

from datetime import date

from kg.analyse.attachments import Attachment
from kg.analyse.coreference.descriptions import described
from kg.analyse.coreference.groups import find_plural, group
from kg.analyse.coreference.memory import Link, Memory
from kg.analyse.coreference.nouns import Description, find_descriptions
from kg.analyse.coreference.profiles import profiles, settle_genders
from kg.analyse.coreference.pronouns import is_possessive, pronoun
from kg.analyse.coreference.ranking import Choice, Observer, choose
from kg.analyse.coreference.speech import Spoken, first_persons, speakers
from kg.analyse.coreference.syntax import Role, case_role, parse
from kg.analyse.passage import Passage
from kg.analyse.persons import People
from kg.analyse.titles import TitlePhrase

__all__ = ["Link", "link", "settle_genders"]

_OBLIQUE_PRONOUNS: dict[str, Role] = {"ihm": "oblique", "ihn": "object", "ihr": "oblique", "ihnen": "oblique"}


def link(
    passage: Passage,
    people: People,
    titles: list[TitlePhrase],
    settled: dict[int, Attachment],
    published: date | None,
    observe: Observer | None = None,
) -> list[Link]:
    """Links of all descriptions and pronouns, in order; those that fit nobody are left out.

    ``settled`` gives the country of titles that do not name one. ``observe`` sees every choice, for training.
    """
    syntax = parse(passage, people, titles)
    spoken = [Spoken(position=m.first, person=m.person, role=syntax.role_of[m.first]) for m in people.mentions]
    memory = Memory(
        passage=passage,
        people=people,
        syntax=syntax,
        profiles=profiles(passage, people, titles, settled),
        speakers=speakers(syntax, spoken),
        published=published,
    )
    reader = _Reader(memory, find_descriptions(passage, people, titles), observe)
    found = reader.read()
    spoken += [
        Spoken(position=each.first, person=each.persons[0], role=reader.role(each))
        for each in found
        if len(each.persons) == 1
    ]
    found += first_persons(memory, sorted(spoken, key=lambda s: s.position))
    return sorted(found, key=lambda each: (each.first, each.last))


class _Reader:
    """Goes through the passage once, linking as it goes."""

    def __init__(self, memory: Memory, descriptions: dict[int, Description], observe: Observer | None) -> None:
        self.memory, self.descriptions, self.observe = memory, descriptions, observe
        self.links: dict[int, Link] = {}  # by first token

    def read(self) -> list[Link]:
        memory = self.memory
        names = {mention.first: mention for mention in memory.people.mentions}
        behind = 0
        for position in range(len(memory.passage.tokens)):
            if position in names:
                mention = names[position]
                memory.note(mention.person, position, memory.syntax.role_of[position], named=True)
                behind = mention.last
            elif position >= behind and (found := self._at(position)):
                self.links[found.first if found.first not in self.links else position] = found
                for person in found.persons:
                    memory.note(
                        person, position, self.role(found), named=False, together=found.persons[1:] and found.persons
                    )
                behind = found.last if len(found.persons) > 1 else position + 1
        return list(self.links.values())

    def role(self, found: Link) -> Role:
        """What the linked words are in their clause."""
        passage = self.memory.passage
        token = passage.tokens[found.first]
        if not found.pronoun:
            return case_role(passage, found.first, found.last - 1)
        if token.tag.startswith("PPOS") or token.text.lower() in ("dessen", "deren"):
            return "owner"
        role = _OBLIQUE_PRONOUNS.get(token.text.lower(), "subject")
        return "oblique" if found.first and passage.tokens[found.first - 1].tag.startswith("APPR") else role

    def _at(self, position: int) -> Link | None:
        """The link of a description whose head stands at a token, or of a pronoun or plural there."""
        description = self.descriptions.get(position)
        if description is not None and not description.plural:
            owner = description.owner or self._owner(description)
            choice = described(self.memory, description, owner)
            found = self._decided(choice, description.first, description.last, pronoun=False)
            if found is None and description.gender and description.kind in ("office", "noun", "age", "demonym"):
                role = case_role(self.memory.passage, description.first, description.last - 1)
                self.memory.strangers[description.gender] = (position, role)
            return found
        plural = find_plural(self.memory, position)
        if plural is not None:
            pronoun_alone = plural.kind in ("sie", "owners")
            choice = group(self.memory, plural, position)
            found = self._decided(choice, plural.first, plural.last, pronoun=pronoun_alone)
            if found or not is_possessive(self.memory, position):
                return found
        return self._decided(pronoun(self.memory, position), position, position + 1, pronoun=True)

    def _owner(self, description: Description) -> str:
        """Whom the possessive at the head of a description means."""
        found = self.links.get(description.first)
        return found.persons[0] if found and found.pronoun and len(found.persons) == 1 else ""

    def _decided(self, choice: Choice | None, first: int, last: int, *, pronoun: bool) -> Link | None:
        if choice is None:
            return None
        if self.observe is not None:
            self.observe(choice)
        decided = choose(choice)
        if decided is None:
            return None
        persons, reason = decided
        return Link(first=first, last=last, pronoun=pronoun, persons=persons, reason=reason)
