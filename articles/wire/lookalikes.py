"""Latin letters inside Cyrillic words and the other way round: eyes do not see them, search does."""

LATIN = "aceopxyABCEHKMOPTXikjslSIJ"
CYRILLIC = "асеорхуАВСЕНКМОРТХікјѕlЅІЈ"
TO_CYRILLIC = dict(zip(LATIN, CYRILLIC, strict=True))
TO_LATIN = {theirs: ours for ours, theirs in TO_CYRILLIC.items()}


def untangle(word: str) -> str | None:
    """The word in the alphabet most of its letters have, if it has letters of both."""
    cyrillic = sum("\u0400" <= char <= "\u04ff" for char in word)
    latin = sum(char.isascii() and char.isalpha() for char in word)
    if not cyrillic or not latin:
        return None
    if "-" in word and all(not untangle(part) for part in word.split("-")):
        return None  # СМС-online, Telegram-канал
    table = TO_CYRILLIC if cyrillic >= latin else TO_LATIN
    return "".join(table.get(char, char) for char in word)
