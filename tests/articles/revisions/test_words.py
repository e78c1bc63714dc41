"""Comparison by words: what went, what came, what only looks otherwise."""

import pytest

from articles.revisions.words import Row, rows_of_html, rows_of_text


def told(rows: list[Row]) -> list[tuple[str, str]]:
    """Each row as two texts with [-gone-], {+come+} and ~look~ in them."""
    signs = {"gone": "[-{}-]", "come": "{{+{}+}}", "look": "~{}~", "same": "{}"}

    def side(found):
        return "".join(signs[run.fate].format(run.text) for run in found.runs) if found else ""

    return [(side(row.old), side(row.new)) for row in rows]


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("<p>Same</p>", "<p>Same</p>", [("Same", "Same")]),
        ("<p>One two three</p>", "<p>One four three</p>", [("One [-two-] three", "One {+four+} three")]),
        ("<p>A b c d</p>", "<p>A x y d</p>", [("A [-b c-] d", "A {+x y+} d")]),
        ("<p>A word</p>", "<p>A <b>word</b></p>", [("A ~word~", "A ~word~")]),
        ("<p>A word</p>", '<p>A <a href="/x/">word</a></p>', [("A ~word~", "A ~word~")]),
        ("<p>Это один мост</p>", "<p>Это один новый мост</p>", [("Это один мост", "Это один {+новый +}мост")]),
        ("<p>Gone</p><p>Kept words stay</p>", "<p>Kept words stay</p>", [("[-Gone-]", ""), ("Kept words stay",) * 2]),
        ("", "<p>New</p>", [("", "{+New+}")]),
        ("<ul><li><p>a b</p></li></ul>", "<ul><li><p>a c</p></li></ul>", [("a [-b-]", "a {+c+}")]),
        ("<p>non-stop x</p>", "<p>non-stop y</p>", [("non-stop [-x-]", "non-stop {+y+}")]),
    ],
)
def test_words(old, new, expected):
    assert told(rows_of_html(old, new)) == expected


def test_a_paragraph_made_an_intertitle_is_told():
    (row,) = rows_of_html("<p>How it began</p>", "<h2>How it began</h2>")
    assert (row.old.kind, row.new.kind, row.same, row.kind_kept) == ("p", "h2", False, False)


def test_a_rewritten_paragraph_stays_beside_its_old_self():
    old = "<p>First one.</p><p>The bridge over the river opened today at noon.</p>"
    new = "<p>Quite another beginning here</p><p>The bridge over the river opened yesterday at noon.</p><p>End</p>"
    bridge = "The bridge over the river opened {} at noon."
    assert told(rows_of_html(old, new)) == [
        ("[-First one.-]", ""),
        ("", "{+Quite another beginning here+}"),
        (bridge.format("[-today-]"), bridge.format("{+yesterday+}")),
        ("", "{+End+}"),
    ]


def test_which_marks_came_and_went():
    (row,) = rows_of_html("<p><i>word</i></p>", "<p><b>word</b></p>")
    (run,) = row.new.runs
    assert (run.gained, run.lost) == (("strong",), ("em",))


def test_plain_text_by_lines():
    assert told(rows_of_text("Моск", "Москва")) == [("[-Моск-]", "{+Москва+}")]
    assert told(rows_of_text("", "x")) == [("", "{+x+}")]


def test_a_huge_text_takes_a_moment_only():
    words = " ".join(f"word{number}" for number in range(5000))
    (row,) = rows_of_html(f"<p>{words}</p>", f"<p>{words} end</p>")
    assert [run.fate for run in row.new.runs] == ["come"]
