import re

import pytest

from articles.models import State
from tests.articles.admin.desk import LIST, signed_in
from tests.cast import boris, egor, make_article, make_source, make_tag, masha

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
