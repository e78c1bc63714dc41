"""Bytes into text. A newsroom receives every encoding; none of them may stop the desk."""

import re

BREAKS = re.compile("\r\n|[\r\x0b\x0c\x1c\x1d\x1e\x85\u2028]")
CONTROLS = re.compile("[\x00-\x08\x0e-\x1b\x1f\x7f]")
SURROGATES = re.compile("[\ud800-\udfff]")
# Longer pastes are not stories; the rest would only slow the desk down.
LIMIT = 2_000_000


def to_text(paste: str | bytes) -> str:
    """One kind of line end, no byte order mark, nothing a database or a page would refuse."""
    text = decode(paste) if isinstance(paste, bytes) else paste
    text = text[:LIMIT].replace("\u2029", "\n\n")
    text = CONTROLS.sub("", BREAKS.sub("\n", text))
    return SURROGATES.sub("\ufffd", text).lstrip("\ufeff")


def decode(data: bytes) -> str:
    if data.startswith(b"\xef\xbb\xbf"):
        return data[3:].decode("utf-8", "replace")
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return data.decode("utf-16", "replace")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return decode_legacy(data)


def decode_legacy(data: bytes) -> str:
    """Damaged UTF-8, windows-1251, or the Western code page where only a few letters are not ASCII."""
    loose = data.decode("utf-8", "replace")
    broken = loose.count("\ufffd")
    whole = sum(1 for char in loose if ord(char) > 127) - broken
    if whole > 3 * broken:
        return loose
    high = sum(byte > 0xBF for byte in data)
    plain = sum(65 <= byte <= 90 or 97 <= byte <= 122 for byte in data)
    return data.decode("cp1252" if plain > 5 * high else "cp1251", "replace")
