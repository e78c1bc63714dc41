"""The text editor in Chromium, under the policy of the page."""

import pytest

from articles.models import Article
from tests.articles.admin.desk import change_url
from tests.browser import hear
from tests.cast import make_article

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
EDITOR = ".ProseMirror[contenteditable=true]"
TITLES = "[...document.querySelectorAll('.prose-menubar button')].map(button => button.title)"


def test_typed_and_loaded_spaces_are_kept(page):
    article = make_article(state="draft", body="<p>Two  spaces and a\u00a0hard one.</p>")
    page.goto(change_url(article))
    page.click(EDITOR)
    page.keyboard.press("Control+End")
    hear(page)
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
