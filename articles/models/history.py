from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from articles.models.article import Article, State


class Move(models.Model):
    """A line of a story's log: who moved it, when, from where to where and why. Added, never edited."""

    article = models.ForeignKey(Article, models.CASCADE, related_name="moves", verbose_name=_("story"))
    at = models.DateTimeField(_("when"), default=timezone.now)
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+", verbose_name=_("who")
    )
    verb = models.CharField(_("action"), max_length=20)
    was = models.CharField(_("from"), max_length=9, choices=State)
    now = models.CharField(_("to"), max_length=9, choices=State)
    reason = models.CharField(_("reason"), max_length=300, blank=True)

    class Meta:
        verbose_name = _("move")
        verbose_name_plural = _("log")
        ordering = ["-at", "-pk"]

    def __str__(self):
        return f"{self.verb} {self.article_id}"


class CorrectionQuerySet(models.QuerySet):
    def public_in(self, edition: str):
        """Under stories that readers of the edition may see, the latest first; asked at read time."""
        return self.filter(Article.objects.published().in_edition(edition).exists_for("article")).order_by("-at", "-pk")


class Correction(models.Model):
    """What was wrong and is right now, told to the readers under the story."""

    article = models.ForeignKey(Article, models.CASCADE, related_name="corrections", verbose_name=_("story"))
    at = models.DateTimeField(_("when"), default=timezone.now)
    note = models.TextField(_("note for the readers"), max_length=600, help_text=_("In the language of the edition."))

    objects = CorrectionQuerySet.as_manager()

    class Meta:
        verbose_name = _("correction")
        verbose_name_plural = _("corrections")
        ordering = ["at", "pk"]

    def __str__(self):
        return self.note[:60]
