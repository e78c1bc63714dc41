"""The language of a text: its alphabet, its letters, its small words."""

from .letters import script, words

SMALL_WORDS = {
    "ru": "и в не на что с он по как это из за его к но для от также был была было были который или мы они года при об",
    "uk": "і в не на що з він як це із за його до але для "
    "від також був була було були який або ми вони року при про та є й",
    "be": "і ў не на што з ён па як гэта за яго да але для ад таксама быў была было былі які або мы яны года пра і",
    "sr": "и у не на што са он је као то из за његов али "
    "од такође био била било који или ми они године да се су који рекао",
    "bg": "и в не на че с той по като това от за него но също беше са е да се който или ние те година при със към ще",
    "en": "the of and to in a is that for it on was with as by at "
    "from this be has have are not an were said which he they its who will",
    "de": "der die und das in den von zu mit sich auf für ist im dem "
    "nicht ein eine als auch es an am wird werden nach bei aus hat sie zum",
    "fr": "le la les de des et un une du en à dans que qui "
    "pour par sur au est pas plus ne se ce il avec sont aux cette",
    "es": "el la los las de del y que en un una por con para se es no su al lo como más este ha según desde sus ya o",
    "it": "il lo la i gli le di del della e che in un una per "
    "con non si è al da come più sono dei ha nel alla questo anche",
    "pl": "w i na z do nie się to że jest o jak od po ale za przez dla był które który są oraz roku już tym tego",
    "ro": "și în de la a cu pe nu o care din un este să pentru mai au fost prin ca ce sunt al lui sau după cele",
    "sl": "u i je na da se su za od sa koji kao što nije ili ali bio bila iz po do rekao će smo kod",
}
NAMED = {"sl": "sr"}  # Serbian in Latin letters is Serbian
OWN_LETTERS = {
    "uk": "їєґ",
    "be": "ўЎ",
    "sr": "јљњћђџ",
    "ru": "ыэё",
    "de": "ß",
    "pl": "łąęśźż",
    "ro": "țşăș",
    "es": "ñ¿¡",
    "sl": "đ",
}
ALPHABETS = {
    "cyrillic": ("ru", "uk", "be", "sr", "bg"),
    "latin": ("en", "de", "fr", "es", "it", "pl", "ro", "sl"),
}


def language_of(text: str) -> str | None:
    text = text[:20000].casefold()
    alphabet = script(text)
    if alphabet == "greek":
        return "el"
    if alphabet not in ALPHABETS:
        return None
    scores = {code: score(code, text) for code in ALPHABETS[alphabet]}
    best = max(scores, key=scores.__getitem__)
    if scores[best] == 0:
        best = {"cyrillic": "ru", "latin": "en"}[alphabet]
    return NAMED.get(best, best)


def score(code: str, text: str) -> float:
    """Shares of small words, and letters that only this language has."""
    found = words(text)
    small = set(SMALL_WORDS[code].split())
    share = sum(word in small for word in found) / max(len(found), 1)
    own = sum(text.count(letter) for letter in OWN_LETTERS.get(code, ""))
    if code == "ru" and any(letter in text for letter in "їєґўјљњћђџ"):
        own = 0
    return share + min(own / max(len(text), 1) * 12, 0.6)
