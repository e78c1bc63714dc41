from django.urls import path

from portal.donations import views

urlpatterns = [path("go/<int:pk>/", views.follow, name="donation")]
