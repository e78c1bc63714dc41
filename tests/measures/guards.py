"""`python -m tests.measures.guards`: what the guards hold of good and bad comments, with the words a new site has.

The corpus is our own (tests/measures/corpus): only the words, the name and the mailbox are looked at here. The speed,
the age of the form, repeats and the hidden field add to it on a real site, and no guard sees plain rudeness.
"""

import os
import sys
from pathlib import Path

CORPUS = Path(__file__).parent / "corpus"


def corpus(kind: str) -> list[list[str]]:
    lines = (CORPUS / f"{kind}.txt").read_text().splitlines()
    return [[part.strip() for part in line.split("|", 2)] for line in lines if line.strip()]


def held(kind: str) -> list[tuple[str, list[str]]]:
    """Each text with the names of the guards that hold it; needs a database with the starter words."""
    from comments import guards
    from tests.cast import make_article

    article = make_article()
    return [
        (text, [name for name, _detail in guards.held_for(guards.Submission(article, name, email, text, seconds=60))])
        for name, email, text in corpus(kind)
    ]


def main() -> int:
    import tests.environment  # noqa: F401  # before the settings

    os.environ["DJANGO_SETTINGS_MODULE"] = "portal.settings"
    import django

    django.setup()
    from django.test.utils import setup_databases, teardown_databases

    from portal.newsroom.starter import furnish
    from tests.cast import make_author

    databases = setup_databases(verbosity=0, interactive=False)
    furnish()
    make_author()
    for kind, wrong in (("bad", "let through"), ("good", "held by mistake")):
        found = held(kind)
        number = sum(bool(names) for _text, names in found)
        print(f"{kind}: {number} of {len(found)} held ({100 * number / len(found):.1f} %)")
        for text, names in found:
            if bool(names) == (kind == "good"):
                print(f"    {wrong}: {text} {' '.join(names)}")
    teardown_databases(databases, verbosity=0)
    return 0


if __name__ == "__main__":
    sys.exit(main())
