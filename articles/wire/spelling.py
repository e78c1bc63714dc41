"""Words that look misspelt: one letter away from a word of the same text, or from one that is often misspelt.

No dictionary: a name nobody knows is not a fault. Endings and beginnings are left alone, they are grammar.
"""

from collections import Counter

from .letters import wordset

OFTEN_MISSPELT = wordset(
    """
    accommodate accommodation achievement acknowledge acquaintance address admission agreement
    aggressive amateur apparent appearance architect argument ascension assistance attendance audience
    autumn beautiful beginning belief believe benefit business calendar campaign cathedral ceremony
    changeable church citizen colleague commemorate commission committee community competition
    congregation conscience conscious convenient council counterpart criticism dangerous deacon decision
    definitely democracy description development difference disappear disappoint disaster discussion
    diocese ecumenical education embarrass emergency emphasis environment especially evening exaggerate
    excellent exercise existence experience extraordinary familiar february foreign forward friend
    government grammar guarantee harass height humanitarian hundred immediately important
    independent intelligence interesting international knowledge language liaison library liturgy
    maintenance meanwhile metropolitan military millennium minister monastery mysterious
    necessary negotiation occasion occurred occurrence official opportunity opposition
    orthodox parliament particular patriarch patriarchate perhaps permanent permission personnel
    pilgrimage possession preparation preparations presence president previous priest principle
    privilege procession professor pronunciation publicly questionnaire receive recommend reference
    relevant religious remember representative resistance resolution responsible restaurant rhythm
    schedule secretary separate settlement similar sincerely spiritual statement strength successful
    sufficient supersede surprise surveillance technology temperature terrorism theology thorough
    threshold together tomorrow tragedy traditional transferred truly university unfortunately weather
    wednesday weird агентство  богослужение богослужения вообще воскресенье
    впоследствии государственный епископ здравствуйте искусство количество конфликт корреспондент
    литургия масштаб митрополит монастырь настоятель новомучеников объединение организация отечественный
    паломничество патриарх переговоры правительство православный праздник президент преподаватель
    приветствовать применение присутствовать протоиерей профессор расписание редакция резиденция
    резолюция священник священника  сотрудничество территория терроризм традиция участвовать
    чувствовать церковный
    """
)
REAL = wordset(
    """
    though through thought county country quite quiet former farmer later latter contract contrast
    desert dessert statue status personal personnel principal principle stationary stationery advice
    advise device devise passed parsed strange stranger orthodoxy minster ministers adress theological
    liturgical agreements receiver received deacons friendly priests churches profession processor
    precious reverence revolution derision religions exorcise emphases pretence bushiness busyness
    champaign chargeable expedience principe провести привести прийти
    придти принять понять предоставить представить компания кампания
    """
)
LISTED = {"en": True, "ru": False}  # whether the words of the language are ASCII
SHORTEST, MOST_WORDS = 6, 6000


def misspellings(counts: Counter, language: str | None) -> list[tuple[str, str, str]]:
    """The word, a code of why, and the better one. In a language without a list only slips are found."""
    lower: Counter = Counter()
    forms: dict[str, str] = {}
    for word, count in counts.most_common(MOST_WORDS):
        lower[word.casefold()] += count
        forms.setdefault(word.casefold(), word)
    good = {word: deletions(word) for word in OFTEN_MISSPELT if LISTED.get(language or "") == word.isascii()}
    index = {key: word for word, keys in good.items() for key in keys}
    return [hit for word in lower if (hit := judge(word, forms[word], lower, index))] + slips(lower, forms)


def judge(word: str, form: str, lower: Counter, index: dict[str, str]) -> tuple[str, str, str] | None:
    if len(word) < SHORTEST or lower[word] > 2 or word in index.values() or word in REAL:
        return None
    for key in deletions(word):
        better = index.get(key)
        if better and one_edit(word, better) and not is_ending(word, better):
            return form, "often misspelt", as_written(better, form)
    return None


def slips(lower: Counter, forms: dict[str, str]) -> list[tuple[str, str, str]]:
    """A word printed once, one letter away from a word printed at least twice."""
    index: dict[str, str] = {}
    for word, count in lower.items():
        if count > 1 and len(word) > SHORTEST:
            for key in deletions(word):
                index.setdefault(key, word)
    found = []
    for word, count in lower.items():
        if count > 1 or len(word) < SHORTEST or word in REAL or "-" in word:
            continue
        better = next((index[key] for key in deletions(word) if key in index), None)
        if better and better not in REAL and one_edit(word, better) and is_inside(word, better):
            found.append((forms[word], "like another word here", as_written(better, forms[word])))
    return found


def deletions(word: str) -> set[str]:
    """The word and the word without one letter: two words one edit apart share one of them."""
    return {word, *(word[:at] + word[at + 1 :] for at in range(min(len(word), 24)))}


def one_edit(one: str, other: str) -> bool:
    """One letter put in, left out or changed, or twos swapped."""
    if one == other or abs(len(one) - len(other)) > 1:
        return False
    start, end = common(one, other)
    left, right = len(one) - start - end, len(other) - start - end
    if left == right == 2:
        return one[start : start + 2] == other[start : start + 2][::-1]
    return max(left, right) <= 1


def common(one: str, other: str) -> tuple[int, int]:
    """How many letters the words share in front and behind."""
    shortest = min(len(one), len(other))
    start = next((n for n in range(shortest) if one[n] != other[n]), shortest)
    end = next((n for n in range(shortest - start) if one[-1 - n] != other[-1 - n]), shortest - start)
    return start, end


def is_ending(one: str, other: str) -> bool:
    """Where words are inflected more, more of the end is grammar."""
    start, end = common(one, other)
    return start == 0 or end < (1 if other.isascii() else 3)


def is_inside(one: str, other: str) -> bool:
    """Far from both ends: prefixes and endings change with grammar, the middle does not."""
    start, end = common(one, other)
    return start >= 3 and end >= 3


def as_written(word: str, model: str) -> str:
    if model.isupper():
        return word.upper()
    return word.capitalize() if model[:1].isupper() else word
