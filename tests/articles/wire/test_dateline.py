import pytest

from articles.wire import read_story
from articles.wire.dateline import read_dateline

from .texts import EN, EN2, HEAD, RU, RU2, RU_HEAD, story

INLINE = [
    # opening, place, date, literal, source
    ("NEW YORK, Dec. 16 (UPI) -- ", "NEW YORK", "12-16", "NEW YORK, Dec. 16", "UPI"),
    ("ВАТИКАН, 16 дек. /ТАСС/. ", "ВАТИКАН", "12-16", "ВАТИКАН, 16 дек.", "ТАСС"),
    (
        "Киев, 16 декабря 2015 г., Интерфакс-Украина - ",
        "Киев",
        "2015-12-16",
        "Киев, 16 декабря 2015 г.",
        "Интерфакс-Украина",
    ),
    ("МОСКВА, 16 дек - РИА Новости. ", "МОСКВА", "12-16", "МОСКВА, 16 дек", "РИА Новости"),
    ("ВОЛОГДА, 16 декабря 2015, 14:05 — REGNUM ", "ВОЛОГДА", "2015-12-16", "ВОЛОГДА, 16 декабря 2015", "REGNUM"),
    ("АСТАНА. КАЗИНФОРМ - ", "АСТАНА", None, "АСТАНА", "КАЗИНФОРМ"),
    ("Москва. 16 декабря. INTERFAX.RU - ", "Москва", "12-16", "Москва. 16 декабря", "INTERFAX.RU"),
    ("16 декабря, Минск /Корр. БЕЛТА/. ", "Минск", "12-16", "16 декабря, Минск", "БЕЛТА"),
    ("MINSK, 16 December (BelTA) – ", "MINSK", "12-16", "MINSK, 16 December", "BelTA"),
    ("ST. PETERSBURG, Fla. (AP) — ", "ST. PETERSBURG, Fla.", None, "ST. PETERSBURG, Fla.", "AP"),
    (
        "St. Petersburg, Fla., Dec. 16, 2015 — ",
        "St. Petersburg, Fla.",
        "2015-12-16",
        "St. Petersburg, Fla., Dec. 16, 2015",
        None,
    ),
    ("WASHINGTON/MOSCOW, Dec 16 (Reuters) - ", "WASHINGTON/MOSCOW", "12-16", "WASHINGTON/MOSCOW, Dec 16", "Reuters"),
    ("SPOKANE, Wash.--(BUSINESS WIRE)--", "SPOKANE, Wash.", None, "SPOKANE, Wash.", "Business Wire"),
    (
        "NEW YORK, Dec. 16, 2015 (GLOBE NEWSWIRE) -- ",
        "NEW YORK",
        "2015-12-16",
        "NEW YORK, Dec. 16, 2015",
        "GLOBE NEWSWIRE",
    ),
    ("LONDON, December 16, 2015 /PRNewswire/ -- ", "LONDON", "2015-12-16", "LONDON, December 16, 2015", "PR Newswire"),
    ("Berlin/Köln (dpa) - ", "Berlin/Köln", None, "Berlin/Köln", "dpa"),
    ("Bonn, 16. Dez. (KNA) ", "Bonn", "12-16", "Bonn, 16. Dez.", "KNA"),
    ("Hannover (epd). ", "Hannover", None, "Hannover", "epd"),
    ("Madrid, 16 dic. (EFE).- ", "Madrid", "12-16", "Madrid, 16 dic.", "EFE"),
    ("MADRID, 16 Dic. (EUROPA PRESS) - ", "MADRID", "12-16", "MADRID, 16 Dic.", "EUROPA PRESS"),
    ("(ANSA) - ROMA, 16 DIC - ", "ROMA", "12-16", "ROMA, 16 DIC", "ANSA"),
    ("Paris, le 14 janvier 2016 (AFP) - ", "Paris", "2016-01-14", "Paris, le 14 janvier 2016", "AFP"),
    ("БЕОГРАД, 16. децембра (Танјуг) - ", "БЕОГРАД", "12-16", "БЕОГРАД, 16. децембра", "Танјуг"),
    ("Beograd, 16. decembar 2015. (Tanjug) - ", "Beograd", "2015-12-16", "Beograd, 16. decembar 2015", "Tanjug"),
    ("ΑΘΗΝΑ, 16 Δεκ. 2015 (ΑΠΕ-ΜΠΕ) - ", "ΑΘΗΝΑ", "2015-12-16", "ΑΘΗΝΑ, 16 Δεκ. 2015", "ΑΠΕ-ΜΠΕ"),
    ("Warszawa, 16.12.2015 (PAP) - ", "Warszawa", "2015-12-16", "Warszawa, 16.12.2015", "PAP"),
    ("ЧЕРНІВЦІ, 16 грудня. /Укрінформ/. ", "ЧЕРНІВЦІ", "12-16", "ЧЕРНІВЦІ, 16 грудня", "Укрінформ"),
    ("Vatican City, 16 December 2015 (VIS) – ", "Vatican City", "2015-12-16", "Vatican City, 16 December 2015", "VIS"),
    ("Rome (AsiaNews) - ", "Rome", None, "Rome", "AsiaNews"),
    ("MOSCOW — ", "MOSCOW", None, "MOSCOW", None),
    ("Moscow, December 16, Interfax - ", "Moscow", "12-16", "Moscow, December 16", "Interfax"),
]


@pytest.mark.parametrize(("opening", "place", "date", "literal", "source"), INLINE, ids=lambda value: str(value)[:24])
def test_it_reads_a_dateline_inside_the_paragraph(opening, place, date, literal, source):
    text, head = (RU, RU_HEAD) if any("а" <= char <= "я" for char in opening.casefold()) else (EN, HEAD)
    read = read_story(story(head, opening + text, EN2))
    assert (read.dateline_place, read.dateline_date, read.dateline_literal) == (place, date, literal)
    assert (read.source, read.body) == (source, [text, EN2])


LINES = [
    ("Moscow, December 16, 2015", "Moscow", "2015-12-16"),
    ("Moscow, Wednesday, December 16, 2015", "Moscow", "2015-12-16"),
    ("Москва, среда, 16 декабря 2015 года", "Москва", "2015-12-16"),
    ("Москва, 16 декабря 2015 г.", "Москва", "2015-12-16"),
    ("Wexcombe, 7 May 2016", "Wexcombe", "2016-05-07"),
    ("София, 16 декември 2015 г.", "София", "2015-12-16"),
    ("Неготин, 14. октобра 2018. године", "Неготин", "2018-10-14"),
    ("Βόλος, 3 Μαΐου 2019", "Βόλος", "2019-05-03"),
    ("Soria, 16 de diciembre de 2015", "Soria", "2015-12-16"),
    ("Wien, 1. März 2016", "Wien", "2016-03-01"),
    ("Iași, 16 decembrie 2015", "Iași", "2015-12-16"),
    ("18 сентября 2016 года", None, "2016-09-18"),
]


@pytest.mark.parametrize(("line", "place", "date"), LINES)
def test_it_reads_a_line_of_its_own(line, place, date):
    read = read_story(story(HEAD, line, EN, EN2))
    assert (read.dateline_place, read.dateline_date, read.dateline_literal) == (place, date, line)
    assert read.body == [EN, EN2]


NONE = [
    "16 ДЕКАБРЯ 2015, 14:05",
    "14:05 16.12.2015",
    "16 December 2015, 14:05 | Society",
    "16.12.2015",
    "Опубликовано: 16 декабря 2015",
    "Dec. 16, 2015 at 2:32 PM",
    "December 16, 2015 09:00 AM Eastern Standard Time",
]


@pytest.mark.parametrize("line", NONE)
def test_a_time_of_publication_is_no_dateline(line):
    read = read_story(story(HEAD, line, EN, EN2))
    assert (read.dateline_literal, read.body, read.left_out) == (None, [EN, EN2], [line])


PROSE = [
    "Moscow, 16 December 2015 was a cold day for the keeper of the mill and for the rest of the town.",
    "16 декабря 2015 года в соборе завершился съезд сельских мельников, в нём участвовали сорок человек.",
    "NATO (AP) has nothing to say about the mill that began to turn again, an official said on Monday.",
    "Organization for Mills (OFM) - the keepers of the stones - said on Monday that it would turn the wheel.",
    "НАТО — Североатлантический союз мельников, который собирается раз в год в старой мельнице.",
    "In Moscow, December 16 was the day when nobody came to the mill and the wheel turned for itself.",
    "May 9 - The day when the wheel stopped was remembered in town with a procession and with pies.",
    "Moscow (the capital) - has no such mill, the keeper said on Monday when he was asked about it.",
]


@pytest.mark.parametrize("prose", PROSE)
def test_a_sentence_is_no_dateline(prose):
    read = read_story(story(HEAD, prose, EN2))
    assert (read.dateline_literal, read.body) == (None, [prose, EN2])


def test_a_date_above_the_headline_or_beside_a_byline_is_publication():
    assert read_story(story("16 December 2015", HEAD, EN, EN2)).dateline_literal is None
    assert read_story(story(HEAD, "December 16, 2015", "By Jane Smith", EN, EN2)).dateline_literal is None


def test_a_day_that_does_not_exist_is_no_date():
    assert read_dateline("Moscow, February 30, 2015") is None


def test_the_person_in_the_mark_is_the_byline():
    read = read_story(story(RU_HEAD, "МОСКВА, 16 дек — РИА Новости, Иван Петров. " + RU, RU2))
    assert (read.byline, read.source, read.body) == ("Иван Петров", "РИА Новости", [RU, RU2])


def test_a_source_we_are_told_of_is_a_mark():
    read = read_story(
        story(RU_HEAD, "Москва, 16 декабря - Сельский Колокол. " + RU), known_sources=["Сельский Колокол"]
    )
    assert (read.source, read.body) == ("Сельский Колокол", [RU])
