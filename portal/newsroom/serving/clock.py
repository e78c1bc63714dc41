"""What comes back by itself is handed to the worker from here: see portal/chores.py."""

import logging
import threading

from django.db import DatabaseError, connections

from portal.chores import enqueue_due

logger = logging.getLogger(__name__)
MINUTE = 60


def start(stopping: threading.Event) -> threading.Thread:
    """In a thread, so that a database that does not answer holds up nobody."""
    thread = threading.Thread(target=_run, args=[stopping], daemon=True, name="clock")
    thread.start()
    return thread


def _run(stopping: threading.Event) -> None:
    while True:
        try:
            enqueue_due()
        except DatabaseError:
            logger.exception("What is due could not be handed to the worker; in a minute again")
        finally:
            connections.close_all()
        if stopping.wait(MINUTE):
            return
