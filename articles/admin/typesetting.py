"""The button that sets quotes, dashes and spaces: an answer for the editor's script, nothing is saved."""

from html import escape, unescape

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, JsonResponse
from django.urls import path
from django.views.decorators.http import require_POST

from articles.typography import typeset
from portal import richtext


class StoryTypesetting:
    """Mixin of the story admin."""

    def get_urls(self):
        view = self.admin_site.admin_view(require_POST(self.typeset_view))
        return [path("typeset/", view, name="articles_article_typeset"), *super().get_urls()]

    def typeset_view(self, request: HttpRequest) -> JsonResponse:
        if not (self.has_add_permission(request) or self.has_change_permission(request)):
            raise PermissionDenied
        language = request.POST.get("language", "")
        lines = {name: request.POST.get(name, "") for name in ("headline", "standfirst")}
        answer = {name: unescape(typeset(escape(line), language)) for name, line in lines.items()}
        answer["body"] = typeset(richtext.clean(request.POST.get("body", "")), language)
        return JsonResponse(answer | {"changed": any(answer[name] != line for name, line in lines.items())})
