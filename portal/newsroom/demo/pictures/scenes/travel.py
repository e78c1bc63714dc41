"""By rail, by river and by sea."""

from ..buildings import lighthouse, shed
from ..churches import white_church
from ..land import grasses, hills
from ..palettes import ANY_HOUR, EVENING, WINTER, blend
from ..registry import scene
from ..shapes import smooth
from ..sheet import Sheet
from ..sky import banded_sky, birds, clouds, sun
from ..trees import birch, treeline
from ..vehicles import carriage, locomotive, steam
from ..vessels import crane, fishing_boat, rowing_boat, steamer
from ..water import glitter, reflections, ripples


@scene("train", WINTER + EVENING)
def train(sheet: Sheet) -> None:
    inks, rng = sheet.palette, sheet.rng
    banded_sky(sheet, inks.sky, blend(inks.sky, inks.paper, 0.8), 520)
    sun(sheet, rng.uniform(90, 230), rng.uniform(130, 240), 66, inks.accent, inks.sky)
    hills(sheet, 430, 60, inks.far, blend(inks.far, inks.sky, 0.6))
    treeline(sheet, 560, 120, blend(inks.far, inks.middle, 0.6))
    treeline(sheet, 640, 110, inks.middle)
    x = rng.uniform(230, 330)
    steam(sheet, x + 90, 440, blend(inks.sky, inks.far, 0.4))
    sheet.slab(-20, 716, 1620, 920, inks.near)
    sheet.slab(-20, 716, 1620, 728, inks.ink)
    locomotive(sheet, x, 716, 460)
    for wagon in range(3):
        carriage(sheet, x + 490 + wagon * 400, 716, 385, 190, inks.accent if wagon % 2 else inks.near)
    ground = hills(sheet, 770, 14, inks.paper if inks in WINTER else blend(inks.gold, inks.paper, 0.3), inks.far)
    for at, width in ((40, 60), (150, 34), (1480, 50)):
        birch(sheet, at, ground[0][1] + 90, width, inks.paper, inks.ink, inks.far)
    grasses(sheet, (-20, 1620), 910, 90, inks.near, 120)


@scene("river-boat", EVENING)
def river_boat(sheet: Sheet) -> None:
    inks, rng = sheet.palette, sheet.rng
    banded_sky(sheet, inks.sky, blend(inks.sky, inks.paper, 0.8), 480)
    x, size = rng.uniform(980, 1250), rng.uniform(90, 130)
    sun(sheet, x, rng.uniform(300, 380), size, inks.accent, blend(inks.sky, inks.paper, 0.6), 1)
    clouds(sheet, rng.randint(2, 3), (140, 260), inks.paper, inks.sky)
    hills(sheet, 440, 40, inks.far)
    hills(sheet, 480, 26, blend(inks.far, inks.middle, 0.5))
    treeline(sheet, 510, 70, inks.middle)
    steamer(sheet, rng.uniform(520, 680), 545, rng.uniform(460, 560))
    reflections(sheet, 545, blend(inks.middle, inks.sky, 0.35), 0.55)
    ripples(sheet, 548, blend(inks.sky, inks.paper, 0.5), 60)
    ripples(sheet, 560, inks.middle, 50)
    glitter(sheet, x, 548, 180, inks.accent, 800)
    rowing_boat(sheet, rng.uniform(900, 1150), 745, 250, inks.ink, inks.near)
    grasses(sheet, (-20, 420), 910, 300, inks.ink, 110)
    birds(sheet, 860, 190, rng.randint(4, 7), inks.near, 20)


@scene("sea-port", ANY_HOUR)
def sea_port(sheet: Sheet) -> None:
    inks, rng = sheet.palette, sheet.rng
    banded_sky(sheet, inks.sky, blend(inks.sky, inks.paper, 0.85), 520)
    sun(sheet, rng.uniform(600, 760), rng.uniform(280, 380), 96, inks.accent, blend(inks.sky, inks.paper, 0.5))
    clouds(sheet, rng.randint(3, 4), (110, 250), inks.paper, inks.sky)
    hills(sheet, 560, 16, inks.far)
    cape = [(-40, 600), (-40, 420), (90, 396), (260, 420), (370, 500), (520, 560), (660, 600)]
    sheet.polygon(smooth(cape), blend(inks.middle, inks.near, 0.4))
    lighthouse(sheet, rng.uniform(190, 230), 424, rng.uniform(250, 290))
    white_church(sheet, 60, 424, 84, (inks.paper, inks.far, inks.near, inks.middle))
    crane(sheet, 1180, 610, rng.uniform(330, 380), inks.middle, 0.6)
    for x in (1000, 1300, 1500):
        shed(sheet, x, 604, rng.uniform(150, 200), rng.choice((inks.accent, inks.near, inks.middle)), inks.ink)
    sheet.slab(880, 600, 1640, 640, inks.ink)
    for x in (520, 790):
        fishing_boat(sheet, x + rng.uniform(-50, 50), 640, rng.uniform(170, 210), rng.choice((inks.accent, inks.near)))
    reflections(sheet, 640, blend(inks.middle, inks.near, 0.4), 0.55)
    ripples(sheet, 646, blend(inks.middle, inks.paper, 0.5), 70)
    ripples(sheet, 646, inks.near, 60)
    for x, y, hull in ((1240, 720, inks.near), (300, 760, inks.accent), (860, 840, inks.ink)):
        fishing_boat(sheet, x + rng.uniform(-60, 60), y, (y - 480) * rng.uniform(1.0, 1.15), hull)
        sheet.carve((x - 180, y + 6, x + 180, y + 40), inks.near, 14, (60, 200), (4, 8))
    birds(sheet, 560, 200, rng.randint(6, 10), inks.near, 24)
