"""How often each field of a folder of stories is read right, said nothing of, or read wrong.

    python -m tests.articles.wire.hit_rates [FOLDER]

A field is right when it equals the expected value, silent when it is null or empty where a value was expected,
and wrong otherwise. Wrong is worse than silent.
"""

import json
import sys
from collections import Counter
from pathlib import Path

from articles.wire import read_story

HERE = Path(__file__).parent


def compare(folder: Path) -> tuple[dict[str, Counter], list[str]]:
    """Counts of right, silent and wrong by field, and a line for each miss."""
    rates: dict[str, Counter] = {}
    misses = []
    for expected_path in sorted(folder.glob("*.json")):
        paste = next(path for path in expected_path.parent.glob(f"{expected_path.stem}.*") if path != expected_path)
        found = read_story(paste.read_bytes(), html=paste.suffix == ".html").as_contract()
        for field, expected in json.loads(expected_path.read_text(encoding="utf-8")).items():
            verdict = "right" if found[field] == expected else "wrong" if found[field] else "silent"
            rates.setdefault(field, Counter())[verdict] += 1
            if verdict != "right":
                misses.append(
                    f"{expected_path.stem} {field}: {verdict}\n  expected {expected}\n  found    {found[field]}"
                )
    return rates, misses


def main() -> None:
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else HERE / "stories"
    rates, misses = compare(folder)
    for field, counts in rates.items():
        total = counts.total()
        print(f"{field:18} {counts['right']:3}/{total}  silent {counts['silent']}  wrong {counts['wrong']}")
    print(*misses, sep="\n")


if __name__ == "__main__":
    main()
