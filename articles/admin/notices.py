"""The list of notices, and the offers of it beside a story. A notice comes in by a press and never by itself."""

from collections.abc import Mapping

from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect, JsonResponse, QueryDict
from django.urls import path, reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST

from articles.admin.searching import AnyCaseSearch
from articles.models import Article, Notice
from articles.notices.inserting import with_notice
from articles.notices.offers import LOOKED_AT, declined_for, language_of, offers, pressed
from portal import richtext
from portal.inturn import AddedOnce


class StoryNotices:
    """Mixin of the story admin. A button `notice=NUMBER` or `decline=NUMBER` of the form saves, with or without it."""

    def get_urls(self):
        view = self.admin_site.admin_view(require_POST(self.notice_view))
        return [path("notice/", view, name="articles_article_notice"), *super().get_urls()]

    def notice_view(self, request: HttpRequest) -> JsonResponse:
        """The text with the notice, for the editor's script; nothing is saved."""
        if not (self.has_add_permission(request) or self.has_change_permission(request)):
            raise PermissionDenied
        body, notice = richtext.clean(request.POST.get("body", "")), pressed(request.POST.get("notice"))
        if notice and notice.kind != Notice.Kind.AGE:
            body = with_notice(body, notice, language_of(request.POST))
        return JsonResponse({"body": body})

    def offers_context(self, request: HttpRequest, article: Article | None, values: Mapping) -> dict:
        if not isinstance(values, QueryDict):
            return {"offers": offers(values, declined_for(article))}
        typed = values.dict() | {"body": richtext.clean(values.get("body", "")[:LOOKED_AT])}
        return {"offers": offers(typed, declined_for(article, values.get("declined")))}

    def response_add(self, request, obj, post_url_continue=None):
        return self._after_press(request, obj) or super().response_add(request, obj, post_url_continue)

    def response_change(self, request, obj):
        return self._after_press(request, obj) or super().response_change(request, obj)

    def _after_press(self, request: HttpRequest, article: Article) -> HttpResponse | None:
        if request.POST.get("notice"):
            messages.success(request, _("The notice is in the story. Look it over."))
        elif request.POST.get("decline"):
            messages.success(request, _("The notice is not offered for this story any more."))
        else:
            return None
        return HttpResponseRedirect(reverse("admin:articles_article_change", args=[article.pk]))


@admin.register(Notice)
class NoticeAdmin(AnyCaseSearch, AddedOnce, admin.ModelAdmin):
    list_display = ["looked_for", "kind", "says", "is_on"]
    list_filter = ["kind", "is_on"]
    search_fields = ["names", "text_ru", "text_en"]
    fields = ["kind", "names", "text_ru", "text_en", "age", "is_on"]
    list_per_page = 50

    @admin.display(description=gettext_lazy("names to look for"))
    def looked_for(self, notice) -> str:
        return str(notice)

    @admin.display(description=gettext_lazy("notice"))
    def says(self, notice) -> str:
        return notice.get_age_display() if notice.kind == Notice.Kind.AGE else notice.text_ru
