"""What the guards hold of good and bad comments, with the words a new site has.

The corpus is our own (tests/measures/corpus): only the words, the name and the mailbox are looked at here. The speed,
the age of the form, repeats and the hidden field add to it on a real site, and no guard sees plain rudeness.
"""

from collections.abc import Iterator
from pathlib import Path

from comments import guards
from portal.newsroom.starter import furnish
from tests.cast import make_article, make_author

CORPUS = Path(__file__).parent / "corpus"


def corpus(kind: str) -> list[list[str]]:
    lines = (CORPUS / f"{kind}.txt").read_text().splitlines()
    return [[part.strip() for part in line.split("|", 2)] for line in lines if line.strip()]


def held(kind: str) -> list[tuple[str, list[str]]]:
    """Each text with the names of the guards that hold it; needs a database with the starter words."""
    article = make_article()
    return [
        (text, [name for name, _detail in guards.held_for(guards.Submission(article, name, email, text, seconds=60))])
        for name, email, text in corpus(kind)
    ]


def measure() -> Iterator[str]:
    furnish()
    make_author()
    for kind, wrong in (("bad", "let through"), ("good", "held by mistake")):
        found = held(kind)
        number = sum(bool(names) for _text, names in found)
        yield f"{kind}: {number} of {len(found)} held ({100 * number / len(found):.1f} %)"
        for text, names in found:
            if bool(names) == (kind == "good"):
                yield f"    {wrong}: {text} {' '.join(names)}"
