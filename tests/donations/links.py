"""Donation links for the tests."""

from itertools import count

from portal.donations.models import DonationLink

_numbers = count(1)


def make_link(**fields) -> DonationLink:
    """Switched on, for all sections, without dates."""
    number = next(_numbers)
    names = {"recipient_ru": f"Приют у реки {number}", "recipient_en": f"Riverside Shelter {number}"}
    return DonationLink.objects.create(**names | {"url": f"https://give{number}.example/"} | fields)
