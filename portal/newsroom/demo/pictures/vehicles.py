"""What goes on wheels: a steam train, its plume, and a bus."""

from .palettes import Ink, blend
from .sheet import Sheet


def locomotive(sheet: Sheet, x: float, rail: float, length: float) -> None:
    """A steam engine running left, its boiler ahead of the cab."""
    inks, wheel = sheet.palette, length * 0.075
    axle, boiler = rail - wheel, rail - length * 0.33
    sheet.slab(x + length * 0.66, rail - length * 0.44, x + length, axle, inks.ink)
    sheet.slab(x + length * 0.63, rail - length * 0.475, x + length * 1.03, rail - length * 0.43, inks.near)
    sheet.box(x + length * 0.74, rail - length * 0.39, x + length * 0.92, rail - length * 0.27, inks.gold)
    sheet.pill(x + length * 0.04, boiler, x + length * 0.72, rail - length * 0.13, inks.ink)
    for place in (0.2, 0.36, 0.52):
        sheet.box(x + length * place, boiler, x + length * (place + 0.012), rail - length * 0.13, inks.middle)
    sheet.cut(
        [(x + length * a, rail - length * b) for a, b in ((0.13, 0.3), (0.1, 0.5), (0.22, 0.5), (0.19, 0.3))], inks.ink
    )
    sheet.pill(x + length * 0.42, boiler - length * 0.06, x + length * 0.52, boiler + length * 0.1, inks.gold)
    sheet.slab(x + length * 0.03, rail - length * 0.15, x + length, rail - length * 0.105, inks.accent)
    sheet.cut(
        [(x - length * 0.06, rail), (x + length * 0.05, rail - length * 0.13), (x + length * 0.1, rail)], inks.accent
    )
    sheet.disc(x + length * 0.045, boiler + length * 0.03, length * 0.035, inks.gold)
    for place in (0.2, 0.4, 0.58, 0.76, 0.92):
        sheet.disc(x + length * place, axle, wheel, inks.ink)
        sheet.ring(x + length * place, axle, wheel * 0.72, inks.accent, wheel * 0.16)
    sheet.stroke([(x + length * 0.2, axle + 3), (x + length * 0.76, axle + 3)], inks.far, length * 0.016)


def carriage(sheet: Sheet, x: float, rail: float, length: float, height: float, body: Ink) -> None:
    """A passenger carriage with a cream band of windows."""
    inks, wheel = sheet.palette, height * 0.13
    sheet.slab(x, rail - height, x + length, rail - wheel, body)
    sheet.pill(x - 4, rail - height * 1.1, x + length + 4, rail - height * 0.92, inks.ink)
    sheet.slab(x, rail - height * 0.76, x + length, rail - height * 0.4, blend(body, inks.paper, 0.8))
    step = length / 7
    for pane in range(7):
        left = x + step * (pane + 0.22)
        sheet.box(left, rail - height * 0.72, left + step * 0.56, rail - height * 0.44, inks.gold)
    for place in (0.12, 0.24, 0.76, 0.88):
        sheet.disc(x + length * place, rail - wheel, wheel, inks.ink)


def steam(sheet: Sheet, x: float, y: float, shade: Ink) -> None:
    """Puffs that grow and rise behind the funnel, their undersides carved with shade."""
    puffs = [(x + 92 * puff, y - 24 * puff, 56.0 + 14 * puff) for puff in range(13)]
    for px, py, size in puffs:
        for dx, dy in ((0.0, 0.0), (-0.5, 0.3), (0.5, -0.25)):
            lift = dy * size * sheet.rng.uniform(0.6, 1.4)
            sheet.disc(px + dx * size, py + lift, size * 0.62, sheet.palette.paper)
    for px, py, _ in puffs[1:]:
        sheet.carve((px - 50, py + 12, px + 70, py + 52), shade, 4, (50, 130), (3, 6))


def bus(sheet: Sheet, x: float, road: float, length: float, body: Ink) -> None:
    """A small country bus with its lights on, going left."""
    inks, height = sheet.palette, length * 0.38
    wheel = height * 0.19
    sheet.pill(x - length / 2, road - height, x + length / 2, road - wheel * 0.7, body)
    sheet.box(x - length / 2, road - height * 0.5, x + length / 2, road - wheel * 0.7, body)
    sheet.box(x - length / 2, road - height * 0.44, x + length / 2, road - height * 0.38, inks.paper)
    for pane in range(6):
        left = x - length * 0.46 + pane * length * 0.156
        sheet.box(left, road - height * 0.88, left + length * 0.13, road - height * 0.52, inks.gold)
    for place in (-0.3, 0.3):
        sheet.disc(x + place * length, road - wheel, wheel, inks.ink)
        sheet.disc(x + place * length, road - wheel, wheel * 0.4, inks.far)
