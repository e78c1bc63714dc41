"""What `{% donation_block %}` prints under a story, and when."""

from datetime import timedelta

import pytest
import time_machine
from django.template import Context, Template
from django.test import RequestFactory
from django.utils import timezone, translation

from portal.pagecache.pages import Shown
from tests.cast import make_article, make_section, moment
from tests.donations.links import make_link

pytestmark = pytest.mark.django_db


def block(article, language: str = "ru", **context) -> str:
    with translation.override(language):
        html = Template("{% load donations %}{% donation_block article %}").render(
            Context({"article": article} | context)
        )
    return " ".join(html.split())


def test_it_works():
    link = make_link(
        recipient_ru="Приют у реки", wording_ru="Внести лепту", url="https://www.give.example/shelter?from=news"
    )
    assert block(make_article()) == (
        '<aside class="donation" aria-label="Donation"> <p>'
        ' <span class="donation-recipient">Приют у реки.</span>'
        f' <a class="donation-link" href="/go/{link.pk}/" rel="noopener external"'
        ' aria-label="Приют у реки. Внести лепту">Внести лепту</a>'
        ' <span class="donation-host">(give.example)</span> </p> </aside>'
    ).replace('"Donation"', f'"{translation_of("Donation")}"')


def translation_of(text: str) -> str:
    with translation.override("ru"):
        return translation.gettext(text)


def test_the_english_edition_speaks_english():
    link = make_link(recipient_en="Riverside Shelter!")
    html = block(make_article(edition="en"), "en")
    assert f'href="/en/go/{link.pk}/"' in html
    assert 'aria-label="Riverside Shelter! Make a donation">Make a donation</a>' in html


def test_the_words_of_an_editor_are_escaped():
    make_link(recipient_ru='<b>"x"</b>', wording_ru='"><script>')
    html = block(make_article())
    assert "<script>" not in html and "<b>" not in html


def test_without_an_active_link_nothing_is_left_behind():
    article = make_article()
    assert block(article) == ""
    make_link(is_on=False)
    make_link(starts_at=timezone.now() + timedelta(days=1))
    make_link(ends_at=timezone.now() - timedelta(days=1))
    assert block(article) == ""


@pytest.mark.parametrize(
    ("at", "shown"), [("09:59", False), ("10:00", True), ("11:59", True), ("12:00", False), ("13:00", False)]
)
def test_it_keeps_its_dates(at, shown):
    make_link(starts_at=moment("2026-12-01 10:00"), ends_at=moment("2026-12-01 12:00"))
    with time_machine.travel(moment(f"2026-12-01 {at}"), tick=False):
        assert bool(block(make_article())) == shown


def test_a_link_of_a_section_stays_there():
    society, culture = make_section(), make_section("culture")
    make_link().sections.set([culture])
    assert block(make_article(section=society)) == ""
    assert block(make_article(section=culture)) != ""


def test_two_queries_however_many_links(django_assert_max_num_queries):
    article = make_article()
    for number in range(5):
        make_link().sections.set([article.section] * (number % 2))
    with django_assert_max_num_queries(2):
        block(article)


def test_the_page_holds_until_the_next_change():
    request = RequestFactory().get("/")
    with time_machine.travel(moment("2026-12-01 10:00"), tick=False):
        make_link(starts_at=moment("2026-12-09 10:00"))
        make_link(ends_at=moment("2026-12-07 10:00"))
        make_link(ends_at=moment("2026-11-07 10:00"))
        make_link(starts_at=moment("2026-12-02 10:00"), is_on=False)
        request._shown = Shown()
        block(make_article(), request=request)
    assert "donations" in request._shown.names
    assert request._shown.until == moment("2026-12-07 10:00").timestamp()


def test_with_a_choice_the_page_holds_until_midnight_in_the_newsroom():
    request = RequestFactory().get("/")
    with time_machine.travel(moment("2026-12-01 20:00"), tick=False):
        make_link()
        make_link()
        request._shown = Shown()
        block(make_article(), request=request)
    assert request._shown.until == moment("2026-12-01 21:00").timestamp()
