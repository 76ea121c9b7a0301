"""Groups the person names of an article: which names are one person, and what that person is called in full."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field

from kg import ontology
from kg.analyse.offices import office_of
from kg.analyse.passage import NameSpan, Passage, fold

_APOSTROPHES = ("'", "’", "‘", "`")
_SIBILANTS = ("s", "ß", "x", "z", "ce")


@dataclass(slots=True, kw_only=True)
class Person:
    """A named person of one article while it is being read; offices are added as titles are found."""

    id: str
    names: set[str] = field(default_factory=set)
    words: tuple[str, ...] = ()  # the fullest name, folded, word by word
    label: str = ""
    gender: str = ""  # "m", "f" or "" where the text does not tell


@dataclass(frozen=True, slots=True, kw_only=True)
class NamedMention:
    """A name of a person: its tokens, the name in the nominative, and the person.

    ``opening`` is the first token of a form of address before it ("Frau Dr."), else ``first``.
    """

    opening: int
    first: int
    last: int
    name: str
    person: str
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class People:
    """The named persons of an article, by id, and their name mentions in the order of the text."""

    persons: dict[str, Person]
    mentions: tuple[NamedMention, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Name:
    first: int
    last: int
    words: tuple[str, ...]  # nominative, as spelt
    gender: str

    @property
    def key(self) -> tuple[str, ...]:
        return tuple(part for word in self.words for part in fold(word).split())


def group_names(passage: Passage, found: list[NameSpan]) -> People:
    """The persons behind the PER spans, with spans of known surnames added that the tagger missed."""
    spans = list(_parted(passage, [span for span in found if span.kind == "PER"]))
    names = _nominatives(passage, spans)
    taken = {i for span in found if span.kind in ("PER", "ORG", "LOC") for i in range(span.first, span.last)}
    names += _overlooked(passage, names, taken)
    names.sort(key=lambda name: name.first)
    persons, reasons = _cluster(names)
    mentions = tuple(
        NamedMention(
            opening=_opening(passage, n.first),
            first=n.first,
            last=n.last,
            name=" ".join(n.words),
            person=persons[n.first].id,
            reason=reasons[n.first],
        )
        for n in names
        if n.first in persons
    )
    return People(persons={p.id: p for p in persons.values()}, mentions=mentions)


def _parted(passage: Passage, spans: list[NameSpan]) -> Iterator[NameSpan]:
    """The spans, with two full names side by side taken apart: "gestern empfing [Aki Koski] [Karin Lindholm]".

    The article has to tell where the second one begins: the first one stands elsewhere in full, or both surnames do.
    """
    texts = {passage.text(span.first, span.last) for span in spans}
    known = texts | {text.removesuffix("s") for text in texts}
    for span in spans:
        border = next((k for k in range(span.first + 2, span.last - 1) if _borders(passage, span, k, known)), None)
        if border is None:
            yield span
        else:
            yield NameSpan(first=span.first, last=border, kind=span.kind)
            yield NameSpan(first=border, last=span.last, kind=span.kind)


def _borders(passage: Passage, span: NameSpan, border: int, known: set[str]) -> bool:
    """Whether a second name begins at a token of a span."""
    one = passage.text(span.first, border)
    surnames = passage.tokens[border - 1].text, passage.tokens[span.last - 1].text
    return one in known or all(surname in known for surname in surnames)


def _nominatives(passage: Passage, spans: list[NameSpan]) -> list[_Name]:
    lexicon = ontology.load("lexicon/de/persons")
    bare = [_without_address(passage, span, lexicon) for span in spans]
    last_words = Counter(passage.tokens[last - 1].text for first, last, _ in bare if last > first)
    return [
        _Name(first=first, last=last, words=_nominative(passage, first, last, last_words), gender=gender)
        for first, last, gender in bare
        if last > first
    ]


def _without_address(passage: Passage, span: NameSpan, lexicon: dict[str, dict[str, str]]) -> tuple[int, int, str]:
    """The span without "Frau", "Dr." and the like, and the gender that they tell."""
    first, last, gender = span.first, span.last, ""
    while first < last and (word := passage.tokens[first].text.rstrip(".")) in lexicon["address"]:
        gender = gender or lexicon["address"][word]
        first += 1
    while first < last and not any(c.isalpha() for c in passage.tokens[first].text):
        first += 1
    while last > first and not any(c.isalpha() for c in passage.tokens[last - 1].text):
        last -= 1
    before = passage.tokens[first - 1].text.rstrip(".") if first else ""
    return first, last, gender or lexicon["address"].get(before, "")


def _opening(passage: Passage, first: int) -> int:
    address = ontology.load("lexicon/de/persons")["address"]
    while first and passage.tokens[first - 1].text.rstrip(".") in address:
        first -= 1
    return first


def _nominative(passage: Passage, first: int, last: int, last_words: Counter[str]) -> tuple[str, ...]:
    words = [token.text for token in passage.tokens[first:last]]
    final = words[-1] = words[-1].rstrip("0123456789") or words[-1]  # a ticker's "Selenskyj17:53 Uhr"
    genitive = final.endswith("s") and len(final) > 3 and _is_genitive(passage, first, last, final, last_words)
    if genitive or final.endswith(_APOSTROPHES):
        words[-1] = final[:-1]
    return tuple(words)


def _is_genitive(passage: Passage, first: int, last: int, final: str, last_words: Counter[str]) -> bool:
    base = final[:-1]
    if base in last_words:
        return True
    if base.endswith(_SIBILANTS) or last_words[final] > 1:
        return False
    known = {fold(name) for name in ontology.load("lexicon/de/persons")["names_in_s"]}
    if fold(final) in known or final.endswith(("os", "as", "is", "us", "ers")):
        return False
    following = passage.tokens[last].tag if last < len(passage.tokens) else ""
    before = passage.tokens[first - 1] if first else None
    owned = before is not None and before.tag == "NN" and office_of(before.text) is None
    return following.startswith(("NN", "ADJA", "CARD")) or owned


def _overlooked(passage: Passage, names: list[_Name], taken: set[int]) -> list[_Name]:
    """Surnames of full names that stand elsewhere in the text unmarked: the tagger decides sentence by sentence."""
    surnames = {name.words[-1] for name in names if len(name.words) > 1 and name.words[-1][:1].isupper()}
    surnames = {word for word in surnames if len(word) > 2}
    added = []
    for number, token in enumerate(passage.tokens):
        if number in taken or not token.tag.startswith(("N", "XY", "FM", "ADJ", "VV")):
            continue
        word = token.text
        base = word[:-1] if word.endswith("s") and word not in surnames else word
        if base in surnames:
            added.append(_Name(first=number, last=number + 1, words=(base,), gender=""))
    return added


def _cluster(names: list[_Name]) -> tuple[dict[int, Person], dict[int, str]]:
    """The person of each name, by the name's first token, and why."""
    persons: list[Person] = []
    of: dict[int, Person] = {}
    reasons: dict[int, str] = {}
    for name in sorted(names, key=lambda n: (len(n.key) == 1, n.first)):
        if not name.key:
            continue
        earlier = [(first, person) for first, person in of.items() if first < name.first]
        person, reason = _match(name, persons, earlier)
        if person is None:
            person, reason = Person(id="person:" + " ".join(name.key)), "name"
            persons.append(person)
        if len(name.key) > len(person.words):
            person.words, person.label = name.key, " ".join(name.words)
        person.names.add(" ".join(name.words))
        person.gender = person.gender or name.gender
        of[name.first], reasons[name.first] = person, reason
    return of, reasons


def _match(name: _Name, persons: list[Person], earlier: list[tuple[int, Person]]) -> tuple[Person | None, str]:
    """The person that a name refers back to, and why; None for a new person."""
    key = name.key
    same = [p for p in persons if p.words == key]
    if same:
        return same[0], "same name"
    if len(key) > 1:
        near = [p for p in persons if _variants(key, p.words)]
        return (near[0], "variant of the name") if len(near) == 1 else (None, "")
    for reason, position in (("surname", -1), ("first name", 0)):
        candidates = [p for p in persons if p.words[position] == key[0]]
        if candidates:
            return _meant(name, candidates, earlier), reason
    inner = [p for p in persons if key[0] in p.words]
    return (inner[0], "part of the name") if len(inner) == 1 else (None, "")


def _meant(name: _Name, candidates: list[Person], earlier: list[tuple[int, Person]]) -> Person:
    """Among persons of one surname: of the gender that "Frau" tells, else whom the bare surname has meant before, else
    the one named last. Relatives come with their first name while the bare surname goes on meaning the first person.
    """
    if name.gender:
        candidates = [p for p in candidates if p.gender in ("", name.gender)] or candidates
    used = [p for _, p in sorted(earlier, key=lambda e: -e[0]) if any(p is c for c in candidates)]
    known_bare = [p for p in candidates if any(fold(n) == name.key[0] for n in p.names)]
    if not name.gender and len(known_bare) == 1:
        return known_bare[0]
    return used[0] if used else candidates[0]


def _variants(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """One name is the other with middle names, initials or particles left out ("George W. Bush", "von der Leyen")."""
    if len(other) == 1:
        return other[0] == one[-1]
    if one[-1] != other[-1]:
        return False
    short, long = sorted((one, other), key=len)
    if long[-len(short) :] == short:
        return True
    first = short[0] == long[0] or (1 in (len(short[0]), len(long[0])) and short[0][0] == long[0][0])
    return first and set(short[1:]) <= set(long)
