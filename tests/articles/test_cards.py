"""The picture beside a link to a story without a photo: drawn by the worker, named by the page once it is there."""

from io import BytesIO, StringIO

import pytest
from django.core.files.storage import default_storage
from django.core.management import call_command
from lxml import html
from PIL import Image

from articles import workflow
from articles.cards.drawing import HEADLINE_BOX, MARGIN, Words, draw, drawable
from articles.models import Card, State
from portal.models import SiteSettings
from tests.cast import egor, make_article, make_source

pytestmark = pytest.mark.django_db
EMBLEM = "http://testserver/static/img/card.png"


@pytest.fixture(autouse=True)
def media(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path


@pytest.fixture
def committed(django_capture_on_commit_callbacks):
    return lambda: django_capture_on_commit_callbacks(execute=True)


def picture_of(client, article) -> str:
    page = html.fromstring(client.get(article.get_absolute_url()).content.decode())
    [address] = page.xpath("//meta[@property='og:image']/@content")
    return address


def test_the_page_shows_the_emblem_until_the_card_is_drawn(client, committed):
    with committed():
        article = make_article(headline="Мельница мелет", language="ru")
        assert picture_of(client, article) == EMBLEM
        assert Card.objects.count() == 0
    address = picture_of(client, article)
    assert address == f"http://testserver{article.card.file.url}"
    answer = client.get(address.removeprefix("http://testserver"))
    assert answer["Content-Type"] == "image/png"
    assert Image.open(BytesIO(b"".join(answer.streaming_content))).size == (1200, 630)


def test_a_look_draws_nothing(client):
    article = make_article()
    client.get(article.get_absolute_url())
    assert Card.objects.count() == 0
    assert not default_storage.exists("cards") or default_storage.listdir("cards") == ([], [])


def test_the_same_words_are_drawn_once_and_keep_their_address(client, committed):
    with committed():
        article = make_article()
    before = Card.objects.get()
    with committed():
        article.body = "<p>Other words.</p>"
        article.save()
    assert (Card.objects.get().pk, Card.objects.get().file.name) == (before.pk, before.file.name)


def test_other_words_get_another_address_and_the_old_file_goes(client, committed):
    with committed():
        article = make_article()
    before = Card.objects.get().file.name
    with committed():
        article.headline = "Another headline"
        article.save()
    after = Card.objects.get().file.name
    assert after != before
    assert (default_storage.exists(before), default_storage.exists(after)) == (False, True)


def test_a_draft_has_none_until_it_is_published(committed):
    with committed():
        draft = make_article(state=State.DRAFT)
    assert Card.objects.count() == 0
    with committed():
        workflow.publish(draft, by=egor())
    assert Card.objects.get().article == draft


def test_nobody_guesses_the_address_of_a_card_to_come(committed, settings):
    with committed():
        article = make_article()
    ours = Card.objects.get().file.name
    Card.objects.all().delete()
    settings.SECRET_KEY = "another" * 6
    with committed():
        article.save()
    assert Card.objects.get().file.name != ours


def test_a_new_name_of_the_site_is_drawn_too(committed):
    with committed():
        make_article()
    before = Card.objects.get().digest
    with committed():
        SiteSettings(name_ru="Колокол").save()
    assert Card.objects.get().digest != before


def test_the_card_goes_with_the_story(committed):
    with committed():
        article = make_article(source=make_source())
    name = Card.objects.get().file.name
    with committed():
        article.delete()
    assert not default_storage.exists(name)


def test_a_command_draws_what_an_import_left_out():
    make_article()
    make_article(state=State.DRAFT)
    out = StringIO()
    call_command("cards", stdout=out)
    call_command("cards", stdout=out)
    assert out.getvalue() == "1 cards drawn\n0 cards drawn\n"


@pytest.mark.parametrize(
    "headline",
    [
        "Слово",
        "слово " * 60,
        "W" * 300,
        "Мир, " * 5,
        "თბილისის ამბები",
        "Νέα από την Αθήνα",
        "a\u2028b",
        "</script>]]>",
    ],
)
def test_any_headline_stays_inside_the_frame(headline):
    drawn = draw(Words("Вестник" * 9, "Общество" * 9, headline, "Лента" * 40))
    card = Image.open(BytesIO(drawn)).convert("L")
    ink = card.point(lambda tone: 255 if tone < 90 else 0).crop((0, 130, 1200, 520))
    left, _top, right, _bottom = ink.getbbox()
    assert left >= MARGIN - 12 and right <= MARGIN + HEADLINE_BOX[0] + 12
    assert len(drawn) < 60_000


def test_what_we_have_no_letters_for_is_not_drawn_as_boxes():
    assert draw(Words("Вестник", "Мир", "平和のための会議", "")) is None
    assert drawable("Мир 😀 и\u00adмельница\x07") == "Мир имельница"
