"""Photos and videos put into a text in Chromium, by the keyboard."""

import pytest

from articles.models import Article
from articles.photos.renditions import make_renditions
from portal.richmedia import embed, figure
from tests.articles.admin.desk import change_url
from tests.articles.admin.test_editor import EDITOR, page  # noqa: F401 - a tab with Egor signed in
from tests.articles.photos.pictures import drawn, make_photo, written
from tests.cast import make_article

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


@pytest.fixture(autouse=True)
def media(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path


def saved(tab) -> str:
    tab.click("button[name=_continue]")
    tab.wait_for_selector(".messagelist .success")
    return Article.objects.get().body


def test_photos_and_a_video_come_into_a_text(page):  # noqa: F811
    one, two = (make_photo(written(drawn(width, 300)), title=f"Mill {width}") for width in (400, 410))
    for photo in (one, two):
        make_renditions(photo)
    article = make_article(state="draft", body=f"<p>Begun.</p>{figure(one.pk, 'Old', 'Said')}<p>End.</p>")
    page.goto(change_url(article))
    page.wait_for_selector(f"{EDITOR} .editor-photo img")
    page.click(f"{EDITOR} > p:last-child")
    page.keyboard.press("Control+End")
    page.locator("button[data-name=photo]").press("Enter")
    page.wait_for_selector(".photo-choice input")
    page.keyboard.type("mill 410")
    page.locator(".photo-choice input").nth(1).wait_for(state="detached")
    page.keyboard.press("Tab")
    page.keyboard.press("Space")
    page.locator(".photo-dialog button[type=submit]").press("Enter")
    page.wait_for_selector(".editor-photo-tools input:focus")
    page.keyboard.type("A wheel")
    page.click(f"{EDITOR} > figure:last-of-type figcaption")
    page.keyboard.type("It turns")
    page.keyboard.press("Enter")
    page.keyboard.type("After.")
    page.locator("button[data-name=embed]").press("Enter")
    page.keyboard.type("https://vk.com/video-1_2")
    page.keyboard.press("Tab")
    page.keyboard.type("The river")
    page.keyboard.press("Enter")
    page.wait_for_selector(".editor-embed")
    text = saved(page)
    assert text.startswith(f"<p>Begun.</p>{figure(one.pk, 'Old', 'Said')}<p>End.</p>")
    assert figure(two.pk, "A wheel", "It turns") + "<p>After.</p>" in text
    assert embed("https://vkvideo.ru/video-1_2", "The river") in text
    assert page.complaints == []
