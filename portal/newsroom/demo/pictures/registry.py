"""Scenes enlist themselves here by name."""

from collections.abc import Callable
from typing import NamedTuple

from .palettes import Palette
from .sheet import Sheet

Painter = Callable[[Sheet], None]


class Scene(NamedTuple):
    paint: Painter
    palettes: tuple[Palette, ...]
    mirrors: bool


REGISTRY: dict[str, Scene] = {}


def scene(name: str, palettes: tuple[Palette, ...], mirrors: bool = True) -> Callable[[Painter], Painter]:
    """Enlist a painter; ``mirrors=False`` is for things that have a right and a left, like a piano."""

    def enlist(paint: Painter) -> Painter:
        REGISTRY[name] = Scene(paint, palettes, mirrors)
        return paint

    return enlist
