"""“New from text”: from pasted wire copy to a published story."""

from datetime import date

import pytest
import time_machine
from django.core.files.uploadedfile import SimpleUploadedFile
from lxml import html as lxml_html

from articles.admin.reading import whole_date
from articles.models import Article, Source
from tests.articles.admin.desk import ADD, FROM_TEXT, signed_in, texts
from tests.cast import egor, make_article, make_author, make_section, make_source, masha

pytestmark = pytest.mark.django_db

PARAGRAPHS = [
    'The new footbridge over the Lova was opened on Friday, and "half the town" walked across it before noon.',
    "Engineers said the bridge’s  two spans were built in eleven\u00a0months, a month less than promised.",
    "The mayor thanked the welders by name. She said the old ferry would stay until the first frost.",
    "The ferryman, who is seventy, said he would now have time to mend his roof and to learn the accordion.",
]
WIRE = f"""Footbridge joins both banks of the Lova after eleven months of work

Source: North Wire

Dalny, May 14, 2021

{PARAGRAPHS[0]}

{PARAGRAPHS[1]}

What comes next

{PARAGRAPHS[2]}

{PARAGRAPHS[3]}

North Wire
"""


@pytest.fixture
def client():
    return signed_in(egor())


def form_of(response) -> dict:
    """Names and values as a browser would send them from the page."""
    page = lxml_html.fromstring(response.content.decode())
    form = page.get_element_by_id("article_form")
    values = dict(form.form_values())
    return {name: value.removeprefix("\n") for name, value in values.items()}  # as browsers do with a textarea


def test_the_form_comes_back_filled(client):
    source = make_source()
    form = form_of(client.post(FROM_TEXT, {"text": WIRE}))
    expected = {
        "headline": "Footbridge joins both banks of the Lova after eleven months of work",
        "language": "en",
        "edition": "ru",
        "source": str(source.pk),
        "dateline": "Dalny, May 14, 2021",
        "dateline_place": "Dalny",
        "dateline_date": "14.05.2021",
        "slug": "footbridge-joins-both-banks-of-the-lova-after-eleven-months-of-work",
        "standfirst": "",
    }
    assert {name: form.get(name, "") for name in expected} == expected
    assert form.get("section", "") == ""


def test_the_whole_way_to_a_published_story(client):
    make_source()
    form = form_of(client.post(FROM_TEXT, {"text": WIRE}))
    response = client.post(ADD, form | {"section": make_section().pk, "verb": "publish"}, follow=True)
    article = Article.objects.get()
    assert article.get_absolute_url() in texts(response)[0]
    assert (article.state, article.source.slug) == ("published", "north-wire")
    assert article.wire_text == WIRE
    blocks = lxml_html.fragments_fromstring(article.body, no_leading_text=True)
    assert [block.tag for block in blocks] == ["p", "p", "h2", "p", "p"]
    assert [block.text_content() for block in blocks if block.tag == "p"] == PARAGRAPHS


def test_marks_stay_when_the_form_comes_back_with_errors(client):
    make_source()
    first = client.post(FROM_TEXT, {"text": WIRE})
    second = client.post(ADD, form_of(first) | {"headline": "Changed by hand", "verb": "publish"})
    assert set(second.context["adminform"].form.errors) == {"section"}
    count = first.content.decode().count('data-guess="')
    assert count >= 6
    assert second.content.decode().count('data-guess="') == count
    assert form_of(second)["headline"] == "Changed by hand"
    assert form_of(second)["wire_text"].splitlines() == WIRE.splitlines()


def test_a_new_source_is_made_when_ticked(client):
    form = form_of(client.post(FROM_TEXT, {"text": WIRE}))
    assert form["create_source"] == "North Wire"
    client.post(ADD, form | {"section": make_section().pk, "_continue": "1"})
    source = Source.objects.get()
    assert (source.name_ru, source.name_en, source.slug) == ("North Wire", "North Wire", "north-wire")
    assert Article.objects.get().source == source


def test_no_source_is_made_when_the_tick_is_taken_off(client):
    form = form_of(client.post(FROM_TEXT, {"text": WIRE}))
    del form["create_source"]
    client.post(ADD, form | {"section": make_section().pk, "_continue": "1"})
    assert not Source.objects.exists()


def test_a_source_is_known_by_its_other_names(client):
    source = make_source("lenta", name_ru="Лента", name_en="Lenta", other_names="NORTH  «WIRE»\nNW")
    assert form_of(client.post(FROM_TEXT, {"text": WIRE}))["source"] == str(source.pk)


def test_a_known_author_signs(client):
    author = make_author()
    text = WIRE.replace("Dalny, May", "By Anna Vershinina\n\nDalny, May")
    response = client.post(FROM_TEXT, {"text": text})
    form = form_of(response)
    assert (form["bylines-0-author"], form.get("byline_text", "")) == (str(author.pk), "")
    client.post(ADD, form | {"section": make_section().pk, "_continue": "1"})
    assert list(Article.objects.get().authors.all()) == [author]


def test_an_unknown_author_is_printed_as_sent(client):
    text = WIRE.replace("Dalny, May", "By Gleb Tarasov\n\nDalny, May")
    assert form_of(client.post(FROM_TEXT, {"text": text}))["byline_text"] == "Gleb Tarasov"


def test_a_story_that_is_here_already_is_pointed_out(client):
    body = "".join(f"<p>{paragraph}</p>" for paragraph in PARAGRAPHS)
    twin, stranger = make_article(body=body, headline="Bridge over the Lova"), make_article()
    response = client.post(FROM_TEXT, {"text": WIRE})
    assert [story.pk for story in response.context["look_alikes"]] == [twin.pk]
    assert f"/admin/articles/article/{twin.pk}/change/" in response.content.decode()
    assert f"/admin/articles/article/{stranger.pk}/change/" not in response.content.decode()


def test_intertitles_and_the_original_are_shown(client):
    page = client.post(FROM_TEXT, {"text": WIRE}).content.decode()
    assert 'data-text="What comes next"' in page
    assert "<pre" in page


def test_a_doubtful_word_is_pointed_at_and_left_alone(client):
    response = client.post(FROM_TEXT, {"text": WIRE.replace("What comes next", "No dangeros crossings any more")})
    page = response.content.decode()
    assert "<b>dangeros</b> — dangerous?" in " ".join(page.split())
    assert "<h2>No dangeros crossings any more</h2>" in form_of(response)["body"]


@pytest.mark.parametrize("text", ["", "   \n\t ", "x" * 300_000, "nul \0 inside"])
def test_a_bad_paste_is_refused_and_kept(client, text):
    response = client.post(FROM_TEXT, {"text": text})
    assert response.status_code == 200
    assert response.context["form"].errors
    assert response.context["form"]["text"].value() == text


def test_hostile_html_is_only_text(client):
    bad = (
        '<h1>Bridge</h1><p onclick="x()">Half the town walked.<img src=x onerror=alert(1)></p><script>alert(2)</script>'
    )
    response = client.post(FROM_TEXT, {"text": "Bridge", "html": bad})
    form = form_of(response)
    assert [word for word in ("onclick", "onerror", "<script", "alert(2)") if word in form["body"]] == []
    assert "<script>alert(2)" not in response.content.decode()
    client.post(ADD, form | {"headline": "Bridge", "section": make_section().pk, "_continue": "1"})
    assert "Half the town walked." in Article.objects.get().body


def test_a_file_will_do_too(client):
    make_source()
    file = SimpleUploadedFile("story.txt", WIRE.encode("utf-8"))
    assert form_of(client.post(FROM_TEXT, {"text": "", "file": file}))["dateline_place"] == "Dalny"


def test_a_moderator_writes_no_stories():
    client = signed_in(masha())
    assert client.get(FROM_TEXT).status_code == 403
    assert client.post(FROM_TEXT, {"text": WIRE}).status_code == 403


@pytest.mark.parametrize(
    ("printed", "whole"),
    [
        ("2015-12-16", date(2015, 12, 16)),
        ("03-01", date(2026, 3, 1)),
        ("12-31", date(2025, 12, 31)),
        ("02-29", date(2024, 2, 29)),
        ("02-31", None),
        (None, None),
    ],
)
def test_a_day_without_a_year_lies_nearest_in_the_past(printed, whole):
    with time_machine.travel("2026-03-01 12:00 +0000"):
        assert whole_date(printed) == whole
