"""Pronouns of the third person: er, ihm, ihn, sie, ihr, the possessives, dieser, dessen and deren."""

from __future__ import annotations

import math
import re

from kg import ontology
from kg.analyse.coreference.memory import Memory, Seen
from kg.analyse.coreference.ranking import Choice, Features
from kg.analyse.coreference.syntax import FINITE, Role

_PLURAL_VERB = re.compile(r"(en|sind|waren|taten)$")
_NEAR = 40  # tokens that an unnamed person may be away
_REACH = 4  # sentences that a pronoun may look back
_CASES: dict[str, Role] = {"er": "subject", "ihn": "object", "ihm": "oblique", "dieser": "subject", "diesem": "oblique"}


def pronoun(memory: Memory, position: int) -> Choice | None:
    """Who may be meant by the pronoun at a token; None where there is none, or only a plural or polite one."""
    token = memory.passage.tokens[position]
    word = token.text.lower()
    lexicon = ontology.load("lexicon/de/persons")
    if word in ("dessen", "deren"):
        return _relative_owner(memory, position, "m" if word == "dessen" else "f")
    gender = next((g for g in ("m", "f") if word in lexicon["pronouns"][g]), "")
    demonstrative = next((g for g in ("m", "f") if word in lexicon["demonstratives"][g]), "")
    if token.tag == "PDS" and demonstrative and _stands_alone(memory, position):
        gender, kind = demonstrative, "demonstrative"
    elif gender and token.tag.startswith(("PPER", "PPOS")):
        kind = "possessive" if is_possessive(memory, position) else "personal"
    else:
        return None
    if gender == "f" and (is_polite(memory, position) or is_plural(memory, position)):
        return None
    excluded = _excluded(memory, position, kind)
    candidates: list[tuple[tuple[str, ...], Features]] = []
    recent = [s for s in memory.recent(position, _REACH) if memory.gender(s.person) in ("", gender)]
    recent = [s for s in recent if s.person not in excluded]
    subjects = [s for s in recent if s.role == "subject"]
    for rank, seen in enumerate(recent):
        features = recency(memory, seen, position, rank)
        features["last subject"] = float(bool(subjects) and subjects[0] is seen)
        features["gender unknown"] = float(not memory.gender(seen.person))
        role = _CASES.get(word, "")
        features["parallel"] = float(role == seen.role and bool(role))
        features = {**features, **{f"{kind}: {name}": value for name, value in features.items() if value}}
        candidates.append(((seen.person,), features))
    if kind == "possessive" and (later := _later_subject(memory, position, gender, {s.person for s in recent})):
        candidates.append(((later,), {"named later": 1.0}))
    competitor = _other_noun(memory, position, gender)
    stranger, role = memory.strangers.get(gender, (-1, "object"))
    nearer = stranger > (recent[0].position if recent else -1) and position - stranger < _NEAR
    nobody = {
        "any": 1.0,
        kind: 1.0,
        "other noun": float(competitor),
        "stranger": float(nearer),
        "stranger as subject": float(nearer and role == "subject"),
        f"{kind}: other noun": float(competitor),
        word: 1.0,
    }
    return Choice(model="pronoun", position=position, candidates=candidates, nobody=nobody)


def recency(memory: Memory, seen: Seen, position: int, rank: int) -> Features:
    """How near and in which role a person was spoken of last, and how much the article speaks of the person."""
    sentence = memory.passage.sentence_of[position]
    distance = min(sentence - seen.sentence, 6)
    features: Features = {
        f"distance {distance if distance < 4 else 4 if distance < 6 else 6}": 1.0,
        seen.role: 1.0,
        "nearest": float(rank == 0),
        "rank": float(min(rank, 4)),
        "often": math.log(1 + memory.counts[seen.person]),
        "lead": float(seen.person == memory.seen[0].person),
        "by pronoun": float(not seen.named),
        "same clause": float(seen.clause == memory.syntax.clause_of[position]),
        "subject of sentence": float(seen.role == "subject" and distance == 0),
        "subject before": float(seen.role == "subject" and distance == 1),
        "same quotation": float(memory.syntax.quotation_of[seen.position] == memory.syntax.quotation_of[position] >= 0),
    }
    return {name: value for name, value in features.items() if value}


def _excluded(memory: Memory, position: int, kind: str) -> set[str]:
    """Whom a pronoun cannot mean: the other parts of its clause, the thing possessed, and who is speaking."""
    excluded = set()
    quotation = memory.syntax.quotation_of[position]
    if quotation in memory.speakers:
        excluded.add(memory.speakers[quotation])
    if kind == "possessive":
        return excluded | possessed(memory, position)
    return excluded | memory.in_clause(position)


def possessed(memory: Memory, position: int) -> set[str]:
    """The person named in the noun phrase that a possessive opens: "seine Frau Anna" is not Anna's."""
    tokens = memory.passage.tokens
    end = memory.passage.last_of(memory.passage.sentence_of[position])
    behind = position + 1
    while behind < end and tokens[behind].tag.startswith(("ADJ", "NN", "CARD", "TRUNC", "APPRART")):
        behind += 1
    named = {mention.opening: mention for mention in memory.people.mentions}
    return {named[behind].person} if behind in named else set()


def _later_subject(memory: Memory, position: int, gender: str, known: set[str]) -> str:
    """The subject named behind a possessive in its own clause: "In seiner Rede sagte NAME"."""
    clause = memory.syntax.clause_of[position]
    excluded = possessed(memory, position)
    for mention in memory.syntax.names_in.get(clause, ()):
        later = mention.first > position and memory.syntax.role_of[mention.first] in ("subject", "object")
        if later and mention.person not in excluded and memory.gender(mention.person) in ("", gender):
            return "" if mention.person in known else mention.person
    return ""


def _relative_owner(memory: Memory, position: int, gender: str) -> Choice | None:
    """dessen and deren: the person named just before the comma, or last in the sentence ("X und dessen Frau")."""
    passage = memory.passage
    start = passage.first_of[passage.sentence_of[position]]
    recent = [s for s in memory.recent(position, 1) if memory.gender(s.person) == gender]
    recent = [s for s in recent if s.person not in possessed(memory, position)]
    before = position - 1 if position > start and passage.tokens[position - 1].tag.startswith("APPR") else position
    relative = before > start and passage.tokens[before - 1].text == ","
    candidates = []
    for rank, seen in enumerate(recent):
        gap = before - 1 - seen.position
        features = recency(memory, seen, position, rank)
        features = {f"owner: {name}": value for name, value in features.items()}
        features["owner: just before"] = float(relative and gap <= 4)
        features["owner: relative"] = float(relative)
        candidates.append(((seen.person,), features))
    nobody = {"any": 1.0, "owner": 1.0, "owner: relative": float(relative), passage.tokens[position].text.lower(): 1.0}
    return Choice(model="pronoun", position=position, candidates=candidates, nobody=nobody)


def _stands_alone(memory: Memory, position: int) -> bool:
    """Whether no noun follows that the demonstrative belongs to."""
    following = memory.passage.tokens[position + 1 : position + 2]
    return not (following and following[0].tag.startswith(("NN", "ADJA", "NE", "CARD")))


def is_possessive(memory: Memory, position: int) -> bool:
    """sein- and ihr- before a noun."""
    token = memory.passage.tokens[position]
    word = token.text.lower()
    if word.startswith("sein") or (word.startswith("ihre") and word != "ihre"):
        return True
    following = memory.passage.tokens[position + 1 : position + 3]
    if word == "ihre":
        return True
    noun = next((t for t in following if not t.tag.startswith("ADJ")), None)
    return word == "ihr" and noun is not None and noun.tag.startswith("NN") and following[0].tag != "ART"


def is_polite(memory: Memory, position: int) -> bool:
    """Sie, Ihnen and Ihr- in the middle of a sentence."""
    token = memory.passage.tokens[position]
    start = memory.passage.first_of[memory.passage.sentence_of[position]]
    if not token.text[0].isupper() or position <= start:
        return False
    return not re.search(r"[„\"“»«:‚(|–]$", memory.passage.tokens[position - 1].text)


def is_plural(memory: Memory, position: int) -> bool:
    """sie as the subject of a plural verb: the finite verb beside it, else the last one of its clause."""
    tokens, syntax = memory.passage.tokens, memory.syntax
    if tokens[position].text.lower() != "sie":
        return False
    sentence = memory.passage.sentence_of[position]
    start, end = memory.passage.first_of[sentence], memory.passage.last_of(sentence)
    verbs = [
        i for i in range(start, end) if tokens[i].tag in FINITE and syntax.clause_of[i] == syntax.clause_of[position]
    ]
    if not verbs:
        return False
    nearest = min(verbs, key=lambda i: (abs(i - position), i))
    return bool(_PLURAL_VERB.search(tokens[nearest].text.lower()))


def _other_noun(memory: Memory, position: int, gender: str) -> bool:
    """Whether a noun of the same gender stands nearer as a subject and names no person: "der Termin"."""
    passage = memory.passage
    sentence = passage.sentence_of[position]
    floor = passage.first_of[max(0, sentence - 1)]
    articles = ("der", "dieser", "ein", "sein") if gender == "m" else ("die", "diese", "eine", "seine")
    last = max((seen.position for seen in memory.last.values() if memory.gender(seen.person) == gender), default=-1)
    for number in range(position - 2, max(floor, last), -1):
        token = passage.tokens[number]
        noun = passage.tokens[number + 1]
        if token.text.lower() in articles and noun.tag == "NN":
            bound = number and passage.tokens[number - 1].tag.startswith(("APPR", "NN"))
            return not bound
    return False
