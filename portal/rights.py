"""Rights as the chief reads them: the database keeps their names in English, which the models only mark."""

from django import forms
from django.contrib import admin
from django.contrib.auth.models import Permission
from django.utils.text import capfirst
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

OURS = ["articles", "comments", "donations", "portal"]
WITH_OTHERS = {
    "byline",
    "correction",
    "move",
    "note",
    "decision",
    "savedview",
}  # opened on the page of what they belong to
DOING = {"add": _("add"), "change": _("change"), "delete": _("delete"), "view": _("view")}


class RightsField(forms.ModelMultipleChoiceField):
    def label_from_instance(self, right: Permission) -> str:
        doing = DOING.get(right.codename.removesuffix(f"_{right.content_type.model}"))
        return f"{capfirst(right.content_type.name)}: {doing or gettext(right.name)}"


class NamedRights(admin.ModelAdmin):
    """For the admins of people and groups: only rights to what somebody opens, by their names."""

    def formfield_for_manytomany(self, db_field, request=None, **kwargs):
        if db_field.related_model is Permission:
            kwargs["form_class"] = RightsField
            ours = Permission.objects.filter(content_type__app_label__in=OURS).select_related("content_type")
            opened = {model._meta.model_name for model in self.admin_site._registry} | WITH_OTHERS
            kwargs["queryset"] = ours.filter(content_type__model__in=opened)
        return super().formfield_for_manytomany(db_field, request, **kwargs)
