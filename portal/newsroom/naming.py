"""Names of what Django and packages call in English only. They show where a deletion lists what goes with it."""

from django.apps import apps
from django.utils.translation import gettext_lazy as _


def name_everything() -> None:
    apps.get_app_config("django_tasks_database").verbose_name = _("Background work")
    for model in apps.get_models(include_auto_created=True):
        if model._meta.auto_created:
            model._meta.verbose_name, model._meta.verbose_name_plural = _("connection"), _("connections")
            setattr(model, "__str__", _number)  # noqa: B010 - the type checker forbids the plain form


def _number(row) -> str:
    return f"№ {row.pk}"
