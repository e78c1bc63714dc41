"""Photos in a text: one spelling, idempotent, and what is refused leaves its words, never an empty box."""

import pytest

from portal.richmedia import figure, photos_in
from portal.richtext import clean

ONE, TWO = figure(7, "The wheel", "It <strong>turns</strong> again."), figure(8, "")
ROW = f'<div data-gallery="">{ONE}{TWO}</div>'


@pytest.mark.parametrize(
    "html", [ONE, TWO, ROW, f"<p>a</p>{ONE}<p>b&nbsp;c</p>{ROW}", f"<blockquote>{TWO}</blockquote>"]
)
def test_its_own_spelling_is_kept_byte_for_byte(html):
    assert clean(html) == html


@pytest.mark.parametrize(
    ("sent", "kept"),
    [
        ('<figure class="x"><img src="/m.jpg" data-file="7" alt=" A  b " onerror="x"></figure>', figure(7, "A b")),
        ('<figure><img src="https://evil.example/x.jpg" alt="a"><figcaption>Said</figcaption></figure><p>b</p>', None),
        ('<figure data-file="7"><figcaption>Said</figcaption></figure>', "<p>Said</p>"),
        ('<figure><img data-file="0"></figure>', ""),
        ('<figure><img data-file="7x"></figure>', ""),
        ('<figure><img data-file="1234567890123456789"></figure>', ""),
        ('<p>a<img data-file="7">b</p>', "<p>ab</p>"),
        (f"<p>a{ONE}b</p>", f"<p>a</p>{ONE}b"),
        (f"<h2>a{TWO}</h2>", "<h2>a</h2>"),
        (f'<div data-gallery="">{ONE}</div>', ONE),
        ('<div data-gallery=""><p>a</p></div>', None),
        (f'<div data-gallery="">x{TWO}y{ONE}</div>', f'<div data-gallery="">{TWO}{ONE}</div>'),
        ('<figure><figure><img data-file="7"></figure><img data-file="8"></figure>', ""),
        (
            '<figure><img data-file="7" alt="x"><figcaption><script>x</script>a <em>b</em></figcaption></figure>',
            figure(7, "x", "a <em>b</em>"),
        ),
        (figure(7, '"><script>alert(1)</script>'), figure(7, '"><script>alert(1)</script>')),
        (figure(7, "x" * 400), figure(7, "x" * 300)),
    ],
)
def test_what_else_is_sent(sent, kept):
    found = clean(sent)
    if kept is not None:
        assert found == kept
    assert clean(found) == found
    assert "src=" not in found
    assert "<script" not in found


def test_a_plain_picture_and_its_box_are_dropped_as_before():
    assert clean('<figure><img src="/x.jpg"><figcaption>Said</figcaption></figure>') == "Said"


def test_the_numbers_in_their_order():
    assert photos_in(f"{TWO}{ROW}") == [8, 7]
