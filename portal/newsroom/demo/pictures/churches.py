"""Domes, crosses, white walls and bell towers."""

from .palettes import Ink, blend
from .shapes import Outline, arch, turned
from .sheet import Sheet

ONION = ((0.56, 0.0), (0.78, 0.06), (1.0, 0.24), (0.94, 0.42), (0.66, 0.58), (0.34, 0.71), (0.13, 0.84), (0.0, 1.0))
BELL = ((1.0, 0.0), (0.86, 0.1), (0.68, 0.3), (0.6, 0.6), (0.52, 0.82), (0.3, 0.95), (0.0, 1.0))

Whitewash = tuple[Ink, Ink, Ink, Ink]


def cross(sheet: Sheet, x: float, base: float, height: float, ink: Ink) -> None:
    """The three-barred cross; its footrest rises to the viewer's left even on a mirrored sheet."""
    thick = max(2.2, height * 0.075)
    sheet.box(x - thick / 2, base - height, x + thick / 2, base, ink)
    for level, reach in ((0.84, 0.14), (0.64, 0.3)):
        y = base - height * level
        sheet.box(x - height * reach, y - thick / 2, x + height * reach, y + thick / 2, ink)
    tilt = height * (-0.07 if sheet.mirrored else 0.07)
    y, reach = base - height * 0.32, height * 0.17
    sheet.stroke([(x - reach, y - tilt), (x + reach, y + tilt)], ink, thick)


def onion(sheet: Sheet, x: float, base: float, width: float, ink: Ink, light: Ink) -> None:
    """An onion dome under its cross, lit from the left by one crescent cut."""
    height = width * 1.28
    cross(sheet, x, base - height * 0.94, width * 0.62, sheet.palette.gold)
    sheet.disc(x, base - height * 0.96, width * 0.055, sheet.palette.gold)
    outline = turned(ONION, x, base, width, height)
    sheet.polygon(outline, ink)
    sheet.polygon(_crescent(outline, x), light)


def _crescent(outline: Outline, x: float) -> Outline:
    """The lighted edge: the left contour and the same contour drawn in towards the axis."""
    left = outline[len(outline) // 2 :][6:-9]
    inner = [(px + (x - px) * (0.16 + 0.30 * (i / len(left))), py) for i, (px, py) in enumerate(left)]
    return [(px + (x - px) * 0.08, py) for px, py in left] + inner[::-1]


def drum(sheet: Sheet, x: float, base: float, width: float, height: float, wall: Ink, shade: Ink) -> None:
    """The drum under a dome, with slit windows and a band of little arches."""
    half = width / 2
    sheet.box(x - half, base - height, x + half, base, wall)
    sheet.box(x + half * 0.3, base - height, x + half, base, shade)
    for place in (-0.55, 0.0, 0.6):
        slit = width * 0.06
        sheet.polygon(
            arch(x + half * place - slit, base - height * 0.72, x + half * place + slit, base - height * 0.18),
            sheet.palette.ink,
        )
    sheet.box(x - half * 1.12, base - height - width * 0.07, x + half * 1.12, base - height, wall)


def dome(sheet: Sheet, x: float, base: float, width: float, inks: Whitewash) -> None:
    """A drum and its onion; inks are wall, its shade, cupola and its light, here and below."""
    wall, shade, cupola, light = inks
    drum(sheet, x, base, width, width * 1.05, wall, shade)
    onion(sheet, x, base - width * 1.1, width * 1.32, cupola, light)


def white_church(sheet: Sheet, x: float, base: float, width: float, inks: Whitewash, domes: int = 1) -> None:
    """A cube in the old northern manner: three gabled bays, three windows, one dome or five."""
    wall, shade, cupola, light = inks
    top = base - width * 0.78
    if domes == 5:
        for side in (-1, 1):
            dome(sheet, x + side * width * 0.34, top + width * 0.03, width * 0.17, (shade, shade, cupola, light))
    dome(sheet, x, top + width * 0.02, width * (0.27 if domes == 5 else 0.32), inks)
    bay = width / 3
    for place in range(3):
        left = x - width / 2 + place * bay
        tone = shade if place == 2 else wall
        sheet.polygon(arch(left - 1, top - bay * 0.2, left + bay + 1, base), tone)
        sheet.stroke(arch(left + 4, top - bay * 0.12, left + bay - 4, top + bay * 0.4)[1:-1], sheet.palette.middle, 3)
        _bay(sheet, left, top, bay, base, blend(tone, sheet.palette.middle, 0.35))
    if domes == 5:
        for side in (-1, 1):
            dome(sheet, x + side * width * 0.2, top + width * 0.1, width * 0.17, inks)


def _bay(sheet: Sheet, left: float, top: float, bay: float, base: float, relief: Ink) -> None:
    ink, height = sheet.palette.ink, base - top
    centre, slit = left + bay / 2, bay * 0.1
    sheet.box(left - 3, top + bay * 0.35, left + 3, base, relief)
    sheet.polygon(arch(centre - slit * 1.9, top + height * 0.2, centre + slit * 1.9, top + height * 0.5), relief)
    sheet.polygon(arch(centre - slit, top + height * 0.24, centre + slit, top + height * 0.49), ink)
    sheet.box(left, top + height * 0.62, left + bay, top + height * 0.65, relief)
    door = bay * 0.2
    sheet.polygon(arch(centre - door * 1.3, top + height * 0.72, centre + door * 1.3, base), relief)
    sheet.polygon(arch(centre - door, top + height * 0.76, centre + door, base), ink)


def bell_tower(sheet: Sheet, x: float, base: float, width: float, inks: Whitewash) -> None:
    """Two tiers, open arches with bells, a tent roof and a small dome on it."""
    wall, shade, cupola, light = inks
    storey = width * 1.35
    for tier, share in enumerate((1.0, 0.8)):
        foot, half = base - tier * storey, width * share / 2
        sheet.slab(x - half, foot - storey, x + half, foot, wall)
        sheet.box(x + half * 0.35, foot - storey, x + half, foot, shade)
        sheet.box(x - half * 1.1, foot - storey, x + half * 1.1, foot - storey + width * 0.08, wall)
        sheet.box(x - half * 1.06, foot - width * 0.05, x + half * 1.06, foot, blend(wall, shade, 0.6))
        reach = half * (0.62 if tier else 0.36)
        sheet.polygon(arch(x - reach, foot - storey * 0.82, x + reach, foot - width * 0.05), sheet.palette.ink)
    bell(sheet, x, base - storey * 1.3, width * 0.38, sheet.palette.gold, sheet.palette.paper)
    eaves, peak = base - storey * 2, base - storey * 2 - width * 1.35
    sheet.polygon([(x - width * 0.48, eaves), (x, peak), (x + width * 0.48, eaves)], cupola)
    sheet.polygon([(x - width * 0.4, eaves), (x, peak), (x - width * 0.2, eaves)], light)
    dome(sheet, x, peak + width * 0.2, width * 0.21, inks)


def bell(sheet: Sheet, x: float, base: float, width: float, ink: Ink, light: Ink) -> None:
    """A bell with its clapper, a crescent of light and two cast bands."""
    height = width * 0.92
    sheet.disc(x, base + width * 0.02, width * 0.09, sheet.palette.ink)
    sheet.box(x - width * 0.06, base - height * 1.12, x + width * 0.06, base - height * 0.9, ink)
    sheet.polygon(turned(BELL, x, base, width, height), ink)
    shade = blend(ink, sheet.palette.ink, 0.35)
    for level, reach in ((0.1, 0.42), (0.16, 0.39), (0.7, 0.27)):
        y = base - height * level
        sheet.box(x - width * reach, y - height * 0.012, x + width * reach, y + height * 0.012, shade)
    sheet.sliver(x - width * 0.2, base - height * 0.48, height * 0.5, width * 0.07, light, 97)
