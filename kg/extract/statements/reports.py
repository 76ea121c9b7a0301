"""Finds what an article reports as somebody's in its own words: "Keller sagte, es sei spät", "laut Keller"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from kg.extract.clauses import Clause
from kg.extract.phrases import Phrase
from kg.extract.statements.cues import Cue, Voice, words
from kg.extract.statements.rules import Rules
from kg.extract.subjects import FINITE

ReportRule = Literal["clause", "mood", "wish", "noun", "introduced", "before", "as-said", "source", "carried-on"]
_FEWEST = 3  # words outside quotation marks: with less the report is a quotation and no more
_PURPOSES = ("um", "ohne", "statt", "anstatt")
_OPENERS = ("dass", "daß", "ob", "wie", "warum", "weshalb", "wieso", "was", "wer", "wann", "wo")


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """What is reported, tokens ``first`` to ``last`` (excluded) without the ``cue``, whose voice it is, and why."""

    first: int
    last: int
    voice: Voice
    rule: ReportRule
    cue: Cue | None = None

    def stretches(self) -> tuple[tuple[int, int], ...]:
        """The tokens on both sides of the cue that stands among them, or all of them."""
        if self.cue is None or not self.first <= self.cue.first < self.last:
            return ((self.first, self.last),)
        parts = ((self.first, self.cue.first), (self.cue.last, self.last))
        return tuple(part for part in parts if part[0] < part[1])


class Reports:
    """The reports of one carrier."""

    def __init__(self, rules: Rules) -> None:
        self.syntax = rules.syntax
        self.tokens = rules.tokens
        self.cues = rules.cues
        self.placed = rules.carrier.placed
        self.text = rules.carrier.scene.analysis.article.text
        self.reported = rules.reported
        self.clauses = sorted(rules.carrier.scene.clauses, key=lambda clause: clause.tokens[0])
        self.end = len(self.tokens)
        while (
            self.end and not self.tokens[self.end - 1].text[:1].isalnum() and self.tokens[self.end - 1].text in ".!?…:"
        ):
            self.end -= 1

    def found(self, floor: Voice | None) -> Iterator[Report]:
        """The reports in order, none inside another; ``floor`` is the voice that a sentence without one carries on."""
        behind = 0
        for cue in self.cues:
            if cue.first < behind:
                continue
            report = self._of(cue, behind)
            if report is not None and self._substantial(report):
                behind = report.last
                yield report
        for report in () if behind else (*self._of_nouns(), *self._of_colons()):
            if report.first >= behind and self._substantial(report):
                behind = report.last
                yield report
        if not behind and floor is not None and not self.cues and self.reported:
            report = Report(first=0, last=self.end, voice=floor, rule="carried-on")
            if self._substantial(report):
                yield report

    def _substantial(self, report: Report) -> bool:
        """Enough words stand outside quotation marks, and more than inside: else the quotation says it better."""
        own = (self.tokens[i] for first, last in report.stretches() for i in range(first, last))
        inside = [q for q in self.placed if report.first <= q.opening and q.behind <= report.last + 1]
        quoted = sum(q.quotation.words(self.text) for q in inside)
        return sum(token.text[:1].isalnum() for token in own) >= max(_FEWEST, quoted)

    def _of(self, cue: Cue, behind: int) -> Report | None:
        if cue.kind != "verb" or cue.clause is None:
            return self._around(cue, behind)
        opener, final = cue.clause.tokens[0], cue.clause.tokens[-1]
        if self.tokens[opener].text.lower() == "wie" and cue.clause.finite(self.tokens) == final:
            return self._as_said(cue, cue.clause, behind)
        return self._behind(cue, cue.clause) or self._ahead(cue, cue.clause, behind)

    def _behind(self, cue: Cue, clause: Clause) -> Report | None:
        """ "Keller sagte, dass …", "Keller sagte, es sei …", "Keller versprach, … zu …"."""
        for following in self.clauses:
            first = following.tokens[0]
            if first < cue.first or following is clause or self.tokens[first - 1].text not in (",", ":"):
                continue
            rule = self._rule(following, clause)
            if rule is not None:
                return Report(first=first, last=self._end_of(first, following, clause), voice=cue.voice, rule=rule)
            if following.kind == "main":
                return None
        return None

    def _rule(self, following: Clause, clause: Clause) -> ReportRule | None:
        if following.kind == "subordinate" and following.parent is clause:
            return "clause" if self.tokens[following.tokens[0]].text.lower() in _OPENERS else None
        if following.kind == "infinitive" and following.parent is clause:
            return None if self.tokens[following.tokens[0]].text.lower() in _PURPOSES else "wish"
        return "mood" if following.kind == "main" and self.syntax.in_subjunctive(following) else None

    def _end_of(self, first: int, content: Clause, clause: Clause) -> int:
        """Where the words of a report end: at the rest of the clause that it hangs on, or a main clause of its own."""
        rest = [i for i in clause.tokens if i > first]
        mains = [c for c in self.clauses if c.kind == "main" and c is not content and c.tokens[0] > first]
        borders = rest + [c.tokens[0] for c in mains if not self.syntax.in_subjunctive(c)]
        borders += [i for i in range(first, self.end) if self.tokens[i].text == ":"]
        last = min((border for border in borders if border < self.end), default=self.end)
        while last > first and not self.tokens[last - 1].text[:1].isalnum() and self.tokens[last - 1].text in ",;–-":
            last -= 1
        return last

    def _of_nouns(self) -> Iterator[Report]:
        """ "Keller vertritt die Ansicht, …", "Kellers Ansicht, dass …", "auf den Vorwurf Kellers, er habe …"."""
        for phrase in self.syntax.phrases:
            head = self.tokens[phrase.head].lemma.lower()
            clause = self.syntax.scene.clause_of(phrase.head)
            if clause is None or not (head in words("sayings") or head in words("views")):
                continue
            following = next((c for c in self.clauses if c.tokens[0] == phrase.last + 1), None)
            if following is None or self.tokens[phrase.last].text != ",":
                continue
            voice = self._holder(phrase, clause)
            rule = self._rule(following, following.parent or clause)
            if voice is not None and rule is not None:
                first = following.tokens[0]
                yield Report(first=first, last=self._end_of(first, following, clause), voice=voice, rule="noun")

    def _holder(self, noun: Phrase, clause: Clause) -> Voice | None:
        """Whose saying a noun names: its owner, or the subject of the clause that it is the object of."""
        owner = self.syntax.owner(noun)
        subject = self.syntax.subject(clause) if owner is None else owner
        if subject is None or subject is noun or subject.first == noun.first:
            return None
        return self.syntax.voice(subject)

    def _of_colons(self) -> Iterator[Report]:
        """ "Keller wehrte ab: Das sei vorbei"."""
        for following in self.clauses:
            first = following.tokens[0]
            before = (
                self.syntax.scene.clause_of(first - 2) if first > 1 and self.tokens[first - 1].text == ":" else None
            )
            if before is None or following.kind != "main" or not self.syntax.in_subjunctive(following):
                continue
            while before.parent is not None:
                before = before.parent
            subject = self.syntax.subject(before)
            if subject is not None and subject.persons:
                last = self._end_of(first, following, before)
                yield Report(first=first, last=last, voice=self.syntax.voice(subject), rule="introduced")

    def _ahead(self, cue: Cue, clause: Clause, behind: int) -> Report | None:
        """ "Es sei spät, sagte Keller"."""
        first = clause.tokens[0]
        if not cue.inverted or first <= behind or self.tokens[first].tag not in FINITE:
            return None
        if self.tokens[first - 1].text not in (",", "–") or not self._says_something(behind, first - 1):
            return None
        return Report(first=behind, last=first - 1, voice=cue.voice, rule="before")

    def _says_something(self, first: int, last: int) -> bool:
        """A main clause stands between two tokens, or one that begins with "dass"; not only "als er kam"."""
        inside = [c for c in self.clauses if first <= c.tokens[0] < last and c.finite(self.tokens) is not None]
        openings = (self.tokens[c.tokens[0]].text.lower() for c in inside if c.kind == "subordinate")
        return any(c.kind == "main" for c in inside) or any(opening in _OPENERS for opening in openings)

    def _as_said(self, cue: Cue, clause: Clause, behind: int) -> Report | None:
        """ "Wie Keller sagte, ist es spät", "Es ist spät, wie Keller sagte"."""
        first, last = clause.tokens[0], clause.tokens[-1] + 1
        if first <= behind + 1:
            return Report(first=min(last + 1, self.end), last=self.end, voice=cue.voice, rule="as-said")
        return Report(first=behind, last=first - 1, voice=cue.voice, rule="as-said")

    def _around(self, cue: Cue, behind: int) -> Report | None:
        """ "Laut Keller ist es spät", "Es sei, so Keller, spät", "…, weil es laut Keller spät ist"."""
        first = behind if cue.first > behind else cue.last
        last = self.end if cue.last < self.end else cue.first
        clause = self.syntax.scene.clause_of(cue.first)
        if clause is not None and clause.kind in ("subordinate", "relative") and cue.kind == "source":
            first, last = max(first, clause.tokens[0]), min(last, clause.tokens[-1] + 1)
        if last == cue.first and first < last and self.tokens[last - 1].text in (",", "–", "("):
            last -= 1
        if not any(token.tag in FINITE for token in self.tokens[first:last]):
            return None
        return Report(first=first, last=last, voice=cue.voice, rule="source", cue=cue)
