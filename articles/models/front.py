"""What editors put on the front page by hand. Rows are added and ended, never rewritten: they are their own log."""

from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.validators import MaxValueValidator
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from articles.models.article import Article, Edition
from portal.language import language_of_text

SLOTS = 6  # the lead story and the five under it


class TimedQuerySet(models.QuerySet):
    def active(self):
        """Begun and not over, decided at read time."""
        now = timezone.now()
        return self.filter(since__lte=now, until__gt=now)


class Timed(models.Model):
    """What an editor put up and what comes down by itself."""

    edition = models.CharField(_("edition"), max_length=2, choices=Edition)
    since = models.DateTimeField(_("since"), default=timezone.now, editable=False)
    until = models.DateTimeField(_("until"))
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.SET_NULL,
        null=True,
        editable=False,
        related_name="+",
        verbose_name=_("who"),
    )

    objects = TimedQuerySet.as_manager()

    class Meta:
        abstract = True
        ordering = ["-since", "-pk"]


class Pin(Timed):
    """A story that an editor keeps in a place of the front page; 0 is the lead."""

    slot = models.PositiveSmallIntegerField(_("place"), validators=[MaxValueValidator(SLOTS - 1)])
    article = models.ForeignKey(Article, models.CASCADE, related_name="pins", verbose_name=_("story"))

    class Meta(Timed.Meta):
        verbose_name = _("pinned story")
        verbose_name_plural = _("front page")
        indexes = [models.Index(fields=["edition", "until"], name="pins_that_hold")]

    def __str__(self):
        return f"{self.slot + 1}. {self.article}"


class BreakingLine(Timed):
    """One line above the front page, until its time is over."""

    text = models.CharField(_("text"), max_length=160)
    article = models.ForeignKey(
        Article,
        models.CASCADE,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("story it leads to"),
        help_text=_("May be left empty while the story is still being written."),
    )

    class Meta(Timed.Meta):
        verbose_name = _("breaking line")
        verbose_name_plural = _("breaking lines")
        indexes = [models.Index(fields=["edition", "until"], name="lines_that_hold")]

    def __str__(self):
        return self.text

    def clean(self):
        if self.article and self.article.edition != self.edition:
            raise ValidationError({"article": _("That story is in the other edition.")})

    @property
    def language(self) -> str:
        return language_of_text(self.text)
