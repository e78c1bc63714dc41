"""A small library to search in. Each story is known by a short name, which is its slug."""

from articles.models import Article, Byline
from articles.search.keeping import index
from tests.cast import make_article, make_author, make_section, make_source, make_tag, moment

RU, EN = {"language": "ru", "edition": "ru"}, {"language": "en", "edition": "en"}
STORIES = {
    "bell": RU | {"headline": "Колокол вернулся на колокольню", "body": "<p>Ёлка у церкви; пели Ивановы.</p>"},
    "bells": RU | {"headline": "Праздник у реки", "body": "<p>Весь день звонили в колокола и пускали лодки.</p>"},
    "spruce": RU | {"headline": "Тихая пристань", "body": "<p>Под елкой отец читал детям. Река молчала.</p>"},
    "quiet": RU | {"headline": "Пристань закрыта", "body": "<p>На реке тихая вода. Церковь рядом.</p>"},
    "mill": EN | {"headline": "The mill grinds again", "body": "<p>Two brothers mended the church bell.</p>"},
    "mills": EN | {"headline": "Running water", "body": "<p>All mills stood still; churches were open.</p>"},
    "faith": RU | {"headline": "Что такое православие", "body": "<p>Беседа. Рядом стоит слово church.</p>"},
    "cafe": EN | {"headline": "A café by the river", "body": "<p>O’Brien’s café: the re-opening.</p>"},
}


def make_library() -> dict[str, Article]:
    """The newest is the last: a day between each two."""
    made = {}
    for day, (name, fields) in enumerate(STORIES.items(), start=1):
        made[name] = make_article(slug=name, published_at=moment(f"2015-12-{day:02} 10:00"), **fields)
    made["mill"].tags.add(make_tag())
    made["mills"].section = make_section("world", name_ru="Мир", name_en="World")
    made["mills"].source = make_source()
    made["mills"].save()
    Byline.objects.create(article=made["bell"], author=make_author())
    index([story.pk for story in made.values()])
    return made


def names(pks) -> list[str]:
    slugs = dict(Article.objects.values_list("pk", "slug"))
    return [slugs[pk] for pk in pks]
