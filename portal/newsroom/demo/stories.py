"""The hand-written stories: from their files, through the same verbs that editors press, into the newsroom."""

from datetime import date, datetime, time, timedelta
from pathlib import Path

from django.utils import dateformat, timezone, translation

from articles import workflow
from articles.models import Article, Author, Byline, Move, Photo, Section, Source, Tag
from portal.models import User
from portal.newsroom.demo import STORIES
from portal.newsroom.demo.correcting import correct, first_said
from portal.newsroom.plainfiles import Written, html_of, read

LONG_DATE = {"ru": "j E Y г.", "en": "F j, Y"}


def files() -> list[Path]:
    return sorted(STORIES.glob("*.txt"))


def load_stories(editor: User, photos: dict[str, Photo]) -> dict[str, Article]:
    """All stories by the name of their file; one that is in the newsroom already is left as it is."""
    texts = {path.stem: read(path) for path in files()}
    loaded = {name: _load(written, editor, photos.get(name)) for name, written in texts.items()}
    for name, written in texts.items():
        if original := loaded.get(written.head.get("Translation-Of", "")):
            Article.objects.filter(pk=loaded[name].pk).update(translation_of=original)
    return loaded


def _load(written: Written, editor: User, photo: Photo | None) -> Article:
    head = written.head
    found = Article.objects.filter(headline=head["Headline"], edition=head["Edition"]).first()
    return found or _make(written, editor, photo)


def _make(written: Written, editor: User, photo: Photo | None) -> Article:
    head, at = written.head, moment_of(written.head)
    article = Article.objects.create(
        headline=head["Headline"],
        standfirst=head.get("Standfirst", ""),
        body=html_of(first_said(head, written.text)),
        language=head["Language"],
        edition=head["Edition"],
        section=Section.objects.get(slug=head["Section"]),
        source=Source.objects.get(slug=head["Source"]) if head.get("Source") else None,
        original_url=head.get("Original-URL", ""),
        photo=photo,
        photo_caption=head.get("Picture-Caption", ""),
        photo_alt=head.get("Picture-Alt", ""),
        comment_policy=head.get("Comments", "open"),
        comment_reason=head.get("Comments-Closed-Reason", ""),
        created_by=editor,
        created_at=min(at, timezone.now()) - timedelta(hours=3),
        **_dateline(head, at),
    )
    article.tags.set(Tag.objects.filter(slug__in=_names(head.get("Tags", ""))))
    for position, slug in enumerate(_names(head.get("Authors", ""))):
        Byline.objects.create(article=article, author=Author.objects.get(slug=slug), position=position)
    _move(article, head, at, editor)
    correct(article, head, written.text, at=at, by=editor)
    return article


def moment_of(head: dict[str, str]) -> datetime:
    """When the story came or comes out; what would be public later today came out yesterday."""
    day = timezone.localdate() - timedelta(days=int(head["Days-Ago"]))
    at = timezone.make_aware(datetime.combine(day, time.fromisoformat(head["Time"])))
    to_come = head.get("State") == "scheduled"
    return at - timedelta(days=1) if at > timezone.now() and not to_come else at


def _dateline(head: dict[str, str], at: datetime) -> dict[str, object]:
    """As an agency dates its copy: the place and the day before we print it."""
    place, day = head.get("Dateline-Place", ""), timezone.localdate(at) - timedelta(days=1)
    if not place:
        return {}
    literal = f"{place}, {_long(day, head['Language'])}"
    return {"dateline": literal, "dateline_place": place, "dateline_date": day}


def _long(day: date, language: str) -> str:
    with translation.override(language):
        return dateformat.format(day, LONG_DATE[language])


def _names(listed: str) -> list[str]:
    return [name.strip() for name in listed.split(",") if name.strip()]


def _move(article: Article, head: dict[str, str], at: datetime, editor: User) -> None:
    state = head.get("State", "published")
    if state == "review":
        workflow.submit(article, by=editor)
    elif state != "draft":
        workflow.publish(article, by=editor, at=at)
    if state == "withdrawn":
        workflow.withdraw(article, by=editor, reason=head["Reason"])
    _date_moves(article, min(at, timezone.now()))


def _date_moves(article: Article, at: datetime) -> None:
    """The log tells when it happened in the story's life, not that all was loaded in one second."""
    for days, move in enumerate(article.moves.order_by("pk")):
        Move.objects.filter(pk=move.pk).update(at=min(at + timedelta(days=days), timezone.now()))
