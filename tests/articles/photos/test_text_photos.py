"""Photos in the text of a story: on its page, in feeds, in the index; and that none of them can be deleted."""

import pytest
from django.db.models import ProtectedError
from lxml import html

from articles.models import PhotoUse
from articles.photos.renditions import make_renditions
from articles.revisions import keeping
from articles.search.contents import contents_of
from articles.texts import plain
from portal.richmedia import figure
from tests.articles.photos.pictures import drawn, make_photo, written
from tests.cast import make_article

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def media(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path


def printed_photo(width: int = 330, **fields):
    make_renditions(photo := make_photo(written(drawn(width, 200)), **fields))
    return photo


def body_of(client, article):
    page = html.fromstring(client.get(article.get_absolute_url()).content.decode())
    [body] = page.find_class("story-body")
    return body


def test_a_photo_is_printed_with_its_measures_words_and_credit(client):
    photo = printed_photo(credit="Anna / North Wire")
    article = make_article(body=f"<p>The mill.</p>{figure(photo.pk, 'A wheel', 'It <em>turns</em>')}")
    [shown] = body_of(client, article).xpath(".//figure")
    [image] = shown.xpath(".//picture//img")
    assert (image.get("alt"), image.get("width"), image.get("height")) == ("A wheel", "330", "200")
    assert image.get("src").startswith(f"/media/renditions/{photo.pk}/")
    assert {source.get("type") for source in shown.xpath(".//source")} == {"image/avif", "image/webp"}
    assert " ".join(shown.xpath("./figcaption")[0].text_content().split()) == "It turns Anna / North Wire"
    assert shown.xpath(".//figcaption/em")


def test_a_new_credit_is_on_the_page_at_once(client, django_capture_on_commit_callbacks):
    photo = printed_photo(credit="Anna")
    article = make_article(body=f"<p>a</p>{figure(photo.pk, '')}")
    body_of(client, article)
    with django_capture_on_commit_callbacks(execute=True):
        photo.credit = "Boris"
        photo.save()
    assert "Boris" in body_of(client, article).text_content()


@pytest.mark.parametrize("wrapped", ["{}", '<div data-gallery="">{}{}</div>'])
def test_what_is_not_printed_yet_or_gone_leaves_no_box(client, wrapped):
    waiting = figure(make_photo().pk, "x", "y")
    article = make_article(body=f"<p>a</p>{wrapped.format(waiting, figure(999_999, 'x', 'y'))}<p>b</p>")
    body = body_of(client, article)
    assert [child.tag for child in body] == ["p", "p"]


def test_it_appears_when_its_copies_are_made(client, django_capture_on_commit_callbacks):
    photo = make_photo()
    article = make_article(body=f"<p>a</p>{figure(photo.pk, 'x')}")
    assert not body_of(client, article).xpath(".//img")
    with django_capture_on_commit_callbacks(execute=True):
        make_renditions(photo)
    assert body_of(client, article).xpath(".//img")


def test_several_stand_in_a_row_for_two_queries(client, django_assert_num_queries):
    photos = [printed_photo(330 + place) for place in range(3)]
    figures = "".join(figure(photo.pk, "x") for photo in photos)
    article = make_article(body=f'<p>a</p><div data-gallery="">{figures}</div>')
    [row] = body_of(client, article).find_class("gallery")
    assert len(row.xpath(".//picture")) == 3


@pytest.mark.parametrize("form", ["rss", "atom", "json", "telegram", "dzen"])
def test_feeds_have_a_plain_picture_with_a_whole_address(client, form, settings):
    photo = printed_photo(credit="Anna")
    make_article(body=f"<p>{'words ' * 90}</p>{figure(photo.pk, 'A wheel', 'It turns.')}")
    make_article(body=f"<p>{'words ' * 90}</p>{figure(make_photo(written(drawn(50, 50))).pk, 'lost', 'lost')}")
    feed = client.get(f"/feed/{form}/").content.decode()
    assert f"{settings.SITE_URL}/media/renditions/{photo.pk}/" in feed
    assert "It turns. Anna" in feed
    assert "data-file" not in feed
    assert "lost" not in feed


def test_a_feed_asks_for_all_photos_at_once(client, django_assert_max_num_queries):
    for place in range(6):
        make_article(body=f"<p>a</p>{figure(printed_photo(330 + place).pk, 'x')}")
    with django_assert_max_num_queries(14):
        client.get("/feed/rss/")


def test_the_index_has_its_caption_as_text():
    article = make_article(body=f"<p>The river.</p>{figure(make_photo().pk, 'x', 'Harvesters dancing')}<p>End.</p>")
    assert plain(article.body) == "The river. Harvesters dancing End."
    assert "danc" in " ".join(contents_of(article).whole)


def test_what_stands_in_a_text_or_in_a_version_cannot_be_deleted():
    photo = make_photo()
    article = make_article(body=f"<p>a</p>{figure(photo.pk, 'x')}")
    keeping.keep(article, by=None)
    article.body = "<p>a</p>"
    article.save()
    assert list(PhotoUse.objects.values_list("photo", "article", "now")) == [(photo.pk, article.pk, False)]
    with pytest.raises(ProtectedError):
        photo.delete()


def test_a_lead_photo_of_an_older_version_is_kept_too():
    photo = make_photo()
    article = make_article(photo=photo)
    keeping.keep(article, by=None)
    article.photo = None
    article.save()
    with pytest.raises(ProtectedError):
        photo.delete()


def test_a_number_that_the_library_has_not_is_passed_over():
    make_article(body=f"<p>a</p>{figure(999_999, 'x')}")
    assert not PhotoUse.objects.exists()
