"""Notices offered beside the checklist, and put in by a press."""

import pytest
from playwright.sync_api import expect

from tests.e2e.test_journey import sign_in

pytestmark = [pytest.mark.browser, pytest.mark.journey]
TEXT = "Архив показал Дмитрий Астахов. Потом пошли в казино."
NOTICE = "рубрику об архивах"


def test_a_notice_is_offered_put_in_and_taken_back(chromium, newsroom):
    with chromium.new_context(viewport={"width": 1280, "height": 900}) as context:
        page = sign_in(context, newsroom.address, "/admin/", newsroom.people["editor"])
        page.goto(f"{newsroom.address}/admin/articles/article/add/")
        editor, offers = page.locator(".tiptap"), page.locator(".offers")
        editor.click()
        page.keyboard.insert_text(TEXT)
        offers.locator("summary").click()
        person, age = offers.locator("li", has_text=NOTICE), offers.locator("li", has_text="16+")
        expect(person).to_be_visible()
        expect(age).to_be_visible()
        assert editor.inner_text() == TEXT  # nothing is put in by itself
        for offer in (person, age):
            box = offer.bounding_box()
            assert box["x"] >= 0 and box["x"] + box["width"] <= 1280
        with page.expect_response("**/check/**"):  # the offers are listed anew
            age.locator("[name=notice]").click()
        expect(page.locator("#id_age_mark")).to_have_value("16")
        expect(age).to_have_count(0)
        person.locator("[name=notice]").click()
        expect(editor).to_contain_text(NOTICE)
        expect(editor).to_contain_text("Дмитрий Астахов*")
        editor.click()
        page.keyboard.press("Control+KeyZ")
        expect(editor).not_to_contain_text(NOTICE)
