import pytest
from django.urls import reverse

from comments import moderation
from comments.receipts import receipt_url
from tests.cast import make_comment, masha
from tests.comments.steps import reader

pytestmark = pytest.mark.django_db


def page(comment) -> str:
    return reader().get(receipt_url(comment)).content.decode()


def test_it_shows_the_text_to_its_writer():
    comment = make_comment(text='Mine <b>&\nonly "mine"')
    response = reader().get(receipt_url(comment))
    assert response.status_code == 200
    assert "Mine &lt;b&gt;&amp;\nonly &quot;mine&quot;" in response.content.decode()
    assert "badge-waiting" in response.content.decode()


def test_nobody_keeps_or_finds_it():
    headers = reader().get(receipt_url(make_comment())).headers
    assert "no-store" in headers["Cache-Control"]
    assert (headers["X-Robots-Tag"], headers["Referrer-Policy"]) == ("noindex", "same-origin")


def test_later_it_leads_to_the_published_comment():
    comment = make_comment()
    moderation.approve(comment, by=masha())
    assert f'href="{comment.get_absolute_url()}"' in page(comment)


def test_later_it_tells_the_reason_and_keeps_the_text():
    comment = make_comment()
    moderation.decline(comment, by=masha(), reason="It is not about the story.")
    assert "It is not about the story." in page(comment)
    assert comment.text in page(comment)


@pytest.mark.parametrize("token", ["x", "1", "1:x", "1:", "%00", "%ED%A0%80", "9" * 5000])
def test_no_other_token_opens_anything(token):
    make_comment()
    assert reader().get(reverse("receipt", args=["x"]).replace("x", token)).status_code in (400, 404)
