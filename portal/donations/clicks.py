"""Counting clicks, one number a link and day: no cookie, no address, no reader told from another."""

import logging
from typing import Any

from django.db import DatabaseError, transaction
from django.db.models import F
from django.http import HttpRequest
from django.utils import timezone

from portal.donations.models import DonationClicks, DonationLink
from portal.visits import is_machine, looks_ahead

logger = logging.getLogger(__name__)


def is_a_click(request: HttpRequest) -> bool:
    """A person's click: not a look ahead by the browser, not a machine that says it is one."""
    return request.method == "GET" and not looks_ahead(request) and not is_machine(request)


def count_click(link: DonationLink) -> None:
    """Adds one to today's number. A count that fails must not stop somebody on the way to give."""
    today: dict[str, Any] = {"link": link, "day": timezone.localdate()}
    try:
        with transaction.atomic():
            if not _add_one(today):
                DonationClicks.objects.get_or_create(**today)
                _add_one(today)
    except DatabaseError:
        logger.exception("A click on donation link %s was not counted", link.pk)


def _add_one(today: dict) -> int:
    return DonationClicks.objects.filter(**today).update(count=F("count") + 1)
