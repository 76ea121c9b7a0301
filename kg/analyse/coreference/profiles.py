"""What the article says of each person, to recognise a description by: offices, country, party, age, nouns."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cache

from kg import ontology
from kg.analyse.attachments import Attachment
from kg.analyse.coreference.syntax import noun_phrase
from kg.analyse.passage import Passage
from kg.analyse.persons import NamedMention, People
from kg.analyse.titles import TitlePhrase
from kg.ontology.bodies import party_of_name
from kg.ontology.countries import country_of_adjective, country_of_demonym

_AGED = re.compile(r"(\d{2,3})-[Jj]ährige[nrm]?$")
_AGE = re.compile(r"\d{2}$")
_APPOSITION = 6  # tokens behind "NAME, ein …" that its noun may stand in


@dataclass(frozen=True, slots=True, kw_only=True)
class Office:
    """An office that somebody of the article is known to hold; ``key`` is the country or body or ""."""

    group: str
    stem: str
    key: str
    organization: str = ""


@dataclass(slots=True, kw_only=True)
class Profile:
    """What is known of one person. ``guessed`` are countries that only the context of an office tells."""

    offices: list[Office] = field(default_factory=list)
    countries: set[str] = field(default_factory=set)
    guessed: set[str] = field(default_factory=set)
    parties: set[str] = field(default_factory=set)
    ages: set[str] = field(default_factory=set)
    nouns: set[str] = field(default_factory=set)


def profiles(
    passage: Passage, people: People, titles: list[TitlePhrase], settled: dict[int, Attachment]
) -> dict[str, Profile]:
    """The profile of every person: from titles, from the words before a name, and from brackets behind it."""
    found = {person: Profile() for person in people.persons}
    for title in titles:
        for holder in title.holders:
            _from_title(found[holder], title, settled.get(title.head))
    for mention in people.mentions:
        _from_words(passage, mention, found[mention.person])
    return found


def stem_of(title: TitlePhrase) -> str:
    """The stem of the office of a title."""
    return office_stem(title.word.office)


def office_stem(office: str) -> str:
    """The office in lower case without gender, "Bundes-" and Swiss spelling: what two titles have in common."""
    word = office.lower().removesuffix("in").removeprefix("bundes").removeprefix("noch").replace("aussen", "außen")
    bends = word.endswith("er") and word[:-1].endswith(tuple(ontology.load("lexicon/de/persons")["adjectival"]))
    return word[:-1] if bends else word.replace("rät", "rat")


def bare_noun(word: str) -> str:
    """A noun for persons in lower case without its feminine ending: "Diplomatin" and "Diplomat" are one."""
    return word.lower().removesuffix("innen").removesuffix("in")


def _from_title(profile: Profile, title: TitlePhrase, settled: Attachment | None) -> None:
    own = title.attachment
    key = own.key if own and own.kind in ("country", "body", "place") else ""
    organization = own.key if own and own.kind == "organization" else ""
    profile.offices.append(Office(group=title.word.group, stem=stem_of(title), key=key, organization=organization))
    if own and own.kind in ("country", "place"):
        profile.countries.add(own.key)
    elif settled and settled.kind in ("country", "place"):
        profile.guessed.add(settled.key)
    for part in (*title.word.prefixes, own.key if own and own.kind == "organization" else ""):
        if part and (party := party_of_name(part)):
            profile.parties.add(party.label)


def _from_words(passage: Passage, mention: NamedMention, profile: Profile) -> None:
    tokens = passage.tokens
    for token in tokens[noun_phrase(passage, mention.opening) : mention.opening]:
        if aged := _AGED.match(token.text):
            profile.ages.add(aged.group(1))
        elif token.tag == "ADJA" and (code := country_of_adjective(token.text)):
            profile.countries.add(code)
        elif token.tag.startswith("NN"):
            profile.nouns.add(bare_noun(token.text))
            if code := country_of_demonym(token.text):
                profile.countries.add(code)
    end = passage.last_of(passage.sentence_of[mention.first])
    behind = tokens[mention.last : min(mention.last + _APPOSITION, end)]
    if len(behind) > 1 and behind[0].text in ("(", ","):
        if _AGE.match(behind[1].text) and (len(behind) == 2 or behind[2].text in (")", ",", ".")):
            profile.ages.add(behind[1].text)
        elif behind[0].text == "(" and (party := party_of_name(behind[1].text)):
            profile.parties.add(party.label)
        elif behind[0].text == "," and behind[1].text in ("ein", "eine"):
            noun = next((token for token in behind[2:] if token.tag.startswith("NN")), None)
            if noun:
                profile.nouns.add(bare_noun(noun.text))


def settle_genders(passage: Passage, people: People, titles: list[TitlePhrase]) -> None:
    """Write down the gender of each person that titles, first names, nouns before the name, or endings tell."""
    lexicon = ontology.load("lexicon/de/persons")
    male, female = _first_names()
    for title in titles:
        for holder in title.holders:
            person = people.persons[holder]
            person.gender = person.gender or ("f" if title.word.female else "")
    for person in people.persons.values():
        first = person.label.split()[0] if " " in person.label else ""
        person.gender = person.gender or ("f" if first in female else "m" if first in male else "")
    for mention in people.mentions:
        person = people.persons[mention.person]
        person.gender = person.gender or _gender_of_noun(passage, mention)
    for title in titles:
        for holder in title.holders:
            people.persons[holder].gender = people.persons[holder].gender or "m"
    for person in people.persons.values():
        if not person.gender and " " in person.label:
            words = person.label.split()
            person.gender = _by_ending(words[-1], lexicon["endings"]["surname"]) or _by_ending(
                words[0], lexicon["endings"]["first"]
            )


@cache
def _first_names() -> tuple[frozenset[str], frozenset[str]]:
    lexicon = ontology.load("lexicon/de/persons")
    return frozenset(lexicon["male"]), frozenset(lexicon["female"])


def _by_ending(name: str, endings: dict[str, list[str]]) -> str:
    """The gender that the longest fitting ending tells."""
    fitting = [(len(e), gender) for gender in ("f", "m") for e in endings[gender] if name.endswith(e)]
    return max(fitting)[1] if fitting and len(name) > 2 else ""


def _gender_of_noun(passage: Passage, mention: NamedMention) -> str:
    """From the noun before a name or in apposition behind it: "die Geologin NAME", "der Brite NAME"."""
    tokens = passage.tokens
    first = noun_phrase(passage, mention.opening)
    nouns = [t for t in tokens[first : mention.opening] if t.tag.startswith("NN")]
    behind = tokens[mention.last : mention.last + 2]
    if len(behind) == 2 and behind[0].text == "," and behind[1].tag.startswith("NN"):
        nouns.append(behind[1])
    for noun in nouns:
        if noun.text.endswith("in") and len(noun.text) > 5:
            return "f"
    masculine = tokens[first].text.lower() in ("der", "dem", "den", "des", "einen", "einem", "ein", "sein", "ihr")
    return "m" if nouns and first < mention.opening and masculine else ""
