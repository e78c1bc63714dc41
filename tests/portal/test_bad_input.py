"""What only robots and attackers send: refused or ignored, never a failure, nobody else's name in the answer."""

import re
from io import BytesIO
from urllib.parse import unquote_to_bytes

import pytest

from comments.models import Comment
from portal.wsgi import application
from tests.cast import make_article, make_section
from tests.comments.steps import WORDS, address, reader

pytestmark = pytest.mark.django_db

FORM = "application/x-www-form-urlencoded"
MULTIPART = "multipart/form-data; boundary=x"
PART = b'--x\r\nContent-Disposition: form-data; name="%s"%s\r\n\r\n%s\r\n'
HUGE = "9" * 30
FOREIGN_HOSTS = [
    "evil.example",
    "evil.example:8000",
    "localhost@evil.example",
    "localhost, evil.example",
    "localhost/evil.example",
    "localhost\\evil.example",
    "[evil.example]",
    "[::1",
    "127.1",
    "0x7f000001",
    "\u00ff\u00fe",
    "a" * 5000,
    "",
]
LEADING_AWAY = [
    "//evil.example/",
    "//evil.example",
    "///evil.example",
    "/en//evil.example",
    "/\\evil.example",
    "/%5cevil.example",
    "/%2f%2fevil.example",
    "/.//evil.example",
    "/society//evil.example",
    "/society/1-x%0d%0aX-Evil:1",
    "/EN/",
    "/en/en/",
    "/ru/",
    "/media/../../etc/passwd",
    "/media/..%2f..%2fetc/passwd",
    "/media/%2Fetc%2Fpasswd.jpg",
    "/media/" + "a/" * 2000 + ".jpg",
    "/media/" + "a" * 300 + ".jpg",
    "/static/../manage.py",
    "/static/..%2fportal/settings.py",
    f"/go/{HUGE}/",
    "/go/9223372036854775808/",
    "/go/" + "9" * 5000 + "/",
    f"/receipt/{HUGE}:x/",
    "/receipt/%D1%8F:%D1%8F/",
    "/receipt/" + "a" * 3000 + "/",
    "/" + "a" * 8000 + "/",
    "/{{7*7}}/",
    "/%E2%80%AE/",
]
ODD_HEADERS = [
    {"Range": "bytes=" + ",".join(["0-1"] * 300)},
    {"Range": f"bytes={HUGE}-"},
    {"Range": "bytes=0-\u00b2"},
    {"If-None-Match": '"' * 3000},
    {"If-None-Match": "\u00ff"},
    {"If-Modified-Since": "Thu, 99 Foo 9999 99:99:99 GMT"},
    {"If-Modified-Since": "Thu, 01 Jan 99999999999999 00:00:00 GMT"},
    {"Accept": "a/b;" * 800},
    {"Accept-Encoding": "br;q=1e400, \u00ff"},
    {"Accept-Language": "en-" + "a" * 3000},
    {"Cookie": "sessionid=%00\u00ed\u00a0\u0080; csrftoken=\u00cc\u0081"},
    {"Cookie": "sessionid=../../etc/passwd; django_language=../../x"},
    {"Cookie": 'messages="x:y"; ;;===;' + "a" * 8000},
    {"X-Forwarded-Host": "evil.example", "X-Forwarded-Proto": "javascript", "Forwarded": "host=evil.example"},
    {"X-Forwarded-For": "' OR 1=1", "User-Agent": "\u00ff<script>"},
    {"Content-Type": "\u00ff;;;"},
]
BODIES = {
    "part in base64 that is none": (MULTIPART, PART % (b"text", b"\r\nContent-Transfer-Encoding: base64", b"!")),
    "surrogate in base64": (MULTIPART, PART % (b"text", b"\r\nContent-Transfer-Encoding: base64", b"7aCA")),
    "NUL in base64": (MULTIPART, PART % (b"name", b"\r\nContent-Transfer-Encoding: base64", b"AA==")),
    "surrogate in a part": (MULTIPART, PART % (b"text", b"", b"\xed\xa0\x80")),
    "NUL in the name of a field": (MULTIPART, PART % (b"te\0xt", b"", b"x")),
    "field as a file": (MULTIPART, PART % (b"text", b'; filename="../../\0etc"', b"x")),
    "foreign charset of a field": (MULTIPART, PART % (b"_charset_", b"", b"utf-16")),
    "many files": (MULTIPART, PART % (b"f", b'; filename="f"', b"x") * 200),
    "many fields": (MULTIPART, PART % (b"f", b"", b"x") * 1500),
    "no end": (MULTIPART, b"x" * 100_000),
    "no boundary": ("multipart/form-data", b"--x"),
    "long boundary": ("multipart/form-data; boundary=" + "x" * 300, b"--x"),
    "many plain fields": (FORM, b"a=1&" * 1500),
    "two and a half megabytes": (FORM, b"text=" + b"a" * 2_600_000),
    "only ampersands": (FORM, b"&" * 100_000),
    "not UTF-8": (FORM, b"name=%C0%80&email=%FF&text=%F4%90%80%80"),
    "large parent": (FORM, b"parent=99999999999999999999&text=x"),
    "entities": ("text/xml", b"<!DOCTYPE a [<!ENTITY b SYSTEM 'file:///etc/passwd'>]><a>&b;</a>"),
}


def ask(content_type: str) -> str:
    """The status that the real entry answers; the test client has an entry of its own."""
    environ = {
        "REQUEST_METHOD": "POST",
        "PATH_INFO": "/",
        "SERVER_NAME": "localhost",
        "SERVER_PORT": "8000",
        "HTTP_HOST": "localhost",
        "CONTENT_TYPE": content_type,
        "CONTENT_LENGTH": "0",
        "wsgi.input": BytesIO(),
        "wsgi.url_scheme": "http",
    }
    statuses = []
    response = application(environ, lambda status, headers: statuses.append(status))
    response.close()
    return statuses[0]


@pytest.mark.parametrize(
    "parameter",
    ["charset*=utf-8''%00", "charset*=nonsense''utf-8", "x*=undefined''x", "boundary*=idna''%FF", "x*=punycode''%FF"],
)
def test_a_kind_of_body_that_cannot_be_read(parameter):
    assert ask(f"application/x-www-form-urlencoded; {parameter}") == "400 Bad Request"
    assert ask(f"multipart/form-data; {parameter}") == "400 Bad Request"


@pytest.mark.parametrize("host", FOREIGN_HOSTS)
@pytest.mark.parametrize("path", ["/", "/en", "/admin/"])
def test_no_foreign_host_is_answered(client, host, path):
    response = client.get(path, headers={"host": host})
    assert (response.status_code, "evil" in response.content.decode()) == (400, False)


@pytest.mark.parametrize("path", LEADING_AWAY)
@pytest.mark.parametrize("method", ["get", "head"])
def test_no_path_leads_away(client, method, path):
    make_section()
    # As servers hand it over; the test client would take the second slash for the beginning of a host
    response = getattr(client, method)("/", PATH_INFO=unquote_to_bytes(path).decode("latin-1"))
    assert response.status_code in (400, 404) or re.match(r"/(?![/\\])", response["Location"])
    assert "X-Evil" not in response


@pytest.mark.parametrize("headers", ODD_HEADERS)
def test_odd_headers_change_nothing(client, headers):
    article = make_article()
    for path in ("/", article.get_absolute_url(), "/feed/rss/"):
        usual, response = client.get(path), client.get(path, headers=headers)
        assert response.status_code == 400 or response.content == usual.content
        assert "Set-Cookie" not in response
        assert client.get(path).content == usual.content


@pytest.mark.parametrize("method", ["POST", "PUT", "PATCH", "DELETE", "PROPFIND", "FOO"])
def test_pages_to_read_take_nothing(method):
    article = make_article()
    for path in ("/", article.get_absolute_url(), "/feed/rss/", "/sitemap.xml", "/media/x.jpg", "/tag/none/"):
        assert reader().generic(method, path, b"a=b", content_type=FORM).status_code in (403, 405)


@pytest.mark.parametrize(("content_type", "body"), BODIES.values(), ids=BODIES)
def test_no_odd_body_is_a_comment(content_type, body):
    response = reader().generic("POST", address(make_article()), body, content_type=content_type)
    assert (400 <= response.status_code < 500, Comment.objects.count()) == (True, 0)


@pytest.mark.parametrize("path", ["/admin/login/", "/receipt/x/", "/nowhere/", "/nowhere"])
@pytest.mark.parametrize("body", [b"username=%ED%A0%80&password=%00", b"\xff" * 100, b"a=1&" * 1500])
def test_other_forms_refuse_too(path, body):
    assert reader().generic("POST", path, body, content_type=FORM).status_code < 500


@pytest.mark.parametrize("field", [*WORDS, "parent", "captcha_0", "captcha_1"])
@pytest.mark.parametrize("value", ["%FF%FE", "%00", "%ED%A0%80", HUGE, "%D9%A1", "-1", "a" * 20_000, "%E2%80%AE"])
def test_odd_values_are_never_stored_without_the_number(field, value):
    data = WORDS | {field: value}
    body = "&".join(f"{name}={word}" for name, word in data.items())
    response = reader().generic("POST", address(make_article()), body, content_type=FORM)
    assert (response.status_code in (200, 403, 422), Comment.objects.count()) == (True, 0)
