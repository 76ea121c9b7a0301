"""Claims of encounters from all sentences of an article."""

from __future__ import annotations

from collections.abc import Iterator

from kg.extract.encounters.actors import Party, topic_of
from kg.extract.encounters.joining import REACH, joining
from kg.extract.encounters.participants import company, party, traveller
from kg.extract.encounters.setting import Setting, persons
from kg.extract.encounters.status import status
from kg.extract.encounters.triggers import Trigger, is_medium, per_wire, triggers
from kg.extract.encounters.verdicts import verdict
from kg.extract.encounters.when import moment
from kg.extract.encounters.where import destination, places
from kg.extract.evidence import claim_id, mark, quote
from kg.extract.scene import Actor, Scene
from kg.records import PLACES, Analysis, Claim, ClaimType, Role

VERSION = 1
_TOPICS = 2  # subjects of earlier sentences that may be the open side of an encounter


def encounters(analysis: Analysis, seen: tuple[Scene, ...]) -> Iterator[Claim]:
    """One claim per trigger whose roles are filled; several triggers of one encounter give several claims."""
    officials = {holder for title in analysis.titles for holder in title.holders}
    setting = Setting(analysis=analysis)
    topics: tuple[Actor, ...] = ()
    for scene in seen:
        setting.enter(scene)
        found = [setting.completed(scene, claim) for claim in _of_scene(scene, setting, topics, officials)]
        yield from found
        judged = None if found else verdict(scene, setting.last, setting.last_scene, hearsay=setting.hearsay)
        if judged is not None:
            yield judged
        setting.leave(scene, found)
        topic = topic_of(scene)
        if topic is not None:
            topics = (topic, *(other for other in topics if other.persons != topic.persons))[:_TOPICS]


def _of_scene(scene: Scene, setting: Setting, topics: tuple[Actor, ...], officials: set[str]) -> Iterator[Claim]:
    seen: set[tuple[str, ...]] = set()
    told = False
    for trigger, claim in _by_trigger(scene, setting, topics, officials):
        key = (claim.type, claim.state, *sorted(persons(claim)))
        told = told or (claim.type == "meeting" and trigger.clause.kind == "main")
        if key not in seen:
            seen.add(key)
            yield claim
    if not told and setting.last is not None and scene.number - setting.last_scene <= REACH:
        joined = _join(scene, setting.last)
        if joined:
            yield joined


def _by_trigger(
    scene: Scene, setting: Setting, topics: tuple[Actor, ...], officials: set[str]
) -> Iterator[tuple[Trigger, Claim]]:
    """The claim of each trigger; all persons of its clause take part where the roles around no trigger tell who."""
    rows = [(trigger, _of_trigger(scene, trigger, setting, topics, officials)) for trigger in triggers(scene)]
    filled = {trigger.token for trigger, claim in rows if claim and trigger.type != "visit"}
    for trigger, found in rows:
        claim = found
        if claim is None and trigger.type != "visit" and trigger.token not in filled:
            claim = _talk(scene, trigger, setting, company(scene, trigger), "company")
        if claim is not None:
            yield trigger, claim


def _of_trigger(
    scene: Scene, trigger: Trigger, setting: Setting, topics: tuple[Actor, ...], officials: set[str]
) -> Claim | None:
    if trigger.type == "visit":
        return _travel(scene, trigger, setting, officials)
    return _talk(scene, trigger, setting, party(scene, trigger, () if scene.sentence.heading else topics))


def _join(scene: Scene, last: Claim) -> Claim | None:
    found = joining(scene)
    if found is None:
        return None
    token, joiners = found
    known = persons(last)
    added = {person: actor for actor in joiners for person in actor.persons if person not in known}
    if not added:
        return None
    evidence = quote(scene, token, extractor=f"encounters/joining@{VERSION}")
    kept = tuple(role for role in last.roles if role.name not in PLACES)
    return Claim(
        id=claim_id(evidence.article, "joining", evidence.start, *sorted(added)),
        type="meeting",
        roles=(*kept, *(_role("participant", actor, person) for person, actor in added.items())),
        evidence=evidence,
        state=last.state,
        extends=last.id,
        rule="joining",
        marks=(mark(scene, "trigger", token),),
    )


def _talk(scene: Scene, trigger: Trigger, setting: Setting, found: Party | None, rule: str = "") -> Claim | None:
    if found is None:
        return None
    kind: ClaimType = "call" if trigger.type == "call" or _by_wire(scene, trigger) else "meeting"
    where = places(scene, trigger, setting.earlier) if kind == "meeting" else ()
    return _claim(scene, trigger, kind, (*_party_roles(found), *where), rule)


def _by_wire(scene: Scene, trigger: Trigger) -> bool:
    return any(is_medium(scene.tokens[i]) or per_wire(scene.tokens, i) for i in trigger.clause.tokens)


def _travel(scene: Scene, trigger: Trigger, setting: Setting, officials: set[str]) -> Claim | None:
    where = destination(scene, trigger, setting.earlier)
    who = traveller(scene, trigger)
    if not where or who is None or not set(who.persons) <= officials:
        return None
    return _claim(scene, trigger, "visit", (*(_role("visitor", who, person) for person in who.persons), *where))


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


def _claim(scene: Scene, trigger: Trigger, kind: ClaimType, roles: tuple[Role, ...], rule: str = "") -> Claim:
    when = moment(scene, trigger)
    date = when.time.value if when else ""
    published = scene.analysis.article.published
    state = status(scene, trigger, date, published)
    evidence = quote(scene, trigger.token, extractor=f"encounters/{kind}@{VERSION}")
    return Claim(
        id=claim_id(evidence.article, kind, evidence.start, trigger.token, *(role.referent for role in roles)),
        type=kind,
        roles=roles,
        evidence=evidence,
        state=state,
        date=date,
        time_phrase=when.time.text if when else "",
        rule=rule or trigger.frame,
        marks=tuple(mark(scene, "trigger", number) for number in trigger.tokens(scene)),
    )
