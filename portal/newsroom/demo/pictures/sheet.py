"""The sheet of paper a scene is cut on."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from math import cos, radians, sin
from random import Random

from PIL import Image, ImageDraw

from .palettes import Ink, Palette
from .shapes import Point, arch, unsteady

WIDTH, HEIGHT = 1600, 900


class Sheet:
    """A sheet 1600 units wide and 900 high whatever its pixels; other proportions crop it evenly."""

    def __init__(self, size: tuple[int, int], palette: Palette, rng: Random, mirrored: bool = False) -> None:
        self.palette = palette
        self.rng = rng
        self.mirrored = mirrored
        self.scale = max(size[0] / WIDTH, size[1] / HEIGHT)
        self.left = (size[0] - WIDTH * self.scale) / 2
        self.top = (size[1] - HEIGHT * self.scale) / 2
        self.image = Image.new("RGB", size, palette.sky)
        self.pen = ImageDraw.Draw(self.image)

    def spot(self, x: float, y: float) -> Point:
        """Where a point of the drawing falls among the pixels."""
        across = WIDTH - x if self.mirrored else x
        return self.left + across * self.scale, self.top + y * self.scale

    def frame(self, x0: float, y0: float, x1: float, y1: float) -> tuple[int, int, int, int]:
        """A box of the drawing as a box of pixels."""
        (ax, ay), (bx, by) = self.spot(x0, y0), self.spot(x1, y1)
        return round(min(ax, bx)), round(min(ay, by)), round(max(ax, bx)), round(max(ay, by))

    def polygon(self, points: Sequence[Point], ink: Ink) -> None:
        self.pen.polygon([self.spot(x, y) for x, y in points], fill=ink)

    def cut(self, points: Sequence[Point], ink: Ink, tremor: float = 1.3) -> None:
        """A polygon cut by hand."""
        self.polygon(unsteady(points, self.rng, tremor), ink)

    def slab(self, x0: float, y0: float, x1: float, y1: float, ink: Ink) -> None:
        """A rectangle cut by hand."""
        self.cut([(x0, y0), (x1, y0), (x1, y1), (x0, y1)], ink)

    def box(self, x0: float, y0: float, x1: float, y1: float, ink: Ink) -> None:
        """A small or ruled rectangle, where a tremor would look like a mistake."""
        self.pen.rectangle(self.frame(x0, y0, x1, y1), fill=ink)

    def pill(self, x0: float, y0: float, x1: float, y1: float, ink: Ink) -> None:
        radius = min(abs(x1 - x0), abs(y1 - y0)) / 2 * self.scale
        self.pen.rounded_rectangle(self.frame(x0, y0, x1, y1), radius, fill=ink)

    def oval(self, x: float, y: float, width: float, height: float, ink: Ink) -> None:
        self.pen.ellipse(self.frame(x - width / 2, y - height / 2, x + width / 2, y + height / 2), fill=ink)

    def disc(self, x: float, y: float, radius: float, ink: Ink) -> None:
        self.oval(x, y, 2 * radius, 2 * radius, ink)

    def ring(self, x: float, y: float, radius: float, ink: Ink, width: float, turn: Point = (0, 360)) -> None:
        box = self.frame(x - radius, y - radius, x + radius, y + radius)
        start, end = (180 - turn[1], 180 - turn[0]) if self.mirrored else turn
        self.pen.arc(box, start, end, fill=ink, width=self.thick(width))

    def stroke(self, points: Sequence[Point], ink: Ink, width: float) -> None:
        pixels = [self.spot(x, y) for x, y in points]
        self.pen.line(pixels, fill=ink, width=self.thick(width), joint="curve" if len(points) > 2 else None)

    def thick(self, width: float) -> int:
        return max(1, round(width * self.scale))

    def sliver(self, x: float, y: float, length: float, thickness: float, ink: Ink, slope: float = 0) -> None:
        """One push of a gouge: a stroke that starts and ends in nothing; ``slope`` is in degrees."""
        along = cos(radians(slope)) * length / 2, sin(radians(slope)) * length / 2
        across = -sin(radians(slope)) * thickness / 2, cos(radians(slope)) * thickness / 2
        shape = ((-1, 0), (-0.4, -0.85), (0.25, -1), (1, 0), (0.3, 1), (-0.35, 0.9))
        self.polygon([(x + a * along[0] + b * across[0], y + a * along[1] + b * across[1]) for a, b in shape], ink)

    def carve(
        self,
        area: tuple[float, float, float, float],
        ink: Ink,
        count: int,
        length: Point = (60, 240),
        thickness: Point = (2, 5),
    ) -> None:
        """Scatter level gouge strokes over an area: the hatching of the whole series."""
        x0, y0, x1, y1 = area
        for _ in range(count):
            x, y = self.rng.uniform(x0, x1), self.rng.uniform(y0, y1)
            self.sliver(x, y, self.rng.uniform(*length), self.rng.uniform(*thickness), ink)

    @contextmanager
    def inset(self, x0: float, y0: float, x1: float, y1: float, arched: bool = False) -> Iterator["Sheet"]:
        """Lend an opening a whole sheet, so that a view or a painting cannot spill over its frame."""
        left, top, right, bottom = self.frame(x0, y0, x1, y1)
        opening = max(1, right - left), max(1, bottom - top)
        view = Sheet(opening, self.palette, self.rng, self.mirrored)
        yield view
        mask = Image.new("L", opening, 0 if arched else 255)
        if arched:
            outline = arch(0, 0, opening[0], opening[1], steps=40)
            ImageDraw.Draw(mask).polygon(outline, fill=255)
        self.image.paste(view.image, (left, top), mask)
