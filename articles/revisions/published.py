"""The versions of a public story that readers have really read, for readers to compare."""

from dataclasses import dataclass, field
from datetime import datetime

from articles.models import Article, Revision, State
from articles.revisions.substance import differing_words

MOST = 60  # versions of one story that are looked at; a live report may have more, and the latest tell enough


@dataclass
class Reading:
    """The same words, however often they were published; `numbers`: of all the versions that said them.

    changed: the fields whose words differ from the reading before; empty for the first.
    """

    revision: Revision
    numbers: set[int] = field(default_factory=set)
    changed: list[str] = field(default_factory=list)

    @property
    def since(self) -> datetime | None:
        return self.revision.shown_from


def readings_of(article: Article) -> list[Reading]:
    """What readers could read one after another, the latest first.

    What a withdrawal took back is not brought back by a comparison: after one, only the text that was published
    again and what followed it may be read.
    """
    seen = _really_seen(article)
    taken_back = _withdrawn_at(article)
    if taken_back:
        seen = seen[:1] + [one for one in seen[1:] if one.shown_from and one.shown_from > taken_back]
    readings: list[Reading] = []
    for revision in reversed(seen):
        before = readings[-1] if readings else None
        changed = differing_words(before.revision.snapshot, revision.snapshot) if before else []
        if before and not changed:
            before.numbers.add(revision.pk)
        else:
            readings.append(Reading(revision, {revision.pk}, changed))
    return readings[::-1]


def _really_seen(article: Article) -> list[Revision]:
    """Of several that were to come out at the same moment only the last did."""
    found: dict[datetime | None, Revision] = {}
    for revision in article.revisions.seen_by_readers()[:MOST]:
        found.setdefault(revision.shown_from, revision)
    return list(found.values())


def _withdrawn_at(article: Article) -> datetime | None:
    taken = article.moves.filter(now=State.WITHDRAWN).exclude(was=State.WITHDRAWN)
    return taken.values_list("at", flat=True).first()
