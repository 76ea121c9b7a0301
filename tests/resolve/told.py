"""Readings made by hand: what two articles say of a person, in one line each."""

from __future__ import annotations

import re
from datetime import date

from kg.records import Article, Claim, Evidence, Reading, Referent, Role

_PERSON = re.compile(r"(?P<name>[^@+]+?)(?: @(?P<target>\S+))?(?: (?P<year>\d{4}))?(?: \+ (?P<company>\S+))?")


def told(line: str, article: str) -> Reading:
    """The reading of an article that says what the line does: ``Name @DE 2015 + Lindholm``."""
    found = _PERSON.fullmatch(line.strip())
    assert found, line
    person = Referent(id="p", type="person", label=found["name"], names=(found["name"],))
    referents, claims = (
        [person],
        [_claim(article, "statement", Role(name="speaker", text="", start=0, end=1, referent="p"))],
    )
    if target := found["target"]:
        kind, code = ("country", target) if len(target) == 2 and target not in ("EU", "UN") else ("organization", "")
        referents.append(Referent(id="t", type=kind, label=target, names=(target,), code=code))  # type: ignore[arg-type]
        claims.append(
            _claim(
                article,
                "office",
                Role(name="holder", text="", start=0, end=1, referent="p"),
                Role(name="on_behalf_of", text="", start=0, end=1, referent="t"),
            )
        )
    if company := found["company"]:
        referents.append(Referent(id="c", type="person", label=f"Alva {company}", names=(company,)))
        pair = [Role(name="participant", text="", start=0, end=1, referent=each) for each in ("p", "c")]
        claims.append(_claim(article, "meeting", *pair))
    published = date(int(found["year"]), 6, 1) if found["year"] else None
    about = Article(
        id=article, title="", text="-", published=published, url="", outlet="", language="de", source=article
    )
    return Reading(article=about, referents=tuple(referents), claims=tuple(claims))


def _claim(article: str, kind: str, *roles: Role) -> Claim:
    evidence = Evidence(article=article, start=0, end=1, quote="-", extractor="test@1", confidence=0.9)
    state = {"office": "current", "meeting": "occurred"}.get(kind, "")
    return Claim(id=f"{article}-{kind}", type=kind, roles=roles, evidence=evidence, state=state)  # type: ignore[arg-type]
