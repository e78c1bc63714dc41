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
        page.locator("#id_text").press("Control+Enter")
        expect(page.locator("#id_section")).to_be_visible()
        page.wait_for_function("() => document.readyState === 'complete'")
        while not held:
            page.wait_for_timeout(50)
        page.locator("#id_section").select_option(index=1)
        with page.expect_response("**/check/**"):
            held.pop(0).continue_()
        page.evaluate("() => new Promise(requestAnimationFrame)")
        page.locator("button[data-key=publish]").click()
        expect(page.locator(".messagelist .success a")).to_be_visible()
