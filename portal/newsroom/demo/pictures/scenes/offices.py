"""Where papers are kept and where they are made: the archive and the newsroom."""

from ..buildings import skyline
from ..churches import white_church
from ..figures import person, reader
from ..furniture import desk_lamp, pendant_lamp, table
from ..palettes import INDOORS, NIGHT, blend
from ..reading import open_book, screen
from ..registry import scene
from ..rooms import room
from ..shapes import arch
from ..sheet import Sheet
from ..sky import banded_sky
from ..still_life import cup


@scene("archive", INDOORS)
def archive(sheet: Sheet) -> None:
    inks, rng = sheet.palette, sheet.rng
    x, y = rng.uniform(705, 895), 400.0
    sheet.box(0, 0, 1600, 900, inks.ink)
    sheet.polygon([(-40, 930), (x - 110, y + 110), (x + 110, y + 110), (1640, 930)], inks.near)
    sheet.slab(x - 120, y - 130, x + 120, y + 112, inks.gold)
    sheet.polygon(arch(x - 60, y - 90, x + 60, y + 112), inks.paper)
    for side in (-1, 1):
        for depth in range(7, -1, -1):
            _stack(sheet, (x, y), side, depth)
    for lamp, size in enumerate((40, 70, 130)):
        pendant_lamp(sheet, x, 270 - lamp * 70, size * 1.3, inks.accent, inks.paper)
    person(sheet, x + rng.choice((-36, 36)), 566, 150, inks.accent, inks.ink)
    sheet.carve((x - 260, 580, x + 260, 740), blend(inks.near, inks.gold, 0.35), 30, (60, 160), (3, 6))
    table(sheet, 300, 760, 1300, 960, inks.far, inks.ink)
    open_book(sheet, rng.uniform(720, 820), 756, 330)
    lamp, pile = rng.choice(((1080, 370), (1180, 440), (470, 1010)))
    desk_lamp(sheet, lamp, 760, rng.uniform(240, 300), inks.accent)
    for layer in range(rng.randint(3, 6)):
        tone = rng.choice((inks.accent, inks.gold, inks.near, inks.paper))
        sheet.slab(pile + rng.uniform(-10, 10), 752 - layer * 28, pile + 170, 728 - layer * 28, tone)


def _stack(sheet: Sheet, vanish: tuple[float, float], side: int, depth: int) -> None:
    """One bay of shelving in perspective, boxes on five shelves."""
    inks, rng = sheet.palette, sheet.rng
    near, far = 0.72**depth, 0.72 ** (depth + 0.93)

    def project(scale: float, level: float) -> tuple[float, float]:
        return vanish[0] + side * 900 * scale, vanish[1] + (level - 0.45) * 1150 * scale

    fade = min(0.75, depth * 0.12)
    sheet.polygon(
        [project(near, 0), project(far, 0), project(far, 1), project(near, 1)], blend(inks.middle, inks.sky, fade)
    )
    for shelf in range(6):
        top, base = shelf / 6 + 0.035, (shelf + 1) / 6 - 0.012
        for box in range(4):
            a, b = near + (far - near) * (box + 0.06) / 4, near + (far - near) * (box + 0.92) / 4
            tone = blend(
                rng.choice((inks.paper, inks.far, inks.gold, inks.sky, inks.accent, inks.near)), inks.sky, fade * 0.7
            )
            lid = top + rng.choice((0, 0, 0.02, 0.05))
            sheet.polygon([project(a, lid), project(b, lid), project(b, base), project(a, base)], tone)


@scene("newsroom", NIGHT[:1] + INDOORS)
def newsroom(sheet: Sheet) -> None:
    inks, rng = sheet.palette, sheet.rng
    room(sheet, 640, inks.far, inks.near)
    sheet.slab(100, 70, 1500, 540, inks.ink)
    for x0, x1 in ((116, 560), (576, 1024), (1040, 1484)):
        with sheet.inset(x0, 86, x1, 524) as view:
            _dusk(view, church=x0 == 576)
    _clock(sheet, 1552, 200, 36)
    for x in (330, 800, 1270):
        pendant_lamp(sheet, x, 190, 150, inks.accent, inks.gold)
    for x in (260, 800, 1340):
        _workplace(sheet, x + rng.uniform(-20, 20), 690, 400, far=True)
    for x in (440, 1120):
        _workplace(sheet, x + rng.uniform(-30, 30), 830, 560)


def _clock(sheet: Sheet, x: float, y: float, radius: float) -> None:
    inks = sheet.palette
    sheet.disc(x, y, radius * 1.16, inks.ink)
    sheet.disc(x, y, radius, inks.paper)
    sheet.stroke([(x + radius * 0.4, y + radius * 0.3), (x, y), (x, y - radius * 0.75)], inks.ink, 5)


def _dusk(view: Sheet, church: bool) -> None:
    inks = view.palette
    banded_sky(view, blend(inks.sky, inks.near, 0.3), blend(inks.gold, inks.paper, 0.3), 640, 5)
    if church:
        white_church(view, view.rng.uniform(740, 860), 800, 330, (inks.middle, inks.near, inks.gold, inks.paper), 5)
    skyline(view, 910, (160, 380), blend(inks.near, inks.middle, 0.3), (inks.near, inks.gold, inks.middle), (120, 240))


def _workplace(sheet: Sheet, x: float, top: float, width: float, far: bool = False) -> None:
    inks, rng = sheet.palette, sheet.rng
    screen(sheet, x + width * 0.2, top, width * 0.36, inks.paper, inks.ink)
    reader(
        sheet,
        x - width * 0.2,
        top + width * 0.04,
        width * 0.42,
        rng.choice((inks.accent, inks.near, inks.paper)),
        inks.ink,
    )
    table(sheet, x - width / 2, top, x + width / 2, top + 260, inks.middle if far else inks.sky, inks.ink)
    for layer in range(rng.randint(2, 6)):
        sheet.slab(
            x - width * 0.46 + rng.uniform(-4, 4), top - layer * 8 - 8, x - width * 0.3, top - layer * 8 - 2, inks.paper
        )
    cup(sheet, x + width * 0.42, top - 6, width * 0.06, inks.gold)
