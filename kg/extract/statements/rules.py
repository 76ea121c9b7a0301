"""Which cue of a sentence belongs to which quotation in it."""

from __future__ import annotations

from typing import Literal

from kg.extract.clauses import Clause
from kg.extract.phrases import Phrase
from kg.extract.statements.carriers import Carrier, Placed
from kg.extract.statements.cues import Attribution, Cue, words
from kg.extract.subjects import FINITE

Rule = Literal["behind", "colon", "around", "within", "governed", "floor", "ahead"]
_DASHES = ("–", "—", "-")
_LONG_WORD = 4  # letters: shorter words of a name may be articles and prepositions


class Rules:
    """The cues of one carrier and the rules that give them to its quotations."""

    def __init__(self, carrier: Carrier) -> None:
        self.carrier = carrier
        self.tokens = carrier.scene.tokens
        self.syntax = Attribution(carrier.scene)
        self.cues = self.syntax.cues
        self.reported = self._reported()

    def cue(self, placed: Placed, before: Cue | None) -> tuple[Cue | None, Rule]:
        """The words that attribute a quotation, and the rule; ``before`` is the cue of the quotation before it."""
        behind, colon = self._behind(placed), self._colon(placed)
        if behind and self._goes_on(placed) and self.is_name(placed):
            behind = None  # "die „Initiative Offenes Meer“ berichtete": the name speaks
        if behind and colon and not behind.voice.persons:
            behind = None  # "Keller sagte: „…“, so der Minister": whoever is meant, the name stands before
        if behind or colon:
            return (behind, "behind") if behind else (colon, "colon")
        if before is not None and self._follows(placed, before):
            return before, "around"
        if self.is_name(placed):
            return None, "within"
        source = next((c for c in self.cues if c.kind == "source" and c.last == placed.opening), None)
        if source is not None:
            return source, "within"
        within = self._within(placed)
        if within is None or not within.voice.persons:
            within = self._as_said() or within
        return (within, "within") if within else (self._governing(placed), "governed")

    def _goes_on(self, placed: Placed) -> bool:
        """The sentence goes on behind the words quoted without a comma."""
        return placed.behind < len(self.tokens) and self.tokens[placed.behind].text[:1].isalnum()

    def _behind(self, placed: Placed) -> Cue | None:
        """ "…", sagte Keller · "…", so Keller · "…" laut Keller · "…" (Keller) · "…" – Keller."""
        position = placed.behind
        while position < len(self.tokens) and not self.tokens[position].text[:1].isalnum():
            position += 1
        if position >= len(self.tokens):
            return None
        cue = next((c for c in self.cues if c.first == position and (c.inverted or c.kind != "verb")), None)
        cue = cue or self._auxiliary(position)
        if cue or position == placed.behind:
            return cue
        return self._gesture(position) or self._signature(placed, position)

    def _auxiliary(self, position: int) -> Cue | None:
        """ "…", hat Keller gesagt."""
        clause = self.carrier.scene.clause_of(position)
        if clause is None or self.tokens[position].tag not in FINITE:
            return None
        return next((c for c in self.cues if c.clause is clause), None)

    def _gesture(self, position: int) -> Cue | None:
        """ "…", lächelt Keller: any verb speaks that stands between a quotation and a person."""
        if self.tokens[position].tag != "VVFIN":
            return None
        behind = position + 1
        if behind < len(self.tokens) and self.tokens[behind].tag == "PRF":
            behind += 1
        phrase = self.syntax.phrase_from(behind)
        return self._by(phrase) if phrase and phrase.may_be_subject and phrase.persons else None

    def _signature(self, placed: Placed, position: int) -> Cue | None:
        """ "…" (Keller, SPD) · "…" – Minister Keller am Abend: the quotation opens the sentence, no verb follows."""
        sign = self.tokens[position - 1].text
        phrase = self.syntax.phrase_from(position)
        opens = not any(token.text[:1].isalnum() for token in self.tokens[: max(placed.opening, 0)])
        if not opens or sign not in ("(", *_DASHES) or phrase is None or not phrase.persons or phrase.preposition:
            return None
        if sign != "(" and any(token.tag in FINITE for token in self.tokens[position:]):
            return None
        return self._by(phrase)

    def _by(self, phrase: Phrase) -> Cue:
        voice = self.syntax.voice(phrase)
        return Cue(kind="verb", first=phrase.first, last=phrase.last, voice=voice, inverted=True)

    def _colon(self, placed: Placed) -> Cue | None:
        """Keller sagte: "…" · Minister Keller: "…" · Seine Antwort: "…"."""
        sign = placed.opening - 1
        if sign < 0 or self.tokens[sign].text != ":":
            return None
        start = max((q.behind for q in self.carrier.placed if q.behind <= sign), default=0)
        cues = [c for c in reversed(self.cues) if start <= c.first < sign]
        if not any(token.tag in FINITE for token in self.tokens[start:sign]):
            named = [p for p in self.syntax.phrases if start <= p.first < sign and p.persons]
            return cues[0] if cues else self._by(named[0]) if len(named) == 1 else None
        clauses = [c for c in self.carrier.scene.clauses if start <= c.tokens[0] < sign]
        last = next((c for c in reversed(clauses) if c.kind == "main"), clauses[-1] if clauses else None)
        cues = sorted(cues, key=lambda cue: cue.clause is None)  # "Keller sagte Teilnehmern zufolge: „…“"
        own = next((c for c in cues if c.clause is None or c.clause is last), None)
        if own or last is None:
            return own
        subject = self.syntax.subject(last)
        if subject and not subject.persons:
            subject = self.syntax.owner(subject)
        elif self.syntax.in_subjunctive(last):
            subject = None
        return self._by(subject) if subject and subject.persons else cues[0] if cues else None

    def _follows(self, placed: Placed, before: Cue) -> bool:
        """A second part of what is said: "…", sagte Keller, "…"."""
        between = any(before.last <= cue.first < placed.opening for cue in self.cues)
        return before.last <= placed.opening and not between

    def _within(self, placed: Placed) -> Cue | None:
        """A quotation that is part of a sentence: the cue of its clause or of a clause that this hangs on."""
        for clause in self._chain(placed):
            cue = next((c for c in self.cues if c.clause is clause), None)
            cue = cue or next((c for c in self.cues if c.clause is None and c.first in clause.tokens), None)
            if cue is not None:
                return cue
        return None

    def _as_said(self) -> Cue | None:
        """ "Wie Keller sagte, sieht man darin „…“": holds for the whole sentence."""
        cues = (cue for cue in self.cues if cue.clause and cue.voice.persons)
        return next((c for c in cues if c.clause and self.tokens[c.clause.tokens[0]].text.lower() == "wie"), None)

    def _chain(self, placed: Placed) -> list[Clause]:
        """The clause of a quotation and those that it hangs on, up to the main clause."""
        clause = self._clause(placed)
        chain: list[Clause] = []
        while clause is not None and clause not in chain:
            chain.append(clause)
            clause = clause.parent
        return chain

    def _clause(self, placed: Placed) -> Clause | None:
        scene = self.carrier.scene
        before = scene.clause_of(placed.opening - 1) if placed.opening > 0 else None
        behind = scene.clause_of(placed.behind) if placed.behind < len(self.tokens) else None
        if before or behind:
            return before or behind
        earlier = (scene.clause_of(position) for position in range(placed.opening - 1, -1, -1))
        return next((clause for clause in earlier if clause), None)

    def _governing(self, placed: Placed) -> Cue | None:
        """ "Keller sagte, es gebe keinen „…“ mehr" · "Es gebe keinen „…“ mehr, sagte Keller"."""
        chain = self._chain(placed)
        before = [c for c in self.cues if chain and c.first < chain[-1].tokens[0]]
        if before and self.syntax.in_subjunctive(chain[-1]):
            return before[-1]
        behind = (c for c in self.cues if c.first >= placed.behind and (c.inverted or c.kind == "so"))
        return next((c for c in behind if self.tokens[c.first - 1].text in (",", *_DASHES)), None)

    def is_name(self, placed: Placed) -> bool:
        """What a noun before the quotation calls a title or inscription, or article and spelling a proper name."""
        text = self.carrier.scene.analysis.article.text[placed.quotation.start : placed.quotation.end]
        if placed.opening <= 0 or not text[:1].isupper():
            return False
        before = self.tokens[placed.opening - 1]
        if before.tag.startswith("N"):
            return before.lemma.lower().endswith(tuple(words("names")))
        return before.tag in ("ART", "APPRART", "ADJA") and all(
            word[:1].isupper() for word in text.split() if len(word) >= _LONG_WORD
        )

    def _reported(self) -> bool:
        """The first main clause stands in the subjunctive of reported speech."""
        main = [clause for clause in self.carrier.scene.clauses if clause.kind == "main"]
        return bool(main) and self.syntax.in_subjunctive(main[0])

    def looks_back(self) -> Cue | None:
        """The cue of a sentence that takes up the words before: "Das sagte Keller", "Der Satz, den Keller sprach"."""
        first = next((token.text.lower() for token in self.tokens if token.text[:1].isalnum()), "")
        opening = [token for token in self.tokens[:4] if token.tag in ("PDS", "PDAT") or token.text.lower() == "so"]
        opening += [token for token in self.tokens[1:2] if token.lemma.lower() in words("sayings")]
        if not opening and first not in words("taking_up"):
            return None
        main = [cue for cue in self.cues if cue.clause is None or cue.clause.kind == "main"]
        if main and main[0].voice.persons:
            return main[0]
        said = any(token.lemma.lower() in words("sayings") for token in self.tokens[:5])
        persons = [p for p in self.syntax.phrases if p.persons and p.may_be_subject and p.pronoun != "sie"]
        return self._by(persons[0]) if said and persons else None
