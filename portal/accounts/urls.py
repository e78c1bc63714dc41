from django.urls import include, path

from portal.accounts import callbacks, views

urlpatterns = [
    path("", views.home, name="account_home"),
    path("login/", views.sign_in, name="account_login"),
    path("export/", views.export, name="account_export"),
    path("erase/", views.erase, name="account_erase"),
    path("erased/", views.erased, name="account_erased"),
    path("", include("allauth.account.urls")),
    path("2fa/", include("allauth.mfa.urls")),
    path("3rdparty/", include("allauth.socialaccount.urls")),
    path("", include(callbacks)),
]
