from django.conf import settings
from django.http import HttpRequest
from django.urls import reverse
from django.utils.functional import SimpleLazyObject

from portal.models import Page, SiteSettings


def site(request: HttpRequest) -> dict:
    """What the frame of every page needs; read only by templates that print it."""
    return {
        "site": SimpleLazyObject(SiteSettings.load),
        "site_pages": SimpleLazyObject(lambda: list(Page.objects.only("slug", "title_ru", "title_en"))),
        "site_url": settings.SITE_URL,
        "address": f"{settings.SITE_URL}{request.path}",
        "front_address": f"{settings.SITE_URL}{reverse('front')}",
    }
