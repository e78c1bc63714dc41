"""Strange input: a clear refusal with everything kept, on both databases, and never a 500."""

from html import unescape

import pytest

from comments.models import Comment
from tests.cast import make_article
from tests.comments.steps import WORDS, address, ask_number, reader, send

pytestmark = pytest.mark.django_db

REFUSED = {
    "no name": {"name": ""},
    "blank name": {"name": " \u00a0 "},
    "zero-width name": {"name": "\u200b\u200d\u2060"},
    "name of marks": {"name": "\u0301\u0301"},
    "name of fillers": {"name": "\u3164\u115f\u2800"},
    "long name": {"name": "V" * 81},
    "zalgo name": {"name": "V" + "\u0301" * 5},
    "name in two lines": {"name": "Vera\nBcc: all@example.org"},
    "turning name": {"name": "\u202eareV"},
    "NUL name": {"name": "Ve\0ra"},
    "no e-mail": {"email": ""},
    "wrong e-mail": {"email": "vera"},
    "e-mail in two lines": {"email": "vera@example.org\nBcc: all@example.org"},
    "long e-mail": {"email": "v" * 250 + "@example.org"},
    "NUL e-mail": {"email": "v\0@example.org"},
    "no text": {"text": ""},
    "blank text": {"text": " \n\t\u200b"},
    "NUL text": {"text": "one\0two"},
    "control text": {"text": "one\x1b[31mtwo"},
    "long text": {"text": "ш" * 3001},
    "100 kB": {"text": "word " * 20_000},
}
TAKEN = {
    "Vietnamese, taken apart": {"name": "Nguye\u0302\u0303n"},
    "Arabic": {"name": "\u0645\u062d\u0645\u062f", "text": "\u0634\u0643\u0631\u0627 \u200f!"},
    "Hebrew with points": {"name": "\u05d3\u05b8\u05bc\u05d5\u05b4\u05d3"},
    "joined emoji": {"text": "\U0001f468\u200d\U0001f469\u200d\U0001f467"},
    "stressed Russian": {"text": "За\u0301мок и замо\u0301к"},
    "markup": {"name": "<b>", "text": "</textarea><script>alert(1)</script>"},
    "longest": {"name": "V" * 80, "text": "ш" * 3000},
    "longest with line ends": {"text": "\r\n".join(["1234"] * 600)},
    "turning text": {"text": "\u202eтскет"},
    "quotes": {"text": "'; DROP TABLE comments; -- %s %(x)s {{ site }} {% now %}"},
}


@pytest.mark.parametrize("changes", REFUSED.values(), ids=REFUSED)
def test_refused_with_a_reason_by_the_field(changes):
    response = send(reader(), make_article(), **changes)
    assert (response.status_code, Comment.objects.count()) == (422, 0)
    (field,) = changes
    assert response.context["form"].errors[field]
    html = unescape(response.content.decode())
    kept = {name: word for name, word in (WORDS | changes).items() if "\0" not in word}
    assert all(word.strip("\n") in html for word in kept.values())


@pytest.mark.parametrize("changes", TAKEN.values(), ids=TAKEN)
def test_taken_as_typed(changes):
    article = make_article()
    assert send(reader(), article, **changes).status_code == 303
    comment = Comment.objects.get()
    expected = {name: word.replace("\r\n", "\n") for name, word in (WORDS | changes).items()}
    assert {name: getattr(comment, name) for name in expected} == expected


def test_the_refusal_says_how_long_it_is():
    html = send(reader(), make_article(edition="en"), text="x" * 3412).content.decode()
    assert "3412 characters; the most is 3000" in html


@pytest.mark.parametrize("field", ["name", "email", "text"])
def test_lone_surrogates_never_get_through(field):
    article, client = make_article(), reader()
    data = WORDS | ask_number(client, article)
    body = "&".join(f"{name}={'%ED%A0%80' if name == field else value}" for name, value in data.items())
    response = client.post(address(article), body, content_type="application/x-www-form-urlencoded")
    assert response.status_code in (303, 422)
    assert all("\ud800" not in comment.text + comment.name for comment in Comment.objects.all())


@pytest.mark.parametrize("charset", ["utf-16", "utf-7", "rot13", "zlib", "koi8-r", "nonsense"])
def test_no_other_charset(charset):
    content_type = f"application/x-www-form-urlencoded; charset={charset}"
    response = reader().generic("POST", address(make_article()), b"name=x", content_type=content_type)
    assert response.status_code == 400


@pytest.mark.parametrize("field", ["captcha_0", "captcha_1", "csrfmiddlewaretoken", "parent"])
@pytest.mark.parametrize("value", ["\0", "x" * 5000, "'\"<>%s", "\u0660" * 40, "‮"])
def test_odd_values_of_our_own_fields(field, value):
    response = send(reader(), make_article(), **{field: value})
    assert (response.status_code in (403, 422), Comment.objects.count()) == (True, 0)


def test_other_kinds_of_body():
    article = make_article()
    for body, content_type in [(b"{}", "application/json"), (b"\xff\xfe", "application/x-www-form-urlencoded")]:
        assert reader().post(address(article), body, content_type=content_type).status_code == 422
    assert reader().post(address(article), b"--x", content_type="multipart/form-data; boundary=").status_code == 400
    assert reader().put(address(article)).status_code == 405


@pytest.mark.parametrize("pk", ["0", "9" * 18, "9" * 19, "9" * 5000, "x"])
@pytest.mark.parametrize("last", ["", "number/"])
def test_stories_that_do_not_exist(pk, last):
    assert reader().get(f"/society/{pk}-x/comment/{last}").status_code == 404


@pytest.mark.parametrize("key", ["x", "9" * 5000])
def test_pictures_that_do_not_exist(key):
    assert reader().get(f"/captcha/picture/{key}/").status_code == 410
    assert reader().get(f"/captcha/sound/{key}.wav").status_code == 410
