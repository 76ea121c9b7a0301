"""Who speaks in a quotation, so that "ich" in it means somebody and "er" does not mean the speaker."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from kg import ontology
from kg.analyse.coreference.memory import Link, Memory
from kg.analyse.coreference.pronouns import is_polite
from kg.analyse.coreference.syntax import FINITE, Role, Syntax

_BEHIND = 14  # tokens behind a quotation that its speaker may stand in
_SHORTEST = 3  # tokens of a quotation with its signs


@dataclass(frozen=True, slots=True, kw_only=True)
class Spoken:
    """Words that stand for a person, with their role."""

    position: int
    person: str
    role: Role


def speakers(syntax: Syntax, spoken: Sequence[Spoken]) -> dict[int, str]:
    """The speaker of each quotation that has one: the subject behind it, before its colon, or of the one before."""
    found: dict[int, str] = {}
    outside = [s for s in spoken if syntax.quotation_of[s.position] < 0]
    for number, (first, last) in enumerate(syntax.quotations):
        if last - first >= _SHORTEST and (speaker := _speaker(syntax, outside, first, last)):
            found[number] = speaker
    for number, (first, _) in enumerate(syntax.quotations):
        before = syntax.quotations[number - 1][1] if number else 0
        between = syntax.passage.tokens[before:first]
        sentence = syntax.passage.sentence_of
        if number and number not in found and number - 1 in found and sentence[first] - sentence[before - 1] <= 1:
            near = [s for s in outside if before <= s.position < first]
            if all(s.person == found[number - 1] for s in near) and len(between) <= _BEHIND:
                found[number] = found[number - 1]
    return found


def _speaker(syntax: Syntax, spoken: list[Spoken], first: int, last: int) -> str:
    passage = syntax.passage
    sentence = passage.sentence_of[last - 1]
    end = passage.last_of(sentence)
    if last >= end and sentence + 1 < len(passage.sentences):
        following = passage.tokens[end : end + 2]
        if following and (following[0].text in (",", "–", "so") or following[0].tag in FINITE):
            end = passage.last_of(sentence + 1)
    stop = next(
        (i for i in range(last, min(end, last + _BEHIND)) if passage.tokens[i].text in ("„", "«", "»", ":")), end
    )
    if any(t.tag in FINITE or t.text == "so" for t in passage.tokens[last : min(last + 4, end)]):
        behind = [s for s in spoken if last <= s.position < min(stop, last + _BEHIND)]
        subject = next((s for s in behind if s.role == "subject"), None)
        if subject:
            return subject.person
    if last < end and passage.tokens[last].text in ("–", "(", "|"):
        behind = [s for s in spoken if last <= s.position < last + _BEHIND]
        if behind:
            return behind[0].person
    start = passage.first_of[passage.sentence_of[first]]
    before = [s for s in spoken if start <= s.position < first]
    colon = first > start and passage.tokens[first - 1].text in (":", ",")
    if colon or before:
        subjects = [s for s in before if s.role == "subject"]
        return (
            subjects[-1]
            if colon and subjects
            else subjects[0]
            if subjects
            else Spoken(position=0, person="", role="subject")
        ).person
    if first == start and passage.sentence_of[first]:
        sentence = passage.sentence_of[first] - 1
        earlier = [s for s in spoken if passage.first_of[sentence] <= s.position < first and s.role == "subject"]
        colon = passage.tokens[first - 1].text == ":"
        return earlier[-1].person if colon and earlier else earlier[0].person if earlier else ""
    return ""


def first_persons(memory: Memory, spoken: Sequence[Spoken]) -> list[Link]:
    """ "ich", "mir", "mein" in a quotation: its speaker; outside of any, and with "Sie": who is interviewed."""
    words = ontology.load("lexicon/de/persons")["first_person"]
    syntax, passage, tokens = memory.syntax, memory.passage, memory.passage.tokens
    speaker_of = speakers(syntax, spoken)
    found: list[Link] = []
    free = [
        i
        for i, token in enumerate(tokens)
        if token.text.lower() in words and syntax.quotation_of[i] < 0 and token.tag.startswith("P")
    ]
    polite = ontology.load("lexicon/de/persons")["polite"]
    addressed = [
        i
        for i, token in enumerate(tokens)
        if token.text in polite
        and token.tag.startswith("P")
        and syntax.quotation_of[i] < 0
        and (is_polite(memory, i) or passage.tokens[passage.last_of(passage.sentence_of[i]) - 1].text == "?")
    ]
    questions = sum(passage.tokens[passage.last_of(n) - 1].text == "?" for n in range(len(passage.sentences)))
    asked = len(free) > 1 and bool(addressed) and questions > 1
    interviewed = _interviewed(memory) if asked else ""
    for number, token in enumerate(tokens):
        quotation = syntax.quotation_of[number]
        word = token.text.lower()
        person, reason = "", ""
        if word in words and token.tag.startswith("P"):
            person = speaker_of.get(quotation, "") if quotation >= 0 else interviewed
            reason = (
                "first person: the speaker of the quotation" if quotation >= 0 else "first person: who is interviewed"
            )
        elif interviewed and number in addressed:
            person, reason = interviewed, "polite form: who is interviewed"
        if person:
            found.append(Link(first=number, last=number + 1, pronoun=True, persons=(person,), reason=reason))
    return found


def _told_behind(memory: Memory, spoken: Sequence[Spoken], position: int) -> str:
    """The speaker named behind a sentence that is told without signs: "Ich bleibe, erklärte NAME"."""
    passage = memory.passage
    end = passage.last_of(passage.sentence_of[position])
    tokens = passage.tokens
    verb = next((i for i in range(position, end - 1) if tokens[i].text == "," and tokens[i + 1].tag in FINITE), end)
    behind = (s for s in spoken if verb < s.position < min(end, verb + _BEHIND) and s.role == "subject")
    return next((s.person for s in behind), "")


def _interviewed(memory: Memory) -> str:
    """Who is addressed with Herr or Frau in an interview, else the person named first."""
    for mention in memory.people.mentions:
        if mention.opening < mention.first:
            return mention.person
    return memory.people.mentions[0].person if memory.people.mentions else ""
