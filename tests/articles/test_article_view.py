"""The page of one story: what stands on it, in which order, in which language."""

import pytest
from django.utils.translation import override
from lxml import html

from articles.models import Byline, Correction
from articles.views.article import article_page
from tests.cast import make_article, make_author, make_source, make_tag, moment

pytestmark = pytest.mark.django_db

BODY = (
    '<p>"Straight" and “curly” &amp; it’s  two  spaces.</p><h2>Terrorism dangeros</h2><p>More.</p>'
    "<h2>Who pays</h2><p>End.</p>"
)


def page_of(client, article):
    response = client.get(article.get_absolute_url())
    assert response.status_code == 200
    return html.fromstring(response.content.decode())


def words(element) -> str:
    return " ".join(element.text_content().split())


def make_wire_story(**fields):
    article = make_article(
        headline="Ministers agree on the mill",
        body=BODY,
        source=make_source(),
        dateline="Moscow, December 16, 2015",
        published_at=moment("2015-12-16 21:30"),
        **fields,
    )
    article.tags.add(make_tag())
    return article


def test_it_works(client):
    page = page_of(client, make_wire_story())
    assert [words(h1) for h1 in page.xpath("//h1")] == ["Ministers agree on the mill"]
    assert page.xpath("string(//title)").strip().startswith("Ministers agree on the mill")


def test_text_is_printed_byte_for_byte(client):
    article = make_wire_story()
    raw = client.get(article.get_absolute_url()).content.decode()
    printed = raw.partition('<div class="story-body">')[2].partition("</div>")[0]
    assert printed.replace(' id="h-terrorism-dangeros"', "").replace(' id="h-who-pays"', "") == BODY


def test_intertitles_are_the_only_headings_of_the_text(client):
    page = page_of(client, make_wire_story())
    [body] = page.find_class("story-body")
    assert [(h2.get("id"), words(h2)) for h2 in body.xpath(".//h2")] == [
        ("h-terrorism-dangeros", "Terrorism dangeros"),
        ("h-who-pays", "Who pays"),
    ]


def test_its_parts_stand_in_order(client):
    raw = client.get(make_wire_story().get_absolute_url()).content.decode().partition("<body>")[2]
    parts = [
        "<h1>",
        "story-source",
        "Moscow, December 16, 2015",
        "story-body",
        "story-agency",
        "story-tags",
        'class="story-date"',
    ]
    places = [raw.index(part) for part in parts]
    assert places == sorted(places)


def test_the_source_is_named_above_and_below_from_one_record(client):
    page = page_of(client, make_wire_story(original_url="https://north-wire.example/1"))
    assert words(page.xpath("//p[@class='story-source']/a")[0]) == "North Wire"
    [below] = page.find_class("story-agency")[0].xpath("./a")
    assert (words(below), below.get("href"), below.get("rel")) == (
        "North Wire",
        "https://north-wire.example/1",
        "noopener external",
    )


def test_the_date_is_the_newsrooms(client):
    """Half past nine in the evening in London is the next day in Moscow."""
    [date] = page_of(client, make_wire_story()).xpath("//p[@class='story-date']/time")
    assert date.text == "17 декабря 2015 г."
    assert date.get("datetime") == "2015-12-17T00:30+03:00"


def test_a_guessed_standfirst_is_not_printed_above_the_text(client):
    page = page_of(client, make_article(body="<p>Only once.</p>"))
    assert page.xpath("//body")[0].text_content().count("Only once.") == 1
    assert page.xpath("//meta[@name='description']/@content") == ["Only once."]


def test_a_typed_standfirst_is_printed(client):
    page = page_of(client, make_article(standfirst="A sentence of the editor."))
    assert words(page.find_class("story-standfirst")[0]) == "A sentence of the editor."
    assert page.xpath("//meta[@name='description']/@content") == ["A sentence of the editor."]


def test_authors_stand_in_their_order(client):
    article = make_article(byline_text="a guest", language="ru", headline="Мельница")
    second = make_author("boris", name_ru="Борис Агеев", name_en="Boris Ageyev")
    Byline.objects.create(article=article, author=second, position=2)
    Byline.objects.create(article=article, author=make_author(), position=1)
    assert words(page_of(client, article).find_class("story-byline")[0]) == "Анна Вершинина, Борис Агеев, a guest"


def test_corrections_are_told_with_their_date(client):
    article = make_article()
    Correction.objects.create(article=article, note="The wheel is oak.", at=moment("2015-12-20 10:00"))
    [note] = page_of(client, article).find_class("story-correction")
    assert "20 декабря 2015" in words(note)
    assert "The wheel is oak." in words(note)


def test_no_photo_leaves_no_empty_frame(client):
    page = page_of(client, make_article())
    assert page.xpath("//figure | //picture | //main//img") == []


def test_a_change_in_the_first_minutes_is_not_announced(client):
    at = moment("2015-12-17 10:00")
    quick = make_article(published_at=at, modified_at=moment("2015-12-17 10:10"))
    late = make_article(published_at=at, modified_at=moment("2015-12-17 12:00"))
    assert page_of(client, quick).find_class("story-changed") == []
    assert len(page_of(client, late).find_class("story-changed")) == 1


def test_skip_link_to_comments_only_where_there_are_any(client):
    assert page_of(client, make_article()).xpath("//ul[@class='skip']//a/@href") == ["#main", "#menu", "#comments"]
    silent = make_article(comment_policy="off")
    assert page_of(client, silent).xpath("//ul[@class='skip']//a/@href") == ["#main", "#menu"]


def test_a_preview_is_the_same_page_with_a_bar(client, rf):
    article = make_wire_story()
    public = client.get(article.get_absolute_url()).content.decode()
    request = rf.get(article.get_absolute_url())
    preview = article_page(request, article, preview=True).content.decode()
    bar = html.fromstring(preview).find_class("preview-bar")
    assert len(bar) == 1
    start, end = preview.index('<p class="preview-bar"'), preview.index("</p>", preview.index("preview-bar")) + 4
    assert (preview[:start] + preview[end:]).split() == public.split()


def test_a_draft_can_be_previewed(rf):
    article = make_article(state="draft")
    with override("ru"):
        response = article_page(rf.get("/admin/"), article, preview=True)
    assert response.status_code == 200
    assert article.headline in response.content.decode()
