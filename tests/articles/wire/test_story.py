from articles.wire import read_story
from articles.wire.story import CONTRACT

from .texts import EN, EN2, HEAD, story

PASTE = story(
    "BC-Mill,1st Ld",
    HEAD,
    "Source: Peak Herald",
    "Moscow, December 16, 2015",
    EN,
    "The wheel",
    EN2,
    "Peak Herald",
    "-30-",
)


def test_html_has_the_text_byte_for_byte():
    text = 'He said: "a < b && c > d", & that’s\u00a0it, or so the keeper of the mill believed.'
    assert read_story(story(HEAD, text, "The <wheel>", EN)).html() == (
        '<p>He said: "a &lt; b &amp;&amp; c &gt; d", &amp; that’s\u00a0it, or so the keeper of the mill believed.</p>\n'
        f"<h2>The &lt;wheel&gt;</h2>\n<p>{EN}</p>"
    )


def test_the_contract_has_ten_keys_in_order():
    assert tuple(read_story(PASTE).as_contract()) == CONTRACT


def test_every_filled_field_says_which_line_it_came_from():
    read = read_story(PASTE)
    lines = {guess.field: guess.line for guess in read.guesses}
    assert lines == {
        "headline": HEAD,
        "source": "Source: Peak Herald",
        "dateline_place": "Moscow, December 16, 2015",
        "dateline_date": "Moscow, December 16, 2015",
        "dateline_literal": "Moscow, December 16, 2015",
        "intertitles": "The wheel",
        "language": "",
    }


def test_an_intertitle_without_markup_is_a_guess():
    guess = next(guess for guess in read_story(PASTE).guesses if guess.field == "intertitles")
    assert (guess.value, guess.reason, guess.certain) == ("The wheel", "short line", False)


def test_lines_that_went_nowhere_are_kept():
    assert read_story(PASTE).left_out == ["BC-Mill,1st Ld", "-30-"]
