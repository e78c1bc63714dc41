"""Why a comment may be declined: sentences that the moderators keep, each in both languages of the writers."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from portal.language import Bilingual

# What a new newsroom begins with; the moderators change them in the admin
FIRST = [
    ("Комментарий не о материале.", "It is not about the story."),
    ("Комментарий оскорбляет человека.", "It insults somebody."),
    ("Это уже сказано под материалом.", "It repeats what was said already."),
    ("Это реклама.", "It advertises."),
    ("Комментарий раскрывает чужую личную жизнь.", "It tells private things about somebody."),
]


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


def furnish_reasons(model: type[models.Model] = DeclineReason) -> None:
    """Writes the first reasons where there are none, also inside a migration."""
    if not model.objects.exists():  # type: ignore[attr-defined]
        rows = [model(text_ru=ru, text_en=en, position=place) for place, (ru, en) in enumerate(FIRST, start=1)]
        model.objects.bulk_create(rows)  # type: ignore[attr-defined]
