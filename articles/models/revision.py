from datetime import datetime

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from articles.models.article import Article


class RevisionQuerySet(models.QuerySet):
    def of_the_line(self):
        """The versions one after another, without what somebody had to put aside in a collision."""
        return self.exclude(kind=Revision.Kind.ASIDE)

    def newest(self):
        return self.order_by("-pk")

    def seen_by_readers(self):
        """What has been public, the latest first: the versions a reader may compare."""
        return self.filter(shown_from__lte=timezone.now()).order_by("-shown_from", "-pk")

    def shown_at(self, moment: datetime):
        """The version that readers saw at `moment`; None before the first."""
        return self.filter(shown_from__lte=moment).order_by("-shown_from", "-pk").first()


class Revision(models.Model):
    """A story as somebody left it. Added with each save, never edited; `shown_from` alone is filled in later."""

    class Kind(models.TextChoices):
        BEFORE = "before", _("as it stood before")
        SAVED = "saved", _("saved")
        RESTORED = "restored", _("restored")
        MERGED = "merged", _("put together after a collision")
        ASIDE = "aside", _("put aside in a collision")

    article = models.ForeignKey(Article, models.CASCADE, related_name="revisions", verbose_name=_("story"))
    version = models.PositiveIntegerField(_("version"))  # the story's counter after this save
    at = models.DateTimeField(_("when"), default=timezone.now)
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+", verbose_name=_("who")
    )
    kind = models.CharField(_("kind"), max_length=8, choices=Kind, default=Kind.SAVED)
    snapshot = models.JSONField(_("what"))
    schema = models.PositiveSmallIntegerField(default=1)
    restored_from = models.ForeignKey("self", models.SET_NULL, null=True, blank=True, related_name="+")
    shown_from = models.DateTimeField(_("readers see it from"), null=True, blank=True)

    objects = RevisionQuerySet.as_manager()

    class Meta:
        verbose_name = _("version of a story")
        verbose_name_plural = _("versions of stories")
        ordering = ["-pk"]
        indexes = [
            models.Index(fields=["article", "version"], name="revision_version"),
            models.Index(fields=["article", "shown_from"], name="revision_shown"),
        ]

    def __str__(self):
        return f"{self.article_id}/{self.version}"


class OpenForm(models.Model):
    """The form of a story on somebody's screen: that it is open, and the words in it that are not saved yet.

    One row for each opening (`key`), so that two tabs of one person do not write over each other.
    """

    key = models.CharField(max_length=36)
    user = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="open_forms")
    # Of a story that somebody deletes the words stay, as those of a new one
    article = models.ForeignKey(Article, models.SET_NULL, null=True, blank=True, related_name="open_forms")
    opened_at = models.DateTimeField(default=timezone.now)
    seen_at = models.DateTimeField(default=timezone.now)
    fields = models.JSONField(null=True, blank=True)  # as the browser sends them, right or wrong
    typed_at = models.DateTimeField(null=True, blank=True)
    done = models.BooleanField(default=False)  # saved, taken or thrown away: a late autosave brings nothing back

    # Of its last save: the version that it left, and the fingerprint of what was sent
    version = models.PositiveIntegerField(null=True, blank=True)
    sent = models.CharField(max_length=64, blank=True)

    class Meta:
        verbose_name = _("open form")
        verbose_name_plural = _("open forms")
        constraints = [models.UniqueConstraint(fields=["user", "key"], name="form_is_opened_once")]
        indexes = [models.Index(fields=["seen_at"], name="form_seen")]

    def __str__(self):
        return f"{self.user_id}: {self.article_id or '—'}"
