"""What the press and the paper add to the drawing."""

from random import Random

from PIL import Image, ImageChops, ImageFilter

from .palettes import Ink

OVERSAMPLING = 2
MOTTLE = 40  # pixels to a cloud of uneven inking


def printed(plate: Image.Image, size: tuple[int, int], paper: Ink, rng: Random) -> Image.Image:
    """Reduce the plate to its size and print it on toothed paper that does not take ink everywhere."""
    picture = plate.resize(size, Image.Resampling.LANCZOS)
    picture.paste(paper, (0, 0), _dry_spots(size, rng))
    return ImageChops.multiply(picture, _tooth(size, rng))


def _noise(size: tuple[int, int], rng: Random) -> Image.Image:
    """Noise of our own: ``Image.effect_noise`` cannot be seeded."""
    return Image.frombytes("L", size, rng.randbytes(size[0] * size[1]))


def _tooth(size: tuple[int, int], rng: Random) -> Image.Image:
    fine = _noise(size, rng).filter(ImageFilter.BoxBlur(0.6))
    coarse = (size[0] // MOTTLE + 2, size[1] // MOTTLE + 2)
    mottle = _noise(coarse, rng).resize(size, Image.Resampling.BICUBIC)
    grain = Image.blend(fine, mottle, 0.16).point([246 + (value - 128) // 6 for value in range(256)])
    return Image.merge("RGB", (grain, grain, grain))


def _dry_spots(size: tuple[int, int], rng: Random) -> Image.Image:
    blotches = _noise(size, rng).filter(ImageFilter.BoxBlur(1))
    return blotches.point([min(110, max(0, (value - 186) * 6)) for value in range(256)])
