"""Words that nobody has saved yet, and who has the form of a story open."""

from datetime import datetime, timedelta

from django.core.cache import cache
from django.db.models import Q, QuerySet
from django.utils import timezone

from articles.models import Article, OpenForm
from portal.models import User
from portal.tasks import enqueue_on_commit, task

HERE = timedelta(seconds=90)  # an open form says every half a minute that it is there
KEPT = timedelta(days=30)
DAY = 24 * 3600
Fields = dict[str, list[str]]


def note(
    user: User, article: Article | None, key: str, fields: Fields | None = None, *, after: bool = False
) -> OpenForm:
    """The form is open; with `fields`, these words are in it and not saved, or were typed `after` its save."""
    form, _new = OpenForm.objects.get_or_create(user=user, key=key, defaults={"article": article})
    if form.done and not (after and form.version is not None):
        return form  # it came late: the story has been saved from this form meanwhile
    now = timezone.now()
    changes: dict = {"seen_at": now, "done": False}
    if fields is not None:
        changes |= {"fields": _storable(fields), "typed_at": now}
    OpenForm.objects.filter(pk=form.pk, done=form.done).update(**changes)
    form.refresh_from_db()
    if cache.add("unsaved-swept", 1, DAY):
        enqueue_on_commit(sweep)
    return form


def _storable(fields: Fields) -> Fields:
    """PostgreSQL keeps neither NUL nor half a character, and no field of the form takes them."""
    return {name: [_clean(value) for value in values] for name, values in fields.items()}


def _clean(text: str) -> str:
    return text.replace("\0", "").encode("utf-8", "ignore").decode()


def saved(user: User, article: Article, key: str, sent: str) -> None:
    """What was typed in this form is in the story: its autosaves that come late bring nothing back."""
    version = Article.objects.values_list("version", flat=True).get(pk=article.pk)
    now = {"article": article, "version": version, "sent": sent, "done": True, "fields": None}
    OpenForm.objects.update_or_create(user=user, key=key, defaults=now)


def saved_from(user: User, key: str) -> OpenForm | None:
    """The form of this key, if it has been saved and its story is still there."""
    forms = OpenForm.objects.select_related("article").filter(version__isnull=False, article__isnull=False)
    return forms.filter(user=user, key=key).first()


def left_words(user: User, article: Article | None) -> QuerySet[OpenForm]:
    """What this person typed here and never saved, the latest first."""
    return OpenForm.objects.filter(user=user, article=article, done=False, fields__isnull=False).order_by("-typed_at")


def colleagues(article: Article, but: User) -> QuerySet[OpenForm]:
    """Who else has the form of this story open, the longest first."""
    here = OpenForm.objects.filter(article=article, done=False, seen_at__gt=timezone.now() - HERE)
    return here.exclude(user=but).select_related("user").order_by("opened_at")


def open_forms(article: Article, user: User) -> tuple[list[OpenForm], list[OpenForm]]:
    """Both of the above for a story, asked for at once: words of this person, forms of the colleagues."""
    both = Q(user=user, fields__isnull=False) | (Q(seen_at__gt=timezone.now() - HERE) & ~Q(user=user))
    found = OpenForm.objects.filter(both, article=article, done=False).select_related("user").order_by("opened_at")
    mine = [form for form in found if form.user_id == user.pk]
    return sorted(mine, key=_typed, reverse=True), [form for form in found if form.user_id != user.pk]


def _typed(form: OpenForm) -> datetime:
    return form.typed_at or form.opened_at


def close(user: User, key: str) -> None:
    """Saved, or thrown away: nothing brings these words back into a form."""
    OpenForm.objects.filter(user=user, key=key).update(done=True, fields=None)


@task()
def sweep() -> None:
    """Once a day, asked for by the first form that is opened."""
    OpenForm.objects.filter(seen_at__lt=timezone.now() - KEPT).delete()
