"""Who is meant by descriptions and pronouns: "der Kremlchef", "der 79-Jährige", "er", "die beiden Staatschefs".

Reads the passage from front to back and keeps in mind who was spoken of, where and in which office. A word that fits
nobody, or several equally well, stays without a link.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cache

from kg import ontology
from kg.analyse.passage import Passage
from kg.analyse.persons import NamedMention, People
from kg.analyse.titles import TitlePhrase
from kg.ontology.countries import country_of_demonym

_AGED = re.compile(r"\d{2,3}-[Jj]ährige[nrm]?$")
_MALE_ARTICLES = ("der", "dem", "den", "des", "dieser", "diesem", "diesen")
_FEMALE_ARTICLES = ("die", "der", "diese", "dieser")
_PLURAL_VERB = re.compile(r"(en|sind|werden|haben|waren|hatten|wurden|sollen|wollen|könnten)$")
_PRONOUN_REACH = 2  # sentences that er or sie may look back
_PLURAL_REACH = 4  # sentences that "die Minister" may look back
_DESCRIPTION_REACH = 12  # sentences that "der 79-Jährige" may look back
# Offices that speak of the same person in other words: the president is also called Staatschef, the chancellor Regierungschef.
_FAMILIES = (
    {"head_of_state", "vice"},
    {"head_of_government"},
    {"minister", "diplomat", "commissioner"},
    {"monarch"},
    {"pope"},
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """Tokens that stand for persons of the article, and why."""

    first: int
    last: int
    pronoun: bool
    persons: tuple[str, ...]
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Office:
    """An office that somebody of the article is known to hold; ``key`` is the country or body or ""."""

    group: str
    stem: str
    key: str


@dataclass(frozen=True, slots=True, kw_only=True)
class _Seen:
    person: str
    position: int
    sentence: int
    subject: bool


@dataclass(slots=True, kw_only=True)
class _Memory:
    """What the reader has in mind: persons in the order in which they were last spoken of."""

    people: People
    offices: dict[str, list[Office]]
    seen: list[_Seen] = field(default_factory=list)

    def note(self, person: str, position: int, sentence: int, *, subject: bool) -> None:
        self.seen.append(_Seen(person=person, position=position, sentence=sentence, subject=subject))

    def recent(self, sentence: int, reach: int) -> list[_Seen]:
        """Each person once, the last spoken of first, of the sentences within reach."""
        found: dict[str, _Seen] = {}
        for seen in reversed(self.seen):
            if seen.sentence < sentence - reach:
                break
            found.setdefault(seen.person, seen)
        return list(found.values())

    def gender(self, person: str) -> str:
        return self.people.persons[person].gender


def settle_genders(people: People, titles: list[TitlePhrase]) -> None:
    """Write down the gender of each person that titles or first names tell."""
    lexicon = ontology.load("lexicon/de/persons")
    male, female = set(lexicon["male"]), set(lexicon["female"])
    for title in titles:
        for holder in title.holders:
            person = people.persons[holder]
            person.gender = person.gender or ("f" if title.word.female else "")
    for person in people.persons.values():
        first = person.label.split()[0] if " " in person.label else ""
        if person.gender or not first:
            continue
        if first in female or (first.endswith("a") and first not in male):
            person.gender = "f"
        elif first in male:
            person.gender = "m"
    for title in titles:
        for holder in title.holders:
            people.persons[holder].gender = people.persons[holder].gender or "m"


def offices_of(titles: list[TitlePhrase]) -> dict[str, list[Office]]:
    """The offices that the titles give to persons, by person."""
    offices: dict[str, list[Office]] = {}
    for title in titles:
        for holder in title.holders:
            key = title.attachment.key if title.attachment and title.attachment.kind != "person" else ""
            offices.setdefault(holder, []).append(Office(group=title.word.group, stem=_stem(title), key=key))
    return offices


def _stem(title: TitlePhrase) -> str:
    return title.word.office.lower().removesuffix("in").removeprefix("bundes").replace("aussen", "außen")


def link(passage: Passage, people: People, titles: list[TitlePhrase]) -> list[Link]:
    """Links of all descriptions and pronouns, in order; those that fit nobody are left out."""
    memory = _Memory(people=people, offices=offices_of(titles))
    names = {mention.first: mention for mention in people.mentions}
    inside = {i for mention in people.mentions for i in range(mention.first, mention.last)}
    descriptions = {title.head: title for title in titles if not title.holders}
    found: list[Link] = []
    for position in range(len(passage.tokens)):
        sentence = passage.sentence_of[position]
        if position in names:
            memory.note(
                names[position].person, position, sentence, subject=_is_subject(passage, names[position], titles)
            )
            continue
        if position in inside:
            continue
        if position in descriptions:
            result = _described(memory, passage, descriptions[position])
        else:
            result = _pair(memory, passage, position) or _aged(memory, passage, position)
            result = result or _noun(memory, passage, position) or _pronoun(memory, passage, position)
            result = result or _demonstrative(memory, passage, position)
        if result:
            found.append(result)
            for person in result.persons:
                subject = not result.pronoun or passage.tokens[position].text.lower() in ("er", "sie")
                memory.note(person, position, sentence, subject=subject)
    return found


def _is_subject(passage: Passage, mention: NamedMention, titles: list[TitlePhrase]) -> bool:
    """Whether a name may be the subject: no preposition and no oblique article before its noun phrase."""
    first = next(
        (t.first for t in titles if t.first < mention.first and mention.first in (t.last, t.head + 1)), mention.first
    )
    opening = passage.tokens[first]
    oblique = opening.tag in ("ART", "PPOSAT", "PDAT") and opening.text.lower().endswith(("em", "en", "es"))
    if oblique or opening.tag == "APPRART":
        return False
    if first == passage.first_of[passage.sentence_of[first]]:
        return True
    return not passage.tokens[first - 1].tag.startswith("APPR")


def _family(group: str) -> set[str]:
    return next((family for family in _FAMILIES if group in family), {group})


def _described(memory: _Memory, passage: Passage, title: TitlePhrase) -> Link | None:
    """ "der US-Präsident", "die Ministerin", "sein russischer Amtskollege"."""
    sentence = passage.sentence_of[title.head]
    if title.plural:
        return _office_pair(memory, passage, title, sentence)
    if not title.definite or (title.first == title.head and not title.word.prefixes and not title.word.implied):
        return None
    key = title.attachment.key if title.attachment and title.attachment.kind != "person" else ""
    if title.word.relational:
        fitting = [p for p, offices in memory.offices.items() if key and any(o.key == key for o in offices)]
        reason = f"{title.word.office}: the only one of {key}"
        return _single(title, fitting, reason)
    fitting = [p for p, offices in memory.offices.items() if _fits_one(title, key, offices)]
    fitting = [p for p in fitting if memory.gender(p) in ("", "f" if title.word.female else "m")] or []
    words = passage.text(title.first, title.last)
    if len(fitting) == 1 and (key or _spoken_of(memory, fitting[0], sentence, _DESCRIPTION_REACH)):
        return _single(title, fitting, f"the only one called {words}")
    recent = [seen.person for seen in memory.recent(sentence, _DESCRIPTION_REACH) if seen.person in fitting]
    return _single(title, recent[:1], f"the last one called {words}")


def _fits_one(title: TitlePhrase, key: str, offices: list[Office]) -> bool:
    """One of the offices of a person fits the title; an office without country cannot bring in a second country."""
    keys = {office.key for office in offices if office.key}
    if key and keys and key not in keys:
        return False
    return any(_fits(title, key, office) for office in offices)


def _fits(title: TitlePhrase, key: str, office: Office) -> bool:
    if key and office.key and key != office.key:
        return False
    if title.word.group in (
        "head",
        "secretary",
        "spokesman",
        "commissioner",
        "member",
        "military",
        "judge",
        "legislator",
    ):
        return _stem(title) == office.stem
    if _stem(title) == office.stem:
        return True
    same = office.group in _family(title.word.group)
    if "minister" in (title.word.group, office.group):
        return same and (
            _stem(title) in ("minister", "chefdiplomat", "ressortchef") or office.stem.endswith(_stem(title))
        )
    return same and bool(key)


def _spoken_of(memory: _Memory, person: str, sentence: int, reach: int) -> bool:
    return any(seen.person == person for seen in memory.recent(sentence, reach)) or not any(
        seen.person == person for seen in memory.seen
    )


def _single(title: TitlePhrase, persons: list[str], reason: str) -> Link | None:
    if len(persons) != 1:
        return None
    return Link(first=title.first, last=title.last, pronoun=False, persons=(persons[0],), reason=reason)


def _office_pair(memory: _Memory, passage: Passage, title: TitlePhrase, sentence: int) -> Link | None:
    """ "die beiden Staatschefs", "die Minister": two persons who hold such an office, the last two spoken of.

    Without "beide" only if no third one of such an office was spoken of lately.
    """
    words = set(passage.text(title.first, title.last).lower().split())
    both = bool(words & set(ontology.load("lexicon/de/persons")["both"]))
    if not both and passage.tokens[title.first].text.lower() not in ("die", "den", "der"):
        return None
    recent = [seen.person for seen in memory.recent(sentence, _DESCRIPTION_REACH if both else _PLURAL_REACH)]
    stem = _stem(title)
    family = _family(title.word.group) | ({"head_of_government"} if title.word.group == "head_of_state" else set())
    holding = [p for p in recent if any(o.group in family or o.stem == stem for o in memory.offices.get(p, []))]
    persons = holding[:2] if len(holding) >= 2 else recent[:2] if both and not holding else []
    if len(persons) < 2 or (not both and len(holding) != 2):
        return None
    reason = "the last two in such an office"
    return Link(first=title.first, last=title.last, pronoun=False, persons=tuple(sorted(persons)), reason=reason)


def _pair(memory: _Memory, passage: Passage, position: int) -> Link | None:
    """ "die beiden", "beide", "beide Männer": the two persons last spoken of together."""
    lexicon = ontology.load("lexicon/de/persons")
    token = passage.tokens[position]
    if token.text.lower() not in lexicon["both"]:
        return None
    end = passage.last_of(passage.sentence_of[position])
    following = passage.tokens[position + 1] if position + 1 < end else None
    last = position + 1
    if following and following.tag.startswith(("NN", "ADJA")):
        noun = position + 2 if following.tag == "ADJA" and position + 2 < end else position + 1
        if passage.tokens[noun].text.lower() not in lexicon["pairs"]:
            return None
        last = noun + 1
    sentence = passage.sentence_of[position]
    first = (
        position - 1 if position and passage.tokens[position - 1].text.lower() in ("die", "den", "der") else position
    )
    for number in range(sentence, sentence - 4, -1):
        together = {seen.person for seen in memory.seen if seen.sentence == number and seen.position < position}
        if len(together) == 2:
            return Link(
                first=first,
                last=last,
                pronoun=False,
                persons=tuple(sorted(together)),
                reason="the two last spoken of together",
            )
    recent = [seen.person for seen in memory.recent(sentence, 3)]
    if len(recent) == 2:
        return Link(
            first=first, last=last, pronoun=False, persons=tuple(sorted(recent)), reason="the only two spoken of"
        )
    return None


def _article_gender(word: str, *, feminine_noun: bool | None) -> str:
    if feminine_noun is not None:
        return "f" if feminine_noun else "m"
    if word in ("die", "diese"):
        return "f"
    return "m" if word in _MALE_ARTICLES else ""


def _aged(memory: _Memory, passage: Passage, position: int) -> Link | None:
    """ "der 79-Jährige", "die 58-jährige Politikerin" without a name behind it."""
    token = passage.tokens[position]
    if not _AGED.match(token.text) or (token.text[-9:].startswith("j") and not token.tag.startswith("N")):
        return None
    article = passage.tokens[position - 1].text.lower() if position else ""
    ending = token.text[-1]
    gender = "f" if (article == "die" and ending == "e") or (article == "der" and ending == "n") else "m"
    return _back(memory, passage, position - 1, position + 1, gender, "age: the last one spoken of")


@cache
def _person_nouns() -> dict[str, str]:
    nouns = ontology.load("lexicon/de/persons")["persons"]
    return {noun: gender for gender in ("m", "f") for noun in nouns[gender]}


def _noun(memory: _Memory, passage: Passage, position: int) -> Link | None:
    """ "der Republikaner", "die Politikerin", "der Ukrainer" with a definite article."""
    token = passage.tokens[position]
    if not token.tag.startswith("NN") or not position or _named(memory, position + 1):
        return None
    first = position - 1
    while first > 0 and passage.tokens[first].tag == "ADJA":
        first -= 1
    article = passage.tokens[first].text.lower()
    if article not in ("der", "die", "dem", "den", "des", "dieser", "diese"):
        return None
    code = country_of_demonym(token.text)
    if code:
        gender = "f" if token.text.endswith("in") else "m"
        if article in ("die", "der") and gender == "m" and token.text.endswith("n"):
            return None
        fitting = [
            p
            for p, offices in memory.offices.items()
            if any(o.key == code for o in offices) and memory.gender(p) in ("", gender)
        ]
        if len(fitting) == 1 and _spoken_of(memory, fitting[0], passage.sentence_of[position], _DESCRIPTION_REACH):
            return Link(
                first=first, last=position + 1, pronoun=False, persons=tuple(fitting), reason=f"the only one of {code}"
            )
        return None
    gender = _person_nouns().get(token.lemma.lower(), "")
    if not gender or (article == "die" and gender == "m"):
        return None
    return _back(memory, passage, first, position + 1, gender, "description: the last one spoken of")


def _named(memory: _Memory, position: int) -> bool:
    """A name of a person begins here: the noun before it is its apposition and points to nobody else."""
    return any(mention.first == position for mention in memory.people.mentions)


def _back(memory: _Memory, passage: Passage, first: int, last: int, gender: str, reason: str) -> Link | None:
    """The person of that gender who was subject last, looking back a few sentences."""
    sentence = passage.sentence_of[first]
    recent = [s for s in memory.recent(sentence, _PRONOUN_REACH) if memory.gender(s.person) in ("", gender)]
    earlier = [s for s in recent if s.sentence < sentence] or recent
    if not earlier:
        return None
    subjects = [s for s in earlier if s.subject and s.sentence == earlier[0].sentence]
    chosen = subjects[-1] if subjects else earlier[0]
    return Link(first=first, last=last, pronoun=False, persons=(chosen.person,), reason=reason)


def _pronoun(memory: _Memory, passage: Passage, position: int) -> Link | None:
    """er, ihm, ihn, sie, ihr and possessives."""
    token = passage.tokens[position]
    word = token.text.lower()
    lexicon = ontology.load("lexicon/de/persons")
    gender = next((g for g in ("m", "f") if word in lexicon["pronouns"][g]), "")
    if not gender or not token.tag.startswith(("PPER", "PPOS")):
        return None
    sentence = passage.sentence_of[position]
    if gender == "f" and _plural_or_polite(passage, position):
        return None
    possessive = word in lexicon["possessive"]
    recent = [s for s in memory.recent(sentence, _PRONOUN_REACH) if memory.gender(s.person) in ("", gender)]
    if not recent:
        return None
    here = [s for s in recent if s.sentence == sentence]
    before = [s for s in recent if s.sentence < sentence]
    chosen = _antecedent(here, before, possessive=possessive, opening=position - passage.first_of[sentence] < 3)
    if chosen is None:
        return None
    return Link(
        first=position,
        last=position + 1,
        pronoun=True,
        persons=(chosen.person,),
        reason="pronoun: the last subject that fits",
    )


def _demonstrative(memory: _Memory, passage: Passage, position: int) -> Link | None:
    """dieser, diesem, diese as a pronoun: the person named last, not the subject."""
    token = passage.tokens[position]
    word = token.text.lower()
    genders = ontology.load("lexicon/de/persons")["demonstratives"]
    gender = next((g for g in ("m", "f") if word in genders[g]), "")
    if not gender or token.tag != "PDS" or (gender == "f" and _plural_or_polite(passage, position)):
        return None
    recent = [s for s in memory.recent(passage.sentence_of[position], 1) if memory.gender(s.person) == gender]
    if not recent:
        return None
    reason = "demonstrative: the one named last"
    return Link(first=position, last=position + 1, pronoun=True, persons=(recent[0].person,), reason=reason)


def _antecedent(here: list[_Seen], before: list[_Seen], *, possessive: bool, opening: bool) -> _Seen | None:
    subjects_here = [s for s in here if s.subject]
    if subjects_here:
        return subjects_here[-1] if not possessive else subjects_here[0]
    if here and possessive:
        return here[0]
    subjects = [s for s in before if s.subject and s.sentence == before[0].sentence] if before else []
    if subjects:
        return subjects[-1]
    return (before or here or [None])[0]


def _plural_or_polite(passage: Passage, position: int) -> bool:
    """sie with a plural verb near it, or Sie in the middle of a sentence."""
    token = passage.tokens[position]
    start = passage.first_of[passage.sentence_of[position]]
    if (
        token.text[0].isupper()
        and position > start
        and passage.tokens[position - 1].text not in ("„", '"', "“", "»", ":")
    ):
        return True
    if token.text.lower() != "sie":
        return False
    end = passage.last_of(passage.sentence_of[position])
    verbs = [t for t in passage.tokens[position + 1 : min(position + 12, end)] if t.tag in ("VVFIN", "VAFIN", "VMFIN")]
    if position > start and passage.tokens[position - 1].tag in ("VVFIN", "VAFIN", "VMFIN"):
        verbs = [passage.tokens[position - 1]]
    return bool(verbs) and bool(_PLURAL_VERB.search(verbs[0].text.lower()))
