"""What the lists of names say of one word: given name, surname, country, place, body, and how common it is there.

The lists lie beside the model, made with it by kg/train/names.py, so that a model never meets other lists than those it
was trained with.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

from kg.ontology.forms import key

GAZETTEER = Path(__file__).with_name("gazetteer.tsv")

_SHORTEST_GENITIVE = 4  # letters: "Kims" is the genitive of Kim, "Los" of nothing
_SHORTEST_ADJECTIVE = 5  # letters: "Ulmer" is the adjective of Ulm, "Uer" of nothing


@cache
def _signs() -> dict[str, tuple[str, ...]]:
    """The signs of every word in the lists, by its key."""
    table: dict[str, tuple[str, ...]] = {}
    for line in GAZETTEER.read_text("utf-8").splitlines():
        word, signs = line.split("\t")
        table[word] = tuple(signs.split(" "))
    return table


def signs_of(word: str) -> tuple[str, ...]:
    """The signs of a word in any case, () for one that no list has.

    F and S with 1 to 3: given name and surname, by how many people bear it. C: country, A: its adjective, D: its
    citizen. P with 1 to 3: city, by its size; R: region; B: building or area; E: adjective of a city. O: body, party
    or institution. The small letter of a sign (c, p, o) marks a word that is part of a longer name.
    """
    table = _signs()
    name = key(word)
    found = table.get(name)
    if found is None and name.endswith("s") and len(name) >= _SHORTEST_GENITIVE:
        found = table.get(name[:-1])
    if found is not None:
        return found
    return ("E",) if _is_city_adjective(name, table) else ()


def _is_city_adjective(name: str, table: dict[str, tuple[str, ...]]) -> bool:
    """Whether the word is made from a city: Wiener, Osloer, Münchner."""
    if not name.endswith("er") or len(name) < _SHORTEST_ADJECTIVE or not name[0].isupper():
        return False
    stems = (name[:-2], name[:-1], f"{name[:-2]}en")
    return any(sign[0] in "PR" for stem in stems for sign in table.get(stem, ()))
