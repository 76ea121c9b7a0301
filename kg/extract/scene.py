"""One sentence as the extractors see it: its clauses, and the persons, places and times that stand in them."""

from __future__ import annotations

import unicodedata
from bisect import bisect_left
from dataclasses import dataclass

from kg.extract.clauses import Clause, split_clauses
from kg.records import Analysis, Mention, Referent, Sentence, TimeMention, Token

_COORDINATING = ("und", ",", "sowie", "oder", "beziehungsweise", "noch")
_CASES = {
    "er": "nominative",
    "ihm": "dative",
    "ihn": "accusative",
    "dem": "dative",
    "den": "accusative",
    "des": "genitive",
}
# Of articles and possessives before a masculine noun: "seines Vorgängers", "einem Mann", "ihren Kollegen".
_ENDINGS = {"es": "genitive", "em": "dative", "en": "accusative"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Actor:
    """A mention of persons in a sentence: tokens ``first`` to ``last`` (excluded) of its whole noun phrase.

    ``preposition`` governs the phrase or is "" for a bare one; persons joined by "und" share that of the first.
    ``case`` is nominative, genitive, dative, accusative or "" where the words do not tell; ``group`` numbers joined
    phrases.
    """

    mention: Mention
    first: int
    last: int
    preposition: str
    case: str
    group: int

    @property
    def persons(self) -> tuple[str, ...]:
        """The referents that the mention stands for."""
        return self.mention.stands_for

    def possessive(self, tokens: tuple[Token, ...]) -> bool:
        """Whether it is a mere "sein" or "ihr" before a noun."""
        return self.last - self.first == 1 and tokens[self.first].tag == "PPOSAT"


@dataclass(frozen=True, slots=True, kw_only=True)
class Spot:
    """A place mention in a sentence with the preposition before it."""

    mention: Mention
    first: int
    last: int
    preposition: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Moment:
    """A time expression in a sentence."""

    time: TimeMention
    first: int
    last: int


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Scene:
    """A sentence with everything that the extractors look at. Token numbers count within the sentence.

    A scene equals itself alone, so that what is read from it can be remembered.
    """

    analysis: Analysis
    sentence: Sentence
    number: int
    clauses: tuple[Clause, ...]
    actors: tuple[Actor, ...]
    spots: tuple[Spot, ...]
    moments: tuple[Moment, ...]

    @property
    def tokens(self) -> tuple[Token, ...]:
        """The tokens of the sentence."""
        return self.sentence.tokens

    def clause_of(self, token: int) -> Clause | None:
        """The clause that a token stands in; None for signs."""
        return next((clause for clause in self.clauses if token in clause.tokens), None)


def scenes(analysis: Analysis, seen: tuple[Scene, ...] = ()) -> tuple[Scene, ...]:
    """One scene a sentence, in order. ``seen`` are the scenes of the article before sentences were changed: of the
    others they hold still, which saves reading them again."""
    known = {id(scene.sentence): scene for scene in seen}
    starts = [s.start for s in analysis.sentences]
    persons: dict[int, list[Mention]] = {}
    places: dict[int, list[Mention]] = {}
    times: dict[int, list[TimeMention]] = {}
    for mention in analysis.mentions:
        rows = persons if mention.type == "person" else places if mention.type in ("place", "country") else None
        if rows is not None:
            rows.setdefault(bisect_left(starts, mention.start + 1) - 1, []).append(mention)
    for time in analysis.times:
        times.setdefault(bisect_left(starts, time.start + 1) - 1, []).append(time)
    found: list[Scene] = []
    for number, sentence in enumerate(analysis.sentences):
        scene = known.get(id(sentence))
        clauses = scene.clauses if scene else tuple(split_clauses(sentence.tokens))
        openers = frozenset(clause.opener for clause in clauses if clause.opener is not None)
        found.append(
            Scene(
                analysis=analysis,
                sentence=sentence,
                number=number,
                clauses=clauses,
                actors=scene.actors if scene else _actors(analysis, sentence, persons.get(number, []), openers),
                spots=scene.spots if scene else _spots(sentence, places.get(number, [])),
                moments=scene.moments if scene else _moments(sentence, times.get(number, [])),
            )
        )
    return tuple(found)


def referents_by_id(analysis: Analysis) -> dict[str, Referent]:
    """The referents of an analysis by their id."""
    return {referent.id: referent for referent in analysis.referents}


def _tokens_of(sentence: Sentence, start: int, end: int) -> tuple[int, int] | None:
    inside = [i for i, token in enumerate(sentence.tokens) if token.start < end and token.end > start]
    return (inside[0], inside[-1] + 1) if inside else None


def _preposition(sentence: Sentence, first: int, openers: frozenset[int] = frozenset()) -> str:
    """The preposition that governs a phrase beginning at ``first``, in its full form ("vom" -> "von").

    One before a relative pronoun among ``openers`` governs that alone: "ein Treffen, zu dem Keller einlud".
    """
    opening = sentence.tokens[first]
    if opening.tag == "APPRART":
        return opening.lemma.lower()
    position = first - 1
    while position >= 0 and sentence.tokens[position].tag in ("ADV", "ADJA", "CARD", "ART", "PIAT", "PPOSAT"):
        position -= 1
    owner = position - 1 if position > 0 and sentence.tokens[position].tag == "NN" else position
    if position == first - 1 and owner > 0 and _is_genitive(sentence.tokens[owner]):
        position = owner - 1  # "mit Kellers Vertreter Brandt"
    if position >= 0 and position + 1 not in openers and sentence.tokens[position].tag.startswith(("APPR", "APPO")):
        token = sentence.tokens[position]
        return token.lemma.lower() if token.tag == "APPRART" else token.text.lower()
    return ""


def _actors(
    analysis: Analysis, sentence: Sentence, mentions: list[Mention], openers: frozenset[int]
) -> tuple[Actor, ...]:
    actors: list[Actor] = []
    phrases = [_tokens_of(sentence, m.phrase.start, m.phrase.end) or (0, 0) for m in mentions if m.kind != "pronoun"]
    for mention in mentions:
        span = _tokens_of(sentence, mention.phrase.start, mention.phrase.end)
        if span is None or not mention.stands_for:
            continue
        first, last = span
        if any(first >= a and last <= b and (first, last) != (a, b) for a, b in phrases):
            continue  # "Putins" in "Putins Berater NAME" takes no part itself
        preposition, case = _preposition(sentence, first, openers), _case(sentence, first, last, mention)
        group = len(actors)
        preposition = preposition or _of_title(analysis, sentence, mention, first)
        before = actors[-1] if actors else None
        if before and not preposition and _joined(sentence, before.last, first):
            preposition, group = before.preposition, before.group
            case = case or before.case
        actors.append(Actor(mention=mention, first=first, last=last, preposition=preposition, case=case, group=group))
    return tuple(actors)


def _is_genitive(token: Token) -> bool:
    return token.tag == "NE" and token.text.endswith(("s", "'", "’"))


def _of_title(analysis: Analysis, sentence: Sentence, mention: Mention, first: int) -> str:
    """The preposition before the title that a name explains: "mit der Vorsitzenden des Ausschusses, Anna Keller"."""
    if mention.kind != "name" or first < 2 or sentence.tokens[first - 1].text != ",":
        return ""
    for title in analysis.titles:
        if mention.start > title.end > sentence.start <= title.start and set(mention.stands_for) <= set(title.holders):
            span = _tokens_of(sentence, title.start, title.end)
            if span and not any(t.tag.startswith("V") or t.text == "," for t in sentence.tokens[span[1] : first - 1]):
                return _preposition(sentence, span[0])
    return ""


def _joined(sentence: Sentence, last: int, first: int) -> bool:
    """Only "und" or a comma stands between two phrases; party and age in brackets may come before it."""
    between = [token.text for token in sentence.tokens[last:first]]
    if "(" in between and ")" in between:
        between = between[: between.index("(")] + between[between.index(")") + 1 :]
    return len(between) == 1 and between[0].lower() in _COORDINATING


def _case(sentence: Sentence, first: int, last: int, mention: Mention) -> str:
    opening = sentence.tokens[first].text.lower()
    if mention.kind == "pronoun":
        if sentence.tokens[first].tag.startswith("PPOS"):
            return "genitive"
        return _CASES.get(opening, "")
    if opening in ("dem", "den", "des"):
        return _CASES[opening]
    if sentence.tokens[first].tag in ("PPOSAT", "PDAT", "ART", "PIAT") and opening[-2:] in _ENDINGS:
        return _ENDINGS[opening[-2:]]
    final = sentence.tokens[last - 1].text
    if mention.kind == "name" and final.endswith(("s", "'", "’")) and _folded(final) not in _labels(mention):
        return "genitive"
    if opening == "der" and first and sentence.tokens[first - 1].tag.startswith("NN") and mention.kind == "noun":
        return "genitive"
    return "nominative" if opening == "der" else ""


def _folded(word: str) -> str:
    """The last part of a name as ids spell it: small letters without marks."""
    plain = unicodedata.normalize("NFKD", word.rsplit("-", 1)[-1].lower())
    return "".join(sign for sign in plain if not unicodedata.combining(sign))


def _labels(mention: Mention) -> tuple[str, ...]:
    """The words of the persons' ids: a name whose nominative ends in -s is no genitive."""
    return tuple(word for referent in mention.stands_for for word in referent.split(":", 1)[-1].split())


def _spots(sentence: Sentence, mentions: list[Mention]) -> tuple[Spot, ...]:
    spots: list[Spot] = []
    for mention in mentions:
        span = _tokens_of(sentence, mention.start, mention.end)
        if span:
            first, last = span
            preposition = _preposition(sentence, first)
            if not preposition and spots and first - spots[-1].last <= 1:
                preposition = spots[-1].preposition
            spots.append(Spot(mention=mention, first=first, last=last, preposition=preposition))
    return tuple(spots)


def _moments(sentence: Sentence, times: list[TimeMention]) -> tuple[Moment, ...]:
    found = ((time, _tokens_of(sentence, time.start, time.end)) for time in times)
    return tuple(Moment(time=time, first=span[0], last=span[1]) for time, span in found if span)
