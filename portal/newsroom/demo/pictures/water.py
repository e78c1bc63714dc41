"""Rivers, the sea, and what they give back."""

from PIL import Image

from .palettes import Ink, blend
from .sheet import Sheet


def reflections(sheet: Sheet, shore: float, water: Ink, share: float = 0.5, stretch: float = 1.0) -> None:
    """Turn what stands above the shore upside down into the water and let the water's ink over it."""
    depth = 900 - shore
    above = sheet.frame(0, shore - depth / stretch, 1600, shore)
    below = sheet.frame(0, shore, 1600, 900)
    size = below[2] - below[0], below[3] - below[1]
    image = sheet.image.crop(above).transpose(Image.Transpose.FLIP_TOP_BOTTOM)
    if image.size != size:
        image = image.resize(size, Image.Resampling.NEAREST)
    sheet.image.paste(Image.blend(image, Image.new("RGB", size, water), share), below[:2])


def ripples(sheet: Sheet, shore: float, ink: Ink, count: int = 70, foot: float = 900) -> None:
    """Level strokes, longer and thicker as the water comes nearer."""
    for _ in range(count):
        t = sheet.rng.random() ** 1.3
        y = shore + 6 + (foot - shore) * t
        length = sheet.rng.uniform(40, 120) * (0.5 + 2.2 * t)
        sheet.sliver(sheet.rng.uniform(0, 1600), y, length, 2 + 7 * t * sheet.rng.uniform(0.5, 1), ink)


def glitter(sheet: Sheet, x: float, shore: float, width: float, ink: Ink, foot: float = 900) -> None:
    """The broken path of a sun or a lamp across water."""
    y = shore + 8.0
    while y < foot:
        t = (y - shore) / (foot - shore)
        reach = width * sheet.rng.uniform(0.35, 1.0) * (0.7 + 0.9 * t)
        sheet.sliver(x + sheet.rng.uniform(-0.18, 0.18) * width, y, reach, 4 + 9 * t, ink)
        y += 8 + 15 * t


def still_water(sheet: Sheet, shore: float, water: Ink, light: Ink) -> None:
    """A mirror: reflections, then a bright bank line and strokes of light."""
    reflections(sheet, shore, water)
    sheet.slab(-20, shore - 2, 1620, shore + 3, blend(water, light, 0.6))
    ripples(sheet, shore, blend(water, light, 0.45), 46)
    sheet.carve((0, shore + 20, 1600, 900), water, 60, (90, 320), (3, 8))
