"""Firs, birches, lindens, poplars and bare winter trees."""

from math import cos, radians, sin

from .palettes import Ink, blend
from .shapes import Outline, blob, turned
from .sheet import Sheet

CLUMPS = ((0.2, 0.47, 0.42), (-0.22, 0.46, 0.44), (0.12, 0.7, 0.44), (-0.14, 0.72, 0.46), (0.0, 0.56, 0.44))
FLAME = ((0.25, 0.0), (0.9, 0.12), (1.0, 0.35), (0.7, 0.7), (0.25, 0.92), (0.0, 1.0))


def fir(sheet: Sheet, x: float, base: float, height: float, ink: Ink, snow: Ink | None = None) -> None:
    """Drooping tiers; with snow, every tier carries some on its lighted side."""
    tiers = 5 if height < 260 else 7
    left, right = _boughs(sheet, x, base, height, tiers, -1), _boughs(sheet, x, base, height, tiers, 1)
    sheet.box(x - height * 0.025, base - height * 0.12, x + height * 0.025, base, ink)
    sheet.polygon([(x, base - height), *left, *reversed(right)], ink)
    if snow:
        for tip, notch in zip(left[0::2], left[1::2], strict=True):
            reach = x - tip[0]
            crown = (x - reach * 0.25, tip[1] - height * 0.95 / tiers)
            hollow = (x - reach * sheet.rng.uniform(0.3, 0.5), tip[1] - height * 0.38 / tiers)
            sheet.polygon([tip, crown, hollow, (notch[0], notch[1] - height * 0.02)], snow)


def _boughs(sheet: Sheet, x: float, base: float, height: float, tiers: int, side: int) -> Outline:
    edge: Outline = []
    for tier in range(1, tiers + 1):
        y = base - height * (1 - tier / tiers) * 0.92 - height * 0.07
        reach = height * 0.25 * (tier / tiers) ** 0.85 * sheet.rng.uniform(0.88, 1.1)
        edge.append((x + side * reach, y + height * 0.012))
        edge.append((x + side * reach * 0.45, y - height * 0.03))
    return edge


def treeline(sheet: Sheet, base: float, height: float, ink: Ink, x0: float = -20, x1: float = 1620) -> None:
    """A distant wood as one toothed silhouette."""
    crest: Outline = [(x0, base + 60)]
    x = x0
    while x < x1:
        width = height * sheet.rng.uniform(0.22, 0.42)
        top = base - height * sheet.rng.uniform(0.55, 1.0)
        crest += [(x, base - height * 0.35), (x + width * 0.32, top + height * 0.28), (x + width / 2, top)]
        crest.append((x + width * 0.68, top + height * 0.3))
        x += width
    sheet.polygon([*crest, (x1, base - height * 0.35), (x1, base + 60)], ink)


def grove(sheet: Sheet, base: float, height: float, ink: Ink, x0: float = -40, x1: float = 1640) -> None:
    """A distant leafy wood: round crowns shoulder to shoulder."""
    x = x0
    while x < x1:
        size = height * sheet.rng.uniform(0.6, 1.05)
        sheet.polygon(blob(sheet.rng, x, base - size * 0.45, size * 1.25, size, 8), ink)
        x += size * 0.7
    sheet.box(x0, base - height * 0.3, x1, base + 40, ink)


def linden(sheet: Sheet, x: float, base: float, height: float, ink: Ink, light: Ink) -> None:
    """A crown of leafy clumps over their own shade, picked out with the gouge where the light falls."""
    trunk, shade = height * 0.03, blend(ink, sheet.palette.ink, 0.4)
    for lean in (-0.12, 0.0, 0.11):
        fork = x + lean * height
        sheet.polygon([(x - trunk, base), (fork, base - height * 0.6), (x + trunk, base)], shade)
    for dx, dy, size in CLUMPS:
        width = size * height
        sheet.polygon(blob(sheet.rng, x + (dx + 0.03) * height, base - (dy - 0.04) * height, width, width * 0.8), shade)
    for dx, dy, size in CLUMPS:
        cx, cy, width = x + dx * height, base - dy * height, size * height * 0.9
        sheet.polygon(blob(sheet.rng, cx, cy, width, width * 0.78), ink)
        for _ in range(13):
            turn, reach = radians(sheet.rng.uniform(170, 300)), sheet.rng.uniform(0.2, 0.44)
            spot = cx + cos(turn) * reach * width, cy + sin(turn) * reach * width * 0.8
            sheet.sliver(*spot, height * 0.045, height * 0.014, light, sheet.rng.uniform(-60, -10))


def poplar(sheet: Sheet, x: float, base: float, height: float, ink: Ink, light: Ink) -> None:
    sheet.box(x - height * 0.018, base - height * 0.1, x + height * 0.018, base, ink)
    sheet.polygon(turned(FLAME, x, base - height * 0.06, height * 0.26, height * 0.94), ink)
    for row in range(11):
        y = base - height * (0.16 + row * 0.068)
        sheet.sliver(x - height * sheet.rng.uniform(0.02, 0.06), y, height * 0.09, height * 0.014, light, -68)


def _trunk(x: float, base: float, width: float, lean: float, taper: float) -> Outline:
    """A trunk with a flared foot that leaves the sheet at the top."""
    top = x + lean
    left = [(x - width * 0.78, base + 8), (x - width * 0.5, base - 55), (top - width * taper, -20)]
    return [*left, (top + width * taper, -20), (x + width * 0.5, base - 55), (x + width * 0.82, base + 8)]


def birch(sheet: Sheet, x: float, base: float, width: float, bark: Ink, marks: Ink, shade: Ink | None = None) -> None:
    """A white trunk, notched from both sides."""
    lean = sheet.rng.uniform(-0.9, 0.9) * width
    outline = _trunk(x, base, width, lean, 0.3)
    sheet.cut(outline, bark)
    if shade:
        sheet.cut([(x + width * 0.22, base), (x + lean + width * 0.12, -20), *outline[3:]], shade)
    y = base - sheet.rng.uniform(10, 60)
    while y > -10:
        t = (base - y) / (base + 20)
        half, axis = width * (0.5 - 0.2 * t), x + lean * t
        side = sheet.rng.choice((-1, 1))
        length = half * sheet.rng.uniform(0.5, 1.3)
        sheet.sliver(axis + side * (half - length * 0.4), y, length, width * sheet.rng.uniform(0.06, 0.2), marks)
        y -= width * sheet.rng.uniform(0.25, 0.95)


def pine(sheet: Sheet, x: float, base: float, width: float, bark: Ink, light: Ink) -> None:
    """A trunk of a tall wood, its crown out of sight: scales of bark and a few dead boughs."""
    lean = sheet.rng.uniform(-0.5, 0.5) * width
    sheet.cut(_trunk(x, base, width, lean, 0.36), bark)
    for _ in range(int((base + 20) / 13)):
        t = sheet.rng.random()
        scale = x + lean * t + width * sheet.rng.uniform(-0.36, 0.08), base - (base + 20) * t
        sheet.sliver(*scale, width * sheet.rng.uniform(0.4, 0.8), width * 0.09, light, sheet.rng.uniform(70, 110))
    for _ in range(4):
        y, side = sheet.rng.uniform(20, base * 0.6), sheet.rng.choice((-1, 1))
        sheet.sliver(x + lean * 0.5 + side * width * 0.9, y, width * 1.6, width * 0.14, bark, side * 14)
