"""One form of a story that is sent more than once: a double click, Back and Save, a press while the answer comes."""

from functools import partial

import pytest

from articles.models import Article, Revision
from articles.revisions import working
from articles.revisions.snapshot import take
from tests.articles.admin.desk import ADD, LIST, change_url, signed_in, story_fields, texts
from tests.cast import chief, egor, make_article, make_user, rita
from tests.together import at_once

KEY = "0f0f0f0f-cccc"
pytestmark = pytest.mark.django_db


def fields(article: Article | None = None, **changes) -> dict:
    return story_fields(article, form_key=KEY) | ({} if "verb" in changes else {"_continue": "1"}) | changes


def versions() -> list[str]:
    """The headlines of what was saved, the latest first."""
    return [revision.snapshot["headline"] for revision in Revision.objects.filter(kind="saved").order_by("-pk")]


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("how", [{}, {"verb": "publish"}])
def test_a_double_click_makes_one_story(how):
    user = egor()
    answers = at_once(*[partial(signed_in(user).post, ADD, fields(**how)) for _press in range(2)])
    story = Article.objects.get()
    assert [(one.status_code, one.headers["Location"]) for one in answers] == [(302, change_url(story))] * 2
    assert (story.state, story.version) == (("published", 2) if how else ("draft", 1))


@pytest.mark.django_db(transaction=True)
def test_nor_does_it_make_two_versions_of_one():
    user, story = egor(), make_article(state="draft")
    sent = fields(story, headline="Mended")
    answers = at_once(*[partial(signed_in(user).post, change_url(story), sent) for _press in range(2)])
    assert [one.status_code for one in answers] == [302, 302]
    assert versions() == ["Mended"]
    assert not Revision.objects.filter(kind=Revision.Kind.ASIDE).exists()


@pytest.mark.parametrize("verb", ["submit", "publish", "publish-changes"])
def test_the_second_press_reads_what_the_first_has_done(verb):
    desk, story = signed_in(chief()), make_article(state="published" if verb == "publish-changes" else "draft")
    sent = fields(story, headline="Mended", verb=verb)
    once, kept = texts(desk.post(change_url(story), sent, follow=True)), versions()
    assert texts(desk.post(change_url(story), sent, follow=True)) == once
    assert versions() == kept


def test_or_that_the_checklist_held_it():
    desk, sent = signed_in(egor()), fields(verb="publish", despite="")
    once = texts(desk.post(ADD, sent, follow=True))
    assert texts(desk.post(ADD, sent, follow=True)) == once
    assert Article.objects.get().state == "draft"


def test_a_reporter_may_press_twice_what_can_then_be_changed_no_more():
    desk = signed_in(rita())
    for _press in range(2):
        page = desk.post(ADD, fields(verb="submit"), follow=True)
        assert (page.status_code, Article.objects.get().state) == (200, "review")


def test_words_typed_after_that_are_kept_until_they_can_be_saved():
    desk, editor = signed_in(rita()), signed_in(egor())
    desk.post(ADD, fields(verb="submit"))
    page = desk.post(ADD, fields(verb="submit", headline="Later thought"), follow=True)
    assert page.status_code == 200 and "Later thought" not in versions()
    story = Article.objects.get()
    editor.post(f"{LIST}{story.pk}/do/return/", {"reason": "Whose bridge?"})
    assert "Later thought" in desk.get(change_url(story)).content.decode()


def test_back_and_save_goes_on_with_the_story():
    desk = signed_in(egor())
    for headline in ("First", "Second"):
        desk.post(ADD, fields(headline=headline))
    assert Article.objects.get().headline == "Second"
    assert versions() == ["Second", "First"]


def test_even_when_it_is_out_meanwhile():
    desk = signed_in(egor())
    for headline in ("First", "Second"):
        desk.post(ADD, fields(headline=headline, verb="publish"))
    story = Article.objects.get()
    assert (story.headline, story.working.snapshot["headline"]) == ("First", "Second")
    assert story.working.snapshot["slug"] == story.slug == "first"


def test_a_second_try_with_a_mistake_goes_on_with_the_story_too():
    desk = signed_in(egor())
    desk.post(ADD, fields())
    page = desk.post(ADD, fields(headline="", standfirst="Kept"))
    form = page.context["adminform"].form
    assert form.has_error("headline") and form["standfirst"].value() == "Kept"
    assert page.context["form_url"] == change_url(Article.objects.get())
    assert page.context["form_key"] != KEY  # or an autosave would take its words for saved ones


def test_a_colleague_who_saved_between_is_not_written_over():
    desk = signed_in(egor())
    desk.post(ADD, fields(headline="First"))
    story = Article.objects.get()
    working.save(story, take(story) | {"headline": "Rita's"}, by=make_user("rita", "editor"))
    page = desk.post(ADD, fields(headline="Second"))
    assert [row["choice"].name for row in page.context["rows"]] == ["headline"]
    assert Article.objects.get().headline == "Rita's"
    sent = {"merge": 1, "mine": page.context["mine"], "asked": ["headline"], "choice-headline": "mine"}
    sent |= {"theirs_version": page.context["article"].version, "_continue": "1"}
    for _press in range(2):
        assert desk.post(change_url(story), sent).status_code == 302
    assert Article.objects.get().headline == "Second"


def test_what_was_deleted_is_made_anew():
    desk = signed_in(egor())
    desk.post(ADD, fields())
    Article.objects.all().delete()
    desk.post(ADD, fields())
    assert Article.objects.count() == 1


def test_the_form_of_somebody_else_is_another_one():
    for user in (egor(), rita()):
        signed_in(user).post(ADD, fields())
    assert Article.objects.count() == 2
