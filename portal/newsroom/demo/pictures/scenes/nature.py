"""Woods, mountains and the sky over the observatory."""

from ..land import grasses, hills, peak, road
from ..palettes import ANY_HOUR, DAY, NIGHT, WINTER, blend
from ..registry import scene
from ..shapes import arch, level_at
from ..sheet import Sheet
from ..sky import banded_sky, sun
from ..trees import fir, pine, treeline
from .parts import monastery, star_circle


@scene("forest", DAY + WINTER)
def forest(sheet: Sheet) -> None:
    inks, rng = sheet.palette, sheet.rng
    banded_sky(sheet, blend(inks.sky, inks.paper, 0.4), inks.paper, 640, 4)
    x = rng.uniform(640, 960)
    sun(sheet, x + rng.uniform(-90, 90), 330, 90, inks.gold, inks.paper)
    for depth, tone in enumerate((blend(inks.sky, inks.far, 0.6), inks.far, blend(inks.far, inks.middle, 0.6))):
        for side in (-1, 1):
            for place in range(9):
                at = x + side * (90 + depth * 90 + place * (95 + depth * 25)) + rng.uniform(-30, 30)
                fir(sheet, at, 690 + depth * 16, rng.uniform(260, 360) + depth * 70 + place * 14, tone)
    glade = hills(sheet, 668, 14, blend(inks.far, inks.gold, 0.35), blend(inks.far, inks.middle, 0.5))
    road(sheet, (x, level_at(glade, x) + 4), rng.uniform(650, 950), 250, blend(inks.far, inks.paper, 0.65), 190)
    for at in (x - 420, x - 560, x + 440, x + 620, x - 800, x + 800):
        fir(
            sheet,
            at + rng.uniform(-40, 40),
            rng.uniform(740, 790),
            rng.uniform(360, 520),
            blend(inks.middle, inks.near, 0.6),
        )
    for at in (x - 330, x + 300):
        fir(sheet, at + rng.uniform(-40, 40), rng.uniform(770, 800), rng.uniform(110, 190), inks.near)
    bark = blend(inks.near, inks.ink, 0.4)
    for at, width in ((70, 84), (250, 50), (1370, 56), (1530, 92), (rng.choice((400, 1180)), 38)):
        pine(sheet, at + rng.uniform(-30, 30), 810 + width * 0.7, width, bark, blend(inks.accent, inks.near, 0.45))
    hills(sheet, 862, 16, inks.ink)
    grasses(sheet, (-10, 1610), 890, 100, inks.ink, 160)


@scene("mountains", ANY_HOUR)
def mountains(sheet: Sheet) -> None:
    inks, rng = sheet.palette, sheet.rng
    banded_sky(sheet, inks.sky, blend(inks.sky, inks.paper, 0.9), 560)
    sun(sheet, rng.uniform(300, 1300), rng.uniform(130, 190), 66, inks.accent, inks.sky)
    haze = blend(inks.sky, inks.far, 0.6)
    far_range, range_inks = (haze, inks.far, blend(inks.paper, haze, 0.25)), (inks.middle, inks.near, inks.paper)
    for place in range(100, 1700, 320):
        peak(sheet, place + rng.uniform(-60, 60), 600, rng.uniform(560, 700), rng.uniform(230, 330), far_range)
    for summit, tall in ((330.0, 400), (1340.0, 360), (rng.uniform(740, 900), 480)):
        peak(sheet, summit, 640, tall * 1.7, tall * rng.uniform(0.9, 1.05), range_inks)
    hills(sheet, 560, 34, blend(inks.middle, inks.near, 0.4), inks.middle)
    treeline(sheet, 620, 70, inks.near)
    valley = hills(sheet, 640, 26, blend(inks.far, inks.gold, 0.3), blend(inks.far, inks.middle, 0.6))
    x = rng.uniform(620, 760)
    road(sheet, (x, level_at(valley, x) + 26), rng.uniform(700, 900), 200, blend(inks.paper, inks.far, 0.25), 260)
    monastery(sheet, x, level_at(valley, x) + 30)
    shore = hills(sheet, 846, 34, inks.ink)
    for _ in range(rng.randint(9, 13)):
        at = rng.choice((rng.uniform(-20, 430), rng.uniform(1150, 1620)))
        fir(sheet, at, level_at(shore, at) + 20, rng.uniform(140, 360), inks.ink)


@scene("observatory", NIGHT)
def observatory(sheet: Sheet) -> None:
    inks, rng = sheet.palette, sheet.rng
    banded_sky(sheet, inks.far, blend(inks.sky, inks.paper, 0.12), 720)
    x = rng.uniform(760, 1100)
    star_circle(sheet, x - 260, 240, rng.randint(150, 210), inks.paper)
    hills(sheet, 650, 50, inks.far)
    treeline(sheet, 730, 110, inks.middle)
    hills(sheet, 760, 60, inks.near, inks.middle)
    sheet.slab(x - 190, 520, x + 190, 790, inks.paper)
    sheet.slab(x + 70, 520, x + 190, 790, blend(inks.paper, inks.sky, 0.5))
    sheet.polygon(arch(x - 215, 300, x + 215, 525, 40), blend(inks.paper, inks.sky, 0.25))
    sheet.polygon(
        [(px, py) for px, py in arch(x - 215, 300, x + 215, 525, 40) if px > x + 60], blend(inks.paper, inks.sky, 0.6)
    )
    sheet.cut([(x - 100, 520), (x - 120, 330), (x - 40, 298), (x - 20, 520)], inks.ink)
    sheet.cut([(x - 78, 470), (x - 152, 350), (x - 108, 324), (x - 36, 446)], blend(inks.gold, inks.ink, 0.35))
    sheet.cut([(x - 140, 362), (x - 204, 258), (x - 152, 226), (x - 92, 334)], inks.gold)
    sheet.sliver(x - 178, 242, 74, 14, inks.paper, -32)
    sheet.slab(x - 225, 508, x + 225, 534, inks.near)
    for place in (-120, -30, 60, 140):
        sheet.box(x + place - 16, 590, x + place + 16, 650, inks.gold)
    hills(sheet, 800, 26, inks.ink)
    for _ in range(rng.randint(7, 11)):
        at = rng.choice((rng.uniform(-20, 620), rng.uniform(1300, 1620)))
        fir(sheet, at, rng.uniform(840, 900), rng.uniform(150, 380), inks.ink)
