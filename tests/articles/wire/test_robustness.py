import time

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from articles.wire import read_story

from . import texts

PIECES = [
    texts.EN, texts.RU2, texts.HEAD, texts.RU_HEAD, "", " ", "Source: TASS", "Источник:", "Photo:", "©", "By",
    "By Jane Smith", "-30-", "* * *", "- item",
    "Moscow, December 16, 2015", "МОСКВА, 16 дек - РИА Новости.", "(AP) —", "/ТАСС/", "From: a", "> quoted", "--",
    "The wheel", "Why?", "TASS", "16 декабря",
    "<p>", "</div>", "<br>", "&amp;", "word-", "\u200f", "\x00", "\ud800", "\u2028", "12:30", "A, B", "«", "»", '"',
    "1.", "(", ")", "[", "Комментарии", "Читайте также",
]  # fmt: skip
PASTES = st.lists(st.sampled_from(PIECES) | st.text(max_size=30), max_size=25).flatmap(
    lambda parts: st.sampled_from(["\n", "\n\n", " ", "\r\n", ""]).map(lambda between: between.join(parts))
)


def letters(text: str) -> str:
    return "".join(char for char in text if char.isalnum())


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(PASTES | st.text(), st.sampled_from([None, True, False]))
@example("г.", None)
@example("(\n)", None)
def test_no_text_is_too_strange(paste, html):
    read = read_story(paste, html=html)
    assert all(block.text.strip() == block.text and block.text for block in read.blocks)
    read.html().encode("utf-8")


@settings(max_examples=100, deadline=None)
@given(st.binary(max_size=400))
def test_no_bytes_are_too_strange(data):
    read_story(data)


@settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(PASTES)
def test_nothing_is_made_up(paste):
    """Every letter of the answer stands in the paste, in this order."""
    read = read_story(paste, html=False)
    whole = letters(paste.encode("utf-8", "replace").decode("utf-8").replace("\x00", ""))
    for text in [read.headline, read.byline, read.photo_credit, read.dateline_literal, *read.body, *read.intertitles]:
        assert letters((text or "").replace("\ufffd", "")) in whole or "\ufffd" in (text or "") or "\ud800" in paste


@settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(PASTES)
def test_a_clean_story_read_again_is_the_same(paste):
    first = read_story(texts.story(texts.HEAD, texts.EN, paste, texts.EN2), html=False)
    again = read_story(texts.story(first.headline or texts.HEAD, *(block.text for block in first.blocks)), html=False)
    assert again.body[:1] == first.body[:1]


HUGE = {
    "one word": "а" * 300_000,
    "one line": "слово " * 50_000,
    "blank": " \n" * 150_000,
    "paragraphs": (texts.EN + "\n\n") * 2_900,
    "wrapped": (texts.EN.replace(" that", "\nthat") + "\n\n") * 2_900,
    "short lines": "Слово\n" * 8_000,
    "cut words": "word-\n" * 10_000,
    "brackets": "(" * 300_000,
    "strokes": "/ТАСС" * 60_000,
    "dashes": "- " * 150_000,
    "quotes": "> a line that somebody quotes\n" * 4_000,
    "dates": "16 декабря 2015 " * 18_000,
    "addresses": "a@" * 150_000,
    "labels": "Source: x\n" * 4_000,
    "open tags": "<p " * 100_000,
    "nested tags": "<div>" * 60_000,
    "comments": "<!--" * 75_000,
    "breaks": "<p>" + "a<br>" * 8_000,
}


@pytest.mark.parametrize("name", HUGE)
def test_a_huge_paste_takes_seconds(name):
    begun = time.process_time()
    read_story(HUGE[name])
    assert time.process_time() - begun < 15  # seconds of work on a slow machine; what is not linear takes hours


def test_twice_the_text_takes_about_twice_the_time():
    def seconds(count: int) -> float:
        begun = time.process_time()
        read_story((texts.EN + "\n\n") * count)
        return time.process_time() - begun

    seconds(100)
    assert seconds(2_000) < 10 * max(seconds(500), 0.05)
