"""What the text editor asks of the server while somebody writes."""

from django.core.exceptions import PermissionDenied
from django.db.models import Prefetch
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect, JsonResponse
from django.shortcuts import get_object_or_404, render
from django.urls import path
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache

from articles.admin.thumbnails import image
from articles.models import Photo, Rendition
from portal.embeds import video_at

MOST = 24
BOX = (160, 120)


class EditorMedia:
    """Mixin of the photo admin. Nobody gets here who may not look into the library."""

    def get_urls(self):
        views = {"video/": self.video_view, "choose/": self.choose_view, "<int:pk>/small/": self.small_view}
        names = {"video/": "video", "choose/": "choose", "<int:pk>/small/": "small"}
        wrapped = {at: self.admin_site.admin_view(never_cache(view)) for at, view in views.items()}
        own = [path(at, view, name=f"articles_photo_{names[at]}") for at, view in wrapped.items()]
        return [*own, *super().get_urls()]

    def _let_in(self, request: HttpRequest) -> None:
        if not self.has_view_permission(request):
            raise PermissionDenied

    def video_view(self, request: HttpRequest) -> JsonResponse:
        """`?address=` in its one spelling, with the name of its host, or why it is refused."""
        self._let_in(request)
        video = video_at(request.GET.get("address", ""))
        if video is None:
            text = _("This is not the address of a video on YouTube, VK Video or RuTube.")
            return JsonResponse({"error": text})
        return JsonResponse({"address": video.address, "host": str(video.host)})

    def choose_view(self, request: HttpRequest) -> HttpResponse:
        """The newest photos that have the words of `?q=`, as a part of the editor's dialog."""
        self._let_in(request)
        asked = request.GET.get("q", "")[:200].strip()
        found, _double = self.get_search_results(request, Photo.objects.all(), asked)
        copies = Prefetch("renditions", Rendition.objects.filter(format=Rendition.Format.JPEG, width__lte=480))
        photos = list(found.prefetch_related(copies)[: MOST + 1])
        for photo in photos:
            photo.shown = image(photo, BOX)
        context = {"photos": photos[:MOST], "more": len(photos) > MOST, "asked": asked}
        return render(request, "admin/articles/photo/_choose.html", context)

    def small_view(self, request: HttpRequest, pk: int) -> HttpResponse:
        """The picture that stands in the editor for photo number `pk`."""
        self._let_in(request)
        copies = get_object_or_404(Photo, pk=pk).copies(Rendition.Format.JPEG)
        if not copies:
            raise Http404
        copy = next((copy for copy in copies if copy.width >= 640), copies[-1])
        return HttpResponseRedirect(copy.file.url)
