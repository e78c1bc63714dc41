"""What only robots and attackers send: refused or ignored, never a failure, nobody else's name in the answer."""

from io import BytesIO

import pytest

from portal.wsgi import application


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
