"""Colleagues: who looks after what, and what they tell each other about a story."""

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from articles.models.article import Article, Edition
from articles.models.taxonomy import Section


class Beat(models.Model):
    """What somebody of the newsroom looks after. Who has none looks after everything."""

    user = models.OneToOneField(
        settings.AUTH_USER_MODEL, models.CASCADE, related_name="beat", verbose_name=_("colleague")
    )
    sections = models.ManyToManyField(
        Section, blank=True, verbose_name=_("sections"), help_text=_("Left empty: all sections.")
    )
    edition = models.CharField(
        _("edition"), max_length=2, choices=Edition, blank=True, help_text=_("Left empty: both editions.")
    )

    class Meta:
        verbose_name = _("beat")
        verbose_name_plural = _("beats")
        ordering = ["user__username"]

    def __str__(self):
        return str(self.user)


class Note(models.Model):
    """A word to colleagues about a story; readers never see it. Added, never edited."""

    article = models.ForeignKey(Article, models.CASCADE, related_name="notes", verbose_name=_("story"))
    at = models.DateTimeField(_("when"), default=timezone.now)
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+", verbose_name=_("who")
    )
    guest = models.CharField(_("guest"), max_length=80, blank=True, editable=False)  # who came by a preview link
    text = models.TextField(_("note"), max_length=2000)

    class Meta:
        verbose_name = _("note to colleagues")
        verbose_name_plural = _("notes to colleagues")
        ordering = ["at", "pk"]

    def __str__(self):
        return self.text[:60]
