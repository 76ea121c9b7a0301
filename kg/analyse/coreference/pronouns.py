"""Pronouns: er, ihm, ihn, sie, ihr, possessives and demonstratives."""

from __future__ import annotations

import re

from kg import ontology
from kg.analyse.coreference.memory import Link, Memory, Seen
from kg.analyse.passage import Passage

_PLURAL_VERB = re.compile(r"(en|sind|werden|haben|waren|hatten|wurden|sollen|wollen|könnten)$")
_REACH = 2  # sentences that er or sie may look back


def pronoun(memory: Memory, passage: Passage, position: int) -> Link | None:
    """er, ihm, ihn, sie, ihr and possessives."""
    token = passage.tokens[position]
    word = token.text.lower()
    lexicon = ontology.load("lexicon/de/persons")
    gender = next((g for g in ("m", "f") if word in lexicon["pronouns"][g]), "")
    if not gender or not token.tag.startswith(("PPER", "PPOS")):
        return None
    sentence = passage.sentence_of[position]
    if gender == "f" and _plural_or_polite(passage, position):
        return None
    possessive = word in lexicon["possessive"]
    recent = [s for s in memory.recent(sentence, _REACH) if memory.gender(s.person) in ("", gender)]
    if not recent:
        return None
    here = [s for s in recent if s.sentence == sentence]
    before = [s for s in recent if s.sentence < sentence]
    chosen = _antecedent(here, before, possessive=possessive)
    if chosen is None:
        return None
    return Link(
        first=position,
        last=position + 1,
        pronoun=True,
        persons=(chosen.person,),
        reason="pronoun: the last subject that fits",
    )


def demonstrative(memory: Memory, passage: Passage, position: int) -> Link | None:
    """dieser, diesem, diese as a pronoun: the person named last, not the subject."""
    token = passage.tokens[position]
    word = token.text.lower()
    genders = ontology.load("lexicon/de/persons")["demonstratives"]
    gender = next((g for g in ("m", "f") if word in genders[g]), "")
    if not gender or token.tag != "PDS" or (gender == "f" and _plural_or_polite(passage, position)):
        return None
    recent = [s for s in memory.recent(passage.sentence_of[position], 1) if memory.gender(s.person) == gender]
    if not recent:
        return None
    reason = "demonstrative: the one named last"
    return Link(first=position, last=position + 1, pronoun=True, persons=(recent[0].person,), reason=reason)


def _antecedent(here: list[Seen], before: list[Seen], *, possessive: bool) -> Seen | None:
    """A subject of the same sentence, else the last subject before it, else whoever was named last."""
    subjects_here = [s for s in here if s.subject]
    if subjects_here:
        return subjects_here[0] if possessive else subjects_here[-1]
    if here and possessive:
        return here[0]
    subjects = [s for s in before if s.subject and s.sentence == before[0].sentence]
    return next(iter([*subjects[-1:], *before, *here]), None)


def _plural_or_polite(passage: Passage, position: int) -> bool:
    """sie with a plural verb near it, or Sie in the middle of a sentence."""
    token = passage.tokens[position]
    start = passage.first_of[passage.sentence_of[position]]
    if (
        token.text[0].isupper()
        and position > start
        and passage.tokens[position - 1].text not in ("„", '"', "“", "»", ":")
    ):
        return True
    if token.text.lower() != "sie":
        return False
    end = passage.last_of(passage.sentence_of[position])
    verbs = [t for t in passage.tokens[position + 1 : min(position + 12, end)] if t.tag in ("VVFIN", "VAFIN", "VMFIN")]
    if position > start and passage.tokens[position - 1].tag in ("VVFIN", "VAFIN", "VMFIN"):
        verbs = [passage.tokens[position - 1]]
    return bool(verbs) and bool(_PLURAL_VERB.search(verbs[0].text.lower()))
