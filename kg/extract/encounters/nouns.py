"""Who takes part in what a noun names: its owners, partners and hosts, or the subject."""

from __future__ import annotations

from kg import ontology
from kg.extract.clauses import Clause
from kg.extract.encounters.actors import Party, group_of, subject, within
from kg.extract.encounters.triggers import Trigger, names_encounter
from kg.extract.scene import Actor, Scene

_WITH = ("mit", "samt", "nebst", "durch")
_BETWEEN = ("zwischen", "unter")
_FAR = 10  # tokens between a noun and the relative clause that hangs on it
OUTSIDE = (
    "laut",
    "nach",
    "über",
    "gegen",
    "wegen",
    "trotz",
    "für",
    "ohne",
    "statt",
    "seit",
    "aus",
    "gegenüber",
    "anstelle",
    "hinter",
    "per",
    "um",
    "dank",
)


def of_noun(scene: Scene, trigger: Trigger, topics: tuple[Actor, ...]) -> Party | None:
    """The party that stands around a noun; ``topics`` fill the side that "ein Treffen mit Brandt" leaves open."""
    head = trigger.token
    actors = within(scene, trigger.clause)
    behind = [a for a in actors if a.first > head]
    embraced = [a for a in actors if _embraced(scene, a, head)]
    partners = [a for a in behind if a.preposition in _WITH and _belongs(scene, head, a)]
    partners += [a for a in embraced if a.preposition in _WITH]
    if not partners:
        partners = [a for a in actors if a.last < head and a.preposition in _WITH and _opens(scene, trigger, a)]
    between = [a for a in behind if a.preposition in _BETWEEN and _belongs(scene, head, a)]
    between += [a for a in embraced if a.preposition in _BETWEEN]
    hosts = [a for a in behind if a.preposition == "bei" and _belongs(scene, head, a)]
    possessor = owner(scene, trigger)
    owners = group_of(scene, possessor) if possessor else []
    if between:
        return Party(actors=tuple(between))
    if possessor and (partners or hosts):
        host = hosts[0] if hosts else None
        return Party(actors=(*owners, *partners, *hosts), visitor=possessor if hosts else None, host=host)
    if possessor and len({p for a in owners for p in a.persons}) > 1:
        return Party(actors=tuple(owners))
    if owned_by_others(scene, head):
        return _attending(scene, trigger)
    if partners or hosts:
        doer = _other_side(scene, trigger, [*partners, *hosts], topics)
        if doer is None:
            return None
        return Party(
            actors=(*group_of(scene, doer), *partners, *hosts),
            visitor=doer if hosts else None,
            host=hosts[0] if hosts else None,
        )
    return _attending(scene, trigger) or _sharing(scene, trigger)


def _embraced(scene: Scene, actor: Actor, head: int) -> bool:
    """Between the article of a noun and the participle before it: "das mit Keller für Montag vereinbarte Gespräch"."""
    between = scene.tokens[actor.last : head]
    if not actor.preposition or not between or between[-1].tag != "ADJA" or head - actor.last > _FAR:
        return False
    if any(token.tag.startswith(("V", "$")) for token in between):
        return False
    opening = [t.tag for t in scene.tokens[: actor.first] if t.tag.startswith(("ART", "PPOSAT", "APPR", "V", "$"))]
    return len(opening) > 1 and opening[-1].startswith("APPR") and opening[-2].startswith(("ART", "PPOSAT", "APPRART"))


def _opens(scene: Scene, trigger: Trigger, actor: Actor) -> bool:
    """ "Mit Keller ist ein Gespräch vorgesehen": a phrase that opens the clause may belong to the noun behind it."""
    finite = trigger.clause.finite(scene.tokens)
    opening = trigger.clause.tokens[0]
    return finite is not None and actor.first - opening <= 2 and actor.last <= finite < trigger.token


def owner(scene: Scene, trigger: Trigger) -> Actor | None:
    """The actor in the genitive before or behind a noun, or its "von": "Keller's visit"."""
    head = trigger.token
    for actor in scene.actors:
        if actor.first == head + 1 and (actor.case == "genitive" or actor.mention.kind == "noun"):
            return actor
        if actor.preposition == "von" and actor.first > head and _belongs(scene, head, actor):
            return actor
        if actor.case == "genitive" and actor.last <= head and _only_adjectives(scene, actor.last, head):
            return actor
    return None


def owned_by_others(scene: Scene, head: int) -> bool:
    """ "das Treffen der Organisatoren": a genitive that names nobody stands for one side, or all."""
    following = [token.tag for token in scene.tokens[head + 1 : head + 3]]
    if len(following) < 2 or not following[0].startswith(("ART", "PPOSAT")):
        return False
    opening = scene.tokens[head + 1].text.lower()
    named = any(actor.first <= head + 2 < actor.last for actor in scene.actors)
    return opening.endswith(("er", "es")) and not named


def in_relative(scene: Scene, head: int) -> list[Actor]:
    """Who joins in a relative clause on the noun: "ein Treffen, an dem auch Brandt teilnahm"."""
    verbs = ontology.load("claims/meeting")["joining"]["in_relative"]
    found: list[Actor] = []
    for clause in scene.clauses:
        opener = clause.opener
        if clause.kind != "relative" or opener is None or opener <= head or opener - head > _FAR:
            continue
        between = scene.tokens[head + 1 : clause.tokens[0]]
        if any(t.tag.startswith("V") or names_encounter(t) for t in between):
            continue
        lemmas = {scene.tokens[i].lemma.lower() for i in clause.verbs(scene.tokens)}
        if lemmas & set(verbs):
            found += [a for a in within(scene, clause) if not a.preposition or a.preposition in _WITH]
    return [actor for actor in found if actor.case != "genitive"]


def attendants(scene: Scene, clause: Clause) -> list[Actor]:
    """Those in whose presence or at whose invitation others meet: "in Anwesenheit von Brandt"."""
    nouns = ontology.load("claims/meeting")["joining"]["attended"]
    found = []
    for actor in within(scene, clause):
        position = actor.first - 1
        while position > 0 and scene.tokens[position].tag.startswith(("APPR", "ART", "ADJ")):
            position -= 1
        if position > 0 and scene.tokens[position].text.lower() in nouns and actor.preposition in ("", "von"):
            found.append(actor)
    return found


def _only_adjectives(scene: Scene, first: int, last: int) -> bool:
    """Or a participle with what hangs on it: "Kellers [für Freitag angekündigter] Besuch"."""
    tags = [scene.tokens[i].tag for i in range(first, last)]
    if all(tag.startswith(("ADJ", "CARD", "ADV", "$")) for tag in tags):
        return True
    extended = tags[0].startswith("APPR") and tags[-1] == "ADJA" and len(tags) <= _FAR
    return extended and not any(tag.startswith(("V", "$")) for tag in tags)


def _other_side(scene: Scene, trigger: Trigger, partners: list[Actor], topics: tuple[Actor, ...]) -> Actor | None:
    """Who meets the partners of a noun: subject or only other person of its clause, or whom the words before spoke of.

    An owner counts too: "Nach dem Treffen mit Brandt sank Kellers Zuversicht".
    """
    known = {person for actor in partners for person in actor.persons}
    doer = subject(scene, trigger.clause)
    if doer and not known & set(doer.persons):
        return doer
    others = [a for a in within(scene, trigger.clause) if not known & set(a.persons) and len(a.persons) == 1]
    others = [a for a in others if a.preposition not in OUTSIDE]
    others = [a for a in others if not (a.preposition and of_other_noun(scene, trigger.token, a))]
    if len({a.persons for a in others}) == 1:
        return others[0]
    before = [c for c in scene.clauses if c.tokens[0] < trigger.clause.tokens[0]]
    named = [*(found for clause in reversed(before) if (found := subject(scene, clause))), *topics]
    return next((actor for actor in named if not known & set(actor.persons)), None)


def _sharing(scene: Scene, trigger: Trigger) -> Party | None:
    """ "Keller und Brandt nutzten ihr Treffen": the possessive of several subjects."""
    before = [scene.tokens[i] for i in range(max(0, trigger.token - 3), trigger.token)]
    if not any(t.tag == "PPOSAT" and t.text.lower().startswith("ihr") for t in before):
        return None
    doer = subject(scene, trigger.clause)
    return Party(actors=tuple(group_of(scene, doer))) if doer else None


def _attending(scene: Scene, trigger: Trigger) -> Party | None:
    """ "Keller und Brandt kamen zu einem Gipfel zusammen": several subjects, and the noun behind zu, bei or an."""
    before = [scene.tokens[i] for i in range(max(0, trigger.token - 4), trigger.token)]
    if not any(
        t.tag.startswith("APPR") and t.text.lower() in ("zu", "zum", "zur", "bei", "beim", "an", "am") for t in before
    ):
        return None
    doer = subject(scene, trigger.clause)
    return Party(actors=tuple(group_of(scene, doer))) if doer else None


def of_other_noun(scene: Scene, head: int, actor: Actor) -> bool:
    """Another noun for an encounter stands closer before: "ein Gespräch mit Keller und ein Besuch bei Brandt"."""
    nouns = [i for i in range(actor.first) if names_encounter(scene.tokens[i])]
    return bool(nouns) and nouns[-1] != head and _belongs(scene, nouns[-1], actor)


def _belongs(scene: Scene, head: int, actor: Actor) -> bool:
    """No verb, and no other noun for an encounter, stands between a noun and a phrase that belongs to it."""
    between = scene.tokens[head + 1 : actor.first]
    return not any(token.tag.startswith(("VV", "VA", "VM")) or names_encounter(token) for token in between)
