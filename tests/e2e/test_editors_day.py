"""An editor's day at the desk, with the real server and the real worker, in Russian and in English.

Pasted, saved, reviewed, returned, overtaken by a colleague, scheduled, out by the clock, corrected, compared, restored,
withdrawn; and in the end not one of the words of either is lost.
"""

import json
import re
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from playwright.sync_api import Page, expect

from tests.browser import hear
from tests.e2e.actions import PASTE
from tests.e2e.inside import inside
from tests.e2e.test_journey import sign_in
from tests.e2e.waiting import eventually, letter

pytestmark = [pytest.mark.browser, pytest.mark.journey]
BODY = ".tiptap"
MOSCOW = ZoneInfo("Europe/Moscow")
KEPT = """
import json
from articles.models import Article
story = Article.objects.get(pk={pk})
print(json.dumps([revision.snapshot for revision in story.revisions.all()], ensure_ascii=False))
"""
SOONER = """
from datetime import timedelta
from django.utils import timezone
from articles import workflow
from articles.models import Article
from portal.models import User
story, chief = Article.objects.get(pk={pk}), User.objects.get(username={chief!r})
workflow.unschedule(story, by=chief)
workflow.schedule(story, at=timezone.now() + timedelta(seconds=2), by=chief)
print(story.published_at.isoformat())
"""
DAYS = {
    "ru": {
        "admin": "/admin/",
        "lang": "ru",
        "headline": "Паром через Лову пойдёт по новому расписанию",
        "text": [
            "Паром через Лову с понедельника ходит каждые сорок минут, сообщили на пристани.",
            "Первый рейс отправится в шесть утра, последний — в полночь, чтобы успели и те, кто поёт на всенощной.",
            "Перевозчик обещает, что ждать на берегу больше никому не придётся, и поставил на пристани скамью.",
        ],
        "revised": "Капитан добавил, что велосипед едет бесплатно.",
        "chief": "Паром через Лову: новое расписание",
        "standfirst": "Первый рейс — в шесть утра.",
        "reason": "Нет слов самого капитана",
        "mistake": "Плата за проезд — двадцать рублей.",
        "note": "В первой версии была неверно названа плата за проезд.",
        "gone": "Пристань отменила новое расписание.",
    },
    "en": {
        "admin": "/en/admin/",
        "lang": "en",
        "headline": "The Lova ferry is to sail by a new timetable",
        "text": [
            "The ferry across the Lova sails every forty minutes from Monday on, the landing stage said.",
            "The first boat leaves at six in the morning, the last at midnight, so that the choir will catch it too.",
            "The ferryman promises that nobody is to wait on the bank any more, and has put a bench there.",
        ],
        "revised": "The captain added that a bicycle sails for nothing.",
        "chief": "The Lova ferry: a new timetable",
        "standfirst": "The first boat leaves at six.",
        "reason": "Not a word of the captain himself",
        "mistake": "The fare is twenty roubles.",
        "note": "The first version gave a wrong fare.",
        "gone": "The landing stage has taken the timetable back.",
    },
}


@pytest.fixture(params=DAYS)
def day(request) -> dict:
    return DAYS[request.param]


@pytest.fixture
def rooms(newsroom, chromium, day):
    """Two browsers, the editor's and the chief's, and a reader's."""
    contexts = [chromium.new_context(viewport={"width": 1280, "height": 900}) for _person in range(3)]
    egor, chief = (
        sign_in(context, newsroom.address, day["admin"], newsroom.people[role])
        for context, role in zip(contexts, ("editor", "chief"), strict=False)
    )
    yield egor, chief, contexts[2].new_page()
    for context in contexts:
        context.close()


def test_an_editors_day(newsroom, rooms, day):
    egor, chief, reader = rooms
    desk = newsroom.address + day["admin"]

    # Pasted, saved, sent for review
    story = paste(egor, desk, day)
    pk = re.search(r"/article/(\d+)/", story)[1]
    press(egor, "submit")
    expect(egor.locator(".chip-review").first).to_be_visible()

    # The chief finds it on the desk and returns it; the editor finds it on the desk, with the reason
    chief.goto(desk)
    chief.locator(".desk-rows a", has_text=day["headline"]).click()
    chief.locator("a.verb-return").click()
    chief.locator("#id_reason").fill(day["reason"])
    chief.locator(".submit-row [type=submit]").click()
    expect(chief.locator(".chip-draft").first).to_be_visible()
    egor.goto(desk)
    row = egor.locator(".desk-rows li", has_text=day["headline"])
    expect(row.locator(".desk-returned")).to_contain_text(day["reason"])
    row.locator("a").click()

    # Both work on it at once
    write(egor, day["revised"])
    chief.locator("#id_headline").fill(day["chief"])
    save(chief)
    egor.locator("#id_standfirst").fill(day["standfirst"])
    egor.locator("#id_headline").fill(day["headline"] + "!")
    egor.keyboard.press("Control+KeyS")
    egor.locator("#choice-headline input[value=theirs]").check()
    with egor.expect_navigation():
        egor.locator(".collision [name=_continue]").click()
    expect(egor.locator("#id_headline")).to_have_value(day["chief"])
    expect(egor.locator("#id_standfirst")).to_have_value(day["standfirst"])
    expect(egor.locator(BODY)).to_contain_text(day["revised"])

    # Scheduled, and out by the clock
    write(egor, day["mistake"])
    public = schedule(egor)
    assert reader.request.get(public).status == 404
    egor.goto(desk)
    expect(egor.locator(".desk-tile-to-come b")).not_to_have_text("0")
    at = datetime.fromisoformat(inside(newsroom, SOONER.format(pk=pk, chief=newsroom.people["chief"][0])))
    eventually(lambda: reader.request.get(public).status == 200)
    assert datetime.now(MOSCOW) >= at
    reader.goto(public)
    assert reader.locator("html").get_attribute("lang") == day["lang"]
    expect(reader.locator("h1")).to_have_text(day["chief"])

    # Corrected, with a word to the readers; until it is published, the page stays as it was
    egor.goto(story)
    with egor.expect_popup() as popup:
        erase(egor, day["mistake"])
        egor.locator(".previewlink").click()
    seen = popup.value.frame_locator(".look-desk iframe").locator(".story-body")
    expect(seen).to_contain_text(day["revised"])
    expect(seen).not_to_contain_text(day["mistake"])
    popup.value.close()
    correct(egor, day["note"])
    save(egor)
    expect(egor.locator(".notice-changes")).to_be_visible()
    assert day["mistake"] in reader.request.get(public).text()
    press(egor, "publish-changes")
    eventually(lambda: day["mistake"] not in reader.request.get(public).text())
    reader.goto(public)
    expect(reader.locator(".story-correction")).to_contain_text(day["note"])
    reader.locator(".story-correction a").click()
    expect(reader.locator(".page-changes del")).to_contain_text([day["mistake"]])

    # Compared; restored, which is a change like any other, and published
    egor.goto(story.replace("/change/", "/history/"))
    egor.locator(".submit-row [type=submit]").click()
    expect(egor.locator(".comparison-heads")).to_be_visible()
    expect(egor.locator(".side-new ins").first).to_be_visible()
    egor.go_back()
    egor.locator(".versions li").last.locator("button").click()
    expect(egor.locator("#id_headline")).to_have_value(day["headline"])
    assert day["chief"] in reader.request.get(public).text()
    press(egor, "publish-changes")
    eventually(
        lambda: f"<h1>{day['headline']}" in re.sub(r"(<h1)[^>]*(>)\s*", r"\1\2", reader.request.get(public).text())
    )

    # Withdrawn, and the reader is told why
    egor.locator("a.verb-withdraw").click()
    egor.locator("#id_reason").fill(day["gone"])
    with egor.expect_navigation():
        egor.locator(".submit-row [type=submit]").click()
    eventually(lambda: reader.goto(public).status == 410)
    expect(reader.locator("main")).to_contain_text(day["gone"])

    # Not a word is lost; and the worker has told the editor of the return
    kept = inside(newsroom, KEPT.format(pk=pk))
    words = [*day["text"], day["revised"], day["standfirst"], day["mistake"], day["note"], day["chief"]]
    assert [text for text in (*words, day["headline"] + "!") if text not in kept] == []
    assert len(json.loads(kept)) >= 6
    assert letter(newsroom, f"/article/{pk}/")


def paste(page: Page, desk: str, day: dict) -> str:
    """A saved draft; its address."""
    page.goto(desk)
    page.locator(".desk-begin a.default").click()
    page.wait_for_url("**/from-text/")
    page.locator("#id_text").evaluate(PASTE, "\n\n".join([day["headline"], *day["text"]]))
    with page.expect_navigation():
        page.locator("#id_text").press("Control+Enter")
    expect(page.locator("#id_headline")).to_have_value(day["headline"])
    expect(page.locator("#id_section")).to_be_focused()
    page.locator("#id_section").select_option(index=1)
    page.locator("#id_edition").select_option(day["lang"])
    save(page)
    return page.url


def save(page: Page) -> None:
    with page.expect_navigation():
        page.locator("button[data-key=save]").click()
    expect(page.locator(".messagelist")).to_be_visible()
    page.locator(BODY).wait_for()


def press(page: Page, verb: str) -> None:
    """Whatever the checklist warns of, this editor has seen."""
    despite = page.locator("#checklist [name=despite]")
    if despite.count():
        despite.check()
    with page.expect_navigation():
        page.locator(f"button[value={verb}]").click()
    expect(page.locator(".messagelist .success")).to_be_visible()
    page.locator(BODY).wait_for()


def write(page: Page, text: str) -> None:
    page.locator(BODY).focus()
    page.keyboard.press("Control+End")
    hear(page)
    page.keyboard.press("Enter")
    page.keyboard.insert_text(text)


def erase(page: Page, text: str) -> None:
    page.locator(f"{BODY} p", has_text=text).click(click_count=3)
    hear(page)
    page.keyboard.press("Delete")


def schedule(page: Page) -> str:
    """In an hour by the newsroom's clock; the address that readers will have."""
    at = datetime.now(MOSCOW) + timedelta(hours=1)
    page.locator("#id_published_at_0").fill(f"{at:%Y-%m-%d}")
    page.locator("#id_published_at_1").fill(f"{at:%H:%M:%S}")
    press(page, "publish")
    expect(page.locator(".chip-scheduled").first).to_be_visible()
    preview = page.request.get(page.url.replace("/change/", "/preview/")).text()
    return re.search(r'rel="canonical"\s+href="([^"]+)"', preview)[1]


def correct(page: Page, note: str) -> None:
    group = page.locator("#corrections-group")
    group.locator("summary").first.click()
    group.locator(".add-row a").click()
    group.locator("textarea[name$=-note]:visible").first.fill(note)
