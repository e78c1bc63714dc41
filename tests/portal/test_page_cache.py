"""Public pages with the cache on: the same bytes for everybody, and every change seen at the next look."""

from unittest.mock import patch

import pytest
from django.test import Client
from django.utils import timezone

from articles.models import Byline, Correction, Rendition, State
from articles.workflow import publish, withdraw
from portal.models import Page, SiteSettings
from tests.articles.photos.pictures import make_photo
from tests.cast import chief, egor, make_article, make_author, make_section, make_source, make_tag, moment

pytestmark = pytest.mark.django_db


@pytest.fixture
def commit(django_capture_on_commit_callbacks):
    return lambda: django_capture_on_commit_callbacks(execute=True)


SITEMAP = f"/sitemap-ru-{timezone.localdate():%Y-%m}.xml"


def everywhere(**fields):
    article = make_article(source=make_source(), **fields)
    article.tags.add(make_tag())
    Byline.objects.create(article=article, author=make_author())
    return article


def addresses(article) -> list[str]:
    day = f"{article.published_at:/%Y/%m/}" if article.published_at else ""
    lists = ["/", "/society/", "/tag/rivers/", "/author/anna-vershinina/", "/source/north-wire/"]
    return [*lists, *(f"{address}feed/rss/" for address in lists), SITEMAP, *([day] if day else [])]


def shown(client, address: str, words: str) -> bool:
    return words in client.get(address).content.decode()


def test_the_same_bytes_for_everybody(client):
    article = everywhere()
    editor, superuser = Client(), Client()
    editor.force_login(egor())
    superuser.force_login(chief())
    for address in [*addresses(article), article.get_absolute_url(), "/robots.txt"]:
        first = editor.get(address)
        assert first.content == client.get(address).content == superuser.get(address).content
        for reader in (editor, client, superuser):
            answer = reader.get(address)
            assert "Set-Cookie" not in answer
            assert not answer.cookies
            assert "cookie" not in answer.get("Vary", "").lower()
        assert "csrfmiddlewaretoken" not in first.content.decode()


def test_a_head_answers_as_a_get_without_the_body(client):
    article = everywhere()
    for address in ["/", article.get_absolute_url(), "/feed/rss/", "/sitemap.xml"]:
        head = client.head(address)
        assert (head.status_code, head.content) == (200, b"")
        assert head["Content-Type"] == client.get(address)["Content-Type"]


def test_an_unchanged_page_is_not_sent_again(client):
    address = make_article().get_absolute_url()
    etag = client.get(address)["ETag"]
    again = client.get(address, headers={"if-none-match": etag})
    assert (again.status_code, again.content) == (304, b"")


def test_publishing_is_seen_everywhere(client, commit):
    article = everywhere(state=State.DRAFT, headline="Just now")
    assert not any(shown(client, address, "Just now") for address in addresses(article))
    with commit():
        publish(article, by=egor())
    places = [address for address in addresses(article) if "sitemap" not in address]
    assert [address for address in places if not shown(client, address, "Just now")] == []
    assert shown(client, SITEMAP, article.get_absolute_url())


def test_withdrawing_is_seen_everywhere(client, commit):
    article = everywhere(headline="Too early")
    places = [address for address in addresses(article) if "sitemap" not in address]
    assert all(shown(client, address, "Too early") for address in places)
    assert client.get(article.get_absolute_url()).status_code == 200
    with commit():
        withdraw(article, by=egor(), reason="Wrong")
    assert [address for address in places if shown(client, address, "Too early")] == []
    assert client.get(article.get_absolute_url()).status_code == 410


def test_an_edit_is_seen_everywhere(client, commit):
    article = everywhere(headline="Before", slug="the-mill")
    places = [address for address in addresses(article) if "sitemap" not in address] + [article.get_absolute_url()]
    assert all(shown(client, address, "Before") for address in places)
    with commit():
        article.headline = "Afterwards"
        article.save()
    assert [address for address in places if not shown(client, address, "Afterwards")] == []


@pytest.mark.parametrize(
    ("make", "address"),
    [
        (make_section, "/society/"),
        (make_tag, "/tag/rivers/"),
        (make_author, "/author/anna-vershinina/"),
        (make_source, "/source/north-wire/"),
    ],
)
def test_a_new_name_is_seen_on_the_story_and_its_list(client, commit, make, address):
    article = everywhere(language="ru")
    thing = make()
    for page in (address, article.get_absolute_url()):
        assert shown(client, page, thing.name_ru)
    with commit():
        thing.name_ru = "Новое имя"
        thing.save()
    for page in (address, article.get_absolute_url()):
        assert shown(client, page, "Новое имя")


def test_a_correction_is_seen(client, commit):
    article = make_article()
    assert not shown(client, article.get_absolute_url(), "It was oak.")
    with commit():
        Correction.objects.create(article=article, note="It was oak.")
    assert shown(client, article.get_absolute_url(), "It was oak.")


def test_a_translation_is_seen_on_the_original(client, commit):
    original = make_article()
    words = {"language": "ru", "headline": "Мельница мелет", "body": "<p>Мельница у реки снова мелет.</p>"}
    translation = make_article(edition="en", translation_of=original, state=State.DRAFT, **words)
    assert not shown(client, original.get_absolute_url(), "Читать по-русски")
    with commit():
        publish(translation, by=egor())
    assert shown(client, original.get_absolute_url(), "Читать по-русски")


def test_the_name_of_the_site_and_its_pages_are_seen_everywhere(client, commit):
    Page.objects.get_or_create(slug="about", defaults={"title_ru": "О нас", "title_en": "About us"})
    article = make_article()
    for address in ("/", article.get_absolute_url()):
        client.get(address)
    with commit():
        SiteSettings(name_ru="Новости").save()
        Page.objects.filter(slug="about").first().delete()
    for address in ("/", article.get_absolute_url()):
        assert shown(client, address, "Новости")
        assert not shown(client, address, "/page/about/")


def test_an_unrelated_page_is_not_rendered_again(client, commit):
    """A story of another section and another edition leaves a story's page, its section and a past day alone."""
    old = make_article(section=make_section("world", name_ru="Мир", name_en="World"))
    quiet = [old.get_absolute_url(), "/world/", "/world/feed/rss/"]
    for address in [*quiet, "/"]:
        client.get(address)
    other = make_article(state=State.DRAFT)
    with commit():
        publish(other, by=egor())
    with patch("portal.pagecache.pages._render") as render:
        for address in quiet:
            assert client.get(address).status_code == 200
    assert render.mock_calls == []
    assert shown(client, "/", other.headline)


def test_nothing_is_rendered_twice_while_nothing_changes(client):
    article = everywhere()
    places = [*addresses(article), article.get_absolute_url(), "/sitemap.xml", "/news-sitemap.xml"]
    first = [client.get(address).content for address in places]
    with patch("portal.pagecache.pages._render") as render:
        assert [client.get(address).content for address in places] == first
    assert render.mock_calls == []


def test_a_photo_printed_later_is_seen(client, commit):
    photo = make_photo()
    Rendition.objects.filter(photo=photo).delete()
    article = make_article(photo=photo)
    assert not shown(client, article.get_absolute_url(), "<figure")
    assert not shown(client, "/", "card-photo")
    with commit():
        Rendition.objects.create(photo=photo, format="jpeg", width=320, height=200, file="renditions/a.jpg")
    assert shown(client, article.get_absolute_url(), "<figure")
    assert shown(client, "/", "<picture")


def test_a_story_that_moves_leaves_its_old_lists(client, commit):
    stories = [make_article(published_at=moment(f"2026-01-{day:02} 10:00")) for day in range(1, 23)]
    later = "/society/?page=2"
    assert stories[0].headline in (before := client.get(later).content.decode())
    newest = stories[-1]  # page 2 does not show it, but everything moves up when it goes
    newest.section = make_section("history", name_ru="История", name_en="History")
    with commit():
        newest.save()
    after = client.get(later).content.decode()
    assert (stories[1].headline in before, stories[1].headline in after) == (True, False)


def test_a_long_address_is_kept_like_any_other(client, recwarn):
    make_article()
    assert client.get("/?page=1&" + "x" * 600).status_code == 200
    assert client.get("/" + "x" * 600 + "/").status_code == 404
    assert [warning for warning in recwarn if "memcached" in str(warning.message)] == []
