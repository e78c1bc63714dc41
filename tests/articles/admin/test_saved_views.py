"""Views of the list of stories: kept under a name, shared by a chief editor, deleted by whoever owns them."""

import pytest
from lxml import html

from articles.models import Byline, SavedView
from tests.articles.admin.desk import LIST, signed_in, texts
from tests.cast import egor, make_article, make_author, masha, olga, rita

pytestmark = pytest.mark.django_db
KEEP = f"{LIST}views/keep/"


def chips(response) -> dict[str, str]:
    page = html.fromstring(response.content.decode())
    links = page.xpath('//ul[@class="views-chips"]//a')
    return {" ".join(link.text_content().split()): link.get("href") for link in links}


def current(response) -> list[str]:
    page = html.fromstring(response.content.decode())
    return [" ".join(one.text_content().split()) for one in page.xpath('//ul[@class="views-chips"]//a[@aria-current]')]


def test_a_view_is_kept_under_a_name_and_found_above_the_list():
    client = signed_in(egor())
    client.post(KEEP, {"name": "Мост", "query": "q=мост&is=draft&p=3"})
    view = SavedView.objects.get()
    page = client.get(LIST)
    assert chips(page)["Мост"] == f"{LIST}?{view.query}"
    assert current(page) == ["Все материалы"]
    assert current(client.get(f"{LIST}?{view.query}")) == ["Мост"]
    assert current(client.get(LIST, {"is": "draft", "q": "мост"})) == ["Мост"]
    assert "p=" not in view.query


def test_the_same_name_takes_the_new_filter():
    client = signed_in(egor())
    for query in ("is=draft", "is=review"):
        client.post(KEEP, {"name": "Утро", "query": query})
    assert list(SavedView.objects.values_list("name", "query")) == [("Утро", "is=review")]


def test_views_are_ones_own():
    signed_in(egor()).post(KEEP, {"name": "Мост", "query": "is=draft"})
    client, view = signed_in(rita()), SavedView.objects.get()
    assert "Мост" not in chips(client.get(LIST))
    assert client.post(f"{LIST}views/{view.pk}/drop/").status_code == 404
    assert SavedView.objects.exists()


@pytest.mark.parametrize(("person", "shared"), [(olga, True), (rita, False), (masha, False)])
def test_only_a_chief_editor_shares(person, shared):
    signed_in(person()).post(KEEP, {"name": "Мост", "query": "is=draft", "is_shared": "on"})
    page = signed_in(egor()).get(LIST)
    assert (SavedView.objects.get().is_shared, any("Мост" in name for name in chips(page))) == (shared, shared)
    assert list(page.context["views_to_drop"]) == []


def test_one_deletes_ones_own_and_a_chief_editor_what_is_shared():
    client = signed_in(egor())
    client.post(KEEP, {"name": "Мост", "query": "is=draft"})
    client.post(f"{LIST}views/{SavedView.objects.get().pk}/drop/")
    assert not SavedView.objects.exists()
    chief = signed_in(olga())
    chief.post(KEEP, {"name": "Мост", "query": "is=draft", "is_shared": "on"})
    address = f"{LIST}views/{SavedView.objects.get().pk}/drop/"
    assert client.post(address).status_code == 404
    chief.post(address)
    assert not SavedView.objects.exists()


@pytest.mark.parametrize("name", ["", "  ", "x" * 41, "\x07", "a\0b"])
def test_a_name_that_is_refused_is_told(name):
    client = signed_in(egor())
    response = client.post(KEEP, {"name": name, "query": "is=draft"}, follow=True)
    assert (len(texts(response)), SavedView.objects.count()) == (1, 0)
    assert response.redirect_chain[0][0] == f"{LIST}?is=draft"


@pytest.mark.parametrize(
    "query", ["//evil.example", "javascript:alert(1)", "a" * 3000, "%00", "&&&=", "section__id__exact=x"]
)
def test_odd_queries_lead_nowhere_else(query):
    client = signed_in(egor())
    client.post(KEEP, {"name": "Odd", "query": query})
    for address in chips(client.get(LIST)).values():
        assert address.startswith(LIST)
        assert client.get(address, follow=True).status_code == 200


def test_the_views_of_the_house_answer_the_mornings_questions():
    editor = egor()
    client = signed_in(editor)
    make_article(headline="Mine", state="draft", created_by=editor)
    make_article(headline="Hers", state="draft")
    signed = make_article(headline="Signed")
    Byline.objects.create(article=signed, author=make_author(user=editor))
    found = {
        name: {story.headline for story in client.get(address).context["cl"].result_list}
        for name, address in chips(client.get(LIST)).items()
    }
    assert found == {
        "Все материалы": {"Mine", "Hers", "Signed"},
        "Мои черновики": {"Mine"},
        "Опубликовано сегодня": {"Signed"},
        "Без фотографии": {"Mine", "Hers", "Signed"},
    }
