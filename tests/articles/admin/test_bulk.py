import pytest

from articles.models import Article, Move
from tests.articles.admin.desk import LIST, signed_in, texts
from tests.cast import egor, make_article, masha

pytestmark = pytest.mark.django_db


def chosen(action: str, *articles: Article, **fields) -> dict:
    return {"action": action, "_selected_action": [article.pk for article in articles]} | fields


def test_publishing_many_tells_of_each_that_refused():
    draft, review, public = make_article(state="draft"), make_article(state="review"), make_article()
    response = signed_in(egor()).post(
        LIST, chosen("publish_chosen", draft, review, public, despite="short"), follow=True
    )
    assert set(Article.objects.values_list("state", flat=True)) == {"published"}
    refused, done = texts(response)
    assert public.headline in refused
    assert "2" in done
    assert Move.objects.count() == 2


def test_withdrawing_many_asks_once_for_the_reason():
    stories = [make_article(), make_article()]
    client = signed_in(egor())
    page = client.post(LIST, chosen("withdraw_chosen", *stories))
    assert page.status_code == 200
    assert [story.headline in page.content.decode() for story in stories] == [True, True]
    assert set(Article.objects.values_list("state", flat=True)) == {"published"}
    client.post(LIST, chosen("withdraw_chosen", *stories, reason="A hoax"), follow=True)
    assert set(Article.objects.values_list("state", "withdrawn_reason")) == {("withdrawn", "A hoax")}


def test_sending_many_for_review():
    stories = [make_article(state="draft"), make_article(state="draft")]
    signed_in(egor()).post(LIST, chosen("submit_chosen", *stories))
    assert set(Article.objects.values_list("state", flat=True)) == {"review"}


def test_a_moderator_has_no_bulk_actions():
    story = make_article(state="draft")
    client = signed_in(masha())
    assert client.get(LIST).context["action_form"] is None
    client.post(LIST, chosen("publish_chosen", story))
    assert Article.objects.get().state == "draft"
