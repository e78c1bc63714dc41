"""Suggestions while a question is typed: a list of links under the field, for keys and for ears."""

import re
from urllib.parse import quote

import pytest
from playwright.sync_api import Page, expect

from tests.walking import read

pytestmark = pytest.mark.browser
TYPED = "колокол"


@pytest.fixture
def page(chromium, newsroom):
    with chromium.new_context(viewport={"width": 360, "height": 740}) as context:
        page = context.new_page()
        page.goto(f"{newsroom.address}/search/")
        yield page


def type_in(page: Page, words: str = TYPED):
    """What is offered for `words`, as links."""
    with page.expect_response(lambda answer: answer.url.endswith(f"?q={quote(words)}")) as answer:
        page.get_by_role("searchbox").press_sequentially(words)
    addresses = re.findall(r'href="([^"]+)"', answer.value.text())
    links = page.get_by_role("list", name="Подсказки").get_by_role("link")
    # Until then those to the words without the last letter may be there still
    expect(links).to_have_count(len(addresses))
    expect(links.first).to_have_attribute("href", addresses[0])
    return links


def test_they_come_while_one_types_and_are_told(page):
    links = type_in(page)
    number = links.count()
    assert number > 1
    expect(links.filter(has_text=re.compile("колокол", re.IGNORECASE))).to_have_count(number)
    told = page.locator("p[data-told]")
    assert told.get_attribute("aria-live") == "polite"
    expect(told).to_have_text(re.compile(rf"^\D*{number}\D*$"))


def test_arrows_go_round_and_escape_gives_the_field_back(page):
    links, field = type_in(page), page.get_by_role("searchbox")
    field.press("ArrowDown")
    expect(links.first).to_be_focused()
    page.keyboard.press("ArrowUp")
    expect(field).to_be_focused()
    page.keyboard.press("ArrowUp")
    expect(links.last).to_be_focused()
    page.keyboard.press("ArrowDown")
    expect(field).to_be_focused()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Escape")
    expect(links).to_have_count(0)
    expect(field).to_be_focused()
    expect(field).to_have_value(TYPED)
    expect(page.locator("p[data-told]")).to_have_text("")


def test_enter_on_one_opens_it_and_in_the_field_searches(page, newsroom):
    links = type_in(page)
    page.keyboard.press("ArrowDown")
    address = links.first.get_attribute("href")
    page.keyboard.press("Enter")
    page.wait_for_url(newsroom.address + address)
    page.goto(f"{newsroom.address}/search/")
    type_in(page)
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile(r"/search/\?q="))
    expect(page.get_by_role("searchbox")).to_have_value(TYPED)
    expect(page.locator(".results .card").first).to_be_visible()


def test_who_goes_on_by_tab_leaves_none_behind(page):
    links = type_in(page)
    page.locator("[type=submit]").first.focus()
    expect(links.first).to_be_visible()  # still within the form
    page.locator(".footer a").first.focus()
    expect(links).to_have_count(0)


def test_what_was_folded_does_not_come_back_with_a_late_answer(page):
    held = []
    page.route("**/search/suggest/**", lambda route: held.append(route))
    page.get_by_role("searchbox").press_sequentially(TYPED)
    while not held:
        page.wait_for_timeout(50)
    page.locator(".footer a").first.focus()
    with page.expect_response("**/search/suggest/**"):
        held.pop().continue_()
    page.wait_for_timeout(100)
    expect(page.get_by_role("list", name="Подсказки")).to_have_count(0)


def test_the_wrong_layout_is_understood(page):
    assert type_in(page, "rjkjr").first.inner_text()


def test_without_scripts_nothing_is_missed(newsroom):
    """The form is an ordinary one; what the script asks for is a bare list."""
    assert "<html" not in read(f"{newsroom.address}/search/suggest/?q=kolo")
