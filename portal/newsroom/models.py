from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _


class LinkCheck(models.Model):
    """When an address of ours outside was last looked at, and since when it does not answer."""

    url = models.URLField(max_length=500, unique=True)
    checked_at = models.DateTimeField(default=timezone.now)
    failing_since = models.DateTimeField(null=True, blank=True)
    answer = models.CharField(max_length=100, blank=True)  # the status, or what went wrong, in English as it came

    class Meta:
        verbose_name = _("check of a link")
        verbose_name_plural = _("checks of links")

    def __str__(self):
        return self.url
