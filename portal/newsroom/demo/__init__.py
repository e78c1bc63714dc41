"""The demo newsroom: its texts lie beside this file, its pictures are drawn."""

from pathlib import Path

HERE = Path(__file__).parent
STORIES = HERE / "stories"
