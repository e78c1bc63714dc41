from datetime import timedelta

import pytest
from django.utils import timezone

from articles.models import Article, Author, Byline
from tests.articles.admin.desk import ADD, change_url, moment_fields, signed_in, story_fields
from tests.cast import egor, make_article, make_author

pytestmark = pytest.mark.django_db
NOW = timezone.now()


@pytest.fixture
def client():
    return signed_in(egor())


def errors_of(response) -> set[str]:
    assert response.status_code == 200
    return set(response.context["adminform"].form.errors)


def test_the_address_is_made_of_the_headline(client):
    client.post(ADD, story_fields(headline="Мост открыт", language="ru", _continue="1"))
    assert Article.objects.get().slug == "most-otkryt"


@pytest.mark.parametrize(
    ("changes", "wrong"),
    [
        ({"headline": ""}, {"headline"}),
        ({"headline": "x" * 301}, {"headline"}),
        ({"headline": "with\0nul"}, {"headline"}),
        ({"headline": "with\x07bell"}, {"headline"}),
        ({"standfirst": "x" * 601}, {"standfirst"}),
        ({"body": ""}, {"body"}),
        ({"body": "<p> </p><p>&nbsp;</p>"}, {"body"}),
        ({"body": "<p>with\0nul</p>"}, {"body"}),
        ({"body": "<script>alert(1)</script>"}, {"body"}),
        ({"slug": "не латиница"}, {"slug"}),
        ({"section": "999999999"}, {"section"}),
        ({"language": "xx"}, {"language"}),
        ({"original_url": "javascript:alert(1)"}, {"original_url"}),
        ({"dateline_date": "31.02.2016"}, {"dateline_date"}),
        ({"comment_policy": "closed"}, {"comment_reason"}),
        ({"published_at_0": "28.03.2010", "published_at_1": "02:30:00"}, {"published_at"}),  # an hour that never was
        ({"published_at_0": "28.03.2010"}, {"published_at"}),
        ({"age_mark": "7"}, {"age_mark"}),
        (moment_fields("published_at", NOW) | moment_fields("expires_at", NOW - timedelta(days=1)), {"expires_at"}),
    ],
)
def test_what_is_wrong_is_told_beside_the_field(client, changes, wrong):
    assert errors_of(client.post(ADD, story_fields(**changes))) == wrong
    assert not Article.objects.exists()


def test_a_published_story_keeps_a_date(client):
    article = make_article()
    fields = story_fields(article, published_at_0="", published_at_1="")
    assert errors_of(client.post(change_url(article), fields)) == {"published_at"}


def test_a_translation_is_of_another_story_in_another_language(client):
    article, twin = make_article(language="en"), make_article(language="en")
    for original in (article, twin):
        fields = story_fields(article, translation_of=original.pk)
        assert errors_of(client.post(change_url(article), fields)) == {"translation_of"}
    original = make_article(language="ru")
    client.post(change_url(article), story_fields(article, translation_of=original.pk, verb="publish-changes"))
    article.refresh_from_db()
    assert article.translation_of == original


def test_authors_sign_in_their_order(client):
    first, second = make_author(), make_author("pavel", name_ru="Павел")
    fields = {"bylines-TOTAL_FORMS": 2}
    for row, (author, position) in enumerate([(second, 2), (first, 1)]):
        fields |= {f"bylines-{row}-author": author.pk, f"bylines-{row}-position": position}
    client.post(ADD, story_fields(**fields, _continue="1"))
    names = Byline.objects.filter(article=Article.objects.get()).values_list("author__slug", flat=True)
    assert list(names) == [first.slug, second.slug]
    assert Author.objects.count() == 2


def test_hostile_markup_never_gets_in(client):
    body = (
        '<p onclick="x()">Text <img src=x onerror=alert(1)><a href="javascript:x()">link</a></p><iframe src=/></iframe>'
    )
    client.post(ADD, story_fields(body=body, _continue="1"))
    saved = Article.objects.get().body
    assert "Text" in saved
    assert [bad for bad in ("onclick", "onerror", "javascript", "iframe", "<img") if bad in saved] == []


def test_only_a_change_of_substance_is_told_to_readers(client):
    article = make_article()
    client.post(change_url(article), story_fields(article, slug="another-address", verb="publish-changes"))
    article.refresh_from_db()
    assert article.modified_at is None
    fields = story_fields(article, slug="another-address", body="<p>Set right.</p>", verb="publish-changes")
    client.post(change_url(article), fields)
    article.refresh_from_db()
    assert article.modified_at is not None


def test_a_draft_does_not_count_as_changed(client):
    article = make_article(state="draft")
    client.post(change_url(article), story_fields(article, headline="Another", _continue="1"))
    assert Article.objects.get().modified_at is None
