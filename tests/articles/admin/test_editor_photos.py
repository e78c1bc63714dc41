"""Photos and videos put into a text in Chromium, by the keyboard."""

import pytest
from django.urls import reverse
from playwright.sync_api import expect

from articles.models import Article
from articles.photos.renditions import make_renditions
from portal.richmedia import embed, figure
from tests.articles.admin.desk import change_url
from tests.articles.admin.test_editor import EDITOR
from tests.articles.photos.pictures import drawn, make_photo, written
from tests.browser import hear
from tests.cast import make_article

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


@pytest.fixture(autouse=True)
def media(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path


def saved(tab) -> str:
    tab.click("button[name=_continue]")
    tab.wait_for_selector(".messagelist .success")
    return Article.objects.get().body


def test_photos_and_a_video_come_into_a_text(page):
    one, two = (make_photo(written(drawn(width, 300)), title=f"Mill {width}") for width in (400, 410))
    for photo in (one, two):
        make_renditions(photo)
    article = make_article(state="draft", body=f"<p>Begun.</p>{figure(one.pk, 'Old', 'Said')}<p>End.</p>")
    page.goto(change_url(article))
    page.wait_for_selector(f"{EDITOR} .editor-photo img")
    page.click(f"{EDITOR} > p:last-child")
    page.keyboard.press("Control+End")
    hear(page)
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
    page.wait_for_selector(".prose-editor-dialog :focus")
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


def test_photos_chosen_together_stand_in_a_row_and_change_places(page):
    one, two = (make_photo(written(drawn(width, 300)), title=f"Mill {width}") for width in (400, 410))
    for photo in (one, two):
        make_renditions(photo)
    page.goto(change_url(make_article(state="draft", body="<p>Begun.</p>")))
    page.click(f"{EDITOR} > p:last-child")
    page.keyboard.press("Control+End")
    hear(page)
    page.locator("button[data-name=photo]").press("Enter")
    for photo in (one, two):
        page.locator(f".photo-choice input[value='{photo.pk}']").check()
    page.locator(".photo-dialog button[type=submit]").press("Enter")
    boxes = page.locator(f"{EDITOR} .editor-gallery .editor-photo")
    for photo, words in ((one, "The wheel"), (two, "The miller")):
        box = page.locator(f"{EDITOR} .editor-photo[data-photo='{photo.pk}']")
        box.locator("input").fill(words)
        box.locator("figcaption").click()
        page.keyboard.type(f"{words}, by a friend")
    assert boxes.nth(0).locator(".photo-sooner").is_hidden()
    first = boxes.nth(0).get_attribute("data-photo")
    boxes.nth(1).locator(".photo-sooner").press("Enter")
    expect(boxes.nth(1)).to_have_attribute("data-photo", first)
    order = [two, one] if first == str(one.pk) else [one, two]
    words = {one.pk: "The wheel", two.pk: "The miller"}
    row = "".join(figure(photo.pk, words[photo.pk], f"{words[photo.pk]}, by a friend") for photo in order)
    assert f'<div data-gallery="">{row}</div>' in saved(page)
    assert page.complaints == []


def test_the_focal_point_is_set_by_a_click_and_by_numbers(page):
    photo = make_photo(written(drawn(400, 200)))
    make_renditions(photo)
    page.goto(reverse("admin:articles_photo_change", args=[photo.pk]))
    preview = page.locator(".focal-preview img")
    frame = preview.bounding_box()
    preview.click(position={"x": frame["width"] / 4, "y": frame["height"] * 3 / 4})
    assert [page.locator(f"#id_focal_{axis}").input_value() for axis in "xy"] == ["25", "75"]
    page.locator("#id_focal_x").fill("90")
    place = "getComputedStyle(document.querySelector('.focal-preview')).getPropertyValue('--focal-x')"
    assert page.evaluate(place) == "90%"
    page.locator("[name=_continue]").click()
    page.wait_for_selector(".messagelist .success")
    photo.refresh_from_db()
    assert (photo.focal_x, photo.focal_y) == (90, 75)
    assert page.complaints == []
