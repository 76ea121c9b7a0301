"""Names side by side are taken apart where the article tells where the second one begins, and stay whole elsewhere."""

import pytest

from kg.analyse.passage import NameSpan, to_passage
from kg.analyse.persons import group_names
from kg.analyse.tokens import sentences

CASES = (
    ("Am Dienstag traf Aki Koski Karin Lindholm . Lindholm lobte Koski .", ["aki koski", "karin lindholm"]),
    ("Gestern empfing Aki Koski Karin Lindholm . Aki Koski ging früh .", ["aki koski", "karin lindholm"]),
    ("Der Autor Juan Luis Perez Salas schwieg . Perez Salas ging früh .", ["juan luis perez salas"]),
    ("Der Autor Juan Luis Perez Salas schwieg . Salas ging früh .", ["juan luis perez salas"]),
)
NAMES = ("Aki Koski Karin Lindholm", "Juan Luis Perez Salas", "Perez Salas", "Aki Koski", "Lindholm", "Koski", "Salas")


def named(text: str) -> list[NameSpan]:
    """The longest of NAMES at each token."""
    words, found, position = text.split(), [], 0
    while position < len(words):
        name = next((n for n in NAMES if words[position : position + len(n.split())] == n.split()), None)
        length = len(name.split()) if name else 1
        if name:
            found.append(NameSpan(first=position, last=position + length, kind="PER"))
        position += length
    return found


@pytest.mark.parametrize(("text", "persons"), CASES)
def test_names_side_by_side(text: str, persons: list[str]) -> None:
    passage = to_passage(sentences(text))
    assert [token.text for token in passage.tokens] == text.split()
    people = group_names(passage, named(text))
    assert sorted(people.persons) == [f"person:{name}" for name in persons]
