"""From an uploaded file to the original that the library keeps: upright, sRGB, no metadata, a name of our own."""

from dataclasses import dataclass
from hashlib import sha256
from io import BytesIO

from django.core.files.base import ContentFile, File
from PIL import Image

from articles.photos import decoding
from articles.photos.colours import plain
from articles.photos.metadata import described
from articles.photos.refusals import refuse

EXTENSIONS = {"JPEG": "jpg", "PNG": "png", "WEBP": "webp"}
SAVED_WITH = {
    "JPEG": {"quality": 92},
    "PNG": {},
    "WEBP": {"quality": 92, "method": 2},
}


@dataclass(frozen=True)
class Found:
    """What was learned on the way."""

    digest: str  # of the bytes as they were sent, so that the same photo is known when it is sent again
    extension: str
    caption: str
    credit: str
    moves: bool
    sent_as: str


class CleanPhoto(ContentFile):
    """A photo that has passed the checks and was written anew by us."""

    def __init__(self, content: bytes, found: Found):
        super().__init__(content, name=f"{found.digest[:24]}.{found.extension}")
        self.found = found


def clean_photo(upload: File) -> CleanPhoto:
    """Checks and re-encodes; raises ValidationError with a sentence for the editor."""
    if isinstance(upload, CleanPhoto):
        return upload
    if upload.size > decoding.MAX_BYTES:
        raise refuse("heavy")
    if not upload.size:
        raise refuse("empty")
    digest = _digest(upload)
    try:
        with decoding.opened(upload) as image:
            caption, credit = described(image)
            moves = image.format != "MPO" and getattr(image, "is_animated", False)
            kind, content = _written(image)
    except decoding.Unfit as unfit:
        raise refuse(unfit.args[0], upload) from unfit
    return CleanPhoto(content, Found(digest, EXTENSIONS[kind], caption, credit, moves, upload.name or ""))


def _written(image: Image.Image) -> tuple[str, bytes]:
    kind = decoding.kind_of(image)
    image = plain(decoding.upright(image))
    kind = _kept_kind(kind, transparent=image.mode == "RGBA")
    out = BytesIO()
    image.save(out, kind, **SAVED_WITH[kind])
    return kind, out.getvalue()


def _kept_kind(kind: str, transparent: bool) -> str:
    """A GIF becomes a PNG, an AVIF (slow to write) a JPEG; both only hold the first frame of a moving picture."""
    if kind == "GIF":
        return "PNG"
    if kind == "AVIF":
        return "PNG" if transparent else "JPEG"
    return kind


def _digest(upload: File) -> str:
    hashed = sha256()
    for chunk in upload.chunks():
        hashed.update(chunk)
    return hashed.hexdigest()
