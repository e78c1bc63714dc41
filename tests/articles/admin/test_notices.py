"""Notices beside the form: offered, put in by a press, set aside; and who keeps their list."""

import pytest

from articles.models import Article, Notice
from articles.revisions import working
from tests.articles.admin.desk import ADD, LIST, change_url, signed_in, story_fields
from tests.cast import egor, make_article, masha, olga, rita

pytestmark = pytest.mark.django_db
CHECK = f"{LIST}check/"
BODY = "<p>The Northern Choir sang.</p>"
MARKED = "<p>The Northern Choir* sang.</p><p>* The choir are amateurs.</p>"
FIELDS = {
    "kind": "organisation",
    "names": "Northern Choir",
    "text_ru": "Любители.",
    "text_en": "The choir are amateurs.",
}


@pytest.fixture
def notice() -> Notice:
    return Notice.objects.create(**FIELDS)


@pytest.fixture
def client():
    return signed_in(egor())


def offered(response) -> list[Notice]:
    return [offer.notice for offer in response.context["offers"]]


def test_it_is_offered_while_one_writes_and_nothing_comes_in_by_itself(client, notice):
    assert offered(client.post(CHECK, story_fields(body=BODY))) == [notice]
    assert offered(client.post(CHECK, story_fields())) == []
    client.post(ADD, story_fields(body=BODY, verb="publish"))
    article = Article.objects.get()
    assert (article.body, article.state) == (BODY, "published")
    assert offered(client.get(change_url(article))) == [notice]


def test_a_press_puts_it_in_and_it_is_not_offered_again(client, notice):
    client.post(ADD, story_fields(body=BODY, notice=notice.pk))
    article = Article.objects.get()
    assert article.body == MARKED
    page = client.get(change_url(article))
    assert offered(page) == []


def test_of_a_public_story_it_comes_into_the_changes(client, notice):
    article = make_article(body=BODY)
    client.post(change_url(article), story_fields(article, notice=notice.pk))
    article.refresh_from_db()
    assert (article.body, working.in_the_form(article)["body"]) == (BODY, MARKED)


def test_with_a_script_the_text_alone_comes_back(client, notice):
    answer = client.post(f"{LIST}notice/", {"body": BODY + "<script>x</script>", "language": "en", "notice": notice.pk})
    assert answer.json() == {"body": MARKED}
    assert client.post(f"{LIST}notice/", {"body": BODY, "notice": "9" * 30}).json() == {"body": BODY}
    assert signed_in(masha()).post(f"{LIST}notice/", {"body": BODY}).status_code == 403


def test_an_age_mark_goes_into_its_field(client):
    notice = Notice.objects.create(kind="age", names="choir", age=16)
    client.post(ADD, story_fields(body=BODY, notice=notice.pk))
    article = Article.objects.get()
    assert (article.age_mark, article.body) == (16, BODY)


def test_it_can_be_set_aside_for_this_story_alone(client, notice):
    article, other = make_article(body=BODY, state="draft"), make_article(body=BODY, state="draft")
    client.post(change_url(article), story_fields(article, decline=notice.pk))
    assert (offered(client.get(change_url(article))), offered(client.get(change_url(other)))) == ([], [notice])
    article.refresh_from_db()
    client.post(change_url(article), story_fields(article, headline="Another"))  # a form that does not speak of it
    assert offered(client.get(change_url(article))) == []
    assert offered(client.post(CHECK, story_fields(body=BODY, declined=str(notice.pk)))) == []


def test_a_form_that_is_wrong_keeps_the_offer(client, notice):
    response = client.post(ADD, story_fields(body=BODY, headline="", notice=notice.pk))
    assert set(response.context["adminform"].form.errors) == {"headline"}
    assert offered(response) == [notice]
    assert not Article.objects.exists()


@pytest.mark.parametrize("odd", ["x", "9" * 30, "-1", "\0", ""])
def test_odd_presses_are_no_error(client, notice, odd):
    client.post(ADD, story_fields(body=BODY, notice=odd, decline=odd, declined=f"{odd},{notice.pk}"))
    article = Article.objects.get()
    assert (article.body, article.declined_notices) == (BODY, [notice.pk])


@pytest.mark.parametrize(("person", "status"), [(olga, 302), (egor, 302), (rita, 403), (masha, 403)])
def test_editors_keep_the_list(person, status):
    assert signed_in(person()).post("/admin/articles/notice/add/", FIELDS | {"is_on": "on"}).status_code == status
    assert Notice.objects.exists() is (status == 302)


@pytest.mark.parametrize(
    ("changes", "wrong"),
    [
        ({"names": ""}, {"names"}),
        ({"names": "*"}, {"names"}),
        ({"names": "a\n" * 201}, {"names"}),
        ({"text_en": ""}, {"text_en"}),
        ({"kind": "age"}, {"age"}),
        ({"kind": "age", "age": "7"}, {"age"}),
    ],
)
def test_what_is_wrong_in_the_list_is_told_beside_the_field(client, changes, wrong):
    response = client.post("/admin/articles/notice/add/", FIELDS | changes)
    assert set(response.context["adminform"].form.errors) == wrong
