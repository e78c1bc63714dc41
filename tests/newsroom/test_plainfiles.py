import pytest

from portal.newsroom.plainfiles import html_of, parse, read_many


def test_a_head_and_a_text():
    written = parse("Headline: The mill: a story\nTags:\n\nOne.\n\nTwo.\n")
    assert written == ({"Headline": "The mill: a story", "Tags": ""}, "One.\n\nTwo.")


def test_a_line_that_is_no_header_is_told():
    with pytest.raises(ValueError, match="not a header line: 'A mill'"):
        parse("A mill\n\nText")


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("One\nline.\n\nTwo.", "<p>One line.</p>\n<p>Two.</p>"),
        ("## How it began", "<h2>How it began</h2>"),
        ("> We saw\n> nothing.", "<blockquote><p>We saw nothing.</p></blockquote>"),
        ("1. First\n\n2. Second", "<ol><li><p>First</p></li>\n<li><p>Second</p></li></ol>"),
        ("- One\n\n- Two", "<ul><li><p>One</p></li>\n<li><p>Two</p></li></ul>"),
        ("the *flour* and 2 * 2", "<p>the <em>flour</em> and 2 * 2</p>"),
        ("<b> & “co”", "<p>&lt;b&gt; &amp; “co”</p>"),
    ],
)
def test_marks_become_html(text, html):
    assert html_of(text) == html


def test_many_in_one_file(tmp_path):
    path = tmp_path / "many.txt"
    path.write_text("Id: a\n\nOne\n---\nId: b\n\nTwo — three\n")
    assert [written.head["Id"] for written in read_many(path)] == ["a", "b"]
