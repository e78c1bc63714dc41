"""A reader reports a mistake in a story: quoted words, a number for guests, a task for the editors."""

import pytest
from captcha.models import CaptchaStore

from comments.models import MistakeReport
from tests.cast import boris, make_article
from tests.comments.steps import reader, value_of

pytestmark = pytest.mark.django_db
WORDS = {"quoted": "Two brothers mended the wheel.", "text": "There were three.", "email": ""}


def where(article) -> str:
    return f"{article.get_absolute_url()}mistake/"


def send(client, article, **words):
    """Both steps: the words, then the number that comes with the answer."""
    page = client.post(where(article), WORDS | words)
    assert page.status_code == 200, page.content.decode()
    html = page.content.decode()
    number = {name: value_of(html, name) for name in ("captcha_0", "csrfmiddlewaretoken", "opened")}
    number["captcha_1"] = CaptchaStore.objects.get(hashkey=number["captcha_0"]).response
    return client.post(where(article), WORDS | words | number)


def test_a_guest_needs_a_number_and_no_mailbox():
    article, client = make_article(), reader()
    assert client.get(where(article)).headers["Cache-Control"].count("no-store") == 1
    assert CaptchaStore.objects.count() == 0
    response = send(client, article)
    assert (response.status_code, response.url) == (303, f"{where(article)}?sent=1#main")
    report = MistakeReport.objects.get()
    assert {name: getattr(report, name) for name in WORDS} == WORDS
    assert (report.article, report.user, report.state, report.address) == (article, None, "open", "127.0.0.0")
    assert report.revision == article.revisions.get()
    assert "Спасибо, редакция посмотрит" in client.get(response.url).content.decode()


def test_somebody_signed_in_needs_none_and_sends_once():
    article, person, client = make_article(), boris(), reader()
    client.force_login(person)
    assert client.post(where(article), WORDS).status_code == 403
    token = value_of(client.get(where(article)).content.decode(), "csrfmiddlewaretoken")
    for _press in range(2):
        assert client.post(where(article), WORDS | {"csrfmiddlewaretoken": token}).status_code == 303
    assert [report.user for report in MistakeReport.objects.all()] == [person]


def test_the_same_form_twice_is_one_report():
    article, client = make_article(), reader()
    html = client.post(where(article), WORDS).content.decode()
    number = {name: value_of(html, name) for name in ("captcha_0", "csrfmiddlewaretoken")}
    number["captcha_1"] = CaptchaStore.objects.get(hashkey=number["captcha_0"]).response
    assert [client.post(where(article), WORDS | number).status_code for _press in range(2)] == [303, 303]
    assert MistakeReport.objects.count() == 1


def test_selected_words_come_along_as_far_as_they_fit(client):
    html = client.get(where(make_article()), {"quote": "<b>“wheel”</b>" + "x" * 5000}).content.decode()
    assert "&lt;b&gt;“wheel”" in html and html.count("x" * 500) == 1


@pytest.mark.parametrize(
    "words",
    [{"text": ""}, {"text": " \n"}, {"text": "x" * 2001}, {"quoted": "x" * 601}, {"email": "x"}, {"text": "a\0"}],
)
def test_mistakes_of_the_form_keep_what_was_written(words):
    response = reader().post(where(make_article()), WORDS | words)
    html = response.content.decode()
    assert (response.status_code, MistakeReport.objects.count()) == (422, 0)
    assert "error-summary" in html
    assert "quoted" in words or WORDS["quoted"] in html


def test_without_a_valid_number_nothing_is_stored():
    article, client = make_article(), reader()
    html = client.post(where(article), WORDS).content.decode()
    number = {name: value_of(html, name) for name in ("captcha_0", "csrfmiddlewaretoken")}
    stale = client.post(where(article), WORDS | number | {"captcha_1": "1", "csrfmiddlewaretoken": "x"})
    wrong = client.post(where(article), WORDS | number | {"captcha_1": "1"})
    assert (wrong.status_code, stale.status_code, MistakeReport.objects.count()) == (422, 403, 0)
    assert WORDS["text"] in wrong.content.decode()


def test_five_in_ten_minutes(settings):
    settings.TESTING = False
    article, client = make_article(), reader()
    for turn in range(5):
        assert send(client, article, text=f"Word {turn}").status_code == 303
    response = client.post(where(article), WORDS)
    assert (response.status_code, MistakeReport.objects.count()) == (429, 5)
    assert WORDS["text"] in response.content.decode()


def test_what_guards_find_is_noted_and_nothing_refused(settings):
    settings.TESTING = False
    links = "https://a.example https://b.example"
    assert send(reader(), make_article(), text=links, website="spam").status_code == 303
    assert {name for name, _detail in MistakeReport.objects.get().held_for} == {"links", "trap", "age"}


@pytest.mark.parametrize("state", ["draft", "review", "withdrawn"])
def test_only_in_public_stories(client, state):
    article = make_article(state=state)
    assert client.get(where(article)).status_code == 404
    assert client.post(where(article), WORDS).status_code == 404


def test_the_story_leads_there_the_same_for_everybody(client):
    article = make_article(comment_policy="off")
    html = client.get(article.get_absolute_url()).content.decode()
    assert f'href="{where(article)}#main"' in html
    assert client.get(f"/society/{article.pk}-x/mistake/?quote=a").url == f"{where(article)}?quote=a"
