"""What somebody may have looked for at an address where nothing is: the words of its last part."""

import re

from articles.slugs import LETTERS

# Backwards, the longest first; what stands for several letters is read as the commonest
_COMMON = {"e": "е", "i": "и", "y": "ы", "ts": "ц"}
_SHORT = {f"{latin}y": f"{letter}й" for latin, letter in zip("iyoeau", "иыоеау", strict=True)}
_RUSSIAN = {latin: letter for letter, latin in LETTERS.items() if latin and "а" <= letter <= "я"} | _COMMON
_SOUNDS = "|".join(sorted(_RUSSIAN, key=len, reverse=True))
_SOUND = re.compile(rf"[iyoeau]y(?![aue])|{_SOUNDS}")
# Letters and pairs that our Russian addresses never have and English words often do
_ENGLISH = re.compile(r"[wqx]|c(?!h)|th|ck|ph|ee|oo(?!b)|\b(?:of|in|an?|to|on|by|for|and)\b")
_NOT_WORDS = re.compile(r"[\W_\d]+")
LONGEST = 100


def words_of(path: str, language: str) -> str:
    """`/history/36-v-arkhiv-vernulas/` says `в архив вернулас` in the Russian edition; `` where there are no words."""
    parts = [part for part in path.split("/") if part]
    last = re.sub(r"\.\w{2,5}$", "", parts[-1]) if parts else ""
    words = _NOT_WORDS.sub(" ", last).lower()[:LONGEST].strip()
    if language != "ru" or _ENGLISH.search(words):
        return words
    return _SOUND.sub(lambda found: _SHORT.get(found[0]) or _RUSSIAN[found[0]], words)
