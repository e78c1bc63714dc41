"""A video in a story: a plain link on its page, in its feeds and in the index; the editor's question to the server."""

import pytest
from django.urls import reverse
from lxml import html

from articles.texts import plain, summary
from tests.cast import egor, make_article, masha

pytestmark = pytest.mark.django_db
ADDRESS = "https://rutube.ru/video/0123456789abcdef0123456789abcdef/"
VIDEO = f'<div data-embed="{ADDRESS}"><a href="{ADDRESS}">The wheel &amp; the river</a></div>'
BODY = f"<p>The mill grinds.</p>{VIDEO}<h2>After</h2><p>It rests.</p>"


def page_of(client, article):
    return html.fromstring(client.get(article.get_absolute_url()).content.decode())


def test_the_page_has_a_link_and_asks_nothing_of_the_host(client):
    page = page_of(client, make_article(body=BODY))
    [link] = page.xpath("//a[@data-player]")
    assert (link.get("href"), link.get("rel")) == (ADDRESS, "noopener external")
    assert link.get("data-player") == "https://rutube.ru/play/embed/0123456789abcdef0123456789abcdef?autoplay=1"
    assert " ".join(link.text_content().split()) == "The wheel & the river Видео на RuTube"
    assert page.xpath("//iframe") == []
    assert not [src for src in page.xpath("//@src | //link/@href") if "rutube" in src]
    assert [src for src in page.xpath("//script/@src") if "embed" in src] == ["/static/js/embed.js"]


def test_a_story_without_one_brings_no_script(client):
    assert "embed.js" not in client.get(make_article().get_absolute_url()).content.decode()


@pytest.mark.parametrize("form", ["rss", "atom", "json", "telegram", "dzen"])
def test_feeds_have_a_plain_link(client, form):
    make_article(body=BODY + "<p>words</p>" * 100)
    feed = client.get(f"/feed/{form}/").content.decode()
    assert ADDRESS in feed
    assert "The wheel" in feed
    assert "data-embed" not in feed
    assert "play/embed" not in feed


def test_excerpts_and_the_index_have_its_words_apart():
    article = make_article(body=VIDEO + "<p>The mill grinds.</p>")
    assert summary(article) == "The mill grinds."
    assert plain(article.body) == "The wheel & the river The mill grinds."


def test_the_editor_asks_which_addresses_are_known(client):
    client.force_login(egor())
    ask = reverse("admin:articles_photo_video")
    assert client.get(ask, {"address": ADDRESS}).json() == {"address": ADDRESS, "host": "RuTube"}
    assert list(client.get(ask, {"address": "https://evil.example/"}).json()) == ["error"]
    assert list(client.get(ask).json()) == ["error"]


def test_only_those_who_write_may_ask(client):
    ask = reverse("admin:articles_photo_video")
    assert client.get(ask).status_code == 302
    client.force_login(masha())
    assert client.get(ask).status_code == 403
