"""Places, countries and organizations named in an article, and what each stands for."""

from __future__ import annotations

from dataclasses import dataclass, replace

from kg.analyse.passage import NameSpan, Passage
from kg.analyse.persons import People
from kg.ontology.bodies import body_of_name, institution_of_name, party_of_name
from kg.ontology.countries import country_of_name
from kg.ontology.places import place_of_name
from kg.records import Referent

_LONGEST = 4  # tokens: "Vereinigte Arabische Emirate", "Joint Base Elmendorf-Richardson"


@dataclass(frozen=True, slots=True, kw_only=True)
class Named:
    """Tokens that name a place, country or organization."""

    first: int
    last: int
    referent: Referent


def name_places(passage: Passage, labels: list[NameSpan], people: People) -> list[Named]:
    """All of them in order, without overlap: what the name model found, and known names that it overlooked."""
    taken = {i for mention in people.mentions for i in range(mention.first, mention.last)}
    found: list[Named] = []
    for span in labels:
        if span.kind in ("LOC", "ORG", "COUNTRY") and not taken & set(range(span.first, span.last)):
            referent = _referent(passage, span)
            if referent:
                found.append(Named(first=span.first, last=span.last, referent=referent))
                taken |= set(range(span.first, span.last))
    found = sorted(found + _overlooked(passage, taken), key=lambda named: named.first)
    return _with_short_forms(passage, found)


def _with_short_forms(passage: Passage, found: list[Named]) -> list[Named]:
    """Organizations with the abbreviation in brackets that the article introduces: "Nordische Union (NU)"."""
    short: dict[str, str] = {}
    for named in found:
        following = [token.text for token in passage.tokens[named.last : named.last + 3]]
        bracketed = following[1] if following[::2] == ["(", ")"] and following[1].isalpha() else ""
        if named.referent.type == "organization" and sum(letter.isupper() for letter in bracketed) > 1:
            short.setdefault(named.referent.id, bracketed)
    return [
        replace(named, referent=replace(named.referent, names=(*named.referent.names, short[named.referent.id])))
        if named.referent.id in short
        else named
        for named in found
    ]


def _referent(passage: Passage, span: NameSpan) -> Referent | None:
    words = passage.text(span.first, span.last)
    if all(token.tag.startswith(("ADJ", "ART")) for token in passage.tokens[span.first : span.last]):
        return None
    known = _known(words) or _of_city_adjective(words) or _of_compound(words)
    if span.kind == "ORG" and (known is None or known.type == "place"):
        return known if known and known.type == "organization" else _organization(_organization_label(passage, span))
    if known:
        return known
    if span.kind == "COUNTRY":
        return None
    return Referent(
        id=f"place:{_nominative(words)}", type="place", label=_nominative(words), names=(_nominative(words),)
    )


def _known(words: str) -> Referent | None:
    if code := country_of_name(words):
        return Referent(id=f"country:{code}", type="country", label=code, names=(code,), code=code)
    for lookup in (party_of_name, body_of_name, institution_of_name):
        if known := lookup(words):
            return _organization(known.label)
    if place := place_of_name(words):
        return Referent(
            id=f"place:{place.label}", type="place", label=place.label, names=tuple(sorted({place.label, words}))
        )
    return None


def _of_city_adjective(words: str) -> Referent | None:
    """ "Brüsseler" in "Brüsseler Hauptquartier" names Brüssel."""
    if not words.endswith("er") or " " in words:
        return None
    place = place_of_name(words[:-2]) or place_of_name(words[:-1])
    return Referent(id=f"place:{place.label}", type="place", label=place.label, names=(place.label,)) if place else None


def _of_compound(words: str) -> Referent | None:
    """ "Alaska-Gipfel" names Alaska, and "Ukraine-Krieg" the Ukraine."""
    first, hyphen, _ = words.partition("-")
    return _known(first) if hyphen else None


_MASCULINE = ("des", "dem", "vom", "im", "am", "zum", "beim")  # or neuter
_NEUTER = ("amt", "institut", "museum", "werk", "kreuz", "forum", "haus", "zentrum", "orchester", "komitee", "rium")


def _organization(label: str) -> Referent:
    return Referent(id=f"organization:{label}", type="organization", label=label, names=(label,))


def _organization_label(passage: Passage, span: NameSpan) -> str:
    """The words of an organization in the nominative: "der Deutschen Bank" is the Deutsche Bank."""
    words = [token.text for token in passage.tokens[span.first : span.last]]
    tags = [token.tag for token in passage.tokens[span.first : span.last]]
    before = passage.tokens[span.first - 1].text.lower() if span.first else ""
    noun = next((i for i, tag in enumerate(tags) if tag.startswith("N")), 0)
    if before == "des" and words[noun].endswith("s"):
        words[noun] = words[noun].removesuffix("es" if words[noun].endswith(("sses", "ßes", "tzes")) else "s")
    if tags[0] == "ADJA" and len(words) > 1 and words[0].endswith("en"):
        ending = ("s" if words[noun].lower().endswith(_NEUTER) else "r") if before in _MASCULINE else ""
        words[0] = words[0][:-1] + ending  # "Berner", "Deutscher" are nominatives already
    return " ".join(words)


def _nominative(words: str) -> str:
    """Without the genitive -s of an unknown place that ends like one ("Gurbachs")."""
    return words[:-1] if words.endswith("s") and not words.endswith(("ss", "is", "us", "as", "os", "es")) else words


def _overlooked(passage: Passage, taken: set[int]) -> list[Named]:
    """Countries, bodies, seats and larger places of the authority that the model left unmarked."""
    added: list[Named] = []
    position = 0
    while position < len(passage.tokens):
        named = None if position in taken else _longest_known(passage, position, taken)
        if named:
            added.append(named)
        position = named.last if named else position + 1
    return added


def _longest_known(passage: Passage, first: int, taken: set[int]) -> Named | None:
    """The longest known name that begins at a token; a single word only where the tagger takes it for a name."""
    tokens = passage.tokens
    if not tokens[first].text[:1].isupper():
        return None
    end = passage.last_of(passage.sentence_of[first])
    for last in range(min(first + _LONGEST, end), first, -1):
        if not taken.isdisjoint(range(first, last)):
            continue
        single_noun = last == first + 1 and not tokens[first].tag.startswith(("NE", "FM"))
        if single_noun and not (tokens[first].tag.startswith("N") and country_of_name(tokens[first].text)):
            continue
        words = passage.text(first, last)
        if known := _known(words):
            return Named(first=first, last=last, referent=known)
    return None
