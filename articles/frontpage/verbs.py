"""The verbs of the front page: put a story in a place, take it out, say what has just happened."""

from datetime import datetime

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from articles.models import Article, BreakingLine, Pin, State
from articles.models.front import TimedQuerySet
from portal.locks import hold
from portal.models import User
from portal.pagecache import forget


class PinRefused(Exception):
    """The place cannot be changed so; the message is for the editor, in the language of the interface."""


@transaction.atomic
def pin(article: Article, *, edition: str, slot: int, until: datetime, by: User, seen: int | None) -> Pin:
    """Keeps the story in the place until then. `seen` is the pin that the editor saw there, if any.

    A story stands in one place: pinned again, it leaves the other.
    """
    _check(by, until)
    if article.edition != edition:
        raise PinRefused(_("That story is in the other edition."))
    if article.state != State.PUBLISHED:
        raise PinRefused(_("Only a published or scheduled story can stand on the front page."))
    _hold(edition)
    _free(Pin.objects.filter(edition=edition, slot=slot), seen)
    _end(Pin.objects.filter(edition=edition, article=article))
    _forget(edition)
    return Pin.objects.create(edition=edition, slot=slot, article=article, until=until, by=by)


@transaction.atomic
def unpin(*, edition: str, slot: int, by: User, seen: int | None) -> None:
    """The place falls back to the newest story."""
    _check(by)
    _hold(edition)
    _free(Pin.objects.filter(edition=edition, slot=slot), seen)
    _forget(edition)


@transaction.atomic
def break_news(text: str, *, edition: str, until: datetime, by: User, article: Article | None = None) -> BreakingLine:
    """Puts the line above the front page, in the place of the former one."""
    _check(by, until)
    _hold(edition)
    _end(BreakingLine.objects.filter(edition=edition))
    _forget(edition)
    return BreakingLine.objects.create(text=text, edition=edition, article=article, until=until, by=by)


@transaction.atomic
def end_news(*, edition: str, by: User) -> None:
    _check(by)
    _hold(edition)
    _end(BreakingLine.objects.filter(edition=edition))
    _forget(edition)


def _check(by: User, until: datetime | None = None) -> None:
    if not by.has_perm("articles.change_pin"):
        raise PinRefused(_("You may not do this."))
    if until and until <= timezone.now():
        raise PinRefused(_("That time has already passed."))


def _free(pins: TimedQuerySet, seen: int | None) -> None:
    """Ends what stands in the place, if it is what the editor saw there."""
    now_there = pins.active().first()
    if (now_there and now_there.pk) != seen:
        raise PinRefused(_("A colleague has just changed this place. Look at it again."))
    _end(pins)


def _hold(edition: str) -> None:
    """An empty place has no row to lock: of two editors who fill it at once, the second sees what the first did."""
    hold(f"front page:{edition}")


def _end(rows: TimedQuerySet) -> None:
    rows.active().update(until=timezone.now())


def _forget(edition: str) -> None:
    forget(f"front:{edition}")
