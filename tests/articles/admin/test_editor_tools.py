"""Tools of the text editor: in Chromium, and what the server answers to them."""

import pytest

from articles.models import Article
from portal import richtext
from tests.articles.admin.desk import LIST, change_url, signed_in
from tests.articles.admin.test_editor import EDITOR
from tests.browser import hear
from tests.cast import egor, make_article, masha

WORDS = {"headline": 'Завод "Луч" встал', "standfirst": "", "language": "ru", "body": '<p>Завод "Луч" - встал</p>'}


@pytest.mark.browser
@pytest.mark.django_db(transaction=True)
def test_a_link_a_language_and_signs_are_set_by_presses_and_undone(page, client):
    target = make_article(headline="The harbour opens", language="en")
    article = make_article(state="draft", headline='Завод "Луч"', body='<p>Завод "Луч" - стоит</p>', language="ru")
    page.goto(f"/en{change_url(article)}")
    page.locator(EDITOR).dblclick(position={"x": 60, "y": 12})  # selects a word
    page.locator(".prose-menubar__button:not(.disabled)[title='language of the phrase']").click()
    page.locator(".prose-editor-dialog select").select_option(label="English (en)")
    page.locator(".prose-editor-dialog [type=submit]").click()
    page.locator(f"{EDITOR} span[lang=en]").wait_for()

    page.locator(EDITOR).press("Control+End")
    hear(page)
    page.get_by_title("link to a story").click()
    page.locator("#story-search").fill("harbour")
    page.locator(".story-found button").first.wait_for()
    page.locator("#story-search").press("Enter")
    page.locator(f"{EDITOR} a", has_text="The harbour opens").wait_for()

    page.get_by_title("set quotes, dashes and spaces").click()
    page.locator(EDITOR, has_text="«Луч»\u00a0— стоит").wait_for()
    assert page.locator("#id_headline").input_value() == "Завод «Луч»"
    page.locator(EDITOR).press("Control+Z")
    page.locator(EDITOR, has_text='"Луч" - стоит').wait_for()

    page.click("button[name=_continue]")
    page.wait_for_selector(".messagelist .success")
    saved = Article.objects.get(pk=article.pk)
    assert '<span lang="en">' in saved.body and f'href="/story/{target.pk}/"' in saved.body
    assert client.get(f"/story/{target.pk}/").headers["Location"] == target.get_absolute_url()
    assert page.complaints == []


@pytest.mark.django_db
def test_the_helper_answers_and_saves_nothing():
    client = signed_in(egor())
    answer = client.post(LIST + "typeset/", WORDS).json()
    assert answer["headline"] == "Завод «Луч» встал"
    assert richtext.clean(answer["body"]) == "<p>Завод «Луч»&nbsp;— встал</p>"
    again = client.post(LIST + "typeset/", WORDS | answer).json()
    assert again == answer | {"changed": False}
    assert not Article.objects.exists()


@pytest.mark.django_db
def test_the_helper_takes_hostile_words_as_words():
    hostile = WORDS | {"headline": '<b>&amp; "x"', "body": '<p onclick="x()">"a"</p><script>x</script>'}
    answer = signed_in(egor()).post(LIST + "typeset/", hostile).json()
    assert (answer["headline"], answer["body"]) == ("<b>&amp; «x»", "<p>«a»</p>")
    assert signed_in(masha()).post(LIST + "typeset/", WORDS).status_code == 403


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ('<p>He said <span lang="la">pax</span>.</p>', '<p>He said <span lang="la">pax</span>.</p>'),
        ('<p><span>a <span lang="en">b</span> c</span></p>', '<p>a <span lang="en">b</span> c</p>'),
        ('<p><span style="color: red" class="x">a</span></p>', "<p>a</p>"),
        ('<p><span lang="x y" onclick="z">a</span></p>', "<p>a</p>"),
        ('<p lang="nonsense!">a</p>', "<p>a</p>"),
        ('<p lang="zh-Hant">a</p>', '<p lang="zh-Hant">a</p>'),
    ],
)
def test_a_span_says_a_language_or_goes(typed, kept):
    assert richtext.clean(typed) == kept
    assert richtext.clean(kept) == kept
