from articles.wire import likeness, shingles

from .texts import EN, EN2, RU, RU2


def test_the_same_text_is_one_whatever_its_marks():
    assert likeness(EN, EN.upper().replace(" ", "\n").replace(",", " —")) == 1


def test_strangers_are_nothing():
    assert likeness(EN, RU) == likeness(EN, EN2) == likeness("", EN) == likeness("", "") == 0


def test_an_excerpt_is_found_in_the_whole():
    assert likeness(RU, RU + " " + RU2) == 1


def test_a_correction_leaves_it_near():
    assert 0.5 < likeness(EN + " " + EN2, (EN + " " + EN2).replace("council", "town council")) < 1


def test_shingles_may_be_kept_and_compared():
    assert likeness(shingles(EN), shingles(EN)) == 1
    assert shingles("мёд") == shingles("Мед")
