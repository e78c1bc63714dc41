"""The one browser that tests, pictures and measurements share."""

import os
from collections.abc import Iterator
from contextlib import contextmanager

from playwright.sync_api import Browser, Page, expect, sync_playwright

CHROMIUM = os.environ.get("CHROMIUM", "/usr/bin/chromium")
QUIET = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update"]
expect.set_options(timeout=15_000)  # a busy machine may be slow to show what is expected


@contextmanager
def chromium() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=QUIET)
        yield browser
        browser.close()


def hear(page: Page) -> None:
    """Lets the text editor hear of a new place or choice, which it does a moment later: no hand is quicker."""
    page.evaluate("() => new Promise((done) => requestAnimationFrame(() => setTimeout(done)))")
