from pathlib import PurePath

from django import forms
from django.contrib.admin.widgets import AdminFileWidget
from django.core.exceptions import ValidationError
from django.core.files import File
from django.core.files.uploadedfile import UploadedFile
from django.urls import reverse
from django.utils.html import format_html
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from articles.models import Photo
from articles.photos.originals import CleanPhoto, clean_photo

# Without HEIC an iPhone hands over a JPEG by itself.
ACCEPT = "image/jpeg,image/png,image/webp,image/avif,image/gif"


def cleaned_early(upload: UploadedFile) -> File:
    """Decodes before the admin opens its transaction, during which on SQLite nobody else can write."""
    try:
        return clean_photo(upload)
    except ValidationError as error:
        upload.refusal = error  # type: ignore[attr-defined]
        return upload


class PhotoFileField(forms.FileField):
    """Unlike forms.ImageField it measures before it reads, and gives back a photo written anew."""

    def clean(self, data, initial=None):
        upload = super().clean(data, initial)
        if not upload or upload == initial:
            return upload
        if refusal := getattr(upload, "refusal", None):
            raise refusal
        return clean_photo(upload)


class PhotoForm(forms.ModelForm):
    file = PhotoFileField(
        label=_("File"),
        help_text=Photo._meta.get_field("file").help_text,
        widget=AdminFileWidget(attrs={"accept": ACCEPT}),
    )

    class Meta:
        model = Photo
        fields = ["file", "title", "caption", "credit", "licence", "focal_x", "focal_y"]
        help_texts = {
            "title": _("For the library; readers do not see it. Left empty: the caption, or the name of the file.")
        }

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        if "title" in self.fields:
            self.fields["title"].required = False

    def clean_file(self):
        file = self.cleaned_data["file"]
        if isinstance(file, CleanPhoto):
            self._refuse_twin(file.found.digest)
        return file

    def clean(self):
        file, title = self.cleaned_data.get("file"), self.cleaned_data.get("title")
        if isinstance(file, CleanPhoto) and not title:
            self.cleaned_data["title"] = (file.found.caption or _words(file.found.sent_as))[:160]
        elif not title and "title" not in self.errors and "file" not in self.errors:
            self.add_error("title", _("Give the photo a title."))

    def _refuse_twin(self, digest: str) -> None:
        twin = Photo.objects.filter(digest=digest).exclude(pk=self.instance.pk).first()
        if twin:
            link = format_html('<a href="{}">{}</a>', reverse("admin:articles_photo_change", args=[twin.pk]), twin)
            raise ValidationError(format_html(gettext("This photo is already in the library: {}."), link), code="twin")


def _words(filename: str) -> str:
    """`mill_by-the-river.jpg` as a first title."""
    return " ".join(PurePath(filename).stem.replace("_", " ").replace("-", " ").split()) or str(_("Photo"))
