"""Every page of the admin asks the database twelve times at most, and as often for many rows as for few."""

import pytest
from django.contrib import admin
from django.core.cache import cache
from django.urls import NoReverseMatch, reverse

from articles import workflow
from articles.models import Article, Beat, Byline, Notice
from articles.models import Note as NoteToColleagues
from articles.models.revision import OpenForm
from articles.notices.offers import listed
from articles.revisions import working
from articles.revisions.snapshot import take
from comments.models import MistakeReport
from tests.articles.admin.desk import LIST, change_url, signed_in
from tests.cast import egor, make_article, make_author, make_comment, make_section, make_source, make_tag, olga

pytestmark = pytest.mark.django_db
MOST = 12
PAGES = ["", "figures/", "outlook/", "health/", "articles/article/from-text/"]
NO_QUESTIONS = ("SAVEPOINT", "RELEASE", "SET ")  # the search limits its time: on PostgreSQL in a transaction
READERS_PAGE = 23  # the preview: what readers' own cold page asks, and who looks


@pytest.fixture
def chief():
    """A chief editor with a beat, who does everybody's work."""
    user = olga()
    Beat.objects.create(user=user, edition="ru").sections.add(make_section())
    return user


def busy_story(user) -> Article:
    """With everything that a story may have, and changes in work that differ in all of it."""
    number = Article.objects.count()
    story = make_article(
        source=make_source(), state="draft", created_by=user, translation_of=make_article(language="ru")
    )
    story.related.add(make_article())
    _sign(story, number, 3)
    make_comment(story)
    NoteToColleagues.objects.create(article=story, by=user, text="Whose bridge?")
    MistakeReport.objects.create(article=story, text="It is the other bank")
    OpenForm.objects.create(user=user, article=story, key=f"open-form-{number}", fields={"headline": ["Unsaved"]})
    workflow.publish(story, by=user)
    story.refresh_from_db()
    others = {
        "tags": [make_tag(f"other-{number}").pk],
        "bylines": [make_author(f"other-{number}").pk],
        "source": make_source("other").pk,
        "section": make_section("world").pk,
        "related": [make_article().pk],
    }
    working.save(story, take(story) | others | {"headline": "Set right"}, by=user)
    story.refresh_from_db()
    return story


def _sign(story: Article, number: int, authors: int) -> None:
    for place in range(authors):
        story.tags.add(make_tag(f"tag-{number}-{place}"))
        Byline.objects.create(article=story, author=make_author(f"author-{number}-{place}"), position=place)


def addresses(story: Article) -> list[str]:
    found = [f"/admin/{page}" for page in PAGES] + [change_url(story)]
    found += [reverse(f"admin:articles_article_{name}", args=[story.pk]) for name in ("history", "compare", "look")]
    for model, options in admin.site._registry.items():
        names = [f"admin:{model._meta.app_label}_{model._meta.model_name}_{page}" for page in ("changelist", "add")]
        found += [reverse(name) for name in names if options.model is not None and _is_there(name)]
    return found


def _is_there(name: str) -> bool:
    try:
        return bool(reverse(name))
    except NoReverseMatch:
        return False


def asked(client, address, counting) -> int:
    cache.clear()
    listed()
    with counting() as counted:
        response = client.get(address)
    assert response.status_code in (200, 302, 403), address
    questions = [query for query in counted.captured_queries if not query["sql"].startswith(NO_QUESTIONS)]
    return 0 if response.status_code == 403 else len(questions)


def test_no_page_asks_more_than_twelve_times_however_much_there_is(chief, counting):
    Notice.objects.create(names="Mill", text_ru="Мельница.", text_en="A mill.")
    client, story = signed_in(chief), busy_story(chief)
    few = {address: asked(client, address, counting) for address in addresses(story)}
    for _number in range(3):
        _sign(busy_story(chief), 1000 + _number, 4)
    _sign(story, 2000, 5)
    many = {address: asked(client, address, counting) for address in addresses(story)}
    assert {address: number for address, number in many.items() if number > MOST} == {}
    assert {address: (few[address], number) for address, number in many.items() if number > few[address]} == {}


def test_the_form_that_comes_back_with_errors_asks_for_no_row_either(chief, counting):
    story = busy_story(chief)
    page = signed_in(chief)
    fields = {"headline": "", "version": story.version, "tags": [1, 2], "related": [1]}
    for prefix, rows in (("bylines", 4), ("corrections", 0), ("moves", 0)):
        fields |= {f"{prefix}-TOTAL_FORMS": rows, f"{prefix}-INITIAL_FORMS": 0}
    authors = list(Byline.objects.values_list("author", flat=True))
    fields |= {f"bylines-{row}-author": author for row, author in enumerate(authors)}
    with counting() as few:
        page.post(change_url(story), fields)
    assert "headline" in page.post(change_url(story), fields).context["adminform"].form.errors
    assert sum("articles_author" in query["sql"] and "IN (" in query["sql"] for query in few.captured_queries) <= 2


def test_the_list_with_its_bar_and_views_keeps_within_it(chief, counting):
    client, story = signed_in(chief), make_article(state="draft")
    client.post(LIST, {"action": "submit_chosen", "_selected_action": [story.pk]})
    client.post(f"{LIST}views/keep/", {"name": "Bridge", "query": "is=draft"})
    client.get(LIST)
    assert asked(client, LIST, counting) <= MOST
    assert asked(client, f"{LIST}?q=mill&is=review&section__id__exact={story.section_id}", counting) <= MOST


def test_a_preview_asks_what_the_readers_page_asks(chief, counting):
    story = busy_story(chief)
    client = signed_in(egor())
    client.get(reverse("admin:articles_article_preview", args=[story.pk]))
    assert asked(client, reverse("admin:articles_article_preview", args=[story.pk]), counting) <= READERS_PAGE


@pytest.fixture
def counting():
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    return lambda: CaptureQueriesContext(connection)
