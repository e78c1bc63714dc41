"""A change of a donation link, whoever makes it, reaches every page that shows the block."""

from django.db.models.signals import m2m_changed, post_delete, post_save

from portal.donations.models import DonationLink
from portal.pagecache import forget


def listen() -> None:
    post_save.connect(_forget, sender=DonationLink, dispatch_uid="forget-donations")
    post_delete.connect(_forget, sender=DonationLink, dispatch_uid="forget-deleted-donations")
    m2m_changed.connect(_forget, sender=DonationLink.sections.through, dispatch_uid="forget-donation-sections")


def _forget(**kwargs) -> None:
    forget("donations")
