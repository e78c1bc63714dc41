"""The number of the captcha as speech, for those who cannot see the picture.

The voices are twenty short recordings (sounds/README.md), so no speech program is needed. Every time a number
is spoken the pauses, speeds and volumes differ and the noise is new, and all chance comes from the system's
own source: nobody can foresee a sound or look it up among those heard before.

The noise keeps off the simplest programs only. Whoever takes the recordings from this repository can match
them against the sound, so the guesses at one number must stay few.
"""

from __future__ import annotations

import io
import math
import secrets
import sys
import wave
from array import array
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

LANGUAGES = ("ru", "en")
DIGITS = "0123456789"
RATE = 11025  # Hz, of the recordings and of what is made of them

# Seconds. Five of the longest digit, spoken slowly and with the longest pauses, stay within 6 seconds.
LEAD = (0.20, 0.40)
PAUSE = (0.20, 0.35)  # after every digit, the last one too

SPEED = (0.94, 1.08)  # times as fast, and as high: about one semitone either way

# dB. No recording has a peak above -3 dB of full scale, so the loudest digit (0.71 of full scale), two
# murmurs (0.09 each) and the hiss (at most 0.03) stay below full scale together: no sample need be clipped.
VOLUME = (-4.0, 0.0)
MURMUR = -18.0

HISS = 255  # the noise behind the hiss takes the whole numbers from 0 to this; as bits, it must be all ones

_SOUNDS = Path(__file__).parent / "sounds"
_chance = secrets.SystemRandom()


class Spoken(NamedTuple):
    """How one digit is spoken: its first sample in the sound, its speed and its factor of volume."""

    digit: str
    start: int
    speed: float
    volume: float


def speak(digits: str, language: str) -> bytes:
    """A complete WAV file (16-bit mono, 11025 Hz) of the digits in their order, in Russian or English."""
    if language not in LANGUAGES:
        raise ValueError(f"no recordings in {language!r}; there are {', '.join(LANGUAGES)}")
    if not (digits.isascii() and digits.isdigit()):
        raise ValueError("only the digits 0 to 9 can be spoken, and at least one of them")
    plan, length = _plan(digits, language)
    return _wav(_mix(_speech(plan, language, length)))


def _plan(digits: str, language: str) -> tuple[list[Spoken], int]:
    """When and how each digit is spoken, and the length of the whole in samples."""
    plan = []
    place = _samples(_chance.uniform(*LEAD))
    for digit in digits:
        speed = _chance.uniform(*SPEED)
        plan.append(Spoken(digit, place, speed, _factor(_chance.uniform(*VOLUME))))
        place += _length(recording(language, digit), speed) + _samples(_chance.uniform(*PAUSE))
    return plan, place


def _speech(plan: list[Spoken], language: str, length: int) -> array[int]:
    """The digits of the plan in silence."""
    track = array("h", bytes(2 * length))
    for digit, start, speed, volume in plan:
        said = _respoken(recording(language, digit), speed, volume)
        track[start : start + len(said)] = said
    return track


def _respoken(samples: array[int], speed: float, volume: float) -> array[int]:
    """The recording at another speed, and so another pitch: straight lines are drawn between its samples."""
    loud = [volume * sample for sample in samples]
    places = [k * speed for k in range(_length(samples, speed))]
    said = [int((left := loud[at := int(place)]) + (place - at) * (loud[at + 1] - left)) for place in places]
    return array("h", said)


def _length(samples: array[int], speed: float) -> int:
    """How many samples a recording gives at this speed. The last one is left out: nothing follows it."""
    return int((len(samples) - 1) / speed)


def _mix(speech: array[int]) -> array[int]:
    """The speech with two murmurs and a hiss, in all some 12 dB weaker: heard, but no strain to hear past."""
    length = len(speech)
    tracks = (speech, _murmur(length), _murmur(length))
    return _unpacked(sum(_packed(track) for track in tracks) + _hiss(length), length)


def _murmur(length: int) -> array[int]:
    """Faint digits of both languages said backwards: like speech, but nothing to mistake for a digit."""
    layer = array("h")
    skipped = _chance.randrange(RATE // 4)
    while len(layer) < length + skipped:
        layer.extend(_backwards(_chance.choice(LANGUAGES), _chance.choice(DIGITS)))
    return layer[skipped : skipped + length]


def _hiss(length: int) -> int:
    """Packed noise that, as speech does, grows weaker towards the high tones: by 9 dB at a quarter of RATE.

    Each sample is the sum of four neighbours, weighted 1, 3, 3 and 1, of evenly spread noise.
    """
    even = int.from_bytes(secrets.token_bytes(2 * (length - 3)), "little") & _constant(HISS, length - 3)
    return even * (1 + (1 << 16)) ** 3 - _constant(4 * HISS, length)


def _packed(samples: array[int]) -> int:
    """The samples as one huge integer, the sum of sample * 65536 ** place.

    Such numbers add up, place by place, in one operation: microseconds, where a loop would take milliseconds.
    """
    signs = _constant(0x8000, len(samples))
    return (int.from_bytes(samples.tobytes(), sys.byteorder) ^ signs) - signs


def _unpacked(number: int, length: int) -> array[int]:
    """The samples of such a number; each must be within 16 bits."""
    signs = _constant(0x8000, length)
    return array("h", ((number + signs) ^ signs).to_bytes(2 * length, sys.byteorder))


def _constant(value: int, length: int) -> int:
    """The same value, 0 to 65535, packed so many times."""
    return int.from_bytes(value.to_bytes(2, "little") * length, "little")


@lru_cache(maxsize=len(LANGUAGES) * len(DIGITS))
def recording(language: str, digit: str) -> array[int]:
    """The samples of one recording. They are kept and shared: never change them."""
    with wave.open(str(_SOUNDS / language / f"{digit}.wav")) as file:
        return array("h", file.readframes(file.getnframes()))


@lru_cache(maxsize=len(LANGUAGES) * len(DIGITS))
def _backwards(language: str, digit: str) -> array[int]:
    """A recording reversed, as faint as a murmur."""
    factor = _factor(MURMUR)
    return array("h", [int(factor * sample) for sample in reversed(recording(language, digit))])


def _wav(samples: array[int]) -> bytes:
    buffer = io.BytesIO()
    with wave.open(buffer, "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(samples.itemsize)
        file.setframerate(RATE)
        file.writeframes(samples.tobytes())
    return buffer.getvalue()


def _samples(seconds: float) -> int:
    return round(seconds * RATE)


def _factor(decibels: float) -> float:
    """What a sample is multiplied by to change its level by so many dB."""
    return math.pow(10, decibels / 20)
