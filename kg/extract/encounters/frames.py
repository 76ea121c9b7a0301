"""Dates and places that open a paragraph or a list: "Dezember 1994.", "Montag, 11. Januar. Den Haag:", "PRAG –"."""

from __future__ import annotations

from kg.extract.encounters.where import locates, role_of
from kg.extract.scene import Moment, Scene
from kg.records import Role, TimeMention

_WORDS_BESIDE = 4  # words that may stand beside the date: "Bild 4: Aus dem Archiv, 1988."
_TOWARD = ("nach", "zu")
_SIGNS = (":", "–", "—", "-")


def opens_paragraph(scene: Scene) -> bool:
    """Whether a line break stands before the sentence."""
    text, start = scene.analysis.article.text, scene.sentence.start
    before = text[:start].rstrip(" \t")[-1:] if start else "\n"
    return before in ("\n", "")


def opening_day(scene: Scene) -> TimeMention | None:
    """The time that opens a paragraph: a sentence without verb, or words cut off by a sign ("13.05 Uhr: …")."""
    if not scene.moments or not opens_paragraph(scene):
        return None
    moment, tokens = scene.moments[0], scene.tokens
    if _cut_off(scene, moment):
        return moment.time
    if len(scene.moments) != 1:
        return None
    verbal = any(token.tag.startswith(("VV", "VA", "VM")) for token in tokens)
    beside = [t for i, t in enumerate(tokens) if not moment.first <= i < moment.last and not t.tag.startswith("$")]
    return moment.time if moment.time.value and not verbal and len(beside) <= _WORDS_BESIDE else None


def _cut_off(scene: Scene, moment: Moment) -> bool:
    """Whether a colon or a dash stands behind a time that only signs and numbers precede."""
    before = scene.tokens[: moment.first]
    following = scene.tokens[moment.last].text if moment.last < len(scene.tokens) else ""
    wordless = not any(token.text[:1].isalpha() for token in before)
    return bool(moment.time.value) and wordless and following in (*_SIGNS, "+++", "|")


def opening_place(scene: Scene) -> Role | None:
    """The place before the sign that cuts it off: "Genf (dpa) –", "PRAG –", "Den Haag:"; none where there are two."""
    if not scene.spots or scene.spots[0].first != 0 or scene.spots[0].mention.type != "place":
        return None
    spot, tokens = scene.spots[0], scene.tokens
    following = tokens[spot.last].text if spot.last < len(tokens) else ""
    if following == "(":
        closing = next((i for i in range(spot.last, len(tokens)) if tokens[i].text == ")"), len(tokens))
        following = tokens[closing + 1].text if closing + 1 < len(tokens) else ""
    return role_of(spot) if following in _SIGNS and "/" not in spot.mention.text else None


def is_flashback(scene: Scene) -> bool:
    """Whether the sentence is told in the pluperfect."""
    for clause in scene.clauses:
        finite = clause.finite(scene.tokens)
        past = finite is not None and scene.tokens[finite].text.lower() in ("hatte", "hatten", "war", "waren")
        if clause.kind == "main" and past and any(scene.tokens[i].tag == "VVPP" for i in clause.tokens):
            return True
    return False


def scenery(scene: Scene) -> Role | None:
    """The place that a main clause of the sentence is set in, no country and no part of a title."""
    inside = {i for actor in scene.actors for i in range(actor.first, actor.last)}
    for spot in reversed(scene.spots):
        clause = scene.clause_of(spot.first)
        still = locates(scene, spot) and spot.preposition not in _TOWARD
        if not still or spot.first in inside or clause is None or clause.kind != "main":
            continue
        if spot.mention.type == "place":
            return role_of(spot)
    return None
