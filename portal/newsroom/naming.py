"""Names of what Django and packages call in English only. They show where a deletion lists what goes with it."""

from django.apps import apps
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

ROLES = (_("reporter"), _("editor"), _("chief editor"), _("moderator"))  # as portal/newsroom/groups.py names them


def name_everything() -> None:
    setattr(apps.get_model("auth", "Group"), "__str__", _role)  # noqa: B010 - as below
    apps.get_app_config("django_tasks_database").verbose_name = _("Background work")
    for model in apps.get_models(include_auto_created=True):
        if model._meta.auto_created:
            model._meta.verbose_name, model._meta.verbose_name_plural = _("connection"), _("connections")
            setattr(model, "__str__", _number)  # noqa: B010 - the type checker forbids the plain form


def _role(group) -> str:
    return gettext(group.name)


def _number(row) -> str:
    return f"№ {row.pk}"
