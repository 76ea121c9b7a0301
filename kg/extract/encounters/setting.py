"""Where and when the story is: what a sentence that names neither date nor place takes over from those before it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

from kg.extract.scene import Scene, Spot
from kg.records import Analysis, Claim, TimeMention

LEAD = 3  # sentences that make up the lead of an article
FRESH = 4  # days between the day of a story and its publication
CARRIED = 2  # sentences over which date and place of an encounter carry on


@dataclass(slots=True, kw_only=True)
class Setting:
    """What the sentences before have left in mind: the day of the story, the place and the encounter named last."""

    analysis: Analysis
    day: TimeMention | None = None
    earlier: Spot | None = None
    last: Claim | None = None
    last_scene: int = -1
    flashback: bool = False

    def enter(self, scene: Scene) -> None:
        """Take in what a sentence says before its claims are completed."""
        self.day = self.day or self._day_of_story(scene)

    def completed(self, scene: Scene, claim: Claim) -> Claim:
        """The claim with the date and place of the story where its own sentence names none."""
        return self._on_the_day(scene, self._carried_on(scene, claim))

    def leave(self, scene: Scene, found: list[Claim]) -> None:
        """Keep in mind what the sentence told."""
        self.earlier = scene.spots[-1] if scene.spots else self.earlier
        talks = [claim for claim in found if claim.type == "meeting"]
        if talks:
            self.last, self.last_scene, self.flashback = talks[-1], scene.number, is_flashback(scene)

    def _carried_on(self, scene: Scene, claim: Claim) -> Claim:
        """A claim without date or place takes those of the encounter told just before, if the two share a person."""
        last = self.last
        if last is None or scene.number - self.last_scene > CARRIED or claim.extends or claim.state != last.state:
            return claim
        if self.flashback and not is_flashback(scene):
            return claim  # the story goes on behind "Im Mai hatten sie sich getroffen"
        present, before = persons(claim), persons(last)
        if not present & before or (claim.state != "occurred" and present != before):
            return claim  # what is planned with others is another meeting
        if not claim.date and not claim.time_phrase and last.date:
            claim = replace(claim, date=last.date, time_phrase=last.time_phrase)
        if claim.type == "meeting" and not any(role.name == "place" for role in claim.roles):
            claim = replace(claim, roles=(*claim.roles, *(role for role in last.roles if role.name == "place")))
        return claim

    def _day_of_story(self, scene: Scene) -> TimeMention | None:
        """The day that the first sentences tell of, if it lies close to the publication: what a news story is about."""
        published = self.analysis.article.published
        if published is None or scene.number > LEAD:
            return None
        for told in scene.moments:
            value = told.time.value
            if len(value) == 10 and 0 <= (published - date.fromisoformat(value)).days <= FRESH:
                return told.time
        return None

    def _on_the_day(self, scene: Scene, claim: Claim) -> Claim:
        """An encounter that happened, told in a sentence without any time, is dated by the day of the story."""
        undated = not claim.date and not claim.time_phrase and not scene.moments
        if self.day is None or claim.state != "occurred" or not undated or claim.extends:
            return claim
        return replace(claim, date=self.day.value, time_phrase=self.day.text)


def persons(claim: Claim) -> set[str]:
    """The referents that take part in an encounter."""
    return {role.referent for role in claim.roles if role.name != "place"}


def is_flashback(scene: Scene) -> bool:
    """Whether the sentence is told in the pluperfect."""
    for clause in scene.clauses:
        finite = clause.finite(scene.tokens)
        past = finite is not None and scene.tokens[finite].text.lower() in ("hatte", "hatten", "war", "waren")
        if clause.kind == "main" and past and any(scene.tokens[i].tag == "VVPP" for i in clause.tokens):
            return True
    return False
