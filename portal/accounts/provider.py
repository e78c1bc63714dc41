"""The five sites, in the order of the page. The package looks for them in a module of this name."""

import re
import secrets

from allauth.account.models import EmailAddress
from allauth.socialaccount.providers.base import ProviderAccount
from allauth.socialaccount.providers.facebook.provider import FacebookProvider
from allauth.socialaccount.providers.google.provider import GoogleProvider
from allauth.socialaccount.providers.oauth2.provider import OAuth2Provider
from allauth.socialaccount.providers.vk.provider import VKProvider
from allauth.socialaccount.providers.yandex.provider import YandexProvider
from django.utils.translation import gettext_lazy as _

from portal.accounts import dialects

# Boxes that Mail.ru gives out itself. Anybody may come with another address, which it shows us all the same.
BOXES = ("mail.ru", "inbox.ru", "list.ru", "bk.ru", "internet.ru", "xmail.ru")


NUMBER = re.compile(r"[\w.@:-]{1,191}", re.ASCII)


class KnownByName(ProviderAccount):
    def to_str(self) -> str:
        return self.account.extra_data.get("name") or str(self.account.get_provider())


class House(OAuth2Provider):
    """Of all that a site tells about a person we keep the name."""

    account_class = KnownByName

    def __str__(self) -> str:
        return str(self.name)

    def extract_uid(self, data) -> str:
        uid = super().extract_uid(data)
        if not NUMBER.fullmatch(uid):
            raise ValueError(f"no number of a person: {uid!r}")
        return uid

    def extract_extra_data(self, data) -> dict:
        told = self.extract_common_fields(data)
        name = f"{told.get('first_name') or ''} {told.get('last_name') or ''}".strip() or told.get("name") or ""
        return {"name": str(name)[:150]}


class Facebook(House, FacebookProvider):
    name = "Facebook"
    oauth2_adapter_class = dialects.Facebook


class Vk(House, VKProvider):
    name = _("VK")
    oauth2_adapter_class = dialects.Vk

    def extract_common_fields(self, data) -> dict:
        return super().extract_common_fields(data) | {"phone": None}  # not asked for, not kept


class Yandex(House, YandexProvider):
    name = _("Yandex")
    oauth2_adapter_class = dialects.Yandex


class MailRuPresent(OAuth2Provider):
    id = "mailru"

    def extract_uid(self, data) -> str:
        return str(data["id"])


class MailRu(House, MailRuPresent):
    name = "Mail.ru"
    oauth2_adapter_class = dialects.MailRu

    def get_default_scope(self) -> list[str]:
        return ["userinfo"]

    def extract_common_fields(self, data) -> dict:
        return {name: data.get(name) for name in ("email", "first_name", "last_name", "name")}

    def extract_email_addresses(self, data) -> list[EmailAddress]:
        email = data.get("email")
        if not email:
            return []
        ours = email.rpartition("@")[2].lower() in BOXES
        return [EmailAddress(email=email, verified=ours, primary=True)]


class Google(House, GoogleProvider):
    oauth2_adapter_class = dialects.Google

    def get_default_scope(self) -> list[str]:
        return ["openid", "email", "profile"]

    def redirect(self, request, process, next_url=None, data=None, **kwargs):
        nonce = secrets.token_urlsafe(24)
        asked = kwargs.pop("auth_params", None) or self.get_auth_params()
        kwargs |= {"auth_params": asked | {"nonce": nonce}, "nonce": nonce}
        return super().redirect(request, process, next_url, data, **kwargs)


provider_classes = [Facebook, Vk, Yandex, MailRu, Google]
