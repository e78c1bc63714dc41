"""What was reached beside what is wanted: printed, and kept as JSON for other programs."""

import json
import os
from pathlib import Path

from tests.starting import ROOT


def row(name: str, value: float, goal: float, unit: str) -> dict:
    return {"name": name, "value": round(value, 2), "goal": goal, "unit": unit, "ok": value <= goal}


def report(kind: str, rows: list[dict]) -> int:
    """Also writes $DATA_DIR/KIND.json; 1 if something does not reach its goal, as a command returns it."""
    for one in rows:
        print("{ok!s:5} {name}: {value} {unit} (goal {goal})".format(**one))
    (data_dir() / f"{kind}.json").write_text(json.dumps(rows, indent=1) + "\n")
    return 0 if all(one["ok"] for one in rows) else 1


def data_dir() -> Path:
    """Where the one who measures looks for the outcome; what is measured has folders of its own."""
    folder = Path(os.environ.get("DATA_DIR") or ROOT / "var")
    folder.mkdir(parents=True, exist_ok=True)
    return folder
