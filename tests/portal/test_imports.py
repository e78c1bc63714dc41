"""Imports run one way: portal's helpers <- articles <- comments; the newsroom and donations look over everybody."""

import ast
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
OVERSEERS = ("portal/newsroom/", "portal/donations/", "portal/urls.py")
BANNED = {
    "portal/": ("articles", "comments", "portal.newsroom", "portal.donations"),
    "articles/": ("comments", "portal.newsroom", "portal.donations"),
    "comments/": ("portal.newsroom", "portal.donations"),
    "portal/donations/": ("portal.newsroom",),
}


def imported(path: Path) -> set[str]:
    """Every module that the file names in an import, wherever in the file it stands."""
    names: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text())):
        if isinstance(node, ast.Import):
            names.update(alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            names.update(f"{node.module}.{alias.name}" for alias in node.names)
    return names


def offences(folder: str) -> list[str]:
    found = []
    for path in sorted((ROOT / folder).rglob("*.py")):
        name = str(path.relative_to(ROOT))
        if folder == "portal/" and name.startswith(OVERSEERS):
            continue
        for module in imported(path):
            if any(module == banned or module.startswith(f"{banned}.") for banned in BANNED[folder]):
                found.append(f"{name} imports {module}")
    return found


@pytest.mark.parametrize("folder", BANNED)
def test_imports_run_one_way(folder):
    assert offences(folder) == []
