"""What is done to many stories at once: who may, what refuses, what the log says."""

import pytest

from articles.models import Article, Beat, Move, Section
from tests.articles.admin.desk import LIST, signed_in, texts
from tests.cast import egor, make_article, make_section, make_tag, masha, rita

pytestmark = pytest.mark.django_db


def chosen(action: str, *articles: Article, **fields) -> dict:
    return {"action": action, "_selected_action": [article.pk for article in articles]} | fields


def world() -> Section:
    return make_section("world", name_ru="Мир", name_en="World")


def test_publishing_many_tells_of_each_that_refused():
    draft, review, public = make_article(state="draft"), make_article(state="review"), make_article()
    response = signed_in(egor()).post(
        LIST, chosen("publish_chosen", draft, review, public, despite="short"), follow=True
    )
    assert set(Article.objects.values_list("state", flat=True)) == {"published"}
    assert [public.headline in text for text in texts(response)] == [True]
    assert set(response.context["batch_stories"]) == {draft, review}
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
    for action in ("publish_chosen", "refile_chosen"):
        client.post(LIST, chosen(action, story, section=world().pk))
    story.refresh_from_db()
    assert (story.state, story.section.slug) == ("draft", "society")


def test_moving_to_a_section_asks_which_and_readers_find_the_story_there(client):
    draft, public = make_article(state="draft"), make_article()
    address, desk = public.get_absolute_url(), signed_in(egor())
    page = desk.post(LIST, chosen("refile_chosen", draft, public))
    assert list(page.context["form"].fields) == ["section"]
    desk.post(LIST, chosen("refile_chosen", draft, public, section=world().pk))
    assert {article.section.slug for article in Article.objects.all()} == {"world"}
    assert client.get(address).headers["Location"] == Article.objects.get(pk=public.pk).get_absolute_url()
    moves = Move.objects.filter(verb="refile").values_list("article", "reason")
    assert set(moves) == {(draft.pk, "Общество → Мир"), (public.pk, "Общество → Мир")}


@pytest.mark.parametrize("section", ["", "999999999", "x"])
def test_a_section_that_is_not_there_is_told_by_the_field(section):
    story = make_article()
    page = signed_in(egor()).post(LIST, chosen("refile_chosen", story, section=section))
    assert page.context["form"].errors and story.headline in page.content.decode()


def test_adding_a_tag_keeps_the_others():
    story, other = make_article(), make_article(state="draft")
    story.tags.add(make_tag("old", name_ru="Старое", name_en="Old"))
    other.tags.add(make_tag())
    response = signed_in(egor()).post(LIST, chosen("tag_chosen", story, other, tag=make_tag().pk), follow=True)
    assert set(story.tags.values_list("slug", flat=True)) == {"old", "rivers"}
    assert [other.headline in text for text in texts(response)] == [True]  # it has the tag already
    assert response.context["batch_stories"] == [story]


def test_each_story_is_asked_for_rights_of_its_own():
    reporter = rita()
    mine, hers = make_article(state="draft", created_by=reporter), make_article(state="draft")
    public = make_article(created_by=reporter)
    fields = chosen("refile_chosen", mine, hers, public, section=world().pk)
    response = signed_in(reporter).post(LIST, fields, follow=True)
    assert [article.pk for article in Article.objects.filter(section__slug="world")] == [mine.pk]
    assert len(texts(response)) == 2
    assert set(signed_in(reporter).get(LIST).context["action_form"].fields["action"].choices[1:]) == {
        ("submit_chosen", "Отправить на проверку"),
        ("refile_chosen", "Перенести в рубрику…"),
        ("tag_chosen", "Добавить метку…"),
    }


def test_nobody_moves_a_story_out_of_their_beat():
    editor, story = egor(), make_article(state="draft")
    Beat.objects.create(user=editor).sections.add(story.section)
    signed_in(editor).post(LIST, chosen("refile_chosen", story, section=world().pk))
    story.refresh_from_db()
    assert story.section.slug == "society"


@pytest.mark.parametrize("action", ["submit_chosen", "publish_chosen", "refile_chosen"])
def test_too_many_at_once_are_refused_and_nothing_is_done(monkeypatch, action):
    monkeypatch.setattr("articles.admin.bulk.MOST", 1)
    stories = [make_article(state="draft"), make_article(state="draft")]
    assert len(texts(signed_in(egor()).post(LIST, chosen(action, *stories), follow=True))) == 1
    assert set(Article.objects.values_list("state", flat=True)) == {"draft"}
