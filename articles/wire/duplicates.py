"""How much of one story is in another: shares of runs of words, blind to marks, case and line ends."""

from zlib import crc32

from .letters import words

RUN = 4  # words; shorter runs are shared by any two stories, longer ones are lost by one correction


def shingles(text: str) -> set[int]:
    """Numbers for every run of four words. A text shorter than that is one run."""
    plain = [word.casefold().replace("ё", "е") for word in words(text)]
    if not plain:
        return set()
    runs = range(max(len(plain) - RUN + 1, 1))
    return {crc32(" ".join(plain[start : start + RUN]).encode("utf-8", "replace")) for start in runs}


def likeness(one: str | set[int], other: str | set[int]) -> float:
    """0 for strangers, 1 for the same text. An excerpt counts as high as the share of it that is found."""
    first = shingles(one) if isinstance(one, str) else one
    second = shingles(other) if isinstance(other, str) else other
    if not first or not second:
        return 0.0
    return len(first & second) / min(len(first), len(second))
