"""What is taken into the library, what is not, and the words for it."""

import time
from resource import RUSAGE_SELF, getrusage

import pytest
from django.core.exceptions import ValidationError
from PIL import Image

from articles.photos.originals import clean_photo
from tests.articles.photos.pictures import bomb, drawn, png_that_claims, upload, written

SVG = b'<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'
GOOD = written(drawn())
SCRIPT = b"<script>alert(1)</script>"
REFUSED = {
    "empty": (b"", "empty"),
    "text": (b"no picture", "kind"),
    "html": (b"<!DOCTYPE html><html><body>hello</body></html>", "kind"),
    "svg": (SVG, "svg"),
    "svg behind a declaration": (b'<?xml version="1.0"?>' + SVG, "svg"),
    "heic": (b"\0\0\0\x18ftypheic\0\0\0\0mif1heic", "heic"),
    "tiff": (written(drawn(), "TIFF"), "kind"),
    "bmp": (written(drawn(), "BMP"), "kind"),
    "ico": (written(drawn(), "ICO"), "kind"),
    "pdf": (written(drawn(), "PDF"), "kind"),
    "cut jpeg": (GOOD[: len(GOOD) // 2], "broken"),
    "cut png": (written(drawn(mode="L"), "PNG")[:-40], "broken"),
    "cut webp": (written(drawn(), "WEBP")[:-80], "broken"),
    "only a beginning": (GOOD[:20], "kind"),
    "png of nothing": (png_that_claims(100, 100), "broken"),
    "bomb": (png_that_claims(13000, 13000), "large"),
    "greater bomb": (png_that_claims(60000, 60000), "large"),
    "just too large": (png_that_claims(8000, 5001), "large"),
    "strip": (written(drawn(2100, 100)), "narrow"),
}
TAKEN = {
    "jpeg": (GOOD, "jpg"),
    "png": (written(drawn(), "PNG"), "png"),
    "webp": (written(drawn(), "WEBP"), "webp"),
    "large webp": (written(drawn(4200, 3000), "WEBP", method=0), "jpg"),
    "avif": (written(drawn(), "AVIF"), "jpg"),
    "avif one sees through": (written(drawn(mode="RGBA").crop((-5, 0, 640, 360)), "AVIF"), "png"),
    "gif": (written(drawn(mode="P"), "GIF"), "png"),
    "moving gif": (written(drawn(), "GIF", save_all=True, append_images=[drawn().rotate(90)]), "png"),
    "moving png": (written(drawn(), "PNG", save_all=True, append_images=[drawn().rotate(90)]), "png"),
    "moving webp": (written(drawn(), "WEBP", save_all=True, append_images=[drawn().rotate(90)]), "webp"),
    "two pictures in a jpeg": (written(drawn(), "MPO", save_all=True, append_images=[drawn()]), "jpg"),
    "print colours": (written(drawn(mode="CMYK")), "jpg"),
    "grey": (written(drawn(mode="L")), "jpg"),
    "grey of 16 bits": (written(Image.new("I;16", (60, 40), 40000), "PNG"), "png"),
    "black and white": (written(drawn(mode="1"), "PNG"), "png"),
    "a point": (written(drawn(1, 1), "PNG"), "png"),
}


@pytest.mark.parametrize(("content", "reason"), REFUSED.values(), ids=REFUSED)
def test_it_is_refused_with_a_reason(content, reason):
    with pytest.raises(ValidationError) as refused:
        clean_photo(upload(content, "photo.jpg"))
    assert refused.value.code == reason


@pytest.mark.parametrize(("content", "extension"), TAKEN.values(), ids=TAKEN)
def test_it_is_taken_and_written_anew(content, extension):
    clean = clean_photo(upload(content, "photo.html"))
    assert clean.name.endswith(f".{extension}")
    assert Image.open(clean).format == {"jpg": "JPEG", "png": "PNG", "webp": "WEBP"}[extension]


def test_a_heavy_file_is_refused_unread():
    file = upload(GOOD)
    file.size = 20 * 1024 * 1024 + 1
    file.file.close()  # reading would raise
    with pytest.raises(ValidationError) as refused:
        clean_photo(file)
    assert refused.value.code == "heavy"


def test_a_bomb_costs_neither_time_nor_memory():
    file = upload(bomb())
    before, began = getrusage(RUSAGE_SELF).ru_maxrss, time.process_time()
    with pytest.raises(ValidationError) as refused:
        clean_photo(file)
    assert refused.value.code == "large"
    assert time.process_time() - began < 0.5  # decoded, it takes a second
    assert (getrusage(RUSAGE_SELF).ru_maxrss - before) / 1024 < 40  # decoded, 169 MB


@pytest.mark.parametrize("tail", [SCRIPT, b"PK\x03\x04", b"%PDF-1.7"])
def test_what_hangs_behind_a_picture_is_lost(tail):
    assert tail not in clean_photo(upload(GOOD + tail)).read()


def test_a_script_in_the_palette_of_a_gif_is_lost():
    gif = written(drawn(mode="P"), "GIF", comment=SCRIPT)
    assert SCRIPT in gif
    assert SCRIPT not in clean_photo(upload(gif)).read()


def test_sixteen_bits_keep_their_tone():
    clean = clean_photo(upload(written(Image.new("I;16", (60, 40), 32768), "PNG")))
    assert Image.open(clean).getpixel((5, 5)) == 128
