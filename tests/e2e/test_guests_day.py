"""A guest's day: reads, writes, answers, follows what became of it, reports, asks for letters. In both editions."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.e2e.inside import inside
from tests.e2e.waiting import letter
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
    edition, script = "en" if "/en/" in story else "ru", "script" if guest.with_script else "plain"
    email = f"vera-{edition}-{script}@guests.example"
    text = f"What a lovely story, and how well told. {email}"
    words = {"name": "Vera", "email": email, "text": text}

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
    guest.locator(".form-page [name=email]").fill(email)
    press(guest, ".form-page [type=submit]:not([name])")
    number(guest)
    press(guest, ".form-page [type=submit]:not([name])")
    expect(guest).to_have_url(re.compile(r"\?sent=1"))

    guest.goto(story)
    press(guest, ".comment-foot a[href*='?reply=']")
    expect(guest.locator(".comment-answered")).to_be_visible()
    if edition == "en":  # about the tick, and about the report
        assert letter(newsroom, f"To: {email}", "List-Unsubscribe-Post: List-Unsubscribe=One-Click")
        assert letter(newsroom, f"To: {email}", "the editors received your report No.")
