"""How each of the five sites speaks OAuth 2: addresses, and what its answers look like.

An answer that is no answer - a page of HTML, a list, a number where a name should be - is the other site's failure,
not ours: the reader gets the page that says so.
"""

from contextlib import contextmanager

from allauth.socialaccount.adapter import get_adapter
from allauth.socialaccount.providers.base import ProviderException
from allauth.socialaccount.providers.facebook.views import FacebookOAuth2Adapter
from allauth.socialaccount.providers.google.views import GoogleOAuth2Adapter
from allauth.socialaccount.providers.oauth2.client import OAuth2Error
from allauth.socialaccount.providers.oauth2.views import OAuth2Adapter
from allauth.socialaccount.providers.vk.views import VKOAuth2Adapter
from allauth.socialaccount.providers.yandex.views import YandexOAuth2Adapter
from django.core.exceptions import ImproperlyConfigured
from django.urls import reverse

from portal.links import absolute

NONSENSE = (KeyError, TypeError, ValueError, AttributeError, IndexError, OverflowError, ImproperlyConfigured)


@contextmanager
def refusing_nonsense():
    try:
        yield
    except NONSENSE as error:
        raise ProviderException(f"an answer that cannot be read: {error!r}"[:300]) from error


class House(OAuth2Adapter):
    """Our side of every dialect."""

    state: dict = {}

    def get_callback_url(self, request, app) -> str:
        """On the configured site, whatever host the request came to: the other site knows this address only."""
        return absolute(reverse(f"{self.provider_id}_callback"))

    def get_access_token_data(self, request, app, client, pkce_code_verifier=None):
        with refusing_nonsense():
            return super().get_access_token_data(request, app, client, pkce_code_verifier=pkce_code_verifier)

    def parse_token(self, data):
        with refusing_nonsense():
            return super().parse_token(data)

    def complete_login(self, request, app, token, **kwargs):
        with refusing_nonsense():
            return super().complete_login(request, app, token, **kwargs)


class Facebook(House, FacebookOAuth2Adapter):
    pass


class Vk(House, VKOAuth2Adapter):
    pass


class Yandex(House, YandexOAuth2Adapter):
    authorize_url = "https://oauth.yandex.ru/authorize"


class MailRuPresent(OAuth2Adapter):
    """As the site speaks since 2020; the package still knows `connect.mail.ru`."""

    provider_id = "mailru"
    authorize_url = "https://oauth.mail.ru/login"
    access_token_url = "https://oauth.mail.ru/token"  # noqa: S105
    profile_url = "https://oauth.mail.ru/userinfo"
    basic_auth = True

    def complete_login(self, request, app, token, **kwargs):
        with get_adapter().get_requests_session() as session:
            answer = session.get(self.profile_url, params={"access_token": token.token})
            answer.raise_for_status()
            person = answer.json()
        if "error" in person:  # with status 200
            raise OAuth2Error(f"Mail.ru: {person.get('error_description')}"[:300])
        return self.get_provider().sociallogin_from_response(request, person)


class MailRu(House, MailRuPresent):
    pass


class GoogleOpenId(GoogleOAuth2Adapter):
    """Also asks for the nonce, which binds the identity to the press of this reader's button."""

    def complete_login(self, request, app, token, **kwargs):
        if not kwargs["response"].get("id_token"):
            raise OAuth2Error("no identity came")
        return super().complete_login(request, app, token, **kwargs)

    def _decode_id_token(self, app, id_token):
        identity = super()._decode_id_token(app, id_token)
        if not self.state.get("nonce") or identity.get("nonce") != self.state["nonce"]:
            raise OAuth2Error("the identity was not asked for here")
        return identity


class Google(House, GoogleOpenId):
    pass
