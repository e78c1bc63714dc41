"""From a pasted wire story to a moderated comment: an editor, a reader and a moderator, each in a browser of their own.

`REFERENCE_PAGE=FILE make journey` lives the same day with another story of the same shape.
"""

import json
import os
import re
from datetime import datetime
from pathlib import Path
from urllib.parse import urlencode
from zoneinfo import ZoneInfo

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from tests.e2e.actions import Actions
from tests.e2e.story import Expected, expected

pytestmark = [pytest.mark.browser, pytest.mark.journey]

SHOTS = os.environ.get("JOURNEY_SHOTS")
STORY = Path(os.environ.get("REFERENCE_PAGE") or Path(__file__).with_name("twin.txt"))
SAID = {
    "ru": {
        "admin": "/admin/",
        "section": "Общество",
        "new": "Новый из текста",
        "paste": "Текст материала",
        "fill": "Заполнить форму",
        "publish": "Опубликовать",
        "edition": "Русское издание",
        "approve": "Одобрить",
        "send": "Отправить",
        "date": lambda day: f"{day.day} {MONTHS[day.month - 1]} {day.year} г.",
        "comments": "Комментарии",
        "donation": "Внести лепту",
        "source": "Источник",
    },
    "en": {
        "admin": "/en/admin/",
        "section": "Society",
        "new": "New from text",
        "paste": "Text of the story",
        "fill": "Fill the form",
        "publish": "Publish",
        "edition": "English edition",
        "approve": "Approve",
        "send": "Send",
        "date": lambda day: f"{day.day} {day:%B} {day.year}",
        "comments": "Comments",
        "donation": "Make a donation",
        "source": "Source",
    },
}
MONTHS = (
    "января февраля марта апреля мая июня июля августа сентября октября ноября декабря".split()  # noqa: SIM905
)


def shot(page: Page, name: str) -> None:
    """A picture of the step, where JOURNEY_SHOTS names a folder for them."""
    if SHOTS:
        page.screenshot(path=Path(SHOTS) / f"{name}.png", full_page=True)


def sign_in(context: BrowserContext, address: str, admin: str, person: tuple[str, str]) -> Page:
    page = context.new_page()
    page.goto(address + admin)
    page.locator("[name=username]").fill(person[0])
    page.locator("[name=password]").fill(person[1])
    page.locator("[type=submit]").click()
    expect(page.locator("#user-tools")).to_be_visible()
    return page


def publish(page: Page, story: Expected, edition: str, admin: str) -> tuple[str, int]:
    """Pastes and publishes; the story's address and the number of actions it took."""
    words = SAID[edition]
    page.goto(page.url.split("/admin/")[0] + "/admin/")
    act = Actions(page)
    act.click("link", words["new"])
    act.paste(words["paste"], story.text)
    shot(page, f"{edition}-1-pasted")
    act.click("button", words["fill"])
    expect(page.locator("#id_headline")).to_have_value(story.headline)
    act.choose("#id_section", words["section"])
    if edition == "en":
        act.choose("#id_edition", words["edition"])
    shot(page, f"{edition}-2-filled")
    act.click("button", re.compile(f"^{words['publish']}$"))
    link = page.locator(".messagelist a").first
    expect(link).to_be_visible()
    shot(page, f"{edition}-3-published")
    return link.evaluate("link => link.href"), act.count


def check_story(page: Page, story: Expected, edition: str) -> None:
    words = SAID[edition]
    assert page.locator("html").get_attribute("lang") == edition
    assert page.locator("h1").all_inner_texts() == [story.headline]
    body = page.locator(".story-body")
    assert body.count() == 1
    assert body.locator("h2").all_text_contents() == story.intertitles
    assert len(story.intertitles) == 4
    assert body.locator("p").all_text_contents() == story.paragraphs
    assert body.evaluate("element => element.closest('[lang]').lang") == "en"
    text = page.locator("main").text_content()
    assert [p for p in story.paragraphs if text.count(p) != 1] == []
    assert story.dateline in text
    assert re.search(rf"{words['source']}:\s*{re.escape(story.source)}", text)
    assert text.rindex(story.source) > text.index(story.paragraphs[-1])
    today = datetime.now(ZoneInfo("Europe/Moscow")).date()
    date = page.locator("main time", has_text=words["date"](today)).first
    assert date.get_attribute("datetime").startswith(today.isoformat())
    donation = page.locator(".donation")
    assert words["donation"] in donation.inner_text()
    order = page.locator(".story-body, .donation, #comments")
    assert order.evaluate_all("parts => parts.map(part => part.id || part.classList[0])") == [
        "story-body",
        "donation",
        "comments",
    ]
    data = json.loads(page.locator("script[type='application/ld+json']").first.text_content())
    news = next(item for item in data.get("@graph", [data]) if item["@type"] == "NewsArticle")
    assert (news["headline"], news["inLanguage"]) == (story.headline, "en")
    assert news["datePublished"].startswith(today.isoformat())
    assert story.source not in json.dumps(news["publisher"])
    assert story.source in json.dumps(news, ensure_ascii=False)


def comment(page: Page, edition: str, text: str, javascript: bool) -> None:
    """Vera writes: with JavaScript the number comes to the form, without it the form's own page asks for it."""
    words = SAID[edition]
    form = page.locator("#comment-form")
    form.locator("[name=name]").fill("Вера Читалова")
    form.locator("[name=email]").fill("vera@example.org")
    form.locator("[name=text]").fill(text)
    form.locator("[name=consent]").check()
    if not javascript:
        with page.expect_navigation():
            form.get_by_role("button", name=words["send"]).click()
        expect(form.locator("[name=text]")).to_have_value(text)
    form.locator("[name=captcha_1]").fill("PASSED")
    shot(page, f"{edition}-{'js' if javascript else 'nojs'}-5-comment")
    form.get_by_role("button", name=words["send"]).click()
    expect(page).to_have_url(re.compile(r"/receipt/"))
    expect(page.locator(".comment-text", has_text=text)).to_be_visible()
    shot(page, f"{edition}-{'js' if javascript else 'nojs'}-6-receipt")


def approve(page: Page, admin_address: str, edition: str, text: str) -> None:
    # By its words: other days may have left a long queue in the same newsroom
    page.goto(f"{admin_address}comments/comment/?{urlencode({'q': text})}")
    shot(page, f"{edition}-7-desk")
    card = page.locator(".card", has_text=text)
    with page.expect_response(re.compile("/decide/approve/")):
        card.get_by_role("button", name=SAID[edition]["approve"]).click()
    expect(card).to_have_count(0)


@pytest.mark.parametrize("edition", ["ru", "en"])
@pytest.mark.parametrize("javascript", [True, False], ids=["javascript", "no-javascript"])
def test_a_story_is_pasted_published_read_and_discussed(newsroom, chromium: Browser, edition: str, javascript: bool):
    story, words = expected(STORY), SAID[edition]
    said = f"Дорога от пристани до города — два часа ({edition}, {javascript})"

    editor = sign_in(chromium.new_context(), newsroom.address, words["admin"], newsroom.people["editor"])
    address, actions = publish(editor, story, edition, words["admin"])
    assert actions <= 8

    readers = chromium.new_context(java_script_enabled=javascript)
    reader = readers.new_page()
    reader.goto(address)
    check_story(reader, story, edition)
    assert readers.cookies() == []
    shot(reader, f"{edition}-{'js' if javascript else 'nojs'}-4-story")
    comment(reader, edition, said, javascript)

    stranger = chromium.new_context().new_page()
    public = [address, newsroom.address + ("/" if edition == "ru" else "/en/"), feed(newsroom.address, edition)]
    for place in public:
        assert said not in stranger.request.get(place).text()

    moderator = sign_in(chromium.new_context(), newsroom.address, words["admin"], newsroom.people["moderator"])
    approve(moderator, newsroom.address + words["admin"], edition, said)

    stranger.goto(address)
    expect(stranger.locator("#comments").get_by_text(said)).to_be_visible()
    shot(stranger, f"{edition}-{'js' if javascript else 'nojs'}-8-public")


def feed(address: str, edition: str) -> str:
    return f"{address}{'/en' if edition == 'en' else ''}/feed/rss/"
