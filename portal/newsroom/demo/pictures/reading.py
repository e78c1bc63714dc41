"""Books in their cases and on the table, and the page on a screen."""

from .palettes import Ink, blend
from .shapes import Outline
from .sheet import Sheet


def books(sheet: Sheet, x0: float, x1: float, base: float, height: float, inks: tuple[Ink, ...]) -> None:
    """A row of books with gaps, a few leaning and a few lying down."""
    x = x0
    while x < x1 - 8:
        width = min(sheet.rng.uniform(9, 24), x1 - x)
        tall, tone = height * sheet.rng.uniform(0.68, 0.95), sheet.rng.choice(inks)
        mood = sheet.rng.random()
        if mood < 0.05 and x + 60 < x1:
            x += _lying_books(sheet, x, base, inks)
            continue
        if mood < 0.11 and x + 44 < x1:
            sheet.polygon(
                [(x, base), (x + width, base), (x + width + 16, base - tall), (x + 16, base - tall + 5)], tone
            )
            x += width + 18
            continue
        sheet.box(x, base - tall, x + width - 2, base, tone)
        if width > 14:
            label = blend(tone, sheet.palette.paper, 0.5)
            sheet.box(x + 3, base - tall * 0.8, x + width - 5, base - tall * 0.74, label)
        x += width


def _lying_books(sheet: Sheet, x: float, base: float, inks: tuple[Ink, ...]) -> float:
    for layer in range(3):
        sheet.box(
            x + layer * 2, base - (layer + 1) * 13, x + 54 - layer * 4, base - layer * 13 - 2, sheet.rng.choice(inks)
        )
    return 58


def bookcase(
    sheet: Sheet, x0: float, top: float, x1: float, base: float, wood: Ink, inks: tuple[Ink, ...], rows: int = 5
) -> None:
    sheet.slab(x0 - 12, top - 16, x1 + 12, base, wood)
    shelf = (base - top) / rows
    hollow = blend(wood, sheet.palette.ink, 0.55)
    for row in range(rows):
        foot = top + shelf * (row + 1) - 10
        sheet.box(x0 + 4, foot - shelf + 14, x1 - 4, foot, hollow)
        books(sheet, x0 + 8, x1 - 8, foot, shelf - 18, inks)
    sheet.slab(x0 - 20, top - 28, x1 + 20, top - 12, blend(wood, sheet.palette.ink, 0.3))


def open_book(sheet: Sheet, x: float, base: float, width: float) -> None:
    inks = sheet.palette
    for side in (-1, 1):
        page: Outline = [(0.0, 0.0), (0.18, 0.1), (0.5, 0.03), (0.5, 0.17), (0.2, 0.24), (0.0, 0.13)]
        tone = inks.paper if side < 0 else blend(inks.paper, inks.far, 0.3)
        sheet.polygon([(x + side * a * width, base - b * width) for a, b in page], tone)
    sheet.slab(x - width * 0.5, base - width * 0.035, x + width * 0.5, base + width * 0.02, inks.accent)


def screen(sheet: Sheet, x: float, base: float, width: float, glass: Ink, body: Ink) -> None:
    """A monitor with a page on it: a picture and grey lines, nothing to read."""
    height, lines = width * 0.62, blend(glass, body, 0.4)
    sheet.polygon(
        [
            (x - width * 0.16, base),
            (x - width * 0.06, base - 26),
            (x + width * 0.06, base - 26),
            (x + width * 0.16, base),
        ],
        body,
    )
    sheet.slab(x - width / 2, base - 18 - height, x + width / 2, base - 18, body)
    left, top = x - width * 0.45, base - 18 - height * 0.92
    sheet.box(left, top, x + width * 0.45, base - 18 - height * 0.1, glass)
    sheet.box(left + width * 0.06, top + height * 0.1, left + width * 0.44, top + height * 0.46, sheet.palette.accent)
    for row in range(6):
        y = top + height * (0.12 + 0.11 * row)
        start = left + width * (0.5 if row < 4 else 0.06)
        sheet.box(start, y, left + width * sheet.rng.uniform(0.7, 0.84), y + height * 0.035, lines)
