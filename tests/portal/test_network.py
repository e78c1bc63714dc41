import pytest
from django.test import RequestFactory

from portal.network import network_of


@pytest.mark.parametrize(
    ("address", "network"),
    [
        ("203.0.113.77", "203.0.113.0"),
        ("2001:db8:1:2:3:4:5:6", "2001:db8:1::"),
        ("::ffff:203.0.113.77", "203.0.113.0"),
        ("", ""),
        ("unix:", ""),
    ],
)
def test_it_is_cut_short(address, network):
    assert network_of(RequestFactory().get("/", REMOTE_ADDR=address)) == network


@pytest.mark.parametrize(("proxies", "network"), [(0, "127.0.0.0"), (1, "198.51.100.0"), (2, "203.0.113.0")])
def test_only_our_own_proxies_are_believed(settings, proxies, network):
    settings.TRUSTED_PROXIES = proxies
    request = RequestFactory().get("/", headers={"X-Forwarded-For": "192.0.2.1, 203.0.113.77, 198.51.100.7"})
    assert network_of(request) == network
