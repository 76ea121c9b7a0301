"""The persons of a clause as its grammar arranges them: its subject, its bare actors, those joined by "und"."""

from __future__ import annotations

from dataclasses import dataclass

from kg import ontology
from kg.extract.clauses import Clause
from kg.extract.scene import Actor, Scene


@dataclass(frozen=True, slots=True, kw_only=True)
class Party:
    """The actors of an encounter. ``visitor`` and ``host`` are among them, or None where the roles do not tell."""

    actors: tuple[Actor, ...]
    visitor: Actor | None = None
    host: Actor | None = None

    @property
    def persons(self) -> tuple[str, ...]:
        """All persons, each once, in the order of the text."""
        return tuple(dict.fromkeys(person for actor in self.actors for person in actor.persons))


def topic_of(scene: Scene) -> Actor | None:
    """The first subject of a sentence that is one person; None where it has none."""
    for clause in scene.clauses:
        found = subject(scene, clause)
        if found and len(found.persons) == 1:
            return found
    return None


def bare(scene: Scene, clause: Clause) -> list[Actor]:
    """The actors of a clause without preposition that are no genitives, in order."""
    return [a for a in within(scene, clause) if not a.preposition and a.case != "genitive"]


def within(scene: Scene, clause: Clause) -> list[Actor]:
    """The actors whose phrase begins in a clause."""
    tokens = set(clause.tokens)
    return [actor for actor in scene.actors if actor.first in tokens or (actor.last - 1) in tokens]


def subject(scene: Scene, clause: Clause) -> Actor | None:
    """The subject of a clause: a bare actor in it, the antecedent of its pronoun, or that of the governing clause."""
    actors = bare(scene, clause)
    nominative = [a for a in actors if a.case == "nominative"]
    open_case = [a for a in actors if a.case == ""]
    if clause.kind == "relative" and clause.opener is not None:
        opener = scene.tokens[clause.opener]
        governed = clause.opener > 0 and scene.tokens[clause.opener - 1].tag.startswith("APPR")
        if opener.text.lower() in ("der", "die", "welcher", "welche") and not governed and not nominative:
            return antecedent(scene, clause)
    if clause.kind == "infinitive" and clause.parent is not None:
        return _of_infinitive(scene, clause.parent)
    if nominative or open_case:
        return (nominative or open_case)[0]
    return subject(scene, clause.parent) if clause.parent is not None and clause.elided else None


def _of_infinitive(scene: Scene, governing: Clause) -> Actor | None:
    """Whose act an infinitive is: the subject of the clause above, or its object ("bat Brandt, Keller zu treffen")."""
    doer = subject(scene, governing)
    control = ontology.load("claims/meeting")["control"]
    if doer is None or not {scene.tokens[i].lemma.lower() for i in governing.verbs(scene.tokens)} & set(control):
        return doer
    asked = [a for a in bare(scene, governing) if a.group != doer.group and a.case != "nominative"]
    return asked[0] if asked else doer


def antecedent(scene: Scene, clause: Clause) -> Actor | None:
    """The actor that a relative clause follows directly."""
    start = clause.tokens[0]
    before = [actor for actor in scene.actors if actor.last <= start]
    if before and start - before[-1].last <= 1:
        return before[-1]
    return None


def group_of(scene: Scene, actor: Actor) -> list[Actor]:
    """An actor with those joined to it by "und"."""
    return [other for other in scene.actors if other.group == actor.group] if actor in scene.actors else [actor]
