"""Editors bring a table of old addresses: a look first, mistakes by line, then the import."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from lxml import html

from articles.models import LegacyAddress
from tests.cast import egor, make_article, masha

pytestmark = pytest.mark.django_db
LIST, IMPORT = "/en/admin/articles/legacyaddress/", "/en/admin/articles/legacyaddress/import/"


@pytest.fixture(autouse=True)
def at_work(client):
    client.force_login(egor())


def upload(client, text, name="old.csv"):
    data = text.encode() if isinstance(text, str) else text
    return client.post(IMPORT, {"file": SimpleUploadedFile(name, data)})


def confirm(client, response):
    [token] = html.fromstring(response.content.decode()).xpath("//input[@name='token']/@value")
    return client.post(IMPORT, {"token": token}, follow=True)


def table() -> dict[str, int]:
    return dict(LegacyAddress.objects.values_list("path", "article_id"))


def mistakes(response) -> dict[str, str]:
    rows = html.fromstring(response.content.decode()).xpath("//table[caption='Lines with mistakes']/tbody/tr")
    return {row[0].text: row[2].text for row in rows}


def test_a_look_changes_nothing_and_the_import_does(client):
    one, two = make_article(), make_article()
    LegacyAddress.objects.create(path="/3.html", article=one)
    LegacyAddress.objects.create(path="/4.html", article=one)
    text = f"address,story\n/1.html,{one.pk}\nhttp://old.example/2.html,{two.get_absolute_url()}\n/3.html,{two.pk}\n/4.html,{one.pk}\n"
    look = upload(client, text)
    assert [look.context["plan"].total, look.context["plan"].same, len(table())] == [3, 1, 2]
    answer = confirm(client, look)
    assert "3 old addresses are taken in." in answer.content.decode()
    assert table() == {"/1.html": one.pk, "/2.html": two.pk, "/3.html": two.pk, "/4.html": one.pk}


def test_mistakes_are_named_by_line_and_the_rest_is_taken(client):
    article = make_article()
    lines = [
        f"/1.html;{article.pk}",
        "2.html;1",
        "/3.html;",
        "/4.html;bell",
        "/5.html;999999",
        "",
        f"/1.html;{article.pk + 1}",
        "/;1",
    ]
    look = upload(client, "\r\n".join(lines))
    assert mistakes(look) == {
        "2": "An old address begins with / or with http.",
        "3": "The second column must name the story: its number or its address.",
        "4": "“bell” is neither the number of a story nor its address.",
        "5": "There is no story 999999.",
        "7": "Line 1 already leads this address to another story.",
        "8": "This is the front page itself.",
    }
    confirm(client, look)
    assert table() == {"/1.html": article.pk}


@pytest.mark.parametrize(
    ("data", "problem"),
    [
        (b"PK\x03\x04\0\0\xff", "is no table in text form"),
        (b"", "empty"),
        (b"x" * (16 * 1024 * 1024 + 1), "larger than 16"),
        (b'/1,"2\n' + b"x" * 200_000, "cannot be read"),
    ],
)
def test_what_is_no_table_is_refused(client, data, problem):
    response = upload(client, data)
    assert (response.status_code, table()) == (422, {})
    assert problem in response.content.decode()


def test_russian_tables_are_read(client):
    article = make_article()
    confirm(client, upload(client, f"адрес;материал\r\n/новости/1;{article.pk}\r\n".encode("cp1251")))
    assert table() == {"/новости/1": article.pk}


def test_a_file_is_its_owners_and_is_imported_once(client):
    article = make_article()
    look = upload(client, f"/1.html,{article.pk}")
    assert "taken in" in confirm(client, look).content.decode()
    assert "no longer at hand" in confirm(client, look).content.decode()
    assert "no longer at hand" in client.post(IMPORT, {"token": "\u043f" * 500}, follow=True).content.decode()


def test_what_is_saved_can_be_read_in_again_and_holds_no_formula(client):
    LegacyAddress.objects.create(path="/1.html", article=make_article(headline="=cmd|' /C calc'!A0"))
    LegacyAddress.objects.create(path="/2.html?a=1,2", article=make_article(headline='Say "bell"'))
    before = table()
    response = client.get(f"{LIST}export/")
    data = b"".join(response.streaming_content)
    assert b",'=cmd" in data
    assert response["Content-Disposition"] == 'attachment; filename="old-addresses.csv"'
    LegacyAddress.objects.all().delete()
    confirm(client, upload(client, data))
    assert table() == before


def test_one_by_one_in_the_form(client):
    article = make_article()
    client.post(f"{LIST}add/", {"path": "https://old.example/9.html/", "article": article.pk})
    assert table() == {"/9.html": article.pk}
    response = client.post(f"{LIST}add/", {"path": "9.html", "article": article.pk})
    assert "An old address begins with" in response.content.decode()
    assert client.get(LIST, {"q": "9.html"}).status_code == 200


def test_moderators_may_not(client):
    client.force_login(masha())
    assert (
        client.get(LIST).status_code
        == client.get(IMPORT).status_code
        == client.get(f"{LIST}export/").status_code
        == 403
    )


def test_asked_twice_for_two_thousand_lines(client, django_assert_max_num_queries):
    from articles.legacy.table import plan_of

    article = make_article()
    text = "\n".join(f"/{number}.html,{article.pk}" for number in range(4000))
    with django_assert_max_num_queries(4):
        assert len(plan_of(text).new) == 4000
