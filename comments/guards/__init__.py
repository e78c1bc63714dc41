"""What looks at a comment before people do: each guard is a small file with a name, a look and a reason.

A new one is a file here and a word in GUARDS. What they found is kept in `Comment.held_for`.
"""

from comments.guards import age, blocked, links, mailboxes, repeats, staff, trap, words
from comments.guards.submission import Guard, Submission

__all__ = ["GUARDS", "Submission", "held_for", "reasons"]

GUARDS: list[Guard] = [blocked, links, words, repeats, staff, mailboxes, trap, age]


def held_for(submission: Submission) -> list[list[str]]:
    """`[name, detail]` of each guard that found something, to keep with the comment."""
    found = ((guard.name, guard.look(submission)) for guard in GUARDS)
    return [[name, detail] for name, detail in found if detail is not None]


def reasons(comment) -> list[str]:
    """Why a person should read it first, in the language of the interface; empty where no guard found anything."""
    known = {guard.name: guard for guard in GUARDS}
    return [known[name].reason(detail) for name, detail in comment.held_for if name in known]
