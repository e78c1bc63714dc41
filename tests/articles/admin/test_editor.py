"""The text editor in Chromium, under the policy of the page."""

import os
from pathlib import Path

import pytest
from django.conf import settings

from articles.models import Article
from tests.articles.admin.desk import change_url, signed_in
from tests.cast import egor, make_article

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
CHROMIUM = os.environ.get("CHROMIUM", "/usr/bin/chromium")
EDITOR = ".ProseMirror[contenteditable=true]"
TITLES = "[...document.querySelectorAll('.prose-menubar button')].map(button => button.title)"


@pytest.fixture
def page(live_server):
    """A tab in which Egor is signed in; what the browser complains about is gathered in `complaints`."""
    if not Path(CHROMIUM).exists():
        pytest.skip("Chromium is not installed")
    from playwright.sync_api import sync_playwright

    session = signed_in(egor()).cookies[settings.SESSION_COOKIE_NAME].value
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox", "--disable-gpu"])
        context = browser.new_context(base_url=live_server.url)
        context.add_cookies([{"name": settings.SESSION_COOKIE_NAME, "value": session, "url": live_server.url}])
        tab = context.new_page()
        tab.complaints = []
        tab.on("console", lambda message: message.type == "error" and tab.complaints.append(message.text))
        yield tab
        browser.close()


def test_typed_and_loaded_spaces_are_kept(page):
    article = make_article(state="draft", body="<p>Two  spaces and a\u00a0hard one.</p>")
    page.goto(change_url(article))
    page.click(EDITOR)
    page.keyboard.press("Control+End")
    page.keyboard.type(" Typed words  stay as typed.")
    page.click("button[name=_continue]")
    page.wait_for_selector(".messagelist .success")
    saved = Article.objects.get().body.replace("&nbsp;", "\u00a0")
    assert saved == "<p>Two  spaces and a\u00a0hard one. Typed words  stay as typed.</p>"
    assert page.complaints == []


def test_its_buttons_speak_the_language_of_the_admin(page):
    article = make_article(state="draft")
    page.goto(change_url(article))
    page.wait_for_selector(EDITOR)
    russian = page.evaluate(TITLES)
    page.goto(f"/en{change_url(article)}")
    page.wait_for_selector(EDITOR)
    assert "bold" in page.evaluate(TITLES)
    assert [title for title in russian if title and title.isascii()] == []
