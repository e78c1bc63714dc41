"""Links to a story that is not out yet, for somebody without an account: given, opened, revoked."""

from datetime import timedelta

from django.core.signing import BadSignature, Signer
from django.utils import timezone

from articles.models import Article, PreviewLink
from portal.links import absolute, reverse_in
from portal.models import User

DAYS = (1, 3, 7)
_signer = Signer(salt="preview")


def give(article: Article, *, by: User | None, days: int) -> PreviewLink:
    if days not in DAYS:
        raise ValueError(days)
    return PreviewLink.objects.create(article=article, by=by, until=timezone.now() + timedelta(days=days))


def revoke(link: PreviewLink) -> None:
    PreviewLink.objects.filter(pk=link.pk, revoked_at=None).update(revoked_at=timezone.now())


def address_of(link: PreviewLink) -> str:
    """Whoever holds it may read; only the signature makes it one of ours."""
    return absolute(reverse_in(link.article.edition, "preview", token=_signer.sign(str(link.pk))))


def link_of(token: str) -> PreviewLink | None:
    """The link that still works; nothing tells a stranger which of the others there once was."""
    try:
        number = int(_signer.unsign(token))
    except (BadSignature, ValueError):
        return None
    link = PreviewLink.objects.filter(pk=number).first()
    return link if link and link.works else None


def working_links(article: Article) -> list[PreviewLink]:
    now = timezone.now()
    found = list(article.preview_links.filter(revoked_at=None, until__gt=now).select_related("by"))
    for link in found:
        link.article = article
    return found
