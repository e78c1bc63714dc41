"""The village, its school and its field."""

from ..churches import white_church
from ..figures import passer_by, pupil
from ..houses import log_house, schoolhouse, smoke
from ..land import fence, furrows, grasses, hills, road
from ..palettes import ANY_HOUR, DAY, WINTER, blend
from ..registry import scene
from ..shapes import level_at
from ..sheet import Sheet
from ..sky import banded_sky, birds, clouds, sun
from ..trees import birch, fir, grove, linden, poplar, treeline
from .parts import procession


@scene("village", WINTER + DAY)
def village(sheet: Sheet) -> None:
    inks, rng = sheet.palette, sheet.rng
    banded_sky(sheet, inks.sky, blend(inks.sky, inks.paper, 0.8), 560)
    sun(sheet, rng.uniform(250, 520), rng.uniform(170, 260), 58, inks.gold, inks.sky)
    hills(sheet, 440, 60, inks.far, blend(inks.far, inks.sky, 0.6))
    hill = hills(sheet, 520, 40, blend(inks.far, inks.middle, 0.55))
    white_church(sheet, 1180, level_at(hill, 1180) + 20, 130, (inks.paper, inks.far, inks.near, inks.middle))
    treeline(sheet, 590, 90, inks.middle)
    winter = inks in WINTER
    ground = hills(sheet, 620, 16, inks.paper if winter else blend(inks.gold, inks.far, 0.5), inks.far)
    for x, width in ((1330, 210), (880, 250), (340, 340)):
        at, foot = x + rng.uniform(-50, 50), level_at(ground, x) + width * 0.35
        smoke(sheet, at + width * 0.22, foot - width * 0.84, rng.uniform(170, 260), inks.paper, rng.uniform(30, 90))
        roof = blend(inks.paper, inks.far, 0.12) if winter else inks.accent
        log_house(sheet, at, foot, width, (inks.near, roof, inks.paper, inks.gold))
    road(sheet, (1040, 660), rng.uniform(700, 1000), 260, blend(inks.paper, inks.far, 0.35))
    for x in (820, 900):
        passer_by(sheet, x + rng.uniform(-60, 60), rng.uniform(770, 830), 112)
    fence(sheet, [(x, 850 + rng.uniform(-6, 6)) for x in range(1120, 1680, 90)], 80, inks.ink)
    for x, tall in ((60, 470), (600, 210), (1540, 380)):
        fir(sheet, x, 820, tall * rng.uniform(0.85, 1.1), inks.ink, inks.paper if winter else None)


@scene("school", DAY)
def school(sheet: Sheet) -> None:
    inks, rng = sheet.palette, sheet.rng
    banded_sky(sheet, inks.sky, blend(inks.sky, inks.paper, 0.85), 560)
    sun(sheet, rng.uniform(180, 420), rng.uniform(130, 200), 64, inks.gold, inks.sky)
    clouds(sheet, rng.randint(3, 4), (130, 280), inks.paper, inks.sky)
    hills(sheet, 500, 40, inks.far)
    treeline(sheet, 590, 150, blend(inks.far, inks.middle, 0.7))
    yard = hills(sheet, 650, 8, blend(inks.far, inks.gold, 0.35), inks.middle)
    x = rng.uniform(760, 860)
    linden(sheet, x - 620, 700, 420, inks.near, inks.middle)
    schoolhouse(
        sheet, x, level_at(yard, x) + 40, rng.uniform(940, 1020), (inks.near, inks.accent, inks.paper, inks.gold)
    )
    road(sheet, (x, level_at(yard, x) + 64), x + rng.uniform(-200, 200), 330, blend(inks.paper, inks.far, 0.25), 60)
    for place in range(rng.randint(5, 8)):
        at = x + rng.uniform(-380, 420) if place > 2 else x + rng.uniform(-90, 90)
        bag = rng.choice((inks.accent, inks.gold, inks.paper))
        pupil(sheet, at, 770 + place * 15, 104 + place * 6, rng.choice((inks.ink, inks.middle, inks.near)), bag)
    birch(sheet, 1500, 850, 54, inks.paper, inks.ink, inks.far)
    birch(sheet, 1405, 800, 34, inks.paper, inks.ink, inks.far)
    fence(sheet, [(at, 868 + rng.uniform(-5, 5)) for at in range(-40, 520, 90)], 74, inks.ink)
    grasses(sheet, (-20, 1620), 910, 60, inks.ink, 130)


@scene("field", ANY_HOUR)
def field(sheet: Sheet) -> None:
    inks, rng = sheet.palette, sheet.rng
    banded_sky(sheet, inks.sky, blend(inks.sky, inks.paper, 0.85), 430)
    vanish = rng.uniform(480, 1060)
    sun(sheet, vanish - 60, 400, rng.uniform(90, 120), inks.accent, blend(inks.sky, inks.paper, 0.7))
    clouds(sheet, rng.randint(3, 5), (110, 270), inks.paper, inks.sky)
    hills(sheet, 410, 22, inks.far)
    grove(sheet, 448, 46, inks.middle)
    wheat = blend(inks.gold, inks.paper, 0.25)
    furrows(sheet, 446, vanish, (wheat, inks.gold, blend(inks.gold, inks.middle, 0.45)), rng.choice((110, 130, 150)))
    sheet.carve((0, 470, 1600, 900), blend(inks.gold, inks.middle, 0.6), 50, (20, 80), (2, 4))
    for x in (150, 240, 320, 395)[: rng.randint(2, 4)]:
        poplar(sheet, x, 500, rng.uniform(190, 270), inks.near, inks.middle)
    way = road(sheet, (vanish, 446), vanish + rng.uniform(-160, 60), 300, blend(inks.paper, inks.far, 0.2), 90)
    procession(sheet, way)
    linden(sheet, rng.uniform(1260, 1440), rng.uniform(560, 640), rng.uniform(360, 430), inks.near, inks.middle)
    grasses(sheet, (-20, 1620), 920, 130, inks.ink, 130)
    for _ in range(90):
        sheet.sliver(rng.uniform(0, 1600), rng.uniform(790, 870), 34, 9, wheat, rng.uniform(-105, -75))
    birds(sheet, vanish + 260, 240, rng.randint(4, 8), inks.near, 20)
