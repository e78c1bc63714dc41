from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from comments.models.comment import Comment


class ReportQuerySet(models.QuerySet):
    def open(self):
        """Nobody of the editors has dealt with them yet."""
        return self.filter(closed_at=None)


class Report(models.Model):
    """A reader's word that a public comment should not stand. A legal one is a notice after article 16 of the DSA."""

    class Reason(models.TextChoices):
        INSULT = "insult", _("It insults or threatens somebody")
        PRIVATE = "private", _("It tells private things about somebody")
        ADVERT = "advert", _("It advertises")
        OTHER = "other", _("It breaks another rule")
        ILLEGAL = "illegal", _("It breaks the law or somebody's rights")

    comment = models.ForeignKey(Comment, models.CASCADE, related_name="reports", verbose_name=_("comment"))
    reason = models.CharField(_("reason"), max_length=7, choices=Reason)
    text = models.TextField(_("explanation"), max_length=2000, blank=True)
    name = models.CharField(_("name"), max_length=80, blank=True)
    email = models.EmailField(_("e-mail"), max_length=254, blank=True)
    user = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("account"),
    )
    at = models.DateTimeField(_("sent"), default=timezone.now, db_index=True)
    address = models.CharField(_("network address, shortened"), max_length=45, blank=True)
    token = models.CharField(max_length=64, unique=True, null=True, editable=False)  # noqa: DJ001
    acknowledged_at = models.DateTimeField(_("receipt confirmed by mail"), null=True, blank=True)
    closed_at = models.DateTimeField(_("dealt with"), null=True, blank=True)
    closed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("by whom"),
    )

    objects = ReportQuerySet.as_manager()

    class Meta:
        verbose_name = _("report of a reader")
        verbose_name_plural = _("reports of readers")
        ordering = ["-at", "-pk"]

    def __str__(self):
        return f"{self.get_reason_display()}: {self.comment_id}"

    @property
    def is_legal(self) -> bool:
        return self.reason == self.Reason.ILLEGAL
