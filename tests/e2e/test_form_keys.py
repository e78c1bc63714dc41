"""The story's form by keys alone, in the Russian layout: what a key prints there is not the Latin letter."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser import hear
from tests.e2e.story import expected
from tests.e2e.test_journey import STORY, sign_in

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
    hear(page)
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


class Hands:
    """On a keyboard with the Russian layout; what they press is counted, with Tab to a place as one."""

    CTRL = 2

    def __init__(self, page: Page):
        self.page, self.count = page, 0
        self.session = page.context.new_cdp_session(page)

    def press(self, code: str, key: str, number: int, modifiers: int = 0, **more) -> None:
        self.count += 1
        event = {"code": code, "key": key, "windowsVirtualKeyCode": number, "modifiers": modifiers}
        self.session.send("Input.dispatchKeyEvent", {"type": "rawKeyDown", **event, **more})
        self.session.send("Input.dispatchKeyEvent", {"type": "keyUp", **event})

    def tab_to(self, selector: str) -> None:
        self.count += 1
        tab_to(self.page, selector)

    def enter(self, modifiers: int = 0) -> None:
        if not modifiers:
            self.count += 1
            return self.page.keyboard.press("Enter")
        return self.press("Enter", "Enter", 13, modifiers)

    def paste(self) -> None:
        self.press("KeyV", "м", 86, self.CTRL, commands=["paste"])

    def down(self) -> None:
        self.press("ArrowDown", "ArrowDown", 40)


@pytest.mark.parametrize(("admin", "choices"), [("/admin/", 0), ("/en/admin/", 2)])
def test_a_pasted_story_is_published_by_keys_alone(chromium, newsroom, admin, choices):
    """Eight actions at most on two screens, from the text in the clipboard to the page."""
    allowed = ["clipboard-read", "clipboard-write"]
    story, screens = expected(STORY), []
    with chromium.new_context(viewport={"width": 1280, "height": 900}, permissions=allowed) as context:
        page = sign_in(context, newsroom.address, admin, newsroom.people["editor"])
        page.evaluate("text => navigator.clipboard.writeText(text)", story.text)
        page.on("domcontentloaded", lambda there: screens.append(there.url))
        hands = Hands(page)
        hands.tab_to(".desk-begin a.default")
        hands.enter()
        page.wait_for_url("**/from-text/")
        expect(page.locator("#id_text")).to_be_focused()
        hands.paste()
        hands.enter(hands.CTRL)
        expect(page.locator("#id_section")).to_be_focused()
        expect(page.locator("#id_headline")).to_have_value(story.headline)
        hands.down()
        if choices:
            hands.tab_to("#id_edition")
            hands.down()
        page.wait_for_load_state()
        screens_before = len(screens)
        hands.enter(hands.CTRL)
        expect(page.locator(".messagelist .success a")).to_be_visible()
        address = page.locator(".messagelist .success a").first.evaluate("link => link.href")
        assert page.request.get(address).ok and ("/en/" in address) == bool(choices)
    assert (hands.count, screens_before) == (6 + choices, 2)
