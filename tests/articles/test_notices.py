"""Names found in any form, notices put into a text: what articles/notices does without a form."""

import pytest

from articles.models import Notice
from articles.notices.inserting import with_notice
from articles.notices.matching import Text
from articles.notices.offers import offers

pytestmark = pytest.mark.django_db
LABEL = {"text_ru": "«Северный хор» — любительский коллектив.", "text_en": "The Northern Choir are amateurs."}


def found(name: str, text: str) -> str:
    place = Text(text).find(name)
    return text[place.start : place.end] if place else ""


@pytest.mark.parametrize(
    ("name", "text", "said"),
    [
        ("Свидетели Иеговы", "Дело свидетелей… нет, Свидетелей Иеговы слушают.", "Свидетелей Иеговы"),
        ("Свидетелей Иеговы", "Пришли Свидетели Иеговы", "Свидетели Иеговы"),
        ("Павел Заречный", "Спросили Павла Заречного.", "Павла Заречного"),
        ("Берёзовый фонд", "ГРАНТ БЕРЕЗОВОГО ФОНДА", "БЕРЕЗОВОГО ФОНДА"),
        ("Northern Choir", "the Northern Choirs’ tour", "Northern Choirs"),
        ("Дождь", "Вчера шёл дождь.", ""),
        ("Дождь", "Об этом сказал «Дождь».", "Дождь"),
        ("азартные игры", "Закон об Азартных играх", "Азартных играх"),
        ("нарко*", "Борьба с наркоторговлей", "наркоторговлей"),
        ("Северный хор", "Северный большой хор", ""),
        ("Северный хор", "хор Северный", ""),
        ("Северный хор", "Северный", ""),
        ("*", "Всё что угодно", ""),
    ],
)
def test_a_name_is_found_in_any_form(name, text, said):
    assert found(name, text) == said


def label(**fields) -> Notice:
    return Notice.objects.create(**{"names": "Северный хор\nNorthern Choir"} | LABEL | fields)


@pytest.mark.parametrize(
    ("body", "marked"),
    [
        ("<p>Пел Северный хор, и хор пел.</p>", "<p>Пел Северный хор*, и хор пел.</p>"),
        ("<p>Песни <em>Северного</em> хора.</p>", "<p>Песни <em>Северного</em> хора*.</p>"),
        (
            '<p>Песни <a href="/x/">Северного хора</a>; Северный хор</p>',
            '<p>Песни <a href="/x/">Северного хора*</a>; Северный хор</p>',
        ),
        ("<p>Дуб &amp; Северный хор&nbsp;— пели</p>", "<p>Дуб &amp; Северный хор*&nbsp;— пели</p>"),
        ("<p>Никто не пел.</p>", "<p>Никто не пел.</p>"),
    ],
)
def test_it_is_put_in_as_papers_do(body, marked):
    assert with_notice(body, label(), "ru") == f"{marked}<p>* «Северный хор» — любительский коллектив.</p>"


def test_a_second_one_gets_two_asterisks_and_none_comes_twice():
    first = label()
    second = Notice.objects.create(
        names="Павел Заречный", text_ru="П. Заречный — автор <газеты>.", text_en="An author."
    )
    once = with_notice("<p>Северный хор и Павел Заречный.</p>", first, "ru")
    both = with_notice(once, second, "ru")
    assert both.startswith("<p>Северный хор* и Павел Заречный**.</p><p>* ")
    assert both.endswith("<p>** П. Заречный — автор &lt;газеты&gt;.</p>")
    assert with_notice(with_notice(both, first, "ru"), second, "ru") == both


@pytest.mark.parametrize("field", ["headline", "standfirst", "photo_caption", "body"])
def test_it_is_offered_wherever_the_name_stands(field):
    label()
    assert [offer.found for offer in offers({field: "Гастроли Северного хора", "language": "ru"}, [])] == [
        "Северного хора"
    ]


def test_it_is_offered_in_the_language_of_the_text_and_only_while_it_is_on():
    notice = label()
    for language, edition, text in [("ru", "en", "text_ru"), ("en", "ru", "text_en"), ("de", "en", "text_en")]:
        values = {"headline": "Northern Choir", "language": language, "edition": edition}
        assert [offer.text for offer in offers(values, [])] == [LABEL[text]]
    assert offers(values, [notice.pk]) == []
    notice.is_on = False
    notice.save()
    assert offers(values, []) == []


@pytest.mark.parametrize(("mark", "offered"), [(None, 1), ("", 1), ("6", 1), (12, 1), ("16", 0), (18, 0), ("x", 1)])
def test_an_age_mark_is_offered_until_the_story_has_it(mark, offered):
    Notice.objects.create(kind="age", names="казино", age=16)
    assert len(offers({"body": "<p>О казино.</p>", "age_mark": mark}, [])) == offered
