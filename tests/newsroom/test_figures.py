"""The newsroom in numbers: counted right, drawn right, each leading to the work behind it."""

from datetime import date, timedelta

import pytest
from django.core.cache import cache
from django.utils import timezone
from lxml import html

from articles.models import Reads, State
from portal.donations.models import DonationClicks
from portal.newsroom.figures.chart import HEIGHT, WIDTH, bars_of
from portal.newsroom.figures.counting import figures_of
from tests.articles.admin.desk import signed_in
from tests.cast import boris, egor, make_article, make_comment, masha
from tests.donations.links import make_link

PAGE = "/admin/figures/"
DAYS = [date(2026, 11, day) for day in range(1, 8)]


def test_bars_stand_upon_each_other_and_fill_the_chart():
    chart = bars_of(DAYS, [[4, 0, 0, 0, 0, 0, 0], [4, 0, 0, 0, 0, 0, 2]])
    first, second, last = chart.bars
    assert [line.value for line in chart.scale] == [0, 4, 8]
    assert (first.x, first.part, second.part, last.part) == (second.x, 0, 1, 1)
    assert second.y == 0 and second.y + second.height == first.y
    assert last.x + last.width <= WIDTH and all(bar.y + bar.height <= HEIGHT for bar in chart.bars)


def test_no_numbers_give_no_bars():
    assert bars_of(DAYS, [[0] * 7]).is_empty


@pytest.mark.parametrize(("highest", "top"), [(1, 1), (7, 8), (9, 10), (23, 30), (180, 200), (1001, 2000)])
def test_the_scale_ends_at_a_round_number(highest, top):
    assert bars_of(DAYS, [[highest] + [0] * 6]).scale[-1].value == top


@pytest.mark.parametrize("length", [7, 30, 90])
def test_few_days_are_named_and_the_last_always(length):
    days = [date(2026, 1, 1) + timedelta(days=number) for number in range(length)]
    named = [day for _x, day in bars_of(days, [[1] * length]).days]
    assert len(named) <= 7 and named[-1] == days[-1]


@pytest.fixture
def newsroom(db):
    article = make_article()
    make_article(edition="en")
    make_article(state=State.DRAFT)
    make_article(published_at=timezone.now() - timedelta(days=8))
    make_comment(article, state="published", decided_at=timezone.now())
    make_comment(article, state="spam", decided_at=timezone.now())
    make_comment(article)
    Reads.objects.create(article=article, day=timezone.localdate(), count=7)
    DonationClicks.objects.create(link=make_link(), day=timezone.localdate(), count=3)
    return article


def test_it_counts(newsroom):
    figures = figures_of(7)
    today = {name: (len(numbers), numbers[-1], sum(numbers)) for name, numbers in figures.series.items()}
    assert today == {
        "ru": (7, 1, 1),
        "en": (7, 1, 1),
        "sent": (7, 3, 3),
        "published": (7, 1, 1),
        "declined": (7, 1, 1),
        "reads": (7, 7, 7),
        "clicks": (7, 3, 3),
    }
    story = (newsroom.pk, newsroom.headline, newsroom.language)
    assert (figures.most_read, figures.most_commented) == ([(*story, 7)], [(*story, 1)])


def test_every_number_leads_to_the_work_behind_it(newsroom):
    client = signed_in(egor())
    page = html.fromstring(client.get(PAGE).content.decode())
    links = {link.get("href") for link in page.xpath("//section[@class='figure']//a")}
    assert len(links) > 30
    assert {client.get(link).status_code for link in sorted(links)[:12]} == {200}
    today = timezone.localdate()
    [row] = page.xpath(
        f"//section[@aria-labelledby='figure-publications']//tr[th/a[contains(@href, '={today.day}')]][1]"
    )
    listed = client.get(row.xpath("./th/a/@href")[0]).content.decode()
    assert newsroom.headline in listed


def test_charts_are_drawn_without_scripts_and_say_what_they_show(newsroom):
    page = signed_in(egor()).get("/en/admin/figures/?days=7").content.decode()
    assert page.count('role="img"') == page.count("<title id=") == 5
    assert "Counted without cookies" in page


def test_each_sees_what_concerns_them(newsroom):
    page = signed_in(masha()).get("/en/admin/figures/").content.decode()
    assert "Comments received" in page and "Clicks on donation links" not in page
    assert signed_in(boris()).get(PAGE).status_code == 302


def test_an_empty_newsroom_says_so(db):
    page = signed_in(egor()).get("/en/admin/figures/").content.decode()
    assert page.count("Nothing in this time.") == 5


@pytest.mark.parametrize("days", ["", "0", "x", "9999999999", "-7", "\u0667"])
def test_another_period_is_the_usual_one(db, days):
    assert signed_in(egor()).get(PAGE, {"days": days}).context["period"] == 30


def test_it_asks_once_a_minute(newsroom, django_assert_max_num_queries):
    client = signed_in(egor())
    cache.clear()
    with django_assert_max_num_queries(9):
        client.get(PAGE)
    with django_assert_max_num_queries(5):
        client.get(PAGE)
