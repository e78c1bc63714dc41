"""What holds on every public page: one heading, no address twice, nothing inline, nothing from elsewhere."""

import re
from datetime import timedelta

import pytest
from django.utils import timezone
from lxml import html

from articles.models import Byline, State
from portal.models import Page
from tests.cast import make_article, make_author, make_comment, make_source, make_tag

pytestmark = pytest.mark.django_db


@pytest.fixture
def addresses():
    article = make_article(source=make_source(), dateline="Moscow, December 16, 2015")
    article.tags.add(make_tag())
    Byline.objects.create(article=article, author=make_author())
    for _ in range(25):
        make_article()
    comment = make_comment(article, state="published")
    make_comment(article, state="published", parent=comment)
    gone = make_article(state=State.WITHDRAWN, published_at=timezone.now() - timedelta(days=1))
    for slug in ("about", "rules", "privacy"):
        page = Page.objects.get_or_create(slug=slug, defaults={"title_ru": "О нас", "title_en": "About"})[0]
    lists = ["/", "/society/", "/society/?page=2", "/tag/rivers/", "/author/anna-vershinina/", "/source/north-wire/"]
    dates = [f"{article.published_at:/%Y/}", f"{article.published_at:/%Y/%m/}", "/2015/12/17/"]
    rest = [article.get_absolute_url(), gone.get_absolute_url(), page.get_absolute_url(), "/nowhere/"]
    return [*lists, *dates, *rest, "/en/", "/en/society/", "/en/nowhere/"]


@pytest.fixture
def pages(client, addresses):
    return {address: html.fromstring(client.get(address).content.decode()) for address in addresses}


def test_one_main_heading(pages):
    assert {address: len(page.xpath("//h1")) for address, page in pages.items()} == dict.fromkeys(pages, 1)


def test_headings_leave_out_no_level(pages):
    for address, page in pages.items():
        levels = [int(heading.tag[1]) for heading in page.xpath("//h1|//h2|//h3|//h4")]
        assert all(after <= before + 1 for before, after in zip(levels, levels[1:], strict=False)), address


def test_whatever_stands_by_itself_has_a_heading(pages):
    """A screen reader leaps from heading to heading: from story to story, from comment to comment."""
    for address, page in pages.items():
        bare = [part for part in page.xpath("//article") if not part.xpath(".//h1|.//h2|.//h3|.//h4")]
        assert bare == [], address
    assert any(page.find_class("comment") for page in pages.values())


def test_moments_are_written_as_html_has_them(pages):
    for address, page in pages.items():
        for written in page.xpath("//time/@datetime"):
            assert re.fullmatch(r"\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d)?[+-]\d\d:\d\d)?", written), address


def test_no_id_stands_twice(pages):
    for address, page in pages.items():
        ids = page.xpath("//@id")
        assert len(ids) == len(set(ids)), address


def test_nothing_is_inline(pages):
    for address, page in pages.items():
        assert page.xpath("//style | //@style") == [], address
        assert page.xpath("//script[not(@src) and not(@type='application/ld+json')]") == [], address
        assert page.xpath("//@*[starts-with(name(), 'on')]") == [], address


def test_nothing_comes_from_another_host(pages):
    for address, page in pages.items():
        fetched = page.xpath("//@src | //link[@rel='stylesheet' or @rel='icon']/@href")
        assert [link for link in fetched if not link.startswith("/")] == [], address


def test_the_text_stands_only_in_the_story(pages):
    counts = {address: len(page.find_class("story-body")) for address, page in pages.items()}
    assert [address for address, count in counts.items() if count] == [
        address for address in pages if re.match(r"/society/\d+-the-mill", address) and counts[address]
    ]
    assert max(counts.values()) == 1


def test_each_says_its_language_and_width(pages):
    for address, page in pages.items():
        assert page.get("lang") == ("en" if address.startswith("/en/") else "ru"), address
        assert page.xpath("//meta[@name='viewport']"), address


def test_lists_of_links_have_names(pages):
    for address, page in pages.items():
        names = page.xpath("//nav/@aria-label")
        assert len(names) == len(page.xpath("//nav")) == len(set(names)), address


def test_a_label_says_the_words_that_are_seen(pages):
    """Whoever speaks to the computer names a link by what is written on it."""
    for address, page in pages.items():
        for link in page.xpath("//a[@aria-label] | //button[@aria-label]"):
            assert " ".join(link.text_content().split()).lower() in link.get("aria-label").lower(), address


def test_internal_links_lead_somewhere(client, pages):
    inside = {
        link for page in pages.values() for link in page.xpath("//a/@href") if re.match(r"/(?!admin)[^#]*$", link)
    }
    inside = {link.partition("#")[0] for link in inside if "comment" not in link}
    broken = {link: status for link in sorted(inside) if (status := client.get(link).status_code) not in (200, 410)}
    assert broken == {}
