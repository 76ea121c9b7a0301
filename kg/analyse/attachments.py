"""What an office belongs to: the country, body, institution or person that the words around it name."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from kg.analyse.passage import Passage
from kg.ontology.bodies import body_of_name, body_of_prefix, institution_of_name, party_of_name
from kg.ontology.countries import country_of_adjective, country_of_name, country_of_prefix, country_of_seat
from kg.ontology.places import place_of_name

AttachmentKind = Literal["country", "body", "organization", "person", "place"]
_LONGEST_NAME = (
    6  # tokens of a country, body or institution: "Organisation für Sicherheit und Zusammenarbeit in Europa"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Attachment:
    """``key`` is an ISO code, the label of a body, the words of an organization, or the id of a person."""

    kind: AttachmentKind
    key: str
    reason: str


def by_prefix(prefixes: tuple[str, ...]) -> Attachment | None:
    """From the hyphenated parts before an office: "US", "EU", "CDU", "Kreml"."""
    for prefix in prefixes:
        if code := country_of_prefix(prefix) or country_of_name(prefix):
            return Attachment(kind="country", key=code, reason=f"prefix {prefix}")
        if body := body_of_prefix(prefix):
            return Attachment(kind="body", key=body.label, reason=f"prefix {prefix}")
        if (institution := institution_of_name(prefix)) and institution.country:
            return Attachment(kind="country", key=institution.country, reason=f"prefix {prefix}")
        if code := country_of_seat(prefix):
            return Attachment(kind="country", key=code, reason=f"prefix {prefix}")
    if prefixes:
        return Attachment(kind="organization", key="-".join(prefixes), reason=f"prefix {'-'.join(prefixes)}")
    return None


def by_meaning(key: str, office: str) -> Attachment:
    """The country (ISO code) or body (short name) that an office means without saying so: "Kremlchef"."""
    kind: AttachmentKind = "body" if body_of_name(key) else "country"
    return Attachment(kind=kind, key=key, reason=f"meaning of {office}")


def by_adjective(word: str) -> Attachment | None:
    """From an adjective of nationality in any form."""
    code = country_of_adjective(word)
    return Attachment(kind="country", key=code, reason=f"adjective {word}") if code else None


def by_words(passage: Passage, first: int) -> tuple[Attachment, int] | None:
    """The longest country, body, party, institution or place that begins at token ``first``, and the token behind it."""
    limit = min(first + _LONGEST_NAME, passage.last_of(passage.sentence_of[first]))
    for last in range(limit, first, -1):
        found = by_name(passage.text(first, last))
        if found:
            return found, last
    return None


def by_name(words: str) -> Attachment | None:
    """From the words of a name, in any case."""
    if not words[:1].isupper():
        return None
    if code := country_of_name(words):
        return Attachment(kind="country", key=code, reason=words)
    if party := party_of_name(words):
        return Attachment(kind="organization", key=party.label, reason=words)
    if body := body_of_name(words):
        return Attachment(kind="body", key=body.label, reason=words)
    if institution := institution_of_name(words):
        if institution.country:
            return Attachment(kind="country", key=institution.country, reason=words)
        return Attachment(kind="organization", key=institution.label, reason=words)
    if code := country_of_seat(words):
        return Attachment(kind="country", key=code, reason=words)
    place = place_of_name(words)
    if place and place.country and place.kind != "city":
        return Attachment(kind="place", key=place.country, reason=words)
    return None
