"""A fact of the graph in one plain line."""

from __future__ import annotations

from collections.abc import Iterable

from kg.claimlines import ClaimLine
from kg.explain.output import KG, Output

_ENCOUNTERS = {"meeting": "Meeting", "call": "Call", "visit": "Visit"}


def in_one_line(output: Output, path: str) -> str:
    """What a fact says, or what a thing is called."""
    kind = path.partition("/")[0]
    if kind in _ENCOUNTERS:
        return _encounter(output, path, _ENCOUNTERS[kind])
    holder = _label(output, path, KG.holder)
    if kind == "mandate":
        status = output.value(path, KG.mandateStatus).rpartition("#")[2].lower()
        office = output.value(path, KG.office) or "office"
        return f"{holder}: {office} for {_label(output, path, KG.onBehalfOf)} ({status})"
    if kind == "membership":
        role = output.value(path, KG.role)
        return f"{holder} belongs to {_label(output, path, KG.organization)}" + (f" ({role})" if role else "")
    if kind == "statement":
        reported = output.value(path, KG.paraphrase)
        said = f"is reported to say: {reported}" if reported else f"said: “{output.value(path, KG.quote)}”"
        return f"{_label(output, path, KG.speaker)} {said}"
    return f"{output.label(path)} ({kind})"


def things_in(output: Output, path: str, claims: Iterable[ClaimLine]) -> set[str]:
    """The paths of all that a fact speaks of."""
    terms = (KG.participant, KG.place, KG.holder, KG.onBehalfOf, KG.organization, KG.speaker)
    return {found for term in terms for found in output.values(path, term)} | {
        role.entity for claim in claims for role in claim.roles
    }


def _encounter(output: Output, path: str, head: str) -> str:
    persons = [output.label(person) for person in output.values(path, KG.participant)]
    status = output.value(path, KG.status).rpartition("#")[2].lower()
    where = _label(output, path, KG.place)
    details = [status, *([f"in {where}"] if where else []), *filter(None, [output.value(path, KG.date)])]
    return f"{head} of {', '.join(persons)}: {', '.join(details)}"


def _label(output: Output, path: str, term: object) -> str:
    found = output.value(path, term)  # type: ignore[arg-type]
    return output.label(found) if found else ""
