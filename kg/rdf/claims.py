"""The claims behind the graph, one JSON object a line."""

from __future__ import annotations

import dataclasses
import json
from collections import Counter
from collections.abc import Iterator, Mapping
from typing import Any

from kg.rdf.evidence import facts
from kg.records import PLACES, Claim, Resolution, Role


def claim_lines(resolution: Resolution) -> Iterator[str]:
    """Every claim that a fact of the graph rests on, as one line of JSON without line break; each claim once.

    In order of article, place in the text and id. Keys: id, article, type, fact, roles, place, time, status, label,
    indirect, quote, start, end, extractor, rule, marks, signs, confidence. ``fact`` is the path of the event, mandate,
    membership or statement that rests on the claim. ``roles`` maps a role to {text, start, end, entity, link, reason};
    a second filler of a role is keyed "participant_2", and so on. ``place`` is the first place or null, ``time``
    {value, phrase} or null, ``status`` that of the encounter or mandate or null, ``label`` the office, role or words
    said, or null, ``indirect`` whether the article reports these words instead of quoting them, null but for
    statements. ``marks`` lists further words as {name, text, start, end, note}. Offsets are code points of the
    article's text, half-open; ``entity`` is the path of the entity below the data namespace or null.
    """
    entity_of = dict(resolution.entity_of)
    claims = {claim.id: (claim, fact.id) for fact in facts(resolution) for claim in fact.claims}
    for claim, fact in sorted(claims.values(), key=lambda row: _place_in_text(row[0])):
        yield json.dumps(_claim(claim, fact, entity_of), ensure_ascii=False)


def _place_in_text(claim: Claim) -> tuple[str, int, int, str, str]:
    evidence = claim.evidence
    return evidence.article, evidence.start, evidence.end, claim.type, claim.id


def _claim(claim: Claim, fact: str, entity_of: Mapping[tuple[str, str], str]) -> dict[str, Any]:
    evidence = claim.evidence
    roles: dict[str, dict[str, Any]] = {}
    fillers: Counter[str] = Counter()
    for role in claim.roles:
        fillers[role.name] += 1
        key = role.name if fillers[role.name] == 1 else f"{role.name}_{fillers[role.name]}"
        roles[key] = _role(role, evidence.article, entity_of)
    return {
        "id": claim.id,
        "article": evidence.article,
        "type": claim.type,
        "fact": fact,
        "roles": {key: filler for key, filler in roles.items() if key not in PLACES},
        "place": roles.get("place", roles.get("setting")),
        "time": {"value": claim.date, "phrase": claim.time_phrase} if claim.date or claim.time_phrase else None,
        "status": claim.state or None,
        "label": claim.label or None,
        "indirect": claim.indirect if claim.type == "statement" else None,
        "quote": evidence.quote,
        "start": evidence.start,
        "end": evidence.end,
        "extractor": evidence.extractor,
        "rule": claim.rule,
        "marks": [dataclasses.asdict(mark) for mark in claim.marks],
        "signs": list(claim.signs),
        "confidence": evidence.confidence,
    }


def _role(role: Role, article: str, entity_of: Mapping[tuple[str, str], str]) -> dict[str, Any]:
    entity = entity_of.get((article, role.referent)) if role.referent else None
    return {
        "text": role.text,
        "start": role.start,
        "end": role.end,
        "entity": entity,
        "link": role.link,
        "reason": role.reason,
    }
