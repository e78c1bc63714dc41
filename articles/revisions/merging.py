"""Two people changed the same version of a story: what each of them changed, and what only a person can decide."""

from dataclasses import dataclass

from articles.revisions.compare import Difference, differences, differing
from articles.revisions.snapshot import Snapshot

MINE, THEIRS, BOTH = "mine", "theirs", "both"


@dataclass
class Choice:
    difference: Difference  # from theirs to mine
    changed_by: str  # mine, theirs, or both

    @property
    def name(self) -> str:
        return self.difference.name


def choices(base: Snapshot | None, mine: Snapshot, theirs: Snapshot) -> list[Choice]:
    """The fields in which the two differ. Without `base` nobody knows who changed them: both might have."""
    names = differing(theirs, mine)
    return [Choice(found, _changed_by(found.name, base, mine, theirs)) for found in differences(theirs, mine, names)]


def _changed_by(name: str, base: Snapshot | None, mine: Snapshot, theirs: Snapshot) -> str:
    if base is None or name not in base:
        return BOTH
    if mine[name] == base[name]:
        return THEIRS
    return MINE if theirs[name] == base[name] else BOTH
