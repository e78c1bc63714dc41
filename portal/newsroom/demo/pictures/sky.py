"""Everything overhead: flat bands of air, sun, moon, stars, clouds, birds and snow."""

from collections.abc import Sequence

from .palettes import Ink, blend
from .shapes import ridge, smooth
from .sheet import WIDTH, Sheet


def banded_sky(sheet: Sheet, zenith: Ink, low: Ink, horizon: float = 600, bands: int = 0) -> None:
    """Air in flat bands that meet in gouge strokes, never in a smooth gradient."""
    bands = bands or sheet.rng.choice((4, 5, 6))
    sheet.box(0, 0, WIDTH, 900, zenith)
    above = zenith
    for band in range(1, bands):
        tone = blend(zenith, low, band / (bands - 1))
        y = horizon * (band / bands) ** 0.85
        sheet.polygon([*ridge(sheet.rng, y, 9, 1.3), (1640, 900), (-40, 900)], tone)
        sheet.carve((0, y + 4, WIDTH, y + 34), above, 16)
        sheet.carve((0, y - 30, WIDTH, y - 6), tone, 16)
        above = tone


def sun(sheet: Sheet, x: float, y: float, radius: float, ink: Ink, air: Ink, rings: int = 2) -> None:
    """A disc with flat haloes around it."""
    for ring in range(rings, 0, -1):
        share = 0.30 / ring
        sheet.disc(x, y, radius * (1 + 0.42 * ring), blend(air, ink, share))
    sheet.disc(x, y, radius, ink)


def moon(sheet: Sheet, x: float, y: float, radius: float) -> None:
    """A full moon with its seas, in paper white."""
    inks = sheet.palette
    sheet.disc(x, y, radius * 1.5, blend(inks.sky, inks.paper, 0.10))
    sheet.disc(x, y, radius, inks.paper)
    sea = blend(inks.paper, inks.sky, 0.16)
    for dx, dy, size in ((-0.3, -0.25, 0.26), (0.25, 0.1, 0.34), (-0.15, 0.45, 0.2), (0.35, -0.45, 0.14)):
        sheet.oval(x + dx * radius, y + dy * radius, size * 2.3 * radius, size * 1.6 * radius, sea)


def stars(sheet: Sheet, count: int, low: float) -> None:
    """Small four-pointed cuts, thinner towards the horizon."""
    for _ in range(count):
        x, y = sheet.rng.uniform(0, WIDTH), low * sheet.rng.random() ** 1.3
        size = sheet.rng.choice((3, 3, 4, 4, 5, 9))
        tone = blend(sheet.palette.sky, sheet.palette.paper, sheet.rng.choice((0.55, 0.75, 1.0)))
        sheet.sliver(x, y, size * 2, size * 0.7, tone)
        sheet.sliver(x, y, size * 2, size * 0.7, tone, 90)


def cloud(sheet: Sheet, x: float, y: float, width: float, ink: Ink, shade: Ink | None = None) -> None:
    """A flat-bottomed stack of rounded bars, with strokes of shade let into the lowest."""
    rows = sheet.rng.choice((3, 3, 4))
    thick = width * 0.085
    for row in range(rows):
        reach = width * (1 - 0.22 * row) / 2
        drift = sheet.rng.uniform(-0.14, 0.14) * width * (row > 0)
        top = y - (row + 1) * thick * 0.9
        sheet.pill(x + drift - reach, top, x + drift + reach, top + thick, ink)
    if shade:
        sheet.carve((x - width * 0.3, y - thick * 0.7, x + width * 0.35, y - thick * 0.15), shade, 7, (30, 130), (2, 4))


def clouds(sheet: Sheet, count: int, heights: tuple[float, float], ink: Ink, shade: Ink | None = None) -> None:
    """Clouds spread over the width, one to each stretch of it."""
    for place in range(count):
        x = WIDTH * (place + sheet.rng.uniform(0.15, 0.85)) / count
        cloud(sheet, x, sheet.rng.uniform(*heights), sheet.rng.uniform(220, 440), ink, shade)


def birds(sheet: Sheet, x: float, y: float, count: int, ink: Ink, span: float = 26) -> None:
    """A loose flock, each bird two strokes of the knife."""
    for _ in range(count):
        bx, by = x + sheet.rng.gauss(0, span * 4.5), y + sheet.rng.gauss(0, span * 1.7)
        wing = span * sheet.rng.uniform(0.6, 1.1)
        lift = wing * sheet.rng.uniform(0.25, 0.6)
        tips = ((bx - wing, by - lift), (bx - wing * 0.4, by - lift * 0.9), (bx, by))
        far_tips = ((bx + wing * 0.4, by - lift), (bx + wing, by - lift * 0.8))
        back = ((bx + wing * 0.3, by - lift * 0.5), (bx, by + wing * 0.16), (bx - wing * 0.35, by - lift * 0.45))
        sheet.polygon([*smooth([*tips, *far_tips], steps=4), *back], ink)


def snowfall(sheet: Sheet, count: int, ink: Ink, sizes: Sequence[float] = (2, 2, 3, 3, 4, 6)) -> None:
    for _ in range(count):
        x, y = sheet.rng.uniform(0, WIDTH), sheet.rng.uniform(0, 900)
        sheet.disc(x, y, sheet.rng.choice(sizes), ink)
