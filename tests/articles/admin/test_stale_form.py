"""Two editors never write over each other unawares."""

import pytest

from articles import workflow
from articles.models import Article
from tests.articles.admin.desk import change_url, signed_in, story_fields
from tests.cast import egor, make_article, make_user

pytestmark = pytest.mark.django_db


@pytest.fixture
def story():
    return make_article(state="draft", headline="As it was")


def test_saving_counts_versions(story):
    client = signed_in(egor())
    for version, headline in enumerate(["First", "Second"]):
        client.post(change_url(story), story_fields(story, version=version, headline=headline, _continue="1"))
    saved = Article.objects.get()
    assert (saved.version, saved.headline) == (2, "Second")


def test_a_stale_form_is_refused_and_loses_nothing(story):
    signed_in(egor()).post(change_url(story), story_fields(story, headline="Egor's", _continue="1"))
    rita = signed_in(make_user("rita", "editor"))
    response = rita.post(change_url(story), story_fields(story, headline="Rita's", _continue="1"))
    form = response.context["adminform"].form
    assert form.has_error("__all__", "stale")
    assert form.differing == [str(form.fields["headline"].label)]
    assert 'value="Rita&#x27;s"' in response.content.decode()
    assert Article.objects.get().headline == "Egor's"


def test_the_colleagues_version_is_replaced_only_when_asked_for(story):
    signed_in(egor()).post(change_url(story), story_fields(story, headline="Egor's", _continue="1"))
    rita = signed_in(make_user("rita", "editor"))
    response = rita.post(change_url(story), story_fields(story, headline="Rita's", _continue="1"))
    assert 'name="overwrite" value="1"' in " ".join(response.content.decode().split())
    rita.post(change_url(story), story_fields(story, headline="Rita's", overwrite=1, _continue="1"))
    assert Article.objects.get().headline == "Rita's"


def test_a_move_makes_open_forms_stale(story):
    user = egor()
    workflow.publish(Article.objects.get(), by=user)
    response = signed_in(user).post(change_url(story), story_fields(story, headline="Late", _continue="1"))
    assert response.context["adminform"].form.has_error("__all__", "stale")
    saved = Article.objects.get()
    assert (saved.headline, saved.state) == ("As it was", "published")


def test_a_form_without_a_version_is_stale(story):
    fields = story_fields(story, headline="Blind", _continue="1")
    del fields["version"]
    signed_in(egor()).post(change_url(story), fields)
    assert Article.objects.get().headline == "As it was"
