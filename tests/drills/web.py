"""A process that answers readers is killed again and again while four readers write."""

import os
import signal
import time
from collections.abc import Iterator
from pathlib import Path

from tests.drills.people import kept, status_of, until, writing
from tests.drills.places import newsroom, stored
from tests.measures.goals import row
from tests.starting import offspring, with_word

KILLS, PAUSE = 10, 3


def drill(first: Path) -> Iterator[dict]:
    waits = []
    with newsroom(first) as (site, env):
        with writing(site.address, 4) as writers:
            for _kill in range(KILLS):
                time.sleep(PAUSE)  # seconds: the next one is there again
                web, *workers = with_word("gunicorn", offspring(site.pid))
                os.kill(workers[0], signal.SIGKILL)
                waits.append(until(lambda: status_of(f"{site.address}/healthz") == 200, 10))
        lost, twice = kept(writers, stored(env))
    said = sum(len(writer.acknowledged) for writer in writers)
    yield row(f"web process killed {KILLS} times: acknowledged comments lost of {said}", lost, 0, "")
    yield row("web process killed: comments stored twice", twice, 0, "")
    yield row("web process killed: the longest wait for an answer", max(waits), 1, "s")
