"""Who a description may mean: what is known of each person against what its words say, and how near each stands."""

from __future__ import annotations

from kg.analyse.coreference.memory import Memory, Seen
from kg.analyse.coreference.nouns import Description
from kg.analyse.coreference.profiles import Office, Profile, stem_of
from kg.analyse.coreference.pronouns import recency
from kg.analyse.coreference.ranking import Choice, Features
from kg.analyse.coreference.syntax import FINITE
from kg.ontology.countries import country
from kg.ontology.officeholders import country_of_holder

REACH = 12  # sentences that a description may look back
# Offices that speak of the same person in other words: the president is also called Staatschef, the chancellor
# Regierungschef.
_FAMILIES = (
    {"head_of_state", "vice"},
    {"head_of_government"},
    {"minister", "diplomat", "commissioner"},
    {"monarch"},
    {"pope"},
)
_EXACT = ("head", "secretary", "spokesman", "commissioner", "member", "military", "judge", "legislator")
_RELATIONAL = ("colleague", "predecessor", "successor", "deputy")
_STATE = ("head_of_state", "head_of_government", "minister", "monarch", "pope", "vice")  # one person holds one of them
_ANY_MINISTER = ("minister", "chefdiplomat", "ressortchef")
_TELLING = ("same office", "office of country", "country", "party", "same noun", "same age", "known holder")
_WEAK = ("politiker", "diplomat", "mitglied", "kandidat", "experte", "chef", "general")


def described(memory: Memory, description: Description, owner: str) -> Choice | None:
    """Who may be meant by a description in the singular; ``owner`` is whom its possessive or genitive means."""
    if not description.determiner:
        return None
    if (neighbour := _apposed(memory, description)) or _is_name(memory, description):
        apposed: list[tuple[tuple[str, ...], Features]] = [((neighbour,), {"apposition": 1.0})] if neighbour else []
        nobody: Features = {"any": 1.0, f"apposed {description.kind}": 1.0}
        return Choice(model="description", position=description.head, candidates=apposed, nobody=nobody)
    position = description.first
    taken = memory.in_clause(description.head)
    if owner:
        taken = taken - {owner} | {owner}
    candidates: list[tuple[tuple[str, ...], Features]] = []
    recent = [s for s in memory.recent(position, REACH) if _may_be(memory, description, s.person)]
    recent = [s for s in recent if s.person not in taken]
    for rank, seen in enumerate(recent):
        features = _knowledge(memory, description, seen.person)
        features |= _situation(memory, description, seen, rank, owner, told=_told(features))
        candidates.append(((seen.person,), features))
    met = {seen.person for seen in recent} | taken
    for person in memory.people.persons:
        if person not in met and _may_be(memory, description, person):
            known = _knowledge(memory, description, person)
            if any(known.get(name) for name in ("same office", "office of country", "country", "known holder")):
                candidates.append(
                    (
                        (person,),
                        {
                            **known,
                            "not in mind": float(person in memory.last),
                            "not yet": float(person not in memory.last),
                        },
                    )
                )
    strong = sum(_told(features) for _, features in candidates)
    for _, features in candidates:
        told = _told(features)
        features["only one known so"] = float(told and strong == 1)
        features["others known so"] = float(not told and strong > 0)
    nobody = _against(memory, description, owner)
    return Choice(model="description", position=description.head, candidates=candidates, nobody=nobody)


def _against(memory: Memory, description: Description, owner: str) -> Features:
    """What speaks for a description that stands for nobody whom the article names."""
    kind, tokens = description.kind, memory.passage.tokens
    determiner = description.determiner
    start = memory.passage.first_of[memory.passage.sentence_of[description.first]]
    before = tokens[description.first - 1].tag if description.first > start else ""
    after = tokens[description.last].text.lower() if description.last < len(tokens) else ""
    title = description.title
    complement = title.attachment is not None and title.attachment.kind == "organization" if title else after == "des"
    against: Features = {
        "any": 1.0,
        kind: 1.0,
        f"{kind} owned": float(bool(owner)),
        "with country": float(bool(description.key)),
        "weak": float(description.noun in _WEAK),
        "fused article": float(determiner in ("zum", "zur", "im", "am")),
        "own possessive": float(determiner.startswith(("mein", "dein", "unser", "euer", "eure"))),
        "behind noun": float(before in ("NN", "NE") and determiner == "der" and description.gender == "m"),
        "with complement": float(complement),
    }
    if title is not None:
        against[f"group {title.word.group}"] = 1.0
    return against


def _apposed(memory: Memory, description: Description) -> str:
    """Whom a description stands behind between commas: "NAME, der Verfasser der Notiz, …"; "" where it does not."""
    tokens, first = memory.passage.tokens, description.first
    if (
        first < 2
        or tokens[first - 1].text != ","
        or memory.passage.sentence_of[first - 2] != memory.passage.sentence_of[first]
    ):
        return ""
    if description.last < len(tokens) and tokens[description.last].tag in FINITE:
        return ""
    seen = memory.seen[-1:]
    named = next((m for m in memory.people.mentions if m.last == first - 1), None)
    return named.person if named and seen and seen[0].person == named.person else ""


def _is_name(memory: Memory, description: Description) -> bool:
    """Whether a name that is no person's follows: "das NATO-Mitglied Türkei"."""
    tokens = memory.passage.tokens
    if description.last >= len(tokens) or tokens[description.last].tag != "NE":
        return False
    return not any(m.opening <= description.last < m.last for m in memory.people.mentions)


def _told(features: Features) -> bool:
    """Whether the article tells of a person what the description says."""
    return any(features.get(name) for name in _TELLING)


def _situation(memory: Memory, description: Description, seen: Seen, rank: int, owner: str, *, told: bool) -> Features:
    near = recency(memory, seen, description.head, rank)
    general = description.kind not in ("office", "demonym")
    features = near | {f"{'general' if general else 'telling'}: {name}": value for name, value in near.items()}
    if not told and description.kind == "office":
        features |= {f"not told: {name}": value for name, value in near.items()}
    if owner and owner in memory.last:
        together = memory.last[owner].sentence == seen.sentence
        features["with owner"] = float(together)
    return features


def _may_be(memory: Memory, description: Description, person: str) -> bool:
    """Whether nothing that is known of a person contradicts the words: gender, country, party, age, office."""
    profile = memory.profiles[person]
    gender = memory.gender(person)
    if gender and description.gender and gender != description.gender:
        return False
    key = description.key
    if key and (known := _countries(profile)) and country(key) and key not in known:
        return False
    if description.party and profile.parties and description.party not in profile.parties:
        return False
    if description.age and profile.ages and description.age not in profile.ages:
        return False
    if description.kind != "office" or description.noun in _WEAK:
        return True
    if key and not _countries(profile) and _known_country(memory, description, person) not in ("", key):
        return False
    return not _rules_out(description, profile)


def _rules_out(description: Description, profile: Profile) -> bool:
    """Whether the offices that the article gives a person leave no room for the one of a description."""
    held = [office for office in profile.offices if office.group not in _RELATIONAL]
    if not held or description.title is None or description.title.former:
        return False
    if any(_fits(description, office) for office in held):
        return False
    if description.title.word.group in _STATE:
        return any(office.group in _STATE for office in held)
    return not any(office.group in _STATE for office in held)


def _knowledge(memory: Memory, description: Description, person: str) -> Features:
    """What is known of a person that the words name."""
    profile = memory.profiles[person]
    key = description.key
    offices = [office for office in profile.offices if _fits(description, office)] if description.title else []
    features: Features = {
        "country": float(bool(key) and key in _countries(profile)),
        "guessed country": float(bool(key) and key not in _countries(profile) and key in profile.guessed),
        "other country": float(
            bool(key) and bool(profile.guessed) and key not in _countries(profile) | profile.guessed
        ),
        "party": float(bool(description.party) and description.party in profile.parties),
        "same age": float(bool(description.age) and description.age in profile.ages),
        "same noun": float(description.noun in profile.nouns),
        "no gender": float(not memory.gender(person)),
    }
    if description.kind == "office":
        exact = any(_stem(description) == office.stem for office in offices)
        held = any(office.group not in _RELATIONAL for office in profile.offices)
        former = description.title is not None and description.title.former
        features |= {
            "same office": float(exact),
            "same line of office": float(bool(offices) and not exact),
            "office of country": float(bool(key) and any(office.key == key for office in offices)),
            "no office": float(not held),
            "another office": float(held and not offices),
            "another office before": float(held and not offices and former),
            "known holder": float(bool(_known(memory, description, person))),
        }
    if description.kind == "relational":
        features["has office"] = float(bool(profile.offices))
    return {name: value for name, value in features.items() if value}


def _countries(profile: Profile) -> set[str]:
    """The countries of a person: an office of the EU or the UN says nothing about them."""
    return profile.countries | {office.key for office in profile.offices if office.key and country(office.key)}


def _known(memory: Memory, description: Description, person: str) -> bool:
    """Whether the authority has the person in such an office of the country."""
    return bool(description.key) and _known_country(memory, description, person) == description.key


def _known_country(memory: Memory, description: Description, person: str) -> str:
    """The country for which the authority has the person in such an office, or ""."""
    if description.title is None:
        return ""
    label = memory.people.persons[person].label
    return country_of_holder(label, description.title.word.group, on=memory.published)


def _stem(description: Description) -> str:
    title = description.title
    return stem_of(title) if title else description.noun


def _fits(description: Description, office: Office) -> bool:
    """Whether an office may be what the description calls it; different countries are two offices."""
    title = description.title
    if title is None or (description.key and office.key and description.key != office.key):
        return False
    stem = _stem(description)
    group = title.word.group
    if group in _EXACT and description.key and office.organization and not office.key:
        return False
    if stem == office.stem or (group == office.group and (office.stem.endswith(stem) or stem.endswith(office.stem))):
        return True
    if group in _EXACT:
        return False
    same = group == office.group or any({group, office.group} <= family for family in _FAMILIES)
    if "minister" in (group, office.group):
        return same and (stem in _ANY_MINISTER or office.stem.endswith(stem))
    if {group, office.group} == {"head_of_state", "head_of_government"}:
        return False
    return same
