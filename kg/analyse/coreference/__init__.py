"""Who is meant by descriptions and pronouns: "der Kremlchef", "der 79-Jährige", "er", "die beiden Staatschefs".

Reads the passage from front to back and keeps in mind who was spoken of, where and in which office. A word that fits
nobody, or several equally well, stays without a link.
"""

from __future__ import annotations

from datetime import date

from kg.analyse.coreference.descriptions import described
from kg.analyse.coreference.memory import Link, Memory, is_subject, offices_of, settle_genders
from kg.analyse.coreference.nouns import aged, noun, pair
from kg.analyse.coreference.pronouns import demonstrative, pronoun
from kg.analyse.passage import Passage
from kg.analyse.persons import People
from kg.analyse.titles import TitlePhrase

__all__ = ["Link", "link", "settle_genders"]

READERS = (pair, aged, noun, pronoun, demonstrative)  # the first that finds somebody decides


def link(passage: Passage, people: People, titles: list[TitlePhrase], published: date | None) -> list[Link]:
    """Links of all descriptions and pronouns, in order; those that fit nobody are left out."""
    memory = Memory(people=people, offices=offices_of(titles), published=published)
    names = {mention.first: mention for mention in people.mentions}
    inside = {i for mention in people.mentions for i in range(mention.first, mention.last)}
    descriptions = {title.head: title for title in titles if not title.holders}
    found: list[Link] = []
    for position in range(len(passage.tokens)):
        sentence = passage.sentence_of[position]
        if position in names:
            memory.note(
                names[position].person, position, sentence, subject=is_subject(passage, names[position], titles)
            )
            continue
        if position in inside:
            continue
        if position in descriptions:
            result = described(memory, passage, descriptions[position])
        else:
            found_by = (reader(memory, passage, position) for reader in READERS)
            result = next((link for link in found_by if link), None)
        if result:
            found.append(result)
            for person in result.persons:
                subject = not result.pronoun or passage.tokens[position].text.lower() in ("er", "sie")
                memory.note(person, position, sentence, subject=subject)
    return found
