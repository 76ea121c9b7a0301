"""The country of a title from words: its name, the party or place behind the holder, what the article speaks of."""

from __future__ import annotations

from collections import Counter

from kg import ontology
from kg.analyse.attachments import Attachment, by_words, is_state_institution
from kg.analyse.belonging.state import UNIQUE, State, is_taken
from kg.analyse.complements import words_of
from kg.analyse.coreference.profiles import stem_of
from kg.analyse.titles import TitlePhrase
from kg.ontology.bodies import bodies, party_of_name
from kg.ontology.likeness import likeness
from kg.ontology.places import place_of_name

_SURER = "the country that the article speaks of"
_FOREIGN = 1.0  # least difference of likeness that makes a guess doubtful; swept 0.3 to 1.5 on the training corpus


def of_home(state: State, title: TitlePhrase) -> Attachment | None:
    """Offices that only German-speaking countries have: of the one that the article is written in.

    The party in "SPD-Abgeordnete" tells the country as well.
    """
    party = party_of_name(title.attachment.key, home=state.home) if title.attachment and title.word.state else None
    if party and party.country:
        return Attachment(kind="country", key=party.country, reason=f"country of {party.label}")
    if not title.word.at_home:
        return None
    named = {state.home, *(code for _, code in state.named)}
    codes = [code for code in title.word.at_home if code in named and not is_taken(state, title, code)]
    codes = codes or [code for code in title.word.at_home if code == state.home] or list(title.word.at_home)
    key = state.home if state.home in codes else codes[0]
    return Attachment(kind="country", key=key, reason="country of the article")


def of_party(state: State, title: TitlePhrase) -> Attachment | None:
    """The country of the party in brackets behind the name: "Außenminister NAME (FDP)".

    Also that of the only country with such party adjectives: "der republikanische Senator NAME".
    """
    tokens = state.passage.tokens
    if title.word.group in ("legislator", "regional") or (title.attachment and title.attachment.kind == "organization"):
        adjectives: dict[str, str] = ontology.load("lexicon/de/offices")["party_adjectives"]
        for token in tokens[title.first : title.head]:
            code = next((c for stem, c in adjectives.items() if token.text.lower().startswith(stem)), "")
            if code and code in {c for _, c in state.named}:
                firm = title.attachment is not None
                return Attachment(kind="country", key=code, reason=f"party adjective {token.text}", firm=firm)
    for mention in state.people.mentions if title.word.state else ():
        bracketed = mention.last + 1 < len(tokens) and tokens[mention.last].text == "("
        if mention.person in title.holders and bracketed:
            party = party_of_name(tokens[mention.last + 1].text, home=state.home)
            if party and party.country:
                return Attachment(kind="country", key=party.country, reason=f"country of {party.label}")
    return None


def of_origin(state: State, title: TitlePhrase) -> Attachment | None:
    """From behind the name: "Minister NAME aus Kiew", "Minister NAME (Norwegen)", "Fürst NAME von Monaco"."""
    if title.attachment or title.word.relational or not (title.word.state or title.word.group == "head_of_state"):
        return None
    tokens = state.passage.tokens
    for mention in state.people.mentions:
        if mention.person not in title.holders or mention.opening not in (title.last, title.head + 1):
            continue
        inside = next((i for i in range(mention.first + 1, mention.last) if tokens[i].text == "von"), mention.last)
        words = [token.text for token in tokens[inside : inside + 2]]
        if len(words) < 2 or words[0] not in ("aus", "von", "("):
            continue
        found = by_words(state.passage, inside + 1)
        if found and found[0].kind == "country":
            return found[0]
        place = place_of_name(words[1]) if words[0] == "aus" else None
        if place and place.country:
            return Attachment(kind="place", key=place.country, reason=f"aus {words[1]}")
    return None


def of_body(state: State, title: TitlePhrase) -> Attachment | None:
    """Offices that a body has ("Kommissarin" where the EU is spoken of), and "der Generalsekretär der Liga"."""
    rows: dict[str, list[str]] = ontology.load("lexicon/de/offices")["of_bodies"]
    named = Counter(label for _, label in state.bodies)
    if title.attachment is None:
        for label, offices in rows.items():
            if named[label] and stem_of(title).endswith(tuple(offices)):
                return Attachment(kind="body", key=label, reason=f"the {label} that the article speaks of", firm=True)
    elif title.attachment.kind == "organization":
        short = title.attachment.key.lower()
        for body in bodies():
            if named[body.label] and any(name.lower().split()[-1] == short for name in (body.label, *body.names)):
                return Attachment(
                    kind="body", key=body.label, reason=f"{title.attachment.key}: {body.label}", firm=True
                )
    return None


def of_context(state: State, title: TitlePhrase) -> Attachment | None:
    """The country named before in the sentence, else the one that the article speaks of most, else the one named last,
    else the article's own. Never one whose office of this name another person of the article holds.
    A description without a name beside it takes only the one that the article speaks of most."""
    institution = (
        title.attachment is not None
        and title.attachment.kind == "organization"
        and is_state_institution(title.attachment.key)
    )
    headed = title.word.group in ("head_of_state", "vice") and title.holders and title.attachment is None
    if len(title.holders) > 1 and title.word.group in UNIQUE:
        return None
    if title.word.relational or not (title.word.state or headed or institution):
        return None
    sentence = state.passage.sentence_of
    named = [(n, c) for n, c in state.named if not is_taken(state, title, c)]
    before = [(n, c) for n, c in named if n < title.head]
    here = [c for n, c in before if sentence[n] == sentence[title.head]]
    counts = Counter(c for _, c in before) or Counter(c for _, c in named)
    most, times = counts.most_common(1)[0] if counts else ("", 0)
    near = [c for n, c in before if sentence[title.head] - sentence[n] == 1]
    for code, reason in (
        (here[-1] if here else "", "the country named before in the sentence"),
        (most if times > sum(counts.values()) / 2 else "", _SURER),
        (near[-1] if near else "", "the country named last"),
    ):
        if code and not title.holders and reason != _SURER:
            continue
        if code and _sounds_foreign(state, title, code, {c for _, c in named}):
            return None
        if code:
            return Attachment(kind="country", key=code, reason=reason, firm=institution)
    chamber = institution and title.attachment and title.attachment.key.lower() in words_of("foreign_chambers")
    if headed or chamber or (counts and state.home not in counts) or is_taken(state, title, state.home):
        return None
    return Attachment(kind="country", key=state.home, reason="country of the article", firm=institution)


def _sounds_foreign(state: State, title: TitlePhrase, code: str, others: set[str]) -> bool:
    """Whether the name is like those of another country of the article and not like those of this one. The article's
    own country is never doubted: its ministers have names from everywhere."""
    if code == state.home or not title.holders:
        return False
    label = state.people.persons[title.holders[0]].label
    return max(likeness(label, other) for other in {*others, state.home}) - likeness(label, code) > _FOREIGN
