"""Finds the words that attribute speech, and who they name: verbs of saying, "so Keller", "laut Keller", "seiner Ansicht nach"."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Literal

from kg import ontology
from kg.extract.clauses import Clause
from kg.extract.scene import Scene
from kg.extract.statements.phrases import Phrase, of_actor, phrases

CueKind = Literal["verb", "so", "source"]
_FINITE = ("VVFIN", "VAFIN", "VMFIN", "VVIMP")
_TAKING_UP = ("dies", "jen", "sein", "ihr", "solch")  # determiners that objects at the head of a sentence have
_ABSTRACT = ("ung", "ungen", "heit", "keit", "tion", "tionen", "tät", "nis", "schaft", "ismus", "anz", "enz", "ik", "ie")


@dataclass(frozen=True, slots=True, kw_only=True)
class Voice:
    """Who speaks, and the words of the article, ``start`` to ``end``, that say so. ``persons`` is () for somebody unnamed."""

    persons: tuple[str, ...]
    start: int
    end: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Cue:
    """Words that say who speaks: tokens ``first`` to ``last`` (excluded).

    ``inverted`` tells a finite verb with its subject behind it (", sagte Keller"); ``clause`` is the clause of a verb.
    """

    kind: CueKind
    first: int
    last: int
    voice: Voice
    inverted: bool = False
    clause: Clause | None = None


@cache
def words(key: str) -> frozenset[str]:
    """One list of the lexicon of speech."""
    return frozenset(ontology.load("lexicon/de/speech")[key])


class Attribution:
    """The cues of one scene."""

    def __init__(self, scene: Scene) -> None:
        self.scene = scene
        self.tokens = scene.tokens
        self.phrases = phrases(scene)
        self.cues = tuple(sorted((*self._verbs(), *self._so(), *self._sources()), key=lambda cue: cue.first))

    def phrase_from(self, position: int) -> Phrase | None:
        """The phrase that begins at a token."""
        return next((phrase for phrase in self.phrases if phrase.first == position), None)

    def subject(self, clause: Clause) -> Phrase | None:
        """The subject of a clause as far as its form tells, a person or not; None where it has none of its own."""
        inside = set(clause.tokens)
        found = [p for p in self.phrases if {p.first, p.head} & inside and p.may_be_subject and not self._is_time(p)]
        opener = clause.opener
        if clause.kind == "relative" and opener is not None:
            word = self.tokens[opener].text.lower()
            governed = opener > 0 and self.tokens[opener - 1].tag.startswith("APPR")
            if word in ("der", "die", "das", "welcher", "welche") and not governed:
                return self._antecedent(clause)
            found = [p for p in found if p.head != opener]
        finite = clause.finite(self.tokens)
        if clause.kind == "main" and finite is not None:
            subject = self._of_main(found, finite)
        else:
            subject = next((p for p in found if not p.empty), None)
        before = self._clause_before(clause) if subject is None or self._ends_bracket(clause) else None
        return self.subject(before) if before is not None else subject

    def _clause_before(self, clause: Clause) -> Clause | None:
        """Whose subject a clause without one shares: the clause it hangs on, or the main clause before it."""
        if clause.kind == "infinitive" or clause.elided:
            return clause.parent
        if clause.kind != "main":
            return None
        before = [c for c in self.scene.clauses if c.kind == "main" and c.tokens[0] < clause.tokens[0]]
        return before[-1] if before else None

    def _ends_bracket(self, clause: Clause) -> bool:
        """The rest of a clause cut in two at "und": "hatte die Rolle der Fraktions- | und Parteivorsitzenden betont"."""
        if clause.kind != "main" or clause.tokens[-1] != clause.finite(self.tokens) or len(clause.tokens) < 2:
            return False
        before = self._clause_before(clause)
        verbs = [self.tokens[i].tag for i in before.verbs(self.tokens)] if before else []
        return verbs in (["VAFIN"], ["VMFIN"])

    def _of_main(self, found: list[Phrase], finite: int) -> Phrase | None:
        behind = [p for p in found if p.first > finite and not p.empty]
        behind = [p for p in behind if not self._is_medium(p)] or behind
        ahead = [p for p in found if p.first < finite and not p.empty]
        if not ahead:
            return self._with_apposition(behind)
        first = self._with_apposition(ahead)
        if first is None or first.persons or not behind or not behind[0].persons:
            return first
        return behind[0] if self._yields(ahead[0], behind[0]) else first

    def _with_apposition(self, found: list[Phrase]) -> Phrase | None:
        """The first phrase; a name that stands beside it behind a comma ("das Staatsoberhaupt, Königin Anna") says who it is."""
        if not found:
            return None
        first = found[0]
        if len(found) > 1 and (not first.persons or first.pronoun) and found[1].persons and not found[1].pronoun:
            between = self.tokens[first.last : found[1].first]
            if any(t.text == "," for t in between) and not any(t.tag.startswith(("V", "KO")) for t in between):
                return found[1]
        return first

    def _yields(self, ahead: Phrase, behind: Phrase) -> bool:
        """Whether a thing at the head of the sentence is its object: "Diese Kritik wies Keller zurück"."""
        if behind.surely_subject(self.tokens) or ahead.determiner.startswith(_TAKING_UP):
            return True
        noun = self.tokens[ahead.head]
        if noun.tag != "NN" or noun.text.lower().endswith(tuple(words("speaking_bodies"))):
            return False
        return noun.text.endswith(_ABSTRACT) or (not ahead.determiner and noun.text.endswith("en"))

    def _is_time(self, phrase: Phrase) -> bool:
        return any(moment.first <= phrase.head < moment.last for moment in self.scene.moments)

    def _is_medium(self, phrase: Phrase) -> bool:
        head = self.tokens[phrase.head].text.lower().rsplit("-", 1)[-1]
        return phrase.determiner == "der" and not phrase.persons and head.endswith(tuple(words("media")))

    def _antecedent(self, clause: Clause) -> Phrase | None:
        before = [p for p in self.phrases if p.last <= clause.tokens[0]]
        return before[-1] if before and clause.tokens[0] - before[-1].last <= 2 else None

    def _verbs(self) -> list[Cue]:
        found: list[Cue] = []
        for number, token in enumerate(self.tokens):
            if not token.tag.startswith("VV"):
                continue
            clause = self.scene.clause_of(number)
            if clause is None:
                continue
            lemma = self._lemma(number, clause)
            if lemma in words("impersonal") and self._impersonal(clause):
                found.append(self._cue("verb", number, number + 1, None, clause=clause))
            elif lemma in words("quoting"):
                found.append(self._quoted(number, clause))
            elif lemma in words("verbs") and self._complete(lemma, clause):
                found.append(self._verb(number, clause))
        return found

    def _lemma(self, number: int, clause: Clause) -> str:
        lemma = self.tokens[number].lemma.lower()
        if self.tokens[number].tag == "VVFIN":
            particle = next((i for i in clause.tokens if i > number and self.tokens[i].tag == "PTKVZ"), None)
            if particle is not None and self.tokens[particle].text.lower() + lemma in words("verbs"):
                return self.tokens[particle].text.lower() + lemma
        return lemma

    def _complete(self, lemma: str, clause: Clause) -> bool:
        needed: list[str] = ontology.load("lexicon/de/speech")["only_with"].get(lemma, [])
        return not needed or any(self.tokens[i].text in needed for i in clause.tokens)

    def _impersonal(self, clause: Clause) -> bool:
        return any(self.tokens[i].text.lower() == "es" for i in clause.tokens)

    def _quoted(self, number: int, clause: Clause) -> Cue:
        if any(self.tokens[i].lemma == "lassen" for i in clause.tokens):
            return self._verb(number, clause)
        persons = [p for p in self.phrases if p.head in clause.tokens and p.persons and not p.attribute and not p.preposition]
        quoted = persons[0] if len(persons) == 1 else None
        return self._cue("verb", number, number + 1, quoted, inverted=True, clause=clause)

    def _verb(self, number: int, clause: Clause) -> Cue:
        subject = self._agent(clause) if self._passive(number, clause) else self.subject(clause)
        finite = clause.finite(self.tokens)
        inverted = subject is not None and finite is not None and subject.first > finite
        return self._cue("verb", number, number + 1, subject, inverted=inverted, clause=clause)

    def _cue(
        self,
        kind: CueKind,
        first: int,
        last: int,
        phrase: Phrase | None,
        *,
        inverted: bool = False,
        clause: Clause | None = None,
    ) -> Cue:
        voice = self.voice(phrase) if phrase else Voice(persons=(), start=self.tokens[first].start, end=self.tokens[first].end)
        return Cue(kind=kind, first=first, last=last, voice=voice, inverted=inverted, clause=clause)

    def voice(self, phrase: Phrase) -> Voice:
        """The voice of whom a phrase names."""
        start, end = self.tokens[phrase.first].start, self.tokens[phrase.last - 1].end
        return Voice(persons=phrase.persons, start=start, end=end)

    def _passive(self, number: int, clause: Clause) -> bool:
        if self.tokens[number].tag != "VVPP":
            return False
        auxiliaries = {self.tokens[i].lemma for i in clause.tokens if self.tokens[i].tag.startswith("VA")}
        return "werden" in auxiliaries or auxiliaries == {"sein"}

    def _agent(self, clause: Clause) -> Phrase | None:
        return next((p for p in self.phrases if p.head in clause.tokens and p.preposition in ("von", "durch")), None)

    def _so(self) -> list[Cue]:
        found: list[Cue] = []
        for number, token in enumerate(self.tokens[:-1]):
            if token.text.lower() not in words("so") or (number and self.tokens[number - 1].text[:1].isalnum()):
                continue
            phrase = self.phrase_from(number + 1)
            if phrase and phrase.may_be_subject and not self._verb_follows(phrase):
                found.append(self._cue("so", number, phrase.last, phrase))
        return found

    def _verb_follows(self, phrase: Phrase) -> bool:
        return phrase.last < len(self.tokens) and self.tokens[phrase.last].tag in _FINITE

    def _sources(self) -> list[Cue]:
        found: list[Cue] = []
        for before, phrase in zip((None, *self.phrases), self.phrases, strict=False):
            behind = self.tokens[phrase.last].text.lower() if phrase.last < len(self.tokens) else ""
            if self.tokens[phrase.head].lemma.lower() in words("views") and not phrase.persons:
                possessed = before is not None and before.attribute and before.last == phrase.first
                preposition = before.preposition if before is not None and possessed else phrase.preposition
                if preposition in words("view_prepositions") or behind in words("view_behind"):
                    found.append(self._cue("source", phrase.first, phrase.last, self.owner(phrase)))
            elif phrase.preposition in words("before") or behind in words("behind"):
                found.append(self._cue("source", phrase.first, phrase.last, phrase))
        return found

    def owner(self, phrase: Phrase) -> Phrase | None:
        """Whose view it is: a possessive, a genitive before or behind, or "von"."""
        for actor in self.scene.actors:
            possessive = actor.mention.kind == "pronoun" and phrase.first <= actor.first < phrase.head
            before = actor.case == "genitive" and phrase.first - 1 <= actor.last <= phrase.head
            if possessive or before:
                return of_actor(actor)
        if any(t.lemma.lower() == "eigen" for t in self.tokens[phrase.first : phrase.last]):
            clause = self.scene.clause_of(phrase.head)
            return self.subject(clause) if clause else None
        following = self.phrase_from(phrase.last)
        return following if following and (following.attribute or following.preposition == "von") else None
