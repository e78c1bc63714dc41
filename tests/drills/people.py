"""Readers who read and write while something breaks, and what they were told."""

import re
import statistics
import threading
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import count

import requests

from tests.walking import stories

PATIENCE = 20.0  # seconds
HIDDEN = re.compile(r'name="(captcha_0|opened|csrfmiddlewaretoken)"\s+value="([^"]*)"')
_numbers = count(1)


class Reader:
    """Reads the same pages over and over: what was answered, and in how many seconds."""

    def __init__(self, address: str, paths: list[str]):
        self.address, self.paths = address, paths
        self.answers: Counter = Counter()
        self.seconds: list[float] = []

    def read(self, times: int) -> None:
        for turn in range(times):
            began = time.monotonic()
            self.answers[status_of(self.address + self.paths[turn % len(self.paths)])] += 1
            self.seconds.append(time.monotonic() - began)

    @property
    def failures(self) -> int:
        return sum(number for status, number in self.answers.items() if status >= 500 or not status)

    @property
    def slow(self) -> float:
        """Seconds that 95 of 100 answers did not take."""
        return statistics.quantiles(self.seconds, n=20)[18]


class Writer:
    """Writes comments and presses again when the connection breaks, as people do."""

    def __init__(self, address: str, story: str):
        self.form = f"{address}{story}comment/"
        self.session = requests.Session()
        self.acknowledged: list[str] = []
        self.refused: Counter = Counter()

    def write(self) -> bool:
        """Whether there is a receipt."""
        words = self.ask()
        return bool(words) and self.send(words)

    def ask(self) -> dict[str, str]:
        """The form with everything filled in; nothing where there was none to be had."""
        answer = self._pressed("GET", f"{self.form}number/")
        if not answer.ok:
            self.refused[answer.status_code] += 1
            return {}
        text = f"Said at the drill, number {next(_numbers)}."
        words = {"name": "Vera", "email": "vera@example.org", "text": text, "captcha_1": "PASSED", "consent": "on"}
        return words | dict(HIDDEN.findall(answer.text))

    def send(self, words: dict[str, str]) -> bool:
        answer = self._pressed("POST", self.form, words)
        if answer.status_code != 303:
            self.refused[answer.status_code] += 1
            return False
        self.acknowledged.append(words["text"])
        return True

    def _pressed(self, method: str, address: str, words: dict[str, str] | None = None) -> requests.Response:
        deadline = time.monotonic() + PATIENCE
        while True:
            try:
                return self.session.request(method, address, data=words, timeout=PATIENCE, allow_redirects=False)
            except requests.RequestException:
                if time.monotonic() > deadline:
                    raise
                time.sleep(0.1)


def status_of(address: str) -> int:
    """0 where nothing answered."""
    try:
        return requests.get(address, timeout=PATIENCE).status_code
    except requests.RequestException:
        return 0


def pages(address: str) -> list[str]:
    return ["/", "/en/", "/feed/rss/", *stories(address)[:3]]


@contextmanager
def writing(address: str, number: int) -> Iterator[list[Writer]]:
    """So many writers, each at work in a thread until the block is left."""
    over = threading.Event()
    writers = [Writer(address, story) for story in stories(address)[:number]]

    def work(writer: Writer) -> None:
        while not over.is_set():
            writer.write()

    threads = [threading.Thread(target=work, args=[writer]) for writer in writers]
    for thread in threads:
        thread.start()
    try:
        yield writers
    finally:
        over.set()
        for thread in threads:
            thread.join()


def until(true, seconds: float) -> float:
    """How many seconds it took to become true; as many as were given where it did not."""
    began = time.monotonic()
    while not true() and time.monotonic() - began < seconds:
        time.sleep(0.1)
    return time.monotonic() - began


def kept(writers: list[Writer], texts: Counter) -> tuple[int, int]:
    """Of the comments with a receipt: how many are lost, how many are there twice."""
    acknowledged = [text for writer in writers for text in writer.acknowledged]
    lost = sum(not texts[text] for text in acknowledged)
    return lost, sum(texts[text] > 1 for text in acknowledged)
