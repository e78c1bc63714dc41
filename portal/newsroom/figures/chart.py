"""Bars drawn on the server: numbers in, the places of rectangles out. Pure functions."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date

WIDTH, HEIGHT, FOOT = 640, 160, 22  # of the drawing, in its own units; FOOT holds the days


@dataclass(frozen=True)
class Bar:
    x: float
    y: float
    width: float
    height: float
    part: int  # which series: it has a pattern of its own besides its colour


@dataclass
class Line:
    """A step of the scale."""

    value: int
    y: float


@dataclass
class Chart:
    bars: list[Bar] = field(default_factory=list)
    scale: list[Line] = field(default_factory=list)
    days: list[tuple[float, date]] = field(default_factory=list)

    @property
    def is_empty(self) -> bool:
        return not self.bars

    @property
    def top(self) -> int:
        return self.scale[-1].value if self.scale else 0


def bars_of(days: Sequence[date], parts: Sequence[Sequence[int]]) -> Chart:
    """Bars by day, the parts of a day upon each other, in the order given."""
    highest = max((sum(numbers) for numbers in zip(*parts, strict=True)), default=0)
    if not highest:
        return Chart(days=_named(days))
    top = _round_up(highest)
    step = WIDTH / len(days)
    chart = Chart(scale=[Line(value, _y(value, top)) for value in _steps(top)], days=_named(days))
    for place, numbers in enumerate(zip(*parts, strict=True)):
        below = 0
        for part, number in enumerate(numbers):
            if number:
                y = _y(below + number, top)
                height = _y(below, top) - y
                chart.bars.append(
                    Bar(_short(place * step + step * 0.1), _short(y), _short(step * 0.8), _short(height), part)
                )
            below += number
    return chart


def _y(value: float, top: int) -> float:
    return _short((HEIGHT - FOOT) * (1 - value / top))


def _steps(top: int) -> list[int]:
    return [0, top] if top < 2 or top % 2 else [0, top // 2, top]


def _round_up(number: int) -> int:
    """To a number whose half is round too: 7 -> 8, 23 -> 30, 180 -> 200."""
    size = 10 ** (len(str(number)) - 1)
    for factor in (1, 2, 3, 4, 5, 6, 8, 10):
        if factor * size >= number:
            return factor * size
    return 10 * size


def _named(days: Sequence[date]) -> list[tuple[float, date]]:
    """The days that are written under the chart: the first of some, the last always."""
    every = max(1, -(-len(days) // 6))
    step = WIDTH / len(days)
    last = len(days) - 1
    shown = [place for place in range(0, len(days), every) if last - place >= every or place == last]
    return [(_short(place * step + step / 2), days[place]) for place in sorted({*shown, last})]


def _short(number: float) -> float:
    return round(number, 2)
