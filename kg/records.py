"""The records that pass from stage to stage: immutable, comparable, without dicts.

Offsets are code points of ``Article.text``, half-open, and no stage changes that text. Dates are EDTF strings
(``2025-08-15``, ``2025-08``, ``2025``, ``2025-08-10/2025-08-12``) wherever the text, and ``datetime.date`` wherever
metadata gives them.
"""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from typing import Literal

MentionKind = Literal["name", "noun", "pronoun"]
EntityType = Literal["person", "place", "country", "organization"]
ClaimType = Literal["office", "meeting", "call", "visit", "membership", "statement"]
Status = Literal["occurred", "planned", "cancelled", "denied"]
PLACES = ("place", "setting")  # roles that say where, not who
MandateStatus = Literal["current", "former"]


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Span:
    """A stretch of one article's text: ``start`` included, ``end`` excluded."""

    start: int
    end: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """One article as it was read. ``boilerplate`` marks the stretches that no fact may come from."""

    id: str
    title: str
    text: str
    published: datetime.date | None
    url: str
    outlet: str
    language: str
    source: str
    boilerplate: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Token:
    """One word or sign. ``tag`` is an STTS part of speech without brackets: NE, NN, ADJA, VVFIN, VVPP, APPR, $, ."""

    start: int
    end: int
    text: str
    lemma: str
    tag: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Sentence:
    """The tokens of one sentence, in order; ``heading`` where it stands alone without closing punctuation."""

    start: int
    end: int
    tokens: tuple[Token, ...]
    heading: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """Words that stand for something. ``stands_for`` lists ids of Referents: several for "die beiden", none if unsure.

    ``phrase`` is the whole noun phrase around the words, with article, title and complements. ``reason`` says in a few
    words why the link was made ("surname", "the only US-Präsident of the article").
    """

    id: str
    start: int
    end: int
    text: str
    kind: MentionKind
    type: EntityType
    stands_for: tuple[str, ...]
    phrase: Span
    reason: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Referent:
    """Somebody or something within one article: what its mentions stand for.

    ``id`` is unique within the article. ``label`` is the fullest name in the nominative, without title. ``code`` is the
    ISO 3166-1 alpha-2 code of a country, else "".
    """

    id: str
    type: EntityType
    label: str
    names: tuple[str, ...]
    code: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Title:
    """An office or role that the text names, and whom it gives it to.

    ``office`` is the German title without its country ("Außenminister"), ``holders`` the Referents that bear it.
    ``on_behalf_of`` is the Referent of the country, body or institution that it belongs to, or "" where the text leaves
    that open. ``national`` tells an office of a state or supranational body from one of a party, company or club.
    """

    start: int
    end: int
    text: str
    office: str
    holders: tuple[str, ...]
    on_behalf_of: str
    national: bool
    former: bool
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class TimeMention:
    """A time expression. ``value`` is EDTF, or "" where the text gives no calendar date ("am Freitag", unknown date).

    ``anchor`` says where the value comes from: "stated", "publication date" or "earlier date".
    """

    start: int
    end: int
    text: str
    value: str
    anchor: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Analysis:
    """All that the extractors may know of an article."""

    article: Article
    sentences: tuple[Sentence, ...]
    mentions: tuple[Mention, ...]
    referents: tuple[Referent, ...]
    titles: tuple[Title, ...]
    times: tuple[TimeMention, ...]
    analyser: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """The words that carry a claim: ``quote == article.text[start:end]``, at most 300 characters.

    ``confidence`` is the share of claims with the same signs that are right, 0 as long as nobody has weighed them.
    """

    article: str
    start: int
    end: int
    quote: str
    extractor: str
    confidence: float = 0.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Role:
    """Who or what fills a role of a claim, and the words that say so.

    ``name`` is participant, visitor, host, place, setting (the place of the story, where the sentence of an encounter
    names none), holder, on_behalf_of, organization or speaker. ``referent`` is the id of a Referent of the same
    article, or "" for a literal (then ``text`` is the value). ``link`` is the kind of mention that the words are, ""
    for others, and ``reason`` says why they stand for the referent.
    """

    name: str
    text: str
    start: int
    end: int
    referent: str = ""
    link: MentionKind | Literal[""] = ""
    reason: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """Words that a claim rests on beside those of its roles.

    ``name`` is trigger, time, or the Status that a cue speaks for; ``note`` says where the value of a time comes from.
    """

    name: str
    text: str
    start: int
    end: int
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """One typed statement of one article.

    office: roles holder, on_behalf_of; ``label`` the office, ``state`` current or former.
    meeting, call: two or more participant; optional place; visit: visitor, optional host and place.
    membership: holder, organization; ``label`` the role or "". statement: speaker; ``label`` the words said.
    ``date`` is EDTF or "", ``time_phrase`` the words it comes from, ``state`` of an encounter a Status. ``extends`` is
    the id of an earlier claim of the article whose encounter this one adds persons to ("Auch Lind war dabei"), or "".
    ``rule`` is the frame or pattern that the words were read by, ``signs`` what speaks for and against the claim.
    """

    id: str
    type: ClaimType
    roles: tuple[Role, ...]
    evidence: Evidence
    state: str = ""
    label: str = ""
    date: str = ""
    time_phrase: str = ""
    indirect: bool = False
    extends: str = ""
    rule: str = ""
    marks: tuple[Mark, ...] = ()
    signs: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """What one article says: who and what it speaks of, and its claims. The unit that workers hand to resolve."""

    article: Article
    referents: tuple[Referent, ...]
    claims: tuple[Claim, ...]
    dropped: tuple[Dropped, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Speech:
    """Words of an article that are somebody's, whether a graph would keep them or not.

    ``words`` are the stretches that hold them, quotation marks excluded; ``speakers`` the stretches that name who says
    them, with all mentions of the same person; ``indirect`` where the article reports them in its own words.
    """

    words: tuple[Span, ...]
    speakers: tuple[Span, ...]
    indirect: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """Why referents of one or several articles became one entity, or claims one event."""

    what: str
    reason: str
    score: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Doubt:
    """Two names that may be one person, or two claims that may be of one event: for people to decide.

    ``one`` and ``other`` are as judgements write them: "Name @ article" or "claim ID".
    """

    one: str
    other: str
    reason: str
    score: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Judgements:
    """What people have decided: pairs that are the same or different, names that are to be shown, facts that are wrong.

    Pairs name persons ("Name", or "Name @ article" where only one article is meant) or claims ("claim ID").
    ``renamed`` pairs a name with the label to show, ``rejected`` lists ids of claims and of things of the graph.
    """

    same: tuple[tuple[str, str], ...] = ()
    different: tuple[tuple[str, str], ...] = ()
    renamed: tuple[tuple[str, str], ...] = ()
    rejected: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Entity:
    """A person, place, country or organization of the whole graph.

    ``id`` is its readable path below the data namespace ("person/donald-trump", "country/US"). ``within`` is the id of
    the place or country that a place lies in. ``wikidata`` is a Q number or "".
    """

    id: str
    type: EntityType
    label: str
    names: tuple[str, ...]
    code: str = ""
    wikidata: str = ""
    within: str = ""
    latitude: float | None = None
    longitude: float | None = None
    decisions: tuple[Decision, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """An encounter of the whole graph. ``participants`` are entity ids, sorted; a visitor is the first of them.

    ``places`` are entity ids, most specific first. ``date`` is EDTF or "".
    """

    id: str
    type: ClaimType
    label: str
    participants: tuple[str, ...]
    visitor: str = ""
    host: str = ""
    places: tuple[str, ...] = ()
    date: str = ""
    time_phrase: str = ""
    status: Status = "occurred"
    part_of: str = ""
    claims: tuple[Claim, ...] = ()
    decisions: tuple[Decision, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Mandate:
    """A person who acts, or acted, for a country or body in an office.

    ``attested`` are the days of the first and last article that says so. ``in_office`` tells a mandate that is current
    by the last word on the office; ``same_office`` are the ids of those that say the opposite: former of a current.
    """

    id: str
    holder: str
    on_behalf_of: str
    office: str
    status: MandateStatus
    claims: tuple[Claim, ...]
    attested: tuple[datetime.date, datetime.date] | None = None
    in_office: bool = True
    same_office: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Membership:
    """A person who belongs to an organization, with the role there or ""."""

    id: str
    holder: str
    organization: str
    role: str
    claims: tuple[Claim, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """Words that a person said, as the article quotes them; ``indirect`` where they are reported."""

    id: str
    speaker: str
    quote: str
    indirect: bool
    claims: tuple[Claim, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Resolution:
    """What the claims of all articles add up to. Every tuple is sorted by id.

    ``entity_of`` maps (article id, referent id) to an entity id, as sorted pairs. ``doubts`` are sorted by their score,
    the most likely first. ``idle_judgements`` are those that speak of nothing that the articles contain.
    """

    articles: tuple[Article, ...]
    entities: tuple[Entity, ...]
    events: tuple[Event, ...]
    mandates: tuple[Mandate, ...]
    memberships: tuple[Membership, ...]
    statements: tuple[Statement, ...]
    entity_of: tuple[tuple[tuple[str, str], str], ...]
    doubts: tuple[Doubt, ...] = ()
    idle_judgements: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Dropped:
    """A record that was left out: at which stage, which one, why, and what the user can do."""

    stage: str
    record: str
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class StageReport:
    """How many records a stage took and gave, what it dropped, and its seconds."""

    stage: str
    taken: int
    given: int
    dropped: tuple[Dropped, ...]
    seconds: float
