"""In the whole demo newsroom no text claims a language whose letters it is not written in (WCAG 3.1.1, 3.1.2)."""

import copy

import pytest
from django.db import transaction
from django.test import Client
from lxml import html

from articles.models import Article, State
from portal.newsroom.demo import loading, photos
from tests.newsroom.test_demo import drawn
from tests.portal.crawling import kind_of, scripts_that_lie, walk

pytestmark = pytest.mark.django_db
STARTS = ["/", "/en/", "/feeds/", "/en/feeds/", "/nowhere/", "/en/nowhere/", "/search/?q=храм", "/en/search/?q=church"]
KINDS = {
    "front",
    "section",
    "tag",
    "author",
    "source",
    "year",
    "month",
    "day",
    "article",
    "page",
    "feeds",
    "corrections",
    "changes",
    "search",
    "comment",
}


@pytest.fixture(scope="module")
def pages(django_db_setup, django_db_blocker):
    """Every kind of page of the demo, both editions, withdrawn stories and errors among them."""
    with pytest.MonkeyPatch.context() as patch, django_db_blocker.unblock(), transaction.atomic():
        patch.setattr(photos, "drawn", drawn)
        patch.setattr(loading, "print_renditions", lambda: None)
        loading.load_demo()
        gone = [story.get_absolute_url() for story in Article.objects.filter(state=State.WITHDRAWN)]
        forms = [f"{story.get_absolute_url()}comment/" for story in Article.objects.published()[:4]]
        yield dict(walk(Client(), [*STARTS, *gone, *forms], most=8))
        transaction.set_rollback(True)


def test_every_kind_of_page_of_both_editions_was_walked(pages):
    walked = {kind_of(address) for address in pages}
    assert {f"{edition} {kind}" for edition in ("ru", "en") for kind in KINDS} - walked == set()
    assert len(pages) > 120


def test_no_text_is_written_in_other_letters_than_its_language(pages):
    lies = {address: found for address, page in pages.items() if (found := scripts_that_lie(page))}
    assert lies == {}


def test_each_language_that_is_taken_away_is_missed(pages):
    """Takes each `lang` off in turn: wherever it told of other letters than those around it, the walk must notice."""
    tried, unnoticed = set(), []
    for address, page in pages.items():
        for number, marked in enumerate(page.xpath("//body//*[@lang]")):
            outer = marked.getparent().xpath("ancestor-or-self::*[@lang][1]/@lang")[0]
            kind = kind_of(address).partition(" ")[2], marked.tag, marked.get("class")
            if {outer, marked.get("lang")} != {"ru", "en"} or kind in tried or not _says_something(marked):
                continue
            tried.add(kind)
            bare = copy.deepcopy(page)
            del bare.xpath("//body//*[@lang]")[number].attrib["lang"]
            if not scripts_that_lie(bare):
                unnoticed.append((address, html.tostring(marked, encoding="unicode")[:120]))
    assert unnoticed == []
    assert len(tried) > 12


def _says_something(marked) -> bool:
    """Whether there is a word of its own in it, not only inside other marked elements or names that are the same."""
    own = copy.deepcopy(marked)
    for inner in own.xpath(".//*[@lang]"):
        inner.getparent().remove(inner)
    own.set("lang", "el")
    return bool(scripts_that_lie(own))


@pytest.mark.parametrize(
    ("page", "lies"),
    [
        ('<html lang="ru"><body><p>Слово</p><p lang="en">Word</p></body></html>', 0),
        ('<html lang="ru"><body><p>Word</p></body></html>', 1),
        ('<html lang="ru"><body><p lang="en">Слово <b lang="ru">Слово</b></p></body></html>', 1),
        ('<html lang="ru"><body><p>TASS, RSS, news@example.org</p><img alt="A mill"></body></html>', 1),
        ('<html lang="ru"><body><p>По сообщению Reuters, в городе тихо.</p></body></html>', 0),
        ('<html lang="en"><body><p lang="el">Νέα</p><p lang="sr">Вести</p><p lang="ka">Новости</p></body></html>', 1),
    ],
)
def test_the_walk_can_tell(page, lies):
    assert len(scripts_that_lie(html.fromstring(page))) == lies
