from django.apps import AppConfig
from django.contrib.admin import autodiscover
from django.contrib.admin.apps import SimpleAdminConfig
from django.utils.translation import gettext_lazy as _

from portal.newsroom.naming import name_everything


class NewsroomAdminConfig(SimpleAdminConfig):
    """Django's admin with the newsroom's own site object."""

    default = False
    default_site = "portal.newsroom.site.NewsroomSite"

    def ready(self):
        super().ready()
        autodiscover()


class NewsroomConfig(AppConfig):
    name = "portal.newsroom"
    label = "newsroom"
    verbose_name = _("Newsroom")
    default = True

    def ready(self):
        name_everything()
