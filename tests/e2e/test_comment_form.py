"""What a reader sees and hears first after sending: never a form whose message stands above the screen."""

import pytest
from playwright.sync_api import Page, expect

from tests.walking import read, stories

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def discussed(newsroom) -> str:
    """A story that takes comments and has some."""
    found = (newsroom.address + path for path in stories(newsroom.address))
    return next(address for address in found if "?reply=" in read(address))


@pytest.fixture(params=[True, False], ids=["javascript", "no-javascript"])
def reader(request, chromium):
    with chromium.new_context(java_script_enabled=request.param, viewport={"width": 360, "height": 640}) as context:
        yield context.new_page()


def write(page: Page, text: str) -> None:
    form = page.locator("#comment-form")
    form.locator("[name=name]").fill("Vera")
    form.locator("[name=email]").fill("vera@example.org")
    form.locator("[name=text]").fill(text)


def send(page: Page) -> None:
    with page.expect_navigation():
        page.locator("#comment-form .field input").last.press("Enter")


def test_the_second_step_is_announced_in_sight(reader, discussed):
    reader.route("**/comment/number/", lambda route: route.abort())
    reader.goto(discussed)
    write(reader, "No number came")
    send(reader)
    expect(reader.locator(".notice")).to_be_in_viewport()
    expect(reader.locator("[name=text]")).to_have_value("No number came")


def test_a_refusal_is_in_sight_and_has_the_focus(chromium, discussed):
    with chromium.new_context(viewport={"width": 360, "height": 640}) as context:
        page = context.new_page()
        page.goto(discussed)
        write(page, "A wrong number")
        page.locator("[name=captcha_1]").fill("1")
        send(page)
        expect(page.locator(".error-summary")).to_be_in_viewport()
        expect(page.locator(".error-summary")).to_be_focused()


def test_who_is_answered_stands_in_sight(reader, discussed):
    reader.goto(discussed)
    reader.locator(".comment-foot a").first.click()
    expect(reader.locator(".comment-answered")).to_be_in_viewport()
