import re

import pytest

from articles.models import State
from tests.articles.admin.desk import LIST, signed_in, story_fields
from tests.cast import boris, chief, egor, make_article, make_source, make_tag, masha

pytestmark = pytest.mark.django_db
NOINDEX = '<meta name="robots" content="noindex">'
BAR = re.compile(r'\s*<(?P<tag>\w+)[^>]*class="[^"]*preview-bar[^"]*".*?</(?P=tag)>', re.S)


@pytest.mark.parametrize("edition", ["ru", "en"])
def test_it_is_the_public_page_and_a_bar(client, edition):
    article = make_article(edition=edition, source=make_source(), dateline="Tver, May 1, 2020")
    article.tags.add(make_tag())
    public = client.get(article.get_absolute_url()).content.decode()
    preview = signed_in(egor()).get(f"{LIST}{article.pk}/preview/").content.decode()
    assert BAR.search(preview)
    assert BAR.sub("", preview).replace(NOINDEX, "").split() == public.split()


@pytest.mark.parametrize("state", State.values)
def test_it_shows_every_state_and_is_never_kept(state):
    article = make_article(state=state, headline="Not yet for all")
    response = signed_in(egor()).get(f"{LIST}{article.pk}/preview/")
    assert "Not yet for all" in response.content.decode()
    assert "no-store" in response.headers["Cache-Control"]
    assert response.headers["X-Robots-Tag"] == "noindex"


def test_it_stores_no_page_for_readers(client):
    article = make_article(state="draft")
    signed_in(egor()).get(f"{LIST}{article.pk}/preview/")
    assert client.get(article.get_absolute_url()).status_code == 404


def test_who_sees_stories_sees_previews():
    article = make_article(state="draft")
    path = f"{LIST}{article.pk}/preview/"
    assert signed_in(masha()).get(path).status_code == 200
    assert signed_in(boris()).get(path).status_code == 302


def test_staff_without_rights_is_refused():
    article = make_article(state="draft")
    user = boris()
    user.is_staff = True
    user.save()
    assert signed_in(user).get(f"{LIST}{article.pk}/preview/").status_code == 403


KEY = "0f0f0f0f-aaaa"


def type_in(desk, article, **changes):
    desk.post(f"{LIST}{article.pk}/autosave/", story_fields(article, form_key=KEY, **changes))


def test_it_shows_what_is_typed_and_not_saved(client):
    article, desk = make_article(headline="As published"), signed_in(egor())
    type_in(desk, article, headline="Typed", body="<p>Half a sen<script>x</script></p>", dateline_date="31.02.2016")
    page = desk.get(f"{LIST}{article.pk}/preview/?typed={KEY}").content.decode()
    assert "Typed" in page and "<p>Half a sen</p>" in page
    frames = desk.get(f"{LIST}{article.pk}/preview/all/?typed={KEY}").content.decode()
    assert frames.count(f"/preview/?typed={KEY}") == 3 and "<b>Typed</b>" in frames
    for shown in (client.get(article.get_absolute_url()), desk.get(f"{LIST}{article.pk}/preview/")):
        assert "As published" in shown.content.decode() and "Typed" not in shown.content.decode()
    article.refresh_from_db()
    assert (article.headline, article.revisions.count()) == ("As published", 0)


def test_nobody_else_sees_what_is_typed():
    article, other = make_article(state="draft", headline="As saved"), make_article()
    desk = signed_in(egor())
    type_in(desk, article, headline="Typed")
    for person, story in ((chief(), article), (masha(), article)):
        assert "Typed" not in signed_in(person).get(f"{LIST}{story.pk}/preview/?typed={KEY}").content.decode()
    assert "Typed" not in desk.get(f"{LIST}{other.pk}/preview/?typed={KEY}").content.decode()


def test_strange_words_do_not_break_it():
    article, desk = make_article(headline="As saved"), signed_in(egor())
    type_in(desk, article, headline="x" * 1000, body="", section="9" * 30, tags=["x"], published_at_0="never")
    page = desk.get(f"{LIST}{article.pk}/preview/?typed={KEY}")
    assert page.status_code == 200 and "As saved" in page.content.decode()
    assert desk.get(f"{LIST}{article.pk}/preview/?typed=x").status_code == 200
