from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from articles.models import Byline
from articles.revisions import working
from articles.revisions.snapshot import take
from articles.search.keeping import index
from portal.models import User
from tests.articles.admin.desk import LIST, signed_in
from tests.cast import egor, make_article, make_author, make_source, make_tag, moment

pytestmark = pytest.mark.django_db


@pytest.fixture
def client():
    return signed_in(egor())


def shown(response) -> set[str]:
    return {article.headline for article in response.context["cl"].result_list}


def queries(client, path: str) -> int:
    with CaptureQueriesContext(connection) as captured:
        assert client.get(path).status_code == 200
    return len(captured)


def test_queries_do_not_grow_with_rows(client):
    def add(number):
        article = make_article(source=make_source())
        Byline.objects.create(article=article, author=make_author(f"author-{number}"))

    add(1)
    few = queries(client, LIST)
    for number in range(2, 20):
        add(number)
    assert queries(client, LIST) == few <= 12


@pytest.mark.parametrize("model", ["section", "tag", "author", "source"])
def test_queries_of_the_other_lists_do_not_grow_either(client, model):
    path = f"/admin/articles/{model}/"
    make_article(source=make_source()).tags.add(make_tag())
    make_author()
    few = queries(client, path)
    for number in range(9):
        make_source(f"source-{number}"), make_tag(f"tag-{number}"), make_author(f"author-{number}")
    assert queries(client, path) == few <= 10


def test_search_knows_no_case_and_reads_the_text(client):
    tree = make_article(headline="Ёлка в Москве", body="<p>Праздник.</p>", state="draft")
    other = make_article(headline="Другое", body="<p>Поезд пришёл в Тверь.</p>")
    index([tree.pk, other.pk])
    assert shown(client.get(LIST, {"q": "елка МОСКВЕ"})) == {"Ёлка в Москве"}
    assert shown(client.get(LIST, {"q": "тверь"})) == shown(client.get(LIST, {"q": "Твери"})) == {"Другое"}
    assert shown(client.get(LIST, {"q": "моск"})) == {"Ёлка в Москве"}
    assert shown(client.get(LIST, {"q": "в -москва"})) == {"Другое"}
    assert shown(client.get(LIST, {"q": "("})) == set()


def test_search_finds_by_number(client):
    article = make_article()
    make_article()
    assert shown(client.get(LIST, {"q": str(article.pk)})) == {article.headline}


def test_scheduled_is_a_state_of_its_own(client):
    make_article(headline="Now")
    make_article(headline="Later", published_at=timezone.now() + timedelta(days=1))
    make_article(headline="Draft", state="draft")
    assert shown(client.get(LIST, {"is": "scheduled"})) == {"Later"}
    assert shown(client.get(LIST, {"is": "published"})) == {"Now"}
    assert shown(client.get(LIST, {"is": "draft"})) == {"Draft"}
    page = client.get(LIST).content.decode()
    assert [page.count(f"chip-{state}") for state in ("scheduled", "published", "draft")] == [1, 1, 1]


def test_changes_that_readers_do_not_see_are_marked_and_found(client):
    story, _other = make_article(headline="Before"), make_article(headline="As published")
    working.save(story, take(story) | {"headline": "After"}, by=User.objects.get())
    assert client.get(LIST).content.decode().count("chip-changed") == 1
    assert shown(client.get(LIST, {"is": "changed"})) == {"Before"}
    story.refresh_from_db()
    working.publish_changes(story, by=User.objects.get())
    assert shown(client.get(LIST, {"is": "changed"})) == set()


def test_strange_filters_are_no_error(client):
    make_article(headline="Now")
    assert shown(client.get(LIST, {"is": "elsewhere", "tongue": "zz"})) == {"Now"}
    assert client.get(LIST, {"section__id__exact": "x"}).status_code < 400


@pytest.mark.parametrize("field", ["source", "photo", "tags", "related", "translation_of"])
def test_the_form_can_ask_for_suggestions(client, field):
    query = {"app_label": "articles", "model_name": "article", "field_name": field, "term": "мельн"}
    assert client.get("/admin/autocomplete/", query).status_code == 200


def test_each_story_stands_on_one_page_in_its_order(client, monkeypatch):
    monkeypatch.setattr("articles.admin.story.ArticleAdmin.list_per_page", 3)
    made = [make_article(headline=f"Story {number}") for number in range(8)]
    pages = [client.get(LIST, {"p": number}).context["cl"].result_list for number in (1, 2, 3)]
    assert [story for page in pages for story in page] == made[::-1]
    by_headline = [client.get(LIST, {"o": "1", "p": number}).context["cl"].result_list for number in (1, 2, 3)]
    assert [story for page in by_headline for story in page] == made


def test_the_years_lead_to_their_stories_and_keep_the_view(client):
    make_article(headline="Old", published_at=moment("2023-05-01 10:00"))
    make_article(headline="New", published_at=moment("2025-05-01 10:00"))
    make_article(headline="Draft", state="draft")
    assert client.get(LIST).context["years"] == [2025, 2024, 2023]
    page = client.get(LIST, {"is": "published"}).content.decode()
    assert "?is=published&amp;published_at__year=2023" in page
    year = client.get(LIST, {"is": "published", "published_at__year": "2023"})
    assert (shown(year), year.context["years"]) == ({"Old"}, None)
