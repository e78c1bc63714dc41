"""The one door through which bytes from people reach a decoder. Knows Pillow, knows nothing of Django's models."""

import threading
import warnings
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from typing import IO

from PIL import Image, ImageFile, ImageOps

MAX_BYTES = 20 * 1024 * 1024
MAX_PIXELS = 40_000_000
NARROWEST = 20  # a strip longer than this many times its width fits no page, and no WebP
KINDS = ("JPEG", "PNG", "WEBP", "AVIF", "GIF")

# Our own look at the header comes first (`opened`); this is for pictures that some other code opens.
Image.MAX_IMAGE_PIXELS = MAX_PIXELS
warnings.simplefilter("error", Image.DecompressionBombWarning)

# A picture of 40 megapixels takes 160 MB while it is open: one at a time in each process.
_one_at_a_time = threading.BoundedSemaphore(1)


class Unfit(Exception):
    """The bytes are no picture that we take; `args[0]` says why in one word."""


@contextmanager
def opened(file: IO[bytes]) -> Iterator[ImageFile.ImageFile]:
    """The picture in `file`, measured by its header, not yet decoded; raises Unfit, also for what decoding meets."""
    file.seek(0)
    with _one_at_a_time:
        try:
            with Image.open(file, formats=KINDS) as image:
                _measure(image)
                yield image
        except Unfit:
            raise
        except (Image.DecompressionBombError, Image.DecompressionBombWarning) as error:
            raise Unfit("large") from error
        except Image.UnidentifiedImageError as error:
            raise Unfit("kind") from error
        except Exception as error:  # a decoder may raise anything about hostile bytes
            raise Unfit("broken") from error


def _measure(image: Image.Image) -> None:
    width, height = image.size
    if width * height > MAX_PIXELS:
        raise Unfit("large")
    if max(width, height) > NARROWEST * min(width, height):
        raise Unfit("narrow")


def kind_of(image: Image.Image) -> str:
    """The format by content; a phone's two-picture JPEG (MPO) is a JPEG."""
    return "JPEG" if image.format == "MPO" else image.format or ""


def upright(image: Image.Image) -> Image.Image:
    """Decoded and turned as the camera was held."""
    image.load()
    with suppress(Exception):  # a broken EXIF does not say which way is up
        ImageOps.exif_transpose(image, in_place=True)
    return image
