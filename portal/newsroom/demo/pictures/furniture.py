"""Tables, lamps, ladders, a bed, a stove and a glass case."""

from .houses import smoke
from .palettes import Ink, blend
from .sheet import Sheet
from .still_life import JUG, POT, VASE, glow, samovar, vessel


def ladder(sheet: Sheet, foot: tuple[float, float], top: tuple[float, float], width: float, ink: Ink) -> None:
    for side in (0, width):
        sheet.stroke([(foot[0] + side, foot[1]), (top[0] + side * 0.85, top[1])], ink, 10)
    for rung in range(1, 11):
        t = rung / 11
        x, y = foot[0] + (top[0] - foot[0]) * t, foot[1] + (top[1] - foot[1]) * t
        sheet.stroke([(x, y), (x + width * (1 - 0.15 * t), y)], ink, 7)


def table(sheet: Sheet, x0: float, top: float, x1: float, base: float, wood: Ink, shade: Ink) -> None:
    """A plain table seen a little from above."""
    for x in (x0 + 26, x1 - 50):
        sheet.slab(x, top + 20, x + 24, base, shade)
    sheet.slab(x0 + 20, top + 18, x1 - 20, top + 48, shade)
    sheet.slab(x0, top - 6, x1, top + 22, wood)


def pendant_lamp(sheet: Sheet, x: float, y: float, width: float, shade: Ink, light: Ink) -> None:
    flare, neck = width * 0.5, width * 0.14
    sheet.box(x - 2, 0, x + 2, y - width * 0.4, sheet.palette.ink)
    sheet.oval(x, y, width * 0.4, width * 0.3, light)
    cap = y - width * 0.42
    sheet.polygon([(x - flare, y), (x - neck, cap), (x + neck, cap), (x + flare, y)], shade)


def desk_lamp(sheet: Sheet, x: float, base: float, height: float, shade: Ink) -> None:
    """A reading lamp with the light under its shade."""
    rim, cap = base - height * 0.7, base - height
    sheet.pill(x - height * 0.24, base - height * 0.07, x + height * 0.24, base, sheet.palette.ink)
    sheet.box(x - height * 0.025, base - height * 0.75, x + height * 0.025, base, sheet.palette.gold)
    sheet.oval(x, rim, height * 0.5, height * 0.16, sheet.palette.paper)
    flare, neck = height * 0.42, height * 0.24
    sheet.polygon([(x - flare, rim), (x - neck, cap), (x + neck, cap), (x + flare, rim)], shade)


def bed(sheet: Sheet, x: float, base: float, length: float) -> None:
    """An iron bed, its pillow to the right."""
    inks, top = sheet.palette, base - length * 0.2
    for side, tall in ((-0.5, 0.34), (0.5, 0.5)):
        post = x + side * length
        sheet.slab(post - 8, base - length * tall, post + 8, base, inks.ink)
        sheet.pill(post - 14, base - length * tall - 12, post + 14, base - length * tall + 4, inks.ink)
    sheet.slab(x - length / 2, top + 20, x + length / 2, top + 44, inks.ink)
    sheet.pill(x - length * 0.49, top - 20, x + length * 0.49, top + 26, inks.paper)
    blanket = [(-0.49, 0.07), (-0.49, -0.06), (-0.3, -0.1), (0.0, -0.13), (0.14, -0.14), (0.24, -0.1), (0.26, 0.07)]
    sheet.cut([(x + a * length, top + b * length) for a, b in blanket], inks.accent)
    for fold in range(5):
        shade = blend(inks.accent, inks.ink, 0.35)
        sheet.sliver(x - length * (0.4 - fold * 0.13), top - 12, 84, 6, shade, 80)


def stove(sheet: Sheet, x: float, base: float) -> None:
    """A whitewashed stove with a fire in it and a pot of soup before the fire."""
    inks = sheet.palette
    sheet.slab(x - 90, -20, x + 70, 300, blend(inks.paper, inks.far, 0.2))
    sheet.slab(x - 190, 260, x + 230, base, inks.paper)
    sheet.slab(x - 210, 250, x + 250, 282, blend(inks.paper, inks.far, 0.5))
    sheet.slab(x - 210, 560, x + 250, 590, blend(inks.paper, inks.far, 0.5))
    sheet.pill(x - 110, 320, x + 150, 560, inks.ink)
    sheet.box(x - 110, 460, x + 150, 560, inks.ink)
    glow(sheet, x + 20, 440, 80, inks.ink, 3)
    smoke(sheet, x + 10, 440, 200, blend(inks.paper, inks.far, 0.35), 30)
    vessel(sheet, POT, x + 20, 562, 190, 140, inks.near)
    vessel(sheet, JUG, x + 180, 252, 84, 110, inks.accent)


def glass_case(sheet: Sheet, x: float, base: float, width: float) -> None:
    """A museum case with three things in it."""
    inks, floor = sheet.palette, base - width * 0.4
    for leg in (-0.44, 0.4):
        sheet.slab(x + leg * width, floor, x + (leg + 0.04) * width, base, inks.ink)
    sheet.slab(x - width / 2, floor - width * 0.42, x + width / 2, floor, blend(inks.sky, inks.paper, 0.6))
    vessel(sheet, JUG, x - width * 0.28, floor, width * 0.16, width * 0.24, inks.accent)
    samovar(sheet, x, floor, width * 0.3, inks.gold)
    vessel(sheet, VASE, x + width * 0.28, floor, width * 0.16, width * 0.28, inks.near)
    for glint in (0.1, 0.15):
        sheet.sliver(x + width * (0.28 + glint), floor - width * 0.22, width * 0.26, width * 0.01, inks.paper, -58)
    for edge in (-0.5, 0.48):
        sheet.box(x + edge * width, floor - width * 0.44, x + (edge + 0.02) * width, floor, inks.ink)
    sheet.slab(x - width / 2, floor - width * 0.44, x + width / 2, floor - width * 0.415, inks.ink)
    sheet.slab(x - width / 2, floor, x + width / 2, floor + width * 0.06, inks.ink)
