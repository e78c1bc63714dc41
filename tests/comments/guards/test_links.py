"""Two links and more are held; one is a reader's source."""

import pytest

from comments.guards import reasons
from comments.guards.links import links_of
from comments.models import Comment
from tests.cast import make_article
from tests.comments.steps import reader, send


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("Read https://a.example/x", 0),
        ("Read https://a.example/x and http://b.example", 2),
        ("Cheap pills at pills.com, also www.pills.net/cheap and t.me/pills", 3),
        ("Наш сайт деньги.рф и ещё взаймы.рф/быстро", 2),
        ("See http://testserver/society/ and http://testserver/church/", 0),
        ("He came.She left.They met at 10.30", 0),
    ],
)
def test_links_are_counted(text, number):
    send(reader(), make_article(), text=text)
    comment = Comment.objects.get()
    assert comment.state == "waiting"
    assert comment.held_for == ([["links", str(number)]] if number else [])
    assert reasons(comment) == ([f"В нём {number} ссылки."] if number else [])


def test_a_long_text_is_read_at_once():
    assert links_of("a." * 20_000 + "www." * 5000) is not None
