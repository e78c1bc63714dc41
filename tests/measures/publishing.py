"""Seconds from “publish” to the page that a reader gets, ten times.

A newsroom as `make run` starts it, with its page cache on and its pages kept: an editor publishes a new headline of a
public story, while readers ask for the story and for the front page all the time. Counted from the press of the button;
and how often, after the first reader had the new page, another still got the old one.
"""

import statistics
import tempfile
import threading
import time
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import requests
from lxml import html

from tests.starting import Running, environment, running
from tests.walking import read, stories

PATIENCE = 60.0  # seconds
AFTERWARDS = 20  # requests
PRESSED = ("verb", "publish-changes")


class NotTaken(Exception):
    pass


class Editor:
    def __init__(self, newsroom: Running):
        self.address, self.session = newsroom.address, requests.Session()
        self.warned: list[tuple[str, str]] = []  # what the checklist said, and the editor has seen
        name, password = newsroom.people["editor"]
        page = self._page("/en/admin/login/")
        form = page.xpath("//form[.//input[@name='password']]")[0]
        words = dict(form.form_values()) | {"username": name, "password": password}
        self.session.post(f"{self.address}/en/admin/login/", words).raise_for_status()

    def _page(self, path: str) -> html.HtmlElement:
        return html.fromstring(self.session.get(self.address + path).text)

    def form(self, number: str) -> tuple[str, list[tuple[str, str]]]:
        """The form of the story as a browser would send it."""
        path = f"/en/admin/articles/article/{number}/change/"
        return self.address + path, self._page(path).get_element_by_id("article_form").form_values()

    def publish(self, form: tuple[str, list[tuple[str, str]]], headline: str) -> None:
        address, words = form
        new = [(name, headline if name == "headline" else value) for name, value in words]
        sent = [(name, (None, value)) for name, value in [*new, PRESSED, *self.warned]]
        page = html.fromstring(self.session.post(address, files=sent).text)
        if not page.xpath("//ul[@class='messagelist']/li[@class='success']"):
            self.warned = [("despite", box.get("value")) for box in page.xpath("//input[@name='despite']")]
            raise NotTaken


def shown_after(address: str, headline: str, began: float) -> tuple[float, int]:
    """Seconds until the page has the headline, and how often it was the old page again."""
    reader = requests.Session()
    while headline not in reader.get(address).text:
        if time.monotonic() - began > PATIENCE:
            raise RuntimeError(f"{address} does not change")
        time.sleep(0.01)
    seconds = time.monotonic() - began
    return seconds, sum(headline not in reader.get(address).text for _time in range(AFTERWARDS))


def measured(newsroom: Running, times: int) -> dict[str, list[float]]:
    story = stories(newsroom.address)[0]
    number = story.rstrip("/").rsplit("/", 1)[1].split("-")[0]
    front = "/en/" if story.startswith("/en/") else "/"
    editor, spent, old = Editor(newsroom), {"the button answers": [], "the story": [], "the front page": []}, 0
    with suppress(NotTaken):
        editor.publish(editor.form(number), "A bridge of arches")
    for turn in range(times):
        headline = f"A bridge of {turn} arches"
        for path in (story, front):
            read(newsroom.address + path)  # so that it is kept
        form, began = editor.form(number), time.monotonic()
        pressing = threading.Thread(target=editor.publish, args=(form, headline))
        pressing.start()
        seconds, returned = shown_after(newsroom.address + story, headline, began)
        spent["the story"].append(seconds)
        old += returned
        seconds, returned = shown_after(newsroom.address + front, headline, began)
        spent["the front page"].append(seconds)
        old += returned
        pressing.join()
        spent["the button answers"].append(time.monotonic() - began)
    print(f"the old page came back: {old} times of {2 * times * AFTERWARDS}")
    return spent


def measure(times: str = "10") -> Iterator[str]:
    with (
        tempfile.TemporaryDirectory(prefix="vestnik-publishing-") as folder,
        running(environment(Path(folder))) as newsroom,
    ):
        for what, seconds in measured(newsroom, int(times)).items():
            middle = statistics.median(seconds)
            yield f"{what}: {min(seconds):.2f} / {middle:.2f} / {max(seconds):.2f} s (min / median / max of {times})"
