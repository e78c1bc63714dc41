"""Where the house differs from the package's ways: who may come in, how often, what is kept, what is mailed."""

import secrets

from allauth.account.adapter import DefaultAccountAdapter
from allauth.account.internal.flows.login import get_authentication_records
from allauth.account.internal.userkit import filter_users_by_email
from allauth.core import context as current
from allauth.core.internal import ratelimit
from allauth.mfa.adapter import DefaultMFAAdapter
from allauth.socialaccount.adapter import DefaultSocialAccountAdapter, _build_apps_from_settings
from django.conf import settings
from django.contrib.auth.models import AnonymousUser
from django.http import HttpRequest
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from portal.accounts.mail import deliver
from portal.locks import one_at_a_time
from portal.models import SiteSettings, User
from portal.network import sender_of

STAGES = {"allauth.account.stages.EmailVerificationStage": "portal.accounts.stages.EmailVerificationStage"}


def shown_name(user: User | AnonymousUser) -> str:
    """What the account's own pages call somebody; never shown to others."""
    return (user.get_full_name() or user.email or user.username) if user.is_authenticated else ""


class AccountAdapter(DefaultAccountAdapter):
    error_messages = DefaultAccountAdapter.error_messages | {
        "email_password_mismatch": _("This e-mail and this password do not belong together."),
        "username_password_mismatch": _("This name and this password do not belong together."),
        "too_many_login_attempts": _("Too many wrong passwords. Wait a few minutes, or sign in with a mailed code."),
        "account_inactive": _("This account is closed."),
    }

    def is_safe_url(self, url: str) -> bool:
        """Paths of this site only: `next` names no host, not even ours."""
        return url.startswith("/") and url_has_allowed_host_and_scheme(url, allowed_hosts=None)

    def get_client_ip(self, request: HttpRequest) -> str:
        return sender_of(request) or "unknown"

    def get_login_redirect_url(self, request: HttpRequest) -> str:
        return reverse("admin:index") if request.user.is_staff else reverse("account_home")

    def get_logout_redirect_url(self, request: HttpRequest) -> str:
        return reverse("front")

    def get_password_change_redirect_url(self, request: HttpRequest) -> str:
        return reverse("account_home")

    def get_login_stages(self) -> list[str]:
        return [STAGES.get(stage, stage) for stage in super().get_login_stages()]

    def populate_username(self, request: HttpRequest, user: User) -> None:
        """Nobody sees it, nobody types it; an address would be told by it."""
        user.username = user.username or f"reader-{secrets.token_hex(8)}"

    def pre_login(self, request: HttpRequest, user: User, **kwargs):
        """Whoever signed up with the address of somebody else left a password; its owner's first coming wipes it."""
        records = get_authentication_records(request, user)
        by_mail = bool(records) and records[-1]["method"] == "code"
        if by_mail and user.last_login is None and not user.is_staff and user.has_usable_password():
            user.set_unusable_password()
            user.save(update_fields=["password"])
        return super().pre_login(request, user, **kwargs)

    # So many wrong passwords

    def pre_authenticate(self, request: HttpRequest, **credentials) -> None:
        """Per account and network, per network, and per account from all networks together."""
        who = self._account_of(credentials)
        tried = {"login_failed": f"{who} {ratelimit.get_ip(request)}", "login_failed_account": who}
        with one_at_a_time(f"tries from {ratelimit.get_ip(request)}", f"tries for {who}"):
            self._tries = [
                ratelimit.consume(request, app="allauth.account", action=action, key=key)
                for action, key in tried.items()
            ]
        if not all(tried is not None for tried in self._tries):
            raise self.validation_error("too_many_login_attempts")

    def _rollback_login_failed_rl_usage(self) -> None:
        for tried in getattr(self, "_tries", []):
            if tried:
                tried.rollback()

    def _delete_login_attempts_cached_email(self, request: HttpRequest, **credentials) -> None:
        who = self._account_of(credentials)
        keys = {"login_failed": f"{who} {ratelimit.get_ip(request)}", "login_failed_account": who}
        for action, key in keys.items():
            ratelimit.clear(request, app="allauth.account", action=action, key=key)

    def _account_of(self, credentials: dict) -> str:
        """The same for the name and the e-mail of one account, or each would have tries of its own."""
        typed = (credentials.get("username") or credentials.get("email") or "").strip().lower()
        found = filter_users_by_email(typed, for_login=True) or User.objects.filter(username__iexact=typed)[:1]
        return f"account {found[0].pk}" if found else f"nobody {typed}"

    # Mail

    def format_email_subject(self, subject: str) -> str:
        return f"{SiteSettings.load().in_language('name')}: {subject}"

    def send_mail(self, template_prefix: str, email: str, context: dict) -> None:
        """In the language of the page, by the worker; no link in it is made from the host of the request."""
        site = SiteSettings.load()
        known = {"email": email, "site": site, "site_url": settings.SITE_URL, "language": get_language()}
        words = context | known
        subject = " ".join(render_to_string(f"{template_prefix}_subject.txt", words).split())
        body = render_to_string(f"{template_prefix}_message.txt", words).strip() + "\n"
        deliver.enqueue(self.format_email_subject(subject), body, email)


class SocialAdapter(DefaultSocialAccountAdapter):
    def list_apps(self, request, provider=None, client_id=None) -> list:
        """Keys are settings and nothing else: no query, on any page."""
        found = _build_apps_from_settings(provider=provider, client_id=client_id)
        return [app for apps in found.values() for app in apps]

    def generate_state_param(self, state: dict) -> str:
        return secrets.token_urlsafe(32)  # VK asks for 32 signs or more

    def pre_social_login(self, request: HttpRequest, sociallogin) -> None:
        sociallogin.token = None  # who somebody is has been read; nothing else is wanted of the other site

    def populate_user(self, request: HttpRequest, sociallogin, data: dict) -> User:
        user = super().populate_user(request, sociallogin, data)
        user.username = ""
        return user

    def get_signup_form_initial_data(self, sociallogin) -> dict:
        return {"name": sociallogin.user.get_full_name()[:80]}

    def save_user(self, request: HttpRequest, sociallogin, form=None) -> User:
        """A new account, always. It gets an address that the other site vouches for and that nobody here has."""
        user: User = sociallogin.user
        sociallogin.email_addresses = [
            address
            for address in sociallogin.email_addresses
            if address.verified and not filter_users_by_email(address.email)
        ][:1]
        user.email = sociallogin.email_addresses[0].email if sociallogin.email_addresses else ""
        user.set_unusable_password()
        AccountAdapter(request).populate_username(request, user)
        sociallogin.save(request)
        return user


class SecondStepAdapter(DefaultMFAAdapter):
    def _get_site_name(self) -> str:
        return SiteSettings.load().in_language("name")

    def get_totp_label(self, user: User) -> str:
        return user.username if user.is_staff else user.email or shown_name(user)

    def get_public_key_credential_rp_entity(self) -> dict[str, str]:
        """A key is made for the configured site; without PRODUCTION for the host it is tried at."""
        host = settings.SITE_HOST if settings.PRODUCTION else current.request.get_host().partition(":")[0]
        return {"id": str(host), "name": self._get_site_name()}
