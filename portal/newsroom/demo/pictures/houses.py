"""Country houses: windows with carved heads, log walls, chimneys and their smoke."""

from .palettes import Ink, blend
from .shapes import Outline, smooth
from .sheet import Sheet


def window(sheet: Sheet, x: float, y: float, width: float, height: float, glass: Ink, frame: Ink) -> None:
    """A casement; x and y are the middle of its sill."""
    edge = width * 0.1
    sheet.box(x - width / 2 - edge, y - height - edge, x + width / 2 + edge, y + edge, frame)
    sheet.box(x - width / 2, y - height, x + width / 2, y, glass)
    sheet.box(x - width * 0.04, y - height, x + width * 0.04, y, frame)
    sheet.box(x - width / 2, y - height * 0.64, x + width / 2, y - height * 0.57, frame)


def carved_window(sheet: Sheet, x: float, y: float, width: float, glass: Ink, trim: Ink) -> None:
    """A village window with its carved head and sill."""
    height = width * 1.3
    top = y - height - width * 0.1
    sheet.polygon([(x - width * 0.75, top), (x, top - width * 0.55), (x + width * 0.75, top)], trim)
    sheet.box(x - width * 0.8, y + width * 0.08, x + width * 0.8, y + width * 0.24, trim)
    window(sheet, x, y, width, height, glass, trim)


def log_house(sheet: Sheet, x: float, base: float, width: float, inks: tuple[Ink, Ink, Ink, Ink]) -> None:
    """A gable-end log house; inks are logs, roof, trim and window light."""
    logs, roof, trim, glass = inks
    rise, half, eaves = width * 0.42, width / 2, base - width * 0.46
    chimney, wall = x + width * 0.18, width * 0.46
    sheet.slab(chimney, eaves - rise * 0.95, chimney + width * 0.1, eaves, trim)
    sheet.cut([(x - half, base), (x - half, eaves), (x, eaves - rise), (x + half, eaves), (x + half, base)], logs)
    seam = blend(logs, sheet.palette.ink, 0.4)
    for row in range(1, 8):
        y = base - wall * row / 8
        sheet.sliver(x + sheet.rng.uniform(-0.1, 0.1) * width, y, width * 0.92, width * 0.012, seam)
    over, thick = half + width * 0.1, width * 0.085
    lower = [(x - over, eaves + width * 0.1), (x, eaves - rise - thick), (x + over, eaves + width * 0.1)]
    sheet.cut([*lower, *((px, py - thick * 1.1) for px, py in reversed(lower))], roof)
    for place in (-0.28, 0.0, 0.28):
        carved_window(sheet, x + width * place, base - wall * 0.36, width * 0.1, glass, trim)
    carved_window(sheet, x, base - wall - rise * 0.22, width * 0.08, glass, trim)


def smoke(sheet: Sheet, x: float, y: float, height: float, ink: Ink, drift: float = 60) -> None:
    """A ribbon from a chimney that widens as it climbs."""
    sway = sheet.rng.uniform(14, 26)
    spine = [(0.0, 4.0, 0.0), (0.25, 9.0, sway), (0.5, 13.0, -sway), (0.75, 18.0, sway), (1.0, 3.0, 0.0)]
    left: Outline = [(x + drift * t + side - half, y - height * t) for t, half, side in spine]
    right: Outline = [(x + drift * t + side + half, y - height * t) for t, half, side in spine]
    sheet.polygon([*smooth(left), *reversed(smooth(right))], ink)


def schoolhouse(sheet: Sheet, x: float, base: float, width: float, inks: tuple[Ink, Ink, Ink, Ink]) -> None:
    """A long log house under a big roof, a porch in the middle; inks are as for a log house."""
    logs, roof, trim, glass = inks
    wall, half = width * 0.2, width / 2
    for place in (-0.24, 0.26):
        left = x + place * width
        sheet.slab(left, base - width * 0.43, left + width * 0.045, base - wall, blend(trim, logs, 0.45))
    sheet.slab(x - half, base - wall, x + half, base, logs)
    seam = blend(logs, sheet.palette.ink, 0.4)
    for row in range(1, 8):
        sheet.sliver(x, base - wall * row / 8, width * 0.98, 4, seam)
    eaves, top = base - wall + 10, base - width * 0.37
    sheet.cut([(x - half - 34, eaves), (x - half + 60, top), (x + half - 60, top), (x + half + 34, eaves)], roof)
    shade = blend(roof, sheet.palette.ink, 0.3)
    for row in range(5):
        y = top + (eaves - top) * (row + 0.6) / 5
        sheet.carve((x - half + 70, y, x + half - 70, y + 3), shade, 14, (40, 130), (2, 4))
    for place in (-0.41, -0.3, -0.19, 0.19, 0.3, 0.41):
        carved_window(sheet, x + place * width, base - wall * 0.3, width * 0.042, glass, trim)
    _porch(sheet, x, base, width * 0.19, wall, inks)


def _porch(sheet: Sheet, x: float, base: float, width: float, wall: float, inks: tuple[Ink, Ink, Ink, Ink]) -> None:
    logs, roof, trim, glass = inks
    half, ink = width / 2, sheet.palette.ink
    sheet.slab(x - half, base - wall * 0.98, x + half, base, blend(logs, ink, 0.45))
    sheet.slab(x - half * 0.4, base - wall * 0.72, x + half * 0.4, base, glass)
    sheet.cut([(x - half * 1.3, base - wall * 0.9), (x, base - wall * 1.75), (x + half * 1.3, base - wall * 0.9)], trim)
    sheet.cut(
        [(x - half * 1.02, base - wall * 0.96), (x, base - wall * 1.58), (x + half * 1.02, base - wall * 0.96)], roof
    )
    for side in (-1, 1):
        sheet.slab(x + side * half * 0.94 - 7, base - wall * 0.96, x + side * half * 0.94 + 7, base, trim)
    for step in range(3):
        sheet.slab(
            x - half * (0.7 + step * 0.2),
            base + step * 9 - 4,
            x + half * (0.7 + step * 0.2),
            base + step * 9 + 7,
            blend(trim, logs, 0.2 + 0.2 * step),
        )
