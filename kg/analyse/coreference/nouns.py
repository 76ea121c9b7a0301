"""Descriptions by other nouns: "die beiden", "der 79-Jährige", "der Republikaner", "die Ukrainerin"."""

from __future__ import annotations

import re
from functools import cache

from kg import ontology
from kg.analyse.coreference.descriptions import REACH, spoken_of
from kg.analyse.coreference.memory import Link, Memory
from kg.analyse.passage import Passage
from kg.ontology.countries import country_of_demonym

_AGED = re.compile(r"\d{2,3}-[Jj]ährige[nrm]?$")
_NEAR = 2  # sentences that "der 79-Jährige" may look back


def pair(memory: Memory, passage: Passage, position: int) -> Link | None:
    """ "die beiden", "beide", "beide Männer": the two persons last spoken of together."""
    lexicon = ontology.load("lexicon/de/persons")
    token = passage.tokens[position]
    if token.text.lower() not in lexicon["both"]:
        return None
    end = passage.last_of(passage.sentence_of[position])
    following = passage.tokens[position + 1] if position + 1 < end else None
    last = position + 1
    if following and following.tag.startswith(("NN", "ADJA")):
        noun = position + 2 if following.tag == "ADJA" and position + 2 < end else position + 1
        if passage.tokens[noun].text.lower() not in lexicon["pairs"]:
            return None
        last = noun + 1
    sentence = passage.sentence_of[position]
    first = (
        position - 1 if position and passage.tokens[position - 1].text.lower() in ("die", "den", "der") else position
    )
    for number in range(sentence, sentence - 4, -1):
        together = {seen.person for seen in memory.seen if seen.sentence == number and seen.position < position}
        if len(together) == 2:
            return Link(
                first=first,
                last=last,
                pronoun=False,
                persons=tuple(sorted(together)),
                reason="the two last spoken of together",
            )
    recent = [seen.person for seen in memory.recent(sentence, 3)]
    if len(recent) == 2:
        return Link(
            first=first, last=last, pronoun=False, persons=tuple(sorted(recent)), reason="the only two spoken of"
        )
    return None


def aged(memory: Memory, passage: Passage, position: int) -> Link | None:
    """ "der 79-Jährige", "die 58-jährige Politikerin" without a name behind it."""
    token = passage.tokens[position]
    if not _AGED.match(token.text) or (token.text[-9:].startswith("j") and not token.tag.startswith("N")):
        return None
    article = passage.tokens[position - 1].text.lower() if position else ""
    ending = token.text[-1]
    gender = "f" if (article == "die" and ending == "e") or (article == "der" and ending == "n") else "m"
    return _back(memory, passage, position - 1, position + 1, gender, "age: the last one spoken of")


@cache
def _person_nouns() -> dict[str, str]:
    nouns = ontology.load("lexicon/de/persons")["persons"]
    return {noun: gender for gender in ("m", "f") for noun in nouns[gender]}


def noun(memory: Memory, passage: Passage, position: int) -> Link | None:
    """ "der Republikaner", "die Politikerin", "der Ukrainer" with a definite article."""
    token = passage.tokens[position]
    if not token.tag.startswith("NN") or not position or _named(memory, position + 1):
        return None
    first = position - 1
    while first > 0 and passage.tokens[first].tag == "ADJA":
        first -= 1
    article = passage.tokens[first].text.lower()
    if article not in ("der", "die", "dem", "den", "des", "dieser", "diese"):
        return None
    code = country_of_demonym(token.text)
    if code:
        gender = "f" if token.text.endswith("in") else "m"
        if article in ("die", "der") and gender == "m" and token.text.endswith("n"):
            return None
        fitting = [
            p
            for p, offices in memory.offices.items()
            if any(o.key == code for o in offices) and memory.gender(p) in ("", gender)
        ]
        if len(fitting) == 1 and spoken_of(memory, fitting[0], passage.sentence_of[position], REACH):
            return Link(
                first=first, last=position + 1, pronoun=False, persons=tuple(fitting), reason=f"the only one of {code}"
            )
        return None
    gender = _person_nouns().get(token.lemma.lower(), "")
    if not gender or (article == "die" and gender == "m"):
        return None
    return _back(memory, passage, first, position + 1, gender, "description: the last one spoken of")


def _named(memory: Memory, position: int) -> bool:
    """A name of a person begins here: the noun before it is its apposition and points to nobody else."""
    return any(mention.first == position for mention in memory.people.mentions)


def _back(memory: Memory, passage: Passage, first: int, last: int, gender: str, reason: str) -> Link | None:
    """The person of that gender who was subject last, looking back a few sentences."""
    sentence = passage.sentence_of[first]
    recent = [s for s in memory.recent(sentence, _NEAR) if memory.gender(s.person) in ("", gender)]
    earlier = [s for s in recent if s.sentence < sentence] or recent
    if not earlier:
        return None
    subjects = [s for s in earlier if s.subject and s.sentence == earlier[0].sentence]
    chosen = subjects[-1] if subjects else earlier[0]
    return Link(first=first, last=last, pronoun=False, persons=(chosen.person,), reason=reason)
