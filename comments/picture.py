"""What makes the number harder for programs than for people: waves under the digits, strokes across them.

Named in CAPTCHA_NOISE_FUNCTIONS and CAPTCHA_FILTER_FUNCTIONS. Chance comes from the system: the package seeds the
common generator with a key that the visitor knows.
"""

import math
import secrets

from django.conf import settings
from PIL import Image, ImageDraw, ImageFilter

INK, GAP = 7, 4  # pixels; the lines of the digits have 12
AMPLITUDE = (5, 9)
SWING = (220, 360)  # of a stroke
LENGTH = (130, 210)  # of a wave; shorter ones break a digit, longer ones only tilt it

_chance = secrets.SystemRandom()


def strokes(draw: ImageDraw.ImageDraw, image: Image.Image) -> ImageDraw.ImageDraw:
    """Curves from edge to edge at the height of the digits: some join them, some cut them."""
    ink, paper, many = settings.CAPTCHA_FOREGROUND_COLOR, settings.CAPTCHA_BACKGROUND_COLOR, settings.CAPTCHA_NOISE
    for number, thickness, colour in ((many, INK, ink), ((many + 1) // 2, GAP, paper)):
        for _stroke in range(number):
            draw.line(_curve(*image.size), fill=colour, width=thickness, joint="curve")
    return draw


def _curve(width: int, height: int) -> list[tuple[float, float]]:
    middle, wave = _chance.uniform(0.3, 0.7) * height, _wave(SWING, (10, 20))
    return [(x, middle + wave(x)) for x in range(0, width + 8, 8)]


def waves(image: Image.Image) -> Image.Image:
    """Moves each column up or down and each row aside along two waves, then softens the edges."""
    image = _shifted(image, _wave(LENGTH, AMPLITUDE), upright=True)
    image = _shifted(image, _wave(LENGTH, AMPLITUDE), upright=False)
    return image.filter(ImageFilter.SMOOTH)


def _wave(lengths, amplitudes):
    length, amplitude = _chance.uniform(*lengths), _chance.uniform(*amplitudes)
    phase = _chance.uniform(0, 2 * math.pi)
    return lambda place: amplitude * math.sin(2 * math.pi * place / length + phase)


def _shifted(image: Image.Image, wave, *, upright: bool) -> Image.Image:
    width, height = image.size
    moved = Image.new(image.mode, image.size, settings.CAPTCHA_BACKGROUND_COLOR)
    for place in range(width if upright else height):
        shift = round(wave(place))
        line = (place, 0, place + 1, height) if upright else (0, place, width, place + 1)
        moved.paste(image.crop(line), (place, shift) if upright else (shift, place))
    return moved
