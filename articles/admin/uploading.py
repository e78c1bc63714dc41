"""Many photos at once: each file is taken or refused by itself, and a refused one stops none of the others."""

from dataclasses import dataclass

from django import forms
from django.core.exceptions import PermissionDenied
from django.core.files.uploadedfile import UploadedFile
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render
from django.urls import path, reverse
from django.utils.html import strip_tags
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.cache import never_cache

from articles.models import Photo
from articles.photos.forms import ACCEPT, PhotoForm, cleaned_early
from portal.inturn import in_turn


class SharedForm(forms.ModelForm):
    """What all photos of one upload have in common."""

    class Meta:
        model = Photo
        fields = ["credit", "licence"]
        help_texts = {
            "credit": gettext_lazy(
                "For all of them. Left empty, each keeps what is written in its file, if anything is."
            )
        }


@dataclass(frozen=True)
class Outcome:
    """What became of one file."""

    name: str
    photo: Photo | None
    errors: list[str]

    @property
    def address(self) -> str:
        return reverse("admin:articles_photo_change", args=[self.photo.pk]) if self.photo else ""

    @property
    def lacks(self) -> str:
        """What it cannot be published without, in words."""
        if self.photo is None or (self.photo.credit and self.photo.licence):
            return ""
        if self.photo.credit:
            return _("Before publication it needs a licence.")
        if self.photo.licence:
            return _("Before publication it needs a credit.")
        return _("Before publication it needs a credit and a licence.")


class ManyPhotos:
    """Mixin of the photo admin."""

    change_list_template = "admin/articles/photo/change_list.html"

    def get_urls(self):
        upload = self.admin_site.admin_view(never_cache(self.upload_view))
        return [path("upload/", upload, name="articles_photo_upload"), *super().get_urls()]

    def upload_view(self, request: HttpRequest) -> HttpResponse:
        """The page; a POST of files answers with it again or, to its script, with JSON."""
        if not self.has_add_permission(request):
            raise PermissionDenied
        sent = request.method == "POST"
        form = SharedForm(request.POST if sent else None)
        files = request.FILES.getlist("files") if sent else []
        if sent and not files:
            form.add_error(None, _("Choose at least one photo."))
        outcomes = [self._taken(request, file, form.cleaned_data) for file in files] if sent and form.is_valid() else []
        if sent and "application/json" in request.headers.get("Accept", ""):
            return JsonResponse(_told(form, outcomes))
        context = {
            **self.admin_site.each_context(request),
            "title": _("Upload photos"),
            "opts": self.opts,
            "form": form,
            "accept": ACCEPT,
            "outcomes": outcomes,
        }
        return render(request, "admin/articles/photo/upload.html", context)

    def _taken(self, request: HttpRequest, file: UploadedFile, shared: dict) -> Outcome:
        words = shared | {"title": "", "caption": "", "focal_x": 50, "focal_y": 50}
        form = PhotoForm(words, {"file": cleaned_early(file)})
        with in_turn(Photo):
            if not form.is_valid():
                errors = [str(error) for errors in form.errors.values() for error in errors]
                return Outcome(file.name or "", None, errors)
            photo = form.save(commit=False)
            photo.uploaded_by = request.user
            photo.save()
            self.log_addition(request, photo, [{"added": {}}])
        return Outcome(file.name or "", photo, [])


def _told(form: forms.ModelForm, outcomes: list[Outcome]) -> dict:
    """For the script, which sends one file at a time."""
    if not outcomes:
        return {"errors": [str(error) for errors in form.errors.values() for error in errors]}
    [outcome] = outcomes[:1]
    told = {"errors": [strip_tags(error) for error in outcome.errors], "address": outcome.address}
    return told | {"title": str(outcome.photo or ""), "lacks": outcome.lacks}
