import pytest

from articles.wire import read_story
from articles.wire.text import read_text

from .texts import EN, EN2, HEAD, RU, story

WRAPPED = """{head}

LONDON, Dec 16 (Reuters) - The keeper of the mill said that the
wheel had been turning since dawn and that nobody had touched it.

Repairs took four months and cost less than the council had
feared, according to the treasurer's report.
"""


def texts(paste: str) -> list[str]:
    return [passage.text for passage in read_text(paste)]


def test_it_undoes_soft_wraps():
    assert read_story(WRAPPED.format(head=HEAD)).body == [EN, EN2]


@pytest.mark.parametrize("prefix", ["    ", "\t", "> ", ">> "])
def test_it_undoes_them_behind_indents_and_marks_of_quotation(prefix):
    paste = "\n".join(prefix + line for line in WRAPPED.format(head=HEAD).split("\n"))
    assert read_story(paste).body == [EN, EN2]


def test_first_line_indents_part_paragraphs():
    paste = """Headline of the mill
    The keeper of the mill said that the wheel had been
turning since dawn and nobody touched it, or so
he said.
    It took four months and cost less than the council
had feared."""
    assert len(texts(paste)) == 3


def test_lines_as_long_as_paragraphs_are_paragraphs():
    assert texts("\n".join([EN + " " + EN2, EN2 + " " + EN, EN])) == [EN + " " + EN2, EN2 + " " + EN, EN]


def test_short_lines_of_verse_stay_apart():
    lines = ["The wheel goes round and round", "The stone goes up and down", "And nobody hears the sound"]
    assert texts("\n".join(lines)) == lines


@pytest.mark.parametrize(
    ("cut", "whole"),
    [
        ("THE DEPUTY MINI-\nSTER OF CULTURE", "THE DEPUTY MINISTER OF CULTURE"),
        ("CAST BY A MOSCOW-\nBASED FOUNDRY", "CAST BY A MOSCOW-BASED FOUNDRY"),
        ("ITAR-TASS REPORTS. ITAR-\nTASS ADDS", "ITAR-TASS REPORTS. ITAR-TASS ADDS"),
        ("САНКТ-\nПЕТЕРБУРГ", "САНКТ-ПЕТЕРБУРГ"),
        ("МЫ ПО-\nЛАГАЛИ", "МЫ ПОЛАГАЛИ"),
        ("ОНИ ЖИВУТ ПО-\nНОВОМУ", "ОНИ ЖИВУТ ПО-НОВОМУ"),
        ("A TWENTY-\nYEAR WAR", "A TWENTY-YEAR WAR"),
        ("CANCEL-\nLED", "CANCELLED"),
        ("in Novo-\nsibirsk", "in Novosibirsk"),
        ("in Rostov-\non-Don", "in Rostov-on-Don"),
        ("an up-to-\ndate clock", "an up-to-date clock"),
        ("the direct-\nor of husb-\nand", "the director of husband"),
        ("пресс-\nслужба", "пресс-служба"),
        ("вице-\nгубернатор", "вице-губернатор"),
        ("северо-\nзападный ветер в Северо-\nдвинске", "северо-западный ветер в Северодвинске"),
        ("Юго-\nславия на юго-\nвостоке", "Югославия на юго-востоке"),
        ("экс-\nминистр и экс-\nперт", "экс-министр и эксперт"),
        ("премьер-\nминистр на премьер-\nном показе", "премьер-министр на премьерном показе"),
        ("кто-\nто из-\nза угла", "кто-то из-за угла"),
        ("социально-\nэкономический", "социально-экономический"),
        ("darunter Kinder-\nund Jugendbücher", "darunter Kinder- und Jugendbücher"),
    ],
)
def test_it_mends_words_cut_at_a_line_end(cut, whole):
    column = (
        "THESE WORDS ONLY SHOW HOW WIDE A LINE OF THE TELEPRINTER IS AND NO\n"
        "MORE THAN THAT, SAID THE MAN WHO MINDED THE MACHINE FOR FIFTY YE\nARS.\n"
    )
    assert whole in " ".join(texts(column + cut))


@pytest.mark.parametrize("end", ["\r\n", "\r", "\u2028", "\x85", "\x0b", "\r\r\n"])
def test_every_kind_of_line_end(end):
    read = read_story(story(HEAD, EN, EN2).replace("\n", end))
    assert (read.headline, read.body) == (HEAD, [EN, EN2])


@pytest.mark.parametrize("mark", ["\ufeff", "\u200b", "\u200f", "\u00a0", "\t", "\u2060"])
def test_outer_white_space_and_marks_without_width_go(mark):
    read = read_story(story(*(mark + part + mark for part in (HEAD, EN, EN2))))
    assert (read.headline, read.body) == (HEAD, [EN, EN2])


def test_inside_a_paragraph_nothing_changes():
    odd = 'The  keeper\u00a0said: "it\'s on", and “that” was \u200fall\u00ad of it… nobody - he says - had touched it.'
    assert read_story(story(HEAD, odd, EN)).body == [odd, EN]


@pytest.mark.parametrize(
    ("paste", "headline", "body"),
    [
        ("", None, []),
        ("   \n\n\t", None, []),
        (EN, None, [EN]),
        (RU, None, [RU]),
        (HEAD, HEAD, []),
        (HEAD + "\n", HEAD, []),
        (f"{HEAD}\n{EN}", HEAD, [EN]),
    ],
)
def test_very_short_pastes(paste, headline, body):
    read = read_story(paste)
    assert (read.headline, read.body) == (headline, body)
