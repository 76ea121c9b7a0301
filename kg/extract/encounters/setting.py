"""Where and when the story is: what a sentence that names neither date nor place takes over from those before it."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import date

from kg.extract.encounters.denial import is_hearsay
from kg.extract.encounters.frames import is_flashback, opening_day, opening_place, opens_paragraph, scenery
from kg.extract.encounters.stays import Stay, stays
from kg.extract.encounters.where import role_of
from kg.extract.scene import Scene, Spot
from kg.records import PLACES, Analysis, Claim, Role, TimeMention

LEAD = 3  # sentences that make up the lead of an article
FRESH = 4  # days between the day of a story and its publication
CARRIED = 2  # sentences over which date and place of an encounter carry on
STAYING = 4  # sentences over which a traveller is taken to be where the text last said
LISTED = 3  # paragraphs under a line that is a date
NEAR_BY = 1  # sentences; swept 1 to 3 on corpus/train: 2 and 3 place more, and more of it wrongly
_TOLD = ("occurred", "denied")  # what a story tells of its own day
_THEN = frozenset(("dann", "dabei", "anschließend", "anschliessend", "daraufhin", "danach"))
_CLOSELY = frozenset(("gleich", "kurz", "unmittelbar", "direkt", "unverzüglich"))  # "gleich danach" also in a flashback


@dataclass(slots=True, kw_only=True)
class Setting:
    """What the sentences before have left in mind: the day of the story, the place and the encounter named last.

    ``frame_day`` and ``frame_place`` open the paragraph, or the list, that the sentence stands in ("Dezember 1994.",
    "PRAG –"); ``dateline`` opens the article; ``stays`` tells where each traveller is.
    """

    analysis: Analysis
    day: TimeMention | None = None
    day_place: Role | None = None
    frame_day: TimeMention | None = None
    listed: bool = False
    paragraphs: int = 0
    frame_place: Role | None = None
    dateline: Role | None = None
    earlier: Spot | None = None
    last: Claim | None = None
    last_scene: int = -1
    flashback: bool = False
    hearsay: bool = False
    stays: dict[str, Stay] = field(default_factory=dict)
    scenery: Role | None = None
    scenery_scene: int = -1
    before: tuple[TimeMention, ...] = ()
    looking_back: bool = False

    def enter(self, scene: Scene) -> None:
        """Take in what a sentence says before its claims are completed."""
        if self.day is None:
            self.day, self.day_place = self._day_of_story(scene)
        if opens_paragraph(scene):
            self.paragraphs += 1
            other = scene.sentence.heading and not scene.moments
            kept = self.listed and self.paragraphs <= LISTED and not other
            self.frame_day, self.frame_place = (self.frame_day if kept else None), None
        opening = opening_day(scene)
        if opening is not None:
            self.frame_day, self.listed, self.paragraphs = opening, scene.sentence.heading, 0
        place = opening_place(scene)
        if place is not None:
            self.frame_place = place
            if scene.number <= LEAD and self.dateline is None:
                self.dateline = place

    def completed(self, scene: Scene, claim: Claim) -> Claim:
        """The claim with the date and place of the story where its own sentence names none."""
        claim = self._then(scene, self._framed(scene, claim))
        claim = self._on_the_way(scene, self._carried_on(scene, claim))
        return self._near_by(scene, self._ahead(self._at_the_dateline(self._on_the_day(scene, claim))))

    def leave(self, scene: Scene, found: list[Claim]) -> None:
        """Keep in mind what the sentence told."""
        spots = [spot for spot in scene.spots if spot.preposition] or scene.spots
        self.earlier = spots[-1] if spots else self.earlier
        set_in = scenery(scene)
        if set_in is not None:
            self.scenery, self.scenery_scene = set_in, scene.number
        self.before, self.looking_back = tuple(moment.time for moment in scene.moments), is_flashback(scene)
        for stay in stays(scene):
            for person in stay.persons:
                self.stays[person] = stay
        talks = [claim for claim in found if claim.type == "meeting"]
        if talks:
            self.last, self.last_scene, self.flashback = talks[-1], scene.number, is_flashback(scene)
            self.hearsay = is_hearsay(scene)

    def _framed(self, scene: Scene, claim: Claim) -> Claim:
        """With the date and place that open the paragraph or the list."""
        if self.frame_day is not None and not scene.moments and not claim.extends and not claim.time_phrase:
            claim = replace(claim, date=self.frame_day.value, time_phrase=self.frame_day.text)
        return _placed(claim, (self.frame_place,)) if self.frame_place is not None else claim

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
        return _placed(claim, tuple(role for role in last.roles if role.name == "place"))

    def _on_the_way(self, scene: Scene, claim: Claim) -> Claim:
        """A participant who travels is where the sentences before have brought him, and when."""
        here = [self.stays[p] for p in sorted(persons(claim)) if p in self.stays]
        here = [s for s in here if scene.number - s.scene <= STAYING and s.state == claim.state]
        if not here or claim.extends:
            return claim
        stay = max(here, key=lambda s: s.scene)
        if not claim.time_phrase and stay.time is not None and not scene.moments:
            claim = replace(claim, date=stay.time.value, time_phrase=stay.time.text)
        return _placed(claim, stay.places)

    def _then(self, scene: Scene, claim: Claim) -> Claim:
        """ "Am Montag wird es ernst. Dann trifft sie …": at the one time of the sentence before, no flashback."""
        words = {token.text.lower() for token in scene.tokens[:3]}
        if claim.time_phrase or scene.moments or len(self.before) != 1 or not words & _THEN or claim.extends:
            return claim
        if self.looking_back and not words & _CLOSELY:
            return claim  # "Dann" goes on with the story, "gleich danach" with what had been before it
        return replace(claim, date=self.before[0].value, time_phrase=self.before[0].text)

    def _near_by(self, scene: Scene, claim: Claim) -> Claim:
        """A claim takes the place that the sentences just before are set in, if nothing else is said."""
        if self.scenery is None or scene.number - self.scenery_scene > NEAR_BY:
            return claim
        return _set_in(claim, self.scenery)

    def _at_the_dateline(self, claim: Claim) -> Claim:
        """What is told of the day of the story was where the article was written, if nothing else is said."""
        fresh = self.day is not None and claim.date == self.day.value
        here = self.day_place or self.dateline
        if here is None or not fresh or claim.state not in _TOLD or claim.extends:
            return claim
        return _set_in(claim, here)

    def _ahead(self, claim: Claim) -> Claim:
        """What a date from before puts behind the publication is planned."""
        published = self.analysis.article.published
        if published is None or claim.state != "occurred" or len(claim.date) < 10:
            return claim
        return replace(claim, state="planned") if claim.date[:10] > published.isoformat() else claim

    def _day_of_story(self, scene: Scene) -> tuple[TimeMention | None, Role | None]:
        """The day that the first sentences tell of, if it lies close to the publication: what a news story is about.

        With it the place that stands in the same clause.
        """
        published = self.analysis.article.published
        if published is None or scene.number > LEAD:
            return None, None
        for told in scene.moments:
            value = told.time.value
            if len(value) == 10 and 0 <= (published - date.fromisoformat(value)).days <= FRESH:
                clause = scene.clause_of(told.first)
                here = [s for s in scene.spots if clause and s.first in clause.tokens and s.preposition == "in"]
                return told.time, role_of(here[0]) if here else None
        return None, None

    def _on_the_day(self, scene: Scene, claim: Claim) -> Claim:
        """An encounter told without any time as past or as denied is dated by the day of the story."""
        undated = not claim.date and not claim.time_phrase and not scene.moments
        if self.day is None or claim.state not in _TOLD or not undated or claim.extends:
            return claim
        return replace(claim, date=self.day.value, time_phrase=self.day.text)


def persons(claim: Claim) -> set[str]:
    """The referents that take part in an encounter."""
    return {role.referent for role in claim.roles if role.name not in PLACES}


def _placed(claim: Claim, places: tuple[Role, ...]) -> Claim:
    """The meeting at the places, unless it has its own."""
    if claim.type != "meeting" or claim.extends or any(role.name in PLACES for role in claim.roles):
        return claim
    return replace(claim, roles=(*claim.roles, *places))


def _set_in(claim: Claim, place: Role) -> Claim:
    """The meeting in the place that the story is set in, which gives way to any place that the article names for it."""
    return _placed(claim, (replace(place, name="setting"),))
