"""Town blocks and street lamps, a bridge, a lighthouse and a harbour shed."""

from .palettes import Ink
from .shapes import Outline, arch, smooth
from .sheet import Sheet


def block(sheet: Sheet, x0: float, top: float, x1: float, base: float, wall: Ink, lights: tuple[Ink, ...]) -> None:
    """A town house: a roof of some kind and rows of windows, each in one of the given inks."""
    sheet.slab(x0, top, x1, base, wall)
    _roof(sheet, x0, top, x1, wall)
    columns = max(2, int((x1 - x0) / 30))
    step = (x1 - x0) / (columns + 0.5)
    y = top + 22
    while y < base - 24:
        for column in range(columns):
            x = x0 + step * (column + 0.45)
            sheet.box(x, y, x + step * 0.5, y + 19, sheet.rng.choice(lights))
        y += 36


def _roof(sheet: Sheet, x0: float, top: float, x1: float, wall: Ink) -> None:
    width, kind = x1 - x0, sheet.rng.choice(("gable", "mansard", "flat", "flat"))
    if kind == "gable":
        sheet.polygon([(x0 - 6, top), ((x0 + x1) / 2, top - width * 0.34), (x1 + 6, top)], wall)
    if kind == "mansard":
        sheet.polygon([(x0 - 4, top), (x0 + 14, top - 34), (x1 - 14, top - 34), (x1 + 4, top)], wall)
    for _ in range(2):
        x = sheet.rng.uniform(x0 + 8, x1 - 20)
        sheet.box(x, top - sheet.rng.uniform(24, 52), x + 11, top + 2, wall)


def skyline(
    sheet: Sheet,
    base: float,
    heights: tuple[float, float],
    wall: Ink,
    lights: tuple[Ink, ...],
    widths: tuple[float, float] = (70, 170),
) -> None:
    """A street front from one side of the sheet to the other."""
    x = -20.0
    while x < 1620:
        width = sheet.rng.uniform(*widths)
        block(sheet, x, base - sheet.rng.uniform(*heights), x + width, base, wall, lights)
        x += width + sheet.rng.choice((0, 0, 6))


def street_lamp(sheet: Sheet, x: float, base: float, height: float, post: Ink, light: Ink, halo: Ink | None) -> None:
    top = base - height
    if halo:
        sheet.disc(x, top, height * 0.2, halo)
    sheet.box(x - 3, top, x + 3, base, post)
    sheet.polygon([(x - 9, base), (x - 4, base - height * 0.16), (x + 4, base - height * 0.16), (x + 9, base)], post)
    sheet.polygon([(x - 8, top + 14), (x - 13, top - 10), (x + 13, top - 10), (x + 8, top + 14)], light)
    sheet.polygon([(x - 16, top - 9), (x, top - 22), (x + 16, top - 9)], post)


def arched_bridge(
    sheet: Sheet, deck: float, water: float, spans: int, stone: Ink, shade: Ink, rise: float = 50
) -> None:
    """A stone bridge over the whole width; the air under its arches stays open."""
    camber = [(1640 - 1680 * t / 40, deck - rise * (1 - (t / 20 - 1) ** 2)) for t in range(41)]
    soffit: Outline = []
    span = 1600 / spans
    for place in range(spans):
        lift = rise * (1 - ((place + 0.5) / spans * 2 - 1) ** 2)
        soffit += arch(place * span + 28, deck + 48 - lift, (place + 1) * span - 28, water, 22)
    sheet.polygon([*camber, (-40, water), *soffit, (1640, water)], stone)
    for place in range(spans + 1):
        sheet.slab(place * span - 34, water - 40, place * span + 34, water + 8, shade)
    parapet = [(x, y - 16) for x, y in camber]
    sheet.stroke([(x, y + 9) for x, y in camber], shade, 9)
    sheet.stroke(parapet, stone, 6)
    for x, y in smooth(camber, steps=2)[::1]:
        sheet.box(x - 3, y - 18, x + 3, y + 2, stone)


def lighthouse(sheet: Sheet, x: float, base: float, height: float) -> None:
    """A banded tower with its lamp lit."""
    inks = sheet.palette

    def half(level: float) -> float:
        return height * (0.12 - 0.05 * level)

    for band in range(5):
        low, high = band / 6, (band + 1) / 6
        y0, y1 = base - low * height, base - high * height
        tone = inks.paper if band % 2 else inks.accent
        sheet.polygon([(x - half(low), y0), (x - half(high), y1), (x + half(high), y1), (x + half(low), y0)], tone)
    top = base - height * 5 / 6
    sheet.slab(x - half(0.4), top - height * 0.02, x + half(0.4), top + height * 0.02, inks.ink)
    sheet.box(x - half(1) * 0.8, top - height * 0.12, x + half(1) * 0.8, top - height * 0.02, inks.gold)
    sheet.polygon(
        [(x - half(0.7), top - height * 0.11), (x, top - height * 0.22), (x + half(0.7), top - height * 0.11)], inks.ink
    )


def shed(sheet: Sheet, x: float, base: float, width: float, wall: Ink, roof: Ink) -> None:
    """A boarded harbour shed, gable to the water."""
    height, half = width * 0.5, width / 2
    gable = [
        (x - half, base),
        (x - half, base - height),
        (x, base - height * 1.7),
        (x + half, base - height),
        (x + half, base),
    ]
    sheet.cut(gable, wall)
    for board in range(1, 9):
        sheet.sliver(x - half + width * board / 9, base - height * 0.55, height * 1.05, 3, roof, 90)
    sheet.stroke(
        [(x - half - 14, base - height + 10), (x, base - height * 1.74), (x + half + 14, base - height + 10)], roof, 12
    )
    sheet.slab(x - width * 0.17, base - height * 0.7, x + width * 0.17, base, roof)
