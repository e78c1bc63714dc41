"""What each kind of page weighs on a telephone that sees it for the first time, against the budgets of the house."""

import gzip
from collections import Counter
from collections.abc import Iterator

from playwright.sync_api import Browser

from tests.browser import chromium
from tests.kinds import kinds

TELEPHONE = {"viewport": {"width": 360, "height": 640}, "device_scale_factor": 2}
# The pictures of twenty cards wait until they come near the screen: how many come is the browser's choice
LIST = {"document": 14, "stylesheet": 12, "script": 2, "font": 45, "image": 80, "requests": 16, "all": 150}
STORY = {"document": 20, "stylesheet": 12, "script": 5, "font": 45, "image": 90, "requests": 9, "all": 170}
PLAIN = {"document": 8, "stylesheet": 12, "script": 2, "font": 45, "image": 0, "requests": 7, "all": 85}
AFTERWARDS = ("ping", "other")  # the count of readings and the icon of the tab hold no page up
BUDGETS = {  # kilobytes as they travel; requests in number
    "front": {"document": 18, "stylesheet": 12, "script": 4, "font": 45, "image": 120, "requests": 14, "all": 200},
    "section": LIST,
    "tag": LIST,
    "author": LIST,
    "source": LIST,
    "archive": PLAIN,
    "topics": PLAIN,
    "year": PLAIN,
    "month": LIST,
    "day": LIST,
    "story": STORY,
    "story-plain": STORY | {"image": 0, "requests": 8, "all": 85},
    "page": PLAIN | {"document": 9},
    "corrections": PLAIN,
    "feeds": PLAIN,
    "later": PLAIN | {"script": 3, "requests": 8},
    "search": PLAIN,
    "search-empty": PLAIN,
    "search-none": PLAIN,
    "form": PLAIN | {"image": 30, "requests": 8, "all": 115},  # the number to type is a picture
    "sign-in": PLAIN | {"script": 5, "requests": 10},  # the key of the device brings small scripts of its own
    "sign-up": PLAIN,
    "password": PLAIN,
    "not-found": PLAIN,
}


def rows(address: str) -> list[dict]:
    """`[{"name", "value", "goal", "unit", "ok"}]` for both editions."""
    with chromium() as browser:
        return [row for edition in ("ru", "en") for row in _edition(browser, address, edition)]


def _edition(browser: Browser, address: str, edition: str) -> Iterator[dict]:
    for kind, path in kinds(address, edition).items():
        if kind not in BUDGETS:
            continue
        found = weigh(browser, address + path)
        for part, goal in BUDGETS[kind].items():
            value = found[part] if part == "requests" else round(found[part] / 1024, 1)
            unit = "" if part == "requests" else "kB"
            yield {
                "name": f"{kind} ({edition}): {part}",
                "value": value,
                "goal": goal,
                "unit": unit,
                "ok": value <= goal,
            }


def weigh(browser: Browser, address: str) -> Counter:
    """Bytes by type of resource, their sum under `all`, and the number of requests."""
    found: Counter = Counter()
    with browser.new_context(**TELEPHONE) as context:
        page = context.new_page()
        answers = []
        page.on("response", lambda answer: answers.append(answer))
        page.goto(address, wait_until="networkidle")
        for answer in answers:
            kind = answer.request.resource_type
            if kind in AFTERWARDS:
                continue
            packed = kind in ("document", "stylesheet", "script")
            size = len(gzip.compress(answer.body())) if packed else len(answer.body())
            found[kind] += size
            found["all"] += size
            found["requests"] += 1
    return found
