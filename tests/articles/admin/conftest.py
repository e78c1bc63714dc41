import pytest
from django.conf import settings

from tests.articles.admin.desk import signed_in
from tests.cast import egor


@pytest.fixture
def page(live_server, chromium):
    """A tab in which Egor is signed in; what the browser complains about is gathered in `complaints`."""
    session = signed_in(egor()).cookies[settings.SESSION_COOKIE_NAME].value
    with chromium.new_context(base_url=live_server.url) as context:
        context.add_cookies([{"name": settings.SESSION_COOKIE_NAME, "value": session, "url": live_server.url}])
        tab = context.new_page()
        tab.complaints = []
        tab.on("console", lambda message: message.type == "error" and tab.complaints.append(message.text))
        yield tab
