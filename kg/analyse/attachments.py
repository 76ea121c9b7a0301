"""What an office belongs to: the country, body, institution or person that the words around it name."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Literal

from kg import ontology
from kg.analyse.offices import OfficeWord
from kg.analyse.passage import Passage
from kg.ontology.bodies import body_of_name, body_of_prefix, institution_of_name, party_of_name
from kg.ontology.countries import country_of_adjective, country_of_name, country_of_prefix, country_of_seat
from kg.ontology.places import place_of_name
from kg.records import Referent

AttachmentKind = Literal["country", "body", "organization", "person", "place"]
_LONGEST_NAME = (
    6  # tokens of a country, body or institution: "Organisation für Sicherheit und Zusammenarbeit in Europa"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Attachment:
    """``key`` is an ISO code, the label of a body, the words of an organization, or the id of a person.

    ``firm`` tells that an institution or body is named and not just a nationality.
    """

    kind: AttachmentKind
    key: str
    reason: str
    firm: bool = False


def referent_of(attachment: Attachment) -> Referent:
    """The referent that titles and claims name: a country for countries and regions, else an organization."""
    key = attachment.key
    if attachment.kind in ("country", "place"):
        return Referent(id=f"country:{key}", type="country", label=key, names=(key,), code=key)
    return Referent(id=f"organization:{key}", type="organization", label=key, names=(key,))


def is_national(word: OfficeWord, attachment: Attachment) -> bool:
    """Whether an office with this attachment acts for a state or body. A chairman or member does so only of an
    institution or body, not by an adjective of nationality alone."""
    if attachment.kind not in ("country", "body", "place"):
        return False
    weak = ontology.load("lexicon/de/offices")["need_institution"]
    return word.state or word.group not in weak or attachment.firm


@cache
def is_state_institution(noun: str) -> bool:
    """Whether a noun names a part of a state in general: "Regierung", "Zentralbank", "Außenministerium"."""
    return noun.lower().endswith(tuple(ontology.load("lexicon/de/offices")["institutions"]))


def by_prefix(prefixes: tuple[str, ...]) -> Attachment | None:
    """From the hyphenated parts before an office: "US", "EU", "CDU", "Kreml"."""
    for prefix in prefixes:
        if code := country_of_prefix(prefix) or country_of_name(prefix):
            return Attachment(kind="country", key=code, reason=f"prefix {prefix}")
        if body := body_of_prefix(prefix):
            return Attachment(kind="body", key=body.label, reason=f"prefix {prefix}", firm=True)
        if (institution := institution_of_name(prefix)) and institution.country:
            return Attachment(kind="country", key=institution.country, reason=f"prefix {prefix}", firm=True)
        if code := country_of_seat(prefix):
            return Attachment(kind="country", key=code, reason=f"prefix {prefix}", firm=True)
    if prefixes:
        return Attachment(kind="organization", key="-".join(prefixes), reason=f"prefix {'-'.join(prefixes)}")
    return None


@cache
def by_compound(office: str) -> Attachment | None:
    """From the body that begins an office without hyphen: "Weltbankpräsident", "Europaratsgeneralsekretär"."""
    body = body_of_prefix(office)
    return Attachment(kind="body", key=body.label, reason=f"prefix of {office}", firm=True) if body else None


def by_meaning(key: str, office: str) -> Attachment:
    """The country (ISO code) or body (short name) that an office means without saying so: "Kremlchef"."""
    kind: AttachmentKind = "body" if body_of_name(key) else "country"
    return Attachment(kind=kind, key=key, reason=f"meaning of {office}", firm=True)


def by_adjective(word: str) -> Attachment | None:
    """From an adjective of nationality in any form."""
    code = country_of_adjective(word)
    return Attachment(kind="country", key=code, reason=f"adjective {word}") if code else None


@cache
def by_city(word: str) -> Attachment | None:
    """From an adjective made of the name of a capital: "sein Pariser Kollege"."""
    if not word.endswith("er") or not word[:1].isupper():
        return None
    code = country_of_seat(word[:-2]) or country_of_seat(word[:-1])
    return Attachment(kind="country", key=code, reason=f"adjective {word}") if code else None


def by_words(passage: Passage, first: int) -> tuple[Attachment, int] | None:
    """The longest country, body, party, institution or place beginning at token ``first``, and the token behind it."""
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
        return Attachment(kind="body", key=body.label, reason=words, firm=True)
    if institution := institution_of_name(words):
        if institution.country:
            return Attachment(kind="country", key=institution.country, reason=words, firm=True)
        return Attachment(kind="organization", key=institution.label, reason=words)
    if code := country_of_seat(words):
        return Attachment(kind="country", key=code, reason=words, firm=True)
    place = place_of_name(words)
    if place and place.country and place.kind != "city":
        return Attachment(kind="place", key=place.country, reason=words)
    return None
