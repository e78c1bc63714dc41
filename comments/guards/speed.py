"""How fast comments come: per writer, and per block of addresses, which has no names to change.

Counted for a signed-in reader by the account, so that a whole office may write. The text is kept, and the page says
when to send it again.
"""

from contextlib import AbstractContextManager
from dataclasses import dataclass
from hashlib import sha256

from portal.locks import one_at_a_time
from portal.models import User
from portal.ratelimit import Limit

GAP = Limit("comment-gap", 1, 15)
OWN = Limit("comments-own", 5, 600)
BLOCK = Limit("comments-block", 20, 600)  # telephones share one address by the hundred
WRONG = Limit("wrong-number", 5, 600)


@dataclass(frozen=True)
class Sender:
    """block: /24 or /48, as it is kept; home: the address itself or its /64, which is not kept."""

    block: str
    home: str = ""
    email: str = ""
    user: User | None = None

    @property
    def writer(self) -> str:
        """A name to count by that tells nobody who it is."""
        if self.user:
            return f"user:{self.user.pk}"
        own = f"{self.home or self.block} {self.email.strip().casefold()}"
        return sha256(own.encode("utf-8", "replace")).hexdigest()[:32]


def in_turn(sender: Sender) -> AbstractContextManager[None]:
    """Of many sent at once each must see those before it counted, or all of them would be told to go on."""
    return one_at_a_time(f"sender:{sender.writer if sender.user else sender.block}")


def wait(sender: Sender) -> int:
    """Seconds until the sender's next comment is taken; 0 = now."""
    waits = [GAP.wait(sender.writer), OWN.wait(sender.writer)]
    if not sender.user:
        waits += [BLOCK.wait(sender.block), WRONG.wait(sender.block)]
    return max(waits)


def sent(sender: Sender) -> None:
    for limit in (GAP, OWN):
        limit.count(sender.writer)
    if not sender.user:
        BLOCK.count(sender.block)


def mistaken(sender: Sender) -> None:
    """A number typed wrongly: guesses are counted by the block, whatever name comes with them."""
    WRONG.count(sender.block)
