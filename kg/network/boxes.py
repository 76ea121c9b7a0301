"""Room for nodes: boxes around symbols with their captions, pushed apart and packed side by side."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

Point = tuple[float, float]

_LETTER = 6.6  # width of a letter of 12 px, measured as a mean of German names in sans-serif fonts
_LINE = 14.0  # height of a line of such letters
_AIR = 6.0
_MOST = 60  # pieces of evidence above which nothing grows further
_GROWTH = 1.08  # how much a picture that stays too crowded is widened before boxes are pushed apart again
_SLACK = 1.6  # room to boxes before they are pushed apart: less distorts, more scatters; tried 1.0 to 3.0
_ROUNDS = 12  # pushes between two widenings; more gain nothing, as boxes then swing to and fro
_WIDTH_TO_HEIGHT = 1.5


@dataclass(frozen=True, slots=True)
class Box:
    """What a node takes around its position, in pixels: to either side, above and below."""

    side: float
    above: float
    below: float


def symbol(weight: int) -> int:
    """The radius of a symbol: its area grows with the evidence."""
    return round(8 + 3.2 * math.sqrt(min(weight, _MOST)))


def box(caption: str, size: int) -> Box:
    """The box of a symbol of radius ``size`` with its caption below, some air included."""
    lines = caption.split("\n")
    width = max(len(line) for line in lines) * _LETTER
    return Box(max(size, width / 2) + _AIR, size + _AIR, size + len(lines) * _LINE + _AIR)


def stretch(points: Mapping[str, Point], boxes: Mapping[str, Box]) -> dict[str, Point]:
    """Points of any scale, stretched to the room that their boxes need; in width and height as the boxes are shaped."""
    width = sum(2 * boxes[name].side for name in points) / len(points)
    height = sum(boxes[name].above + boxes[name].below for name in points) / len(points)
    xs, ys = zip(*points.values(), strict=True)
    room = max(max(xs) - min(xs), 1e-6) * max(max(ys) - min(ys), 1e-6)
    factor = math.sqrt(_SLACK * len(points) / room)
    return {name: (x * factor * width, y * factor * height) for name, (x, y) in points.items()}


def separate(points: Mapping[str, Point], boxes: Mapping[str, Box]) -> dict[str, Point]:
    """The points, moved as little as it takes until no two boxes overlap."""
    names = sorted(points)
    places = {name: points[name] for name in names}
    while True:
        for _ in range(_ROUNDS):
            if not _push(names, places, boxes):
                return places
        # Points on one spot never part by widening alone; the pushes above have parted them.
        places = {name: (x * _GROWTH, y * _GROWTH) for name, (x, y) in places.items()}


def _push(names: Sequence[str], places: dict[str, Point], boxes: Mapping[str, Box]) -> bool:
    """Move every overlapping pair apart, along the shorter way; False if there was none."""
    order = sorted(names, key=lambda name: (places[name][0] - boxes[name].side, name))
    widest = max(boxes[name].side for name in names)
    pushed = False
    for index, one in enumerate(order):
        for other in order[index + 1 :]:
            gap = places[other][0] - places[one][0]
            if gap > boxes[one].side + 2 * widest:
                break
            pushed |= _part(one, other, places, boxes)
    return pushed


def _part(one: str, other: str, places: dict[str, Point], boxes: Mapping[str, Box]) -> bool:
    (x1, y1), (x2, y2) = places[one], places[other]
    wide = boxes[one].side + boxes[other].side - abs(x2 - x1)
    high = (boxes[one].below + boxes[other].above if y1 <= y2 else boxes[other].below + boxes[one].above) - abs(y2 - y1)
    # Under a hundredth of a pixel nobody sees, and rounding would keep the pushes going for ever.
    if wide <= 0.01 or high <= 0.01:
        return False
    if wide < high:
        shift = wide / 2 if x1 <= x2 else -wide / 2
        places[one], places[other] = (x1 - shift, y1), (x2 + shift, y2)
    else:
        shift = high / 2 if y1 <= y2 else -high / 2
        places[one], places[other] = (x1, y1 - shift), (x2, y2 + shift)
    return True


def pack(parts: Sequence[Mapping[str, Point]], boxes: Mapping[str, Box]) -> dict[str, Point]:
    """All parts side by side in rows, the first in the first row, in the shape of a screen; centred on (0, 0)."""
    frames = [_frame(part, boxes) for part in parts]
    area = sum((right - left) * (bottom - top) for left, top, right, bottom in frames)
    row_width = max([math.sqrt(area * _WIDTH_TO_HEIGHT), *(right - left for left, _, right, _ in frames)], default=0.0)
    packed: dict[str, Point] = {}
    x = y = height = 0.0
    for part, (left, top, right, bottom) in zip(parts, frames, strict=True):
        if x and x + right - left > row_width:
            x, y, height = 0.0, y + height, 0.0
        packed.update({name: (px - left + x, py - top + y) for name, (px, py) in part.items()})
        x, height = x + right - left, max(height, bottom - top)
    return centred(packed, boxes)


def around(points: Mapping[str, Point], boxes: Mapping[str, Box]) -> Box:
    """The box of points that are centred, so that many nodes can be moved as one."""
    left, top, right, bottom = _frame(points, boxes)
    return Box((right - left) / 2 + _AIR, (bottom - top) / 2 + _AIR, (bottom - top) / 2 + _AIR)


def centred(points: Mapping[str, Point], boxes: Mapping[str, Box]) -> dict[str, Point]:
    """The points, moved so that the middle of their boxes is (0, 0)."""
    left, top, right, bottom = _frame(points, boxes)
    return {name: (x - (left + right) / 2, y - (top + bottom) / 2) for name, (x, y) in points.items()}


def _frame(points: Mapping[str, Point], boxes: Mapping[str, Box]) -> tuple[float, float, float, float]:
    """Left, top, right and bottom of all boxes together."""
    if not points:
        return 0.0, 0.0, 0.0, 0.0
    return (
        min(x - boxes[name].side for name, (x, _) in points.items()),
        min(y - boxes[name].above for name, (_, y) in points.items()),
        max(x + boxes[name].side for name, (x, _) in points.items()),
        max(y + boxes[name].below for name, (_, y) in points.items()),
    )
