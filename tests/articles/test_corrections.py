"""The page and the feeds of corrections."""

from datetime import timedelta

import pytest
from django.core.exceptions import ValidationError
from django.utils import timezone
from lxml import etree

from articles import workflow
from articles.models import Correction, Section
from tests.cast import egor, make_article

pytestmark = pytest.mark.django_db


def corrected(note: str = "The mill stands in Riga.", hours: int = 0, **fields) -> Correction:
    at = timezone.now() - timedelta(hours=hours)
    return Correction.objects.create(article=make_article(**fields), note=note, at=at)


def page(client, address: str = "/corrections/") -> str:
    response = client.get(address)
    assert response.status_code == 200
    return response.content.decode()


def test_the_latest_first_with_the_way_to_story_and_text(client):
    corrected("OLDER", hours=5)
    note = corrected("LATER")
    html = page(client)
    assert html.index("LATER") < html.index("OLDER")
    story = note.article.get_absolute_url()
    assert f'href="{story}#correction-{note.pk}"' in html
    assert f'id="correction-{note.pk}"' in page(client, story)
    assert f'href="{story}changes/"' in html


def test_each_edition_has_its_own(client):
    corrected("RUSSIAN")
    corrected("ENGLISH", edition="en")
    assert ("RUSSIAN" in page(client), "ENGLISH" in page(client)) == (True, False)
    assert "ENGLISH" in page(client, "/en/corrections/")


@pytest.mark.parametrize("fields", [{"state": "draft"}, {"published_at": timezone.now() + timedelta(days=1)}])
def test_only_under_public_stories(client, fields):
    corrected("SECRET", **fields)
    for address in ("/corrections/", "/corrections/feed/rss/"):
        assert "SECRET" not in page(client, address)


def test_a_withdrawn_story_takes_its_notes_along(client, django_capture_on_commit_callbacks):
    note = corrected("GONE SOON")
    assert "GONE SOON" in page(client) and "GONE SOON" in page(client, "/corrections/feed/atom/")
    with django_capture_on_commit_callbacks(execute=True):
        workflow.withdraw(note.article, by=egor(), reason="Wrong")
    assert "GONE SOON" not in page(client) and "GONE SOON" not in page(client, "/corrections/feed/atom/")


def test_an_empty_one_says_so(client):
    assert "ещё не было исправлений" in page(client)


def test_pages(client):
    for number in range(21):
        corrected(f"Note {number}.", hours=number)
    assert "Note 20." in page(client, "/corrections/?page=2")
    assert client.get("/corrections/?page=3").status_code == 404
    assert client.get("/corrections/?page=x").status_code == 404


def test_the_feeds(client):
    note = corrected("It was <b>Riga</b> & no other.")
    story = note.article.get_absolute_url()
    rss = etree.fromstring(page(client, "/corrections/feed/rss/").encode())
    [item] = rss.findall("channel/item")
    assert item.findtext("link") == f"http://testserver{story}#correction-{note.pk}"
    assert item.findtext("title") == note.article.headline
    assert f":correction:{note.pk}" in item.findtext("guid")
    assert "&lt;b&gt;Riga&lt;/b&gt; &amp; no other" in item.findtext(
        "{http://purl.org/rss/1.0/modules/content/}encoded"
    )
    etree.fromstring(page(client, "/en/corrections/feed/atom/").encode())
    assert client.get("/corrections/feed/json/").json()["items"][0]["title"] == note.article.headline
    assert client.get("/corrections/feed/dzen/").status_code == 404


def test_as_many_queries_for_many(client, django_assert_num_queries):
    for number in range(12):
        corrected(f"Note {number}.")
    with django_assert_num_queries(7):
        page(client)


def test_the_map_the_footer_and_no_section(client):
    assert "/corrections/" not in page(client, "/sitemap-lists-ru.xml")
    assert 'href="/en/corrections/"' in page(client, "/en/")
    with pytest.raises(ValidationError, match="corrections"):
        Section(slug="corrections", name_ru="Правки", name_en="Corrections").full_clean()


def test_the_map_knows_it_once_there_is_something(client):
    corrected()
    assert "http://testserver/corrections/</loc>" in page(client, "/sitemap-lists-ru.xml")
    assert "/corrections/" not in page(client, "/sitemap-lists-en.xml")
