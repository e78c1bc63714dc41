"""A look changes nothing. The only GETs that write are named here, and no other can join them unnoticed."""

import re

import pytest
from django.contrib import admin
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import URLPattern, get_resolver, reverse
from django.utils import timezone

from articles import preview_links
from articles.preview_links import address_of as address_of_preview
from comments import answers, captcha
from comments.models import Subscription
from comments.receipts import receipt_url
from portal.models import Page
from portal.stylesheets import address_of
from tests.cast import chief, make_article, make_author, make_comment, make_section, make_source, make_tag
from tests.donations.links import make_link

pytestmark = pytest.mark.django_db
WRITES = re.compile(r"\s*(INSERT|UPDATE|DELETE|REPLACE)\b", re.IGNORECASE)
# The number of the comment form, where it is and where it is refreshed; the click on a donation link.
# Asking for a passkey begins a session, in which its challenge lies.
MAY_WRITE = {"comment", "comment-number", "donation", "mfa_login_webauthn"}


def every_address() -> dict[str, str]:
    """An address of each kind that anybody may open, by the name of its kind."""
    article, today = make_article(), timezone.localdate().strftime("%Y/%m/%d")
    story, key = article.get_absolute_url(), captcha.issue()
    Page.objects.get_or_create(slug="about", defaults={"title_ru": "О нас", "title_en": "About"})
    things = [make_tag(), make_author(), make_source()]
    tag, author, source = (thing.get_absolute_url() for thing in things)
    section = make_section().get_absolute_url()
    year = f"/{today[:4]}/"
    return {
        "healthz": "/healthz",
        "readyz": "/readyz",
        "media": "/media/none.jpg",
        "stylesheet": address_of("tokens"),
        "later": "/later/",
        "seen": "/seen/",
        "robots": "/robots.txt",
        "security": "/.well-known/security.txt",
        "manifest": "/manifest.webmanifest",
        "icon": "/favicon.ico",
        "sitemap": "/sitemap.xml",
        "sitemap-month": f"/sitemap-ru-{today[:7].replace('/', '-')}.xml",
        "sitemap-lists": "/sitemap-lists-ru.xml",
        "news-sitemap": "/news-sitemap.xml",
        "page": "/page/about/",
        "donation": f"/go/{make_link().pk}/",
        "comment": f"{story}comment/",
        "mistake": f"{story}mistake/?quote=mill",
        "comment-permalink": f"{story}comment/{make_comment(article, state='published').pk}/",
        "comment-report": f"{story}comment/{make_comment(article, state='published').pk}/report/",
        "answers": answers.address_of(Subscription.objects.create(comment=make_comment(article))).removeprefix(
            "http://testserver"
        ),
        "comments-feed": f"{story}feed/rss/",
        "comment-number": f"{story}comment/number/",
        "captcha-image": f"/captcha/picture/{key}/",
        "captcha-sound": f"/captcha/sound/{key}.wav",
        "receipt": receipt_url(make_comment(article)),
        "preview": address_of_preview(preview_links.give(article, by=None, days=1)).removeprefix("http://testserver"),
        "front": "/",
        "front-feed": "/feed/rss/",
        "search": "/search/?q=mill",
        "search-feed": "/search/feed/rss/?q=mill",
        "suggest": "/search/suggest/?q=mill",
        "archive": "/archive/",
        "authors": "/authors/",
        "sources": "/sources/",
        "tags": "/tags/",
        "feeds": "/feeds/",
        "corrections": "/corrections/",
        "corrections-feed": "/corrections/feed/rss/",
        "changes": f"{story}changes/",
        "tag": tag,
        "author": author,
        "source": source,
        "list-feed": f"{tag}feed/rss/",
        "year": year,
        "month": f"/{today[:7]}/",
        "day": f"/{today}/",
        "date-feed": f"{year}feed/rss/",
        "section": section,
        "section-feed": f"{section}feed/atom/",
        "article": story,
        "article-by-number": f"/society/{article.pk}/",
    } | addresses_of_accounts()


def addresses_of_accounts() -> dict[str, str]:
    """As a stranger opens them: most lead to the sign-in page."""
    plain = [name for name in public_names(get_resolver()) if re.match("account|mfa|socialaccount", name)]
    keys = {"mfa_edit_webauthn", "mfa_remove_webauthn"}
    found = {name: reverse(name, args=[1] if name in keys else []) for name in plain}
    sites = ("facebook", "vk", "yandex", "mailru", "google")
    return found | {name: reverse(name) for site in sites for name in (f"{site}_login", f"{site}_callback")}


def public_names(resolver) -> set[str]:
    names = set()
    for part in resolver.url_patterns:
        if isinstance(part, URLPattern):
            names.add(part.name)
        elif part.app_name != "admin":
            names |= public_names(part)
    return names - {None}


def test_only_these_write(client):
    addresses = every_address()
    writing = set()
    for name, address in addresses.items():
        with CaptureQueriesContext(
            connection,
        ) as queries:
            client.get(address, headers={"accept": "application/json"} if "webauthn" in name else None)
        if any(WRITES.match(query["sql"]) for query in queries.captured_queries):
            writing.add(name)
    assert writing == MAY_WRITE


def test_no_address_is_missing_here():
    assert public_names(get_resolver()) == set(every_address())


def pages_of_the_admin() -> list[str]:
    """The list, the add form, and the page and the history of one row of each kind, where there is one."""
    pages = ["/admin/"]
    for model in admin.site._registry:
        name = f"admin:{model._meta.app_label}_{model._meta.model_name}"
        pages += [reverse(f"{name}_changelist"), reverse(f"{name}_add")]
        if row := model._default_manager.first():
            pages += [reverse(f"{name}_{page}", args=[row.pk]) for page in ("change", "history")]
    return pages


def test_a_superuser_who_looks_changes_nothing_either(client):
    """A7: only the session may be written, which keeps what was typed and said."""
    every_address()
    client.force_login(chief())
    writing = {}
    for page in pages_of_the_admin():
        with CaptureQueriesContext(connection) as queries:
            assert client.get(page).status_code in (200, 302, 403)
        written = [query["sql"] for query in queries.captured_queries if WRITES.match(query["sql"])]
        if others := [sql for sql in written if "django_session" not in sql]:
            writing[page] = others
    assert writing == {}
