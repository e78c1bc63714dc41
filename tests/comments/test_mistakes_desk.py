"""Editors deal with reported mistakes, from the list or from the form of the story."""

from datetime import timedelta

import pytest
from django.utils import timezone

from articles.models import Beat
from comments import retention
from comments.mistakes import verbs
from comments.models import MistakeMove, MistakeReport
from comments.moves import DecisionRefused
from tests.articles.admin.desk import change_url, signed_in
from tests.cast import boris, egor, make_article, make_section, masha, rita

pytestmark = pytest.mark.django_db
LIST = "/admin/comments/mistakereport/"


def reported(text: str = "There were three.", **fields) -> MistakeReport:
    fields.setdefault("article", None)
    article = fields.pop("article") or make_article()
    return MistakeReport.objects.create(article=article, quoted="Two <b>brothers</b>", text=text, **fields)


def press(desk, report, verb: str = "done", **data):
    response = desk.post(f"{LIST}{report.pk}/{verb}/", data, follow=True)
    report.refresh_from_db()
    return response


def test_done_with_one_press_from_the_list():
    report, editor = reported(email="vera@example.org"), egor()
    desk = signed_in(editor)
    html = desk.get(LIST).content.decode()
    assert "Two &lt;b&gt;brothers&lt;/b&gt;" in html and "mailto:vera@example.org" in html
    assert f'formaction="{LIST}{report.pk}/done/"' in html
    response = press(desk, report)
    assert (response.redirect_chain, report.state) == ([(LIST, 302)], "done")
    assert "There were three." not in response.content.decode()
    move = MistakeMove.objects.get()
    assert (move.by, move.was, move.now) == (editor, "open", "done")
    assert "There were three." in desk.get(f"{LIST}?shown=done").content.decode()
    press(desk, report, "reopen")
    assert report.state == "open"


def test_and_from_the_form_of_the_story():
    report = reported()
    desk, address = signed_in(egor()), change_url(report.article)
    assert "There were three." in desk.get(address).content.decode()
    response = press(desk, report, "decline", story="1")
    assert (response.redirect_chain, report.state) == ([(address, 302)], "declined")
    assert "There were three." not in response.content.decode()


def test_of_two_editors_the_second_is_told():
    report, editor = reported(), egor()
    stale = MistakeReport.objects.get()
    verbs.decide(report, "done", by=editor)
    with pytest.raises(DecisionRefused):
        verbs.decide(stale, "decline", by=editor)
    html = press(signed_in(editor), report, "decline").content.decode()
    assert "messagelist" in html
    assert (report.state, MistakeMove.objects.count()) == ("done", 1)


@pytest.mark.parametrize("person", [rita, masha, boris])
def test_others_may_not(person):
    report, user = reported(), person()
    desk = signed_in(user)
    assert desk.get(LIST).status_code in (302, 403)
    assert press(desk, report).status_code in (200, 403)
    assert report.state == "open"
    with pytest.raises(DecisionRefused):
        verbs.decide(report, "done", by=user)


def test_an_editor_keeps_to_the_beat():
    report, other, editor = reported(), reported("OTHER", article=make_article(section=make_section("world"))), egor()
    beat = Beat.objects.create(user=editor)
    beat.sections.add(report.article.section)
    html = signed_in(editor).get(LIST).content.decode()
    assert f"{report.pk}/done/" in html and f"{other.pk}/done/" not in html
    press(signed_in(editor), other)
    assert other.state == "open"


def test_many_at_once_and_nobody_writes_them():
    rows, desk = [reported(), reported()], signed_in(egor())
    desk.post(LIST, {"action": "done", "_selected_action": [row.pk for row in rows]})
    assert set(MistakeReport.objects.values_list("state", flat=True)) == {"done"}
    assert desk.get(f"{LIST}add/").status_code == 403
    assert desk.post(f"{LIST}{rows[0].pk}/fry/").status_code == 404
    assert desk.get(f"{LIST}{rows[0].pk}/done/").status_code == 405


def test_the_list_asks_as_often_for_many(django_assert_num_queries):
    desk = signed_in(egor())
    for number in range(20):
        reported(f"Mistake {number}")
    desk.get(LIST)
    with django_assert_num_queries(7):
        desk.get(LIST)


def test_the_desk_tells_how_many():
    desk = signed_in(egor())
    reported(at=timezone.now() - timedelta(days=2))
    reported()
    [tile] = [tile for tile in desk.get("/admin/").context["desk"].tiles if tile.name == "mistakes"]
    assert (tile.number, tile.address, (timezone.now() - tile.since).days) == (2, LIST, 2)
    assert LIST not in signed_in(masha()).get("/admin/").content.decode()


def test_address_and_mailbox_are_forgotten_in_time(settings):
    old = timezone.now() - timedelta(days=settings.COMMENT_EMAIL_DAYS + 1)
    reported(at=old, email="vera@example.org", address="10.0.0.0")
    reported(email="anna@example.org", address="10.0.0.0")
    retention.forget_old()
    assert set(MistakeReport.objects.values_list("email", "address")) == {("", ""), ("anna@example.org", "10.0.0.0")}
