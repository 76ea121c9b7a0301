"""Descriptions by office: "der US-Präsident", "sein russischer Amtskollege", "die beiden Staatschefs"."""

from __future__ import annotations

from kg import ontology
from kg.analyse.coreference.memory import Link, Memory, Office, stem_of
from kg.analyse.passage import Passage
from kg.analyse.titles import TitlePhrase
from kg.ontology.officeholders import country_of_holder

PLURAL_REACH = 4  # sentences that "die Minister" may look back
REACH = 12  # sentences that "der Minister" may look back
# Offices that speak of the same person in other words: the president is also called Staatschef, the chancellor
# Regierungschef.
_FAMILIES = (
    {"head_of_state", "vice"},
    {"head_of_government"},
    {"minister", "diplomat", "commissioner"},
    {"monarch"},
    {"pope"},
)


def _family(group: str) -> set[str]:
    return next((family for family in _FAMILIES if group in family), {group})


def described(memory: Memory, passage: Passage, title: TitlePhrase) -> Link | None:
    """ "der US-Präsident", "die Ministerin", "sein russischer Amtskollege"."""
    sentence = passage.sentence_of[title.head]
    if title.plural:
        return _office_pair(memory, passage, title, sentence)
    if not title.definite or (title.first == title.head and not title.word.prefixes and not title.word.implied):
        return None
    key = title.attachment.key if title.attachment and title.attachment.kind != "person" else ""
    if title.word.relational:
        fitting = [p for p, offices in memory.offices.items() if key and any(o.key == key for o in offices)]
        reason = f"{title.word.office}: the only one of {key}"
        return _single(title, fitting, reason)
    fitting = [p for p, offices in memory.offices.items() if _fits_one(title, key, offices)]
    fitting = [p for p in fitting if memory.gender(p) in ("", "f" if title.word.female else "m")]
    words = passage.text(title.first, title.last)
    named = [p for p in fitting if any(office.key == key for office in memory.offices[p])]
    if key and not named:
        known = _known_holders(memory, title, key)
        if known:
            return _single(title, known, f"known to hold this office of {key}")
        fitting = [p for p in fitting if not _known_elsewhere(memory, title, p, key)]
    if len(fitting) == 1 and (key or spoken_of(memory, fitting[0], sentence, REACH)):
        return _single(title, fitting, f"the only one called {words}")
    recent = [seen.person for seen in memory.recent(sentence, REACH) if seen.person in fitting]
    return _single(title, recent[:1], f"the last one called {words}")


def _known_holders(memory: Memory, title: TitlePhrase, key: str) -> list[str]:
    """The persons of the article without title whom the authority knows in such an office of the country."""
    untitled = [p for p in memory.people.persons if not any(office.key for office in memory.offices.get(p, []))]
    return [
        person
        for person in untitled
        if memory.gender(person) in ("", "f" if title.word.female else "m")
        and country_of_holder(memory.people.persons[person].label, title.word.group, on=memory.published) == key
    ]


def _known_elsewhere(memory: Memory, title: TitlePhrase, person: str, key: str) -> bool:
    """The authority knows the person in such an office of another country."""
    label = memory.people.persons[person].label
    return country_of_holder(label, title.word.group, on=memory.published) not in ("", key)


def _fits_one(title: TitlePhrase, key: str, offices: list[Office]) -> bool:
    """One of the offices of a person fits the title; an office without country cannot bring in a second country."""
    keys = {office.key for office in offices if office.key}
    if key and keys and key not in keys:
        return False
    return any(_fits(title, key, office) for office in offices)


def _fits(title: TitlePhrase, key: str, office: Office) -> bool:
    if key and office.key and key != office.key:
        return False
    if title.word.group in (
        "head",
        "secretary",
        "spokesman",
        "commissioner",
        "member",
        "military",
        "judge",
        "legislator",
    ):
        return stem_of(title) == office.stem
    if stem_of(title) == office.stem:
        return True
    same = office.group in _family(title.word.group)
    if "minister" in (title.word.group, office.group):
        return same and (
            stem_of(title) in ("minister", "chefdiplomat", "ressortchef") or office.stem.endswith(stem_of(title))
        )
    return same and bool(key)


def spoken_of(memory: Memory, person: str, sentence: int, reach: int) -> bool:
    """Whether a person was named within reach, or nowhere yet: a description may come before the name."""
    return any(seen.person == person for seen in memory.recent(sentence, reach)) or not any(
        seen.person == person for seen in memory.seen
    )


def _single(title: TitlePhrase, persons: list[str], reason: str) -> Link | None:
    if len(persons) != 1:
        return None
    return Link(first=title.first, last=title.last, pronoun=False, persons=(persons[0],), reason=reason)


def _office_pair(memory: Memory, passage: Passage, title: TitlePhrase, sentence: int) -> Link | None:
    """ "die beiden Staatschefs", "die Minister": two persons who hold such an office, the last two spoken of.

    Without "beide" only if no third one of such an office was spoken of lately.
    """
    words = set(passage.text(title.first, title.last).lower().split())
    both = bool(words & set(ontology.load("lexicon/de/persons")["both"]))
    if not both and passage.tokens[title.first].text.lower() not in ("die", "den", "der"):
        return None
    recent = [seen.person for seen in memory.recent(sentence, REACH if both else PLURAL_REACH)]
    stem = stem_of(title)
    family = _family(title.word.group) | ({"head_of_government"} if title.word.group == "head_of_state" else set())
    holding = [p for p in recent if any(o.group in family or o.stem == stem for o in memory.offices.get(p, []))]
    persons = holding[:2] if len(holding) >= 2 else recent[:2] if both and not holding else []
    if len(persons) < 2 or (not both and len(holding) != 2):
        return None
    reason = "the last two in such an office"
    return Link(first=title.first, last=title.last, pronoun=False, persons=tuple(sorted(persons)), reason=reason)
