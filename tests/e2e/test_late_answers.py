"""Answers that come when one has typed on: the scripts of a story's form alone, against a server that waits."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, Route

pytestmark = pytest.mark.browser
SCRIPTS = Path(__file__).resolve().parents[2] / "static/js"
SITE = "http://newsroom.test"
# As much of the text editor as the scripts ask for
EDITOR = """
export const Extension = { create: (made) => made }, Mark = Extension;
export const pm = { history: { closeHistory: (step) => step } }, updateAttrsDialog = () => {};
const editor = { html: "<p>One.</p>", getHTML: () => editor.html, state: {}, view: { dispatch() {} } };
const chain = { focus: () => chain, setContent: (html) => ((editor.html = html), chain), run() {} };
window.editor = Object.assign(editor, { chain: () => chain });
"""
FORM = """<!doctype html><script type=importmap>{"imports": {"django-prose-editor/editor": "/js/EDITOR"}}</script>
<form id=article_form><input type=hidden name=csrfmiddlewaretoken><input name=headline><input name=standfirst>
<input name=language value=en><input name=edition value=ru><span id=editor-tools data-typeset=/answer/></span>
<div id=checklist data-url=/answer/ data-notice=/answer/>%s</div></form><script type=module>%s</script>"""


@pytest.fixture
def opened(chromium):
    with chromium.new_context() as context:
        yield lambda inside, script: form_of(context.new_page(), inside, script)


def form_of(page: Page, inside: str, script: str) -> tuple[Page, list[Route]]:
    """The page, and the questions that wait for an answer."""
    held: list[Route] = []

    def answer(route: Route) -> None:
        name = route.request.url.removeprefix(f"{SITE}/")
        if name == "answer/":
            held.append(route)
        elif name.startswith("js/"):
            body = EDITOR if name == "js/EDITOR" else (SCRIPTS / name.removeprefix("js/")).read_text()
            route.fulfill(body=body, content_type="text/javascript")
        else:
            route.fulfill(body=FORM % (inside, f"{script}; window.ready = true"), content_type="text/html")

    page.route("**/*", answer)
    page.goto(SITE)
    page.wait_for_function("() => window.ready")
    return page, held


def under_way(page: Page, held: list[Route]) -> None:
    while not held:
        page.wait_for_timeout(20)


def answered(page: Page, held: list[Route], change: Callable[[str], str]) -> str:
    """The text, after all that was asked has been answered by what `change` makes of it."""
    while held:
        route = held.pop(0)
        sent = route.request.post_data.split('name="body"')[1].split("\r\n")[2]
        told = {"headline": "", "standfirst": "", "body": change(sent), "changed": True}
        route.fulfill(body=json.dumps(told), content_type="application/json")
        page.wait_for_timeout(150)
    return page.evaluate("editor.html")


def test_signs_are_set_in_what_was_typed_meanwhile_too(opened):
    script = """const { Tools } = await import("/js/admin-editor-tools.js");
        const defineItem = (item) => item.name === "typeset" && item.command(editor);
        Tools.addMenuItems({ menu: { defineItem }, buttons: { material() {} } })"""
    page, held = opened("", script)
    under_way(page, held)
    page.evaluate("() => { editor.html += '<p>Two.</p>' }")
    assert answered(page, held, str.upper) == "<P>ONE.</P><P>TWO.</P>"


def test_a_notice_leaves_what_was_typed_meanwhile_and_comes_once(opened):
    script = """await import("django-prose-editor/editor"); await import("/js/admin-notices.js");
        const detail = { editor, textarea: { id: "id_body" } };
        article_form.dispatchEvent(new CustomEvent("prose-editor:ready", { detail }))"""
    page, held = opened("<button name=notice value=7>Put in</button>", script)
    page.locator("[name=notice]").dblclick()
    under_way(page, held)
    page.evaluate("() => { editor.html += '<p>Two.</p>' }")
    assert answered(page, held, lambda text: text + "<p>*</p>") == "<p>One.</p><p>Two.</p><p>*</p>"
