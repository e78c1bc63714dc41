"""Icon panels and what they are painted with."""

from .palettes import Ink, blend
from .shapes import smooth
from .sheet import Sheet

MANTLE = ((-0.42, 0.0), (-0.38, 0.26), (-0.2, 0.44), (0.0, 0.5), (0.2, 0.44), (0.38, 0.26), (0.42, 0.0))


def icon(sheet: Sheet, x: float, base: float, width: float, blank: bool = False) -> None:
    """A panel of the Mother of God in flat colours; a blank one is still only gesso."""
    inks, height, edge = sheet.palette, width * 1.28, width * 0.08
    sheet.slab(x - width / 2, base - height, x + width / 2, base, blend(inks.gold, inks.ink, 0.45))
    ground = inks.paper if blank else inks.gold
    sheet.box(x - width / 2 + edge, base - height + edge, x + width / 2 - edge, base - edge, ground)
    if blank:
        return
    head, foot = base - height * 0.63, base - edge
    sheet.disc(x, head, width * 0.28, blend(inks.gold, inks.paper, 0.55))
    sheet.ring(x, head, width * 0.28, inks.accent, width * 0.016)
    maroon = blend(inks.accent, inks.ink, 0.35)
    sheet.polygon(smooth([(x + a * width, foot - b * height) for a, b in MANTLE]), maroon)
    sheet.polygon(
        [
            (x - width * 0.09, head + width * 0.1),
            (x + width * 0.09, head + width * 0.1),
            (x + width * 0.16, foot),
            (x - width * 0.05, foot),
        ],
        inks.near,
    )
    sheet.oval(x, head, width * 0.38, width * 0.46, maroon)
    _face(sheet, x, head + width * 0.03, width * 0.2)
    for dx, dy in ((0.0, -0.19), (-0.28, 0.32), (0.28, 0.32)):
        sheet.disc(x + dx * width, head + dy * width, width * 0.022, inks.gold)


def _face(sheet: Sheet, x: float, y: float, width: float) -> None:
    inks = sheet.palette
    skin = blend(blend(inks.paper, inks.gold, 0.6), inks.accent, 0.25)
    sheet.oval(x, y, width, width * 1.5, skin)
    line = blend(skin, inks.ink, 0.7)
    for side in (-1, 1):
        sheet.sliver(x + side * width * 0.22, y - width * 0.16, width * 0.3, width * 0.1, line)
    sheet.box(x - width * 0.03, y - width * 0.2, x + width * 0.03, y + width * 0.2, line)
    sheet.sliver(x, y + width * 0.42, width * 0.24, width * 0.08, line)


def brushes(sheet: Sheet, x: float, base: float, height: float, pot: Ink) -> None:
    """Brushes standing in a pot."""
    inks = sheet.palette
    for brush in range(6):
        lean = (brush - 2.5) * 0.11 + sheet.rng.uniform(-0.04, 0.04)
        tall = height * sheet.rng.uniform(0.8, 1.0)
        tip = x + lean * height, base - tall
        sheet.stroke([(x + lean * height * 0.3, base - height * 0.3), tip], blend(inks.gold, inks.ink, 0.3), 5)
        sheet.sliver(tip[0], tip[1] - 8, 38, 12, inks.ink, 90 + lean * 60)
    sheet.slab(x - height * 0.17, base - height * 0.42, x + height * 0.17, base, pot)
    sheet.slab(
        x - height * 0.19, base - height * 0.44, x + height * 0.19, base - height * 0.38, blend(pot, inks.ink, 0.3)
    )
