"""The town by night, its bridge and its market."""

from ..buildings import arched_bridge, skyline, street_lamp
from ..churches import white_church
from ..figures import passer_by
from ..land import grasses
from ..palettes import ANY_HOUR, DAY, NIGHT, Ink, blend
from ..registry import scene
from ..sheet import Sheet
from ..sky import banded_sky, birds, clouds, moon, stars, sun
from ..trees import grove
from ..vehicles import bus
from ..water import glitter, reflections, ripples


@scene("city-night", NIGHT)
def city_night(sheet: Sheet) -> None:
    inks, rng = sheet.palette, sheet.rng
    banded_sky(sheet, inks.far, blend(inks.sky, inks.paper, 0.16), 640)
    stars(sheet, rng.randint(60, 120), 420)
    x = rng.uniform(260, 560)
    moon(sheet, x, rng.uniform(150, 230), rng.uniform(62, 84))
    skyline(sheet, 640, (150, 290), inks.far, (inks.middle, inks.middle, inks.sky, inks.gold))
    church = rng.uniform(880, 1120)
    white_church(sheet, church, 650, 260, (inks.sky, inks.middle, inks.gold, inks.paper), 5)
    skyline(sheet, 668, (60, 170), inks.near, (inks.ink, inks.ink, inks.gold, inks.accent))
    bus(sheet, rng.uniform(400, 1100), 664, 190, inks.accent)
    reflections(sheet, 668, inks.ink, 0.45)
    ripples(sheet, 676, inks.near, 90)
    glitter(sheet, x, 690, 90, inks.paper)
    sheet.slab(-20, 660, 1620, 676, inks.ink)
    for place in range(6):
        at = 130 + place * 270 + rng.uniform(-30, 30)
        street_lamp(sheet, at, 664, 110, inks.ink, inks.gold, blend(inks.near, inks.gold, 0.25))
        glitter(sheet, at, 684, 44, inks.gold, 850)


@scene("bridge", ANY_HOUR)
def bridge(sheet: Sheet) -> None:
    inks, rng = sheet.palette, sheet.rng
    banded_sky(sheet, inks.sky, blend(inks.sky, inks.paper, 0.85), 520)
    sun(sheet, rng.uniform(250, 600), rng.uniform(180, 280), 80, inks.accent, inks.sky)
    clouds(sheet, 3, (120, 240), inks.paper, inks.sky)
    skyline(sheet, 600, (70, 190), inks.far, (inks.sky, inks.middle))
    white_church(sheet, rng.uniform(1080, 1250), 560, 200, (inks.paper, inks.far, inks.gold, inks.paper), 5)
    grove(sheet, 600, 70, inks.middle)
    sheet.box(0, 600, 1600, 900, blend(inks.sky, inks.middle, 0.4))
    arched_bridge(sheet, 520, 690, rng.choice((3, 4, 5)), inks.near, inks.ink)
    for place in range(7):
        street_lamp(sheet, 80 + place * 240, 500 - 40 * (1 - ((place - 3) / 3) ** 2), 92, inks.ink, inks.gold, None)
    bus(sheet, rng.uniform(640, 960), 472, rng.uniform(170, 210), inks.accent)
    for _ in range(rng.randint(2, 5)):
        passer_by(sheet, rng.uniform(300, 1300), 478, 58)
    reflections(sheet, 690, blend(inks.middle, inks.sky, 0.3), 0.5)
    ripples(sheet, 694, blend(inks.sky, inks.paper, 0.5), 60)
    ripples(sheet, 694, inks.near, 50)
    grasses(sheet, (1180, 1620), 910, 240, inks.ink, 90)


@scene("market", DAY)
def market(sheet: Sheet) -> None:
    inks, rng = sheet.palette, sheet.rng
    banded_sky(sheet, inks.sky, inks.paper, 480, 4)
    clouds(sheet, 3, (120, 220), inks.paper, inks.sky)
    white_church(sheet, rng.uniform(700, 900), 540, 230, (inks.paper, inks.far, inks.near, inks.middle), 5)
    skyline(sheet, 560, (100, 200), inks.far, (inks.middle, inks.sky))
    grove(sheet, 570, 60, inks.middle)
    sheet.box(0, 560, 1600, 900, blend(inks.far, inks.paper, 0.55))
    sheet.carve((0, 600, 1600, 890), inks.far, 60, (60, 200), (3, 6))
    for place in range(9):
        passer_by(sheet, 90 + place * 180 + rng.uniform(-50, 50), rng.uniform(770, 790), 210)
    for x, cloth in ((230, inks.accent), (800, inks.near), (1370, inks.gold)):
        _stall(sheet, x + rng.uniform(-30, 30), 850, rng.uniform(400, 460), cloth)
    birds(sheet, 400, 190, 5, inks.near, 18)


def _stall(sheet: Sheet, x: float, base: float, width: float, cloth: Ink) -> None:
    """A counter of fruit and bread under a striped awning."""
    inks, rng, half = sheet.palette, sheet.rng, width / 2
    for side in (-0.94, 0.94):
        sheet.slab(x + half * side - 6, base - 360, x + half * side + 6, base, inks.ink)
    for stripe in range(9):
        left, right = x + half * (stripe / 4.5 - 1), x + half * ((stripe + 1) / 4.5 - 1)
        upper = [(x + (edge - x) * 0.8, base - 440) for edge in (left, right)]
        lower = [(x + (edge - x) * 1.12, base - 330) for edge in (right, left)]
        tone = inks.paper if stripe % 2 else cloth
        sheet.polygon([*upper, *lower], tone)
        sheet.pill(lower[1][0], base - 345, lower[0][0], base - 306, tone)
    sheet.slab(x - half, base - 130, x + half, base + 10, inks.near)
    for crate in range(4):
        left = x - half + 14 + crate * (width - 20) / 4
        tone = rng.choice((inks.accent, inks.gold, inks.middle, inks.paper))
        for apple in range(14):
            sheet.disc(left + 14 + apple % 7 * (width / 4 - 44) / 6, base - 140 - apple // 7 * 13, 11, tone)
        sheet.slab(left, base - 138, left + width / 4 - 16, base - 84, blend(inks.gold, inks.ink, 0.35))
        sheet.sliver(left + width / 8 - 8, base - 112, width / 4 - 30, 5, inks.ink)
