"""Whether a state has an office of a name at all, so that context gives no king to France and no premier to the USA."""

from __future__ import annotations

from functools import cache

from kg import ontology


@cache
def has_office(code: str, group: str, stem: str) -> bool:
    """Whether the country (ISO code) can have the office; True where nothing is known against it.

    ``group`` as in the lexicon of offices, ``stem`` the office in lower case without gender.
    """
    states: dict[str, list[str]] = ontology.load("authority/constitutions")
    if group == "monarch":
        return code in states["monarchies"]
    if group == "head_of_state" and stem.endswith("präsident"):
        crowned = code in states["monarchies"] or code in states["realms"]
        return not crowned and not (stem == "präsident" and code in states["federal_president"])
    if group == "head_of_government" and stem in ("premier", "premierminister", "ministerpräsident"):
        return code not in states["no_premier"]
    return True
