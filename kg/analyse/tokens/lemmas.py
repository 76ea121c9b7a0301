"""The lemma of a form: from the list, or by the rule for its longest known ending."""

from __future__ import annotations

from functools import cache, lru_cache

from kg.analyse.tokens.lexicon import lexicon, rules

LONGEST_ENDING = 8  # letters
CAPITAL = ("NN", "NNA", "NNI", "NE", "FM", "TRUNC")
_SHORTEST_FIRST, _SHORTEST_LAST = 3, 4  # letters of the parts of a compound
_LONGEST_PREFIX = 9  # letters: "entgegen"
_REMEMBERED = 100_000  # forms with their part of speech: some 20 MB at most


@lru_cache(maxsize=_REMEMBERED)
def lemma_of(form: str, tag: str) -> str:
    """The lemma of a form that has this part of speech: "traf", VVFIN gives "treffen"."""
    known = lexicon()
    form = known.spelling(form)
    listed = known.lemmas.get((form, tag))
    if listed is None and form.endswith("-") and len(form) > 1:
        return lemma_of(form[:-1], "NN")
    if listed is None and form not in known.classes:
        listed = _by_last_part(form, tag)
    return by_rule(form, tag, rules()) if listed is None else listed


def is_compound(noun: str) -> bool:
    """Whether the last part of the noun is one that the list has: "Koalitionsbeschlüsse"."""
    return _by_last_part(noun, "NN") is not None


def _by_last_part(form: str, tag: str) -> str | None:
    """The lemma of a compound or a verb with prefix by that of its last part, where the list has this with its tag."""
    if tag in ("NN", "NNA"):
        starts = range(_SHORTEST_FIRST, len(form) - _SHORTEST_LAST + 1)
        parts = [(form[:at], form[at:].capitalize()) for at in starts]
    elif tag.startswith("VV"):
        parts = [(form[:at], form[at:]) for at in range(_LONGEST_PREFIX, 1, -1) if form[:at] in _prefixes()]
    else:
        return None
    for first, last in parts:
        if tag == "VVIZU" and last.startswith("zu"):
            return first + last[2:]
        if tag in lexicon().classes.get(last, "").split("/"):
            return first + (lemma_of(last, tag) if first[-1] == "-" or tag[0] == "V" else lemma_of(last, tag).lower())
    return _of_participle(form) if tag == "VVPP" else None


def _of_participle(form: str) -> str | None:
    """The infinitive of a weak participle: "aufgeschnappt" gives "aufschnappen"."""
    first = next((form[:at] for at in range(_LONGEST_PREFIX, 1, -1) if form[:at] in _prefixes()), "")
    if not form.startswith(f"{first}ge") or not form.endswith("t"):
        return None
    stem = form[len(first) + 2 : -1].removesuffix("e")
    return f"{first}{stem}{'n' if stem.endswith(('el', 'er')) else 'en'}"


@cache
def _prefixes() -> frozenset[str]:
    """Verb prefixes that come off, from the list, and those that do not."""
    particles = (form for form, tags in lexicon().classes.items() if "PTKVZ" in tags and form.islower())
    return frozenset((*particles, "be", "ent", "er", "miss", "ver", "zer"))


def by_rule(form: str, tag: str, known: dict[tuple[str, str], str]) -> str:
    """The lemma by the rule for the longest known ending; nouns and names keep the capitals that they have inside."""
    low = form.lower()
    stem, replacement = form, ""
    for start in range(max(0, len(low) - LONGEST_ENDING), len(low)):
        found = known.get((tag, low[start:]))
        if found is not None:
            stem, replacement = form[:start], found
            break
    if tag in CAPITAL:
        return stem[:1].upper() + stem[1:] + replacement if stem else replacement.capitalize()
    return stem.lower() + replacement
