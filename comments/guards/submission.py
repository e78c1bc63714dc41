from dataclasses import dataclass
from typing import Protocol

from articles.models import Article
from portal.models import User


@dataclass(frozen=True)
class Submission:
    """A comment on its way in, as the guards see it: the cleaned words and how they came.

    network: the sender's address as `network_of` cuts it.
    trap: what came in the field that people do not see.
    seconds: since the form was opened; None where the form does not say, or says it in another's hand.
    """

    article: Article
    name: str
    email: str
    text: str
    user: User | None = None
    network: str = ""
    trap: str = ""
    seconds: float | None = None


class Guard(Protocol):
    """A small file that looks at one thing. It never refuses and never deletes: a person decides."""

    name: str

    def look(self, submission: Submission) -> str | None:
        """Why a person should read the comment first, in a detail to keep (a word, a number); None: no reason."""

    def reason(self, detail: str) -> str:
        """The same as a sentence for moderators, in the language of the interface."""
