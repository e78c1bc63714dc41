"""Why a photo is refused, in words that say what to do."""

from django.core.exceptions import ValidationError
from django.core.files.base import File
from django.utils.translation import gettext_lazy as _

SENTENCES = {
    "empty": _("The file is empty. Choose another, or save it once more."),
    "heavy": _("The file is larger than 20 MB. Save it smaller, for example as JPEG."),
    "large": _("The picture has more than 40 megapixels. Make it smaller; 2000 pixels in width are plenty."),
    "narrow": _("The picture is a strip more than twenty times longer than wide. Crop it."),
    "kind": _("This is not a JPEG, PNG, WebP, AVIF or GIF picture, whatever its name says."),
    "svg": _("SVG drawings are not taken, they may carry scripts. Save the drawing as PNG."),
    "heic": _("HEIC pictures are not taken. Save the photo as JPEG (on an iPhone: Settings, Camera, Most Compatible)."),
    "broken": _("The picture is damaged or cut short. Ask for it again, or open it and save it anew."),
}


def refuse(reason: str, upload: File | None = None) -> ValidationError:
    """The error to raise; for a file of an unknown kind, with the kind named where it is a common one."""
    if reason == "kind" and upload is not None:
        reason = _common_kind(upload)
    return ValidationError(SENTENCES[reason], code=reason)


def _common_kind(upload: File) -> str:
    upload.seek(0)
    start = upload.read(1024)
    if b"<svg" in start.lower():
        return "svg"
    return "heic" if start[4:12] in (b"ftypheic", b"ftypheix", b"ftypmif1", b"ftyphevc") else "kind"
