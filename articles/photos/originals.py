"""From an uploaded file to the original that the library keeps: upright, sRGB, no metadata, a name of our own."""

from dataclasses import dataclass
from hashlib import sha256
from io import BytesIO
from typing import IO, cast

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
LARGEST_WEBP = 12_000_000  # pixels; above, much detail does not fit the format


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
        with decoding.opened(cast(IO[bytes], upload)) as image:
            caption, credit = described(image)
            moves = image.format != "MPO" and getattr(image, "is_animated", False)
            kind, content = _written(image)
    except decoding.Unfit as unfit:
        raise refuse(unfit.args[0], upload) from unfit
    return CleanPhoto(content, Found(digest, EXTENSIONS[kind], caption, credit, moves, upload.name or ""))


def _written(image: Image.Image) -> tuple[str, bytes]:
    sent = decoding.kind_of(image)
    image = plain(decoding.upright(image))
    kind = _kept_kind(sent, image)
    return kind, _saved(image, kind)


def _kept_kind(sent: str, image: Image.Image) -> str:
    """As sent where that is light work later; an AVIF is slow to write, a large WebP heavy to read."""
    if sent in ("JPEG", "PNG") or (sent == "WEBP" and image.width * image.height <= LARGEST_WEBP):
        return sent
    return "PNG" if sent == "GIF" or image.mode == "RGBA" else "JPEG"


def _saved(image: Image.Image, kind: str) -> bytes:
    out = BytesIO()
    image.save(out, kind, **SAVED_WITH[kind])
    return out.getvalue()


def _digest(upload: File) -> str:
    hashed = sha256()
    for chunk in upload.chunks():
        hashed.update(chunk)
    return hashed.hexdigest()
