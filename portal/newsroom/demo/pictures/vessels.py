"""What floats, and the crane that waits for it."""

from .palettes import Ink, blend
from .shapes import smooth
from .sheet import Sheet


def steamer(sheet: Sheet, x: float, water: float, length: float) -> None:
    """A white two-decked river boat, bow to the right."""
    inks, deck = sheet.palette, length * 0.062
    hull = [(-0.5, -0.1), (-0.47, 0.0), (0.42, 0.0), (0.53, -0.13), (0.2, -0.085)]
    for tier, (start, end) in enumerate(((-0.45, 0.4), (-0.38, 0.28), (0.08, 0.2))):
        foot = water - length * 0.085 - tier * deck * 1.12
        sheet.slab(x + start * length, foot - deck, x + end * length, foot, inks.gold if tier == 2 else inks.paper)
        sheet.box(x + (start - 0.02) * length, foot - deck * 1.12, x + (end + 0.03) * length, foot - deck, inks.near)
        _portholes(sheet, x + start * length, x + end * length, foot - deck * 0.78, deck * 0.42, inks.near)
    funnel = x - length * 0.1
    top = water - length * 0.34
    sheet.cut(
        [
            (funnel, water - length * 0.2),
            (funnel - 4, top),
            (funnel + length * 0.06, top),
            (funnel + length * 0.065, water - length * 0.2),
        ],
        inks.accent,
    )
    sheet.box(funnel - 5, top, funnel + length * 0.062, top + length * 0.025, inks.ink)
    sheet.stroke([(x + length * 0.3, water - length * 0.1), (x + length * 0.3, water - length * 0.36)], inks.ink, 4)
    sheet.polygon([(x + length * a, water + length * b) for a, b in hull], inks.ink)
    sheet.slab(x - length * 0.48, water - length * 0.03, x + length * 0.43, water - length * 0.018, inks.accent)


def _portholes(sheet: Sheet, x0: float, x1: float, y: float, size: float, ink: Ink) -> None:
    x = x0 + size
    while x < x1 - size:
        sheet.box(x, y, x + size * 0.8, y + size, ink)
        x += size * 1.75


def rowing_boat(sheet: Sheet, x: float, water: float, length: float, hull: Ink, coat: Ink) -> None:
    """A boat, a man in a cap and his oar."""
    half = length / 2
    shoulder = water - length * 0.27
    body = [(-0.09, -0.08), (-0.08, -0.2), (0.0, -0.29), (0.09, -0.2), (0.1, -0.08)]
    sheet.polygon(smooth([(x + a * length, water + b * length) for a, b in body]), coat)
    sheet.disc(x + length * 0.012, shoulder - length * 0.055, length * 0.042, blend(coat, sheet.palette.paper, 0.75))
    sheet.polygon(
        [
            (x - length * 0.035, shoulder - length * 0.065),
            (x + length * 0.005, shoulder - length * 0.115),
            (x + length * 0.075, shoulder - length * 0.06),
        ],
        hull,
    )
    sheet.stroke([(x + 4, shoulder + length * 0.1), (x - half * 0.95, water + length * 0.06)], hull, 6)
    keel = [
        (-1.0, -0.3),
        (-0.7, 0.0),
        (0.0, 0.08),
        (0.7, 0.0),
        (1.05, -0.36),
        (0.6, -0.17),
        (0.0, -0.12),
        (-0.6, -0.15),
    ]
    sheet.polygon(smooth([(x + a * half, water + b * half) for a, b in keel], closed=True, steps=5), hull)


def crane(sheet: Sheet, x: float, base: float, height: float, ink: Ink, reach: float = 0.75) -> None:
    """A harbour crane on its portal, jib raised to the left."""
    thick, cabin = height * 0.022, base - height * 0.42
    for side in (-1, 1):
        sheet.stroke([(x + side * height * 0.14, base), (x + side * height * 0.06, cabin)], ink, thick * 1.4)
    sheet.stroke([(x - height * 0.11, base - height * 0.2), (x + height * 0.11, base - height * 0.2)], ink, thick)
    sheet.slab(x - height * 0.09, cabin - height * 0.13, x + height * 0.17, cabin, ink)
    mast, tip = (x + height * 0.05, base - height * 0.8), (x - height * reach, base - height)
    heel = (x - height * 0.05, cabin - height * 0.1)
    sheet.stroke([(x + height * 0.05, cabin), mast], ink, thick * 1.3)
    for line in ((heel, tip), (mast, tip), (mast, (x + height * 0.16, cabin - height * 0.1))):
        sheet.stroke(line, ink, thick * 0.7)
    for place in range(1, 8):
        t = place / 8
        low = (heel[0] + (tip[0] - heel[0]) * t, heel[1] + (tip[1] - heel[1]) * t)
        high = (mast[0] + (tip[0] - mast[0]) * (t - 0.05), mast[1] + (tip[1] - mast[1]) * (t - 0.05))
        sheet.stroke([low, high], ink, thick * 0.35)
    hook = base - height * 0.38
    sheet.stroke([tip, (tip[0], hook)], ink, 3)
    sheet.slab(tip[0] - height * 0.05, hook, tip[0] + height * 0.05, hook + height * 0.04, sheet.palette.accent)


def fishing_boat(sheet: Sheet, x: float, water: float, length: float, hull: Ink) -> None:
    """A decked boat at rest: wheelhouse, mast, a float or two over the side."""
    inks = sheet.palette
    sheet.slab(x - length * 0.3, water - length * 0.42, x - length * 0.04, water - length * 0.12, inks.paper)
    sheet.slab(x - length * 0.33, water - length * 0.45, x - length * 0.01, water - length * 0.41, inks.ink)
    for pane in (-0.26, -0.15):
        sheet.box(
            x + pane * length, water - length * 0.36, x + (pane + 0.07) * length, water - length * 0.27, inks.near
        )
    mast = x + length * 0.14
    sheet.stroke([(mast, water - length * 0.1), (mast, water - length * 0.85)], inks.ink, 5)
    for foot in (-0.44, 0.48):
        sheet.stroke([(mast, water - length * 0.82), (x + foot * length, water - length * 0.2)], inks.ink, 2)
    sheet.stroke([(mast, water - length * 0.3), (x + length * 0.42, water - length * 0.5)], inks.ink, 4)
    keel = [(-0.5, -0.17), (-0.44, 0.0), (0.38, 0.0), (0.58, -0.27), (0.2, -0.17)]
    sheet.cut([(x + a * length, water + b * length) for a, b in keel], hull)
    sheet.slab(x - length * 0.46, water - length * 0.035, x + length * 0.4, water + 1, inks.ink)
    for place in (-0.2, 0.06):
        sheet.pill(
            x + place * length, water - length * 0.14, x + (place + 0.05) * length, water - length * 0.04, inks.gold
        )
