"""Pages that a reader comes to by writing, by signing in or by misfortune: none of them is a plain link away."""

import json
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from playwright.sync_api import Page, Response

from tests.e2e.inside import inside

READER, PASSWORD = "vera@every-page.example", "a-mill-by-the-river"
ACCOUNT = {
    "account": "/account/",
    "account-email": "/account/email/",
    "account-password": "/en/account/password/change/",
    "account-keys": "/account/2fa/",
    "account-erase": "/en/account/erase/",
}
VIDEO = "https://rutube.ru/video/0123456789abcdef0123456789abcdef/"
HEBREW = "\u05d1\u05e8\u05d0\u05e9\u05d9\u05ea \u05d1\u05e8\u05d0 "
STRANGE = {  # headline, text
    "story-long": ("Совет прихода и соседи собирались трижды, чтобы решить, " * 5, "<p>Слово.</p>"),
    "story-unbroken": (
        "Сверхдлинноесловобезединогопробела" * 4,
        f"<p>{'ж' * 300}</p><p>{'https://a.example/' * 20}</p>",
    ),
    "story-video": ("Видео", f'<div data-embed="{VIDEO}"><a href="{VIDEO}">Колесо и река</a></div>'),
    "story-rtl": ("Цитата", f"<p>В письме:</p><blockquote><p>{HEBREW * 9}</p></blockquote>"),
    "story-empty": ("Слово", ""),
}

WRITE = """
import json
from allauth.account.models import EmailAddress
from django.test import RequestFactory
from articles import workflow
from articles.models import Article, Section
from comments.models import Comment
from comments.receipts import receipt_url
from django.utils import timezone
from portal.failures import standalone
from portal.models import User
strange, mailbox, password = json.loads({given!r})
section, long_ago = Section.objects.first(), timezone.now() - timezone.timedelta(days=4000)
def story(headline, body, edition="ru"):
    fields = dict(language=edition, edition=edition, section=section, state="published", published_at=long_ago)
    return Article.objects.create(headline=headline[:300], body=body, **fields)
pages = {{name: story(*words).get_absolute_url() for name, words in strange.items()}}
chief = User.objects.filter(is_superuser=True).first()
for edition in ("ru", "en"):
    gone = story("Withdrawn", "<p>A word.</p>", edition)
    workflow.withdraw(gone, by=chief, reason="Ошибка в имени")
    waiting = Comment.objects.create(article=gone, name="Vera", email=mailbox, text="A good story")
    pages |= {{f"{{edition}} gone": gone.get_absolute_url(), f"{{edition}} receipt": receipt_url(waiting)}}
reader = User.objects.create_user("vera-every-page", email=mailbox, password=password)
EmailAddress.objects.create(user=reader, email=mailbox, verified=True, primary=True)
failures = {{status: standalone(RequestFactory().get("/"), status).content.decode() for status in (400, 500, 503)}}
print(json.dumps([pages, failures]))
"""


Step = Callable[[Page], Response]


@dataclass(frozen=True)
class Rare:
    name: str
    open: Step
    status: int = 200
    before: Step | None = None


def rare_pages(newsroom, forms: dict[str, str]) -> list[Rare]:
    """`forms`: by edition, the address of a form for a comment. The pages of an account come last, signed in."""
    given = json.dumps([STRANGE, READER, PASSWORD])
    pages, failures = json.loads(inside(newsroom, WRITE.format(given=given)).splitlines()[-1])
    told = [Rare(name, _goes(newsroom.address + path), 410 if "gone" in name else 200) for name, path in pages.items()]
    broken = [
        Rare(f"failure-{code}", partial(_broken, newsroom, int(code), html), int(code))
        for code, html in failures.items()
    ]
    wrong = [
        Rare(f"{edition} form-wrong", _sends_nothing, 422, before=_goes(newsroom.address + path))
        for edition, path in forms.items()
    ]
    signs_in = partial(_signs_in, newsroom)
    own = [Rare(name, _goes(newsroom.address + path), before=signs_in) for name, path in ACCOUNT.items()]
    return [*told, *broken, *wrong, *own]


def _goes(address: str) -> Step:
    return lambda page: page.goto(address)


def _broken(newsroom, status: int, html: str, page: Page):
    """What the server says when nothing else works, in answer to an address of the site."""
    place = f"{newsroom.address}/failure-{status}/"
    page.route(place, lambda route: route.fulfill(status=status, content_type="text/html", body=html))
    return page.goto(place)


def _sends_nothing(page: Page):
    """The browser would ask for the words itself; here the server does."""
    form = page.locator("form.comment-form")
    form.evaluate("form => { form.noValidate = true; }")
    with page.expect_navigation() as sent:
        form.locator("[type=submit]").first.click()
    return sent.value


def _signs_in(newsroom, page: Page):
    answer = page.goto(f"{newsroom.address}/account/login/")
    if page.locator("[name=login]").count() == 0:  # signed in already
        return answer
    page.fill("[name=login]", READER)
    page.fill("[name=password]", PASSWORD)
    with page.expect_navigation() as signed_in:
        page.locator("[name=password]").press("Enter")
    return signed_in.value
