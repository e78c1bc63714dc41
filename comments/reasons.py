"""Why a comment may be declined: sentences that the moderators keep, each in both languages of the writers."""

from django.db import models

from comments.models import DeclineReason

# What a new newsroom begins with; the moderators change them in the admin
FIRST = [
    ("Комментарий не о материале.", "It is not about the story."),
    ("Комментарий оскорбляет человека.", "It insults somebody."),
    ("Это уже сказано под материалом.", "It repeats what was said already."),
    ("Это реклама.", "It advertises."),
    ("Комментарий раскрывает чужую личную жизнь.", "It tells private things about somebody."),
]


def furnish_reasons(model: type[models.Model] = DeclineReason) -> None:
    """Writes the first reasons where there are none, also inside a migration."""
    if not model.objects.exists():  # type: ignore[attr-defined]
        rows = [model(text_ru=ru, text_en=en, position=place) for place, (ru, en) in enumerate(FIRST, start=1)]
        model.objects.bulk_create(rows)  # type: ignore[attr-defined]
