"""What comes by itself sooner or later, however busy the machine: a letter, a page that the clock opens."""

import time
from collections.abc import Callable
from typing import Any

from tests.e2e.conftest import Newsroom

BETWEEN_LETTERS = "-" * 79


def eventually(look: Callable[[], Any], seconds: float = 60) -> Any:
    """What `look` finds, as soon as it finds anything."""
    deadline = time.monotonic() + seconds
    while not (found := look()):
        assert time.monotonic() < deadline, "it does not come"
        time.sleep(0.2)
    return found


def letter(newsroom: Newsroom, *words: str) -> str:
    """The newest that says all of `words`, when the worker has sent it."""
    return eventually(lambda: next((sent for sent in _letters(newsroom) if all(word in sent for word in words)), ""))


def _letters(newsroom: Newsroom) -> list[str]:
    """The newest first, and whole: of one that is being written there is no end yet."""
    files = sorted((newsroom.data_dir / "mail").glob("*"), key=lambda file: file.stat().st_mtime, reverse=True)
    texts = [file.read_text(errors="replace") for file in files]
    return [sent.lstrip() for text in texts for sent in text.split(BETWEEN_LETTERS)[-2::-1]]
