from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import gettext_noop

from articles.models import Article, Revision


class MistakeState(models.TextChoices):
    OPEN = "open", _("open")
    DONE = "done", _("mended")
    DECLINED = "declined", _("no mistake")


class MistakeQuerySet(models.QuerySet):
    def open(self):
        """Tasks: no editor has dealt with them yet."""
        return self.filter(state=MistakeState.OPEN)


class MistakeReport(models.Model):
    """A reader's word that something in a story is wrong. A task of the editors; never public."""

    QUOTED_LENGTH = 600
    TEXT_LENGTH = 2000

    article = models.ForeignKey(Article, models.CASCADE, related_name="mistake_reports", verbose_name=_("story"))
    # What stood there when it was sent: the editors may have mended it meanwhile
    revision = models.ForeignKey(
        Revision, models.SET_NULL, null=True, editable=False, related_name="+", verbose_name=_("version of the story")
    )
    quoted = models.TextField(_("words of the story"), max_length=QUOTED_LENGTH, blank=True)
    text = models.TextField(_("what is wrong"), max_length=TEXT_LENGTH)
    email = models.EmailField(_("e-mail"), max_length=254, blank=True)
    user = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("account"),
    )
    at = models.DateTimeField(_("sent"), default=timezone.now)
    address = models.CharField(_("network address, shortened"), max_length=45, blank=True)
    held_for = models.JSONField(_("remarks"), default=list, blank=True, editable=False)  # of comments/guards
    token = models.CharField(max_length=64, unique=True, null=True, editable=False)  # noqa: DJ001
    state = models.CharField(_("state"), max_length=8, choices=MistakeState, default=MistakeState.OPEN)

    objects = MistakeQuerySet.as_manager()

    class Meta:
        verbose_name = _("mistake reported")
        verbose_name_plural = _("mistakes reported")
        ordering = ["-at", "-pk"]
        indexes = [models.Index(fields=["state", "at"], name="mistakes_open")]
        constraints = [
            models.CheckConstraint(condition=models.Q(state__in=MistakeState.values), name="mistake_state_is_known")
        ]
        permissions = [("handle_mistakereport", gettext_noop("Can deal with reported mistakes"))]

    def __str__(self):
        return f"{self.article_id}: {self.text[:40]}"


class MistakeMove(models.Model):
    """A line of the log: who dealt with a report, when, how. Added, never edited."""

    report = models.ForeignKey(MistakeReport, models.CASCADE, related_name="moves", verbose_name=_("mistake reported"))
    at = models.DateTimeField(_("when"), default=timezone.now)
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+", verbose_name=_("who")
    )
    was = models.CharField(_("from"), max_length=8, choices=MistakeState)
    now = models.CharField(_("to"), max_length=8, choices=MistakeState)

    class Meta:
        ordering = ["-at", "-pk"]

    def __str__(self):
        return f"{self.report_id}: {self.now}"
