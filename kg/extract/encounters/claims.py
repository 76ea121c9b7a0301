"""Claims of encounters from all sentences of an article."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from kg.extract.encounters.circumstances import destination, moment, places
from kg.extract.encounters.joining import REACH, joining
from kg.extract.encounters.participants import Party, party, topic_of, traveller
from kg.extract.encounters.status import is_present, status
from kg.extract.encounters.triggers import Trigger, is_medium, triggers
from kg.extract.evidence import claim_id, quote
from kg.extract.scene import Actor, Scene, Spot, scenes
from kg.records import Analysis, Claim, ClaimType, Role, TimeMention

VERSION = 1
LEAD = 3  # sentences that make up the lead of an article
FRESH = 4  # days between the day of a story and its publication
CARRIED = 2  # sentences over which date and place of an encounter carry on


def encounters(analysis: Analysis) -> Iterator[Claim]:
    """One claim per trigger whose roles are filled; several triggers of one encounter give several claims."""
    officials = {holder for title in analysis.titles if title.national for holder in title.holders}
    context = _Context()
    for scene in scenes(analysis):
        found = [_carried_on(scene, claim, context) for claim in _of_scene(scene, context, officials)]
        context.day = context.day or _day_of_story(scene, analysis)
        found = [_on_the_day(scene, claim, context) for claim in found]
        yield from found
        context.earlier = scene.spots[-1] if scene.spots else context.earlier
        context.topic = topic_of(scene) or context.topic
        talks = [claim for claim in found if claim.type == "meeting"]
        if talks:
            context.last, context.last_scene, context.flashback = talks[-1], scene.number, _is_flashback(scene)


def _carried_on(scene: Scene, claim: Claim, context: _Context) -> Claim:
    """A claim without date or place takes those of the encounter told just before, if a person takes part in both."""
    last = context.last
    if last is None or scene.number - context.last_scene > CARRIED or claim.extends or claim.state != last.state:
        return claim
    if context.flashback and not _is_flashback(scene):
        return claim  # the story goes on behind "Im Mai hatten sie sich getroffen"
    persons, before = _persons(claim), _persons(last)
    if not persons & before or (claim.state != "occurred" and persons != before):
        return claim  # what is planned with others is another meeting
    if not claim.date and not claim.time_phrase and last.date:
        claim = replace(claim, date=last.date, time_phrase=last.time_phrase)
    if claim.type == "meeting" and not any(role.name == "place" for role in claim.roles):
        claim = replace(claim, roles=(*claim.roles, *(role for role in last.roles if role.name == "place")))
    return claim


def _is_flashback(scene: Scene) -> bool:
    """Whether the sentence is told in the pluperfect."""
    for clause in scene.clauses:
        finite = clause.finite(scene.tokens)
        past = finite is not None and scene.tokens[finite].text.lower() in ("hatte", "hatten", "war", "waren")
        if clause.kind == "main" and past and any(scene.tokens[i].tag == "VVPP" for i in clause.tokens):
            return True
    return False


def _day_of_story(scene: Scene, analysis: Analysis) -> TimeMention | None:
    """The day that the first sentences tell of, if it lies close to the publication: what a news story is about."""
    published = analysis.article.published
    if published is None or scene.number > LEAD:
        return None
    for told in scene.moments:
        value = told.time.value
        if len(value) == 10 and 0 <= (published - date.fromisoformat(value)).days <= FRESH:
            return told.time
    return None


def _on_the_day(scene: Scene, claim: Claim, context: _Context) -> Claim:
    """An encounter that happened, told in a sentence without any time, is dated by the day of the story."""
    undated = not claim.date and not claim.time_phrase and not scene.moments
    if context.day is None or claim.state != "occurred" or not undated or claim.extends:
        return claim
    return replace(claim, date=context.day.value, time_phrase=context.day.text)


def _persons(claim: Claim) -> set[str]:
    return {role.referent for role in claim.roles if role.name != "place"}


@dataclass(slots=True, kw_only=True)
class _Context:
    """What the sentences before have left in mind: the place, the subject and the meeting named last."""

    earlier: Spot | None = None
    topic: Actor | None = None
    last: Claim | None = None
    last_scene: int = -1
    flashback: bool = False
    day: TimeMention | None = None


def _of_scene(scene: Scene, context: _Context, officials: set[str]) -> Iterator[Claim]:
    seen: set[tuple[str, ...]] = set()
    told = False
    for trigger in triggers(scene):
        claim = _travel(scene, trigger, officials) if trigger.type == "visit" else _talk(scene, trigger, context)
        if claim is None:
            continue
        key = (claim.type, claim.state, *sorted(_persons(claim)))
        told = told or (claim.type == "meeting" and trigger.clause.kind == "main")
        if key not in seen:
            seen.add(key)
            yield claim
    if not told and context.last is not None and scene.number - context.last_scene <= REACH:
        joined = _join(scene, context.last)
        if joined:
            yield joined


def _join(scene: Scene, last: Claim) -> Claim | None:
    found = joining(scene)
    if found is None:
        return None
    token, joiners = found
    known = _persons(last)
    added = {person: actor for actor in joiners for person in actor.persons if person not in known}
    if not added:
        return None
    evidence = quote(scene, token, extractor=f"encounters/joining@{VERSION}", confidence=0.5)
    kept = tuple(role for role in last.roles if role.name != "place")
    return Claim(
        id=claim_id(evidence.article, "joining", evidence.start, *sorted(added)),
        type="meeting",
        roles=(*kept, *(_role("participant", actor, person) for person, actor in added.items())),
        evidence=evidence,
        state=last.state,
        extends=last.id,
    )


def _talk(scene: Scene, trigger: Trigger, context: _Context) -> Claim | None:
    found = party(scene, trigger, None if scene.sentence.heading else context.topic)
    if found is None:
        return None
    kind: ClaimType = "call" if trigger.type == "call" or _by_wire(scene, trigger) else "meeting"
    where = places(scene, trigger, context.earlier) if kind == "meeting" else ()
    return _claim(scene, trigger, kind, (*_party_roles(found), *where))


def _by_wire(scene: Scene, trigger: Trigger) -> bool:
    return any(is_medium(scene.tokens[i]) for i in trigger.clause.tokens)


def _travel(scene: Scene, trigger: Trigger, officials: set[str]) -> Claim | None:
    where = destination(scene, trigger)
    who = traveller(scene, trigger)
    if not where or who is None or len(who.persons) != 1 or who.persons[0] not in officials:
        return None
    return _claim(scene, trigger, "visit", (_role("visitor", who, who.persons[0]), *where))


def _party_roles(found: Party) -> tuple[Role, ...]:
    roles = []
    for person in found.persons:
        actor = next(a for a in found.actors if person in a.persons)
        name = "visitor" if actor is found.visitor else "host" if actor is found.host else "participant"
        roles.append(_role(name, actor, person))
    return tuple(roles)


def _role(name: str, actor: Actor, person: str) -> Role:
    mention = actor.mention
    return Role(name=name, text=mention.text, start=mention.start, end=mention.end, referent=person)


def _claim(scene: Scene, trigger: Trigger, kind: ClaimType, roles: tuple[Role, ...]) -> Claim:
    when = moment(scene, trigger)
    date = when.time.value if when else ""
    published = scene.analysis.article.published
    state = status(scene, trigger, date, published)
    evidence = quote(
        scene, trigger.token, extractor=f"encounters/{kind}@{VERSION}", confidence=0.6 if trigger.is_noun else 0.7
    )
    return Claim(
        id=claim_id(evidence.article, kind, evidence.start, trigger.token, *(role.referent for role in roles)),
        type=kind,
        roles=roles,
        evidence=evidence,
        state=state,
        date=date,
        time_phrase=when.time.text if when else "",
    )


def _confidence(scene: Scene, trigger: Trigger, state: str) -> float:
    """Verbs say more surely than nouns who took part; a headline in the present tense does not say that it happened."""
    confidence = 0.6 if trigger.is_noun else 0.7
    return (
        confidence / 2 if state == "occurred" and (scene.sentence.heading or is_present(scene, trigger)) else confidence
    )
