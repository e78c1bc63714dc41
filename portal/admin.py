"""The site itself: its settings, its pages, its people."""

from django.contrib import admin
from django.contrib.auth.admin import GroupAdmin as DjangoGroupAdmin
from django.contrib.auth.admin import UserAdmin as DjangoUserAdmin
from django.contrib.auth.forms import AdminPasswordChangeForm
from django.contrib.auth.models import Group
from django.http import HttpResponseRedirect
from django.urls import reverse
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from portal.models import Page, SiteSettings, User
from portal.rights import NamedRights


class OnlyChief:
    """Who may give rights may take all of them: for superusers only, whatever their groups say."""

    def has_module_permission(self, request):
        return request.user.is_superuser

    def has_view_permission(self, request, obj=None):
        return request.user.is_superuser

    has_add_permission = has_module_permission
    has_change_permission = has_delete_permission = has_view_permission


class PasswordForm(AdminPasswordChangeForm):
    """Django puts its own help together once, in the language of the start, half in English."""

    usable_password_help_text = _("Switched off, the account loses its password, and nobody signs in with one.")


@admin.register(User)
class UserAdmin(NamedRights, OnlyChief, DjangoUserAdmin):
    list_display = ["username", "first_name", "last_name", "email", "roles", "last_login"]
    change_password_form = PasswordForm

    def get_queryset(self, request):
        return super().get_queryset(request).prefetch_related("groups")

    @admin.display(description=_("groups"))
    def roles(self, user) -> str:
        return ", ".join([gettext("all rights")] * user.is_superuser + [group.name for group in user.groups.all()])


admin.site.unregister(Group)


@admin.register(Group)
class GroupAdmin(NamedRights, OnlyChief, DjangoGroupAdmin):
    pass


@admin.register(SiteSettings)
class SiteSettingsAdmin(admin.ModelAdmin):
    """One row: the list leads straight to it."""

    fieldsets = [
        (_("Name"), {"fields": [("name_ru", "name_en"), ("tagline_ru", "tagline_en")]}),
        (
            _("Comments"),
            {
                "fields": [
                    "comments_open",
                    "closed_reason_ru",
                    "closed_reason_en",
                    "comments_close_after",
                    "members_only",
                    "trusted_after",
                    "invitation_ru",
                    "invitation_en",
                ]
            },
        ),
        (_("Dates"), {"fields": ["old_calendar"]}),
        (_("Footer"), {"fields": ["age_mark", "imprint_ru", "imprint_en"]}),
    ]

    def has_add_permission(self, request):
        return False

    def has_delete_permission(self, request, obj=None):
        return False

    def get_object(self, request, object_id, from_field=None):
        return SiteSettings.load() if object_id == "1" else None

    def changelist_view(self, request, extra_context=None):
        return HttpResponseRedirect(reverse("admin:portal_sitesettings_change", args=[1]))


@admin.register(Page)
class PageAdmin(admin.ModelAdmin):
    list_display = ["title_ru", "title_en", "slug", "position", "updated_at"]
    list_display_links = ["title_ru", "title_en"]
    fields = [("title_ru", "title_en"), "slug", "body_ru", "body_en", "position"]

    def has_delete_permission(self, request, obj=None):
        """The footer and the comment form lead to these pages."""
        return request.user.is_superuser
