"""Which donation link stands under which story: the same for every reader, by weight, changing with the day."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from hashlib import sha256

from django.utils import timezone

from articles.models import Article
from portal.donations.models import DonationLink


@dataclass(frozen=True)
class Choice:
    link: DonationLink | None
    until: datetime | None  # when another answer may be due, if nobody changes a link before


def choose(article: Article) -> Choice:
    links = list(DonationLink.objects.filter(is_on=True).order_by("pk").prefetch_related("sections"))
    fitting = [link for link in links if link.weight and link.is_active and link.suits(article.section_id)]
    moments = [moment for link in links for moment in (link.starts_at, link.ends_at)]
    if len(fitting) > 1:
        moments.append(_tomorrow())
    return Choice(_by_weight(fitting, article), _next(moments))


def _by_weight(links: list[DonationLink], article: Article) -> DonationLink | None:
    """A point on the line of all weights, drawn from the story and the day."""
    if not links:
        return None
    drawn = sha256(f"{article.pk} {timezone.localdate()}".encode()).digest()
    point = int.from_bytes(drawn[:8]) % sum(link.weight for link in links)
    for link in links:
        point -= link.weight
        if point < 0:
            break
    return link


def _tomorrow() -> datetime:
    midnight = timezone.localtime().replace(hour=0, minute=0, second=0, microsecond=0)
    return midnight + timedelta(days=1)


def _next(moments: Iterable[datetime | None]) -> datetime | None:
    now = timezone.now()
    return min((moment for moment in moments if moment and moment > now), default=None)
