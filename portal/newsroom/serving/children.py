"""The processes under one parent: the web server and the background worker."""

import ctypes
import os
import signal
import subprocess
import sys
import time
from functools import partial

from django.conf import settings

PR_SET_PDEATHSIG = 1
FIRST_PAUSE, LONGEST_PAUSE = 1.0, 30.0
QUIET_LIFE = 60.0  # a child that lived so long begins again with the shortest pause


class Child:
    """A process in a session of its own: Ctrl-C reaches it through the parent only, once."""

    def __init__(self, *arguments: str):
        self.arguments = [sys.executable, *arguments]
        self.pause = FIRST_PAUSE
        self.start()

    def start(self) -> None:
        self.began = time.monotonic()
        self.process = subprocess.Popen(  # noqa: S603
            self.arguments,
            cwd=settings.BASE_DIR,
            stdin=subprocess.DEVNULL,
            start_new_session=True,
            preexec_fn=partial(end_with, os.getpid()) if sys.platform == "linux" else None,
        )

    @property
    def ended(self) -> bool:
        return self.process.poll() is not None

    def restart_when_due(self) -> None:
        """Starts an ended child again, later each time it ends soon."""
        if not self.ended or time.monotonic() - self.began < self.pause:
            return
        lived_long = time.monotonic() - self.began > QUIET_LIFE
        self.pause = FIRST_PAUSE if lived_long else min(self.pause * 2, LONGEST_PAUSE)
        self.start()


def stop(children: list[Child], seconds: float = 10) -> None:
    """Asks all to finish what they are doing, and ends those who do not."""
    for child in children:
        if not child.ended:
            child.process.terminate()
    deadline = time.monotonic() + seconds
    for child in children:
        try:
            child.process.wait(max(0.1, deadline - time.monotonic()))
        except subprocess.TimeoutExpired:
            os.killpg(child.process.pid, signal.SIGKILL)
            child.process.wait()


def end_with(parent: int) -> None:
    """In the child: the kernel sends SIGTERM when the parent is gone, however it went."""
    ctypes.CDLL(None).prctl(PR_SET_PDEATHSIG, signal.SIGTERM)
    if os.getppid() != parent:
        os.kill(os.getpid(), signal.SIGTERM)
