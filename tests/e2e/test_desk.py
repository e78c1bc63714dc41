"""A moderator's day in both editions: by keys of its layout, by touch, without JavaScript, with a colleague."""

import re
import statistics

import pytest
from playwright.sync_api import expect

from tests.e2e.desk import EDITIONS, WATCH_FOCUS, Desk

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module", params=EDITIONS, ids=lambda edition: edition.code)
def desk(request, chromium, newsroom) -> Desk:
    return Desk(request.param, chromium, newsroom)


def test_twenty_waiting_comments_with_twenty_one_keys(desk):
    masha = desk.moderator()
    query = desk.stories["twenty"]
    masha.open(query)
    page, spent = masha.page, []
    masha.expect_cards(20)
    page.evaluate(WATCH_FOCUS)
    for card, place in zip(masha.cards, "AAAAASAAAAADAAAAASAA", strict=True):
        masha.expect_focus(card)
        if place == "D":
            masha.press("D")
        # One at a time, as people read: else the time of each would be that of all before it
        with page.expect_response(re.compile("/decide/")) as answer:
            masha.press("3" if place == "D" else place)
        answer.value.finished()
        timing = answer.value.request.timing
        spent.append(timing["responseStart"] - timing["requestStart"])
    expect(page.locator(".desk-empty-title")).to_be_visible()
    masha.expect_focus("desk-empty")
    expect(masha.said).to_contain_text(desk.edition.says("0 left"))
    assert (page.evaluate("window.lost"), masha.keys) == (0, 21)
    typical, longest = statistics.median(spent), max(spent)
    print(f"\n20 comments: {masha.keys} keys, {typical:.0f} ms, at most {longest:.0f} ms")
    masha.open(f"{query}&state=all")
    numbers = page.locator(".state-tabs [href^='?'] .state-number").all_inner_texts()
    assert numbers == ["0", "17", "0", "1", "2", "0", "20"]


def test_undo_puts_each_back_where_it_was(desk):
    masha = desk.moderator()
    masha.open(desk.stories["undone"])
    first, second, third = masha.cards
    masha.press("J")
    masha.press("A")
    masha.expect_focus(third)
    masha.press("S")
    masha.expect_focus(first)
    masha.press("Z")
    masha.expect_cards(2)
    masha.expect_focus(third)
    masha.press("Z")
    masha.expect_cards(3)
    masha.expect_focus(second)
    assert masha.cards == [first, second, third]
    expect(masha.said).to_contain_text(desk.edition.says("Undone. 3 left."))
    masha.page.reload()
    masha.expect_cards(3)


def test_words_typed_survive_a_server_that_fails(desk):
    masha = desk.moderator()
    masha.open(desk.stories["failing"])
    page = masha.page
    page.route("**/decide/**", lambda route: route.abort())
    masha.press("P")
    page.keyboard.insert_text("Спасибо, исправим")
    page.keyboard.press("Control+Enter")
    card = page.locator(".card").first
    expect(card.locator(".card-refused")).to_contain_text(desk.edition.says("It was not sent"))
    expect(card.locator("details[data-verb=privately] textarea")).to_have_value("Спасибо, исправим")
    expect(page.locator(".card")).to_have_count(2)
    page.unroute("**/decide/**")
    with page.expect_response(re.compile("/decide/privately/")) as answer:
        card.locator("details[data-verb=privately] button").click()
    assert answer.value.ok
    masha.expect_cards(1)


def test_a_double_click_decides_one(desk):
    """The next card comes under the pointer before the second click."""
    masha = desk.moderator()
    masha.open(desk.stories["double"])
    page = masha.page
    box = page.locator(".card").first.get_by_role("button", name=desk.edition.says("Approve")).bounding_box()
    with page.expect_response(re.compile("/decide/approve/")):
        page.mouse.dblclick(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    page.wait_for_timeout(200)
    expect(page.locator(".card")).to_have_count(1)


def test_words_typed_survive_an_answer_that_comes_late(desk):
    masha = desk.moderator()
    masha.open(desk.stories["answered"])
    page, held = masha.page, []
    page.route("**/decide/edit/**", lambda route: held.append(route))
    masha.press("E")
    page.keyboard.insert_text("Word. ")
    page.keyboard.press("Control+Enter")
    panel = page.locator(".card details[data-verb=privately]")
    panel.locator("summary").click()
    words = panel.locator("textarea")
    words.fill("Thank you, mended")
    with page.expect_response("**/decide/edit/**"):
        held.pop().continue_()
    expect(page.locator(".card-text")).to_contain_text("Word.")
    expect(words).to_have_value("Thank you, mended")
    expect(words).to_be_focused()


def test_keys_are_letters_in_a_field_and_can_be_switched_off(desk):
    masha = desk.moderator()
    masha.open(desk.stories["quiet"])
    page = masha.page
    masha.press("R")
    for place in "ASZ":
        masha.press(place)
    answer = page.locator(".card").first.locator("details[data-verb=answer] textarea")
    expect(answer).to_have_value(desk.edition.typed("ASZ"))
    page.keyboard.press("Escape")
    masha.expect_focus(masha.cards[0])
    masha.press("A", modifiers=2)  # Ctrl
    page.locator("#desk-keys summary").click()
    page.get_by_label(desk.edition.says("Single keys are on")).uncheck()
    page.locator(".card").first.focus()
    masha.press("A")  # a card that is decided goes at once
    masha.expect_cards(2)
    page.reload()
    masha.expect_cards(2)
    expect(page.locator("#desk-keys-on")).not_to_be_checked()


def test_the_chosen_ones_are_approved_together(desk):
    masha = desk.moderator()
    masha.open(desk.stories["together"])
    for place in "XJXJX":
        masha.press(place)
    with masha.answered(3):
        masha.press("A", modifiers=8)  # Shift
    masha.expect_cards(1)
    masha.page.reload()
    masha.expect_cards(1)


def test_two_moderators_never_decide_the_same(desk):
    query = desk.stories["shared"]
    masha, chief = desk.moderator(), desk.moderator("chief")
    masha.open(query)
    chief.open(query)
    with masha.answered():
        masha.press("A")
    chief.press("S")
    refused = chief.page.locator(".card-refused:not([hidden])")
    expect(refused).to_contain_text(desk.edition.says("Already decided"))
    expect(refused).to_contain_text(desk.edition.says("approved"))
    chief.expect_cards(2)


def test_what_stood_in_view_is_read(desk):
    masha = desk.moderator(viewport={"width": 1280, "height": 800})
    page = masha.page
    with page.expect_response("**/comments/comment/read/"):
        masha.open(desk.stories["seen"])
    page.reload()
    expect(page.locator(".card").first).not_to_have_attribute("data-unread", "")
    expect(page.locator(".card").last).to_have_attribute("data-unread", "")


def test_without_javascript_each_button_leads_to_the_next_comment(desk):
    masha = desk.moderator(java_script_enabled=False)
    masha.open(desk.stories["plain"])
    page, second = masha.page, masha.cards[1]
    page.locator(".card").first.get_by_role("button", name=desk.edition.says("Approve")).click()
    expect(page).to_have_url(re.compile(f"#{second}$"))
    masha.expect_cards(2)
    page.locator(f"#{second} details[data-verb=decline] summary").click()
    page.locator(f"#{second} .rules button").first.click()
    masha.expect_cards(1)
    page.locator("#desk-undo li").nth(1).get_by_role("button").click()  # not the last, but the one before
    masha.expect_cards(2)


def test_on_a_telephone_a_thumb_hits_every_button(desk):
    query = desk.stories["thumb"]
    telephone = {"viewport": {"width": 360, "height": 720}, "has_touch": True, "is_mobile": True}
    masha = desk.moderator(**telephone)
    masha.open(query)
    page = masha.page
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
    heights = page.locator(".card .decide:visible").evaluate_all("all => all.map(one => one.offsetHeight)")
    assert (len(heights), min(heights) >= 44) == (7, True)
    page.locator(".card summary", has_text=desk.edition.says("Decline")).tap()
    page.locator(".rules button").nth(1).tap()
    masha.expect_cards(0)
