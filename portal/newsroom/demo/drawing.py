"""Draws on every core. The processes that draw know nothing of Django and the database."""

import os
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from io import BytesIO
from multiprocessing import get_context

from portal.newsroom.demo.pictures import draw
from portal.newsroom.serving.children import end_with

SIZE = (1280, 720)  # as wide as the widest place on any page; larger only costs the first start time


def drawn(wanted: list[tuple[str, str]]) -> Iterator[tuple[str, bytes]]:
    """For each name and scene: the name and a JPEG."""
    context, farewell = get_context("spawn"), partial(end_with, os.getpid())
    with ProcessPoolExecutor(os.cpu_count(), mp_context=context, initializer=farewell) as pool:
        jobs = [(name, pool.submit(_picture, scene, seed_of(name))) for name, scene in wanted]
        for name, job in jobs:
            yield name, job.result()


def seed_of(name: str) -> int:
    """`ru-07-…` -> 7, `en-07-…` -> 107: a story keeps its picture whatever stories come and go."""
    language, number, *_rest = name.split("-")
    return int(number) + (100 if language == "en" else 0)


def _picture(scene: str, seed: int) -> bytes:
    out = BytesIO()
    draw(scene, seed, SIZE).save(out, "JPEG", quality=95)
    return out.getvalue()
