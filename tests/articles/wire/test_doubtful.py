import pytest

from articles.wire import read_story

from .texts import EN, EN2, HEAD, RU, RU2, story


def doubts(*parts: str) -> set[tuple[str, str, str | None]]:
    return {(doubt.word, doubt.reason, doubt.suggestion) for doubt in read_story(story(HEAD, *parts)).doubts}


@pytest.mark.parametrize(
    ("text", "doubt"),
    [
        ("Terrorism is dangeros for all, said the keeper of the mill.", ("dangeros", "often misspelt", "dangerous")),
        (
            "Preperations took four months and cost very little indeed.",
            ("Preperations", "often misspelt", "Preparations"),
        ),
        ("Хранитель сказал, что мельницa вертится с рассвета.", ("мельницa", "mixed alphabets", "мельница")),
        ("The keeper said that that the the wheel had been turning.", ("the the", "doubled word", "the")),
        ('The keeper said: "it turns, and nobody had touched it.', ('"', "unbalanced", None)),
        ("Хранитель сказал, что оно» вертится с рассвета до ночи.", ("»", "unbalanced", None)),
        ("The keeper \ufffd said that it had been turning all night.", ("\ufffd", "unreadable character", None)),
        ("The monastery and the monastery. The monestery is closed.", ("monestery", "often misspelt", "monastery")),
        (
            "Zarechensk is old. Zarechensk is big. Zaretchensk is new.",
            ("Zaretchensk", "like another word here", "Zarechensk"),
        ),
    ],
)
def test_it_flags(text, doubt):
    assert doubt in doubts(text, EN2)


@pytest.mark.parametrize(
    "text",
    [
        EN,
        EN2,
        RU,
        RU2,
        "Мельница стояла, мельницы стояли, к мельнице шли, за мельницей ждали.",
        "СМС-online и Telegram-канал работают весь день и всю ночь.",
        "The profession of a revolution is precious, he said with reverence to the processor of religions.",
        "Die Diskussion im Parlament war exzellent, sagte der Architekt der Edukation nach dem Desaster.",
        "„Das Rad dreht sich“, sagte er. « Oui », dit-elle.",
        "“An open quotation runs on to the next paragraph, he said.",
    ],
)
def test_it_is_quiet_about(text):
    assert doubts(text, text) == set()


def test_it_changes_nothing():
    text = "Terrorism is dangeros for all, said the the keeper of the mill."
    assert read_story(story(HEAD, text, EN)).body[0] == text


def test_words_rejoined_at_a_line_end_are_shown():
    paste = (
        "TOWER CLOCK STRIKES AGAIN\n\nUGLICH, APRIL 12 /ITAR-TASS/ - THE CLOCK ON THE OLD FIRE TOWER IN\n"
        "THE TOWN STRUCK NOON ON TUESDAY, AMONG THEM THE DEPUTY MINI-\nSTER OF CULTURE CAME TO HEAR IT."
    )
    assert ("MINISTER", "rejoined at a line end") in {(doubt.word, doubt.reason) for doubt in read_story(paste).doubts}
