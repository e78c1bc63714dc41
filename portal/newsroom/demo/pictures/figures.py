"""People and a cat, as calm silhouettes."""

from .palettes import Ink, blend
from .shapes import Outline, smooth, turned
from .sheet import Sheet

COAT = ((0.9, 0.0), (0.82, 0.25), (0.7, 0.55), (0.86, 0.82), (0.66, 0.95), (0.2, 1.0))
SHAWL = ((1.0, 0.0), (0.9, 0.45), (0.5, 0.85), (0.2, 1.0))


def person(
    sheet: Sheet, x: float, base: float, height: float, coat: Ink, hat: Ink, kerchief: bool = False, back: bool = False
) -> None:
    """Someone standing, in a cap or a kerchief, towards us or with his back to us; faces stay blank."""
    head, ink = height * 0.066, sheet.palette.ink
    for side in (-1, 1):
        leg = x + side * height * 0.045
        sheet.box(leg - height * 0.026, base - height * 0.25, leg + height * 0.026, base, ink)
        sheet.pill(leg - height * 0.036, base - height * 0.026, leg + height * 0.036, base + height * 0.008, ink)
    sheet.polygon(turned(COAT, x, base - height * 0.14, height * 0.27, height * 0.7), coat)
    shade = blend(coat, ink, 0.38)
    for side, length in ((-1, 0.34), (1, 0.36)):
        sleeve = x + side * height * 0.088
        sheet.sliver(sleeve, base - height * 0.58, height * length, height * 0.022, shade, 90 + side * 4)
    sheet.sliver(x + height * 0.02, base - height * 0.3, height * 0.28, height * 0.016, shade, 88)
    _head(sheet, (x, base - height * 0.905), head, hat, kerchief, back)


def _head(sheet: Sheet, at: tuple[float, float], size: float, hat: Ink, kerchief: bool, back: bool) -> None:
    x, y = at
    face = blend(sheet.palette.paper, sheet.palette.accent, 0.18)
    if kerchief:
        sheet.polygon(turned(SHAWL, x, y + size * 1.9, size * 3, size * 1.5), hat)
        sheet.oval(x, y, size * 2.3, size * 2.6, hat)
        if not back:
            sheet.oval(x, y + size * 0.12, size * 1.4, size * 1.8, face)
        return
    sheet.oval(x, y, size * 1.8, size * 2.2, blend(hat, sheet.palette.ink, 0.6) if back else face)
    sheet.pill(x - size * 1.02, y - size * 1.25, x + size * 1.02, y - size * 0.3, hat)


def passer_by(sheet: Sheet, x: float, base: float, height: float, back: bool = False) -> None:
    """A person of whom nothing is known: coat and headgear are drawn by lot."""
    inks, rng = sheet.palette, sheet.rng
    coat, hat = rng.choice((inks.near, inks.middle, inks.accent)), rng.choice((inks.ink, inks.gold, inks.paper))
    person(sheet, x, base, height, coat, hat, kerchief=rng.random() < 0.5, back=back)


def reader(sheet: Sheet, x: float, seat: float, height: float, coat: Ink, hair: Ink, facing: int = 1) -> None:
    """Someone seated in profile, hands on the desk; ``facing`` is 1 to the right, -1 to the left."""
    face = blend(sheet.palette.paper, sheet.palette.accent, 0.18)

    def at(*points: tuple[float, float]) -> Outline:
        return [(x + facing * a * height, seat - b * height) for a, b in points]

    sheet.polygon(smooth(at((-0.24, 0.0), (-0.26, 0.3), (-0.16, 0.6), (0.02, 0.66), (0.14, 0.52), (0.18, 0.0))), coat)
    sheet.polygon(at((-0.04, 0.6), (-0.03, 0.74), (0.09, 0.74), (0.08, 0.58)), face)
    sheet.disc(x + facing * height * 0.05, seat - height * 0.8, height * 0.12, face)
    sheet.polygon(at((0.15, 0.84), (0.2, 0.77), (0.14, 0.75)), face)
    scalp = at((-0.09, 0.72), (-0.11, 0.86), (-0.02, 0.95), (0.12, 0.94), (0.17, 0.88), (0.05, 0.86), (0.0, 0.76))
    sheet.polygon(smooth(scalp, closed=True), hair)
    arm = at((0.0, 0.52), (0.12, 0.22), (0.4, 0.22), (0.41, 0.14), (0.06, 0.1), (-0.1, 0.42))
    sheet.polygon(smooth(arm, closed=True, steps=4), blend(coat, sheet.palette.ink, 0.3))
    sheet.disc(*at((0.43, 0.17))[0], height * 0.05, face)


def pupil(sheet: Sheet, x: float, base: float, height: float, coat: Ink, bag: Ink) -> None:
    """A child with a satchel, walking away from us."""
    person(sheet, x, base, height, coat, sheet.palette.ink, back=True)
    half = height * 0.1
    sheet.pill(x - half, base - height * 0.76, x + half, base - height * 0.46, bag)
    sheet.box(x - half, base - height * 0.62, x + half, base - height * 0.6, blend(bag, sheet.palette.ink, 0.4))


def banner_bearer(sheet: Sheet, x: float, base: float, height: float, coat: Ink, banner: Ink) -> None:
    """A walker with a church banner on its pole."""
    pole, top = x + height * 0.2, base - height * 1.75
    sheet.stroke([(pole, base - height * 0.3), (pole, top)], sheet.palette.ink, max(1.5, height * 0.035))
    left, right = pole - height * 0.19, pole + height * 0.19
    cloth = [(left, top + height * 0.08), (right, top + height * 0.08), (right, top + height * 0.62)]
    sheet.polygon([*cloth, (pole, top + height * 0.5), (left, top + height * 0.62)], banner)
    sheet.disc(pole, top + height * 0.28, height * 0.09, sheet.palette.gold)
    person(sheet, x, base, height, coat, sheet.palette.ink)


def conductor(sheet: Sheet, x: float, base: float, height: float, coat: Ink) -> None:
    """Seen from behind with both arms up."""
    person(sheet, x, base, height, coat, coat, back=True)
    for side in (-1, 1):
        elbow, hand = (x + side * height * 0.24, base - height * 0.76), (x + side * height * 0.27, base - height * 1.02)
        shoulder = (x + side * height * 0.08, base - height * 0.76)
        sheet.stroke([shoulder, elbow, hand], coat, height * 0.06)
        sheet.disc(*hand, height * 0.034, blend(sheet.palette.paper, sheet.palette.accent, 0.18))


def singer(sheet: Sheet, x: float, base: float, height: float, coat: Ink, hair: Ink) -> None:
    """One of a choir, with the music held open."""
    inks = sheet.palette
    sheet.polygon(turned(COAT, x, base, height * 0.44, height * 0.82), coat)
    sheet.oval(x, base - height * 0.9, height * 0.2, height * 0.25, blend(inks.paper, inks.accent, 0.18))
    sheet.ring(x, base - height * 0.9, height * 0.12, hair, height * 0.06, (170, 370))
    fold = base - height * 0.5
    for side in (-1, 1):
        page = [(x, fold + height * 0.12), (x + side * height * 0.17, fold + height * 0.04)]
        sheet.polygon([*page, (x + side * height * 0.17, fold - height * 0.1), (x, fold - height * 0.03)], inks.paper)


def cat(sheet: Sheet, x: float, base: float, height: float, ink: Ink) -> None:
    """A cat on a sill, seen from behind."""
    body = [(-0.34, 0.0), (-0.38, 0.22), (-0.22, 0.52), (0.0, 0.62), (0.22, 0.52), (0.38, 0.22), (0.34, 0.0)]
    sheet.polygon(smooth([(x + a * height, base - b * height) for a, b in body]), ink)
    sheet.oval(x, base - height * 0.72, height * 0.46, height * 0.36, ink)
    for side in (-1, 1):
        ear = ((0.21, 0.78), (0.2, 1.0), (0.05, 0.86))
        sheet.polygon([(x + side * a * height, base - b * height) for a, b in ear], ink)
    tail = [(0.28, 0.06), (0.6, 0.03), (0.78, -0.14), (0.7, -0.34)]
    sheet.stroke(smooth([(x + a * height, base - b * height) for a, b in tail]), ink, height * 0.1)
