"""Lead pictures for the demo newsroom: a series of prints, each drawn anew from a scene and a seed."""

from random import Random

from PIL import Image

from . import scenes
from .printing import OVERSAMPLING, printed
from .registry import REGISTRY
from .sheet import Sheet

__all__ = ["SCENES", "draw", "scenes"]

SCENES: tuple[str, ...] = tuple(REGISTRY)


def draw(scene: str, seed: int = 0, size: tuple[int, int] = (1600, 900)) -> Image.Image:
    """Draw a scene; the same seed gives the same picture, neighbouring seeds give different palettes."""
    if scene not in REGISTRY:
        raise ValueError(f"There is no scene {scene!r}; choose from: {', '.join(SCENES)}")
    paint, palettes, mirrors = REGISTRY[scene]
    rng = Random(f"{scene} {seed}")  # noqa: S311 - for pictures, not for secrets
    palette = palettes[(SCENES.index(scene) + seed) % len(palettes)]
    plate_size = size[0] * OVERSAMPLING, size[1] * OVERSAMPLING
    sheet = Sheet(plate_size, palette, rng, mirrored=mirrors and rng.random() < 0.5)
    paint(sheet)
    return printed(sheet.image, size, palette.paper, rng)
