import pytest

from tests.accounts import sites
from tests.accounts.keys import give_keys


@pytest.fixture
def site(request, settings, monkeypatch):
    """One of the five, running on this machine; its name is the parameter, or Google's."""
    name = getattr(request, "param", "google")
    give_keys(settings, name)
    with sites.running(name, monkeypatch) as running:
        yield running
