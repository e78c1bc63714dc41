"""Interiors: the shell of a room, tall windows, curtains, daylight."""

from collections.abc import Iterator
from contextlib import contextmanager

from .palettes import Ink, blend
from .shapes import arch
from .sheet import Sheet


def room(sheet: Sheet, floor: float, wall: Ink, boards: Ink, vanish: float = 800) -> None:
    """A wall, a skirting and floorboards that run to one vanishing point."""
    sheet.box(0, 0, 1600, floor, wall)
    sheet.box(0, floor, 1600, 900, boards)
    seam = blend(boards, sheet.palette.ink, 0.3)
    for board in range(-9, 10):
        far, near = vanish + board * 120, vanish + board * 290
        sheet.polygon([(far - 1, floor), (far + 1, floor), (near + 4, 900), (near - 4, 900)], seam)
    sheet.carve((0, floor + 20, 1600, 890), seam, 18, (40, 160), (2, 4))
    sheet.slab(-20, floor - 16, 1620, floor + 2, blend(wall, sheet.palette.ink, 0.45))


@contextmanager
def tall_window(
    sheet: Sheet, x0: float, top: float, x1: float, sill: float, frame: Ink, arched: bool = True
) -> Iterator[Sheet]:
    """A window with a view: paint the view inside the block, the bars come after it."""
    edge = (x1 - x0) * 0.06
    if arched:
        sheet.polygon(arch(x0 - edge, top - edge, x1 + edge, sill, 30), frame)
    else:
        sheet.slab(x0 - edge, top - edge, x1 + edge, sill, frame)
    with sheet.inset(x0, top, x1, sill, arched) as view:
        yield view
    bar, centre = (x1 - x0) * 0.022, (x0 + x1) / 2
    sheet.box(centre - bar, top, centre + bar, sill, frame)
    for level in (0.34, 0.67):
        y = top + (sill - top) * level
        sheet.box(x0, y - bar, x1, y + bar, frame)
    sheet.slab(x0 - edge * 2, sill - 4, x1 + edge * 2, sill + edge * 1.2, frame)


def curtain(sheet: Sheet, x0: float, top: float, x1: float, base: float, ink: Ink, fold: Ink) -> None:
    """Cloth that hangs in folds."""
    sheet.slab(x0, top, x1, base, ink)
    folds = max(3, int(abs(x1 - x0) / 34))
    for place in range(folds):
        x = x0 + (x1 - x0) * (place + 0.5) / folds
        sheet.sliver(
            x,
            (top + base) / 2 + sheet.rng.uniform(-20, 20),
            (base - top) * sheet.rng.uniform(0.86, 0.99),
            abs(x1 - x0) / folds * 0.42,
            fold,
            90,
        )


def daylight(sheet: Sheet, x: float, floor: float, width: float, ink: Ink) -> None:
    """The patch a window throws on the floor, barred like the window."""
    for pane in range(2):
        left = x + pane * width * 0.54
        sheet.cut(
            [
                (left, floor + 20),
                (left + width * 0.48, floor + 20),
                (left + width * 0.68, 880),
                (left + width * 0.14, 880),
            ],
            ink,
        )
