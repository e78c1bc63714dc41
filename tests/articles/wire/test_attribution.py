import pytest

from articles.wire import read_story

from .texts import EN, EN2, HEAD, RU, RU2, RU_HEAD, story

LINES = [
    ("Source: TASS", "TASS"),
    ("Источник: ТАСС", "ТАСС"),
    ("Источник: РИА Новости, 16 декабря 2015 г.", "РИА Новости"),
    ("Источник: ТАСС (https://tass.example/1)", "ТАСС"),
    ("Источник: https://www.tass.example/obschestvo/1", "tass.example"),
    ("Source: Xinhua | 2015-12-16 14:32:08 | Editor: huaxia", "Xinhua"),
    ("Quelle: KNA", "KNA"),
    ("Fuente: EFE", "EFE"),
    ("Извор: Информативна служба СПЦ", "Информативна служба СПЦ"),
    ("Πηγή: ΑΠΕ-ΜΠΕ", "ΑΠΕ-ΜΠΕ"),
    ("Sursa: Basilica.ro", "Basilica.ro"),
    ("По материалам РИА Новости", "РИА Новости"),
]


@pytest.mark.parametrize("below", [False, True], ids=["above", "below"])
@pytest.mark.parametrize(("line", "name"), LINES)
def test_it_reads_a_source_line(line, name, below):
    parts = (RU_HEAD, RU, RU2, line) if below else (RU_HEAD, line, RU, RU2)
    read = read_story(story(*parts))
    assert (read.source, read.body) == (name, [RU, RU2])


CLOSING = [
    ("TASS", "TASS"),
    ("/ТАСС/", "ТАСС"),
    ("Интерфакс-Религия", "Интерфакс-Религия"),
    ("Пресс-служба Заозёрской епархии", "Пресс-служба Заозёрской епархии"),
    ("Anadolu Agency", "Anadolu Agency"),
    ("© 2015 Укрінформ. Усі права застережено.", "Укрінформ"),
    ("Copyright 2015 The Associated Press. All rights reserved.", "The Associated Press"),
    ("Патриархия.ru", "Патриархия.ru"),
]


@pytest.mark.parametrize(("line", "name"), CLOSING)
def test_it_reads_a_closing_line(line, name):
    read = read_story(story(RU_HEAD, RU, RU2, line))
    assert (read.source, read.body) == (name, [RU, RU2])


@pytest.mark.parametrize("line", ["Jane Smith", "Иван Петров", "Press officer", "Внести лепту", "Москва", "jk/lm"])
def test_other_last_lines_are_no_source_and_no_text(line):
    read = read_story(story(RU_HEAD, RU, RU2, line))
    assert (read.source, read.body, read.left_out) == (None, [RU, RU2], [line])


def test_a_name_is_better_than_an_address():
    read = read_story(story(RU_HEAD, "Москва. 16 декабря. INTERFAX.RU - " + RU, "Интерфакс"))
    assert read.source == "Интерфакс"


def test_prose_names_no_source():
    assert read_story(story(HEAD, EN.replace("said", "told Reuters"), EN2)).source is None


def test_the_issuer_of_a_press_release_is_not_the_source():
    read = read_story(story(HEAD, "LONDON, Dec. 2, 2015 /PRNewswire/ -- " + EN, EN2, "SOURCE Mill Works"))
    assert (read.source, read.body, read.left_out) == ("PR Newswire", [EN, EN2], ["SOURCE Mill Works"])


def test_a_mark_behind_the_last_stop_goes():
    read = read_story(story(HEAD, "ROMA (ANSA) - " + EN, EN2 + " (ANSA)."))
    assert (read.source, read.body) == ("ANSA", [EN, EN2])


def test_a_source_named_twice_is_certain():
    read = read_story(story(HEAD, "Source: Peak Herald", EN, EN2, "Peak Herald"))
    guess = next(guess for guess in read.guesses if guess.field == "source")
    assert (guess.value, guess.line, guess.certain) == ("Peak Herald", "Source: Peak Herald", True)


def test_a_name_the_newsroom_knows_closes_a_story():
    text = story(RU_HEAD, RU, RU2, "Сельский Колокол")
    assert read_story(text).source is None
    assert read_story(text, known_sources=["Сельский Колокол"]).source == "Сельский Колокол"
