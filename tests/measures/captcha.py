"""How many of 200 pictures of numbers tesseract reads, by length and noise.

Each picture is tried as it is, and made black and white; one right reading of the two counts.
"""

import subprocess
import tempfile
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

from captcha.models import CaptchaStore
from captcha.views import captcha_image
from django.http import HttpRequest
from django.test import override_settings
from PIL import Image

from comments import captcha

CASES = ((5, 2), (5, 0), (5, 4), (4, 2), (6, 2))
READ = ["--psm", "7", "-c", "tessedit_char_whitelist=0123456789"]


def measure(number: str = "200") -> Iterator[str]:
    yield "length noise   read by tesseract"
    for length, noise in CASES:
        right = sum(_read(*_drawn(length, noise)) for _picture in range(int(number)))
        yield f"{length:6} {noise:5}   {right} of {number} ({100 * right / int(number):.1f} %)"


def _drawn(length: int, noise: int):
    with override_settings(CAPTCHA_LENGTH=length, CAPTCHA_NOISE=noise):
        digits, _answer = captcha.digits()
        store = CaptchaStore(hashkey="measured", challenge=digits)
        request = HttpRequest()
        original = CaptchaStore.objects.get
        CaptchaStore.objects.get = lambda **_key: store
        try:
            answer = captcha_image(request, "measured", scale=2)
        finally:
            CaptchaStore.objects.get = original
    return digits, Image.open(BytesIO(answer.content)).convert("L")


def _read(digits: str, picture) -> bool:
    black = picture.point(lambda value: 255 if value > 140 else 0)
    with tempfile.TemporaryDirectory() as folder:
        for turn, tried in enumerate((picture, black)):
            file = Path(folder) / f"{turn}.png"
            tried.save(file)
            found = subprocess.run(["tesseract", file, "stdout", *READ], capture_output=True, text=True)
            if "".join(found.stdout.split()) == digits:
                return True
    return False
