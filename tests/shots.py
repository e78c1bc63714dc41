"""`make shots`: each kind of page, narrow and wide, light and dark, on one sheet an area.

`python -m tests.shots AREA ...` makes the sheets only of areas that begin so, as `lists-ru` or `chief`.
"""

import os
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from PIL import Image, ImageDraw
from playwright.sync_api import Browser, BrowserContext

from tests.browser import chromium
from tests.kinds import kinds
from tests.starting import ROOT, Running, environment, running

WIDTHS, SCHEMES = (360, 768, 1280, 1920), ("light", "dark")
TALLEST, STRIP, GAP = 2600, 22, 16
READING = ("front", "story", "story-plain", "page", "not-found")
LISTS = ("section", "tag", "author", "source", "archive", "topics", "year", "month", "day", "corrections")
FORMS = ("form", "search", "search-empty", "search-none", "sign-in", "sign-up", "later", "feeds")
DOORS = {"code": "account/login/code/", "password": "account/password/reset/", "newsroom": "admin/login/"}
ACCOUNT = {
    "account": "",
    "comments": "comments/",
    "email": "email/",
    "change-password": "password/change/",
    "connections": "3rdparty/",
    "second-step": "2fa/",
    "is-it-you": "2fa/totp/activate/",
    "erase": "erase/",
}
DESK = {
    "from-text": "articles/article/from-text/",
    "front": "articles/pin/",
    "outlook": "outlook/",
    "health": "health/",
    "figures": "figures/",
    "mistakes": "comments/mistakereport/",
    "people": "portal/user/",
    "groups": "auth/group/",
}
STORY = {"form": "change/", "versions": "history/", "comparison": "compare/", "preview": "preview/all/"}
EAGER = "() => document.querySelectorAll('img[loading=lazy]').forEach(image => { image.loading = 'eager'; })"
Shot = tuple[str, Image.Image]


def areas(newsroom: Running) -> dict[str, dict[str, str]]:
    """By area, the pages' names and paths; what needs a person is in an area that begins with that person's role."""
    prefixes = {"ru": "/", "en": "/en/"}
    readers = {edition: kinds(newsroom.address, edition) for edition in ("ru", "en")}
    desks = ("", "articles/article/", "articles/article/add/", "comments/comment/", "donations/donationlink/")
    return {
        **{f"readers-{edition}": _some(found, READING) for edition, found in readers.items()},
        **{f"lists-{edition}": _some(found, LISTS) for edition, found in readers.items()},
        **{f"forms-{edition}": _some(found, FORMS) for edition, found in readers.items()},
        **{f"doors-{edition}": _under(prefix, DOORS) for edition, prefix in prefixes.items()},
        **{f"editor-account-{edition}": _under(f"{prefix}account/", ACCOUNT) for edition, prefix in prefixes.items()},
        **{f"chief-desk-{edition}": _under(f"{prefix}admin/", DESK) for edition, prefix in prefixes.items()},
        **{f"chief-story-{edition}": _under(_in_admin(found), STORY) for edition, found in readers.items()},
        "editor": {path or "index": f"/admin/{path}" for path in desks[:3]},
        "moderator": {
            path or "index": f"/admin/{path}"
            for path in (desks[0], desks[3], "comments/comment/?state=published", "comments/report/")
        },
        "chief": {
            path or "index": f"/en/admin/{path}" for path in (*desks, "articles/photo/", "articles/photo/upload/")
        },
    }


def _in_admin(found: dict[str, str]) -> str:
    """Where the newsroom keeps the story, in the language of its edition."""
    number = found["story"].rstrip("/").rsplit("/", 1)[1].split("-")[0]
    return f"{found['front']}admin/articles/article/{number}/"


def _some(found: dict[str, str], wanted: tuple[str, ...]) -> dict[str, str]:
    return {name: found[name] for name in wanted if name in found}


def _under(place: str, pages: dict[str, str]) -> dict[str, str]:
    return {name: place + path for name, path in pages.items()}


def main(wanted: list[str]) -> int:
    target = Path(os.environ.get("DATA_DIR") or ROOT / "var") / "shots"
    target.mkdir(parents=True, exist_ok=True)
    with (
        tempfile.TemporaryDirectory(prefix="vestnik-shots-") as folder,
        running(environment(Path(folder), TESTING="1")) as newsroom,
        chromium() as browser,
    ):
        for area, pages in areas(newsroom).items():
            if wanted and not area.startswith(tuple(wanted)):
                continue
            shots = list(_taken(browser, newsroom, area, pages, Path(folder)))
            _sheet(shots).save(target / f"{area}.png", optimize=True)
            print(target / f"{area}.png", flush=True)
    return 0


def _taken(
    browser: Browser, newsroom: Running, area: str, pages: dict, folder: Path
) -> Iterator[tuple[str, Image.Image]]:
    for width in WIDTHS:
        for scheme in SCHEMES:
            context = browser.new_context(viewport={"width": width, "height": 800}, color_scheme=scheme)
            role = area.partition("-")[0]
            if role in newsroom.people:
                _sign_in(context, newsroom, role)
            for name, path in pages.items():
                file = folder / "shot.png"
                page = context.new_page()
                page.goto(newsroom.address + path)
                page.evaluate(EAGER)  # what stands below the screen is on the picture too
                page.wait_for_load_state("networkidle")
                page.screenshot(path=file, full_page=True)
                page.close()
                yield f"{name} {width} {scheme}", Image.open(file).convert("RGB")
            context.close()


def _sign_in(context: BrowserContext, newsroom: Running, role: str) -> None:
    name, password = newsroom.people[role]
    page = context.new_page()
    page.goto(f"{newsroom.address}/admin/login/")
    page.fill("[name=username]", name)
    page.fill("[name=password]", password)
    with page.expect_navigation():
        page.click("[type=submit]")
    page.close()


def _sheet(shots: list[Shot]) -> Image.Image:
    """Rows of one width and scheme each; what is very long is cut."""
    small = [(title, image.crop((0, 0, image.width, min(image.height, TALLEST))).reduce(2)) for title, image in shots]
    rows = [[shot for shot in small if shot[0].endswith(f"{w} {s}")] for w in WIDTHS for s in SCHEMES]
    width = max(sum(image.width + GAP for _title, image in row) for row in rows)
    sheet = Image.new("RGB", (width, sum(_height(row) for row in rows)), "#888")
    top = 0
    for row in rows:
        left = 0
        for title, image in row:
            ImageDraw.Draw(sheet).text((left + 4, top + 4), title, fill="white")
            sheet.paste(image, (left, top + STRIP))
            left += image.width + GAP
        top += _height(row)
    return sheet


def _height(row: list[Shot]) -> int:
    return STRIP + GAP + max(image.height for _title, image in row)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
