import pytest

from articles.wire import read_story

from .texts import EN, EN2, HEAD, RU, RU2, RU_HEAD, story

ABOVE = [
    "EMBARGOED UNTIL 00:01 GMT, 17 DECEMBER 2015", "EMBARGO: NOT FOR PUBLICATION BEFORE 09:00",
    "Эмбарго до 10:00 18 декабря 2015 года",
    "Sperrfrist: 16. Dezember, 10.00 Uhr", "FOR IMMEDIATE RELEASE", "PRESS RELEASE", "Пресс-релиз",
    "ATTN: news editors", "Eds: Updates with quotes.",
    "BC-US--Covered Bridge,3rd Ld-Writethru", "France-books-canal,lead", "Museen/Brandenburg/",
    "bdt0417 4 vm 231 dpa 0893", "PRIORITY 4", "ZCZC",
    "(Adds details, quotes)", "(Zusammenfassung 1530)", "CULTURA BIBLIOTECAS", "Society & Culture", "Новости",
    "12 Nov, 17:42",
    "Главная / Общество", "Home > News > Mill", "16 December 2015", "14:32 16.12.2015",
    "(обновлено: 15:01 16.12.2015)", "RELIGION NEWS",
]  # fmt: skip


@pytest.mark.parametrize("line", ABOVE)
def test_what_a_desk_or_a_page_puts_above_goes_nowhere(line):
    read = read_story(story(line, HEAD, EN, EN2))
    assert (read.headline, read.body, read.left_out) == (HEAD, [EN, EN2], [line])


@pytest.mark.parametrize(
    "line",
    [
        "UPDATE 2-" + HEAD,
        "CORRECTED-UPDATE 1-" + HEAD,
        "Urgent: " + HEAD,
        "(FEATURE) " + HEAD,
        "(LEAD) " + HEAD,
        "FEATURE-" + HEAD,
        HEAD + " (UPDATED)",
        "WRAPUP 3 - " + HEAD,
        "*** " + HEAD,
    ],
)
def test_a_slug_in_front_of_the_headline_goes(line):
    assert read_story(story(line, EN, EN2)).headline == HEAD


@pytest.mark.parametrize(
    "line",
    [
        HEAD,
        "Across China: " + HEAD,
        "«Река разговаривает по ночам»: смотритель о маяке",
        "Why does the old mill turn again?",
        "16 mills turn again after forty years",
        "For use in schools, the mill makes a model",
        "By the river, a mill turns again",
        "Embargo on grain is lifted by the council",
        "Mill turns",
    ],
)
def test_these_are_headlines(line):
    assert read_story(story(line, EN, EN2)).headline == line


BELOW = [
    "-30-", "-0-", "NNNN", "ENDS", "Enditem", "(213 words)", "abc/rmd/lt", "dpa kme yybb z2 hoe",
    "(Reporting by Jane Smith; Editing by John Brown)",
    "Follow Jane Smith on Twitter", "Подписывайтесь на наш Telegram-канал", "Read also: another mill turns",
    "Читайте также: в Туле открыли музей",
    "Tags: mill, wheel", "Теги: мельница", "Поделиться: ВКонтакте Одноклассники", "Share this page:",
    "Версия для печати", "17 декабря 2015 г.",
    "Храм на Озёрной улице. Помочь приходу", "Comments (5)", "Комментарии",
    "Media contact: Jane Smith, tel. +7 495 555 01 00",
    "press@mill.example", "https://mill.example/story", "Sent from my phone", "+7 495 555 01 00", "Просмотров: 123",
    "#mill #wheel", "___",
    "Нашли ошибку? Выделите её и нажмите Ctrl+Enter", "Этот сайт использует cookie", "Rating: 9.4|Votes: 17",
    "Subscribe to our mailing list",
    "Lesen Sie auch: Mühle in Köln", "Διαβάστε επίσης: ένας μύλος", "Прочитајте и: млин у Неготину",
    "Lea también: otro molino",
]  # fmt: skip


@pytest.mark.parametrize("line", BELOW)
def test_what_stands_below_goes_nowhere(line):
    read = read_story(story(HEAD, EN, EN2, line))
    assert (read.body, read.source, read.left_out) == ([EN, EN2], None, [line])


@pytest.mark.parametrize(
    "line", [line for line in BELOW if ":" in line and line[0] in "ЧLTТПΔ" or line.startswith("Read")]
)
def test_boxes_go_from_the_middle_too(line):
    read = read_story(story(HEAD, EN, line, EN2))
    assert (read.intertitles, read.body) == ([], [EN, EN2])


def test_a_box_takes_the_link_below_it():
    read = read_story(story(RU_HEAD, RU, "Читайте также", "В Туле открыли музей пряника", RU2))
    assert (read.intertitles, read.body) == ([], [RU, RU2])


def test_everything_below_a_closing_line_goes():
    tail = [
        "5 мая 2016 г.",
        "Храм на Озёрной улице",
        "Комментарии",
        "Пока никто не высказался. Редакция прочтёт каждое письмо.",
        "Ваше имя:",
    ]
    read = read_story(story(HEAD, "Source: Peak Herald", EN, EN2, "Peak Herald", *tail))
    assert (read.source, read.body, read.left_out) == ("Peak Herald", [EN, EN2], tail)


def test_a_forwarded_mail():
    mail = [
        "From: Anna <a@x.example>\nSent: Wednesday, December 16, 2015 2:32 PM\nTo: desk@x.example\nSubject: FW: Mill",
        "Dear all, please use at once. A.",
    ]
    read = read_story(
        story(*mail, HEAD, "Moscow, December 16, 2015", EN, EN2, "Best regards,\nAnna\nTel: +7 495 555 01 00")
    )
    assert (read.headline, read.dateline_place, read.byline, read.body) == (HEAD, "Moscow", None, [EN, EN2])


def test_the_subject_is_the_headline_if_there_is_no_other():
    headers = f"From: Anna <a@x.example>\nTo: desk@x.example\nSubject: Fwd: {HEAD}"
    read = read_story(
        story(headers, "Dear colleagues,\nplease find below our story.", "Moscow, December 16, 2015", EN, EN2)
    )
    assert (read.headline, read.body) == (HEAD, [EN, EN2])
    assert not next(guess for guess in read.guesses if guess.field == "headline").certain


def test_points_and_standfirst_are_text():
    points = ["* Islanders back keeper", "* Agency says no", "* Cost put at 1.2 million"]
    read = read_story(
        f"{HEAD}\n\n" + "\n".join(points) + f"\n\nBy Jane Smith\n\nOSLO, Sept 9 (Reuters) - {EN}\n\n{EN2}"
    )
    assert (read.byline, read.body) == ("Jane Smith", [*points, EN, EN2])


def test_a_headline_on_two_lines_is_one():
    assert (
        read_story("МЕЛЬНИЦА СНОВА ЗАРАБОТАЛА\nЧЕРЕЗ СОРОК ЛЕТ\n\n" + story(RU, RU2)).headline
        == "МЕЛЬНИЦА СНОВА ЗАРАБОТАЛА ЧЕРЕЗ СОРОК ЛЕТ"
    )


def test_a_sentence_above_a_dateline_is_a_headline():
    assert (
        read_story(story("The mill turns again.", "MOSCOW, Dec 16 (Interfax) - " + EN)).headline
        == "The mill turns again."
    )


def test_days_of_a_chronicle_do_not_end_it():
    assert read_story(story(HEAD, EN, "16 December", EN2, "17 December", EN)).body[-1] == EN


@pytest.mark.parametrize(
    ("line", "credit"),
    [
        ("Photo: Timur Valeyev/TASS", "Timur Valeyev/TASS"),
        ("Фото: РИА Новости / Пётр Лазарев", "РИА Новости / Пётр Лазарев"),
        ("Foto: Álvaro Cebrián/EFE", "Álvaro Cebrián/EFE"),
        ("© AP Photo/Lena Brandt", "AP Photo/Lena Brandt"),
        ("Photo by Al Renner/UPI | License Photo", "Al Renner/UPI"),
        ("The tower in fog. Photo: peakherald.example", "peakherald.example"),
        ("A clerk sorts buttons on Tuesday. (AP Photo/Erik Lund)", "AP Photo/Erik Lund"),
    ],
)
def test_photo_credits(line, credit):
    read = read_story(story(HEAD, line, EN, EN2))
    assert (read.photo_credit, read.body) == (credit, [EN, EN2])


TEXT = [
    "Like other monasteries, this one has a Facebook page and a cat.",
    "The nuns bake cookies for the children of the town every Friday.",
    "Created in 1931, the garden covers 40 hectares of stony ground.",
    "Copyright law was changed in 2004, the keeper of the mill recalls.",
    "The dictionary was compiled by two monks in the winter of 1996.",
    "Follow the road along the river and you will see the mill at once.",
    "Contacts between the two mills were never broken, the keeper said.",
    "For more details he went to the archive, where he found the plans.",
    "Reporting to the council in May, the keeper asked for a new wheel.",
    "Recommended by doctors, the walk along the river takes an hour.",
    "Read more books, the keeper tells the children who come to see him.",
    "При перепечатке старых планов нашли ошибку, и колесо сделали заново.",
    "Комментарии к плану мельницы составили ещё в позапрошлом веке.",
    "Поделиться хлебом здесь считают за правило, рассказал хранитель.",
    "Подписывали договор дважды: первый раз чернила замёрзли на морозе.",
    "Фото, сделанное в 1911 году, висит теперь над входом в мельницу.",
    "Источник, бьющий под мельницей, не замерзает и в самый сильный мороз.",
    "Автор плана неизвестен, но подпись его разобрали по первой букве.",
]


@pytest.mark.parametrize("text", TEXT)
def test_sentences_that_begin_like_furniture_are_text(text):
    above, below = (EN, EN2) if text.isascii() else (RU, RU2)
    assert read_story(story(HEAD, above, text, below)).body == [above, text, below]
    assert read_story(story(HEAD, above, text)).body == [above, text]


@pytest.mark.parametrize(
    "line",
    [
        "Putin-Kerry talks in Moscow focus on Syria",
        "US-Russia mill talks to resume",
        "Moscow/Kiev talks begin",
        "Morning prayer returns to the cathedral",
        "Greetings from the patriarch are read out",
        "Dear bread and cheap flour in the north",
        "Corrected: the mill turns the other way",
        "By Christmas the mill will turn again",
        "Church and mill: 1,000 years on one river",
    ],
)
def test_headlines_that_look_like_slugs_or_greetings(line):
    assert read_story(story(line, EN, EN2)).headline in (line, line.removeprefix("Corrected: "))


@pytest.mark.parametrize(
    "title",
    [
        "Популярные сорта",
        "Print and paper",
        "Save the bells",
        "Contacts",
        "Печать",
        "Related crafts",
        "Share of the north",
    ],
)
def test_subheads_that_look_like_furniture(title):
    read = read_story(story(RU_HEAD, EN, title, EN2, EN))
    assert (read.intertitles, read.body) == ([title], [EN, EN2, EN])
