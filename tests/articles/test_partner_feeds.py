"""RSS as Telegram and Dzen want it."""

import feedparser
import pytest
from lxml import etree, html

from articles.feeds.partners import DZEN, DZEN_NAMES, TELEGRAM, TELEGRAM_NAMES, fitted
from tests.articles.photos.pictures import make_photo
from tests.cast import make_article

pytestmark = pytest.mark.django_db
NAMES = {"c": "http://purl.org/rss/1.0/modules/content/", "m": "http://search.yahoo.com/mrss/"}
LONG = "<p>" + "The mill by the river grinds again. " * 10 + "</p>"
BODY = (
    f"{LONG}<h2>Why</h2><h3>So</h3><p><strong>Bold</strong> <em>leaning</em> "
    '<a href="/page/about/" rel="noopener">us</a></p>'
    "<blockquote><p>Said.</p></blockquote><ul><li>One</li></ul><hr>"
    "<table><tbody><tr><th>Year</th><td>1865</td></tr></tbody></table>"
)


@pytest.fixture
def article(settings, tmp_path, django_capture_on_commit_callbacks):
    settings.MEDIA_ROOT = tmp_path
    with django_capture_on_commit_callbacks(execute=True):
        photo = make_photo(credit="Anna")
    return make_article(body=BODY, photo=photo, photo_alt="A mill", photo_caption="The mill")


def items(client, form: str) -> list:
    content = client.get(f"/feed/{form}/").content
    assert not feedparser.parse(content).bozo
    return etree.fromstring(content).findall(".//item")


def tags_of(item) -> set[str]:
    parts = html.fragments_fromstring(item.findtext("c:encoded", namespaces=NAMES))
    return {element.tag for part in parts for element in part.iter()}


@pytest.mark.parametrize(("form", "tags"), [("telegram", TELEGRAM), ("dzen", DZEN)])
def test_only_tags_that_they_show(client, article, form, tags):
    [item] = items(client, form)
    assert tags_of(item) <= tags
    text = item.findtext("c:encoded", namespaces=NAMES)
    for words in ("Why", "So", "Bold", "leaning", "Said.", "One", "Year · 1865", "The mill. Anna"):
        assert words in text
    assert '<a href="http://testserver/page/about/">us</a>' in text


@pytest.mark.parametrize("form", ["telegram", "dzen"])
def test_the_picture_is_attached(client, article, form):
    [item] = items(client, form)
    url = f"http://testserver{article.photo.copies('jpeg')[-1].file.url}"
    assert item.find("enclosure").attrib["url"] == item.find("m:content", NAMES).attrib["url"] == url
    assert item.find("m:content", NAMES).attrib["width"] == "640"
    assert item.findtext("m:content/m:credit", namespaces=NAMES) == "Anna"
    assert f'<img src="{url}" alt="A mill">' in item.findtext("c:encoded", namespaces=NAMES)


def test_dzen_is_told_what_it_asks(client, article):
    [item] = items(client, "dzen")
    categories = [category.text for category in item.findall("category")]
    assert categories[-3:] == ["format-article", "index", "comment-all"]
    assert (item.findtext("m:rating", namespaces=NAMES), item.find("m:rating", NAMES).attrib) == (
        "nonadult",
        {"scheme": "urn:simple"},
    )
    assert item.find("guid").attrib == {"isPermaLink": "false"}


def test_dzen_is_not_offered_what_it_refuses(client):
    make_article()
    assert items(client, "dzen") == []
    assert len(items(client, "telegram")) == 1


def test_a_story_whose_place_is_elsewhere_is_not_to_be_found_there(client):
    make_article(body=LONG, canonical_url="https://elsewhere.example/", age_mark=18)
    [item] = items(client, "dzen")
    assert "noindex" in [category.text for category in item.findall("category")]
    assert item.findtext("m:rating", namespaces=NAMES) == "adult"


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("<p>a &lt;b&gt; &amp; c</p>", "<p>a &lt;b&gt; &amp; c</p>"),
        ('<p lang="ru">а<br>б</p>', "<p>а<br>б</p>"),
        ("<p><span>a</span><u>b</u></p>", "<p>a<u>b</u></p>"),
        ("<p>]]&gt;</p>", "<p>]]&gt;</p>"),
        ("", ""),
    ],
)
def test_what_is_written_otherwise_stays_readable(written, read):
    assert fitted(written, DZEN, DZEN_NAMES) == read


def test_the_headings_of_telegram_begin_with_the_third():
    assert fitted("<h2>A</h2><h3>B</h3>", TELEGRAM, TELEGRAM_NAMES) == "<h3>A</h3><h4>B</h4>"
