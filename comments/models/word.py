from django.db import models
from django.utils.translation import gettext_lazy as _


class HeldWord(models.Model):
    """A word that makes a comment wait for a person; the list is the moderators' own."""

    word = models.CharField(
        _("word"),
        max_length=80,
        unique=True,
        help_text=_("A star at the end stands for any ending: casino*. Look-alike letters are seen through."),
    )
    note = models.CharField(_("note"), max_length=200, blank=True, help_text=_("Why it is here, for colleagues."))

    class Meta:
        verbose_name = _("held word")
        verbose_name_plural = _("held words")
        ordering = ["word"]

    def __str__(self):
        return self.word
