import pytest

from articles.wire import read_story
from articles.wire.html import looks_like_html

from .texts import EN, EN2, HEAD


@pytest.mark.parametrize(
    "text",
    ["<p>x", " \n<!DOCTYPE html>", "<?xml version='1.0'?><html>", "<!-- x --><p>", "<o:p>x</o:p>", "<div class='a'>"],
)
def test_a_tag_in_front_makes_it_html(text):
    assert looks_like_html(text)


@pytest.mark.parametrize(
    "text", ["x <p>", "<desk@interfax.example> wrote", "<http://a.example>", "< 5 and > 3", "<<<", "", "<", "«<p>"]
)
def test_other_angles_do_not(text):
    assert not looks_like_html(text)


FURNITURE = [
    "<nav><a href='/'>Home</a></nav>",
    "<div class='share-buttons'><a>VK</a><a>Telegram</a></div>",
    "<aside><h3>Read also</h3><a>Another story of the mill</a></aside>",
    "<div class='related-articles'><h2>Related</h2><p>Another story of the mill was told here.</p></div>",
    "<script>var a = '<p>no</p>'</script><style>p{}</style>",
    "<form><label>Your name</label><input></form>",
    "<div id='cookie-banner'><p>We use them to make the page work.</p></div>",
    "<p style='display:none'>Hidden words that nobody reads.</p>",
    "<footer><p>© 2015</p></footer>",
    "<p><a href='x'>Read more: another mill</a></p>",
    "<div class='tags'><a>Mill</a></div>",
    "<figure><img><figcaption>The mill in fog</figcaption></figure>",
]


@pytest.mark.parametrize("piece", FURNITURE)
def test_page_furniture_is_no_text(piece):
    page = f"<article><h1>{HEAD}</h1><p>{EN}</p>{piece}<p>{EN2}</p></article>"
    read = read_story(page)
    assert (read.headline, read.intertitles, read.body) == (HEAD, [], [EN, EN2])


def test_without_article_and_with_divs_only():
    parts = [f"<b>{HEAD}</b>", "<br>", "Moscow, December 16, 2015", EN, "<br>", EN2]
    page = "<div>" + "".join(f"<div>{part}</div>" for part in parts) + "</div>"
    read = read_story(page)
    assert (read.headline, read.dateline_place, read.body) == (HEAD, "Moscow", [EN, EN2])


def test_breaks_part_lines_and_two_part_paragraphs():
    page = f"<h1>{HEAD}</h1><p>{EN}<br><br>{EN2}</p><p>The wheel goes round,<br>the stone goes down,<br>and so on.</p>"
    assert read_story(page).body == [EN, EN2, "The wheel goes round,", "the stone goes down,", "and so on."]


def test_a_site_whose_name_is_h1():
    header = f"<title>{HEAD} - Vestnik</title><header><h1>Vestnik of the mill and the town</h1></header>"
    page = f"{header}<h2>{HEAD}</h2><p>{EN}</p><p>{EN2}</p>"
    assert read_story(page).headline == HEAD


def test_a_page_inside_an_element_named_like_a_widget_is_not_lost():
    page = f"<div class='widget'><h1>{HEAD}</h1><p>{EN}</p><p>{EN2}</p></div>"
    assert read_story(page).body == [EN, EN2]


def test_caption_and_credit():
    figure = "<figure><figcaption>The mill. Photo: Anna Berg / TASS</figcaption></figure>"
    page = f"<h1>{HEAD}</h1>{figure}<p>{EN}</p><p>{EN2}</p>"
    read = read_story(page)
    assert (read.photo_credit, read.body) == ("Anna Berg / TASS", [EN, EN2])


def test_it_can_be_told_that_a_tag_is_text():
    assert read_story("<p>" + EN, html=False).body == ["<p>" + EN]


@pytest.mark.parametrize(
    "page",
    [
        "<p",
        "<<<<p>>>",
        "<p>&#0;&#xD800;&bogus;</p>",
        "<p>" * 3000,
        "</p></div></html>",
        "<!--",
        "<![CDATA[x",
        "<table><tr><td>x",
    ],
)
def test_broken_html_is_read_as_far_as_it_goes(page):
    read_story(page, html=True)
