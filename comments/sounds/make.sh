#!/bin/bash
# Remakes the twenty recordings ru/{0..9}.wav and en/{0..9}.wav next to this script. Developer's machine only:
#   apt-get install festival festvox-ru flite sox python3
# What each step is for, and the licences: README.md.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
voice=${FESTVOX_RU:-/usr/share/festival/voices/russian/msu_ru_nsh_clunits}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir -p "$work"/{raw,cut}/{ru,en} "$here"/{ru,en}

# --- Russian 0, 4 and 9: Festival joins them from its units. "Ноль" and "девять" are spoken nowhere in the
# database, and every spoken "четыре" runs into the next word.
# "+" marks the stress (without it the o of "ноль" is reduced to a). Of the three "девять" the last is taken:
# its first half (д-е) and its second (я-ть) are each one unbroken piece of speech.
cat >"$work/ru.scm" <<SCM
(voice_msu_ru_nsh_clunits)
(utt.save.wave (utt.synth (Utterance Text "н+оль.")) "$work/raw/ru/0.wav")
(utt.save.wave (utt.synth (Utterance Text "четыре.")) "$work/raw/ru/4.wav")
(utt.save.wave (utt.synth (Utterance Text "девять, девять, девять.")) "$work/raw/ru/9.wav")
SCM
festival -b "$work/ru.scm"

# --- The other Russian digits: whole words cut from the sentences festvox-ru ships (wav/ru_NNNN.wav). ---
# digit file start end tempo; in seconds; tempo < 1 slows a hasty word down without changing its pitch.
cut_word() { sox -D "$2" "$work/cut/ru/$1.wav" trim "$3" "=$4" highpass 60 tempo -s "$5" rate -h 11025; }
cut_word 0 "$work/raw/ru/0.wav" 0.170 0.600 0.85
cut_word 1 "$voice/wav/ru_0199.wav" 6.895 7.380 1
cut_word 2 "$voice/wav/ru_0344.wav" 4.345 4.635 0.75
cut_word 3 "$voice/wav/ru_0120.wav" 0.440 0.690 0.70
cut_word 4 "$work/raw/ru/4.wav" 0.215 0.860 1
cut_word 5 "$voice/wav/ru_0224.wav" 0.410 0.750 0.80
cut_word 6 "$voice/wav/ru_0393.wav" 5.025 5.530 1
cut_word 7 "$voice/wav/ru_0371.wav" 1.920 2.430 1
cut_word 8 "$voice/wav/ru_0750.wav" 2.960 3.570 1
cut_word 9 "$work/raw/ru/9.wav" 1.520 2.170 1

# --- English: Flite's voice "rms" (CMU ARCTIC). The full stop gives each word the tune of an end. ---
# "treble": this voice is dark, and the consonants that tell three from four lie above 2 kHz.
words=(zero one two three four five six seven eight nine)
for digit in {0..9}; do
    flite -voice rms --setf duration_stretch=1.1 -t "${words[digit]}." -o "$work/raw/en/$digit.wav"
    sox -D "$work/raw/en/$digit.wav" "$work/cut/en/$digit.wav" highpass 60 treble 9 2000 rate -h 11025
done

# --- Trim the silence, bring every word to the same loudness, write 16-bit mono 11025 Hz. ---
python3 - "$work/cut" "$here" <<'PY'
import array
import math
import pathlib
import sys
import wave

RATE = 11025  # Hz: keeps speech up to 5.5 kHz (a telephone: 3.4) at two thirds of the size of 16 kHz
LOUDNESS = 10 ** (-17 / 20) * 32768  # RMS of the spoken part, -17 dB of full scale
PEAK = 10 ** (-3 / 20) * 32768  # -3 dB of full scale: comments/sound.py counts on it
FRAME = RATE // 100  # 10 ms


def levels(samples):
    """RMS of each 10 ms frame."""
    frames = (samples[i : i + FRAME] for i in range(0, len(samples), FRAME))
    return [math.sqrt(sum(x * x for x in frame) / len(frame)) for frame in frames]


def trimmed(samples):
    """Without the frames at either end that are 36 dB or more below the loudest; one stays for the fade."""
    loud = levels(samples)
    spoken = [i for i, level in enumerate(loud) if level > max(loud) * 10 ** (-36 / 20)]
    return samples[max(0, spoken[0] - 1) * FRAME : (spoken[-1] + 2) * FRAME]


def normalised(samples):
    """All words at the same RMS over their voiced frames; the rare peak above -3 dB is bent, not cut."""
    loud = levels(samples)
    spoken = [level for level in loud if level > max(loud) * 0.1]
    gain = LOUDNESS / math.sqrt(sum(level * level for level in spoken) / len(spoken))
    return [PEAK * math.tanh(x * gain / PEAK) for x in samples]


def faded(samples):
    """5 ms in and 15 ms out, so that a cut never clicks."""
    rise, fall, end = RATE * 5 // 1000, RATE * 15 // 1000, len(samples)
    return [x * min(1, (i + 1) / rise, (end - i) / fall) for i, x in enumerate(samples)]


source, target = map(pathlib.Path, sys.argv[1:])
for path in sorted(source.glob("*/*.wav")):
    with wave.open(str(path)) as recording:
        assert recording.getparams()[:3] == (1, 2, RATE), path
        samples = array.array("h", recording.readframes(recording.getnframes()))
    samples = faded(normalised(trimmed(samples)))
    with wave.open(str(target / path.relative_to(source)), "wb") as recording:
        recording.setnchannels(1)
        recording.setsampwidth(2)
        recording.setframerate(RATE)
        recording.writeframes(array.array("h", map(round, samples)).tobytes())
    print(f"{path.relative_to(source)}  {len(samples) / RATE:.2f} s")
PY
