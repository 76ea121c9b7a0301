"""Several persons at once: "die beiden", "beide Minister", "die Staatschefs", sie and ihr with a plural verb."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from kg import ontology
from kg.analyse.coreference.memory import Memory, Seen
from kg.analyse.coreference.profiles import office_stem
from kg.analyse.coreference.pronouns import is_plural, is_polite, is_possessive
from kg.analyse.coreference.ranking import Choice, Features, Persons
from kg.analyse.offices import office_of

_REACH = 6  # sentences that a group may look back
_SMALLEST, _LARGEST = 2, 4
_ARTICLES = ("die", "den", "der", "diese", "diesen")


@dataclass(frozen=True, slots=True, kw_only=True)
class Plural:
    """Tokens ``first`` to ``last`` (excluded) that mean several persons; ``size`` is 0 where they do not say how many.

    ``kind`` is beide, counted, noun, couple, sie or owners; ``noun`` the plural noun in lower case or "".
    """

    first: int
    last: int
    kind: str
    size: int = 0
    noun: str = ""
    gender: str = ""


def find_plural(memory: Memory, position: int) -> Plural | None:
    """The plural that a token is the number, pronoun or noun of."""
    token = memory.passage.tokens[position]
    word = token.text.lower()
    lexicon = ontology.load("lexicon/de/persons")
    if word in lexicon["numbers"]:
        return _counted(memory, position, lexicon["numbers"][word])
    if word in lexicon["couples"] and token.tag.startswith("N"):
        return Plural(first=position - 1, last=position + 1, kind="couple", size=2) if position else None
    if word in ("sie", "ihnen") or (word.startswith("ihr") and is_possessive(memory, position)):
        if is_polite(memory, position) or (word == "sie" and not is_plural(memory, position)):
            return None
        kind = "owners" if word.startswith("ihr") else "sie"
        return Plural(first=position, last=position + 1, kind=kind)
    if token.tag.startswith("NN") and _for_pairs(word):
        return _noun(memory, position, word)
    return None


def _for_pairs(word: str) -> bool:
    """Whether a plural noun may mean persons of the article: "Partner", but not "Sozialpartner"."""
    lexicon = ontology.load("lexicon/de/persons")
    return word.endswith(tuple(lexicon["pairs"])) and not word.endswith(tuple(lexicon["not_pairs"]))


def _named_behind(memory: Memory, position: int) -> bool:
    return any(mention.opening == position for mention in memory.people.mentions)


def _counted(memory: Memory, position: int, size: int) -> Plural | None:
    """ "die beiden", "beide Männer", "die drei Minister"."""
    tokens = memory.passage.tokens
    sentence = memory.passage.sentence_of[position]
    start, end = memory.passage.first_of[sentence], memory.passage.last_of(sentence)
    definite = position > start and tokens[position - 1].text.lower() in _ARTICLES
    if not definite and not tokens[position].text.lower().startswith("beide"):
        return None
    head = position + 1
    while head < end and tokens[head].tag == "ADJA":
        head += 1
    noun = tokens[head].text if head < end and tokens[head].tag.startswith(("NN", "NE")) else ""
    if (noun and not _for_pairs(noun.lower())) or (not noun and head > position + 1):
        return None
    last = head + 1 if noun else position + 1
    if _named_behind(memory, last):
        return None
    kind = "beide" if size == 2 else "counted"
    first = position - 1 if definite else position
    return Plural(first=first, last=last, kind=kind, size=size, noun=noun.lower(), gender=_gender(noun))


def _noun(memory: Memory, position: int, word: str) -> Plural | None:
    """ "die Staatschefs", "die Kontrahenten" without a number."""
    tokens = memory.passage.tokens
    first = position - 1
    if first < 0 or tokens[first].text.lower() not in ("die", "den", "der") or _named_behind(memory, position + 1):
        return None
    if tokens[first].text.lower() == "der" and not word.endswith(("en", "ern", "fs", "s")):
        return None
    following = tokens[position + 1 : position + 2]
    if following and (following[0].text.lower() in ("der", "des", "aus", "von") or following[0].tag == "NE"):
        return None  # "die Minister der Euroländer" are others
    return Plural(first=first, last=position + 1, kind="noun", noun=word, gender=_gender(tokens[position].text))


def _gender(noun: str) -> str:
    return "f" if noun.endswith("innen") or noun == "Frauen" else "m" if noun == "Männer" else ""


def group(memory: Memory, plural: Plural, position: int) -> Choice | None:
    """The sets of persons that a plural may mean."""
    taken = memory.in_clause(position) if plural.kind != "owners" else set()
    candidates: list[tuple[Persons, Features]] = []
    sets = _sets(memory, position)
    so_called = tuple(sorted(p for p in memory.last if plural.noun and _called(memory, p, plural.noun) == 1))
    if _SMALLEST <= len(so_called) <= _LARGEST:
        sets.setdefault(so_called, {"distance": float(_REACH)})["all of such office"] = 1.0
    nearest = min((features["distance"] for features in sets.values()), default=0.0)
    known = set(list(memory.last)[:2])
    for rank, (persons, found) in enumerate(sets.items()):
        if taken & set(persons) or not _fits(memory, plural, persons):
            continue
        features = {
            **found,
            "nearest": float(rank == 0),
            "late": float(found["distance"] == nearest),
            "pair": float(len(persons) == 2),
            "lead pair": float(set(persons) == known),
            "all called so": float(bool(plural.noun) and all(_called(memory, p, plural.noun) == 1 for p in persons)),
            "called otherwise": float(bool(plural.noun) and any(_called(memory, p, plural.noun) < 0 for p in persons)),
        }
        if plural.kind in ("sie", "owners"):
            features |= {f"pronoun: {name}": value for name, value in features.items() if value}
        candidates.append((persons, features))
    if not candidates:
        return None
    quoted = float(memory.syntax.quotation_of[position] >= 0)
    nobody = {"any": 1.0, plural.kind: 1.0, "quoted": quoted, "with noun": float(bool(plural.noun))}
    return Choice(model="group", position=position, candidates=candidates, nobody=nobody)


def _fits(memory: Memory, plural: Plural, persons: Persons) -> bool:
    if plural.size and len(persons) != plural.size:
        return False
    if plural.noun and all(_called(memory, person, plural.noun) < 0 for person in persons):
        return False  # two presidents are not "die beiden Minister"
    return not plural.gender or all(memory.gender(p) in ("", plural.gender) for p in persons)


def _called(memory: Memory, person: str, noun: str) -> int:
    """Whether a person is called by a plural noun for an office: 1 yes, 0 nothing known, -1 holds another office."""
    offices = memory.profiles[person].offices
    words = ontology.load("lexicon/de/persons")["group_offices"]
    stems = next((stems for word, stems in words.items() if noun.endswith(word)), None) or _stem_of_plural(noun)
    if not stems or not offices:
        return 0
    return 1 if any(office.stem.endswith(s) or office.group == s for office in offices for s in stems) else -1


@cache
def _stem_of_plural(noun: str) -> tuple[str, ...]:
    """What offices that a plural noun means end in: "Botschaftern" gives botschafter; nothing where it is no office."""
    word = office_of(noun.capitalize())
    return () if word is None or word.relational else (office_stem(word.office),)


def _sets(memory: Memory, position: int) -> dict[Persons, Features]:
    """Sets of persons spoken of together, the last ones first, with how they stand together."""
    sentence = memory.passage.sentence_of[position]
    found: dict[Persons, Features] = {}

    def add(persons: list[str], name: str, distance: int) -> None:
        unique = tuple(sorted(set(persons)))
        if _SMALLEST <= len(unique) <= _LARGEST:
            features = found.setdefault(unique, {"distance": float(min(distance, _REACH))})
            features[name] = 1.0
            features["distance"] = min(features["distance"], float(distance))

    by_sentence: dict[int, list[Seen]] = {}
    for seen in memory.seen:
        if seen.position < position and sentence - seen.sentence <= _REACH:
            by_sentence.setdefault(seen.sentence, []).append(seen)
    for number in sorted(by_sentence, reverse=True):
        rows, distance = by_sentence[number], sentence - number
        for clause in sorted({seen.clause for seen in rows}, reverse=True):
            inside = [seen for seen in rows if seen.clause == clause]
            add([s.person for s in inside], "one clause", distance)
            add([s.person for s in inside if s.role != "owner"], "parts of clause", distance)
            add([s.person for s in inside if s.role == "subject"], "joint subject", distance)
        add([s.person for s in rows], "one sentence", distance)
        add([s.person for s in rows if s.role != "owner"], "parts of sentence", distance)
        for seen in rows:
            add(list(seen.together), "spoken of as a group", distance)
        subject = next((s.person for s in rows if s.role == "subject"), "")
        for seen in rows if subject and distance < 3 else ():
            add([subject, seen.person], "subject and another", distance)
    recent = [seen.person for seen in memory.recent(position, _REACH)]
    add(recent[:2], "last two", 0)
    add(recent[:3], "last three", 0)
    often = sorted(memory.counts, key=lambda p: (-memory.counts[p], memory.last[p].position))
    add(often[:2], "most spoken of", 0)
    return found
