"""Whole pastes in the manner of houses, pages and mails, each with its own furniture."""

from articles.wire import read_story

from .texts import DE, EL, EN, EN2, ES, HEAD, RU, RU2, RU_HEAD, SR, story


def fields(paste: str) -> tuple:
    read = read_story(paste)
    return read.headline, read.source, read.dateline_literal, read.byline, read.intertitles, read.body


def test_reuters_page():
    top = f"World News December 16, 2015 / 2:05 PM / 3 years ago\n{HEAD}\nJane Smith\n2 Min Read\n"
    paste = f"{top}LONDON (Reuters) - {EN}\n{EN2}\n"
    tail = "Reporting by Jane Smith; Editing by John Brown\nOur Standards: The Thomson Reuters Trust Principles."
    assert fields(paste + tail) == (HEAD, "Reuters", "LONDON", None, [], [EN, EN2])


def test_ap_wire():
    slug = "AP-EU--Britain-Mill, 2nd Ld-Writethru,210"
    top = f"{slug}\n{HEAD}\nEds: Adds details. With AP Photos.\nAP Photo LON101, LON102\n"
    paste = f"{top}By JANE SMITH\nAssociated Press\nLONDON (AP) _ {EN}\n{EN2}\n___\nJohn Brown contributed from Leeds."
    assert fields(paste) == (HEAD, "AP", "LONDON", "JANE SMITH", [], [EN, EN2])


def test_tass_page_with_a_box():
    top = f"World\nDecember 16, 14:05 UTC+3\n{HEAD}\n© Pavel Ivanov/TASS\nMOSCOW, December 16. /TASS/. {EN}\n{EN2}\n"
    paste = f"{top}Read also\nSamovar museum in Tula counts its visitors\nThe stones\n{EN2}"
    assert fields(paste) == (HEAD, "TASS", "MOSCOW, December 16", None, ["The stones"], [EN, EN2, EN2])


def test_itar_tass_teleprinter():
    paste = (
        "ZCZC\nRYB012 3 POL 0150 BRITAIN-MILL\n\nOLD MILL TURNS AGAIN\n\n"
        "LONDON, DECEMBER 16. /ITAR-TASS CORRESPONDENT IVAN PETROV/. THE KEE-\n"
        "PER OF THE MILL SAID THAT THE WHEEL HAD BEEN TURNING SINCE DAWN AND\n"
        "THAT NOBODY HAD TOUCHED IT. THE LONDON-\nBASED TRUST PAID FOR REPAIRS.\n-0-IP/SK"
    )
    text = EN.upper() + " THE LONDON-BASED TRUST PAID FOR REPAIRS."
    assert fields(paste) == ("OLD MILL TURNS AGAIN", "ITAR-TASS", "LONDON, DECEMBER 16", "IVAN PETROV", [], [text])


def test_belta_with_a_person_in_the_mark():
    paste = story(RU_HEAD, f"16 декабря, Минск /Анна Скворцова - БЕЛТА/. {RU}", RU2 + "-0-")
    assert fields(paste) == (RU_HEAD, "БЕЛТА", "16 декабря, Минск", "Анна Скворцова", [], [RU, RU2])


def test_dpa_with_its_notes():
    head = "Mühle dreht sich wieder im Spreewald"
    slug = "bfd0123 4 vm 210 dpa 0456\n\nTourismus/Mühlen/Brandenburg/"
    top = f"{slug}\n(KORR-Meldung - Zahl im 2. Absatz)\n{head} =\n"
    tail = "\n\ndpa-Notizblock\n\n## Orte\n- [Mühle](Dorfstr. 1)\n\ndpa yybb n1 abc\n161405 Dez 15"
    assert fields(f"{top}\nCottbus (dpa/bb) - {DE}\n\n{DE}{tail}") == (head, "dpa", "Cottbus", None, [], [DE, DE])


def test_efe_with_a_closing_mark():
    head = "El molino vuelve a girar en el pueblo tras cuarenta años"
    paste = story("MOLINO TURISMO (Crónica)", head, f"Soria (España), 16 dic (EFE).- {ES}", ES + " EFE", "ar/bc/de")
    assert fields(paste) == (head, "EFE", "Soria (España), 16 dic", None, [], [ES, ES])


def test_serbian_church_page():
    head = "Стари млин поново ради после четрдесет година"
    paste = story(head, "16. децембар 2015 - 14:05", SR, "Поправка", SR, "Извор: СПЦ", "Подели:\nFacebook\nTwitter")
    assert fields(paste) == (head, "СПЦ", None, None, ["Поправка"], [SR, SR])


def test_greek_page():
    paste = story(
        "Ο μύλος γυρίζει ξανά", "Του Γιώργου Παπαδόπουλου", EL, "Τι λένε οι κάτοικοι;", EL, "Διαβάστε επίσης: Άλλος"
    )
    text = [EL, "Τι λένε οι κάτοικοι;", EL]
    assert fields(paste) == ("Ο μύλος γυρίζει ξανά", None, None, "Γιώργου Παπαδόπουλου", [], text)


def test_outlook_press_release():
    mail = "-----Original Message-----\nFrom: Анна [mailto:p@x.example]\nTo: Редакция\nSubject: Мельница"
    cover = [
        "Добрый день!",
        "Направляем вам пресс-релиз для публикации. Будем благодарны за размещение.",
        "ПРЕСС-РЕЛИЗ",
    ]
    tail = "С уважением,\nАнна Скворцова,\nпресс-секретарь\n+7 495 555 01 02"
    paste = story(mail, *cover, RU_HEAD, f"Вологда, 16 декабря 2015 г. – {RU}", RU2, tail)
    assert fields(paste) == (RU_HEAD, None, "Вологда, 16 декабря 2015 г.", None, [], [RU, RU2])


def test_mail_with_a_long_cover_note():
    cover = ["Hi Bob,", "Here is the story I told you about on the phone yesterday, the one that everybody asks for."]
    paste = story(
        "From: a@x.example\nTo: b@x.example\nSubject: story", *cover, HEAD, f"LONDON, Dec 16 (Reuters) - {EN}", EN2
    )
    assert fields(paste) == (HEAD, "Reuters", "LONDON, Dec 16", None, [], [EN, EN2])


def test_interview():
    questions = ["- Как вы начинали это дело и кто вам помогал?", "- А потом?"]
    paste = story(RU_HEAD, RU, questions[0], "- " + RU, questions[1], "- " + RU2, "Беседовал Иван Петров")
    text = [RU, questions[0], "- " + RU, questions[1], "- " + RU2]
    assert fields(paste) == (RU_HEAD, None, None, "Иван Петров", [], text)


def test_web_page_without_article():
    page = (
        f'<title>{RU_HEAD} — Новости Вологды</title><div id="header"><a href="/">Новости Вологды</a></div>'
        f'<div class="date">16 декабря 2015, 14:05</div><h1>{RU_HEAD}</h1><p><b>{RU}</b></p>'
        f"<p>{RU2}</p><h2>Что дальше?</h2><p>{RU}</p>"
        '<p>Источник: <a href="x">РИА Новости</a></p><div class="soc">Поделиться <a>VK</a></div>'
        "<h3>Читайте также</h3><ul><li><a>Первая новость дня</a></li></ul>"
        "<h3>Комментарии</h3><p>Очень хорошая новость.</p>"
    )
    assert fields(page) == (RU_HEAD, "РИА Новости", None, None, ["Что дальше?"], [RU, RU2, RU])
