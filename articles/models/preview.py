from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from articles.models.article import Article


class PreviewLink(models.Model):
    """A way to one unpublished story for somebody who has no account, until its time is over or it is revoked."""

    article = models.ForeignKey(Article, models.CASCADE, related_name="preview_links", verbose_name=_("story"))
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+", verbose_name=_("given by")
    )
    at = models.DateTimeField(_("given"), default=timezone.now)
    until = models.DateTimeField(_("works until"))
    revoked_at = models.DateTimeField(_("revoked"), null=True, blank=True)

    class Meta:
        verbose_name = _("preview link")
        verbose_name_plural = _("preview links")
        ordering = ["-at", "-pk"]

    def __str__(self):
        return f"{self.article} ({self.until:%d.%m.%Y})"

    @property
    def works(self) -> bool:
        return self.revoked_at is None and timezone.now() < self.until
