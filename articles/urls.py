from django.urls import path, re_path

from articles import views

urlpatterns = [
    path("", views.front, name="front"),
    path("<slug:slug>/", views.front, name="section"),
    path("tag/<slug:slug>/", views.front, name="tag"),
    path("author/<slug:slug>/", views.front, name="author"),
    path("source/<slug:slug>/", views.front, name="source"),
    re_path(r"^(?P<section>[-\w]+)/(?P<pk>\d+)-(?P<slug>[-\w]+)/$", views.front, name="article"),
]
