"""The door of the admin: a page of its own, the locks and the limits of every account."""

from django.contrib import admin
from django.contrib.admin import AdminSite
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.translation import gettext as _

from portal.accounts.forms import StaffLoginForm
from portal.accounts.views import SignIn


class Door(SignIn):
    """`site` is the admin whose frame the page has."""

    form_class = StaffLoginForm
    template_name = "admin/login.html"
    site: AdminSite = admin.site

    def get_form_class(self):
        return self.form_class

    def get_default_success_url(self) -> str:
        return reverse("admin:index")

    def get_context_data(self, **kwargs) -> dict:
        context = super().get_context_data(**kwargs) | self.site.each_context(self.request)
        path = self.request.get_full_path()
        return context | {"app_path": path, "title": _("Sign in to the newsroom"), "next": self.get_success_url()}


def sign_in_to(site: AdminSite, request: HttpRequest) -> HttpResponse:
    if request.user.is_authenticated:
        if not site.has_permission(request):
            raise PermissionDenied  # the admin would send them here again, and so for ever
        return HttpResponseRedirect(reverse("admin:index"))
    return Door.as_view(site=site)(request)
