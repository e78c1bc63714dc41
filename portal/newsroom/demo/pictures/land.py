"""The ground: hills, peaks, furrows, roads, fences and grasses."""

from .palettes import Ink, blend
from .shapes import Outline, ridge, smooth
from .sheet import Sheet


def hills(sheet: Sheet, y: float, swing: float, ink: Ink, light: Ink | None = None, waves: float = 1.4) -> Outline:
    """A range of hills down to the foot of the sheet; returns its skyline to stand things on."""
    skyline = ridge(sheet.rng, y, swing, waves)
    sheet.polygon([*skyline, (1640, 920), (-40, 920)], ink)
    if light:
        contours(sheet, skyline, light)
    return skyline


def contours(sheet: Sheet, skyline: Outline, ink: Ink, rows: int = 5) -> None:
    """Gouge strokes that follow the lie of a hill and die out downhill."""
    for row in range(rows):
        for (ax, ay), (bx, by) in zip(skyline[::2], skyline[2::2], strict=False):
            if sheet.rng.random() < 0.55 - 0.08 * row:
                drop = 14 + row * 17 + sheet.rng.uniform(-4, 4)
                slope = (by - ay) / (bx - ax) * 57
                length = (bx - ax) * sheet.rng.uniform(1.1, 2.4)
                sheet.sliver((ax + bx) / 2, (ay + by) / 2 + drop, length, 4.2 - row * 0.5, ink, slope)


def snowfield(sheet: Sheet, y: float, swing: float, shade: Ink, waves: float = 1.2) -> Outline:
    """A drift: white, with blue hollows."""
    skyline = hills(sheet, y, swing, sheet.palette.paper, shade, waves)
    sheet.carve((0, y + 110, 1600, 880), shade, 26, (90, 380), (3, 7))
    return skyline


def peak(sheet: Sheet, x: float, base: float, width: float, height: float, inks: tuple[Ink, Ink, Ink]) -> None:
    """A mountain of three cuts, given as body, shadow and snow."""
    body, shadow, snow = inks
    top = (x, base - height)
    left = _crest(sheet, (x - width / 2, base), top)
    right = _crest(sheet, (x + width / 2, base), top)
    sheet.polygon([*left, *reversed(right)], body)
    spine = _crest(sheet, (x + width * sheet.rng.uniform(0.0, 0.12), base), top, 0.07)
    sheet.polygon([*spine, *reversed(right)], shadow)
    cap = [left[5], *left[6:], *reversed(right[5:])]
    sheet.polygon([*cap, *_snow_edge(sheet, right[5], left[5], height)], snow)
    shaded_cap = [top, *reversed(right[5:]), *_snow_edge(sheet, right[5], spine[5], height)[1:], spine[5]]
    sheet.polygon([*shaded_cap, *spine[6:]], blend(snow, shadow, 0.38))


def _crest(sheet: Sheet, foot: tuple[float, float], top: tuple[float, float], rough: float = 0.045) -> Outline:
    run, rise = top[0] - foot[0], top[1] - foot[1]
    line: Outline = [foot]
    for step in range(1, 8):
        t, jolt = step / 8, sheet.rng.uniform(-rough, rough) * abs(rise)
        line.append((foot[0] + run * t + jolt, foot[1] + rise * t + jolt * 0.5))
    return [*line, top]


def _snow_edge(sheet: Sheet, start: tuple[float, float], end: tuple[float, float], height: float) -> Outline:
    edge: Outline = [start]
    for step in range(1, 6):
        t = step / 6
        drop = height * sheet.rng.uniform(0.03, 0.11) * (1 if step % 2 else -0.4)
        edge.append((start[0] + (end[0] - start[0]) * t, start[1] + (end[1] - start[1]) * t + drop))
    return edge


def furrows(sheet: Sheet, horizon: float, vanish: float, inks: tuple[Ink, ...], count: int = 120) -> None:
    """Ploughed or sown strips running to one vanishing point."""
    spread = 24000
    sheet.box(0, horizon, 1600, 900, inks[0])
    for strip in range(count):
        x0 = vanish + spread * (strip / count - 0.5)
        x1 = vanish + spread * ((strip + 1) / count - 0.5)
        far = vanish + (x0 - vanish) * 0.05, vanish + (x1 - vanish) * 0.05
        sheet.polygon([(far[0], horizon), (far[1], horizon), (x1, 930), (x0, 930)], inks[strip % len(inks)])


def road(sheet: Sheet, far: tuple[float, float], near: float, width: float, ink: Ink, bend: float = 120) -> Outline:
    """A road that winds down from a far point to the foot of the sheet; returns its middle, to walk along."""
    x, y = far
    drop = 930 - y
    middle = [(0.0, 0.0), (0.18, bend * 0.5), (0.45, -bend * 0.55), (0.75, bend * 0.25), (1.0, 0.0)]
    spine = [(x + (near - x) * t + sway, y + drop * t, 3 + width * t**1.5 / 2) for t, sway in middle]
    left = smooth([(cx - half, cy) for cx, cy, half in spine])
    right = smooth([(cx + half, cy) for cx, cy, half in spine])
    sheet.polygon([*left, *reversed(right)], ink)
    return smooth([(cx, cy) for cx, cy, _ in spine])


def fence(sheet: Sheet, line: list[tuple[float, float]], height: float, ink: Ink, gap: float = 34) -> None:
    """Posts and two rails along a line of ground."""
    for (ax, ay), (bx, by) in zip(line, line[1:], strict=False):
        for rail in (0.4, 0.8):
            sheet.stroke([(ax, ay - height * rail), (bx, by - height * rail)], ink, 4)
        posts = max(1, round(abs(bx - ax) / gap))
        for post in range(posts):
            t = post / posts
            x, y = ax + (bx - ax) * t, ay + (by - ay) * t
            sheet.slab(x - 4, y - height * sheet.rng.uniform(0.95, 1.12), x + 4, y + 4, ink)


def grasses(sheet: Sheet, area: tuple[float, float], base: float, height: float, ink: Ink, count: int) -> None:
    """Blades and reeds in the foreground."""
    for _ in range(count):
        x, tall = sheet.rng.uniform(*area), height * sheet.rng.uniform(0.45, 1.0)
        lean = sheet.rng.uniform(-0.3, 0.3) * tall
        blade = [(x - 4, base), (x + lean * 0.3, base - tall * 0.6), (x + lean, base - tall), (x + 5, base)]
        sheet.polygon(blade, ink)
