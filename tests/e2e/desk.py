"""A moderator at the desk in the browser: keys as places on a Russian keyboard, counted; focus, watched."""

import os
import subprocess
import sys

from playwright.sync_api import Browser, Page

from tests.e2e.conftest import ROOT, Newsroom

RUSSIAN = dict(zip("ABDEJKPRSXZ", "ФИВУОЛЗКЫЧЯ", strict=True))
WATCH_FOCUS = """() => {
    window.lost = 0;
    const look = () => {
        if (!document.activeElement || document.activeElement === document.body) window.lost += 1;
        requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
}"""
MAKE = """
from articles.models import Article
from comments.models import Comment
story = Article.objects.filter(edition="ru").published().first()
story.pk = None
story.headline, story.slug = "{title}", "{title}"
story.save()
for number in range({number}):
    Comment.objects.create(article=story, name=f"Читатель {{number}}", email=f"reader{{number}}@{title}.example",
        text=f"Комментарий {{number}} к рассказу {title}.", language="ru")
print(story.pk)
"""


def discussed_story(newsroom: Newsroom, title: str, number: int) -> str:
    """A story with so many waiting comments; the query that shows just them on the desk."""
    environment = os.environ | {"DATA_DIR": str(newsroom.data_dir), "TESTING": "1"}
    environment.pop("DATABASE_URL", None)
    command = [sys.executable, "manage.py", "shell", "--no-imports", "-c", MAKE.format(title=title, number=number)]
    made = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, check=True)
    return f"?article={made.stdout.split()[-1]}"


class Moderator:
    """Presses keys whose letters are Russian, and counts them."""

    def __init__(self, browser: Browser, newsroom: Newsroom, role: str = "moderator", **context):
        self.newsroom, self.keys = newsroom, 0
        self.page: Page = browser.new_context(**context).new_page()
        name, password = newsroom.people[role]
        self.page.goto(f"{newsroom.address}/admin/login/")
        self.page.fill("[name=username]", name)
        self.page.fill("[name=password]", password)
        self.page.click("[type=submit]")
        self.page.wait_for_url("**/admin/")

    def open(self, query: str) -> None:
        self.page.goto(f"{self.newsroom.address}/admin/comments/comment/{query}")
        self.session = self.page.context.new_cdp_session(self.page)

    def press(self, place: str, **modifiers) -> None:
        """`A` is the key under which the Russian layout has Ф; digits are the same in both."""
        letter = RUSSIAN.get(place, place).lower()
        code = f"Digit{place}" if place.isdigit() else f"Key{place}"
        event = {"key": letter, "code": code, "windowsVirtualKeyCode": ord(place), **modifiers}
        self.session.send("Input.dispatchKeyEvent", {"type": "keyDown", "text": letter, **event})
        self.session.send("Input.dispatchKeyEvent", {"type": "keyUp", **event})
        self.keys += 1

    @property
    def focused(self) -> str:
        return self.page.evaluate("document.activeElement.closest('.card, .desk-empty')?.id ?? ''")

    @property
    def said(self) -> str:
        return self.page.locator("#desk-said").inner_text()
