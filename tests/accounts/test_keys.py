"""Passkeys and codes in Chromium: set up on the account's pages, then used at both doors, in both editions."""

import time

import pytest
from allauth.account.models import EmailAddress
from allauth.mfa.totp.internal.auth import format_hotp_value, hotp_value
from playwright.sync_api import Page, expect

from tests.cast import boris, egor

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
BOTH = pytest.mark.parametrize("edition", ["", "/en"], ids=["ru", "en"])
A_TELEPHONE = {
    "protocol": "ctap2",
    "transport": "internal",
    "hasResidentKey": True,
    "hasUserVerification": True,
    "isUserVerified": True,
    "automaticPresenceSimulation": True,
}


@pytest.fixture
def page(live_server, chromium):
    with chromium.new_context(base_url=live_server.url, viewport={"width": 360, "height": 740}) as context:
        yield context.new_page()


@pytest.fixture
def telephone(page) -> None:
    """It keeps passkeys, and asks its owner for a finger."""
    session = page.context.new_cdp_session(page)
    session.send("WebAuthn.enable")
    session.send("WebAuthn.addVirtualAuthenticator", {"options": A_TELEPHONE})


def reader() -> None:
    EmailAddress.objects.create(user=boris(), email="boris@example.org", verified=True, primary=True)


def press(page: Page, selector: str) -> None:
    with page.expect_navigation():
        page.locator(selector).click()


def by_password(page: Page, door: str, field: str, name: str) -> None:
    page.goto(door)
    page.fill(f"[name={field}]", name)
    page.fill("[name=password]", "password")
    press(page, "form:has([name=password]) [type=submit]")


def set_up(page: Page, link: str) -> None:
    """Each change of the ways in asks for the password once more."""
    press(page, link)
    page.fill("[name=password]", "password")
    press(page, "form:has([name=password]) [type=submit]")


def add_key(page: Page) -> None:
    set_up(page, "[href*='webauthn/add']")
    page.fill("[name=name]", "Telephone")
    page.check("[name=passwordless]")
    page.click("#mfa_webauthn_add")
    page.wait_for_url(lambda url: not url.endswith("/add/"))


def leave(page: Page, edition: str) -> None:
    page.goto(f"{edition}/account/")
    press(page, "[name=out]")


def code(secret: str, later: int = 0) -> str:
    """What the application shows now, or shows next: the same code opens nothing twice."""
    return format_hotp_value(hotp_value(secret, int(time.time()) // 30 + later))


@BOTH
def test_a_reader_adds_a_passkey_and_comes_by_it(page, telephone, edition):
    reader()
    by_password(page, f"{edition}/account/login/", "login", "boris")
    page.goto(f"{edition}/account/2fa/")
    add_key(page)
    page.goto(f"{edition}/account/2fa/webauthn/")
    expect(page.locator(".account-links")).to_contain_text("Telephone")
    leave(page, edition)
    page.goto(f"{edition}/account/login/?next={edition}/account/comments/")
    page.click("#passkey_login")
    page.wait_for_url(f"{edition}/account/comments/")
    assert page.locator("html").get_attribute("lang") == ("en" if edition else "ru")


def test_a_key_that_is_not_known_says_so(page, telephone):
    page.goto("/account/login/")
    expect(page.locator(".key-problem")).to_be_hidden()
    page.click("#passkey_login")
    expect(page.locator(".key-problem")).to_be_visible()


@BOTH
def test_an_editor_must_have_a_key_and_then_needs_it(page, telephone, settings, edition):
    settings.STAFF_MFA = True
    egor()
    by_password(page, f"{edition}/admin/login/", "username", "egor")
    assert f"{edition}/account/2fa/?next=" in page.url
    add_key(page)
    page.goto(f"{edition}/admin/")
    expect(page.locator("#user-tools")).to_contain_text("egor")

    leave(page, edition)
    by_password(page, f"{edition}/admin/login/", "username", "egor")
    assert f"{edition}/account/2fa/authenticate/" in page.url
    page.goto(f"{edition}/admin/")
    assert f"{edition}/account/2fa/authenticate/" in page.url  # the password alone opens nothing
    page.click("#mfa_webauthn_authenticate")
    page.wait_for_url(f"{edition}/admin/")

    leave(page, edition)
    page.goto(f"{edition}/admin/login/?next={edition}/admin/")
    press(page, ".login-language a[href*='account/login']")
    page.click("#passkey_login")
    page.wait_for_url(f"{edition}/admin/")


def test_an_editor_sets_up_codes_and_types_them(page, settings):
    settings.STAFF_MFA = True
    egor()
    by_password(page, "/admin/login/", "username", "egor")
    set_up(page, "[href*='totp/activate']")
    secret = page.locator("#secret").input_value()
    page.fill("[name=code]", code(secret))
    press(page, "form:has([name=code]) [type=submit]")
    page.goto("/admin/")
    expect(page.locator("#user-tools")).to_contain_text("egor")
    leave(page, "")
    by_password(page, "/admin/login/", "username", "egor")
    expect(page.locator("#mfa_webauthn_authenticate")).to_have_count(0)  # there is none to use
    page.fill("[name=code]", code(secret, 1))
    press(page, "form:has([name=code]) [type=submit]:not([name])")
    page.wait_for_url("/admin/")
