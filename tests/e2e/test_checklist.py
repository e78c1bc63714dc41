"""The checklist beside Publish, whose answers may come later than the next key."""

import pytest
from playwright.sync_api import Route, expect

from tests.e2e.story import expected
from tests.e2e.test_journey import STORY, sign_in

pytestmark = pytest.mark.browser


def test_an_answer_to_older_words_stops_no_press(chromium, newsroom):
    """The first answer finds no section; it comes when the section has been chosen."""
    held: list[Route] = []
    with chromium.new_context() as context:
        page = sign_in(context, newsroom.address, "/admin/", newsroom.people["editor"])
        page.goto(f"{newsroom.address}/admin/articles/article/from-text/")
        page.locator("#id_text").fill(expected(STORY).text)
        page.route("**/check/**", lambda route: held.append(route))
        with page.expect_request("**/check/**"):
            page.locator("#id_text").press("Control+Enter")
        expect(page.locator("#id_section")).to_be_visible()
        page.wait_for_load_state()
        assert held
        page.locator("#id_section").select_option(index=1)
        with page.expect_response("**/check/**"):
            held.pop(0).continue_()
        page.evaluate("() => new Promise(requestAnimationFrame)")
        page.locator("button[data-key=publish]").click()
        expect(page.locator(".messagelist .success a")).to_be_visible()


def test_a_tick_outlives_an_answer_to_older_words(chromium, newsroom):
    """Made while the list was being asked for, it is not in the answer."""
    held: list[Route] = []
    with chromium.new_context() as context:
        page = sign_in(context, newsroom.address, "/admin/", newsroom.people["editor"])
        page.goto(f"{newsroom.address}/admin/articles/article/add/")
        page.locator("#id_headline").fill("Мост через Лову")
        page.locator("#id_section").select_option(index=1)
        page.locator(".tiptap").click()
        page.keyboard.insert_text("Открыт, TK.")
        tick = page.locator("#checklist [name=despite]")
        expect(tick).to_be_visible()
        page.route("**/check/**", lambda route: held.append(route))
        with page.expect_request("**/check/**"):
            page.locator("#id_standfirst").fill("С понедельника")
        tick.check()
        with page.expect_response("**/check/**"):
            held.pop(0).continue_()
        page.evaluate("() => new Promise(requestAnimationFrame)")
        expect(tick).to_be_checked()
