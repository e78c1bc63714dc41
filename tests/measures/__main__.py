"""`python -m tests.measures NAME [NUMBER]`: one of the measures, each time in a throwaway database.

Those that ask a database are taken on SQLite and, where it is found, on PostgreSQL.
"""

import sys
from pathlib import Path

from tests.measures.places import everywhere, here

ON_EACH_SERVER = ("desk", "discussion", "newsroom", "readers", "search")
ONCE = ("captcha", "enumeration", "guards", "publishing")


def main(arguments: list[str]) -> int:
    match arguments:
        case [name, *_more] if name in ON_EACH_SERVER:
            return everywhere(arguments)
        case [name, *_more] if name in ONCE:
            return here(arguments)
    print(__doc__)
    for name in sorted(ON_EACH_SERVER + ONCE):
        print(f"  {name:<12} {_purpose(name)}")
    return 2


def _purpose(name: str) -> str:
    """The first line of the file, which needs no settings to be read."""
    return Path(__file__).with_name(f"{name}.py").read_text().partition("\n")[0].strip('"')


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
