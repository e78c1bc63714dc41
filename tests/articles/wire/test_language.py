import pytest

from articles.wire.language import language_of

from . import texts


@pytest.mark.parametrize(
    ("text", "language"),
    [
        (texts.EN, "en"),
        (texts.RU, "ru"),
        (texts.DE, "de"),
        (texts.FR, "fr"),
        (texts.ES, "es"),
        (texts.EL, "el"),
        (texts.SR, "sr"),
        ("Млинар сказав, що колесо крутиться з світанку і ніхто його не чіпав, бо він стежив за ним.", "uk"),
        ("Млынар сказаў, што кола круціцца з самага рання і ніхто яго не чапаў, бо ён глядзеў.", "be"),
        ("Пазачът на мелницата каза, че колелото се върти от зори и че никой не го е пипал.", "bg"),
        ("Młynarz powiedział, że koło obraca się od świtu i nikt go nie dotykał przez cały dzień.", "pl"),
        ("Il mugnaio ha detto che la ruota gira dall'alba e che nessuno l'ha toccata per tutto il giorno.", "it"),
        ("Morarul a spus că roata se învârte din zori și că nimeni nu a atins-o toată ziua.", "ro"),
        ("Mlinar je rekao da se točak okreće od zore i da ga niko nije dirao.", "sr"),
        ("", None),
        ("2015 — 16", None),
    ],
)
def test_it_knows_the_language(text, language):
    assert language_of(text) == language


def test_a_quotation_in_another_language_does_not_matter():
    assert language_of(texts.EN + " " + texts.EN2 + " «Мельница»") == "en"
