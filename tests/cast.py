"""Our cast: Rita reports, Egor edits, Masha moderates, Vera reads, Boris is a stranger. Good data by default."""

from datetime import UTC, datetime
from itertools import count

from django.utils import timezone

from articles.models import Article, Author, Section, Source, State, Tag
from comments.models import Comment
from portal.models import User
from portal.newsroom.groups import ensure_groups

_numbers = count(1)
BODY = "<p>The mill by the river grinds again.</p><h2>How it began</h2><p>Two brothers mended the wheel.</p>"


def make_user(username: str, *groups: str, **fields) -> User:
    """Somebody with an account; with groups, a member of the staff."""
    user = User.objects.create_user(username, f"{username}@example.org", "password", is_staff=bool(groups), **fields)
    if groups:
        found = ensure_groups()
        user.groups.set([found[name] for name in groups])
    return user


def rita() -> User:
    return make_user("rita", "reporter")


def egor() -> User:
    return make_user("egor", "editor")


def masha() -> User:
    return make_user("masha", "moderator")


def boris() -> User:
    return make_user("boris")


def olga() -> User:
    """The chief editor; `chief` is the superuser."""
    return make_user("olga", "chief editor")


def chief() -> User:
    return User.objects.create_superuser("chief", "chief@example.org", "password")


def make_section(slug: str = "society", **fields) -> Section:
    names = {"name_ru": "Общество", "name_en": "Society"}
    return Section.objects.get_or_create(slug=slug, defaults=names | fields)[0]


def make_source(slug: str = "north-wire", **fields) -> Source:
    names = {"name_ru": "Северная лента", "name_en": "North Wire", "url": "https://north-wire.example/"}
    return Source.objects.get_or_create(slug=slug, defaults=names | fields)[0]


def make_tag(slug: str = "rivers", **fields) -> Tag:
    return Tag.objects.get_or_create(slug=slug, defaults={"name_ru": "Реки", "name_en": "Rivers"} | fields)[0]


def make_author(slug: str = "anna-vershinina", **fields) -> Author:
    names = {"name_ru": "Анна Вершинина", "name_en": "Anna Vershinina"}
    return Author.objects.get_or_create(slug=slug, defaults=names | fields)[0]


def make_article(**fields) -> Article:
    """A published English story in the Russian edition, unless told otherwise."""
    defaults = {
        "headline": f"The mill grinds again {next(_numbers)}",
        "body": BODY,
        "language": "en",
        "edition": "ru",
        "state": State.PUBLISHED,
        "published_at": timezone.now(),
    }
    if fields.get("state", State.PUBLISHED) != State.PUBLISHED:
        defaults["published_at"] = None
    fields.setdefault("section", None)
    fields["section"] = fields["section"] or make_section()
    return Article.objects.create(**defaults | fields)


def make_comment(article: Article | None = None, **fields) -> Comment:
    """Vera's comment, waiting, unless told otherwise."""
    defaults = {
        "name": "Vera",
        "email": "vera@example.org",
        "text": f"A good story {next(_numbers)}",
        "language": "en",
    }
    return Comment.objects.create(article=article or make_article(), **defaults | fields)


def moment(text: str) -> datetime:
    """`2015-12-17 10:00` in UTC."""
    return datetime.fromisoformat(text).replace(tzinfo=UTC)
