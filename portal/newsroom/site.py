from django.contrib.admin import AdminSite
from django.utils.translation import gettext_lazy as _


class NewsroomSite(AdminSite):
    site_header = site_title = _("Vestnik newsroom")
    index_title = _("The desk")
    enable_nav_sidebar = True
