"""The list of stories: views of it that editors keep, and what was done to many stories at once."""

from datetime import datetime, timedelta

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import gettext_noop

from articles.models.article import Article


class SavedViewQuerySet(models.QuerySet):
    def for_user(self, user):
        """One's own, and what a chief editor shares with everybody."""
        return self.filter(models.Q(owner=user) | models.Q(is_shared=True)).order_by("is_shared", "name", "pk")


class SavedView(models.Model):
    """A filter of the list of stories under a name."""

    owner = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.CASCADE, related_name="saved_views", verbose_name=_("whose")
    )
    name = models.CharField(_("name of the view"), max_length=40)
    query = models.CharField(max_length=1000)  # as the address of the list asks it
    is_shared = models.BooleanField(_("for everybody"), default=False)

    objects = SavedViewQuerySet.as_manager()

    class Meta:
        verbose_name = _("view of the list")
        verbose_name_plural = _("views of the list")
        constraints = [models.UniqueConstraint(fields=["owner", "name"], name="view_is_named_once")]
        default_permissions = ()
        permissions = [("share_savedview", gettext_noop("Can share a view of the list with everybody"))]

    def __str__(self):
        return self.name


class Batch(models.Model):
    """What somebody has done to many stories with one press; kept as long as it can be undone."""

    UNDO = timedelta(minutes=2)

    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="+")
    at = models.DateTimeField(default=timezone.now)
    kind = models.CharField(max_length=20)
    undone_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        verbose_name = _("bulk action")
        verbose_name_plural = _("bulk actions")
        default_permissions = ()

    def __str__(self):
        return f"{self.kind} {self.pk}"

    @property
    def until(self) -> datetime:
        return self.at + self.UNDO

    @property
    def can_be_undone(self) -> bool:
        return self.undone_at is None and timezone.now() < self.until


class BatchRow(models.Model):
    """One story of a batch: how it was, and which version of it the batch left."""

    batch = models.ForeignKey(Batch, models.CASCADE, related_name="rows")
    article = models.ForeignKey(Article, models.CASCADE, related_name="+")
    before = models.JSONField()
    version = models.PositiveIntegerField()

    class Meta:
        verbose_name = _("story of a bulk action")
        verbose_name_plural = _("stories of a bulk action")
        default_permissions = ()
        ordering = ["pk"]

    def __str__(self):
        return f"{self.batch_id}/{self.article_id}"
