"""Texts put together by chance from the phrases of a .toml file; the same Random gives the same text."""

import tomllib
from random import Random

from portal.newsroom.demo import HERE

PARAGRAPHS = (4, 9)
# Numbers after which a Russian noun stands in the genitive plural: 5 дней, 11 дней, 20 дней
NUMBERS = [number for number in range(5, 98) if number % 10 in (0, 5, 6, 7, 8, 9) or number in range(11, 20)]


def phrases(name: str) -> dict:
    return tomllib.loads((HERE / f"{name}.toml").read_text(encoding="utf-8"))


def told(story: dict, words: dict, chance: Random) -> tuple[str, str]:
    """A headline and a body of one of the stories, at one place."""
    place, number = chance.choice(words["places"]), chance.choice(NUMBERS)
    fixed = {"place": place, "n": number}
    paragraphs = [story["lead"].format(**fixed), *_told_more(words, chance)]
    blocks = [f"<p>{text}</p>" for text in paragraphs]
    blocks.insert(len(blocks) // 2, f"<h2>{chance.choice(words['intertitles'])}</h2>")
    headline = story["headline"].format(**fixed)
    return headline, "".join(blocks)


def _told_more(words: dict, chance: Random) -> list[str]:
    details = chance.sample(words["details"], chance.randint(*PARAGRAPHS))
    pairs = [" ".join(details[at : at + 2]) for at in range(0, len(details), 2)]
    pairs.insert(1, chance.choice(words["quotes"]))
    return [_filled(text, words, chance) for text in (*pairs, chance.choice(words["closings"]))]


def _filled(text: str, words: dict, chance: Random) -> str:
    return text.format(
        n=chance.choice(NUMBERS), person=chance.choice(words["people"]), month=chance.choice(words["months"])
    )
