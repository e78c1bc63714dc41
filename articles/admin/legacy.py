"""Old addresses: the list, the import with a look beforehand, the export."""

import secrets

from django.contrib import admin, messages
from django.core.cache import cache
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect, StreamingHttpResponse
from django.template.response import TemplateResponse
from django.urls import path, reverse
from django.utils.html import format_html
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from articles.admin.searching import AnyCaseSearch
from articles.forms_legacy import TableForm
from articles.legacy.table import BadFile, Plan, carry_out, lines, plan_of
from articles.models import LegacyAddress
from portal.inturn import SavedInTurn

KEPT = 3600  # seconds between the look and the import
SHOWN = 100  # lines of each kind


@admin.register(LegacyAddress)
class LegacyAddressAdmin(AnyCaseSearch, SavedInTurn, admin.ModelAdmin):
    list_display = ["path", "story"]
    list_select_related = ["article"]
    search_fields = ["path", "article__headline"]
    autocomplete_fields = ["article"]
    list_per_page = 100
    show_full_result_count = False
    change_list_template = "admin/articles/legacyaddress/change_list.html"

    @admin.display(description=gettext_lazy("story it leads to"), ordering="article__headline")
    def story(self, legacy) -> str:
        return format_html('<span lang="{}">{}</span>', legacy.article.language, legacy.article.headline)

    def get_urls(self):
        view = self.admin_site.admin_view
        return [
            path("import/", view(self.import_view), name="articles_legacyaddress_import"),
            path("export/", view(self.export_view), name="articles_legacyaddress_export"),
            *super().get_urls(),
        ]

    def import_view(self, request: HttpRequest) -> HttpResponse:
        """First the file, then what it would change, and only then the change."""
        if not self.has_add_permission(request) or not self.has_change_permission(request):
            raise PermissionDenied
        if "token" in request.POST:
            return self._import(request, request.POST["token"])
        form = TableForm(request.POST or None, request.FILES or None)
        if request.method != "POST" or not form.is_valid():
            return self._page(request, form=form)
        text = form.cleaned_data["file"]
        try:
            plan = plan_of(text)
        except BadFile as problem:
            form.add_error("file", str(problem))
            return self._page(request, form=form)
        token = secrets.token_urlsafe(16)
        cache.set(_key(request, token), text, KEPT)
        return self._page(request, form=form, plan=plan, token=token, **_shown(plan))

    def _import(self, request: HttpRequest, token: str) -> HttpResponse:
        text = cache.get(_key(request, token))
        if text is None:
            messages.error(request, _("The file is no longer at hand. Upload it again."))
            return HttpResponseRedirect(reverse("admin:articles_legacyaddress_import"))
        plan = plan_of(text)
        carry_out(plan)
        cache.delete(_key(request, token))
        number = plan.total
        done = ngettext("%(number)s old address is taken in.", "%(number)s old addresses are taken in.", number)
        messages.success(request, done % {"number": number})
        return HttpResponseRedirect(reverse("admin:articles_legacyaddress_changelist"))

    def export_view(self, request: HttpRequest) -> HttpResponse:
        if not self.has_view_permission(request):
            raise PermissionDenied
        response = StreamingHttpResponse(lines(), content_type="text/csv; charset=utf-8")
        response["Content-Disposition"] = 'attachment; filename="old-addresses.csv"'
        return response

    def _page(self, request: HttpRequest, **context) -> HttpResponse:
        page = self.admin_site.each_context(request) | {"opts": self.model._meta, "title": _("Import old addresses")}
        status = 422 if context["form"].errors else 200
        template = "admin/articles/legacyaddress/import.html"
        return TemplateResponse(request, template, page | context, status=status)


def _key(request: HttpRequest, token: str) -> str:
    """Only who has uploaded a file may import it."""
    return f"old-addresses:{request.user.pk}:{token[:40].encode().hex()}"


def _shown(plan: Plan) -> dict:
    """The beginning of each list; a table of a hundred thousand lines is nothing to look through."""
    return {
        "new": list(plan.new.items())[:SHOWN],
        "moved": list(plan.moved.items())[:SHOWN],
        "wrong": plan.wrong[:SHOWN],
        "shown": SHOWN,
    }
