"""Finds the noun phrases that may describe a person: "der Kremlchef", "seine Kollegin", "der 79-Jährige"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import Any, Literal

from kg import ontology
from kg.analyse.coreference.profiles import bare_noun
from kg.analyse.coreference.syntax import FINITE
from kg.analyse.passage import Passage
from kg.analyse.persons import People
from kg.analyse.titles import TitlePhrase
from kg.ontology.bodies import party_of_name
from kg.ontology.countries import country_of_adjective, country_of_demonym
from kg.ontology.places import place_of_name

Kind = Literal["office", "relational", "partner", "age", "demonym", "region", "party", "noun", "other", "participle"]
_AGED = re.compile(r"(\d{2,3})-[Jj]ährige[nrm]?$")
_SPELT_AGE = re.compile(r"[a-zäöüß]*(zehn|elf|zwölf|zig|ßig|hundert)jährige[nrm]?$")
_SHORTEST_END = 6  # letters of a noun that a compound may end in: Fuhr|unternehmer
_DEFINITE = ("der", "die", "das", "dem", "den", "des", "dieser", "diese", "diesem", "diesen", "dieses")
_FUSED = ("vom", "beim", "zum", "zur", "im", "am")
_FEMININE = re.compile(
    r"[a-zäöüß]{3,}(er|ist|or|log|ent|ant|at|eur|är|iker|mat|ät|ow|ök|af|og|arz|wält|graf|ött|ät|ief|hef)in$"
)
_MASCULINE = re.compile(r"(ist|iker|loge|mann|ologe|ogist|eur|ator|itor|onär|politiker)$")
_PREFIXES = ("ge", "be", "ver", "an", "aus", "ein", "unter", "ab")
_PARTICIPLE = re.compile(r"[a-zäöü]{3,}(te|ene|ende)[nrm]?$")


@dataclass(frozen=True, slots=True, kw_only=True)
class Description:
    """A noun phrase, tokens ``first`` to ``last`` (excluded), and what it says of whom it stands for.

    ``key`` is a country or body, ``noun`` the bare head. ``determiner`` is the first word, in lower case.
    """

    first: int
    last: int
    head: int
    kind: Kind
    noun: str
    gender: str
    determiner: str
    plural: bool = False
    key: str = ""
    party: str = ""
    age: str = ""
    owner: str = ""
    title: TitlePhrase | None = None


def find_descriptions(passage: Passage, people: People, titles: list[TitlePhrase]) -> dict[int, Description]:
    """The descriptions of the passage by their head; nouns with a name behind them are its title and left out."""
    named = {mention.opening for mention in people.mentions}
    inside = {i for mention in people.mentions for i in range(mention.first, mention.last)}
    by_head = {title.head: title for title in titles}
    held = {i for title in titles if title.holders for i in range(title.first, title.last)}
    found: dict[int, Description] = {}
    for head, token in enumerate(passage.tokens):
        if head in inside or head in held or not token.text[0].isalnum():
            continue
        title = by_head.get(head)
        if title is not None:
            description = _of_title(passage, title)
        elif head + 1 in named or not (
            token.tag.startswith(("N", "ADJA")) or token.text[0].isdigit() or _is_other(token.text)
        ):
            continue
        else:
            description = _of_noun(passage, head)
        if description is not None:
            found[head] = description
    return found


def _is_other(word: str) -> bool:
    return word.lower() in ontology.load("lexicon/de/persons")["others"]


def _of_title(passage: Passage, title: TitlePhrase) -> Description | None:
    key = title.attachment.key if title.attachment and title.attachment.kind in ("country", "body", "place") else ""
    owner = title.attachment.key if title.attachment and title.attachment.kind == "person" else ""
    party = _party(title.word.prefixes)
    determiner = passage.tokens[title.first].text.lower()
    pointing = determiner in (*_DEFINITE, *_FUSED) or title.possessive or owner
    word = passage.tokens[title.head].text
    if not title.definite or not pointing:
        determiner = "-" if key and _opens_headline(passage, title) else ""
    gender = "f" if title.word.female else "m"
    if determiner and _bends(word):
        gender = _adjectival_gender(determiner, word) or gender
    if title.word.office.lower().endswith("oberhaupt"):
        gender = ""
    return Description(
        first=title.first,
        last=title.last,
        head=title.head,
        kind="relational" if title.word.relational else "office",
        noun=bare_noun(title.word.office),
        gender=gender,
        determiner=determiner,
        plural=title.plural or _is_plural(passage, title.head, determiner, gender),
        key=key,
        party=party,
        owner=owner,
        title=title,
    )


def _bends(word: str) -> bool:
    """Whether an office bends like an adjective and so tells no gender by itself: die Abgeordnete, dem Gesandten."""
    return word.lower().endswith(tuple(ontology.load("lexicon/de/persons")["adjectival"]))


def _opens_headline(passage: Passage, title: TitlePhrase) -> bool:
    """ "US-Präsident reist ab": the office opens the sentence and its verb follows."""
    opens = title.first == passage.first_of[passage.sentence_of[title.first]]
    return opens and title.last < len(passage.tokens) and passage.tokens[title.last].tag in FINITE


def _is_plural(passage: Passage, head: int, determiner: str, gender: str) -> bool:
    """Whether a masculine noun with "der" is a genitive plural, or one with "den" or "ihren" a dative plural."""
    if determiner == "der" and gender == "m":
        return _is_oblique(passage, head)
    token = passage.tokens[head]
    return determiner.endswith("en") and token.text.endswith(("ern", "eln")) and token.lemma != token.text


def _is_oblique(passage: Passage, head: int) -> bool:
    """Whether a masculine noun is not in its nominative singular, so that "der" before it is a plural genitive."""
    token = passage.tokens[head]
    return token.text.endswith("n") and token.lemma != token.text and token.lemma.lower() != token.text.lower()


def _party(prefixes: tuple[str, ...]) -> str:
    return next((party.label for prefix in prefixes if (party := party_of_name(prefix))), "")


def _of_noun(passage: Passage, head: int) -> Description | None:
    """A description by a noun that is no office, with a definite article or possessive."""
    tokens = passage.tokens
    floor = passage.first_of[passage.sentence_of[head]]
    first, key, age = head, "", ""
    while (
        first > floor and tokens[first - 1].tag in ("ADJA", "CARD") and tokens[first - 1].text.lower() not in _DEFINITE
    ):
        first -= 1
        key = key or country_of_adjective(tokens[first].text)
        if aged := _AGED.match(tokens[first].text):
            age = aged.group(1)
    determiner = tokens[first - 1].text.lower() if first > floor else ""
    possessive = first > floor and tokens[first - 1].tag == "PPOSAT"
    if determiner not in _DEFINITE and determiner not in _FUSED and not possessive:
        return None
    word = tokens[head].text
    read = _kind(word, determiner, adjectival=tokens[head].tag == "ADJA")
    if read is None:
        return None
    kind, gender, code = read
    if kind in ("noun", "partner") and _is_plural(passage, head, determiner, gender):
        return None
    if kind in ("participle", "region") and (possessive or determiner in _FUSED):
        return None
    if aged := _AGED.match(word):
        age = aged.group(1)
    prefix, hyphen, _ = word.partition("-")
    return Description(
        first=first if determiner in _FUSED else first - 1,
        last=head + 1,
        head=head,
        kind="party" if kind == "noun" and hyphen and party_of_name(prefix) else kind,
        noun=bare_noun(tokens[head].lemma if kind == "noun" else word),
        gender=gender,
        determiner=determiner,
        key=code or key,
        age=age,
        party=_party((prefix,)) if hyphen else "",
    )


@cache
def _nouns() -> dict[str, tuple[Kind, str]]:
    """The nouns of the lexicon with their class and gender; the feminine is made with -in."""
    lexicon = ontology.load("lexicon/de/persons")
    table: dict[str, tuple[Kind, str]] = {}
    kinds: tuple[tuple[Kind, Any], ...] = (("noun", lexicon["persons"]), ("partner", lexicon["partners"]))
    for kind, words in kinds:
        for noun in words["m"]:
            for form in (noun, noun + "s", noun + "es", noun + "n", noun + "en"):
                table.setdefault(form, (kind, "m"))
            table[noun.removesuffix("e") + "in"] = (kind, "f")
        for noun in words["f"]:
            table[noun] = (kind, "f")
        for noun in words["any"]:
            table[noun] = table[noun + "s"] = (kind, "")
    return table


@cache
def _ending_noun(word: str) -> tuple[Kind, str] | None:
    """The class and gender of the longest noun of the lexicon that a compound ends in."""
    ends = (word[start:] for start in range(2, len(word) - _SHORTEST_END + 1))
    return next((_nouns()[end] for end in ends if end in _nouns()), None)


def _kind(word: str, determiner: str, *, adjectival: bool) -> tuple[Kind, str, str] | None:
    """The class of a head noun, the gender that it tells with its article, and its country."""
    lexicon = ontology.load("lexicon/de/persons")
    lower = word.lower()
    if _AGED.match(word) or (word[0].isupper() and _SPELT_AGE.match(lower)):
        return "age", _adjectival_gender(determiner, word), ""
    if lower in lexicon["others"]:
        return "other", _adjectival_gender(determiner, word), ""
    if not word[0].isupper() or adjectival:
        return None
    last = lower.rpartition("-")[2]
    known = _nouns().get(last) or _nouns().get(lower) or _ending_noun(last)
    code = country_of_demonym(word)
    if known and not code:
        return (*known, "") if _agrees(known[1], determiner) else None
    if last in lexicon["substantives"]:
        return "participle", _adjectival_gender(determiner, word), ""
    if code or _is_regional(word):
        gender = _noun_gender(word, determiner)
        return ("demonym" if code else "region", gender, code) if gender else None
    return _by_form(lower, determiner)


def _by_form(noun: str, determiner: str) -> tuple[Kind, str, str] | None:
    """Nouns that no list has, by their endings: Glaziologin, Separatist, der Verstossene."""
    if _FEMININE.search(noun) and determiner in ("die", "der", "dieser", "diese"):
        return "noun", "f", ""
    if _MASCULINE.search(noun) and determiner in ("der", "dem", "den", "des"):
        return "noun", "m", ""
    if noun.startswith(_PREFIXES) and _PARTICIPLE.search(noun) and determiner in ("dem", "des"):
        return ("participle", "m", "") if noun.endswith("n") else None
    return None


def _agrees(gender: str, determiner: str) -> bool:
    if gender == "f":
        return determiner in ("die", "der", "diese", "dieser", "zur") or determiner.endswith(("e", "er"))
    return determiner not in ("die", "diese", "zur") and not (
        determiner[:1] in "simu" and determiner.endswith(("e", "er"))
    )


def _noun_gender(word: str, determiner: str) -> str:
    """The gender of a word for citizens that has a form for each: "" where it is a plural."""
    if word.endswith("in"):
        return "f" if _agrees("f", determiner) else ""
    if word.lower() in ("deutsche", "deutschen", "deutscher"):
        return _adjectival_gender(determiner, word)
    if determiner in ("die", "diese", "zur") or (
        determiner in ("der", "dieser") and word.endswith("n") and not word.endswith("an")
    ):
        return ""
    return "m"


def _adjectival_gender(determiner: str, word: str) -> str:
    """Of nouns that bend like adjectives: der Alte, die Alte, dem, des, den, der Alten."""
    if word.endswith("e"):
        return {"die": "f", "diese": "f", "der": "m", "dieser": "m", "er": "m"}.get(determiner, "")
    return {"der": "f", "zur": "f", "dieser": "f"}.get(determiner, "m")


@cache
def _is_regional(word: str) -> bool:
    """Whether a noun is made from a city or region: Walliser, Luzernerin, Ostschweizer, Niederbayer."""
    base = word.removesuffix("in").removesuffix("s")
    lexicon = ontology.load("lexicon/de/persons")
    if word.endswith("in") and base.lower() + "e" in lexicon["regional"]:
        return True
    if base.lower() in lexicon["regional"]:
        return True
    if base.lower().startswith(tuple(lexicon["compass"])):
        return base.endswith("er") and base.lower() not in ("oberster", "unterhändler")
    if not base.endswith("er") or len(base) < 5:
        return False
    return any(place_of_name(stem) for stem in (base[:-2], base[:-1]) if len(stem) > 3)
