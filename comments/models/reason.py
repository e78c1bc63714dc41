from django.db import models
from django.utils.translation import gettext_lazy as _

from portal.language import Bilingual


class DeclineReason(Bilingual, models.Model):
    """A sentence the writer reads on the receipt. Its place is also its key on the desk: 1 to 9."""

    LENGTH = 200

    text_ru = models.CharField(_("to those who write in Russian"), max_length=LENGTH)
    text_en = models.CharField(_("to those who write in English"), max_length=LENGTH)
    position = models.PositiveSmallIntegerField(
        _("place"), default=0, help_text=_("The first nine have the keys 1 to 9 on the desk.")
    )
    in_use = models.BooleanField(_("in use"), default=True)

    class Meta:
        verbose_name = _("reason for declining")
        verbose_name_plural = _("reasons for declining")
        ordering = ["position", "pk"]

    def __str__(self):
        return self.in_language("text")
