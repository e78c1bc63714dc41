from django.conf.urls.i18n import i18n_patterns
from django.contrib import admin
from django.urls import include, path

from portal import views

urlpatterns = [
    path("healthz", views.healthz, name="healthz"),
    path("readyz", views.readyz, name="readyz"),
    *i18n_patterns(
        path("admin/", admin.site.urls),
        path("", include("portal.donations.urls")),
        path("", include("articles.urls")),
        prefix_default_language=False,
    ),
]
