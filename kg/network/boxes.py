"""Room for nodes: boxes around symbols with their captions, pushed apart and packed side by side."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float64]
Point = tuple[float, float]

_LETTER = 6.6  # width of a letter of 12 px, measured as a mean of German names in sans-serif fonts
_LINE = 14.0  # height of a line of such letters
_AIR = 6.0
_MOST = 60  # pieces of evidence above which nothing grows further
_GROWTH = 1.08  # how much a picture that stays too crowded is widened before boxes are pushed apart again
_SLACK = 1.6  # room to boxes before they are pushed apart: less distorts, more scatters; tried 1.0 to 3.0
_ROUNDS = 12  # pushes between two widenings; more gain nothing, as boxes then swing to and fro
_SHARE = (
    0.35  # of its overlaps that a box gives way in one push: half parts a pair, crowds then swing; tried 0.25 to 0.5
)
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
    """The points, moved as little as it takes until no two boxes overlap.

    All pairs at once as arrays, so for a few hundred points; ten times as fast as one pair after the other.
    """
    names = sorted(points)
    places = np.array([points[name] for name in names])
    sizes = np.array([(boxes[name].side, boxes[name].above, boxes[name].below) for name in names])
    while True:
        for _ in range(_ROUNDS):
            pushes = _pushes(places, sizes)
            if pushes is None:
                return {name: (float(x), float(y)) for name, (x, y) in zip(names, places, strict=True)}
            places += pushes
        # Points on one spot never part by widening alone; the pushes above have parted them.
        places *= _GROWTH


def _pushes(places: Floats, sizes: Floats) -> Floats | None:
    """How far every point is to move so that overlapping pairs part along the shorter way; None if none overlap."""
    x, y = places.T
    side, above, below = sizes.T
    right, down = x[None, :] - x[:, None], y[None, :] - y[:, None]
    order = np.sign(np.arange(len(x))[None, :] - np.arange(len(x))[:, None])
    to_right, to_bottom = np.where(right == 0, order, np.sign(right)), np.where(down == 0, order, np.sign(down))
    wide = side[None, :] + side[:, None] - np.abs(right)
    high = np.where(to_bottom > 0, below[:, None] + above[None, :], above[:, None] + below[None, :]) - np.abs(down)
    # Under a hundredth of a pixel nobody sees, and rounding would keep the pushes going for ever.
    overlap = (wide > 0.01) & (high > 0.01) & (order != 0)
    if not overlap.any():
        return None
    sideways = overlap & (wide < high)
    upright = overlap & ~sideways
    moved_x = -(np.where(sideways, wide, 0.0) * to_right).sum(axis=1)
    moved_y = -(np.where(upright, high, 0.0) * to_bottom).sum(axis=1)
    moves: Floats = np.stack([moved_x, moved_y], axis=1) * _SHARE
    return moves


def lattice(names: Sequence[str], boxes: Mapping[str, Box]) -> dict[str, Point]:
    """Cells as large as the largest box, filled from the middle in the order of the names: nothing overlaps."""
    wide = max(2 * boxes[name].side for name in names)
    high = max(boxes[name].above + boxes[name].below for name in names)
    reach = math.ceil(math.sqrt(len(names) * max(wide, high) / min(wide, high))) + 1
    cells = [
        (column * wide + (row % 2) * wide / 2, row * high)
        for row in range(-reach, reach + 1)
        for column in range(-reach, reach + 1)
    ]
    cells.sort(key=lambda cell: (math.hypot(cell[0] / _WIDTH_TO_HEIGHT, cell[1]), cell))
    return dict(zip(names, cells, strict=False))


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
