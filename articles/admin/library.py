"""What the text editor asks of the server while somebody writes."""

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, JsonResponse
from django.urls import path
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache

from portal.embeds import video_at


class EditorMedia:
    """Mixin of the photo admin."""

    def get_urls(self):
        video = self.admin_site.admin_view(never_cache(self.video_view))
        return [path("video/", video, name="articles_photo_video"), *super().get_urls()]

    def video_view(self, request: HttpRequest) -> JsonResponse:
        """`?address=` in its one spelling, with the name of its host, or why it is refused."""
        if not self.has_view_permission(request):
            raise PermissionDenied
        video = video_at(request.GET.get("address", ""))
        if video is None:
            text = _("This is not the address of a video on YouTube, VK Video or RuTube.")
            return JsonResponse({"error": text})
        return JsonResponse({"address": video.address, "host": str(video.host)})
