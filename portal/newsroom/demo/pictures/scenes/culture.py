"""The concert hall and the museum."""

from ..figures import conductor, passer_by, singer
from ..furniture import glass_case
from ..land import hills, peak
from ..palettes import INDOORS, Ink, blend
from ..registry import scene
from ..rooms import curtain, room
from ..shapes import arch
from ..sheet import Sheet
from ..sky import banded_sky, sun
from ..trees import birch, fir
from ..vessels import rowing_boat
from ..water import ripples


@scene("concert-hall", INDOORS)
def concert_hall(sheet: Sheet) -> None:
    inks, rng = sheet.palette, sheet.rng
    sheet.box(0, 0, 1600, 900, inks.near)
    sheet.polygon(arch(180, 30, 1420, 700, 40), inks.middle)
    sheet.polygon(arch(220, 70, 1380, 700, 40), inks.sky)
    lower = rng.choice((-14, 8, 18, 26))
    for pipe in range(-9, 10):
        x, tall = 800.0 + pipe * 46, (430 if lower > 0 else 250) - abs(pipe) * lower
        sheet.pill(x - 17, 560 - tall, x + 17, 600, inks.gold if pipe % 3 else blend(inks.gold, inks.paper, 0.5))
        sheet.box(x - 9, 500, x + 9, 516, inks.ink)
    sheet.slab(330, 560, 1270, 640, inks.middle)
    sheet.slab(-20, 630, 1620, 720, inks.far)
    sheet.carve((60, 640, 1540, 715), inks.sky, 40, (80, 240), (3, 5))
    curtain(sheet, -20, -20, 230, 690, inks.accent, blend(inks.accent, inks.ink, 0.35))
    curtain(sheet, 1370, -20, 1620, 690, inks.accent, blend(inks.accent, inks.ink, 0.35))
    coats = (inks.near, blend(inks.near, inks.middle, 0.4))
    wings = rng.randint(-2, 1)
    for row, (base, count) in enumerate(((590, 13 + wings), (640, 11 + wings), (692, 8 + wings))):
        for place in range(count):
            x = 800 + (place - (count - 1) / 2) * (66 + row * 14)
            singer(
                sheet, x, base, 150 + row * 12, coats[(place + row) % 2], rng.choice((inks.ink, inks.middle, inks.far))
            )
    sheet.slab(-20, 716, 1620, 920, inks.ink)
    sheet.slab(730, 708, 870, 740, inks.middle)
    conductor(sheet, 800, 716, rng.uniform(245, 265), inks.ink)
    for row, base in enumerate((800, 880, 960)):
        for place in range(15 - row * 2):
            x = (place + 0.5 + rng.uniform(-0.12, 0.12)) * 1600 / (15 - row * 2)
            _listener(sheet, x, base, 62 + row * 12, blend(inks.ink, inks.near, 0.7 - row * 0.3))


def _listener(sheet: Sheet, x: float, base: float, size: float, ink: Ink) -> None:
    sheet.pill(x - size * 0.72, base - size * 0.9, x + size * 0.72, base + size, ink)
    sheet.oval(x, base - size * 1.15, size * 0.66, size * 0.82, ink)


@scene("museum", INDOORS)
def museum(sheet: Sheet) -> None:
    inks, rng = sheet.palette, sheet.rng
    room(sheet, 690, inks.sky, inks.middle)
    sheet.slab(-20, 40, 1620, 58, inks.far)
    sheet.polygon(arch(1290, 190, 1540, 690, 30), inks.near)
    sheet.polygon(arch(1320, 220, 1540, 690, 30), blend(inks.sky, inks.paper, 0.5))
    subjects = [_sea_piece, _alp_piece, _birch_piece, _sun_piece]
    rng.shuffle(subjects)
    for subject, (x0, y0, x1, y1) in zip(
        subjects, ((90, 200, 390, 480), (470, 130, 890, 500), (970, 180, 1200, 490)), strict=False
    ):
        sheet.box(x0 - 24, y0 - 20, x1 + 36, y1 + 40, blend(inks.sky, inks.ink, 0.25))
        sheet.box(x0 - 28, y0 - 28, x1 + 28, y1 + 28, inks.gold)
        sheet.box(x0 - 9, y0 - 9, x1 + 9, y1 + 9, inks.ink)
        with sheet.inset(x0, y0, x1, y1) as canvas:
            subject(canvas)
    glass_case(sheet, rng.uniform(620, 720), 800, 380)
    for place in (180, 1060, 1230)[: rng.randint(2, 3)]:
        passer_by(sheet, place + rng.uniform(-60, 60), rng.uniform(850, 880), rng.uniform(380, 420), back=True)


def _sea_piece(canvas: Sheet) -> None:
    inks = canvas.palette
    banded_sky(canvas, inks.far, inks.paper, 500, 4)
    canvas.box(0, 500, 1600, 900, inks.near)
    ripples(canvas, 500, inks.far, 60)
    rowing_boat(canvas, 800, 690, 420, inks.ink, inks.accent)


def _alp_piece(canvas: Sheet) -> None:
    inks = canvas.palette
    banded_sky(canvas, inks.gold, inks.paper, 500, 4)
    for x, tall in ((560, 420), (1080, 380), (820, 540)):
        peak(canvas, x, 760, tall * 1.5, tall, (inks.middle, inks.near, inks.paper))
    hills(canvas, 700, 30, inks.ink, inks.near)


def _birch_piece(canvas: Sheet) -> None:
    inks = canvas.palette
    canvas.box(0, 0, 1600, 900, inks.middle)
    hills(canvas, 640, 20, inks.gold, inks.middle)
    for x in (560, 720, 860, 1010):
        birch(canvas, x, 740 + canvas.rng.uniform(-30, 40), 56, inks.paper, inks.ink)


def _sun_piece(canvas: Sheet) -> None:
    inks = canvas.palette
    banded_sky(canvas, inks.accent, inks.gold, 600, 4)
    sun(canvas, 800, 430, 150, inks.paper, inks.gold, 1)
    hills(canvas, 620, 40, inks.near, inks.middle)
    for x in (480, 620, 1050):
        fir(canvas, x, 800, 340, inks.ink)
