"""Tells "als" that opens a clause from "als" before a noun: a tagger that looks at neighbours cannot."""

from __future__ import annotations

from collections.abc import Sequence

_FINITE = ("VVFIN", "VAFIN", "VMFIN")


def with_conjunctions(forms: Sequence[str], tags: Sequence[str]) -> list[str]:
    """The tags, with "als" a conjunction where its clause ends with the finite verb."""
    mended = list(tags)
    for number, form in enumerate(forms):
        if form not in ("als", "Als") or (number and forms[number - 1] not in (",", "–", "(", "und")):
            continue
        end = next((i for i in range(number, len(forms)) if forms[i] in (",", ".", ";", "–", ":")), len(forms))
        finite = [i for i in range(number + 1, end) if tags[i] in _FINITE]
        if finite and finite[-1] == end - 1:
            mended[number] = "KOUS"
    return mended
