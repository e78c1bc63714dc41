"""The site itself: its settings, its pages, its people."""

from allauth.mfa.models import Authenticator
from django.contrib import admin
from django.contrib.auth.admin import GroupAdmin as DjangoGroupAdmin
from django.contrib.auth.admin import UserAdmin as DjangoUserAdmin
from django.contrib.auth.forms import AdminPasswordChangeForm
from django.contrib.auth.models import Group
from django.core.exceptions import PermissionDenied
from django.db.models import Exists, OuterRef
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404, render
from django.urls import path, reverse
from django.utils.decorators import method_decorator
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_http_methods

from portal.accounts.staff import STEPS
from portal.accounts.unlocking import may_unlock, unlock
from portal.inturn import SavedInTurn
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
class UserAdmin(SavedInTurn, NamedRights, OnlyChief, DjangoUserAdmin):
    """A chief editor without all rights looks at colleagues, and helps those who lost their second step."""

    list_display = ["username", "full_name", "email", "roles", "has_second_step", "last_login"]
    change_password_form = PasswordForm
    COLLEAGUE = ["username", "first_name", "last_name", "email", "roles", "has_second_step", "last_login"]

    def has_module_permission(self, request):
        return request.user.has_perm("portal.unlock_user")

    def has_view_permission(self, request, obj=None):
        return request.user.has_perm("portal.unlock_user")

    def get_queryset(self, request):
        steps = Authenticator.objects.filter(user=OuterRef("pk"), type__in=STEPS)
        people = super().get_queryset(request).prefetch_related("groups").annotate(has_step=Exists(steps))
        return people if request.user.is_superuser else people.filter(is_staff=True)

    def get_fieldsets(self, request, obj=None):
        if request.user.is_superuser:
            return super().get_fieldsets(request, obj)
        return [(None, {"fields": self.COLLEAGUE})]

    def get_readonly_fields(self, request, obj=None):
        return super().get_readonly_fields(request, obj) if request.user.is_superuser else self.COLLEAGUE

    def get_urls(self):
        unlock = self.admin_site.admin_view(self.unlock_view)
        return [path("<int:pk>/second-step/", unlock, name="portal_user_unlock"), *super().get_urls()]

    def render_change_form(self, request, context, *args, obj=None, **kwargs):
        context["may_unlock"] = bool(obj and obj.has_step and may_unlock(request.user, obj))
        return super().render_change_form(request, context, *args, obj=obj, **kwargs)

    @method_decorator(require_http_methods(["GET", "HEAD", "POST"]))
    def unlock_view(self, request: HttpRequest, pk: int) -> HttpResponse:
        person = get_object_or_404(self.get_queryset(request), pk=pk)
        if not may_unlock(request.user, person):
            raise PermissionDenied
        if request.method == "POST":
            unlock(person, by=request.user)
            self.message_user(request, _("The second step of %(name)s is taken off.") % {"name": person})
            return HttpResponseRedirect(reverse("admin:portal_user_change", args=[pk]))
        context = {"title": _("Take the second step off"), "person": person, "opts": self.opts}
        return render(request, "admin/portal/user/unlock.html", self.admin_site.each_context(request) | context)

    @admin.display(description=_("name"), ordering="first_name")
    def full_name(self, user) -> str:
        return user.get_full_name()

    @admin.display(description=_("second step"))
    def has_second_step(self, user) -> str:
        return gettext("set up") if user.has_step else "—"

    @admin.display(description=_("groups"))
    def roles(self, user) -> str:
        return ", ".join([gettext("all rights")] * user.is_superuser + [str(group) for group in user.groups.all()])


admin.site.unregister(Group)


@admin.register(Group)
class GroupAdmin(SavedInTurn, NamedRights, OnlyChief, DjangoGroupAdmin):
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
class PageAdmin(SavedInTurn, admin.ModelAdmin):
    list_display = ["title_ru", "title_en", "slug", "position", "updated_at"]
    list_display_links = ["title_ru", "title_en"]
    fields = [("title_ru", "title_en"), "slug", "body_ru", "body_en", "position"]

    def has_delete_permission(self, request, obj=None):
        """The footer and the comment form lead to these pages."""
        return request.user.is_superuser
