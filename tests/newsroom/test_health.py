"""What is late or has failed is named, and can be mended from there."""

import socket
from datetime import timedelta

import pytest
from django.utils import timezone
from django_tasks import TaskResultStatus
from django_tasks_db.models import DBTaskResult, get_date_max

from articles.models import State
from portal.newsroom.health import links
from portal.newsroom.health.problems import health
from portal.newsroom.models import LinkCheck
from tests.articles.admin.desk import signed_in, texts
from tests.cast import egor, make_article, make_comment, make_source, masha, rita
from tests.donations.links import make_link

pytestmark = pytest.mark.django_db
PAGE = "/en/admin/health/"


def make_result(**fields) -> DBTaskResult:
    now = timezone.now()
    defaults = {
        "task_path": "portal.newsroom.chores.check_links",
        "args_kwargs": {"args": [], "kwargs": {}},
        "run_after": get_date_max(),
        "backend_name": "default",
    }
    enqueued = fields.pop("enqueued_at", now)
    result = DBTaskResult.objects.create(**defaults | fields)
    DBTaskResult.objects.filter(pk=result.pk).update(enqueued_at=enqueued)
    return result


def failed(**fields) -> DBTaskResult:
    how = {"finished_at": timezone.now(), "exception_class_path": "smtplib.SMTPServerDisconnected"}
    return make_result(status=TaskResultStatus.FAILED, **how | fields)


def test_a_newsroom_where_all_is_well_says_so():
    assert health().is_well
    assert "All is well" in signed_in(egor()).get(PAGE).content.decode()


def test_what_is_wrong_is_named_with_the_way_to_it():
    now = timezone.now()
    late = make_article(headline="Late idea", state=State.DRAFT, planned_for=timezone.localdate() - timedelta(days=1))
    article = make_article()
    make_comment(article, sent_at=now - timedelta(days=2))
    make_comment(article)
    source = make_source()
    LinkCheck.objects.create(url=source.url, failing_since=now, answer="404")
    failed()
    failed(finished_at=now - timedelta(days=8))
    found = health()
    assert (found.late_plans, found.waiting_long, found.number) == ([late], 1, 4)
    page = signed_in(egor()).get(PAGE).content.decode()
    for words in ("Late idea", "1 comment waits for more than a day", source.url, "SMTPServerDisconnected"):
        assert words in page


def test_a_worker_that_stands_still_is_told():
    long_ago = timezone.now() - timedelta(hours=1)
    make_result(run_after=timezone.now() + timedelta(hours=1), enqueued_at=long_ago)
    assert health().stuck_since is None
    make_result(enqueued_at=long_ago)
    assert health().stuck_since == long_ago


def test_what_failed_is_tried_again(monkeypatch):
    done = []
    monkeypatch.setattr(links, "check_all", lambda: done.append(1))
    client, task = signed_in(egor()), failed()
    assert client.post(PAGE, {"task": task.pk}).status_code == 302
    assert (done, DBTaskResult.objects.filter(pk=task.pk).exists()) == ([1], False)


@pytest.mark.parametrize("task", ["", "x", "0" * 32])
def test_what_is_not_there_cannot_be_tried(task):
    answer = signed_in(egor()).post(PAGE, {"task": task}, follow=True)
    assert texts(answer) == ["That piece of work is not here any more."]


@pytest.mark.parametrize("person", [masha, rita])
def test_who_can_mend_nothing_is_not_troubled(person):
    user = person()
    failed()
    assert signed_in(user).get(PAGE).status_code == 403


def test_the_desk_counts_what_failed():
    failed()
    failed(finished_at=timezone.now() - timedelta(days=8))
    make_result(enqueued_at=timezone.now() - timedelta(hours=1))
    tiles = {tile.name: tile.number for tile in signed_in(egor()).get("/en/admin/").context["desk"].tiles}
    assert tiles["failures"] == 2


class Answer:
    def __init__(self, status, location=""):
        self.status_code, self.headers = status, {"Location": location}
        self.is_redirect = bool(location)

    def __enter__(self):
        return self

    def __exit__(self, *error):
        return False


@pytest.fixture
def web(monkeypatch):
    """Addresses and what they answer; every host has a public address unless it is named `inside`."""
    answers, asked = {}, []

    def get(url, **how):
        asked.append(url)
        assert how["timeout"] and not how["allow_redirects"]
        return answers[url]

    def resolve(host, port):
        place = "10.0.0.7" if host.startswith("inside") else "93.184.216.34"
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (place, port))]

    monkeypatch.setattr(links.requests, "get", get)
    monkeypatch.setattr(links.socket, "getaddrinfo", resolve)
    answers["asked"] = asked
    return answers


@pytest.mark.parametrize(("status", "problem"), [(200, ""), (403, ""), (404, "404"), (410, "410"), (503, "503")])
def test_an_answer_is_judged(web, status, problem):
    web["https://give.example/"] = Answer(status)
    links.check_all(["https://give.example/"])
    check = LinkCheck.objects.get()
    assert (check.answer, check.failing_since is not None) == (problem, bool(problem))


def test_it_remembers_since_when_and_recovers(web):
    url = make_link(url="https://give.ru/").url
    web[url] = Answer(404)
    links.check_all()
    since = LinkCheck.objects.get().failing_since
    links.check_all()
    assert LinkCheck.objects.get().failing_since == since
    web[url] = Answer(200)
    links.check_all()
    assert LinkCheck.objects.get().failing_since is None


def test_names_that_nobody_can_have_are_not_called(web):
    make_link(url="https://give.example/")
    links.check_all()
    assert not LinkCheck.objects.exists()


def test_an_address_that_nobody_uses_is_forgotten(web):
    LinkCheck.objects.create(url="https://old.example/")
    links.check_all()
    assert not LinkCheck.objects.exists()


@pytest.mark.parametrize("url", ["http://inside.example/", "ftp://give.example/", "https://"])
def test_private_and_odd_addresses_are_not_called(web, url):
    links.check_all([url])
    assert (web["asked"], bool(LinkCheck.objects.get().failing_since)) == ([], True)


def test_a_redirect_does_not_lead_inside(web):
    web["https://give.example/"] = Answer(302, "http://inside.example/secret")
    links.check_all(["https://give.example/"])
    assert (web["asked"], LinkCheck.objects.get().answer) == (["https://give.example/"], "a private address")


def test_a_circle_ends(web):
    web["https://give.example/"] = Answer(302, "/")
    links.check_all(["https://give.example/"])
    assert LinkCheck.objects.get().answer == "too many redirects"
