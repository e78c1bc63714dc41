"""The number to type: how it arrives, its picture, its sound, and that it counts once."""

from datetime import timedelta
from functools import partial

import pytest
from captcha.models import CaptchaStore
from django.urls import reverse
from django.utils import timezone

from comments import captcha
from comments.models import Comment
from tests.cast import make_article
from tests.comments.steps import WORDS, address, ask_number, reader
from tests.together import at_once


@pytest.mark.django_db
def test_the_fragment_brings_picture_sound_and_token():
    response = reader().get(address(make_article(), "number/"))
    html = response.content.decode()
    assert "no-store" in response.headers["Cache-Control"]
    assert response.cookies["csrftoken"].value
    for part in ("captcha_0", "captcha_1", "csrfmiddlewaretoken", "<audio", "<img", 'name="refresh"', "<label"):
        assert part in html


@pytest.mark.django_db
def test_two_fragments_hold_two_numbers():
    article, client = make_article(), reader()
    assert ask_number(client, article)["captcha_0"] != ask_number(client, article)["captcha_0"]


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("fields", "status"),
    [({"comment_policy": "closed"}, 403), ({"state": "draft"}, 404), ({"comment_policy": "off"}, 403)],
)
def test_where_nothing_can_be_written_there_is_no_number(fields, status):
    article = make_article(**fields)
    assert reader().get(address(article, "number/")).status_code == status
    assert CaptchaStore.objects.count() == 0


@pytest.mark.django_db
def test_picture_and_sound():
    key = captcha.issue()
    picture = reader().get(reverse("captcha-image", args=[key]))
    sound = reader().get(reverse("captcha-sound", args=[key]))
    assert (picture.headers["Content-Type"], picture.content[:4]) == ("image/png", b"\x89PNG")
    assert (sound.headers["Content-Type"], sound.getvalue()[:4]) == ("audio/wav", b"RIFF")
    assert all("no-store" in answer.headers["Cache-Control"] for answer in (picture, sound))


@pytest.mark.django_db
@pytest.mark.parametrize("alone", ["strokes", "waves"])
def test_the_same_number_is_never_drawn_twice_alike(settings, monkeypatch, alone):
    """Each of the two that make it hard for programs does so by itself; without them the key decides the picture."""
    if alone == "strokes":
        monkeypatch.setattr("captcha.conf.settings.CAPTCHA_FILTER_FUNCTIONS", [])
    else:
        settings.CAPTCHA_NOISE = 0
    address = reverse("captcha-image", args=[captcha.issue()])
    assert len({reader().get(address).content for _time in range(3)}) == 3


@pytest.mark.django_db
def test_the_sound_speaks_the_language_of_the_address(monkeypatch):
    spoken = []

    def speak(digits, language):
        spoken.append((digits, language))
        return b""

    monkeypatch.setattr("comments.views.number.speak", speak)
    key = captcha.issue()
    for prefix in ("", "/en"):
        reader().get(f"{prefix}/captcha/sound/{key}.wav")
    number = CaptchaStore.objects.get().response
    assert spoken == [(number, "ru"), (number, "en")]


@pytest.mark.django_db
def test_a_sound_may_be_fetched_in_pieces():
    address = reverse("captcha-sound", args=[captcha.issue()])
    whole = reader().get(address).getvalue()
    piece = reader().get(address, HTTP_RANGE="bytes=0-1")
    assert (piece.status_code, piece.getvalue()) == (206, whole[:2])
    assert piece.headers["Content-Range"] == f"bytes 0-1/{len(whole)}"


@pytest.mark.django_db
def test_what_is_too_old_is_gone():
    article, client = make_article(), reader()
    number = ask_number(client, article)
    CaptchaStore.objects.update(expiration=timezone.now() - timedelta(seconds=1))
    for name in ("captcha-image", "captcha-sound"):
        assert client.get(reverse(name, args=[number["captcha_0"]])).status_code == 410
    assert client.post(address(article), WORDS | number).status_code == 422
    assert Comment.objects.count() == 0


@pytest.mark.django_db
def test_old_numbers_go_when_a_new_one_is_made():
    captcha.issue()
    CaptchaStore.objects.update(expiration=timezone.now() - timedelta(seconds=1))
    captcha.issue()
    assert CaptchaStore.objects.count() == 1


@pytest.mark.django_db
def test_one_wrong_answer_uses_it_up():
    key = captcha.issue()
    number = CaptchaStore.objects.get().response
    assert (captcha.take(key, "1"), captcha.take(key, number)) == (False, False)


@pytest.mark.parametrize(
    ("typed", "number"),
    [
        ("12345", "12345"),
        (" 123 45 ", "12345"),
        ("12345", "12345"),
        ("١٢٣٤٥", "12345"),
        ("12a45", ""),
        ("1234\0", ""),
        ("1" * 5000, "1" * 32),
    ],
)
def test_digits_are_read_as_people_type_them(typed, number):
    assert captcha.spelled(typed) == number


def test_all_digits_are_equally_likely():
    digits = "".join(captcha.digits()[0] for _number in range(4000))
    assert all(1800 < digits.count(digit) < 2200 for digit in "0123456789")


@pytest.mark.django_db(transaction=True)
def test_of_twenty_at_once_one_takes_it():
    for _round in range(5):
        key = captcha.issue()
        number = CaptchaStore.objects.get().response
        assert sum(at_once(*[partial(captcha.take, key, number)] * 20)) == 1


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("answer", ["the number", "PASSED"])
def test_twenty_at_once_store_one_comment(answer):
    article, client = make_article(), reader()
    number = ask_number(client, article)
    if answer == "PASSED":
        number["captcha_1"] = answer

    def press(turn: int) -> int:
        presser = reader()
        presser.cookies = client.cookies
        return presser.post(address(article), WORDS | number | {"text": f"Words {turn}"}).status_code

    assert (at_once(*[partial(press, turn) for turn in range(20)]).count(303), Comment.objects.count()) == (1, 1)


@pytest.mark.django_db(transaction=True)
def test_a_double_click_gets_one_receipt():
    article, client = make_article(), reader()
    number = ask_number(client, article)

    def press() -> str:
        presser = reader()
        presser.cookies = client.cookies
        return presser.post(address(article), WORDS | number).url

    assert (len(set(at_once(press, press))), Comment.objects.count()) == (1, 1)
