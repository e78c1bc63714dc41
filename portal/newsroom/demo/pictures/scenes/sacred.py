"""Churches, the belfry, candles and the icon painter's table."""

from ..churches import bell_tower, white_church
from ..figures import passer_by
from ..furniture import desk_lamp
from ..houses import log_house
from ..icons import brushes, icon
from ..land import fence, grasses, hills, road, snowfield
from ..palettes import DAY, EVENING, INDOORS, NIGHT, WINTER, blend
from ..registry import scene
from ..rooms import room, tall_window
from ..shapes import arch, level_at, turned
from ..sheet import Sheet
from ..sky import banded_sky, birds, clouds, snowfall, sun
from ..still_life import BOWL, CANDLESTAND, JAR, candle, flame, glow, vessel
from ..trees import fir, grove, linden, treeline
from ..water import still_water
from .parts import town_view


@scene("church-winter", WINTER)
def church_winter(sheet: Sheet) -> None:
    inks, rng = sheet.palette, sheet.rng
    dim = blend(inks.sky, inks.far, 0.75)
    banded_sky(sheet, dim, blend(inks.sky, inks.paper, 0.45), 560)
    sun(sheet, rng.uniform(980, 1300), rng.uniform(190, 300), rng.uniform(46, 66), inks.gold, inks.sky)
    hills(sheet, 520, 34, inks.far)
    treeline(sheet, 610, rng.uniform(120, 170), inks.middle)
    x = rng.uniform(480, 640)
    white_church(sheet, x, 648, 330, (inks.paper, inks.far, inks.near, inks.middle), rng.choice((1, 5)))
    bell_tower(sheet, x + 300, 645, 96, (inks.paper, inks.far, inks.near, inks.middle))
    ground = snowfield(sheet, 650, 20, blend(inks.paper, inks.far, 0.45))
    road(sheet, (x + 10, 664), rng.uniform(600, 1000), 210, blend(inks.paper, inks.far, 0.3))
    fence(sheet, [(px, py + 40) for px, py in ground[36:56:3]], 46, inks.near)
    for _ in range(3):
        passer_by(sheet, rng.uniform(480, 1100), rng.uniform(730, 800), 92)
    for place, tall in ((60, 420), (230, 270), (1330, 300), (1490, 560)):
        fir(sheet, place + rng.uniform(-30, 30), rng.uniform(800, 890), tall, inks.ink, inks.paper)
    snowfall(sheet, rng.randint(90, 220), inks.paper)


@scene("church-summer", DAY)
def church_summer(sheet: Sheet) -> None:
    inks, rng = sheet.palette, sheet.rng
    banded_sky(sheet, inks.sky, blend(inks.sky, inks.paper, 0.85), 600)
    sun(sheet, rng.uniform(1100, 1400), rng.uniform(150, 240), 62, inks.gold, blend(inks.sky, inks.paper, 0.3))
    clouds(sheet, rng.randint(3, 4), (150, 330), inks.paper, inks.sky)
    hills(sheet, 530, 30, inks.far)
    grove(sheet, 600, 90, blend(inks.far, inks.middle, 0.5))
    bank = hills(sheet, 600, 14, inks.middle)
    x = rng.uniform(560, 760)
    white_church(sheet, x, level_at(bank, x) + 6, 280, (inks.paper, inks.far, inks.near, inks.middle))
    for place, tall in ((x - 330, 300), (x - 230, 220), (x + 240, 250), (x + 400, 180), (x + 700, 330)):
        linden(sheet, place, level_at(bank, place) + 14, tall * rng.uniform(0.85, 1.1), inks.near, inks.middle)
    still_water(sheet, 640, inks.near, inks.paper)
    grasses(sheet, (-20, 520), 910, 210, inks.ink, 90)
    grasses(sheet, (1250, 1620), 910, 260, inks.ink, 70)
    birds(sheet, x + 380, 230, rng.randint(5, 9), inks.near, 18)


@scene("bell-tower", EVENING)
def belfry(sheet: Sheet) -> None:
    inks, rng = sheet.palette, sheet.rng
    banded_sky(sheet, inks.sky, blend(inks.sky, inks.paper, 0.85), 640)
    sun(sheet, rng.uniform(240, 460), rng.uniform(260, 380), rng.uniform(80, 110), inks.accent, inks.sky)
    clouds(sheet, rng.randint(3, 4), (130, 420), inks.paper, inks.sky)
    hills(sheet, 650, 40, inks.far)
    grove(sheet, 720, 80, blend(inks.far, inks.middle, 0.6))
    village = hills(sheet, 740, 20, inks.middle, inks.far)
    for place in (130, 330, 560, 1420):
        at = place + rng.uniform(-40, 40)
        foot = level_at(village, at) + 70
        log_house(sheet, at, foot, rng.uniform(120, 150), (inks.ink, inks.accent, inks.paper, inks.gold))
    x = rng.uniform(880, 1080)
    bell_tower(sheet, x, 1120, 236, (inks.paper, inks.far, inks.near, inks.middle))
    birds(sheet, x - 60, 150, rng.randint(9, 15), inks.ink, 22)
    for near, tall in ((x - 300, 250), (x + 260, 330), (x + 480, 230), (40, 300)):
        linden(sheet, near + rng.uniform(-30, 30), 900, tall, inks.near, inks.middle)
    hills(sheet, 872, 10, inks.ink)
    grasses(sheet, (-20, 1620), 890, 60, inks.ink, 130)


@scene("candle", NIGHT)
def candles(sheet: Sheet) -> None:
    inks, rng = sheet.palette, sheet.rng
    sheet.box(0, 0, 1600, 900, inks.near)
    sheet.carve((0, 0, 1600, 760), blend(inks.near, inks.ink, 0.5), 70, (60, 190), (3, 6))
    x, tall = rng.uniform(500, 640), rng.uniform(230, 320)
    glow(sheet, x, 600 - tall, rng.uniform(400, 470), inks.near)
    niche = rng.uniform(1130, 1250)
    sheet.polygon(arch(niche - 216, 64, niche + 216, 760, 40), blend(inks.near, inks.gold, 0.3))
    sheet.polygon(arch(niche - 196, 84, niche + 196, 760, 40), inks.ink)
    icon(sheet, niche, 600, 286)
    sheet.stroke([(niche, 600), (niche, 640)], blend(inks.ink, inks.gold, 0.5), 3)
    sheet.polygon(turned(BOWL, niche, 690, 66, 44), inks.accent)
    flame(sheet, niche, 642, 18)
    sheet.slab(-20, 750, 1620, 920, inks.ink)
    sheet.carve((60, 770, 1540, 890), blend(inks.ink, inks.gold, 0.35), 50, (40, 160), (2, 4))
    brass = blend(inks.gold, inks.ink, 0.28)
    for place in range(rng.randint(2, 4)):
        candle(sheet, x + (-1) ** place * (110 + place // 2 * 70), 646, 20, rng.uniform(70, 130), inks.paper)
    candle(sheet, x, 650, 56, tall, blend(inks.gold, inks.paper, 0.75))
    sheet.polygon(turned(CANDLESTAND, x, 900, 460, 264), brass)
    sheet.sliver(x - 90, 652, 220, 8, inks.paper)


@scene("icon-workshop", INDOORS)
def icon_workshop(sheet: Sheet) -> None:
    inks, rng = sheet.palette, sheet.rng
    room(sheet, 640, inks.sky, inks.near)
    x = rng.uniform(180, 260)
    with tall_window(sheet, x, 90, x + 340, 560, inks.paper) as view:
        town_view(view, 800)
    for row, base in enumerate((250, 450)):
        sheet.slab(1090, base, 1540, base + 16, inks.near)
        for place in range(3):
            icon(sheet, 1175 + place * 140, base, rng.uniform(110, 138), blank=rng.random() < 0.3 + 0.3 * row)
    sheet.slab(-20, 720, 1620, 760, inks.middle)
    sheet.slab(-20, 756, 1620, 920, inks.ink)
    sheet.carve((0, 724, 1600, 750), inks.far, 30, (60, 220), (2, 4))
    for drawer in range(5):
        left = 40 + drawer * 320
        sheet.slab(left, 790, left + 250, 880, inks.near)
        sheet.disc(left + 125, 830, 11, inks.gold)
    at = rng.uniform(740, 840)
    sheet.cut([(at - 150, 722), (at - 60, 360), (at + 60, 360), (at + 150, 722)], inks.ink)
    icon(sheet, at, 706, 330)
    sheet.slab(at - 190, 702, at + 190, 724, inks.near)
    brushes(sheet, rng.uniform(1080, 1130), 724, 190, inks.accent)
    for place in range(rng.randint(4, 6)):
        tone = rng.choice((inks.accent, inks.gold, inks.far, inks.paper))
        vessel(sheet, rng.choice((JAR, BOWL)), 1220 + place * 66, 724, 54, rng.uniform(38, 74), tone)
    desk_lamp(sheet, 470, 724, 230, inks.accent)
    for place in range(3):
        vessel(sheet, BOWL, 130 + place * 84, 724, 66, 34, rng.choice((inks.accent, inks.gold, inks.far)))
