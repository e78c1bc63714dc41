"""Outlines: lists of points that know nothing of ink or paper."""

from collections.abc import Sequence
from math import cos, hypot, pi, sin
from random import Random

Point = tuple[float, float]
Outline = list[Point]


def smooth(points: Sequence[Point], closed: bool = False, steps: int = 7) -> Outline:
    """Lay a Catmull-Rom curve through the points."""
    last = len(points) - 1
    if closed:
        around = [points[-1], *points, points[0], points[1]]
    else:
        around = [points[0], *points, points[last]]
    curve = [
        _between(around[place], around[place + 1], around[place + 2], around[place + 3], step / steps)
        for place in range(len(around) - 3)
        for step in range(steps)
    ]
    return curve if closed else [*curve, points[last]]


def _between(before: Point, start: Point, end: Point, after: Point, t: float) -> Point:
    x, y = (
        0.5 * (2 * b + (c - a) * t + (2 * a - 5 * b + 4 * c - d) * t**2 + (3 * b - a - 3 * c + d) * t**3)
        for a, b, c, d in zip(before, start, end, after, strict=True)
    )
    return x, y


def unsteady(points: Sequence[Point], rng: Random, tremor: float) -> Outline:
    """Redraw straight edges the way a knife cuts them: nearly straight."""
    outline: Outline = []
    for (ax, ay), (bx, by) in zip(points, [*points[1:], points[0]], strict=True):
        pieces = 1 + int(hypot(bx - ax, by - ay) / 80)
        for piece in range(pieces):
            t = piece / pieces
            x, y = ax + (bx - ax) * t, ay + (by - ay) * t
            outline.append((x + rng.uniform(-tremor, tremor), y + rng.uniform(-tremor, tremor)))
    return outline


def turned(profile: Sequence[Point], x: float, base: float, width: float, height: float) -> Outline:
    """Turn a profile as on a lathe: its points are (radius, height), both 0..1, from the foot up."""
    side = smooth(profile)
    right = [(x + radius * width / 2, base - level * height) for radius, level in side]
    return right + [(2 * x - rx, ry) for rx, ry in reversed(right)]


def arch(x0: float, top: float, x1: float, base: float, steps: int = 14) -> Outline:
    """An opening with a round head."""
    radius, centre = (x1 - x0) / 2, (x0 + x1) / 2
    turns = [pi + pi * step / steps for step in range(steps + 1)]
    head = [(centre + radius * cos(turn), top + radius + radius * sin(turn)) for turn in turns]
    return [(x0, base), *head, (x1, base)]


def ridge(rng: Random, y: float, swing: float, waves: float = 2.0, x0: float = -40, x1: float = 1640) -> Outline:
    """A rolling line from the left edge to the right one."""
    tones = [(waves * pitch, rng.uniform(0, 2 * pi), swing / pitch) for pitch in (1, 1.9, 4.3)]
    line: Outline = []
    for step in range(61):
        t = step / 60
        rise = sum(height * sin(2 * pi * pitch * t + phase) for pitch, phase, height in tones)
        line.append((x0 + (x1 - x0) * t, y - rise * 0.7))
    return line


def level_at(line: Sequence[Point], x: float) -> float:
    """The height of a line above a place, to stand things on it."""
    return min(line, key=lambda point: abs(point[0] - x))[1]


def blob(rng: Random, x: float, y: float, width: float, height: float, lobes: int = 9) -> Outline:
    """A leafy, cloudy, never quite round outline."""
    knots: Outline = []
    for lobe in range(lobes):
        turn = 2 * pi * lobe / lobes
        reach = rng.uniform(0.84, 1.1)
        knots.append((x + cos(turn) * reach * width / 2, y + sin(turn) * reach * height / 2))
    return smooth(knots, closed=True)
