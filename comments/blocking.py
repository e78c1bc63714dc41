"""Whose comments are always looked at with the knowledge that somebody asked for it. Nothing is refused or deleted."""

from django.db.models import Q

from comments.models.block import Block, Kind


def blocked(email: str, address: str) -> Block | None:
    """The block in force that meets this e-mail or this network (as `network_of` writes it); None if there is none."""
    email = email.strip().lower()
    met = Q(kind=Kind.EMAIL, value=email) | Q(kind=Kind.DOMAIN, value__in=_domains(email))
    if address:
        met |= Q(kind=Kind.NETWORK, value=address)
    return Block.objects.in_force().filter(met).first()


def _domains(email: str) -> list[str]:
    """`mail.example.org` is met by a block of `example.org` too, and by none of `org`."""
    labels = email.rpartition("@")[2].split(".")
    return [".".join(labels[start:]) for start in range(len(labels) - 1)]
