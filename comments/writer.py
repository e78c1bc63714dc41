"""Somebody who is signed in and writes: no name, no e-mail, no number; the account stands for them."""

import secrets

from django.http import HttpRequest

from articles.models import Article
from comments.captcha import plain_key
from portal.models import User


def writer_of(request: HttpRequest) -> User | None:
    """None for a guest. Never asked in a page that everybody shares."""
    return request.user if request.user.is_authenticated else None


def own_words(writer: User) -> dict[str, str]:
    """What the account knows and the form therefore does not ask; an account without a name is asked for one."""
    name = writer.get_full_name()
    return {"email": writer.email} | ({"name": name} if name else {})


def once_sent(request: HttpRequest) -> str:
    """The mark of one form, which makes the same form sent twice one comment; empty where none came."""
    return plain_key(request.POST.get("once", ""))


def writer_context(request: HttpRequest, article: Article, writer: User) -> dict:
    """What `_writer.html` prints, in the place of the number."""
    return {
        "writer": writer,
        "known": own_words(writer),
        "once": once_sent(request) or secrets.token_urlsafe(15),
        "action": f"{article.get_absolute_url()}comment/",
    }
