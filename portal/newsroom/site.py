from django.conf import settings
from django.contrib.admin import AdminSite
from django.urls import path, reverse, translate_url
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from portal.newsroom.navigation import ORDER, navigation_of


class NewsroomSite(AdminSite):
    """The admin of the newsroom: its first page is the desk, with what waits today."""

    site_header = site_title = _("Vestnik newsroom")
    index_title = _("The desk")
    enable_nav_sidebar = False  # the line of links under the header leaves the width to the texts

    def login(self, request, extra_context=None):
        from portal.newsroom.door import sign_in_to  # as below

        return sign_in_to(self, request)

    def each_context(self, request):
        context = super().each_context(request)
        return context | {
            "other_language": _other_language(request),
            "site_url": reverse("front"),
            "navigation": navigation_of(context["available_apps"]),
        }

    def get_app_list(self, request, app_label=None):
        apps = super().get_app_list(request, app_label)
        for app in apps:
            named = [model for model in app["models"] if model["object_name"] in ORDER]
            app["models"] = sorted(named, key=lambda model: ORDER.index(model["object_name"]))
        shown = [app for app in apps if app["models"]]
        return sorted(shown, key=lambda app: ORDER.index(app["models"][0]["object_name"]))

    def get_urls(self):
        own = {"figures": self.figures, "outlook": self.outlook, "health": self.health}
        return [
            *(path(f"{name}/", self.admin_view(view), name=name) for name, view in own.items()),
            *super().get_urls(),
        ]

    def figures(self, request):
        from portal.newsroom.figures.page import figures_page  # as below

        return figures_page(request, self)

    def outlook(self, request):
        from portal.newsroom.pages import outlook_page

        return outlook_page(request, self)

    def health(self, request):
        from portal.newsroom.pages import health_page

        return health_page(request, self)

    def index(self, request, extra_context=None):
        from portal.newsroom.desk.page import desk_of  # the models are not there yet when this class is made

        return super().index(request, (extra_context or {}) | {"desk": desk_of(request.user)})


def _other_language(request) -> dict | None:
    """The same page of the admin in the other language."""
    for code, name in settings.LANGUAGES:
        if code != get_language():
            return {"code": code, "name": name, "path": translate_url(request.get_full_path(), code)}
    return None
