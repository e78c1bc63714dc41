"""Things on tables: vessels turned on one lathe, candles, bread, flowers."""

from collections.abc import Sequence
from math import cos, pi, sin

from .palettes import Ink, blend
from .shapes import Point, smooth, turned
from .sheet import Sheet

FLAME = ((0.3, 0.0), (0.9, 0.14), (1.0, 0.3), (0.62, 0.58), (0.22, 0.84), (0.0, 1.0))
JAR = ((0.8, 0.0), (1.0, 0.08), (1.0, 0.6), (0.62, 0.76), (0.58, 0.86), (0.7, 0.9), (0.7, 1.0))
JUG = ((0.55, 0.0), (0.95, 0.25), (1.0, 0.45), (0.6, 0.72), (0.5, 0.84), (0.66, 1.0))
BOWL = ((0.4, 0.0), (0.45, 0.1), (0.9, 0.6), (1.0, 1.0))
POT = ((0.5, 0.0), (0.9, 0.25), (1.0, 0.5), (0.82, 0.82), (0.74, 0.88), (0.86, 1.0))
CUP = ((0.5, 0.0), (0.55, 0.06), (0.88, 0.4), (1.0, 1.0))
SAMOVAR = (
    *((0.62, 0.0), (0.66, 0.07), (0.3, 0.13), (0.34, 0.2)),  # the foot
    *((0.86, 0.36), (1.0, 0.56), (0.98, 0.74), (0.6, 0.79)),  # the body
    *((0.5, 0.84), (0.32, 0.87), (0.36, 1.0)),  # the crown
)
CANDLESTAND = (
    *((0.5, 0.0), (0.46, 0.06), (0.12, 0.2), (0.09, 0.4), (0.2, 0.5), (0.09, 0.6)),  # the foot and the knop
    *((0.12, 0.78), (0.7, 0.86), (1.0, 0.97), (0.96, 1.0)),  # the dish
)
VASE = ((0.5, 0.0), (0.86, 0.3), (0.8, 0.55), (0.4, 0.8), (0.55, 1.0))


def vessel(
    sheet: Sheet, profile: Sequence[Point], x: float, base: float, width: float, height: float, ink: Ink
) -> None:
    """Anything turned, with one stroke of light down its left side."""
    sheet.polygon(turned(profile, x, base, width, height), ink)
    light = blend(ink, sheet.palette.paper, 0.55)
    sheet.sliver(x - width * 0.24, base - height * 0.5, height * 0.36, width * 0.08, light, 92)


def cup(sheet: Sheet, x: float, base: float, width: float, ink: Ink) -> None:
    sheet.oval(x, base, width * 1.5, width * 0.26, blend(ink, sheet.palette.ink, 0.25))
    sheet.ring(x + width * 0.48, base - width * 0.4, width * 0.2, ink, width * 0.08)
    vessel(sheet, CUP, x, base - width * 0.03, width, width * 0.7, ink)


def samovar(sheet: Sheet, x: float, base: float, height: float, ink: Ink) -> None:
    width, shade = height * 0.6, blend(ink, sheet.palette.ink, 0.45)
    for side in (-1, 1):
        sheet.ring(x + side * width * 0.5, base - height * 0.66, width * 0.14, shade, width * 0.06)
    sheet.polygon(turned(SAMOVAR, x, base, width, height), ink)
    for level, reach in ((0.76, 0.47), (0.3, 0.33), (0.07, 0.32)):
        sheet.box(x - width * reach, base - height * level, x + width * reach, base - height * (level - 0.022), shade)
    sheet.slab(x - width * 0.04, base - height * 0.4, x + width * 0.04, base - height * 0.18, shade)
    sheet.box(x - width * 0.14, base - height * 0.43, x + width * 0.14, base - height * 0.405, shade)
    vessel(sheet, BOWL, x, base - height * 1.13, width * 0.36, height * 0.02, shade)
    vessel(sheet, JUG, x, base - height, width * 0.42, height * 0.2, sheet.palette.paper)
    sheet.sliver(x - width * 0.26, base - height * 0.56, height * 0.34, width * 0.1, sheet.palette.paper, 94)


def candle(sheet: Sheet, x: float, base: float, width: float, height: float, wax: Ink) -> None:
    """A burning candle with one drip."""
    sheet.box(x - width / 2, base - height, x + width / 2, base, wax)
    sheet.box(x + width * 0.16, base - height, x + width / 2, base, blend(wax, sheet.palette.accent, 0.28))
    sheet.oval(x, base - height, width, width * 0.34, blend(wax, sheet.palette.paper, 0.6))
    drip = height * sheet.rng.uniform(0.08, 0.26)
    sheet.pill(x - width * 0.6, base - height, x - width * 0.3, base - height + drip, wax)
    flame(sheet, x, base - height - width * 0.2, width * 0.95)


def flame(sheet: Sheet, x: float, base: float, width: float) -> None:
    inks = sheet.palette
    sheet.box(x - width * 0.05, base - width * 0.2, x + width * 0.05, base + width * 0.25, inks.ink)
    sheet.polygon(turned(FLAME, x, base, width, width * 2.7), inks.gold)
    sheet.polygon(turned(FLAME, x, base - width * 0.1, width * 0.55, width * 1.6), inks.paper)


def glow(sheet: Sheet, x: float, y: float, radius: float, air: Ink, rings: int = 4) -> None:
    """Lamplight as a few flat rings, frayed by strokes of the gouge."""
    for ring in range(rings, 0, -1):
        tone = blend(air, sheet.palette.gold, 0.13 * (rings - ring + 1))
        reach = radius * ring / rings
        sheet.disc(x, y, reach, tone)
        for ray in range(96):
            turn = 2 * pi * (ray + sheet.rng.random() * 0.6) / 96
            length = radius / rings * sheet.rng.uniform(0.2, 0.9)
            sheet.sliver(x + cos(turn) * reach, y + sin(turn) * reach, length, radius * 0.009, tone, turn * 180 / pi)


def loaf(sheet: Sheet, x: float, base: float, width: float, crust: Ink) -> None:
    dome = [(-0.5, 0.0), (-0.5, 0.2), (-0.3, 0.4), (0.0, 0.45), (0.3, 0.4), (0.5, 0.2), (0.5, 0.0)]
    sheet.polygon(smooth([(x + a * width, base - b * width) for a, b in dome]), crust)
    for place in (-0.2, 0.0, 0.2):
        sheet.sliver(x + place * width, base - width * 0.28, width * 0.2, width * 0.035, sheet.palette.paper, -60)


def bouquet(sheet: Sheet, x: float, base: float, height: float, vase: Ink, petals: tuple[Ink, ...]) -> None:
    """A vase of field flowers."""
    inks = sheet.palette
    for stem in range(9):
        lean = (stem - 4) / 4 + sheet.rng.uniform(-0.1, 0.1)
        tip: tuple[float, float] = (x + lean * height * 0.4, base - height * sheet.rng.uniform(0.7, 1.0))
        sheet.stroke([(x, base - height * 0.36), tip], inks.near, max(2.0, height * 0.018))
        sheet.sliver(
            (x + tip[0]) / 2,
            (base - height * 0.36 + tip[1]) / 2,
            height * 0.2,
            height * 0.05,
            inks.near,
            lean * 40 - 90,
        )
        sheet.disc(*tip, height * 0.065, sheet.rng.choice(petals))
        sheet.disc(*tip, height * 0.022, inks.ink)
    vessel(sheet, VASE, x, base, height * 0.3, height * 0.45, vase)
