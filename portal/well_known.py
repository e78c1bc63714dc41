"""Files that machines look for at addresses fixed by others: robots.txt, security.txt, the manifest, the icon."""

from datetime import datetime, time, timedelta
from email.utils import parseaddr

from django.conf import settings
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render
from django.templatetags.static import static
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import get_language
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_safe

from portal.links import absolute
from portal.models import SiteSettings
from portal.pagecache import public_page

DAY = 24 * 3600
TEXT = "text/plain; charset=utf-8"
PROMISE = timedelta(days=180)  # RFC 9116, 2.5.5: less than a year ahead
ICONS = [
    {"src": "img/icon.svg", "sizes": "any", "type": "image/svg+xml"},
    {"src": "img/icon-192.png", "sizes": "192x192", "type": "image/png"},
    {"src": "img/icon-512.png", "sizes": "512x512", "type": "image/png"},
    {"src": "img/icon-maskable-512.png", "sizes": "512x512", "type": "image/png", "purpose": "maskable"},
]


@require_safe
def robots(request: HttpRequest) -> HttpResponse:
    """What robots need not fetch (RFC 9309), and where the maps are."""
    sitemaps = [absolute(path) for path in ("/sitemap.xml", "/news-sitemap.xml")]
    return render(request, "robots.txt", {"sitemaps": sitemaps}, content_type=TEXT)


@public_page(DAY)
def security(request: HttpRequest) -> HttpResponse:
    """Whom to tell of a hole (RFC 9116). It expires half a year from today, so it never grows old by itself."""
    expires = datetime.combine(timezone.localdate() + PROMISE, time(), timezone.get_current_timezone())
    lines = [
        f"Contact: {settings.SECURITY_CONTACT or 'mailto:' + parseaddr(settings.DEFAULT_FROM_EMAIL)[1]}",
        f"Expires: {expires.isoformat()}",
        f"Preferred-Languages: {', '.join(code for code, _name in settings.LANGUAGES)}",
    ]
    address = absolute(request.path)
    if address.startswith("https:"):  # the only kind that may be named
        lines.append(f"Canonical: {address}")
    return HttpResponse("\n".join(lines) + "\n", content_type=TEXT)


@public_page(DAY)
def manifest(request: HttpRequest) -> HttpResponse:
    """For whoever puts the site on the first screen of a phone (W3C, Web Application Manifest); one an edition."""
    site, edition, front = SiteSettings.load(), get_language(), reverse("front")
    name = site.in_language("name", edition)
    said = {
        "id": front,
        "name": name,
        "short_name": name if len(name) <= 12 else name.split()[0][:12],
        "description": site.in_language("tagline", edition),
        "lang": edition,
        "dir": "ltr",
        "start_url": front,
        "scope": "/",
        "display": "minimal-ui",
        "background_color": "#fbf9f4",
        "theme_color": "#8a1c2b",
        "categories": ["news"],
        "icons": [icon | {"src": static(icon["src"])} for icon in ICONS],
    }
    options = {"ensure_ascii": False}
    return JsonResponse(said, content_type="application/manifest+json", json_dumps_params=options)


@require_safe
@cache_control(public=True, max_age=DAY)
def icon(request: HttpRequest, name: str) -> HttpResponse:
    """For browsers and phones that look at the root of the site whatever the page says."""
    kind = "image/x-icon" if name.endswith(".ico") else "image/png"
    return HttpResponse((settings.BASE_DIR / "static" / "img" / name).read_bytes(), content_type=kind)
