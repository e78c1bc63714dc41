"""A moderator at the desk in the browser: keys as places on a keyboard, counted; focus, watched."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import count

from playwright.sync_api import Browser, Locator, Page, StorageState, expect

from tests.e2e.conftest import Newsroom
from tests.e2e.inside import inside

PLACES = "ABDEJKPRSXZ"


@dataclass(frozen=True)
class Edition:
    """Where the desk of an edition stands, what its keyboard prints, and what it says: `words`, by the English ones."""

    code: str
    prefix: str
    printed: str
    words: dict[str, str]

    def says(self, english: str) -> str:
        return self.words.get(english, english)

    def typed(self, places: str) -> str:
        keys = dict(zip(PLACES, self.printed, strict=True))
        return "".join(keys.get(place, place) for place in places).lower()


# So many comments wait under each of these stories
WAITING = {
    "twenty": 20,
    "undone": 3,
    "failing": 2,
    "quiet": 2,
    "together": 4,
    "shared": 2,
    "seen": 6,
    "plain": 3,
    "double": 2,
    "answered": 1,
    "thumb": 1,
}
EDITIONS = (
    Edition(
        "ru",
        "",
        "ФИВУОЛЗКЫЧЯ",
        {
            "0 left": "Осталось 0",
            "Undone. 3 left.": "Отменено. Осталось 3.",
            "It was not sent": "Не отправлено",
            "Single keys are on": "Одиночные клавиши включены",
            "Already decided": "Решение уже принято",
            "approved": "одобрен",
            "Approve": "Одобрить",
            "Decline": "Отклонить",
            "A good story and a comment on it": "Хороший рассказ и комментарий к нему",
        },
    ),
    Edition("en", "/en", PLACES, {}),
)
WATCH_FOCUS = """() => {
    window.lost = 0;
    const look = () => {
        if (!document.activeElement || document.activeElement === document.body) window.lost += 1;
        requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
}"""
MAKE = """
from articles.models import Article
from comments.models import Comment
story = Article.objects.filter(edition="{edition}").published().first()
for title, number in {waiting}.items():
    story.pk, story.headline, story.slug = None, title, f"{{title}}-{edition}"
    story.save()
    for turn in range(number):
        Comment.objects.create(article=story, name=f"Vera {{turn}}", email=f"reader{{turn}}@{{title}}.example",
            text=f"{words} {{turn}}.", language="{edition}")
    print(title, story.pk)
"""


class Desk:
    """The desk of one edition, with stories of its own; `stories` holds the query that shows just one of them."""

    def __init__(self, edition: Edition, browser: Browser, newsroom: Newsroom):
        self.edition, self.browser, self.newsroom = edition, browser, newsroom
        self.admin = f"{newsroom.address}{edition.prefix}/admin/"
        words = edition.says("A good story and a comment on it")
        made = inside(newsroom, MAKE.format(edition=edition.code, waiting=WAITING, words=words))
        self.stories = {title: f"?article={pk}" for title, pk in map(str.split, made.splitlines())}
        self.signed_in: dict[str, StorageState] = {}

    def moderator(self, role: str = "moderator", **context) -> "Moderator":
        if role not in self.signed_in:
            self._sign_in(role)
        page = self.browser.new_context(storage_state=self.signed_in[role], **context).new_page()
        return Moderator(self, page)

    def _sign_in(self, role: str) -> None:
        page = self.browser.new_page()
        name, password = self.newsroom.people[role]
        page.goto(f"{self.admin}login/")
        page.fill("[name=username]", name)
        page.fill("[name=password]", password)
        page.click("[type=submit]")
        page.wait_for_url(self.admin)
        self.signed_in[role] = page.context.storage_state()
        page.close()


class Moderator:
    """Presses keys, whatever letters are printed on them, and counts."""

    def __init__(self, desk: Desk, page: Page):
        self.desk, self.page, self.keys = desk, page, 0

    def open(self, query: str) -> None:
        self.page.goto(f"{self.desk.admin}comments/comment/{query}")
        self.session = self.page.context.new_cdp_session(self.page)

    def press(self, place: str, **modifiers) -> None:
        """`A` is the key under which the Russian layout has Ф; digits are the same in both."""
        letter = self.desk.edition.typed(place)
        code = f"Digit{place}" if place.isdigit() else f"Key{place}"
        event = {"key": letter, "code": code, "windowsVirtualKeyCode": ord(place), **modifiers}
        self.session.send("Input.dispatchKeyEvent", {"type": "keyDown", "text": letter, **event})
        self.session.send("Input.dispatchKeyEvent", {"type": "keyUp", **event})
        self.keys += 1

    @contextmanager
    def answered(self, times: int = 1) -> Iterator[None]:
        """Until the server has answered so many decisions: only then does a page that is loaded anew know of them."""
        turn = count(1)
        with self.page.expect_response(lambda answer: "/decide/" in answer.url and next(turn) == times):
            yield

    @property
    def cards(self) -> list[str]:
        return self.page.locator(".card").evaluate_all("cards => cards.map(card => card.id)")

    def expect_cards(self, number: int) -> None:
        expect(self.page.locator(".card")).to_have_count(number)

    def expect_focus(self, place: str) -> None:
        """On the card, or on something in it."""
        expect(self.page.locator(f"#{place}:focus-within")).to_have_count(1)

    @property
    def said(self) -> Locator:
        return self.page.locator("#desk-said")
