"""Two editors on one story, a closed tab and an expired session: nobody's words are lost."""

import re

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from tests.e2e.test_journey import sign_in

pytestmark = pytest.mark.browser


def draft(page: Page, address: str, headline: str) -> str:
    page.goto(f"{address}/en/admin/articles/article/add/")
    page.locator("#id_headline").fill(headline)
    write(page, "The wheel turns.")
    page.locator("#id_section").select_option(index=1)
    page.get_by_role("button", name="Save draft").click()
    expect(page).to_have_url(re.compile(r"/change/$"))
    return page.url


def write(page: Page, text: str) -> None:
    page.locator(".tiptap").click()
    page.keyboard.type(text)


def status(page: Page):
    return page.locator("#autosave-status")


@pytest.fixture
def rooms(newsroom, chromium):
    """Two browsers: the editor's and the chief's."""
    contexts = [chromium.new_context(), chromium.new_context()]
    pages = [
        sign_in(context, newsroom.address, "/en/admin/", newsroom.people[role])
        for context, role in zip(contexts, ("editor", "chief"), strict=True)
    ]
    yield contexts, pages
    for context in contexts:
        context.close()


def test_they_collide_and_choose(newsroom, rooms):
    _contexts, (egor, chief) = rooms
    story = draft(egor, newsroom.address, "The mill by the river")
    chief.goto(story)
    expect(chief.locator("#colleagues")).to_contain_text("has this form open")
    chief.locator("#id_headline").fill("The mill, as the chief has it")
    chief.get_by_role("button", name="Save draft").click()
    expect(chief.locator(".messagelist")).to_be_visible()

    egor.locator("#id_headline").fill("The mill, as Egor has it")
    egor.locator("#id_dateline").fill("Tver, May 1")
    egor.keyboard.press("Control+KeyS")
    expect(egor.get_by_role("heading", name="Two versions of one story")).to_be_visible()
    egor.get_by_role("button", name="Save what is chosen").click()
    expect(egor.locator(".error-summary a")).to_have_count(1)
    theirs = egor.locator("#choice-headline input[value=theirs]")
    theirs.focus()
    egor.keyboard.press("Space")
    egor.get_by_role("button", name="Save what is chosen").focus()
    egor.keyboard.press("Enter")
    expect(egor.locator("#id_headline")).to_have_value("The mill, as the chief has it")
    expect(egor.locator("#id_dateline")).to_have_value("Tver, May 1")
    egor.get_by_role("link", name="Versions").click()
    expect(egor.locator(".versions li")).to_have_count(4)  # first, the chief's, put aside, put together


def test_a_closed_tab_loses_nothing(newsroom, rooms):
    (context, _other), (egor, _chief) = rooms
    story = draft(egor, newsroom.address, "A tab that closes")
    write(egor, " Words of a closed tab.")
    expect(status(egor)).to_contain_text("saved as a draft of yours", timeout=15000)
    egor.close()
    again = context.new_page()
    again.goto(story)
    again.locator(".notice-unsaved a.button").click()
    expect(again.locator(".tiptap")).to_contain_text("Words of a closed tab.")
    again.get_by_role("button", name="Save draft").click()
    expect(again.locator(".notice-unsaved")).to_have_count(0)
    expect(again.locator(".tiptap")).to_contain_text("Words of a closed tab.")


def test_an_expired_session_loses_nothing(newsroom, rooms):
    (context, _other), (egor, _chief) = rooms
    story = draft(egor, newsroom.address, "A session that ends")
    expire(context)
    egor.locator("#id_headline").fill("Typed after the session had ended")
    expect(status(egor)).to_contain_text("You are signed out", timeout=15000)
    egor.get_by_role("button", name="Save draft").click()
    expect(egor.locator("[name=password]")).to_be_visible()
    name, password = newsroom.people["editor"]
    egor.locator("[name=username]").fill(name)
    egor.locator("[name=password]").fill(password)
    egor.locator("[type=submit]").click()
    expect(egor).to_have_url(story)
    egor.locator("#found-here a").click()
    expect(egor.locator("#id_headline")).to_have_value("Typed after the session had ended")


def expire(context: BrowserContext) -> None:
    kept = [cookie for cookie in context.cookies() if "session" not in cookie["name"]]
    context.clear_cookies()
    context.add_cookies(kept)
