"""The spoken captcha: what the recordings are, and that a number is still to be heard through the noise."""

import io
import math
import os
import random
import subprocess
import time
import wave
from array import array
from functools import cache
from operator import mul

import pytest

from comments import sound

EVERY = [(language, digit) for language in sound.LANGUAGES for digit in sound.DIGITS]
STEP = 10  # recognition looks at every tenth sample, averaged: the tones below 550 Hz, in a tenth of the time
HEARD = sound.RATE // 3  # samples of each digit that are compared: about as long as the shortest word
SPEEDS = [0.93 + 0.0025 * k for k in range(65)]  # 0.93 to 1.09: the mixer's range and a little more


def read(data: bytes) -> array:
    with wave.open(io.BytesIO(data)) as file:
        assert (file.getnchannels(), file.getsampwidth(), file.getframerate()) == (1, 2, 11025)
        samples = array("h", file.readframes(file.getnframes()))
        assert len(samples) == file.getnframes()
    return samples


def seconds(data: bytes) -> float:
    return len(read(data)) / sound.RATE


def level(samples) -> float:
    """RMS in dB of full scale."""
    return 20 * math.log10(math.sqrt(sum(x * x for x in samples) / len(samples)) / 32768)


# The recordings


@pytest.mark.parametrize(("language", "digit"), EVERY)
def test_recording_is_a_word_of_usual_length_and_loudness(language, digit):
    path = sound._SOUNDS / language / f"{digit}.wav"
    samples = read(path.read_bytes())
    assert 0.3 <= len(samples) / sound.RATE <= 0.8
    assert -22 <= level(samples) <= -16
    assert max(map(abs, samples)) <= 32768 * 10 ** (-3 / 20)  # the mixer's sum of levels counts on it
    assert abs(sum(samples) / len(samples)) < 100


def test_recordings_differ_and_are_small():
    files = [sound._SOUNDS / language / f"{digit}.wav" for language, digit in EVERY]
    assert len({path.read_bytes() for path in files}) == 20
    assert sum(path.stat().st_size for path in files) <= 400_000


# The mix


@pytest.mark.parametrize("language", sound.LANGUAGES)
def test_speaks_a_whole_wav_file(language):
    data = sound.speak("0123456789", language)
    assert data[:4] == b"RIFF"
    assert int.from_bytes(data[4:8], "little") == len(data) - 8
    assert level(read(data)) > -30


@pytest.mark.parametrize("language", sound.LANGUAGES)
def test_same_number_never_sounds_the_same(language):
    assert len({sound.speak("31415", language) for _ in range(10)}) == 10


def test_chance_cannot_be_foreseen():
    random.seed(1)
    first = sound.speak("7", "ru")
    random.seed(1)
    assert sound.speak("7", "ru") != first


@pytest.mark.parametrize("language", sound.LANGUAGES)
def test_more_digits_last_longer(language):
    lengths = [seconds(sound.speak("8" * count, language)) for count in range(1, 7)]
    assert lengths == sorted(lengths)
    assert lengths[-1] > 2 * lengths[0]


@pytest.mark.parametrize("language", sound.LANGUAGES)
def test_five_digits_are_short_even_at_their_longest(language, monkeypatch):
    monkeypatch.setattr(sound._chance, "uniform", lambda *ends: ends[ends != sound.SPEED])
    longest = max(sound.DIGITS, key=lambda digit: len(sound.recording(language, digit)))
    data = sound.speak(longest * 5, language)
    assert seconds(data) <= 6
    assert len(data) <= 150_000


def test_loudest_sum_is_within_full_scale(monkeypatch):
    """At the highest volume nothing wraps round: the mix is the plain sum of its tracks."""
    monkeypatch.setattr(sound, "VOLUME", (0.0, 0.0))
    for language in sound.LANGUAGES:
        plan, length = sound._plan(sound.DIGITS, language)
        mix = sound._mix(sound._speech(plan, language, length))
        assert max(map(abs, mix)) < 32767


def test_packed_samples_add_up_place_by_place():
    one, other = array("h", [0, -1, 5, -32768, 32767, -7]), array("h", [0, 1, -6, 32767, -32768, -8])
    total = sound._unpacked(sound._packed(one) + sound._packed(other), len(one))
    assert list(total) == [a + b for a, b in zip(one, other, strict=True)]


def test_hiss_is_faint_and_has_no_offset():
    hiss = sound._unpacked(sound._hiss(20_000), 20_000)
    assert -42 <= level(hiss) <= -38
    assert abs(sum(hiss) / len(hiss)) < 30
    assert max(map(abs, hiss)) <= 0.04 * 32768


@pytest.mark.parametrize("language", sound.LANGUAGES)
def test_noise_is_heard_but_weaker_than_each_digit(language):
    plan, length = sound._plan(sound.DIGITS, language)
    speech = sound._speech(plan, language, length)
    noise = [mixed - clean for mixed, clean in zip(sound._mix(speech), speech, strict=True)]
    for digit, start, speed, _ in plan:
        end = start + sound._length(sound.recording(language, digit), speed)
        assert 5 <= level(speech[start:end]) - level(noise[start:end]) <= 22
    assert level(noise[: plan[0].start]) > -45


@pytest.mark.parametrize("language", ["", "de", "EN", "../en"])
def test_unknown_language_is_refused(language):
    with pytest.raises(ValueError, match="no recordings in"):
        sound.speak("12345", language)


@pytest.mark.parametrize("digits", ["", "12a45", "12 45", "-1", "1.5", "٣", "²", "１２"])
def test_anything_but_digits_is_refused(digits):
    with pytest.raises(ValueError, match="only the digits"):
        sound.speak(digits, "en")


def test_no_program_is_run(monkeypatch):
    def refuse(*args, **kwargs):
        raise AssertionError("a program was run")

    monkeypatch.setattr(subprocess, "Popen", refuse)
    for name in ("system", "fork", "posix_spawn", "execv", "execve"):
        monkeypatch.setattr(os, name, refuse)
    sound.recording.cache_clear()
    sound._backwards.cache_clear()
    assert sound.speak("90210", "ru")


def test_five_digits_take_little_time():
    def once() -> float:
        began = time.process_time()
        sound.speak("90210", "en")
        return time.process_time() - began

    assert min(once() for _ in range(10)) <= 0.05


# Recognition: matched filters made of the clean recordings. They are told where a digit begins, as a listener
# hears it after the pause, but neither its speed nor its volume nor the noise.


def thinned(samples) -> list[float]:
    """The first HEARD samples, every STEP of them averaged, at a strength of one."""
    few = [sum(samples[i : i + STEP]) for i in range(0, min(len(samples), HEARD), STEP)]
    strength = math.sqrt(sum(map(mul, few, few)))
    return [x / strength for x in few]


@cache
def matched_filters(language: str) -> list[tuple[str, list[float]]]:
    return [
        (digit, thinned(sound._respoken(sound.recording(language, digit), speed, 1.0)))
        for digit in sound.DIGITS
        for speed in SPEEDS
    ]


def recognised(mix: array, start: int, filters) -> tuple[float, str]:
    """The likeliest digit after its likeness: the normalised cross-correlation, from -1 to 1."""
    heard = thinned(mix[start:])
    return max((sum(map(mul, shape, heard)), digit) for digit, shape in filters)


@pytest.mark.parametrize("language", sound.LANGUAGES)
def test_digits_are_recognised_in_their_order(language):
    filters = matched_filters(language)
    right = 0
    for _ in range(20):
        digits = "".join(random.choices(sound.DIGITS, k=5))
        plan, length = sound._plan(digits, language)
        mix = sound._mix(sound._speech(plan, language, length))
        right += sum(recognised(mix, spoken.start, filters)[1] == spoken.digit for spoken in plan)
    assert right >= 95


@pytest.mark.parametrize("language", sound.LANGUAGES)
def test_noise_alone_is_not_taken_for_a_digit(language):
    filters = matched_filters(language)
    silence = array("h", bytes(2 * sound.RATE))
    assert max(recognised(sound._mix(silence), 0, filters)[0] for _ in range(3)) < 0.7
