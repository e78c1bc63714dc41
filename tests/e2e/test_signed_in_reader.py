"""A signed-in reader's day: an account with a mailed code, a text begun before signing in, the comment, the list."""

import email as mail
import re

import pytest
from playwright.sync_api import Page, expect

from tests.e2e.waiting import letter
from tests.walking import stories

pytestmark = pytest.mark.browser
TEXT = "Написано до входа — и не потеряно"


def code_by_mail(newsroom, address: str) -> str:
    body = mail.message_from_string(letter(newsroom, f"To: {address}")).get_payload(decode=True).decode()
    return re.search(r"^    (\S+)$", body, re.MULTILINE)[1]


def sign_up(page: Page, newsroom, edition: str, email: str) -> None:
    page.locator(f'.form-page a[href*="{edition}/account/signup/"]').click()
    page.fill("[name=name]", "Софья Переправина")
    page.fill("[name=email]", email)
    page.fill("[name=password1]", "a-mill-by-the-river")
    page.check("[name=consent]")
    page.locator("form:has([name=consent]) [type=submit]").click()
    page.fill("[name=code]", code_by_mail(newsroom, email))
    page.locator("form:has([name=code]) [type=submit]").first.click()


@pytest.mark.parametrize("edition", ["", "/en"])
@pytest.mark.parametrize("javascript", [True, False], ids=["javascript", "no-javascript"])
def test_a_reader_signs_in_while_writing(newsroom, chromium, edition, javascript):
    story = next(path for path in stories(newsroom.address) if path.startswith("/en/") is bool(edition))
    email = f"vera{bool(edition):d}{javascript:d}@example.org"
    with chromium.new_context(java_script_enabled=javascript, viewport={"width": 360, "height": 640}) as context:
        page = context.new_page()
        page.goto(newsroom.address + story)
        form = page.locator("#comment-form")
        form.locator("[name=text]").fill(TEXT)
        if javascript:
            form.locator(".comment-login a").click()
        else:
            form.locator("[name=sign-in]").click()
        sign_up(page, newsroom, edition, email)
        expect(form.locator("[name=text]")).to_have_value(TEXT)
        expect(page.locator(".writer")).to_contain_text("Софья Переправина")
        expect(form.locator("[name=email]:visible, [name=captcha_1]")).to_have_count(0)
        form.locator("[type=submit]:not([name])").click()
        expect(page).to_have_url(re.compile(r"/receipt/"))
        page.goto(f"{newsroom.address}{edition}/account/")
        expect(page.locator(".mine")).to_contain_text(TEXT)
        stranger = chromium.new_context().new_page()
        assert "Софья Переправина" not in stranger.request.get(newsroom.address + story).text()
