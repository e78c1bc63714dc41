"""A guest's day: reads, writes, answers, follows what became of it, reports, asks for letters. In both editions."""

import re
import time

import pytest
from playwright.sync_api import Page, expect

from tests.e2e.inside import inside
from tests.walking import read, stories

pytestmark = [pytest.mark.browser, pytest.mark.journey]

APPROVE = """
from comments import moderation
from comments.models import Comment
from portal.models import User
comment = Comment.objects.get(text={text!r})
moderation.approve(comment, by=User.objects.get(username="masha"))
print(comment.get_absolute_url())
"""


@pytest.fixture(params=["ru", "en"])
def story(request, newsroom) -> str:
    """One that has a discussion already."""
    found = (newsroom.address + path for path in stories(newsroom.address))
    ours = (address for address in found if ("/en/" in address) == (request.param == "en"))
    return next(address for address in ours if "?reply=" in read(address))


@pytest.fixture(params=[True, False], ids=["javascript", "no-javascript"])
def guest(request, chromium):
    with chromium.new_context(java_script_enabled=request.param, viewport={"width": 360, "height": 740}) as context:
        page = context.new_page()
        page.set_default_timeout(15_000)
        page.set_default_navigation_timeout(15_000)
        page.with_script = request.param
        yield page


def number(page: Page) -> None:
    box = page.locator("[name=captcha_1]")
    expect(box).to_have_attribute("inputmode", "numeric")
    expect(page.locator(".number-sound")).to_have_attribute("src", re.compile(r"/captcha/sound/"))
    box.fill("PASSED")


def press(page: Page, selector: str) -> None:
    with page.expect_navigation():
        page.locator(selector).first.click()


def write(page: Page, form: str, words: dict, ticks: tuple[str, ...] = ()) -> None:
    for name, value in words.items():
        page.locator(f"{form} [name={name}]").fill(value)
    for name in ticks:
        page.locator(f"{form} [name={name}]").check()


def test_a_guests_day(guest, newsroom, story):
    mark = f"{guest.with_script} {story[-40:]}"
    text = f"What a lovely story, and how well told. {mark}"
    words = {"name": "Vera", "email": "vera@example.org", "text": text}

    guest.goto(story)
    write(guest, "#comment-form", words, ("consent", "answers_by_mail"))
    if not guest.with_script:
        press(guest, "#comment-form [type=submit]")
        expect(guest.locator("[name=text]")).to_have_value(text)
        expect(guest.locator("[name=consent]")).to_be_checked()
    number(guest)
    press(guest, "#comment-form [type=submit]:not([name])")
    expect(guest).to_have_url(re.compile("/receipt/"))
    receipt = guest.url.split("#")[0]  # with it, the browser would stay on the page as it was
    expect(guest.locator(".comment-text")).to_have_text(text)
    assert text not in read(story)

    inside(newsroom, APPROVE.format(text=text))
    guest.goto(receipt)
    press(guest, "a[href*='/comment/']")
    expect(guest.locator(".comment:target .comment-text").first).to_have_text(text)

    press(guest, ".comment:target .comment-foot a[href*='/report/']")
    guest.locator("[name=reason][value=other]").check()
    guest.locator(".form-page [name=text]").fill("I have thought better of it")
    guest.locator(".form-page [name=email]").fill("vera@example.org")
    press(guest, ".form-page [type=submit]:not([name])")
    number(guest)
    press(guest, ".form-page [type=submit]:not([name])")
    expect(guest).to_have_url(re.compile(r"\?sent=1"))

    guest.goto(story)
    press(guest, ".comment-foot a[href*='?reply=']")
    expect(guest.locator(".comment-answered")).to_be_visible()
    if "/en/" in story:
        letters_come(newsroom)


def letters_come(newsroom) -> None:
    """By the real worker: about the tick, and about the report."""
    wanted = {"List-Unsubscribe-Post: List-Unsubscribe=One-Click", "the editors received your report No."}
    deadline = time.monotonic() + 60
    while missing := {words for words in wanted if words not in mails(newsroom)}:
        assert time.monotonic() < deadline, missing
        time.sleep(0.5)


def mails(newsroom) -> str:
    return "".join(file.read_text(errors="replace") for file in (newsroom.data_dir / "mail").glob("*"))
