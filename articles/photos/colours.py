"""Any picture as plain sRGB without a word of metadata."""

from io import BytesIO

from PIL import Image, ImageCms

SRGB = ImageCms.createProfile("sRGB")


def plain(image: Image.Image) -> Image.Image:
    """Grey, RGB or RGBA in sRGB, with nothing beside the pixels."""
    profile = image.info.get("icc_profile")
    image = _to_srgb(_eight_bits(image), profile)
    image.info = {}  # savers take comments, profiles and transparency from here
    return image


def _eight_bits(image: Image.Image) -> Image.Image:
    if image.mode.startswith("I;16"):
        return image.convert("I").point(lambda level: level / 256).convert("L")
    if image.mode in ("LA", "PA", "La", "RGBa") or "transparency" in image.info:
        return image.convert("RGBA")
    if image.mode in ("1", "I", "F"):
        return image.convert("L")
    return image if image.mode in ("L", "RGB", "RGBA", "CMYK") else image.convert("RGB")


def _to_srgb(image: Image.Image, profile: bytes | None) -> Image.Image:
    """By the profile the picture came with; where that is of no use, by Pillow's own rule."""
    target = "RGBA" if image.mode == "RGBA" else "RGB"
    if profile and image.mode != "L":
        try:
            source = ImageCms.ImageCmsProfile(BytesIO(profile))
            return ImageCms.profileToProfile(image, source, SRGB, outputMode=target) or image
        except (ImageCms.PyCMSError, OSError, ValueError):
            pass
    return image if image.mode == "L" else image.convert(target)
