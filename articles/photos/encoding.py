"""One picture into copies for readers: three formats, a few widths. Pure work on bytes, fit for another process."""

from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO
from typing import Any

from PIL import Image

from articles.photos.decoding import opened

WIDTHS = (320, 480, 640, 960, 1280, 1920)
ENOUGH = 1280  # a smaller original is also copied at its own width, lest it be blown up
TALLEST = 16_383  # the most that WebP holds
FORMATS: dict[str, dict[str, Any]] = {
    # speed 8: a seventh of the default's time for the same size; 9 is faster still and no smaller than WebP
    "avif": {"format": "AVIF", "quality": 55, "speed": 8, "max_threads": 1},
    "webp": {"format": "WEBP", "quality": 75, "method": 2},
    "jpeg": {"format": "JPEG", "quality": 80, "optimize": True, "progressive": True},
}


@dataclass(frozen=True)
class Copy:
    format: str
    width: int
    height: int
    content: bytes


def widths_of(width: int, height: int) -> list[int]:
    """The widths to make of an original of that size; never more than it has."""
    widest = max(1, min(width, TALLEST * width // height))
    widths = [step for step in WIDTHS if step <= widest]
    if widest < ENOUGH and widest not in widths:
        widths.append(widest)
    return widths


def wanted(width: int, height: int) -> set[tuple[str, int]]:
    return {(format, step) for format in FORMATS for step in widths_of(width, height)}


def copies_of(original: bytes, done: frozenset[tuple[str, int]] = frozenset()) -> list[Copy]:
    """Every copy of a cleaned original but those already `done`, in one decoding."""
    with opened(BytesIO(original)) as image:
        return list(_copies(image, done))


def _copies(image: Image.Image, done: frozenset) -> Iterator[Copy]:
    full_width, full_height = image.size
    widths = widths_of(full_width, full_height)
    # JPEG can be decoded at a half, a quarter, an eighth: less memory and time
    image.draft(None, (widths[-1], round(full_height * widths[-1] / full_width)))
    for width in reversed(widths):
        height = max(1, round(full_height * width / full_width))
        image = _narrowed(image, (width, height))
        for format in FORMATS:
            if (format, width) not in done:
                yield Copy(format, width, height, encoded(image, format))


def _narrowed(image: Image.Image, size: tuple[int, int]) -> Image.Image:
    """Each copy from the next wider one, which costs a fraction of going back to the original."""
    return image if image.size == size else image.resize(size, Image.Resampling.LANCZOS, reducing_gap=2.0)


def encoded(image: Image.Image, format: str) -> bytes:
    out = BytesIO()
    (_on_white(image) if format == "jpeg" else image).save(out, **FORMATS[format])
    return out.getvalue()


def _on_white(image: Image.Image) -> Image.Image:
    if image.mode != "RGBA":
        return image
    paper = Image.new("RGB", image.size, "white")
    paper.paste(image, mask=image.getchannel("A"))
    return paper
