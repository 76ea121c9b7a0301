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
        return next((i for i in self.tokens if tokens[i].tag in _FINITE), None)

    def verbs(self, tokens: tuple[Token, ...]) -> list[int]:
        """The token numbers of all verb forms."""
        return [i for i in self.tokens if tokens[i].tag.startswith(_VERBAL)]


def split_clauses(tokens: tuple[Token, ...]) -> list[Clause]:
    """The clauses of a sentence in the order of their first tokens; every token but signs is in exactly one."""
    clauses: list[Clause] = []
    main: Clause | None = None
    current: Clause | None = None
    done = 0
    breaks = _breaks(tokens)
    for segment in _segments(tokens):
        kind, opener = _kind(tokens, segment)
        finite = any(tokens[i].tag in _FINITE for i in segment)
        if breaks and segment[0] > breaks[0]:
            breaks = [position for position in breaks if position > segment[0]]
            main = current = None
            done = len(clauses)
        if current is not None and _continues(tokens, segment, current):
            current = Clause(kind=current.kind, tokens=list(segment), parent=current, elided=True)
            clauses.append(current)
        elif kind in ("subordinate", "relative") or kind == "infinitive":
            current = Clause(kind=kind, tokens=list(segment), parent=current or main, opener=opener)
            clauses.append(current)
        elif (
            current is not None
            and current is not main
            and _open(current, tokens)
            and not (finite and _verb_first(tokens, segment))
        ):
            current.tokens += segment
        elif not finite:
            target = main if main is not None and _resumes(tokens, segment, current, main) else current or main
            if target is None:
                main = target = Clause(kind="main")
                clauses.append(main)
            target.tokens += segment
            current = target
        elif main is not None and main.finite(tokens) is None:
            main.tokens += segment
            current = main
        else:
            elided = main is not None and _verb_first(tokens, segment) and tokens[segment[0]].text.lower() in _JOINING
            main = Clause(kind="main", tokens=list(segment), parent=main if elided else None, elided=elided)
            clauses.append(main)
            current = main
            for clause in clauses[done:-1]:
                if clause.parent is None and clause.kind != "main":
                    clause.parent = main  # "Wenn Keller zustimmt, …" stands before what it hangs on
    return clauses


def _breaks(tokens: tuple[Token, ...]) -> list[int]:
    """Colons and semicolons between two stretches that each have a finite verb: nothing goes on behind them."""
    found: list[int] = []
    opened, sign = False, -1
    for number, token in enumerate(tokens):
        if token.text in _BREAKING and opened:
            sign = number
        elif token.tag in _FINITE:
            if sign > (found[-1] if found else -1):
                found.append(sign)
            opened = True
    return found


def _continues(tokens: tuple[Token, ...], segment: list[int], current: Clause) -> bool:
    """A second verb at the end of a subordinate clause: "…, wo er Keller traf und mit Brandt sprach"."""
    if current.kind not in ("subordinate", "relative") or len(segment) < 2 or _open(current, tokens):
        return False
    joined = tokens[segment[0]].text.lower() in _JOINING and segment[0] == current.tokens[-1] + 1
    verbs = [i for i in segment if tokens[i].tag in _FINITE]
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
    for token in tokens[number + 1 :]:
        if token.text in _SIGNS or token.tag == "$.":
            return False
        if token.tag in _FINITE:
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
        if tag in _SUBORDINATING and not (tag == "PWAV" and opener == 0):
            return "subordinate", opener
    has_zu = tokens[first].tag == "KOUI" or any(tokens[i].tag in ("PTKZU", "VVIZU") for i in segment)
    if has_zu and not any(tokens[i].tag in _FINITE for i in segment):
        return "infinitive", None
    return "main", None


def _relative_article(tokens: tuple[Token, ...], segment: list[int], opener: int) -> bool:
    """A "der" that the tagger took for an article although the finite verb closes the segment, after a comma."""
    if opener == 0 or tokens[segment[0] - 1].text != "," or tokens[segment[-1]].tag not in _FINITE:
        return False
    following = tokens[opener + 1].tag if opener + 1 < len(tokens) else ""
    return not following.startswith(("NN", "ADJA", "NE")) or tokens[opener].tag == "PDS"


def _open(clause: Clause, tokens: tuple[Token, ...]) -> bool:
    """A subordinate clause whose finite verb has not come yet goes on behind the sign.

    A verb at its end closes it whatever its tag: plural forms are tagged as infinitives.
    """
    return clause.kind in ("subordinate", "relative") and not _closed(clause, tokens)


def _closed(clause: Clause, tokens: tuple[Token, ...]) -> bool:
    final = tokens[clause.tokens[-1]]
    return clause.finite(tokens) is not None or (len(clause.tokens) > 1 and final.tag in ("VVINF", "VAINF", "VMINF"))


def _verb_first(tokens: tuple[Token, ...], segment: list[int]) -> bool:
    start = 1 if tokens[segment[0]].text.lower() in _JOINING and len(segment) > 1 else 0
    words = [i for i in segment[start : start + 2] if tokens[i].tag not in ("ADV", "PROAV")]
    return bool(words) and tokens[words[0]].tag in _FINITE


def _resumes(tokens: tuple[Token, ...], segment: list[int], current: Clause | None, main: Clause) -> bool:
    """After a closed subordinate clause, words without a verb go on with the main clause."""
    return current is not None and current is not main and _closed(current, tokens) and segment[0] > main.tokens[-1]
