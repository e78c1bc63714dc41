"""A reader with a keyboard: where Tab leads, and that one always sees where one is."""

import pytest
from playwright.sync_api import Page, expect

from tests.kinds import kinds

pytestmark = pytest.mark.browser

FOCUSED = (
    "() => document.activeElement.matches(':focus-visible') && getComputedStyle(document.activeElement).outlineWidth"
)


@pytest.fixture(scope="module")
def pages(newsroom) -> dict[str, str]:
    return {kind: newsroom.address + path for kind, path in kinds(newsroom.address, "ru").items()}


@pytest.fixture
def reader(chromium):
    with chromium.new_context(viewport={"width": 1280, "height": 720}, reduced_motion="reduce") as context:
        yield context.new_page()


def tabs(page: Page, times: int) -> None:
    for _ in range(times):
        page.keyboard.press("Tab")


def test_three_links_lead_past_what_is_the_same_everywhere(reader, pages):
    reader.goto(pages["story"])
    for target in ("#main", "#menu", "#comments"):
        tabs(reader, 1)
        link = reader.locator(f".skip a[href='{target}']")
        expect(link).to_be_focused()
        expect(link).to_be_in_viewport()


def test_the_form_is_two_tabs_from_the_comments(reader, pages):
    reader.goto(pages["story"])
    tabs(reader, 3)
    reader.keyboard.press("Enter")
    expect(reader.locator("#comments-title")).to_be_in_viewport()
    tabs(reader, 1)
    reader.keyboard.press("Enter")  # "Write a comment"
    expect(reader.locator("#comment-form h3")).to_be_in_viewport()
    tabs(reader, 1)
    expect(reader.locator("#comment-form:focus-within")).to_have_count(1)


def test_the_sections_come_next_after_their_link(reader, pages):
    reader.goto(pages["front"])
    tabs(reader, 2)
    reader.keyboard.press("Enter")
    tabs(reader, 1)
    expect(reader.locator(".menu li a").first).to_be_focused()


def test_the_folded_menu_opens_and_closes_by_keys(reader, pages):
    reader.set_viewport_size({"width": 360, "height": 640})
    reader.goto(pages["front"])
    summary = reader.locator(".menu summary")
    summary.focus()
    reader.keyboard.press("Enter")
    expect(reader.locator(".menu li a").first).to_be_visible()
    tabs(reader, 1)
    reader.keyboard.press("Escape")
    expect(reader.locator(".menu li a").first).to_be_hidden()
    expect(summary).to_be_focused()


def test_whoever_tabs_sees_where_he_is(reader, pages):
    reader.goto(pages["front"])
    seen = set()
    for _ in range(60):
        tabs(reader, 1)
        focused = reader.locator(":focus")
        if focused.count() == 0:
            break
        expect(focused).to_be_in_viewport()
        seen.add(focused.evaluate("element => element.href || element.textContent"))
        card = focused.evaluate("element => !!element.closest('.card')")
        assert card or reader.evaluate(FOCUSED) == "3px", focused.evaluate("element => element.outerHTML")
    assert len(seen) > 20


def test_a_story_kept_for_later_is_on_the_list(reader, pages):
    reader.goto(pages["story"])
    headline = reader.locator("h1").inner_text()
    button = reader.locator("[data-later] button")
    button.press("Enter")
    expect(button).to_have_attribute("aria-pressed", "true")
    other = reader.context.new_page()
    other.goto(pages["story"])
    other.locator("[data-later] button").press("Enter")
    expect(button).to_have_attribute("aria-pressed", "false")  # or a press here would do the contrary
    other.locator("[data-later] button").press("Enter")
    other.close()
    reader.goto(pages["later"])
    expect(reader.get_by_role("link", name=headline)).to_be_visible()
    reader.locator("[data-stories] button").press("Enter")
    expect(reader.locator("[data-empty]")).to_be_visible()
