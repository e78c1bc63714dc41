"""The disk with the database and everything else is full; later somebody makes room."""

import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.drills.people import Reader, Writer, kept, pages, until
from tests.drills.places import NotHere, newsroom, stored
from tests.measures.goals import row

READINGS, COMMENTS = 60, 10
SPARE = 8 * 2**20  # bytes beside what the newsroom begins with


def drill(first: Path) -> Iterator[dict]:
    with _disk(first) as folder, newsroom(first, folder / "data") as (site, env):
        reader = Reader(site.address, pages(site.address))
        writer = Writer(site.address, reader.paths[-1])
        writer.write()
        forms = [writer.ask() for _comment in range(COMMENTS)]
        _fill(folder / "filler")
        for form in forms:
            writer.send(form)
        reader.read(READINGS)
        yield row(f"disk full: pages that failed of {READINGS}", reader.failures, 0, "")
        yield row(f"disk full: comments answered by a bare 500 of {COMMENTS}", writer.refused[500], 0, "")
        (folder / "filler").unlink()
        yield row("disk full: from more room to the next comment", until(writer.write, 30), 5, "s")
        lost, _twice = kept([writer], stored(env))
        yield row("disk full: acknowledged comments lost", lost, 0, "")


@contextmanager
def _disk(first: Path) -> Iterator[Path]:
    """A file system of its own in memory, as small as it may be."""
    folder = first.with_name("disk")
    folder.mkdir()
    size = sum(file.stat().st_size for file in first.rglob("*") if file.is_file()) + SPARE
    mounted = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", f"size={size + size // 10}", "tmpfs", folder], capture_output=True
    )
    if mounted.returncode:
        raise NotHere("a small disk cannot be mounted by this user")
    try:
        yield folder
    finally:
        subprocess.run(["umount", folder], check=True)
        shutil.rmtree(folder)


def _fill(file: Path) -> None:
    """To the last block."""
    with file.open("wb", buffering=0) as filler:
        for size in (2**20, 4096):
            try:
                while filler.write(b"x" * size):
                    pass
            except OSError:
                continue
