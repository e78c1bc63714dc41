"""The key of a story in the index: when it came out, then its number, so that the index itself is newest first."""

from datetime import UTC, datetime, timedelta

BITS = 30  # of the number: a thousand million stories
_EPOCH = datetime(1, 1, 1, tzinfo=UTC)
_NUMBER = (1 << BITS) - 1


def key_of(moment: datetime, pk: int) -> int:
    return first_key(moment) | pk


def first_key(moment: datetime) -> int:
    """Below every story of that minute and of later ones."""
    return int((moment - _EPOCH).total_seconds() // 60) << BITS


def pk_of(key: int) -> int:
    return key & _NUMBER


def moment_of(key: int) -> datetime:
    """The minute of a key, in UTC."""
    return _EPOCH + timedelta(minutes=key >> BITS)
