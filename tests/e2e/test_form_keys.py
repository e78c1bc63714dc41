"""The story's form by keys alone, in the Russian layout: what a key prints there is not the Latin letter."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.e2e.test_journey import sign_in

pytestmark = pytest.mark.browser
EDITOR = ".ProseMirror[contenteditable=true]"
SENTENCE = "Старый мост через Лову открыли после ремонта, и первыми по нему прошли дети. "
PRESS = """([code, key, held]) => document.activeElement.dispatchEvent(
    new KeyboardEvent("keydown", {code, key, bubbles: true, cancelable: true, ...held}))"""


@pytest.fixture
def page(chromium, newsroom):
    with chromium.new_context(viewport={"width": 1280, "height": 900}) as context:
        yield sign_in(context, newsroom.address, "/admin/", newsroom.people["editor"])


def press(page: Page, code: str, key: str, **held: bool) -> None:
    """A key as the Russian layout sends it: the place says `KeyS`, the letter is `ы`."""
    page.evaluate(PRESS, [code, key, held])


def tab_to(page: Page, selector: str) -> None:
    for _ in range(120):
        page.keyboard.press("Tab")
        if page.evaluate("selector => document.activeElement.matches(selector)", selector):
            return
    raise AssertionError(f"no Tab leads to {selector}")


def test_a_story_is_written_saved_and_published_without_a_mouse(page, newsroom):
    page.goto(newsroom.address + "/admin/articles/article/add/")
    page.locator(EDITOR).wait_for()
    tab_to(page, "#id_headline")
    page.keyboard.type("Мост через Лову снова открыт")
    tab_to(page, EDITOR)
    page.keyboard.type("Мост открыт, TK.")
    tab_to(page, "#id_section")
    page.keyboard.press("ArrowDown")
    expect(page.locator("#checklist .checklist-warnings")).to_be_visible()  # short, and something left to write

    press(page, "KeyS", "ы", ctrlKey=True)
    page.wait_for_url(re.compile(r"/article/\d+/change/"))
    page.locator(EDITOR).wait_for()
    press(page, "Enter", "Enter", ctrlKey=True)  # the warnings stop it and take the focus
    expect(page.locator(".checklist li").first).to_be_visible()
    expect(page.locator("#checklist [name=despite]")).to_be_focused()
    page.keyboard.press("Escape")
    tab_to(page, EDITOR)
    page.keyboard.press("Control+A")
    page.keyboard.type(SENTENCE * 5)
    expect(page.locator(".checklist-good")).to_be_visible()

    with page.expect_popup() as popup:
        press(page, "KeyP", "з", altKey=True)
    expect(popup.value).to_have_url(re.compile("/preview/"))
    popup.value.close()

    press(page, "Enter", "Enter", metaKey=True)  # as on a Mac
    link = page.locator(".messagelist .success a").first
    expect(link).to_be_visible()
    link.focus()
    page.keyboard.press("Enter")
    expect(page.locator("h1")).to_have_text("Мост через Лову снова открыт")


def test_the_list_of_keys_opens_stands_alone_and_switches_them_off(page, newsroom):
    page.goto(newsroom.address + "/admin/articles/article/add/")
    page.locator(EDITOR).wait_for()
    keys = page.locator("#keys")
    page.locator("#id_headline").focus()
    page.keyboard.type("Why?")  # in a field it is a letter
    expect(keys).to_be_hidden()
    page.locator(".previewlink, .closelink").first.focus()
    press(page, "Slash", ",", shiftKey=True)
    expect(keys).to_be_visible()
    press(page, "KeyS", "ы", ctrlKey=True)  # a dialog has the floor
    assert page.url.endswith("/add/")
    page.locator("#keys-on").uncheck()
    page.keyboard.press("Escape")
    page.reload()
    page.locator(EDITOR).wait_for()
    page.locator(".closelink").first.focus()
    press(page, "Slash", "?", shiftKey=True)
    expect(keys).to_be_hidden()
    page.locator(".keys-button").click()
    page.locator("#keys-on").check()
    page.keyboard.press("Escape")
    page.locator(".closelink").first.focus()
    press(page, "Digit7", "?", shiftKey=True)
    expect(keys).to_be_visible()
