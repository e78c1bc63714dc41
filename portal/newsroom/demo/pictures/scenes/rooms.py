"""Rooms where one reads, learns, mends and drinks tea."""

from ..figures import cat, person, reader
from ..furniture import bed, desk_lamp, ladder, pendant_lamp, stove, table
from ..palettes import INDOORS, STUDY, blend
from ..reading import bookcase, open_book
from ..registry import scene
from ..rooms import curtain, daylight, room, tall_window
from ..sheet import Sheet
from ..still_life import BOWL, JAR, JUG, bouquet, cup, loaf, samovar, vessel
from .parts import town_view


@scene("library", INDOORS)
def library(sheet: Sheet) -> None:
    inks, rng = sheet.palette, sheet.rng
    room(sheet, 720, inks.sky, inks.near)
    spines = (inks.accent, inks.gold, inks.paper, inks.far, inks.middle, inks.sky)
    bookcase(sheet, 60, 110, 560, 730, inks.middle, spines, 6)
    bookcase(sheet, 1040, 110, 1540, 730, inks.middle, spines, 6)
    with tall_window(sheet, 650, 90, 950, 610, inks.paper) as view:
        town_view(view, 800, church=True)
    daylight(sheet, 620, 720, 340, blend(inks.near, inks.gold, 0.3))
    foot = rng.choice((150, 380, 1150, 1370))
    ladder(sheet, (foot, 800), (foot + rng.uniform(-90, 90), 120), 90, inks.ink)
    table(sheet, 330, 730, 1270, 910, inks.far, inks.ink)
    for x in rng.choice(((420.0, 800.0, 1180.0), (480.0, 1120.0))):
        desk_lamp(sheet, x, 726, 170, STUDY.middle)
    for x, facing in ((rng.uniform(570, 640), -1), (rng.uniform(930, 1000), 1))[rng.randint(0, 1) :]:
        reader(sheet, x, 734, 220, rng.choice((inks.near, inks.accent, inks.paper)), inks.ink, facing)
        open_book(sheet, x + facing * 100, 728, 110)
    for layer in range(rng.randint(2, 5)):
        sheet.slab(690 + rng.uniform(-6, 6), 724 - layer * 17, 750, 710 - layer * 17, rng.choice(spines))


@scene("hospital", INDOORS[1:])
def hospital(sheet: Sheet) -> None:
    inks, rng = sheet.palette, sheet.rng
    room(sheet, 690, blend(inks.sky, inks.paper, 0.35), inks.far)
    sheet.box(0, 430, 1600, 674, inks.sky)
    x = rng.uniform(360, 440)
    with tall_window(sheet, x, 90, x + 400, 540, inks.paper, arched=False) as view:
        town_view(view, 800, church=rng.random() < 0.5)
    curtain(sheet, x - 120, 60, x - 10, 640, inks.paper, inks.sky)
    curtain(sheet, x + 410, 60, x + 520, 640, inks.paper, inks.sky)
    daylight(sheet, x - 60, 690, 420, blend(inks.far, inks.paper, 0.55))
    pendant_lamp(sheet, 1230, 170, 150, inks.near, inks.gold)
    reader(sheet, 1370, 760, 300, inks.gold, inks.paper, facing=-1)
    bed(sheet, 1210, 860, 680)
    table(sheet, 120, 640, 310, 850, inks.paper, inks.middle)
    bouquet(sheet, 210, 636, rng.uniform(200, 250), inks.accent, (inks.accent, inks.gold, inks.paper))
    nurse = rng.uniform(900, 940)
    person(sheet, nurse, 880, 500, inks.near, inks.paper, kerchief=True)
    sheet.cut([(nurse - 48, 660), (nurse + 48, 660), (nurse + 62, 800), (nurse - 62, 800)], inks.paper)
    sheet.stroke([(nurse + 40, 560), (nurse + 90, 630), (nurse + 180, 610)], blend(inks.near, inks.ink, 0.3), 30)
    cup(sheet, nurse + 206, 618, 40, inks.accent)


@scene("kitchen", INDOORS)
def kitchen(sheet: Sheet) -> None:
    inks, rng = sheet.palette, sheet.rng
    room(sheet, 760, inks.sky, inks.near)
    x = rng.uniform(540, 640)
    with tall_window(sheet, x, 100, x + 380, 500, inks.paper, arched=False) as view:
        town_view(view, 800, church=True)
    for left in (x - 60, x + 320):
        curtain(sheet, left, 84, left + 120, 320, inks.accent, blend(inks.accent, inks.ink, 0.3))
    cat(sheet, x + rng.choice((90, 290)), 500, 130, inks.ink)
    for shelf, base in enumerate((240, 400)):
        sheet.slab(90, base, 450, base + 16, inks.near)
        for place in range(5):
            tone = rng.choice((inks.accent, inks.paper, inks.near, inks.middle))
            vessel(sheet, (JAR, JUG, BOWL)[(place + shelf) % 3], 130 + place * 70, base, 56, rng.uniform(50, 96), tone)
    stove(sheet, 1330, 800)
    sheet.slab(100, 690, 1080, 720, inks.paper)
    sheet.slab(120, 716, 1060, 800, blend(inks.paper, inks.far, 0.35))
    for leg in (150, 1000):
        sheet.slab(leg, 796, leg + 30, 920, inks.ink)
    samovar(sheet, rng.uniform(260, 300), 694, 260, inks.gold)
    for place in range(rng.randint(3, 4)):
        loaf(sheet, 450 + place * 112, 694, 122, blend(inks.gold, inks.ink, 0.4))
    for place in range(3):
        vessel(sheet, BOWL, 870 + place * 76, 694, 68, 36, (inks.accent, inks.near, inks.accent)[place])
