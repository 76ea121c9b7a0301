"""Splits a sentence into clauses, so that the words around a verb belong to that verb.

German marks clauses by commas, conjunctions and the place of the finite verb. A clause may be interrupted by another
("Keller, der am Freitag ankam, traf Brandt"): its tokens need not stand side by side.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from kg.records import Token

ClauseKind = Literal["main", "subordinate", "relative", "infinitive"]
_FINITE = ("VVFIN", "VAFIN", "VMFIN")
_VERBAL = ("VV", "VA", "VM")
_SIGNS = (",", ";", ":", "–", "—", "(", ")", "„", "“", "”", "»", "«", '"', "-", "|")
_SHORT = 5  # tokens of a clause without verb: "wie noch vergangene Woche verabredet"
_BREAKING = (";", ":")
_JOINING = ("und", "oder", "aber", "sondern", "doch", "denn", "sowie", "jedoch")
_RELATIVE = ("PRELS", "PRELAT")
_SUBORDINATING = ("KOUS", "PWS", "PWAV", "PWAT")


@dataclass(slots=True, kw_only=True)
class Clause:
    """Token numbers of one clause, in order, within its sentence.

    ``parent`` is the clause it hangs on, or None; ``opener`` the token number of its conjunction or relative pronoun,
    None where it has none; ``elided`` tells that the subject is that of the clause before ("… und traf Brandt").
    """

    kind: ClauseKind
    tokens: list[int] = field(default_factory=list)
    parent: Clause | None = None
    opener: int | None = None
    elided: bool = False

    def finite(self, tokens: tuple[Token, ...]) -> int | None:
        """The token number of the finite verb, or None."""
        return next((i for i in self.tokens if is_finite(tokens, i)), None)

    def verbs(self, tokens: tuple[Token, ...]) -> list[int]:
        """The token numbers of all verb forms."""
        return [i for i in self.tokens if tokens[i].tag.startswith(_VERBAL)]


def split_clauses(tokens: tuple[Token, ...]) -> list[Clause]:
    """The clauses of a sentence in the order of their first tokens; every token but signs is in exactly one."""
    splitter = _Splitter(tokens)
    for segment in _segments(tokens):
        splitter.add(segment)
    return splitter.clauses


class _Splitter:
    """Gives each segment to a clause that is still open, or begins a new one with it."""

    def __init__(self, tokens: tuple[Token, ...]) -> None:
        self.tokens = tokens
        self.clauses: list[Clause] = []
        self.main: Clause | None = None
        self.current: Clause | None = None
        self.stretch = 0  # the first clause behind the last colon or semicolon that nothing goes on behind
        self.breaks = _breaks(tokens)

    def add(self, segment: list[int]) -> None:
        """Take in the next segment."""
        if self.breaks and segment[0] > self.breaks[0]:
            self.breaks = [position for position in self.breaks if position > segment[0]]
            self.main = self.current = None
            self.stretch = len(self.clauses)
        kind, opener = _kind(self.tokens, segment)
        finite = any(is_finite(self.tokens, i) for i in segment)
        current, main = self.current, self.main
        if current is not None and _continues(self.tokens, segment, current):
            self._begin(Clause(kind=current.kind, tokens=list(segment), parent=current, elided=True))
        elif kind != "main":
            self._begin(Clause(kind=kind, tokens=list(segment), parent=current or main, opener=opener))
        elif (waiting := self._waiting(segment, finite)) is not None:
            self._go_on(waiting, segment)
        elif not finite:
            target = main if main is not None and _resumes(self.tokens, segment, current, main) else current or main
            if target is None:
                self.main = Clause(kind="main", tokens=list(segment))
                self._begin(self.main)
            else:
                self._go_on(target, segment)
        elif main is not None and main.finite(self.tokens) is None:
            self._go_on(main, segment)
        else:
            self._begin_main(segment)

    def _begin(self, clause: Clause) -> None:
        self.clauses.append(clause)
        self.current = clause

    def _go_on(self, clause: Clause, segment: list[int]) -> None:
        clause.tokens += segment
        self.current = clause

    def _begin_main(self, segment: list[int]) -> None:
        before = self.main
        joined = self.tokens[segment[0]].text.lower() in _JOINING
        elided = before is not None and joined and _verb_first(self.tokens, segment)
        self.main = Clause(kind="main", tokens=list(segment), parent=before if elided else None, elided=elided)
        self._begin(self.main)
        for clause in self.clauses[self.stretch : -1]:
            if clause.parent is None and clause.kind != "main":
                clause.parent = self.main  # "Wenn Keller zustimmt, …" stands before what it hangs on

    def _waiting(self, segment: list[int], finite: bool) -> Clause | None:
        """The subordinate clause whose verb the segment brings: the last one, or one that others interrupted."""
        if self.current is None or (finite and _verb_first(self.tokens, segment)):
            return None
        if self.current is not self.main and _open(self.current, self.tokens):
            return self.current
        if not is_finite(self.tokens, segment[-1]):
            return None
        interrupted = [c for c in self.clauses[self.stretch :] if c is not self.main and _open(c, self.tokens)]
        return interrupted[-1] if interrupted else None


def is_finite(tokens: tuple[Token, ...], number: int) -> bool:
    """Whether a token is a finite verb; the "bin" of an Arabic name is none."""
    if tokens[number].tag not in _FINITE:
        return False
    named = 0 < number < len(tokens) - 1 and tokens[number].text == "bin"
    return not (named and tokens[number + 1].tag in ("NE", "FM", "NN"))


def _breaks(tokens: tuple[Token, ...]) -> list[int]:
    """Colons and semicolons between two stretches that each have a finite verb: nothing goes on behind them."""
    found: list[int] = []
    opened, sign = False, -1
    for number, token in enumerate(tokens):
        if token.text in _BREAKING and opened:
            sign = number
        elif is_finite(tokens, number):
            if sign > (found[-1] if found else -1):
                found.append(sign)
            opened = True
    return found


def _continues(tokens: tuple[Token, ...], segment: list[int], current: Clause) -> bool:
    """A second verb at the end of a subordinate clause: "…, wo er Keller traf und mit Brandt sprach"."""
    if current.kind not in ("subordinate", "relative") or len(segment) < 2 or _open(current, tokens):
        return False
    joined = tokens[segment[0]].text.lower() in _JOINING and segment[0] == current.tokens[-1] + 1
    verbs = [i for i in segment if is_finite(tokens, i)]
    return joined and verbs == [segment[-1]] and tokens[segment[1]].tag not in (*_FINITE, *_RELATIVE, *_SUBORDINATING)


def _segments(tokens: tuple[Token, ...]) -> list[list[int]]:
    """Stretches between signs, and before "und" where a verb stands on both sides of it."""
    segments: list[list[int]] = [[]]
    for number, token in enumerate(tokens):
        if token.text in _SIGNS or token.tag == "$.":
            segments.append([])
        elif token.text.lower() in _JOINING and segments[-1] and _joins_clauses(tokens, segments[-1], number):
            segments.append([number])
        else:
            segments[-1].append(number)
    return [segment for segment in segments if segment]


def _joins_clauses(tokens: tuple[Token, ...], before: list[int], number: int) -> bool:
    if not any(tokens[i].tag.startswith(_VERBAL) for i in before):
        return False
    for following in range(number + 1, len(tokens)):
        token = tokens[following]
        if token.text in _SIGNS or token.tag == "$.":
            return False
        if is_finite(tokens, following):
            return True
        if token.text.lower() in _JOINING:
            return False
    return False


def _kind(tokens: tuple[Token, ...], segment: list[int]) -> tuple[ClauseKind, int | None]:
    first = segment[0]
    if tokens[first].text.lower() in _JOINING and len(segment) > 1:
        first = segment[1]
    second = first + 1 if first + 1 in segment else first
    for opener in (first, second if tokens[first].tag.startswith("APPR") or tokens[first].tag == "ADV" else first):
        tag = tokens[opener].tag
        if tag in _RELATIVE or (tag in ("ART", "PDS") and _relative_article(tokens, segment, opener)):
            return "relative", opener
        if tag in _SUBORDINATING and (tag != "PWAV" or opener or _indirect_question(tokens, segment)):
            return "subordinate", opener
    has_zu = tokens[first].tag == "KOUI" or any(tokens[i].tag in ("PTKZU", "VVIZU") for i in segment)
    if has_zu and not any(is_finite(tokens, i) for i in segment):
        return "infinitive", None
    return "main", None


def _indirect_question(tokens: tuple[Token, ...], segment: list[int]) -> bool:
    """ "Wo sie sich treffen, sagte er nicht.": a verb closes the clause, and that of the main clause follows the comma.

    Plural forms are tagged as infinitives.
    """
    last = segment[-1]
    closed = tokens[last].tag in (*_FINITE, "VVINF")
    return closed and last + 2 < len(tokens) and tokens[last + 1].text == "," and tokens[last + 2].tag in _FINITE


def _relative_article(tokens: tuple[Token, ...], segment: list[int], opener: int) -> bool:
    """A "der" that the tagger took for an article although the finite verb closes the segment, after a comma."""
    if opener == 0 or tokens[segment[0] - 1].text != "," or tokens[segment[-1]].tag not in _FINITE:
        return False
    if tokens[opener - 1].tag.startswith("APPR") and opener - 1 in segment:
        return opener + 1 < segment[-1]  # ", zu der Keller geladen hatte": the verb at the end tells it from a phrase
    following = tokens[opener + 1].tag if opener + 1 < len(tokens) else ""
    return not following.startswith(("NN", "ADJA", "NE")) or tokens[opener].tag == "PDS"


def _open(clause: Clause, tokens: tuple[Token, ...]) -> bool:
    """A subordinate clause whose finite verb has not come yet goes on behind the sign.

    A verb at its end closes it whatever its tag: plural forms are tagged as infinitives.
    """
    return clause.kind in ("subordinate", "relative") and not _closed(clause, tokens)


def _closed(clause: Clause, tokens: tuple[Token, ...]) -> bool:
    final = tokens[clause.tokens[-1]]
    if clause.opener is not None and tokens[clause.opener].text.lower() == "wie" and final.tag in ("VVPP", "ADJD"):
        return len(clause.tokens) <= _SHORT  # "wie verabredet"
    return clause.finite(tokens) is not None or (len(clause.tokens) > 1 and final.tag in ("VVINF", "VAINF", "VMINF"))


def _verb_first(tokens: tuple[Token, ...], segment: list[int]) -> bool:
    start = 1 if tokens[segment[0]].text.lower() in _JOINING and len(segment) > 1 else 0
    words = [i for i in segment[start : start + 2] if tokens[i].tag not in ("ADV", "PROAV")]
    return bool(words) and tokens[words[0]].tag in _FINITE


def _resumes(tokens: tuple[Token, ...], segment: list[int], current: Clause | None, main: Clause) -> bool:
    """After a closed subordinate clause, words without a verb go on with the main clause."""
    return current is not None and current is not main and _closed(current, tokens) and segment[0] > main.tokens[-1]
