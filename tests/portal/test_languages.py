"""No English word in the Russian interface, no Russian one in the English: all pages of the admin and of readers."""

import pytest
from allauth.mfa.recovery_codes.internal.auth import RecoveryCodes
from allauth.mfa.totp.internal.auth import TOTP
from django.contrib import admin
from django.urls import reverse
from django.utils.translation import override

from articles.workflow import VERBS
from comments.receipts import receipt_url
from portal.models import User
from tests.accounts.keys import give_keys
from tests.cast import boris, chief
from tests.comments.steps import send
from tests.portal.speaking import foreign_words, furnish

pytestmark = pytest.mark.django_db
BOTH = pytest.mark.parametrize("language", ["ru", "en"])
# Names, and what has no other name in Russian
NAMES = {"CSV", "http", "RSS", "Atom", "HTML", "JPEG", "PNG", "WebP", "AVIF", "GIF", "WCAG", "CC", "BY", "URL"}
NAMES |= {"JSON", "Feed", "Telegram", "JavaScript"}
KEYS = {"Ctrl", "Command", "Mac", "Enter", "Alt", "Shift", "Esc"}
# Accounts, groups, codes and addresses, and the name in the other language that a list has beside the first
DATA = {
    "boris",
    "admin",
    "editor",
    "moderator",
    "reporter",
    "chief",
    "ITAR",
    "TASS",
    "ru",
    "rules",
    "society",
    "rivers",
    "Society",
    "md",
}
# The other language is named in itself, and agencies as their wires write them
IN_ENGLISH = {"ИТАР", "ТАСС", "Вестник", "Общество"}


def foreign_to(language: str, page: str) -> dict[str, str]:
    return foreign_words(page, language, {"ru": NAMES | KEYS | DATA, "en": IN_ENGLISH}[language])


def lists_and_forms(language: str) -> list[str]:
    """Lists, empty forms, filled forms, histories and questions of all models in the admin."""
    found = []
    for model in admin.site._registry:
        name = f"admin:{model._meta.app_label}_{model._meta.model_name}"
        thing = model.objects.first()
        found += [reverse(f"{name}_changelist"), reverse(f"{name}_add")]
        if thing:
            found += [reverse(f"{name}_{page}", args=[thing.pk]) for page in ("change", "history", "delete")]
    return found


def questions_and_desks(things: dict) -> list[str]:
    story, comment = things["draft"].pk, things["comments"][1].pk
    reasons = [reverse("admin:articles_article_verb", args=[story, verb.name]) for verb in VERBS.values()]
    return [
        *reasons,
        *(reverse(f"admin:{name}") for name in ("index", "password_change", "articles_article_from_text")),
        reverse("admin:articles_article_preview", args=[story]),
        reverse("admin:auth_user_password_change", args=[User.objects.first().pk]),
        reverse("admin:comments_comment_changelist") + "?state=all",
        reverse("admin:comments_comment_change", args=[comment]),
        reverse("admin:comments_comment_decline") + f"?ids={comment}",
    ]


INLINES = [f"{name}-{form}_FORMS" for name in ("bylines", "corrections", "moves") for form in ("TOTAL", "INITIAL")]


@pytest.fixture
def things(language):
    return furnish(language)


@BOTH
def test_the_admin(admin_client, language, things):
    boris()
    with override(language):
        addresses = lists_and_forms(language) + questions_and_desks(things)
    found = {}
    for address in addresses:
        answer = admin_client.get(address, follow=True)
        if answer.status_code == 200:
            found |= foreign_to(language, answer.content.decode())
    assert found == {}, found


@BOTH
def test_the_errors_of_the_admin(admin_client, language, things):
    """Forms sent empty."""
    with override(language):
        forms = [address for address in lists_and_forms(language) if address.endswith("/add/")]
        forms += [reverse("admin:password_change"), reverse("admin:articles_article_from_text")]
    found, answered = {}, 0
    for address in forms:
        if admin_client.get(address).status_code != 200:
            continue
        answer = admin_client.post(address, dict.fromkeys(INLINES, "0") | {"_save": "1"})
        if answer.status_code == 200:
            answered += 1
            found |= foreign_to(language, answer.content.decode())
    assert answered > 5
    assert found == {}, found


@BOTH
def test_the_door_of_the_admin(client, language):
    chief()
    with override(language):
        address = reverse("admin:login")
    shown = client.get(address)
    refused = client.post(address, {"username": "chief", "password": "another"})
    assert [foreign_to(language, answer.content.decode()) for answer in (shown, refused)] == [{}, {}]


@BOTH
def test_the_pages_of_readers(client, language, things):
    article = things["article"]
    with override(language):
        day = article.published_at.strftime("%Y/%m/%d")
        front = reverse("front")
        places = [article.section, *article.tags.all(), *article.authors.all(), article.source]
        addresses = [
            front,
            *(f"{front}{day[:length]}/" for length in (4, 7, 10)),
            f"{front}1999/",
            f"{front}2000/01/01/",
        ]
        addresses += [place.get_absolute_url() for place in places]
        addresses += [things[name].get_absolute_url() for name in ("article", "withdrawn", "draft")]
        addresses += [reverse("page", args=["rules"]), reverse("page", args=["none"])]
        addresses += [f"{article.get_absolute_url()}comment/", *map(receipt_url, things["comments"])]
    found = {}
    for address in addresses:
        page = client.get(address).content.decode()
        assert f'lang="{language}"' in page, address
        found |= foreign_to(language, page)
    assert found == {}, found


DOORS = ["account_login", "account_signup", "account_request_login_code", "account_reset_password", "account_erased"]
ASKED = ["account_home", "account_email", "account_change_password", "account_erase", "account_reauthenticate"]
OWN = [*ASKED, "account-comments", "account_logout", "socialaccount_connections", "mfa_index", "mfa_activate_totp"]
OWN += ["mfa_add_webauthn", "mfa_list_webauthn"]
SPARE = ["mfa_view_recovery_codes", "mfa_generate_recovery_codes", "mfa_deactivate_totp"]


def foreign_in_pages(client, language: str, names: list[str], *, sent_empty=()) -> dict[str, str]:
    found = {}
    for name in names:
        with override(language):
            address = reverse(name)
        answers = [client.get(address), *([client.post(address, {"action_add": ""})] if name in sent_empty else [])]
        for answer in answers:
            page = answer.content.decode()
            assert f'<html lang="{language}"' in page, (name, answer.status_code, answer.headers.get("Location"))
            found |= foreign_to(language, page)
    return found


@BOTH
def test_the_pages_of_an_account(client, language, things, settings):
    give_keys(settings, "vk", "yandex")
    assert foreign_in_pages(client, language, DOORS, sent_empty=DOORS[:-1]) == {}
    person = boris()
    person.first_name = things["comments"][0].name
    person.save()
    things["comments"][0].__class__.objects.update(user=person)
    client.force_login(person)
    with override(language):
        client.post(reverse("account_reauthenticate"), {"password": "password"})
    assert foreign_in_pages(client, language, OWN, sent_empty=ASKED) == {}
    TOTP.activate(person, "JBSWY3DPEHPK3PXP")
    RecoveryCodes.activate(person)
    assert foreign_in_pages(client, language, ["mfa_index", *SPARE]) == {}


@BOTH
@pytest.mark.parametrize("wrong", [{}, {"captcha_1": "0"}, {"name": "", "email": "", "text": " "}, {"email": "vera"}])
def test_a_comment_that_is_not_taken(client, language, wrong, things):
    name, text = things["comments"][0].name, things["article"].headline
    words = {"name": name, "text": text, "email": "12@34.56"} | wrong
    things["article"].comment_policy = "open"
    answer = send(client, things["article"], **words)
    assert foreign_to(language, answer.content.decode()) == {}
