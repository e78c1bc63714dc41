"""A reader reports a comment: a form of its own, a number for guests, a name for a notice of the law."""

import re

import pytest
from captcha.models import CaptchaStore
from django.utils import timezone

from comments import reporting
from comments.models import Report
from comments.moderation import DecisionRefused
from tests.cast import boris, egor, make_article, make_comment, masha
from tests.comments.steps import reader, value_of

pytestmark = pytest.mark.django_db
WORDS = {"reason": "insult", "text": "Read the second line."}
NOTICE = {"reason": "illegal", "name": "Vera", "email": "vera@example.org", "in_good_faith": "on"}


def where(comment) -> str:
    return f"{comment.get_absolute_url()}report/"


def public():
    return make_comment(state="published", text="Said in anger")


def send(client, comment, **words):
    """Both steps: the words, then the number that comes with the answer."""
    page = client.post(where(comment), WORDS | words)
    assert page.status_code == 200, page.content.decode()
    html = page.content.decode()
    number = {name: value_of(html, name) for name in ("captcha_0", "csrfmiddlewaretoken")}
    number["captcha_1"] = CaptchaStore.objects.get(hashkey=number["captcha_0"]).response
    return client.post(where(comment), WORDS | words | number)


def test_a_guest_needs_a_number():
    comment, client = public(), reader()
    html = client.get(where(comment)).content.decode()
    assert "Said in anger" in html
    assert CaptchaStore.objects.count() == 0
    response = send(client, comment)
    assert (response.status_code, response.url) == (303, f"{where(comment)}?sent=1#main")
    report = Report.objects.get()
    assert (report.comment, report.reason, report.text, report.user) == (comment, *WORDS.values(), None)
    assert report.address == "127.0.0.0"
    assert "Спасибо, редакция посмотрит" in client.get(response.url).content.decode()


def test_somebody_signed_in_does_not(client):
    comment, person = public(), boris()
    client.force_login(person)
    for _press in range(2):
        assert client.post(where(comment), WORDS).status_code in (303, 403)
    html = client.get(where(comment)).content.decode()
    token = value_of(html, "csrfmiddlewaretoken")
    for _press in range(2):
        assert client.post(where(comment), WORDS | {"csrfmiddlewaretoken": token}).status_code == 303
    assert [report.user for report in Report.objects.all()] == [person]


@pytest.mark.parametrize("missing", ["text", "name", "email", "in_good_faith"])
def test_a_notice_of_the_law_needs_a_name(missing):
    comment, client = public(), reader()
    response = client.post(where(comment), {"text": "Article 128.1"} | NOTICE | {missing: ""})
    assert (response.status_code, Report.objects.count()) == (422, 0)
    assert f'href="#id_{missing}"' in response.content.decode()
    assert send(client, comment, **NOTICE).status_code == 303
    assert Report.objects.get().name == "Vera"


@pytest.mark.parametrize(
    "words", [{"reason": ""}, {"reason": "x"}, {"text": "x" * 2001}, {"name": "a\nb"}, {"email": "x"}, {"text": "\x01"}]
)
def test_mistakes_keep_what_was_written(words):
    response = reader().post(where(public()), WORDS | {"name": "Vera"} | words)
    assert (response.status_code, Report.objects.count()) == (422, 0)
    assert "error-summary" in response.content.decode()
    assert "text" in words or WORDS["text"] in response.content.decode()


def test_without_a_valid_number_nothing_is_stored():
    comment, client = public(), reader()
    page = client.post(where(comment), WORDS).content.decode()
    number = {name: value_of(page, name) for name in ("captcha_0", "csrfmiddlewaretoken")}
    wrong = client.post(where(comment), WORDS | number | {"captcha_1": "1"})
    stale = client.post(where(comment), WORDS | number | {"captcha_1": "PASSED", "csrfmiddlewaretoken": "x"})
    assert (wrong.status_code, stale.status_code, Report.objects.count()) == (422, 403, 0)


def test_five_in_ten_minutes(settings):
    settings.TESTING = False
    comment, client = public(), reader()
    for turn in range(5):
        assert send(client, comment, text=f"Word {turn}").status_code == 303
    response = client.post(where(comment), WORDS)
    assert (response.status_code, Report.objects.count()) == (429, 5)
    assert WORDS["text"] in response.content.decode()


@pytest.mark.parametrize("state", ["waiting", "declined", "spam"])
def test_only_what_is_public(state):
    comment = make_comment(state=state)
    assert reader().get(where(comment)).status_code == 404
    assert reader().post(where(comment), WORDS).status_code == 404


def test_the_page_leads_there(client):
    article = make_article()
    comment = make_comment(article, state="published")
    own = make_comment(article, state="published", by_editors=True)
    html = client.get(article.get_absolute_url()).content.decode()
    assert f'href="{where(comment)}#main"' in html
    assert where(own) not in html


def test_moderators_see_the_law_first_and_close(client, django_assert_max_num_queries):
    comment, moderator = public(), masha()
    first = Report.objects.create(comment=comment, reason="insult", text="FIRST")
    legal = Report.objects.create(comment=comment, reason="illegal", text="LEGAL", name="Vera")
    client.force_login(moderator)
    html = client.get("/admin/comments/report/").content.decode()
    assert html.index("LEGAL") < html.index("FIRST")
    data = {"action": "close", "_selected_action": [legal.pk]}
    client.post("/admin/comments/report/", data)
    legal.refresh_from_db()
    assert (legal.closed_by, list(Report.objects.open())) == (moderator, [first])
    assert "LEGAL" not in client.get("/admin/comments/report/").content.decode()
    assert "LEGAL" in client.get("/admin/comments/report/?shown=all").content.decode()


def test_one_press_deals_with_a_report(client):
    report = Report.objects.create(comment=public(), reason="insult")
    client.force_login(masha())
    address = f"/admin/comments/report/{report.pk}/close/"
    assert f'formaction="{address}"' in client.get("/admin/comments/report/").content.decode()
    assert (client.get(address).status_code, Report.objects.open().count()) == (405, 1)
    assert client.post(address).url == "/admin/comments/report/"
    assert not Report.objects.open().exists()
    assert "formaction" not in client.get("/admin/comments/report/?shown=all").content.decode()
    Report.objects.update(closed_at=None)
    client.force_login(egor())
    assert (client.post(address).status_code, Report.objects.open().count()) == (403, 1)


def test_the_desk_says_how_many_wait(client):
    comment = public()
    for reason in ("insult", "illegal", "illegal"):
        Report.objects.create(comment=comment, reason=reason, text="Look here")
    Report.objects.create(comment=comment, reason="advert", closed_at=timezone.now())
    client.force_login(masha())
    desk = client.get("/en/admin/comments/comment/?state=published").content.decode()
    assert re.search(r'href="/en/admin/comments/report/">Reported <span[^>]*>3<', desk)
    assert desk.count("Look here") == 3
    client.force_login(egor())  # an editor sees comments, not reports
    assert "Reported" not in client.get("/en/admin/comments/comment/").content.decode()


def test_others_may_not(client):
    report = Report.objects.create(comment=public(), reason="insult")
    editor = egor()
    with pytest.raises(DecisionRefused):
        reporting.close(report, by=editor)
    client.force_login(editor)
    assert client.get("/admin/comments/report/").status_code == 403


def test_moderators_keep_the_words(client):
    client.force_login(masha())
    assert client.post("/admin/comments/heldword/add/", {"word": "казино*", "note": ""}).status_code == 302
    assert "казино*" in client.get("/admin/comments/heldword/").content.decode()
