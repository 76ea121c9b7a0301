from itertools import combinations

import pytest

from kg.network.boxes import Box, Point, pack, separate
from kg.network.nodes import caption

SMALL, WIDE = Box(10, 10, 20), Box(60, 15, 30)


def overlap(points: dict[str, Point], boxes: dict[str, Box]) -> list[tuple[str, str]]:
    found = []
    for one, other in combinations(sorted(points), 2):
        upper, lower = sorted((one, other), key=lambda name: points[name][1])
        wide = boxes[one].side + boxes[other].side - abs(points[one][0] - points[other][0])
        high = boxes[upper].below + boxes[lower].above - (points[lower][1] - points[upper][1])
        if wide > 0.1 and high > 0.1:
            found.append((one, other))
    return found


@pytest.mark.parametrize(
    "points",
    [
        {"a": (0.0, 0.0), "b": (500.0, 0.0)},
        {"a": (0.0, 0.0), "b": (1.0, 1.0), "c": (2.0, 0.0)},
        dict.fromkeys("abcdefgh", (0.0, 0.0)),
        {name: (float(number), 0.0) for number, name in enumerate("abcdefghijklmnopqrstuvwxyz")},
    ],
    ids=["apart", "close", "on one spot", "in a row"],
)
def test_boxes_are_pushed_apart(points: dict[str, Point]) -> None:
    boxes = {name: WIDE if name in "aeiou" else SMALL for name in points}
    assert overlap(separate(points, boxes), boxes) == []


def test_boxes_apart_stay_where_they_are() -> None:
    points = {"a": (0.0, 0.0), "b": (500.0, 0.0)}
    assert separate(points, {"a": WIDE, "b": WIDE}) == points


def test_parts_are_packed_side_by_side() -> None:
    parts = [{f"{part}{number}": (number * 200.0, 0.0) for number in range(3)} for part in "abcde"]
    boxes = {name: SMALL for part in parts for name in part}
    packed = pack(parts, boxes)
    assert overlap(packed, boxes) == []
    assert packed["a1"][0] - packed["a0"][0] == 200.0


@pytest.mark.parametrize(
    ("label", "lines"),
    [
        ("Ada Muster", "Ada Muster"),
        ("Vereinigte Arabische Emirate", "Vereinigte\nArabische Emirate"),
        ("Anna-Katharina von Hohenfels-Birkental", "Anna-Katharina von\nHohenfels-\nBirkental"),
        (
            "Rat für Fragen der Zusammenarbeit an der Donau bei Wien",
            "Rat für Fragen der\nZusammenarbeit an\nder Donau bei Wien",
        ),
        ("Der Rat für alle Fragen der Zusammenarbeit an der Donau", "Der Rat für alle\nFragen der\nZusammenarbeit an…"),
        ("x" * 10000, "x" * 18 + "\n" + "x" * 18 + "\n…"),
        (" ", ""),
    ],
)
def test_captions_are_short(label: str, lines: str) -> None:
    assert caption(label) == lines
