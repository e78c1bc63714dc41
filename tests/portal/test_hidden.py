"""What readers may not see stands on no public page, list, feed or map, in no count and behind no link."""

import re
from datetime import timedelta

import pytest
from django.utils import timezone

from articles.models import Byline, State
from tests.cast import chief, make_article, make_author, make_comment, make_section, make_source, make_tag

pytestmark = pytest.mark.django_db

DAY = timedelta(days=1)
MARK = "Zzmarker"
START = ["/", "/en/", "/nowhere/", "/en/nowhere/", "/sitemap.xml", "/news-sitemap.xml", "/robots.txt"]


def hidden_states() -> dict[str, dict]:
    now = timezone.now()
    return {
        "draft": {"state": State.DRAFT},
        "review": {"state": State.REVIEW},
        "scheduled": {"published_at": now + DAY},
        "expired": {"published_at": now - 2 * DAY, "expires_at": now - DAY},
        "withdrawn": {"state": State.WITHDRAWN, "published_at": now - DAY},
        "another day": {"state": State.DRAFT, "published_at": now - 40 * DAY},
    }


def marked(edition: str, public, **fields):
    """A hidden story with its tags, author, source, comments; picked as related and as a translation."""
    words = {name: f"{MARK} {name}" for name in ("headline", "standfirst", "photo_alt", "dateline", "byline_text")}
    story = make_article(edition=edition, body=f"<p>{MARK}</p>", source=make_source(), **words, **fields)
    story.tags.add(make_tag())
    Byline.objects.create(article=story, author=make_author())
    make_comment(story, text=MARK, state="published")
    public.related.add(story)
    return story


@pytest.fixture
def hidden() -> list:
    found = []
    for edition in ("ru", "en"):
        public = make_article(edition=edition, source=make_source())
        public.tags.add(make_tag())
        Byline.objects.create(article=public, author=make_author())
        for state in ("waiting", "declined", "spam", "withdrawn", "answered"):
            make_comment(public, name=MARK, text=MARK, email="zzmarker@example.org", state=state)
        shown = make_comment(public, state="published", email="zzmarker@example.org")
        make_comment(public, name=MARK, text=MARK, parent=shown)
        found += [marked(edition, public, **fields) for fields in hidden_states().values()]
        found.append(marked(edition, public, translation_of=public, state=State.DRAFT))
    return found


def crawl(client) -> dict[str, str]:
    """All that can be reached by links, maps and feeds from the front pages."""
    pages: dict[str, str] = {}
    waiting = list(START)
    while waiting:
        address = waiting.pop()
        if address in pages or re.search(r"/(account|admin|static|media|go)/|/(comment|mistake)/", address):
            continue
        pages[address] = client.get(address).content.decode(errors="replace")
        links = re.findall(r'(?:href="|<loc>|<link>)(?:http://testserver)?(/[^"#<]*)', pages[address])
        waiting += [link for link in links if not link.startswith("//")]
    return pages


def test_nothing_hidden_can_be_reached(client, hidden):
    pages = crawl(client)
    assert len(pages) > 40
    assert [address for address, text in pages.items() if MARK.lower() in text.lower()] == []
    assert [story for story in hidden if any(f"/{story.pk}-" in text for text in pages.values())] == []


def test_nor_by_whoever_knows_the_address(client, hidden):
    for story in hidden:
        response = client.get(story.get_absolute_url())
        assert response.status_code == (410 if story.state == State.WITHDRAWN else 404)
        assert f"<p>{MARK}" not in response.content.decode()
        assert client.get(story.get_absolute_url() + "comment/").status_code in (404, 410)


def test_days_counts_and_calendars_know_only_what_is_public(client, hidden):
    then = timezone.localdate(timezone.now() - 40 * DAY)
    for edition in ("", "/en"):
        assert f"{then:/%Y/%m/%d/}" not in client.get(f"{edition}{then:/%Y/%m/}").content.decode()
        today = client.get(f"{edition}{timezone.localdate():/%Y/%m/%d/}").context
        assert (today["before"], today["following"], today["page"].paginator.count) == (None, None, 1)
        assert client.get(f"{edition}/tag/rivers/").context["page"].paginator.count == 1


def test_a_superuser_sees_no_more(client, hidden):
    public = crawl(client)
    client.force_login(chief())
    assert crawl(client) == public


def test_a_section_of_hidden_stories_only_is_in_no_map(client):
    make_article(section=make_section("hidden-section"), state=State.DRAFT)
    assert b"hidden-section" not in client.get("/sitemap-lists-ru.xml").content
