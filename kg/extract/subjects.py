"""Who or what is the subject of a clause, as far as the form of its phrases tells."""

from __future__ import annotations

from functools import cache

from kg import ontology
from kg.extract.clauses import Clause
from kg.extract.phrases import Phrase, phrases
from kg.extract.scene import Scene

FINITE = ("VVFIN", "VAFIN", "VMFIN", "VVIMP")
_TAKING_UP = ("dies", "jen", "sein", "ihr", "solch")  # determiners that objects at the head of a sentence have
_ABSTRACT = (
    "ung",
    "ungen",
    "heit",
    "keit",
    "tion",
    "tionen",
    "tät",
    "nis",
    "schaft",
    "ismus",
    "anz",
    "enz",
    "ik",
    "ie",
)


@cache
def _words(key: str) -> tuple[str, ...]:
    return tuple(ontology.load("lexicon/de/speech")[key])


class Syntax:
    """The noun phrases of a scene and the subjects of its clauses."""

    def __init__(self, scene: Scene) -> None:
        self.scene = scene
        self.tokens = scene.tokens
        self.phrases = phrases(scene)

    def phrase_from(self, position: int) -> Phrase | None:
        """The phrase that begins at a token."""
        return next((phrase for phrase in self.phrases if phrase.first == position), None)

    def subject(self, clause: Clause) -> Phrase | None:
        """The subject of a clause as far as its form tells, a person or not; None where it has none of its own."""
        inside = set(clause.tokens)
        finite = clause.finite(self.tokens)
        found = [p for p in self.phrases if {p.first, p.head} & inside and self._may_open(p, finite)]
        if clause.kind == "relative" and clause.opener is not None:
            found = [p for p in found if p.head != clause.opener]
            before = self._antecedent(clause) if self._nominative(clause.opener) else None
            # "die Partei, der Keller angehört": the pronoun stands for a thing, so the person beside it is the subject
            if before is not None and (before.persons or not any(p.persons for p in found)):
                return before
        if clause.kind == "main" and finite is not None:
            subject = self._of_main(found, finite)
        else:
            subject = next((p for p in found if not p.empty), None)
        main = self._clause_before(clause) if subject is None or self._ends_bracket(clause) else None
        return self.subject(main) if main is not None else subject

    def _may_open(self, phrase: Phrase, finite: int | None) -> bool:
        """Whether a phrase may be the subject: no time, nothing in brackets or before a colon ahead of the verb."""
        if not phrase.may_be_subject or any(m.first <= phrase.head < m.last for m in self.scene.moments):
            return False
        bracketed = phrase.first > 0 and self.tokens[phrase.first - 1].text == "("
        return not bracketed and not any(t.text == ":" for t in self.tokens[phrase.last : finite or phrase.last])

    def _nominative(self, pronoun: int) -> bool:
        governed = pronoun > 0 and self.tokens[pronoun - 1].tag.startswith("APPR")
        return not governed and self.tokens[pronoun].text.lower() in ("der", "die", "das", "welcher", "welche")

    def _clause_before(self, clause: Clause) -> Clause | None:
        """Whose subject a clause without one shares: the clause it hangs on, or the main clause before it."""
        if clause.kind == "infinitive" or clause.elided:
            return clause.parent
        if clause.kind != "main":
            return None
        before = [c for c in self.scene.clauses if c.kind == "main" and c.tokens[0] < clause.tokens[0]]
        return before[-1] if before else None

    def _ends_bracket(self, clause: Clause) -> bool:
        """The rest of a clause cut in two at "und": "hatte die Rolle der Fraktions- | und Parteichefs betont"."""
        if clause.kind != "main" or clause.tokens[-1] != clause.finite(self.tokens) or len(clause.tokens) < 2:
            return False
        before = self._clause_before(clause)
        verbs = [self.tokens[i].tag for i in before.verbs(self.tokens)] if before else []
        return verbs in (["VAFIN"], ["VMFIN"])

    def _of_main(self, found: list[Phrase], finite: int) -> Phrase | None:
        behind = [p for p in found if p.first > finite and not p.empty]
        behind = [p for p in behind if not self._is_medium(p)] or behind
        ahead = [p for p in found if p.first < finite and not p.empty]
        if behind and behind[0].persons:
            ahead = [p for p in ahead if not self._is_medium(p)]
        if not ahead:
            return self.with_apposition(behind)
        first = self.with_apposition(ahead)
        if first is None or first.persons or not behind or not behind[0].persons:
            return first
        return behind[0] if self._yields(ahead[0], behind[0]) else first

    def with_apposition(self, found: list[Phrase]) -> Phrase | None:
        """The first phrase, or the name beside it that says who is meant: "das Staatsoberhaupt, Königin Anna"."""
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
        if noun.tag != "NN" or noun.text.lower().endswith(_words("speaking_bodies")):
            return False
        return noun.text.endswith(_ABSTRACT) or (not ahead.determiner and noun.text.endswith("en"))

    def _is_medium(self, phrase: Phrase) -> bool:
        head = self.tokens[phrase.head].text.lower().rsplit("-", 1)[-1]
        return phrase.determiner == "der" and not phrase.persons and head.endswith(_words("media"))

    def _antecedent(self, clause: Clause) -> Phrase | None:
        before = [p for p in self.phrases if p.last <= clause.tokens[0]]
        return before[-1] if before and clause.tokens[0] - before[-1].last <= 2 else None

    def in_subjunctive(self, clause: Clause) -> bool:
        """Whether the finite verb has a form of reported speech: "sei", "könne", "er komme"."""
        finite = clause.finite(self.tokens)
        if finite is None:
            return False
        form = self.tokens[finite].text.lower()
        return form in _words("reported") or form + "n" == self.tokens[finite].lemma.lower()
