"""Readings made by hand: what an article tells of one encounter or several, each in one line."""

from __future__ import annotations

import re
from datetime import date

from kg.records import PLACES, Article, Claim, Evidence, Mark, Reading, Referent, Role

_DATE = re.compile(r"\d{4}\S*")
_KINDS = ("call", "visit")
_STATUSES = ("planned", "cancelled", "denied")


def told(article: str, *lines: str, published: str = "") -> Reading:
    """The reading of an article that tells ``Berg+Lund visit 2022-03-04 Oslo planned, 2022-03-01`` in each line.

    First the persons, a visitor first of all; then, in any order and each only where it is known: what it is if no
    meeting, the date, the place (two capitals are the code of a country), the status if it did not occur, and in
    brackets the word for it. After a comma the day of publication.
    """
    referents: dict[str, Referent] = {}
    claims = []
    for number, line in enumerate(lines):
        words, _, day = line.partition(", ")
        published = day or published
        claims.append(_claim(article, number, words, referents))
    about = Article(
        id=article,
        title="",
        text="-" * len(lines),
        published=date.fromisoformat(published) if published else None,
        url="",
        outlet=f"Blatt {article}",
        language="de",
        source=article,
    )
    return Reading(article=about, referents=tuple(referents.values()), claims=tuple(claims))


def _claim(article: str, number: int, line: str, referents: dict[str, Referent]) -> Claim:
    persons, *words = line.split()
    kind = next((word for word in words if word in _KINDS), "meeting")
    state = next((word for word in words if word in _STATUSES), "occurred")
    when = next((word for word in words if _DATE.fullmatch(word)), "")
    trigger = next((word for word in words if word.startswith("(")), "")
    place = " ".join(word for word in words if word not in (kind, state, when, trigger))
    names = ["visitor", "host"] if kind == "visit" else ["participant"] * len(persons.split("+"))
    roles = [
        (name, Referent(id=person, type="person", label=f"Toni {person}", names=(f"Toni {person}",)))
        for name, person in zip(names, persons.split("+"), strict=False)
    ]
    if re.fullmatch("[A-Z]{2}", place):
        roles.append((PLACES[0], Referent(id=place, type="country", label=place, names=(), code=place)))
    elif place:
        roles.append((PLACES[0], Referent(id=place, type="place", label=place, names=(place,))))
    referents |= {referent.id: referent for _, referent in roles}
    evidence = Evidence(
        article=article, start=number, end=number + 1, quote="-", extractor=f"encounters/{kind}@1", confidence=0.9
    )
    return Claim(
        id=f"{article}-{number}",
        type=kind,  # type: ignore[arg-type]
        roles=tuple(Role(name=name, text="-", start=0, end=1, referent=each.id) for name, each in roles),
        evidence=evidence,
        state=state,
        date=when,
        marks=(Mark(name="trigger", text=trigger.strip("()"), start=0, end=1),) if trigger else (),
    )
