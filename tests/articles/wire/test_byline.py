import pytest

from articles.wire import read_story
from articles.wire.byline import read_byline

from .texts import EN, EN2, HEAD, RU, RU2, RU_HEAD, story

LINES = [
    ("By JOHN SMITH, Associated Press", "JOHN SMITH"),
    ("By Ingrid Solheim", "Ingrid Solheim"),
    ("By DANA WHITLOCK and SAM PERRAULT", "DANA WHITLOCK and SAM PERRAULT"),
    ("by Xinhua writers Li Wenbo and Qiao Lan", "Li Wenbo and Qiao Lan"),
    ("BY ITAR-TASS CORRESPONDENT NIKOLAI ZUBOV", "NIKOLAI ZUBOV"),
    ("By JANE SMITH DEC. 16, 2015", "JANE SMITH"),
    ("By Jane Smith, Press Association Political Editor", "Jane Smith"),
    ("Автор: Иван Петров", "Иван Петров"),
    ("Автор: Иеромонах Макарий (Маркиш)", "Иеромонах Макарий (Маркиш)"),
    ("Корр. ТАСС Иван Петров", "Иван Петров"),
    ("Иван Петров, корр. ТАСС", "Иван Петров"),
    ("Подготовила Анна Скворцова", "Анна Скворцова"),
    ("Von Katrin Mehlhose, dpa", "Katrin Mehlhose"),
    ("Par Hélène MARCHAIS", "Hélène MARCHAIS"),
    ("Por Ana Ruiz", "Ana Ruiz"),
    ("de Ioana Ploscaru · 16 decembrie 2015", "Ioana Ploscaru"),
    ("Autor: Jan de Vries", "Jan de Vries"),
    ("LINNEA HOLT, Associated Press", "LINNEA HOLT"),
]


@pytest.mark.parametrize(("line", "names"), LINES)
def test_it_takes_the_names_alone(line, names):
    assert read_byline(line)[0] == names
    read = read_story(story(HEAD, line, EN, EN2))
    assert (read.byline, read.body) == (names, [EN, EN2])


NOBODY = [
    "By Monday",
    "By the river",
    "By Candle Light and Snow, said the keeper",
    "Von Montag bis Freitag",
    "Par Avion",
    "(Reporting by Jane Smith; Editing by John Brown)",
    "Associated Press writer Paul Dietz in Missoula contributed to this report.",
    "Автор неизвестен",
    "De la Rivière",
]


@pytest.mark.parametrize("line", NOBODY)
def test_wrong_is_worse_than_nothing(line):
    assert read_story(story(HEAD, line, EN, EN2)).byline is None


def test_text_and_photo_in_one_line():
    read = read_story(story(RU_HEAD, "Текст: Иван Петров. Фото: Анна Скворцова", RU, RU2))
    assert (read.byline, read.photo_credit, read.body) == ("Иван Петров", "Анна Скворцова", [RU, RU2])


def test_an_agency_in_a_byline_is_the_source_if_nothing_better_is():
    read = read_story(story(HEAD, "By Jane Smith, Press Association", EN, EN2))
    assert (read.byline, read.source) == ("Jane Smith", "Press Association")
