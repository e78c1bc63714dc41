"""Pictures for the tests, good and bad, made on the spot."""

import struct
import zlib
from io import BytesIO

from django.core.files.uploadedfile import SimpleUploadedFile
from PIL import ExifTags, Image, ImageDraw

from articles.models import Photo

GPS = {1: "N", 2: (55.0, 45.0, 21.0), 3: "E", 4: (37.0, 37.0, 2.0)}


def drawn(width: int = 640, height: int = 360, mode: str = "RGB") -> Image.Image:
    """Red above on the left, blue elsewhere: which way is up can be seen."""
    image = Image.new("RGB", (width, height), "#2244aa")
    ImageDraw.Draw(image).rectangle((0, 0, width // 3, height // 3), fill="#cc2211")
    return image.convert(mode)


def written(image: Image.Image, format: str = "JPEG", **options) -> bytes:
    out = BytesIO()
    image.save(out, format, **options)
    return out.getvalue()


def upload(content: bytes, name: str = "mill.jpg") -> SimpleUploadedFile:
    return SimpleUploadedFile(name, content)


def taken_with_a_phone(orientation: int = 1, **words: str | bytes) -> bytes:
    """A JPEG with a place, a maker, a photographer and the way it was held."""
    exif = Image.Exif()
    exif[ExifTags.Base.Orientation] = orientation
    exif[ExifTags.Base.Make] = "SecretCamera"
    for name, text in words.items():
        exif[ExifTags.Base[name]] = text
    exif.get_ifd(ExifTags.IFD.GPSInfo).update(GPS)
    xmp = b'<x:xmpmeta xmlns:x="adobe:ns:meta/">SecretPlace</x:xmpmeta>'
    return written(drawn(), exif=exif, xmp=xmp, comment=b"SecretComment")


def png_that_claims(width: int, height: int, pixels: bytes = b"\0") -> bytes:
    """A black and white PNG whose header promises a size; its data hold next to nothing."""
    header = struct.pack(">IIBBBBB", width, height, 1, 0, 0, 0, 0)
    parts = (b"IHDR", header), (b"IDAT", zlib.compress(pixels)), (b"IEND", b"")
    return b"\x89PNG\r\n\x1a\n" + b"".join(_chunk(kind, data) for kind, data in parts)


def bomb(width: int = 13_000, height: int = 13_000) -> bytes:
    """A whole and valid PNG of 169 megapixels in 20 kB."""
    return png_that_claims(width, height, bytes(1 + (width + 7) // 8) * height)


def _chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def make_photo(content: bytes | None = None, **fields) -> Photo:
    """In the library, without copies: those are made on commit."""
    file = upload(content or written(drawn()))
    return Photo.objects.create(**{"title": "The mill", "file": file} | fields)
