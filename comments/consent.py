"""What a writer agreed to: when, and which words."""

from hashlib import sha256

from django.utils import timezone
from django.utils.translation import get_language

from portal.models import Page


def consent_of(words: dict) -> dict:
    """The fields of a comment that say so; none where nothing was ticked."""
    return {"consented_at": timezone.now(), "consented_to": _version()} if words.get("consent") else {}


def _version() -> str:
    """`privacy 2026-11-25 ru 1f3a9c2b7d10`: the day of its last change, its language, and a sum of its words."""
    language = get_language() or ""
    page = Page.objects.filter(slug="privacy").first()
    if page is None:
        return f"no page {language}"
    body = page.in_language("body", language)
    return f"privacy {page.updated_at:%Y-%m-%d} {language} {sha256(body.encode()).hexdigest()[:12]}"
