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


# What one kilobyte or so of each is; all of it grows with the number.
HUGE = {
    "one word": "а" * 1000,
    "one line": "слово, " * 150,
    "blank": " \n" * 500,
    "paragraphs": (texts.EN + "\n\n") * 10,
    "one paragraph": (texts.EN + " ") * 10,
    "wrapped": (texts.EN.replace(" that", "\nthat") + "\n\n") * 10,
    "subheads": ("Sub head\n\n" + texts.EN + "\n\n") * 9,
    "short lines": "Слово\n" * 100,
    "verse": "Стоит вагон\nи дым идёт\n" * 30,
    "cut words": "word-\n" * 100,
    "brackets": "(" * 1000,
    "strokes": "/ТАСС" * 200,
    "dashes": "- " * 500,
    "quotes": "> > a line that somebody quotes\n" * 25,
    "dates": "16 декабря 2015 " * 60,
    "addresses": "a@" * 500,
    "labels": "Source: x\n" * 50,
    "closings": "TASS\n\n" * 70,
    "boxes": "Read also: thing\n\n" * 50,
    "open tags": "<p " * 330,
    "nested tags": "<div>" * 200,
    "nested bold": "<b>" * 200,
    "lists in lists": "<ul><li>" * 100,
    "comments": "<!--" * 250,
    "breaks": "<p>a<br>" * 60,
    "classes": '<div class="' + "share-" * 150 + '">x</div>',
}
ROWS = [*"*_-=.#~•>/(«", "* ", "- ", "-_", "a-", "A. ", "a, ", "#a ", "1.", "a.a@", "share ", "by ", "Ivan and ", "de "]


def seconds(paste: str) -> float:
    begun = time.process_time()
    read_story(paste)
    return time.process_time() - begun


@pytest.mark.parametrize("name", HUGE)
def test_four_times_the_paste_takes_about_four_times_the_time(name):
    assert seconds(HUGE[name] * 80) < 10 * max(seconds(HUGE[name] * 20), 0.05)


@pytest.mark.parametrize("end", ["x", "!", ":", " TASS"])
@pytest.mark.parametrize("row", ROWS)
def test_a_row_of_marks_is_not_tried_in_every_way(row, end):
    """A pattern that repeats a repetition takes four times as long for every two marks more."""

    def line(size: int) -> str:
        return (row * size)[:size] + end

    assert seconds(line(26)) < 10 * max(seconds(line(20)), 0.02)
    assert seconds(f"{line(200)}\n\n{texts.EN}\n\n{line(200)}") < 1
