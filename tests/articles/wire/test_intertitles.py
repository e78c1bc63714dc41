import pytest

from articles.wire import read_story

from .texts import EN, EN2, HEAD, RU, RU2, RU_HEAD, story


@pytest.mark.parametrize(
    "title",
    [
        "The wheel",
        "THE WHEEL",
        "1. The wheel",
        "Terrorism dangeros for all",
        "What visitors should bring",
        "Wheel – and stone",
        "Plus de 80 lettres",
        "Как строился храм",
        "Η μυλόπετρα",
        "II. Der Stein",
    ],
)
def test_it_finds_a_bare_line(title):
    read = read_story(story(HEAD, EN, title, EN2))
    assert (read.intertitles, read.body) == ([title], [EN, EN2])


@pytest.mark.parametrize(
    "line",
    [
        "Why swifts?",
        "It visited 41 villages.",
        "“We counted nine.”",
        "«Мы насчитали девять»",
        "* * *",
        "- one stone",
        "• two stones",
        "The winners are:",
        "and the town",
        "16 December",
        "— Как вы начинали",
        "Rye, oats, bran;",
        "So it goes…",
        "Stop!",
        "a line that goes on,",
    ],
)
def test_it_leaves_other_short_lines_in_the_text(line):
    read = read_story(story(HEAD, EN, line, EN2, EN))
    assert (read.intertitles, read.body) == ([], [EN, line, EN2, EN])


def test_verse_is_text():
    verse = [
        "The wheel goes round and round",
        "The stone goes up and down",
        "And nobody hears the sound",
        "That wakes the sleeping town",
    ]
    read = read_story(story(HEAD, EN, *verse, EN2, "The town", EN))
    assert (read.intertitles, read.body) == (["The town"], [EN, *verse, EN2, EN])


def test_lines_below_a_colon_are_a_list():
    read = read_story(story(HEAD, EN, "The winners are:", "Anna Smith, first prize", "John Brown, second prize", EN2))
    assert read.intertitles == []


def test_questions_of_an_interviewer_are_text():
    read = read_story(story(RU_HEAD, RU, "Как вы начинали?", "– " + RU, "Кто вам помогал?", "– " + RU2))
    assert read.intertitles == []


def test_a_question_among_plain_subheads_is_one():
    read = read_story(story(HEAD, EN, "What is known", EN, "Who will pay?", EN2, "What comes next", EN2))
    assert read.intertitles == ["What is known", "Who will pay?", "What comes next"]


def test_dashes_around_a_subhead_go():
    read = read_story(story(HEAD, EN, "- The difficult crocodile -", EN2))
    assert read.intertitles == ["The difficult crocodile"]


def test_lines_without_blank_lines_between():
    read = read_story("\n".join([RU_HEAD, RU + " " + RU2, "Что изменилось", RU2 + " " + RU, "Кто платит", RU]))
    assert read.intertitles == ["Что изменилось", "Кто платит"]


def test_a_speaker_above_a_quotation_is_text():
    read = read_story(story(HEAD, EN, "Anna Petrova, baker", "“" + EN + "”", EN2))
    assert read.intertitles == []


def test_headings_and_bold_lines_of_html():
    page = f"<h1>{HEAD}</h1><p>{EN}</p><h3>Who pays?</h3><p>{EN2}</p><p>Bare line</p><p>{EN}</p>"
    read = read_story(page)
    assert (read.intertitles, read.body) == (["Who pays?"], [EN, EN2, "Bare line", EN])
    read = read_story(
        page.replace("<h3>Who pays?</h3>", "<p><strong>The wheel</strong></p>").replace("<p>Bare line</p>", "")
    )
    assert read.intertitles == ["The wheel"]


def test_bold_questions_of_an_interview_are_text():
    page = f"<h1>{HEAD}</h1><p>{EN}</p><p><b>Who helped you?</b></p><p>{EN2}</p><p><b>And then?</b></p><p>{EN}</p>"
    assert read_story(page).intertitles == []


def test_the_order_of_the_blocks_is_kept():
    read = read_story(story(HEAD, EN, "The wheel", EN2))
    assert [(block.kind, block.text) for block in read.blocks] == [
        ("paragraph", EN),
        ("intertitle", "The wheel"),
        ("paragraph", EN2),
    ]
