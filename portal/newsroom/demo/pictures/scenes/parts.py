"""Groups that several scenes share."""

from math import pi

from ..churches import white_church
from ..figures import banner_bearer, person
from ..land import hills
from ..palettes import Ink, blend
from ..shapes import Outline, level_at
from ..sheet import Sheet
from ..sky import banded_sky, cloud
from ..trees import grove, linden


def town_view(view: Sheet, x: float, church: bool = False) -> None:
    """The town as it is seen from windows: air, a cloud, hills, trees, perhaps a church."""
    inks = view.palette
    air = blend(inks.sky, inks.paper, 0.45)
    banded_sky(view, air, inks.paper, 560, 4)
    cloud(view, x + view.rng.uniform(-120, 120), 260, 300, inks.paper, air)
    hills(view, 560, 30, blend(inks.far, inks.paper, 0.25))
    land = hills(view, 650, 24, inks.middle, inks.far)
    if church:
        white_church(view, x, level_at(land, x) + 20, 220, (inks.paper, inks.far, inks.near, inks.accent))
    grove(view, 760, 90, inks.near)
    linden(view, x + view.rng.choice((-190, 190)), 790, 300, inks.near, inks.middle)


def monastery(sheet: Sheet, x: float, base: float) -> None:
    """A small monastery behind its white wall, among trees."""
    inks, rng = sheet.palette, sheet.rng
    grove(sheet, base - 14, 40, inks.middle, x - 220, x + 260)
    white_church(sheet, x + 20, base, 96, (inks.paper, inks.far, inks.accent, inks.gold))
    sheet.slab(x - 110, base - 20, x + 150, base + 6, inks.paper)
    sheet.slab(x - 114, base - 28, x + 154, base - 18, inks.accent)
    for at in (x - 380, x + 330, x + 520):
        foot = base + rng.uniform(30, 110)
        linden(sheet, at + rng.uniform(-50, 50), foot, rng.uniform(70, 120), inks.near, inks.middle)


def procession(sheet: Sheet, road: Outline) -> None:
    """People with banners coming down a road, nearer ones larger."""
    inks = sheet.palette
    for step, (x, y) in enumerate(road[3::2]):
        tall = 12 + (y - road[0][1]) * 0.24
        if y > 820:
            break
        coat = sheet.rng.choice((inks.near, inks.ink, inks.middle, inks.paper))
        if step % 4 == 1:
            banner_bearer(sheet, x, y, tall, coat, inks.accent)
        else:
            person(sheet, x + tall * sheet.rng.uniform(-0.5, 0.1), y, tall, coat, inks.ink, sheet.rng.random() < 0.5)
        person(sheet, x + tall * 0.55, y + 4, tall * 0.95, inks.near, inks.paper, sheet.rng.random() < 0.6)


def star_circle(sheet: Sheet, x: float, y: float, count: int, ink: Ink) -> None:
    """The trails the stars leave around the pole on one long exposure."""
    for _ in range(count):
        radius, start = sheet.rng.uniform(40, 1150), sheet.rng.uniform(0, 360)
        sweep = sheet.rng.uniform(16, 46)
        tone = blend(sheet.palette.sky, ink, sheet.rng.choice((0.3, 0.5, 0.8)))
        sheet.ring(
            x, y, radius, tone, sheet.rng.choice((2, 2, 3)), (start, start + sweep * min(1.0, pi * 120 / radius))
        )
