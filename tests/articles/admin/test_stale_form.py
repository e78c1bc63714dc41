"""Two editors never write over each other unawares: a stale save asks, field by field, mine or theirs."""

import json

import pytest

from articles import workflow
from articles.models import Article, Revision
from articles.revisions import working
from articles.revisions.snapshot import take
from tests.articles.admin.desk import change_url, signed_in, story_fields
from tests.cast import egor, make_article, make_author, make_tag, make_user

pytestmark = pytest.mark.django_db


@pytest.fixture
def story():
    return make_article(state="draft", headline="As it was", standfirst="Old standfirst")


@pytest.fixture
def rita():
    return signed_in(make_user("rita", "editor"))


def egor_saves(story, **changes):
    user = egor()
    working.save(story, take(story) | changes, by=user)
    return user


def answer(page, choices: dict, **more) -> dict:
    """What the browser sends from the page of a collision."""
    context = page.context
    asked = [row["choice"].name for row in context["rows"]]
    chosen = {f"choice-{row['choice'].name}": row["answer"] for row in context["rows"] if row["answer"]}
    chosen |= {f"choice-{name}": side for name, side in choices.items()}
    fields = {"merge": 1, "mine": context["mine"], "theirs_version": context["article"].version, "asked": asked}
    return fields | chosen | ({"_continue": "1"} | more)


def verdicts(page) -> dict:
    return {row["choice"].name: row["choice"].changed_by for row in page.context["rows"]}


def test_saving_counts_versions(story):
    client = signed_in(egor())
    for version, headline in enumerate(["First", "Second"]):
        client.post(change_url(story), story_fields(story, version=version, headline=headline, _continue="1"))
    saved = Article.objects.get()
    assert (saved.version, saved.headline) == (2, "Second")


def test_a_stale_form_meets_both_texts_and_changes_nothing(story, rita):
    egor_saves(story, headline="Egor's", dateline="Tver")
    page = rita.post(change_url(story), story_fields(story, headline="Rita's", standfirst="New", _continue="1"))
    assert verdicts(page) == {"headline": "both", "standfirst": "mine", "dateline": "theirs"}
    assert [row["answer"] for row in page.context["rows"]] == [None, "mine", "theirs"]
    html = page.content.decode()
    assert "<del>Egor&#x27;s</del>" in html and "<ins>Rita&#x27;s</ins>" in html and "egor" in html
    row = Article.objects.get()
    assert (row.headline, row.standfirst, row.dateline) == ("Egor's", "Old standfirst", "Tver")


def test_what_one_alone_changed_is_taken_and_the_rest_is_chosen(story, rita):
    egor_saves(story, headline="Egor's", dateline="Tver")
    page = rita.post(change_url(story), story_fields(story, headline="Rita's", standfirst="New", _continue="1"))
    assert rita.post(change_url(story), answer(page, {"headline": "theirs"})).status_code == 302
    row = Article.objects.get()
    assert (row.headline, row.standfirst, row.dateline) == ("Egor's", "New", "Tver")
    assert row.revisions.newest().first().kind == "merged"


def test_mine_is_taken_when_chosen_and_theirs_stays_in_the_history(story, rita):
    egor_saves(story, headline="Egor's")
    page = rita.post(change_url(story), story_fields(story, headline="Rita's", _continue="1"))
    rita.post(change_url(story), answer(page, {"headline": "mine"}))
    assert Article.objects.get().headline == "Rita's"
    assert "Egor's" in [version.snapshot["headline"] for version in story.revisions.all()]


def test_without_a_choice_the_page_comes_again_and_says_where(story, rita):
    egor_saves(story, headline="Egor's")
    page = rita.post(change_url(story), story_fields(story, headline="Rita's", _continue="1"))
    again = rita.post(change_url(story), answer(page, {}))
    assert [choice.name for choice in again.context["missing"]] == ["headline"]
    assert 'href="#choice-headline"' in again.content.decode()
    assert Article.objects.get().headline == "Egor's"
    rita.post(change_url(story), answer(again, {"headline": "mine"}))
    assert Article.objects.get().headline == "Rita's"


def test_a_second_collision_asks_again_and_loses_nothing(story, rita):
    user = egor_saves(story, headline="Egor's")
    page = rita.post(change_url(story), story_fields(story, headline="Rita's", _continue="1"))
    working.save(story, take(Article.objects.get()) | {"headline": "Egor's second"}, by=user)
    again = rita.post(change_url(story), answer(page, {"headline": "mine"}))
    assert verdicts(again) == {"headline": "both"}
    assert Article.objects.get().headline == "Egor's second"
    rita.post(change_url(story), answer(again, {"headline": "mine"}))
    kept = {version.snapshot["headline"] for version in story.revisions.all()}
    assert Article.objects.get().headline == "Rita's"
    assert kept == {"As it was", "Egor's", "Egor's second", "Rita's"}


def test_what_was_refused_is_kept_even_if_the_page_is_closed(story, rita):
    egor_saves(story, headline="Egor's")
    rita.post(change_url(story), story_fields(story, headline="Rita's", _continue="1"))
    aside = story.revisions.get(kind=Revision.Kind.ASIDE)
    assert (aside.snapshot["headline"], aside.by.username) == ("Rita's", "rita")


def test_every_kind_of_field_can_be_theirs(story, rita):
    theirs = {
        "tags": [make_tag().pk],
        "bylines": [make_author("pavel").pk, make_author().pk],
        "corrections": [{"at": "2015-12-17T07:00:00+00:00", "note": "The left bank."}],
        "expires_at": "2099-12-17T07:00:00+00:00",
        "dateline_date": "2015-12-17",
        "age_mark": 12,
        "body": "<p>Theirs.</p>",
    }
    egor_saves(story, **theirs)
    page = rita.post(change_url(story), story_fields(story, headline="Rita's", _continue="1"))
    assert set(verdicts(page)) == {*theirs, "headline"}
    assert rita.post(change_url(story), answer(page, {})).status_code == 302
    found = take(Article.objects.get())
    assert {name: found[name] for name in theirs} == theirs
    assert found["headline"] == "Rita's"


def test_a_verb_on_a_stale_form_waits_for_the_choice(story, rita):
    egor_saves(story, headline="Egor's")
    page = rita.post(change_url(story), story_fields(story, headline="Rita's", verb="publish"))
    assert Article.objects.get().state == "draft"
    rita.post(change_url(story), answer(page, {"headline": "mine"}, verb="publish"))
    row = Article.objects.get()
    assert (row.state, row.headline) == ("published", "Rita's")


def test_a_move_makes_open_forms_stale(story):
    user = egor()
    workflow.publish(Article.objects.get(), by=user)
    page = signed_in(user).post(change_url(story), story_fields(story, headline="Late", _continue="1"))
    assert verdicts(page) == {"headline": "mine"}
    saved = Article.objects.get()
    assert (saved.headline, saved.state) == ("As it was", "published")


def test_two_who_work_on_a_published_story_collide_too(client, rita):
    story = make_article(headline="As published")
    egor_saves(story, headline="Egor's")
    page = rita.post(change_url(story), story_fields(story, headline="Rita's", _continue="1"))
    assert verdicts(page) == {"headline": "both"}
    rita.post(change_url(story), answer(page, {"headline": "mine"}))
    row = Article.objects.get()
    assert (row.headline, row.working.snapshot["headline"]) == ("As published", "Rita's")


def test_other_errors_are_mended_first(story, rita):
    egor_saves(story, headline="Egor's")
    page = rita.post(change_url(story), story_fields(story, headline="", standfirst="Kept", _continue="1"))
    form = page.context["adminform"].form
    assert form.has_error("headline") and form.has_error("__all__", "stale")
    assert "Kept" in page.content.decode()


@pytest.mark.parametrize("mine", ["", "[]", "nonsense", '{"headline": "x"}'])
def test_a_mangled_answer_saves_nothing(story, rita, mine):
    egor_saves(story, headline="Egor's")
    fields = {"merge": 1, "mine": mine, "theirs_version": "1", "choice-headline": "mine"}
    assert rita.post(change_url(story), fields).status_code == 200
    assert Article.objects.get().headline == "Egor's"


def test_a_form_without_a_version_is_stale(story, rita):
    fields = story_fields(story, headline="Blind", _continue="1")
    del fields["version"]
    page = rita.post(change_url(story), fields)
    assert Article.objects.get().headline == "As it was"
    assert json.loads(page.context["mine"])["headline"] == ["Blind"]
