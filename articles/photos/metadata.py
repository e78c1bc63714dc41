"""What the photographer wrote into the file: offered as caption and credit, then removed with the rest."""

from contextlib import suppress

from PIL import ExifTags, ImageFile, IptcImagePlugin

CAMERA_NOISE = ("OLYMPUS DIGITAL CAMERA", "SONY DSC", "DCIM", "SAMSUNG CAMERA PICTURES", "default")
IPTC_CAPTION, IPTC_BYLINE, IPTC_CREDIT = (2, 120), (2, 80), (2, 110)


def described(image: ImageFile.ImageFile) -> tuple[str, str]:
    """Caption and credit as IPTC, else EXIF, have them; empty where there are none. Call before decoding."""
    exif, iptc = _exif(image), _iptc(image)
    caption = _words(iptc.get(IPTC_CAPTION)) or _words(exif.get(ExifTags.Base.ImageDescription))
    photographer = _words(iptc.get(IPTC_BYLINE)) or _words(exif.get(ExifTags.Base.Artist))
    agency = _words(iptc.get(IPTC_CREDIT))
    credit = " / ".join(dict.fromkeys(name for name in (photographer, agency) if name))
    return caption[:400], (credit or _words(exif.get(ExifTags.Base.Copyright)))[:160]


def _exif(image: ImageFile.ImageFile) -> dict:
    with suppress(Exception):  # a broken record of words is no reason to refuse the picture
        return dict(image.getexif())
    return {}


def _iptc(image: ImageFile.ImageFile) -> dict:
    with suppress(Exception):
        return IptcImagePlugin.getiptcinfo(image) or {}
    return {}


def _words(value) -> str:
    """Text of unknown age and alphabet, as one clean line."""
    if isinstance(value, list):
        value = value[0] if value else ""
    if isinstance(value, str):
        value = value.encode("latin-1", "ignore")  # as which Pillow has read it
    text = _decoded(value or b"")
    line = " ".join("".join(char if char.isprintable() else " " for char in text).split())
    return "" if line.upper() in (noise.upper() for noise in CAMERA_NOISE) else line


def _decoded(raw: bytes) -> str:
    try:
        return raw.decode()
    except UnicodeDecodeError:
        return raw.decode("cp1251", "replace")  # what Russian cameras and desks wrote before UTF-8
