import json
import re
from functools import cache
from pathlib import Path

import pytest

from articles.wire import read_story
from articles.wire.story import CONTRACT

STORIES = Path(__file__).parent / "stories"
ANSWERS = sorted(STORIES.glob("*.json"))


def paste(answer: Path) -> Path:
    return next(path for path in STORIES.glob(f"{answer.stem}.*") if path.suffix != ".json")


@cache
def read(answer: Path) -> dict:
    path = paste(answer)
    return read_story(path.read_bytes(), html=path.suffix == ".html").as_contract()


@pytest.mark.parametrize("answer", ANSWERS, ids=lambda path: path.stem)
def test_it_reads_every_field(answer):
    assert read(answer) == json.loads(answer.read_text("utf-8"))


@pytest.mark.parametrize("answer", ANSWERS, ids=lambda path: path.stem)
def test_it_knows_html_without_being_told(answer):
    assert read_story(paste(answer).read_bytes()).as_contract() == read(answer)


@pytest.mark.parametrize("answer", ANSWERS, ids=lambda path: path.stem)
def test_the_text_is_what_was_sent(answer):
    """Mark for mark; only line ends, and hyphens that stood before them, may be gone."""
    sent = paste(answer).read_bytes().decode("utf-8-sig").replace("\r\n", "\n")
    if paste(answer).suffix == ".html":
        return
    one_line = without_wraps(sent)
    for text in (*read(answer)["body"], *read(answer)["intertitles"]):
        assert text in sent or without_wraps(text) in one_line


def without_wraps(text: str) -> str:
    return re.sub(r"(?m)^>[ >]*|[\s-]", "", text)


@pytest.mark.parametrize("answer", ANSWERS, ids=lambda path: path.stem)
def test_the_answer_has_the_keys_of_the_contract(answer):
    assert tuple(read(answer)) == CONTRACT
